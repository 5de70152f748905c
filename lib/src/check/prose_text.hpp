/// A paragraph as patterns see it: folded letters without white space, its numbers, its sentences.
#pragma once

#include "check/prose_number.hpp"
#include "form/prose.hpp"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Letters from `begin` to before `end`.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Words that a text may hold, by single letters and pairs: what it lacks is mostly told.
class LetterSet {
 public:
  void add(char32_t letter) { bits_.set(place(0, letter)); }
  void add(char32_t letter, char32_t next) { bits_.set(place(letter, next)); }
  bool may_hold(std::u32string_view word) const {
    return bits_.test(word.size() == 1 ? place(0, word[0]) : place(word[0], word[1]));
  }
  bool may_hold_any(const std::vector<std::u32string>& words) const {
    return std::any_of(
        words.begin(), words.end(), [this](const auto& word) { return may_hold(word); });
  }

 private:
  static constexpr std::size_t size = 2048;
  /// `first` 0: a letter alone.
  static std::size_t place(char32_t first, char32_t second) { return (first * 31 + second) % size; }

  std::bitset<size> bits_;
};

struct Sentence : Range {
  LetterSet letters;
  bool has_number = false;
};

class ProseText {
 public:
  /// `text` outlives it. Titles in 《》 are blotted out: what they say, the report does not. Of a
  /// paragraph longer than people write only the first 20,000 letters are looked at.
  ProseText(std::string_view text, const Prose& prose);

  const std::u32string& letters() const { return letters_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  const std::vector<ProseNumber>& numbers() const { return numbers_; }
  /// The number that begins at a letter, by its place in numbers(); nullopt: none does.
  std::optional<std::size_t> number_from(std::size_t at) const;
  /// Is the letter at `at` inside a number?
  bool in_number(std::size_t at) const { return number_of_[at] != 0; }
  /// Does a clause end with the letter at `at`?
  bool ends_clause(std::size_t at) const;
  bool begins_clause(std::size_t at) const { return at == 0 || ends_clause(at - 1); }
  /// Where the clause begins that `at` stands in; not farther back than a long clause is.
  std::size_t clause_begin(std::size_t at) const;
  bool has_at(std::size_t at, std::u32string_view words) const {
    return letters_.compare(at, words.size(), words) == 0;
  }
  /// As the author wrote it, line breaks and spaces at the ends left out.
  std::string words(Range range) const;

 private:
  void add_letters();
  void add_numbers(const Prose& prose);
  void add_sentences();
  bool ends_sentence(std::size_t at) const;
  bool is_rough(const ProseNumber& number, const Prose& prose) const;

  std::string_view text_;
  std::u32string letters_;
  std::vector<std::size_t> begins_;  ///< bytes of text_, one more than letters
  std::vector<bool> breaks_;         ///< a line ends behind the letter
  std::vector<ProseNumber> numbers_;
  std::vector<std::size_t> number_of_;  ///< 0: in none; else its place in numbers_, from 1
  std::vector<Sentence> sentences_;
};

}  // namespace govreport::internal
