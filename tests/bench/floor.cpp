#include "floor.hpp"

#include <stdexcept>

#include <hb-subset.h>
#include <hb.h>
#include <libdeflate.h>

namespace govreport::bench {
namespace {

/// As our own plugins ask for it, so that both do the same.
constexpr int deflate_level = 6;

template <auto destroy>
struct Release {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;
using Compressor = std::unique_ptr<libdeflate_compressor, Release<libdeflate_free_compressor>>;

/// The tables that outlines and widths need: subsetting the others would be work for nothing.
HbFace outlines_alone(hb_face_t* face) {
  HbFace alone(hb_face_builder_create());
  for (const char* const name : {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF "}) {
    const hb_tag_t tag = hb_tag_from_string(name, -1);
    const Blob table(hb_face_reference_table(face, tag));
    if (hb_blob_get_length(table.get()) != 0)
      hb_face_builder_add_table(alone.get(), tag, table.get());
  }
  hb_face_make_immutable(alone.get());
  return alone;
}

HbFace open(const FloorFace& face) {
  const Blob blob(hb_blob_create_from_file_or_fail(face.file.c_str()));
  if (!blob) throw std::runtime_error("cannot be read: " + face.file.string());
  const HbFace whole(hb_face_create(blob.get(), face.index));
  return outlines_alone(whole.get());
}

/// An OpenType font's outlines stand in `CFF `, which PDF embeds alone; a TrueType font goes whole.
std::string outlines_of(hb_face_t* reduced) {
  constexpr hb_tag_t cff = HB_TAG('C', 'F', 'F', ' ');
  const Blob table(hb_face_reference_table(reduced, cff));
  const Blob blob(hb_blob_get_length(table.get()) != 0 ? hb_blob_reference(table.get())
                                                       : hb_face_reference_blob(reduced));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

}  // namespace

struct Floor::State {
  std::vector<HbFace> faces;
  Compressor compressor{libdeflate_alloc_compressor(deflate_level)};
  std::string output;

  std::size_t deflate(const std::string& bytes) {
    output.resize(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()));
    return libdeflate_zlib_compress(
        compressor.get(), bytes.data(), bytes.size(), output.data(), output.size());
  }
};

Floor::Floor(const std::vector<FloorFace>& faces) : state_(std::make_unique<State>()) {
  for (const FloorFace& face : faces)
    state_->faces.push_back(open(face));
}

Floor::~Floor() = default;

std::string Floor::subset(std::size_t face, const std::vector<std::uint32_t>& glyphs) const {
  const Input input(hb_subset_input_create_or_fail());
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  for (const std::uint32_t glyph : glyphs)
    hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  const HbFace reduced(hb_subset_or_fail(state_->faces[face].get(), input.get()));
  if (!reduced) throw std::runtime_error("a face cannot be subset");
  return outlines_of(reduced.get());
}

FloorSize Floor::run(const FloorWork& work) {
  FloorSize size;
  for (const std::string& ready : work.outlines)
    size.subsets += state_->deflate(std::string(ready));
  for (std::size_t face = 0; work.outlines.empty() && face < work.glyphs.size(); ++face)
    size.subsets += state_->deflate(subset(face, work.glyphs[face]));
  size.rest = state_->deflate(work.rest);
  return size;
}

}  // namespace govreport::bench
