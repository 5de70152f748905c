/// Patterns of words in running text, as <says> in a template:
///
///     收到|受理 … 申请 !人 [共|共计] {n} 件|宗
///
/// Parts stand between spaces; they match one after the other, white space in the text not counted.
///
///     a|b       one of these words          {n}     a number; {p} one followed by %
///     [a|b]     one of them, or nothing     {year}  four digits
///     …         a few letters of one        {unit}  one of the form's <unit>
///               clause, no number           {list}  items with a number and the same unit
///     ^  ^^     a clause, a sentence        !a|b    none of these words follows
///               begins
#pragma once

#include "form/letter_set.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace govreport::internal {

enum class PatternKind {
  words,
  optional,
  gap,
  number,
  percent,
  year,
  unit,
  list,
  clause_start,
  sentence_start,
  not_ahead
};

struct PatternPart {
  PatternKind kind = PatternKind::words;
  std::vector<std::u32string> words;  ///< of words, optional and not_ahead
  std::u32string beginnings;          ///< their first letters
};

struct Pattern {
  std::vector<PatternPart> parts;
  std::string text;  ///< as written

  /// What a sentence has to hold for the pattern to match in it, and where it may begin there.
  struct Needs {
    std::vector<std::vector<LetterSet::Place>> words;  ///< one of each
    bool number = false;
    bool begins_with_number = false;
    std::u32string beginnings;  ///< one of these letters; empty: any, or a number
  };
  Needs needs;
};

/// Why a pattern cannot be read: the part at fault; empty: there is none at all.
struct PatternFault {
  std::string found;
};

std::variant<Pattern, PatternFault> parse_pattern(std::string_view text);

/// A letter as patterns see it: full-width ASCII is ASCII, but for the comma, which ends a clause
/// and never stands in a number.
char32_t folded(char32_t letter);

/// `text` folded, without white space.
std::u32string folded(std::string_view text);

/// White space that is not counted in matching.
bool is_blank(char32_t letter);

/// The words between '|', folded.
std::vector<std::u32string> alternatives(std::string_view text);

}  // namespace govreport::internal
