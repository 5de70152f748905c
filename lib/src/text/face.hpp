#pragma once

#include "base/id.hpp"
#include "govreport/plugin.h"
#include "text/font_licence.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace govreport::internal {

/// Where a face is: a file and its place in a collection.
struct FaceFile {
  std::filesystem::path path;
  std::uint32_t index = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend auto operator<=>(const FaceFile&, const FaceFile&) = default;
};

/// The faces of a process, numbered as they were opened. Not for output: the numbers depend on
/// what was exported before.
class Face;
using FaceNumber = Id<Face>;

/// Where a glyph's ink is, in font units, y upwards. All 0: it has none.
struct GlyphInk {
  std::int32_t x_min = 0;
  std::int32_t y_min = 0;
  std::int32_t x_max = 0;
  std::int32_t y_max = 0;

  bool is_empty() const { return x_min == x_max || y_min == y_max; }
};

/// One face, opened: its file mapped, its tables at hand. Immutable; shared between threads.
class Face {
 public:
  struct Parts;  ///< the handles of the shaping library; harfbuzz.hpp

  Face(FaceNumber number, FaceFile file, std::unique_ptr<Parts> parts);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  FaceNumber number() const { return number_; }
  const FaceFile& file() const { return file_; }
  /// Metrics and names; `role` is empty here (see FaceSet).
  const govreport_face& record() const;
  const FontLicence& licence() const;
  std::uint32_t faces_in_file() const;
  /// The glyph for `codepoint` by the face's cmap; none if it has none.
  std::optional<std::uint32_t> glyph_of(char32_t codepoint) const;
  /// In font units.
  std::int32_t advance_of(std::uint32_t glyph) const;
  /// The face may show another glyph instead of `glyph`, or elsewhere, in a run of Han text.
  bool has_rules_for(std::uint32_t glyph) const;
  GlyphInk ink_of(std::uint32_t glyph) const;
  const Parts& parts() const { return *parts_; }

 private:
  FaceNumber number_;
  FaceFile file_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace govreport::internal
