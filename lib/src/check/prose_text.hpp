/// A paragraph as patterns see it: folded letters without white space, its numbers, its sentences.
#pragma once

#include "check/prose_number.hpp"
#include "form/letter_set.hpp"
#include "form/prose.hpp"

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
  /// Where the first number begins that begins at `at` or behind; the end of the text if none does.
  std::size_t next_number(std::size_t at) const;
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
