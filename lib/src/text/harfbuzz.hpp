/// Handles of HarfBuzz, owned. Included only by the files of this module that shape or subset.
#pragma once

#include "govreport/plugin.h"
#include "text/face.hpp"
#include "text/font_licence.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include <hb.h>

namespace govreport::internal {

template <auto release>
struct HarfBuzzRelease {
  template <class Handle>
  void operator()(Handle* handle) const {
    release(handle);
  }
};

using HbBlob = std::unique_ptr<hb_blob_t, HarfBuzzRelease<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, HarfBuzzRelease<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HarfBuzzRelease<hb_font_destroy>>;
using HbSet = std::unique_ptr<hb_set_t, HarfBuzzRelease<hb_set_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HarfBuzzRelease<hb_buffer_destroy>>;

/// What outlines and widths need.
inline constexpr std::array outline_tables = {HB_TAG('g', 'l', 'y', 'f'),
                                              HB_TAG('l', 'o', 'c', 'a'),
                                              HB_TAG('h', 'e', 'a', 'd'),
                                              HB_TAG('h', 'h', 'e', 'a'),
                                              HB_TAG('h', 'm', 't', 'x'),
                                              HB_TAG('m', 'a', 'x', 'p'),
                                              HB_TAG('C', 'F', 'F', ' ')};

/// All handles are immutable, so that threads may share them; `with_rules` is filled once. The
/// font's scale is units per em: its positions are font units.
struct Face::Parts {
  HbFace face;
  HbFont font;
  /// The face without all that its outlines do not need. Subsets are made of this: the subsetter
  /// reads a cmap through, however few glyphs are wanted.
  HbFace outlines;
  mutable std::once_flag rules_asked;
  mutable HbSet with_rules;  ///< see glyphs_with_rules
  govreport_face record{};
  FontLicence licence;
  std::uint32_t glyph_count = 0;
  std::uint32_t faces_in_file = 1;
  std::string family;
  std::string style;
  std::string postscript_name;
};

/// A table of a face as bytes; empty if it has none. The bytes live as long as `blob`.
struct TableBytes {
  TableBytes(hb_face_t* face, hb_tag_t tag) : blob(hb_face_reference_table(face, tag)) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    bytes = {data, length};
  }

  /// Big-endian numbers, 0 beyond the table's end.
  std::uint32_t u16(std::size_t at) const {
    if (at + 2 > bytes.size()) return 0;
    return (std::uint32_t{static_cast<unsigned char>(bytes[at])} << 8U) |
           static_cast<unsigned char>(bytes[at + 1]);
  }
  std::int32_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const { return (u16(at) << 16U) | u16(at + 2); }

  HbBlob blob;
  std::string_view bytes;
};

}  // namespace govreport::internal
