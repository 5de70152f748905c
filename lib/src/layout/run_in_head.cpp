#include "layout/run_in_head.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <string>

namespace govreport::internal {

namespace {

constexpr std::u32string_view chinese_numerals = U"一二三四五六七八九十百";
constexpr std::string_view full_stop = "。";

/// Brackets, stops and digits are met in either width.
char32_t narrowed(char32_t character) {
  return character >= U'！' && character <= U'～' ? character - U'！' + U'!' : character;
}

bool is_numeral(char32_t character, char32_t sample) {
  if (sample == U'一') return chinese_numerals.find(character) != std::u32string_view::npos;
  const char32_t digit = narrowed(character);
  return sample == U'1' && digit >= U'0' && digit <= U'9';
}

/// Bytes of the numerals that `text` begins with.
std::size_t numerals_in(std::string_view text, char32_t sample) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    if (!is_numeral(next_codepoint(text, next), sample)) return at;
    at = next;
  }
  return text.size();
}

/// Bytes of `text` that are like the character of a sample; 0: it does not begin like it.
std::size_t length_alike(std::string_view text, char32_t sample) {
  if (text.empty()) return 0;
  if (sample == U'一' || sample == U'1') return numerals_in(text, sample);
  std::size_t length = 0;
  return narrowed(next_codepoint(text, length)) == narrowed(sample) ? length : 0;
}

/// Does `text` begin with a number of the shape of `sample`, in which 一 and 1 stand for any?
bool begins_like(std::string_view text, std::string_view sample) {
  for (std::size_t at = 0; at < sample.size();) {
    const std::size_t length = length_alike(text, next_codepoint(sample, at));
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace

RunInHead run_in_head(const FormModel& form, std::string_view paragraph) {
  const std::size_t stop = paragraph.find(full_stop);
  if (stop == std::string_view::npos) return {};
  const std::size_t size = stop + full_stop.size();
  const std::string_view head = paragraph.substr(0, size);
  if (first_malformed_utf8(head)) return {};
  const auto style = std::find_if(
      form.run_in_heads.begin(), form.run_in_heads.end(), [head](const RunInStyle& one) {
        return begins_like(head, one.number);
      });
  if (style == form.run_in_heads.end()) return {};
  if (style->longest != 0 && count_codepoints(head) > style->longest) return {};
  return {static_cast<std::uint32_t>(size), style->style};
}

}  // namespace govreport::internal
