#include "text/words.hpp"

#include "base/utf8.hpp"
#include "text/char_kind.hpp"

#include <cstddef>

namespace govreport::internal {

namespace {

/// What names of places and offices end with.
constexpr std::u32string_view name_endings =
    U"省市县区州盟旗乡镇村局委厅部处室科院所站队会署司社办校馆府团";
constexpr std::u32string_view conjunctions = U"和与及暨或";

/// A word or a mark as the dictionary has it.
struct Piece {
  std::uint32_t begin = 0;
  std::size_t length = 0;  ///< characters
  char32_t first = 0;
  char32_t last = 0;

  bool is_han() const { return is_ideograph(first); }
  std::size_t han_length() const { return is_han() ? length : 0; }
  bool is_lone() const { return length == 1 && is_han(); }
  bool is_mark() const { return !is_han() && !is_letter(first) && !is_digit(first); }
  bool ends_name() const { return is_one_of(last, name_endings); }
  bool is_conjunction() const { return length == 1 && is_one_of(first, conjunctions); }
};

std::vector<Piece> pieces_of(std::string_view text, WordFinder& finder) {
  std::vector<std::uint32_t> begins;
  finder.find(text, begins);
  begins.insert(begins.begin(), 0);
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : text.size();
    Piece& piece = pieces.emplace_back(Piece{begins[i]});
    for (std::size_t at = begins[i]; at < end; ++piece.length) {
      piece.last = next_codepoint(text, at);
      if (piece.length == 0) piece.first = piece.last;
    }
  }
  return pieces;
}

/// Does the name of an office or a place end with `left`? `unit` are the Han characters since the
/// last place to break. Short words only look like it.
bool ends_a_name(const Piece& left, std::size_t unit) {
  constexpr std::size_t shortest_word = 3;
  if (!left.is_han() || !left.ends_name()) return false;
  return left.is_lone() ? unit > 1 : left.length >= shortest_word;
}

/// What marks allow is for the rules of line ends to say.
bool may_break(const Piece& left, const Piece& right, std::size_t unit) {
  if (left.is_conjunction() && right.is_han()) return false;
  if (right.is_conjunction() && !left.is_lone()) return true;
  if (left.is_mark() || right.is_mark()) return true;
  if (right.is_lone()) return ends_a_name(left, unit) && !right.ends_name();
  return !left.is_lone() || ends_a_name(left, unit);
}

}  // namespace

std::vector<WordBreak> word_breaks(std::string_view text, WordFinder& finder) {
  std::vector<WordBreak> breaks;
  if (first_malformed_utf8(text)) return breaks;
  const std::vector<Piece> pieces = pieces_of(text, finder);
  std::size_t unit = pieces.front().han_length();
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const Piece& left = pieces[i - 1];
    if (may_break(left, pieces[i], unit)) {
      breaks.push_back({pieces[i].begin, ends_a_name(left, unit)});
      unit = 0;
    }
    unit += pieces[i].han_length();
  }
  return breaks;
}

}  // namespace govreport::internal
