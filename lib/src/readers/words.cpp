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

/// May `text` hold anything but the words it shows?
bool has_marks_of_markdown(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return c == '<' || c == '&' || c == '*' || c == '_' || c == '\\';
  });
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

/// A character that is the same when narrowed and neither white space nor a quotation mark, by its
/// first byte: most of ASCII, and ideographs.
bool is_plain(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return (lead > 0x20 && lead < 0x80 && byte != '\'') || (lead >= 0xE4 && lead <= 0xE9);
}

/// Bytes of the plain characters from `start` on.
std::size_t plain_run(std::string_view text, std::size_t start) {
  std::size_t end = start;
  while (end < text.size() && is_plain(text[end]))
    end += static_cast<unsigned char>(text[end]) < 0x80 ? 1 : 3;
  return end - start;
}

/// Numbering at the start of a text.
class NumberingParser {
 public:
  explicit NumberingParser(std::string_view text) : text_(text) {}

  /// Bytes that the numbering takes; 0 if there is none.
  std::size_t parse() {
    const bool in_brackets = is_at(0, U"(");
    const std::size_t start = in_brackets ? behind(0) : 0;
    const std::size_t end = digits_end(start);
    if (end == start) return 0;
    const std::size_t closing = in_brackets ? behind_bracket(end) : behind_mark(end);
    if (closing == end) return 0;
    number_ = comparable(text_.substr(start, end - start));
    in_brackets_ = in_brackets;
    return closing;
  }

  const std::string& number() const { return number_; }
  Numbering numbering() const {
    if (is_arabic_digit(static_cast<unsigned char>(number_[0])))
      return in_brackets_ ? Numbering::arabic_in_brackets : Numbering::arabic;
    return in_brackets_ ? Numbering::chinese_in_brackets : Numbering::chinese;
  }

 private:
  /// The narrowed character at an offset; 0: none.
  char32_t at(std::size_t offset) const {
    return offset < text_.size() ? narrow(next_codepoint(text_, offset)) : 0;
  }
  std::size_t behind(std::size_t offset) const {
    next_codepoint(text_, offset);
    return offset;
  }
  bool is_at(std::size_t offset, std::u32string_view marks) const {
    const char32_t c = at(offset);
    return c != 0 && marks.find(c) != std::u32string_view::npos;
  }

  /// The end of the digits from `start`, all of the kind that the first one is; at most two arabic
  /// ones, as years and figures are no numbering.
  std::size_t digits_end(std::size_t start) const {
    const auto is_digit = is_arabic_digit(at(start)) ? is_arabic_digit : is_chinese_digit;
    std::size_t end = start;
    std::size_t count = 0;
    for (; is_digit(at(end)); ++count)
      end = behind(end);
    return is_digit == is_arabic_digit && count > 2 ? start : end;
  }

  std::size_t behind_bracket(std::size_t offset) const {
    if (!is_at(offset, U")")) return offset;
    offset = behind(offset);
    return is_at(offset, U"、.") ? behind(offset) : offset;
  }

  /// "1.5" is a number, "1. 5" and "1.属" are numbered.
  std::size_t behind_mark(std::size_t offset) const {
    if (is_at(offset, U".") && is_arabic_digit(at(behind(offset)))) return offset;
    if (is_at(offset, U"、.):")) return behind(offset);
    if (!is_space(at(offset))) return offset;
    const char32_t next = at(behind(offset));
    return next != 0 && !is_arabic_digit(next) ? behind(offset) : offset;
  }

  std::string_view text_;
  std::string number_;
  bool in_brackets_ = false;
};

}  // namespace

std::string plain_words(std::string_view markdown) {
  std::string text(trim(markdown));
  if (!has_marks_of_markdown(text)) return text;
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
    const std::size_t plain = plain_run(text, offset);
    result.append(text, offset, plain);
    offset += plain;
    if (offset == text.size()) break;
    const char32_t c = narrow(next_codepoint(text, offset));
    if (!is_space(c)) append_utf8(result, is_quote(c) ? U'"' : c);
  }
  return result;
}

Label parse_label(std::string_view text) {
  text = trim(text);
  NumberingParser numbering(text);
  const std::size_t taken = numbering.parse();
  Label label;
  label.words = comparable(text.substr(taken));
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
