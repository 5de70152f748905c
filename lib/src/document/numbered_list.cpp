#include "document/numbered_list.hpp"

#include "base/utf8.hpp"

namespace govreport::internal {

namespace {

constexpr char32_t enumeration_comma = 0x3001;  // 、
constexpr char32_t circled_one = 0x2460;        // ①
constexpr char32_t circled_twenty = 0x2473;
constexpr std::uint32_t largest_number = 999;  // a year is none

bool is_number_digit(char32_t character) {
  return character >= U'0' && character <= U'9';
}

/// Takes characters off the front of a text; full-width ASCII comes as ASCII.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  bool is_at_end() const { return at_ == text_.size(); }

  char32_t peek() const {
    if (is_at_end()) return 0;
    std::size_t after = at_;
    const char32_t character = next_codepoint(text_, after);
    return character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character;
  }
  bool take(char32_t wanted) {
    if (peek() != wanted) return false;
    next_codepoint(text_, at_);
    return true;
  }
  /// 0 if no number from 1 to 999 begins here.
  std::uint32_t take_number() {
    std::uint32_t number = 0;
    while (is_number_digit(peek()) && !(number == 0 && peek() == U'0')) {
      number = number * 10 + static_cast<std::uint32_t>(peek() - U'0');
      next_codepoint(text_, at_);
      if (number > largest_number) return 0;
    }
    return number;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// What closes a number that no bracket opened.
std::optional<ListMark> take_closing_mark(Reader& reader) {
  if (reader.take(U')')) return ListMark::right_bracket;
  if (reader.take(enumeration_comma)) return ListMark::point;
  // "1.5" is a decimal.
  if (reader.take(U'.') && !is_number_digit(reader.peek())) return ListMark::point;
  return std::nullopt;
}

std::optional<ListLabel> circled_label(Reader reader) {
  const char32_t character = reader.peek();
  if (character < circled_one || character > circled_twenty) return std::nullopt;
  reader.take(character);
  return ListLabel{ListMark::circle, character - circled_one + 1, reader.at()};
}

std::optional<ListLabel> bracketed_label(Reader reader) {
  if (!reader.take(U'(')) return std::nullopt;
  const std::uint32_t number = reader.take_number();
  if (number == 0 || !reader.take(U')')) return std::nullopt;
  return ListLabel{ListMark::brackets, number, reader.at()};
}

std::optional<ListLabel> plain_label(Reader reader) {
  const std::uint32_t number = reader.take_number();
  if (number == 0) return std::nullopt;
  const std::optional<ListMark> mark = take_closing_mark(reader);
  if (!mark) return std::nullopt;
  return ListLabel{*mark, number, reader.at()};
}

std::optional<ListLabel> label_of(const v1::Block& block) {
  return block.kind == BlockKind::paragraph ? list_label(block.text) : std::nullopt;
}

/// Marks of the lists that are open, one bit each.
using Marks = std::uint32_t;

Marks bit_of(ListMark mark) {
  return 1U << static_cast<unsigned>(mark);
}

std::vector<ListItem> list_within(std::span<const v1::Block> blocks,
                                  std::size_t first,
                                  Marks open) {
  std::vector<ListItem> items;
  const auto begin = first < blocks.size() ? label_of(blocks[first]) : std::nullopt;
  if (!begin || begin->number != 1 || (open & bit_of(begin->mark)) != 0) return items;
  for (std::size_t at = first; at < blocks.size(); at = items.back().last_block() + 1) {
    const std::optional<ListLabel> label = label_of(blocks[at]);
    if (!label || label->mark != begin->mark || label->number != items.size() + 1) break;
    items.push_back({at, label->size, list_within(blocks, at + 1, open | bit_of(begin->mark))});
  }
  if (items.size() < 2) items.clear();
  return items;
}

}  // namespace

std::optional<ListLabel> list_label(std::string_view text) {
  const Reader reader(text);
  std::optional<ListLabel> label = circled_label(reader);
  if (!label) label = bracketed_label(reader);
  if (!label) label = plain_label(reader);
  if (label && label->size == text.size()) return std::nullopt;  // it numbers nothing
  return label;
}

std::vector<ListItem> list_at(std::span<const v1::Block> blocks, std::size_t first) {
  return list_within(blocks, first, 0);
}

}  // namespace govreport::internal
