#include "packed_file.hpp"

#include "digest.hpp"

#include <cassert>

namespace govreport::pdf {
namespace {

// A reader unpacks a whole object stream to find one object in it.
constexpr std::size_t objects_a_stream = 1000;

// 7.5.2: a comment with four bytes above 127 says that the file is not text; PDF/A insists.
constexpr std::string_view head = "%PDF-1.7\n%\xE6\x94\xBF\xE5\xBA\x9C\n";

// Big-endian, in `width` bytes.
void append_bytes(std::string& out, std::uint64_t value, std::size_t width) {
  for (std::size_t byte = width; byte-- > 0;)
    out += static_cast<char>(value >> (8 * byte) & 255U);
}

// The bytes that `value` needs.
std::size_t width_of(std::uint64_t value) {
  std::size_t width = 1;
  while (value >>= 8U)
    ++width;
  return width;
}

// PNG's filter Up: each row as the difference to the one above. Neighbours in an object stream
// differ by one, so that nearly nothing is left.                       7.4.4.4
std::string differences(std::string_view rows, std::size_t width) {
  constexpr char up = 2;
  std::string out;
  out.reserve(rows.size() / width * (width + 1));
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at % width == 0) out += up;
    out += static_cast<char>(rows[at] - (at < width ? 0 : rows[at - width]));
  }
  return out;
}

}  // namespace

PackedFile::PackedFile(Deflater& deflater) : deflater_(deflater), file_(head) {}

Reference PackedFile::allocate() {
  entries_.emplace_back();
  return {static_cast<std::uint32_t>(entries_.size())};
}

void PackedFile::put(Reference reference, const Dictionary& dictionary) {
  pack(reference, dictionary);
}

void PackedFile::put(Reference reference, const Array& array) {
  pack(reference, array);
}

void PackedFile::put_stream(Reference reference, const Dictionary& dictionary, std::string bytes) {
  place_here(reference);
  write_stream(reference, dictionary, bytes);
}

void PackedFile::place_here(Reference reference) {
  assert(at(reference).kind == Entry::Kind::none);
  at(reference) = {Entry::Kind::in_file, file_.size(), 0};
}

template <class Value>
void PackedFile::pack(Reference reference, const Value& value) {
  assert(at(reference).kind == Entry::Kind::none);
  if (!object_stream_) object_stream_ = allocate();
  at(reference) = {Entry::Kind::in_stream, object_stream_.number, packed_};
  sdk::append_integer(heads_, reference.number);
  heads_ += ' ';
  sdk::append_integer(heads_, static_cast<std::int64_t>(bodies_.size()));
  heads_ += ' ';
  append(bodies_, value);
  bodies_ += '\n';
  if (++packed_ == objects_a_stream) end_object_stream();
}

// 7.5.7: the numbers and offsets first, then the objects.
void PackedFile::end_object_stream() {
  if (!object_stream_) return;
  Dictionary dictionary(Name{"ObjStm"});
  dictionary.set(Name{"N"}, Integer{static_cast<std::int64_t>(packed_)})
      .set(Name{"First"}, Integer{static_cast<std::int64_t>(heads_.size())})
      .set(Name{"Filter"}, Name{"FlateDecode"});
  place_here(object_stream_);
  write_stream(object_stream_, dictionary, deflater_.compress(heads_ + bodies_));
  object_stream_ = Reference();
  packed_ = 0;
  heads_.clear();
  bodies_.clear();
}

// ISO 19005-3:2012, 6.1.7 and 6.1.9, say where ends of lines stand.
void PackedFile::write_stream(Reference reference,
                              const Dictionary& dictionary,
                              std::string_view bytes) {
  Dictionary complete = dictionary;
  complete.set(Name{"Length"}, Integer{static_cast<std::int64_t>(bytes.size())});
  sdk::append_integer(file_, reference.number);
  file_ += " 0 obj\n";
  append(file_, complete);
  file_.append("\nstream\n").append(bytes).append("\nendstream\nendobj\n");
}

// A row an object; the first is number 0, which is free for ever.
std::string PackedFile::cross_references(std::size_t place_width) const {
  std::string rows(1 + place_width, '\0');
  append_bytes(rows, 65535, 2);
  for (const Entry& entry : entries_) {
    assert(entry.kind != Entry::Kind::none);
    rows += static_cast<char>(entry.kind);
    append_bytes(rows, entry.place, place_width);
    append_bytes(rows, entry.index, 2);
  }
  return differences(rows, 1 + place_width + 2);
}

sdk::Status PackedFile::finish(Reference catalogue, const Dictionary& info, std::string& file) {
  const Reference info_reference = put_new(info);
  end_object_stream();
  Digest digest;
  digest.add(file_);
  const std::string identifier = digest.hex();

  const Reference table = allocate();
  const std::size_t start = file_.size();
  place_here(table);
  const std::size_t place_width = width_of(start);
  const auto number = [](std::size_t value) { return Integer{static_cast<std::int64_t>(value)}; };
  Dictionary parameters;
  parameters.set(Name{"Predictor"}, Integer{12}).set(Name{"Columns"}, number(place_width + 3));
  Dictionary dictionary(Name{"XRef"});
  dictionary.set(Name{"Size"}, number(entries_.size() + 1))
      .set(Name{"W"}, Array().add(Integer{1}).add(number(place_width)).add(Integer{2}))
      .set(Name{"Root"}, catalogue)
      .set(Name{"Info"}, info_reference)
      .set(Name{"ID"}, Array().add(ByteString{identifier}).add(ByteString{identifier}))
      .set(Name{"Filter"}, Name{"FlateDecode"})
      .set(Name{"DecodeParms"}, parameters);
  write_stream(table, dictionary, deflater_.compress(cross_references(place_width)));
  file_ += "startxref\n";
  sdk::append_integer(file_, static_cast<std::int64_t>(start));
  file_ += "\n%%EOF\n";
  file = std::move(file_);
  return GOVREPORT_OK;
}

}  // namespace govreport::pdf
