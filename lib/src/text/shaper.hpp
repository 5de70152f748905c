#pragma once

#include "text/face_set.hpp"
#include "text/shaped_text.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// A character that no face of the set has. Shown as 〓 (U+3013, the printers' sign for a missing
/// sort) where a face has that, else left blank; never as a face's .notdef.
struct MissingCharacter {
  char32_t codepoint = 0;
  std::uint32_t offset = 0;  ///< byte of the text
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
  /// face that has them full width. Pre: UTF-8. What no face has is added to `missing`.
  ShapedText shape(std::string_view text, std::size_t role, std::vector<MissingCharacter>& missing);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace govreport::internal
