#include "readers/words.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace govreport::internal {
namespace {

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    result += text.substr(0, at);
    result += to;
    text.remove_prefix(at + from.size());
  }
  return result += text;
}

/// Removes `mark` where it stands in pairs.
void remove_pairs(std::string& text, std::string_view mark) {
  for (std::size_t open = text.find(mark); open != std::string::npos;
       open = text.find(mark, open)) {
    const std::size_t close = text.find(mark, open + mark.size());
    if (close == std::string::npos) return;
    text.erase(close, mark.size());
    text.erase(open, mark.size());
  }
}

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

std::string without_escapes(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1]);
    result += escape ? text[++i] : text[i];
  }
  return result;
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0xFEFF || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200D) || c == 0x202F || c == 0x2060;
}

bool is_quote(char32_t c) {
  return c == '\'' || (c >= 0x2018 && c <= 0x201F) || (c >= 0x300C && c <= 0x300F);
}

char32_t narrowed(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + 0x21 : c;
}

constexpr std::u32string_view chinese_digits = U"一二三四五六七八九十";

bool is_chinese_digit(char32_t c) {
  return chinese_digits.find(c) != std::u32string_view::npos;
}

bool is_arabic_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

std::u32string codepoints(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();)
    result += next_codepoint(text, offset);
  return result;
}

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text)
    append_utf8(result, c);
  return result;
}

/// How many of the characters from `start` are digits of the kind that the first one is; at most
/// two arabic ones, as years and figures are no numbering.
std::size_t digits_at(std::u32string_view text, std::size_t start) {
  if (start >= text.size()) return 0;
  const auto is_digit = is_arabic_digit(text[start]) ? is_arabic_digit : is_chinese_digit;
  std::size_t count = 0;
  while (start + count < text.size() && is_digit(text[start + count]))
    ++count;
  return is_digit == is_arabic_digit && count > 2 ? 0 : count;
}

/// Numbering at the start of a narrowed text that still has its spaces.
class NumberingParser {
 public:
  explicit NumberingParser(std::u32string_view text) : text_(text) {}

  /// Characters that the numbering takes; 0 if there is none.
  std::size_t parse() {
    const bool in_brackets = !text_.empty() && text_[0] == '(';
    const std::size_t start = in_brackets ? 1 : 0;
    const std::size_t count = digits_at(text_, start);
    if (count == 0) return 0;
    const std::size_t end = start + count;
    const std::size_t closing = in_brackets ? closing_bracket(end) : closing_mark(end);
    if (closing == 0) return 0;
    number_ = text_.substr(start, count);
    in_brackets_ = in_brackets;
    return end + closing;
  }

  std::string number() const { return utf8(number_); }
  Numbering numbering() const {
    if (is_arabic_digit(number_[0]))
      return in_brackets_ ? Numbering::arabic_in_brackets : Numbering::arabic;
    return in_brackets_ ? Numbering::chinese_in_brackets : Numbering::chinese;
  }

 private:
  bool has(std::size_t at, std::u32string_view marks) const {
    return at < text_.size() && marks.find(text_[at]) != std::u32string_view::npos;
  }

  std::size_t closing_bracket(std::size_t at) const {
    if (!has(at, U")")) return 0;
    return has(at + 1, U"、.") ? 2 : 1;
  }

  /// "1.5" is a number, "1. 5" and "1.属" are numbered.
  std::size_t closing_mark(std::size_t at) const {
    if (has(at, U".") && at + 1 < text_.size() && is_arabic_digit(text_[at + 1])) return 0;
    if (has(at, U"、.):")) return 1;
    const bool spaced = at < text_.size() && is_space(text_[at]);
    return spaced && at + 1 < text_.size() && !is_arabic_digit(text_[at + 1]) ? 1 : 0;
  }

  std::u32string_view text_;
  std::u32string_view number_;
  bool in_brackets_ = false;
};

}  // namespace

std::string plain_words(std::string_view markdown) {
  std::string text(markdown);
  for (const std::string_view line_end : {"<br>", "<br/>", "<br />", "<BR>", "&nbsp;"})
    text = replaced(text, line_end, " ");
  remove_pairs(text, "**");
  remove_pairs(text, "__");
  return std::string(trim(text.find('\\') == std::string::npos ? text : without_escapes(text)));
}

std::string comparable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = narrowed(next_codepoint(text, offset));
    if (is_space(c)) continue;
    append_utf8(result, is_quote(c) ? U'"' : c);
  }
  return result;
}

Label parse_label(std::string_view text) {
  const std::u32string narrow_text = codepoints(narrow(trim(text)));
  NumberingParser numbering(narrow_text);
  const std::size_t taken = numbering.parse();
  Label label;
  label.words = comparable(utf8(std::u32string_view(narrow_text).substr(taken)));
  if (taken == 0) return label;
  label.numbering = numbering.numbering();
  label.number = numbering.number();
  return label;
}

std::string without_brackets(std::string_view words) {
  std::string result;
  int depth = 0;
  for (const char c : words) {
    if (c == '(') ++depth;
    if (depth == 0) result += c;
    if (c == ')' && depth > 0) --depth;
  }
  return result;
}

std::size_t edits_between(std::string_view a, std::string_view b) {
  const std::u32string from = codepoints(a);
  const std::u32string to = codepoints(b);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i)
    row[i] = i;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row.back();
}

std::size_t common_characters(std::string_view a, std::string_view b) {
  const std::u32string from = codepoints(a);
  const std::u32string to = codepoints(b);
  std::vector<std::size_t> row(to.size() + 1, 0);
  for (const char32_t c : from) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t both = c == to[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
      diagonal = std::exchange(row[j], both);
    }
  }
  return row.back();
}

}  // namespace govreport::internal
