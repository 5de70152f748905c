#pragma once

#include "text/face_set.hpp"
#include "text/shaped_text.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Why a character is not shown as itself.
enum class CharacterFault : std::uint8_t {
  missing,    ///< no face of the set has it
  control,    ///< a control character, see is_control
  malformed,  ///< a byte that is no UTF-8
};

/// A character that is not shown as itself. What no face has is shown as 〓 (U+3013, the printers'
/// sign for a missing sort) where a face has that, else left blank; never as a face's .notdef.
/// Controls and bytes that are no UTF-8 are withheld.
struct MissingCharacter {
  char32_t codepoint = 0;    ///< the byte, if malformed
  std::uint32_t offset = 0;  ///< byte of the text
  CharacterFault fault = CharacterFault::missing;
};

/// Turns text into glyphs. For one thread at a time; the face set must outlive it.
class Shaper {
 public:
  explicit Shaper(const FaceSet& faces);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// `text` in the faces of role number `role`, each character from the first face that has it.
  /// Quotation marks, dashes and ellipses, which Chinese shares with Latin, come from the first
  /// face that has them full width. What is not shown as itself is added to `missing`.
  ShapedText shape(std::string_view text, std::size_t role, std::vector<MissingCharacter>& missing);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace govreport::internal
