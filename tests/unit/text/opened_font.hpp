/// Fonts opened by FreeType, which has no part in making subsets, and requests for subsets.
#pragma once

#include "base/utf8.hpp"
#include "text/font_book.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <ft2build.h>

#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace govreport::test {

/// A face opened by FreeType; measures are font units.
class Opened {
 public:
  explicit Opened(const internal::FaceFile& file) {
    FT_Init_FreeType(&library_);
    broken_ =
        FT_New_Face(library_, file.path.c_str(), static_cast<FT_Long>(file.index), &face_) != 0;
  }
  explicit Opened(std::string_view bytes) {
    FT_Init_FreeType(&library_);
    const auto* data = static_cast<const FT_Byte*>(static_cast<const void*>(bytes.data()));
    broken_ =
        FT_New_Memory_Face(library_, data, static_cast<FT_Long>(bytes.size()), 0, &face_) != 0;
  }
  ~Opened() { FT_Done_FreeType(library_); }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  bool broken() const { return broken_; }
  FT_Face get() const { return face_; }

  /// Contours, points and tags of a glyph.
  std::vector<long> outline(std::uint32_t glyph) const {
    if (FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return {-1};
    const FT_Outline& outline = face_->glyph->outline;
    std::vector<long> result = {outline.n_contours, outline.n_points};
    for (int i = 0; i < outline.n_points; ++i) {
      result.push_back(outline.points[i].x);
      result.push_back(outline.points[i].y);
      result.push_back(FT_CURVE_TAG(outline.tags[i]));
    }
    return result;
  }
  long advance(std::uint32_t glyph) const {
    if (FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return -1;
    return face_->glyph->metrics.horiAdvance;
  }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
  bool broken_ = true;
};

/// A request for the glyphs of some text, kept with what it points to.
struct Wanted {
  Wanted(const internal::Face& face, std::string_view text, std::uint32_t form) {
    std::map<std::uint32_t, std::uint32_t> mapped;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = internal::next_codepoint(text, at);
      if (const auto glyph = face.glyph_of(c)) mapped[static_cast<std::uint32_t>(c)] = *glyph;
    }
    std::set<std::uint32_t> distinct;
    for (const auto& [codepoint, glyph] : mapped) {
      distinct.insert(glyph);
      mappings.push_back({codepoint, glyph});
    }
    glyphs.assign(distinct.begin(), distinct.end());
    request.size = sizeof(request);
    request.form = form;
    request.glyphs = {
        glyphs.data(), static_cast<std::uint32_t>(glyphs.size()), sizeof(std::uint32_t)};
    request.cmap = {
        mappings.data(), static_cast<std::uint32_t>(mappings.size()), sizeof(govreport_mapping)};
  }
  Wanted(const Wanted&) = delete;
  Wanted& operator=(const Wanted&) = delete;

  std::vector<std::uint32_t> glyphs;
  std::vector<govreport_mapping> mappings;
  govreport_subset_request request{};
};

inline std::string_view bytes_of(const internal::Subset& subset) {
  return {subset.record().bytes.data, subset.record().bytes.size};
}

inline std::vector<govreport_subset_glyph> glyphs_of(const internal::Subset& subset) {
  const auto* first = static_cast<const govreport_subset_glyph*>(subset.record().glyphs.data);
  return {first, first + subset.record().glyphs.count};
}

}  // namespace govreport::test
