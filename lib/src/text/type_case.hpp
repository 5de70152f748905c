/// The type case of a document: for each role, the sort a character is set in.
#pragma once

#include "text/char_kind.hpp"
#include "text/face_set.hpp"

#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace govreport::internal {

/// What a full-width mark can give up on either side of its ink, in fractions of `em`.
struct Blanks {
  std::int32_t leading = 0;
  std::int32_t trailing = 0;
};

/// A character as one role sets it.
struct Sort {
  std::uint32_t face = GOVREPORT_NONE;  ///< of the face set; none: no face has the character
  std::uint32_t glyph = 0;
  std::int32_t advance = 0;  ///< in fractions of `em`
  Blanks blanks = {};
  CharKind kind = CharKind::other;
  bool is_invisible = false;
  /// Is set as this glyph whatever stands beside it, if that is plain as well.
  bool is_plain = false;
};

/// The sorts a document uses. A report has few different characters, so each is looked for once.
/// For one thread at a time; the face set must outlive it.
class TypeCase {
 public:
  explicit TypeCase(const FaceSet& faces) : faces_(faces), roles_(faces.role_count()) {}

  /// The sort of `codepoint` in role number `role`: of the first face that has it; of quotation
  /// marks, dashes and ellipses, which Chinese shares with Latin, the first that has them full
  /// width. Lives as long as this.
  const Sort& sort(std::size_t role, char32_t codepoint);

  /// Of a glyph whose advance is an em: half an em where that half is blank, or a quarter on both
  /// sides of ink in the middle, as some faces have their stops.
  Blanks blanks_of(std::uint32_t face, std::uint32_t glyph);

 private:
  Sort find(std::size_t role, char32_t codepoint);
  Sort choose(std::size_t role, char32_t codepoint) const;

  const FaceSet& faces_;
  std::vector<std::unordered_map<char32_t, Sort>> roles_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Blanks> blanks_;  ///< by face and glyph
};

/// Can give up blank: a full-width mark or an interpunct.
bool has_blanks(CharKind kind);

}  // namespace govreport::internal
