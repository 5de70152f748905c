#include "check/prose_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace govreport::internal {
namespace {

constexpr char32_t blot = 0xFFFC;
constexpr std::size_t most_letters = 20000;

bool is_one_of(char32_t letter, std::u32string_view letters) {
  return letters.find(letter) != std::u32string_view::npos;
}

}  // namespace

ProseText::ProseText(std::string_view text, const Prose& prose) : text_(text) {
  add_letters();
  add_numbers(prose);
  add_sentences();
}

void ProseText::add_letters() {
  int depth = 0;
  std::size_t offset = 0;
  while (offset < text_.size() && letters_.size() < most_letters) {
    const std::size_t begin = offset;
    const char32_t letter = next_codepoint(text_, offset);
    if (letter == '\n' && !breaks_.empty()) breaks_.back() = true;
    if (is_blank(letter)) continue;
    depth += letter == U'《' ? 1 : 0;
    letters_ += depth > 0 ? blot : folded(letter);
    begins_.push_back(begin);
    breaks_.push_back(false);
    if (letter == U'》' && depth > 0) --depth;
  }
  begins_.push_back(offset);
}

void ProseText::add_numbers(const Prose& prose) {
  number_of_.assign(letters_.size(), 0);
  for (std::size_t at = 0; at < letters_.size();) {
    const std::optional<ProseNumber> number = number_at(letters_, at);
    const auto counts = [&](const std::u32string& unit) { return has_at(number->end, unit); };
    const bool is_number = number && (number->in_digits ||
                                      std::any_of(prose.units.begin(), prose.units.end(), counts));
    if (is_number) {
      numbers_.push_back(*number);
      numbers_.back().is_rough = is_rough(*number, prose);
      std::fill(number_of_.begin() + static_cast<std::ptrdiff_t>(at),
                number_of_.begin() + static_cast<std::ptrdiff_t>(number->end),
                numbers_.size());
    }
    at = number ? number->end : at + 1;
  }
}

/// Is there a rough word before it, behind it, or behind its unit?
bool ProseText::is_rough(const ProseNumber& number, const Prose& prose) const {
  const auto is_rough_before = [&](const std::u32string& word) {
    return number.begin >= word.size() && has_at(number.begin - word.size(), word);
  };
  const auto is_rough_behind = [&](std::size_t at) {
    return std::any_of(prose.rough.begin(), prose.rough.end(), [&](const std::u32string& word) {
      return has_at(at, word);
    });
  };
  const auto has_rough_unit = [&](const std::u32string& unit) {
    return has_at(number.end, unit) && is_rough_behind(number.end + unit.size());
  };
  return std::any_of(prose.rough.begin(), prose.rough.end(), is_rough_before) ||
         is_rough_behind(number.end) ||
         std::any_of(prose.units.begin(), prose.units.end(), has_rough_unit);
}

bool ProseText::ends_sentence(std::size_t at) const {
  if (breaks_[at]) return true;
  if (letters_[at] == '.') return !in_number(at);
  return is_one_of(letters_[at], U"。!?");
}

bool ProseText::ends_clause(std::size_t at) const {
  if (letters_[at] == ',') return !in_number(at);
  return is_one_of(letters_[at], U"，、;:()—。!?") || ends_sentence(at);
}

void ProseText::add_sentences() {
  Sentence sentence;
  for (std::size_t at = 0; at < letters_.size(); ++at) {
    sentence.letters.add(letters_[at]);
    if (at + 1 < letters_.size()) sentence.letters.add(letters_[at], letters_[at + 1]);
    sentence.has_number = sentence.has_number || in_number(at);
    if (!ends_sentence(at) && at + 1 < letters_.size()) continue;
    sentence.end = at + 1;
    sentences_.push_back(std::exchange(sentence, {}));
    sentence.begin = at + 1;
  }
}

std::optional<std::size_t> ProseText::number_from(std::size_t at) const {
  if (at >= letters_.size() || number_of_[at] == 0) return std::nullopt;
  const std::size_t index = number_of_[at] - 1;
  if (numbers_[index].begin != at) return std::nullopt;
  return index;
}

std::size_t ProseText::next_number(std::size_t at) const {
  const auto next =
      std::partition_point(numbers_.begin(), numbers_.end(), [at](const ProseNumber& number) {
        return number.begin < at;
      });
  return next == numbers_.end() ? letters_.size() : next->begin;
}

std::size_t ProseText::clause_begin(std::size_t at) const {
  constexpr std::size_t longest = 400;
  for (std::size_t i = 0; i < longest && !begins_clause(at); ++i)
    --at;
  return at;
}

std::string ProseText::words(Range range) const {
  std::string words(
      trim(text_.substr(begins_[range.begin], begins_[range.end] - begins_[range.begin])));
  std::erase(words, '\n');
  return words;
}

}  // namespace govreport::internal
