#include "podofo_file.hpp"

#include "digest.hpp"

#include <cassert>
#include <utility>

#include <podofo/podofo-base.h>

namespace govreport::pdf {
namespace {

static_assert(PODOFO_VERSION_MAJOR == 0 && PODOFO_VERSION_MINOR == 9 && PODOFO_VERSION_PATCH == 8,
              "this file is written for PoDoFo 0.9.8; another version needs a sink of its own");

// What PoDoFo itself changes or reads (a stream's dictionary, Info) has to be a dictionary of its
// kind: its tokenizer makes one of our text.
PoDoFo::PdfVariant parse(const std::string& text) {
  PoDoFo::PdfTokenizer tokenizer(text.data(), text.size());
  PoDoFo::PdfVariant value;
  tokenizer.GetNextVariant(value, nullptr);
  return value;
}

// What it only writes passes as text. Its own printing of 400 structure elements takes longer than
// all the rest of an export.
PoDoFo::PdfVariant raw(const std::string& text) {
  return PoDoFo::PdfVariant(PoDoFo::PdfData(text.data(), text.size()));
}

void set_stream(PoDoFo::PdfObject& object, const std::string& bytes) {
  PoDoFo::PdfStream& stream = *object.GetStream();
  // Set() would take the filter entry away and compress again with zlib.
  stream.BeginAppend(PoDoFo::TVecFilters(), true, false);
  stream.Append(bytes.data(), bytes.size());
  stream.EndAppend();
}

std::string write(PoDoFo::PdfVecObjects& objects, const PoDoFo::PdfObject& trailer) {
  PoDoFo::PdfRefCountedBuffer buffer;
  PoDoFo::PdfOutputDevice device(&buffer);
  PoDoFo::PdfWriter writer(&objects, &trailer);
  writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
  // The default mode writes no end of line after `obj`.          ISO 19005-3:2012, 6.1.9
  writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
  writer.Write(&device);
  return std::string(buffer.GetBuffer(), device.GetLength());
}

void silence() {
  static const bool done = [] {
    PoDoFo::PdfError::EnableLogging(false);
    PoDoFo::PdfError::EnableDebug(false);
    return true;
  }();
  static_cast<void>(done);
}

}  // namespace

Reference PodofoFile::allocate() {
  objects_.emplace_back();
  return {static_cast<std::uint32_t>(objects_.size())};
}

void PodofoFile::put(Reference reference, const Dictionary& dictionary) {
  assert(at(reference).text.empty());
  append(at(reference).text, dictionary);
}

void PodofoFile::put(Reference reference, const Array& array) {
  assert(at(reference).text.empty());
  append(at(reference).text, array);
}

void PodofoFile::put_stream(Reference reference, const Dictionary& dictionary, std::string bytes) {
  put(reference, dictionary);
  at(reference).stream = std::move(bytes);
  at(reference).is_stream = true;
}

std::string PodofoFile::digest() const {
  Digest digest;
  for (const Object& object : objects_) {
    digest.add(object.text);
    digest.add(object.stream);
  }
  return digest.hex();
}

sdk::Status PodofoFile::finish(Reference catalogue, const Dictionary& info, std::string& file) {
  silence();
  Dictionary marked_info = info;
  // PoDoFo makes the file identifier of Info alone.
  marked_info.set(Name{"ContentDigest"}, ByteString{digest()});
  const Reference info_reference = put_new(marked_info);
  try {
    PoDoFo::PdfVecObjects objects;
    objects.SetAutoDelete(true);
    for (Object& source : objects_) {
      const bool is_dictionary = source.is_stream || &source == &at(info_reference);
      PoDoFo::PdfObject* object =
          objects.CreateObject(is_dictionary ? parse(source.text) : raw(source.text));
      if (source.is_stream) set_stream(*object, source.stream);
      source = Object{};
    }
    PoDoFo::PdfObject trailer;
    trailer.GetDictionary().AddKey("Root", PoDoFo::PdfReference(catalogue.number, 0));
    trailer.GetDictionary().AddKey("Info", PoDoFo::PdfReference(info_reference.number, 0));
    file = write(objects, trailer);
  } catch (const PoDoFo::PdfError& error) {  // no std::exception
    if (error.GetError() == PoDoFo::ePdfError_OutOfMemory) return GOVREPORT_LIMIT;
    on_error_(PoDoFo::PdfError::ErrorMessage(error.GetError()));
    return GOVREPORT_INTERNAL;
  }
  return GOVREPORT_OK;
}

}  // namespace govreport::pdf
