#include "readers/docx_numbering.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/ooxml.hpp"

#include <algorithm>
#include <utility>

namespace govreport::internal {
namespace {

constexpr std::u32string_view chinese_digits = U"〇一二三四五六七八九";

std::string chinese_digit(std::uint32_t digit) {
  std::string text;
  append_utf8(text, chinese_digits[digit]);
  return text;
}

/// "十二", "二十", "一百零三"; up to 9999.
std::optional<std::string> chinese_number(std::uint32_t number) {
  constexpr std::array<std::string_view, 4> units = {"", "十", "百", "千"};
  if (number == 0 || number > 9999) return std::nullopt;
  const std::string digits = std::to_string(number);
  std::string text;
  bool gap = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const auto digit = static_cast<std::uint32_t>(digits[i] - '0');
    const std::size_t unit = digits.size() - 1 - i;
    gap = digit == 0 && !text.empty() ? true : gap;
    if (digit == 0) continue;
    if (gap) text += "零";
    gap = false;
    const bool bare_ten = unit == 1 && digit == 1 && text.empty();
    text.append(bare_ten ? "" : chinese_digit(digit)).append(units[unit]);
  }
  return text;
}

/// "二五": digit by digit.
std::string chinese_row_of_digits(std::uint32_t number) {
  std::string text;
  for (const char digit : std::to_string(number))
    text += chinese_digit(static_cast<std::uint32_t>(digit - '0'));
  return text;
}

/// Formats whose numbers are characters that follow each other.
struct CharacterRow {
  std::string_view format;
  char32_t first;
  std::uint32_t count;
};
constexpr auto character_rows =
    std::to_array<CharacterRow>({{"decimalEnclosedCircle", U'①', 20},
                                 {"decimalEnclosedCircleChinese", U'①', 20},
                                 {"decimalEnclosedParen", U'⑴', 20},
                                 {"decimalEnclosedFullstop", U'⒈', 20},
                                 {"ideographEnclosedCircle", U'㊀', 10},
                                 {"lowerLetter", U'a', 26},
                                 {"upperLetter", U'A', 26}});

std::optional<std::string> character_of_row(std::uint32_t number, std::string_view format) {
  for (const CharacterRow& row : character_rows) {
    if (row.format != format || number == 0 || number > row.count) continue;
    std::string text;
    append_utf8(text, row.first + number - 1);
    return text;
  }
  return std::nullopt;
}

std::string wide_number(std::uint32_t number) {
  std::string text;
  for (const char digit : std::to_string(number))
    append_utf8(text, U'０' + static_cast<char32_t>(digit - '0'));
  return text;
}

std::optional<std::string> roman_number(std::uint32_t number) {
  struct Sign {
    std::uint32_t value;
    std::string_view letters;
  };
  constexpr std::array<Sign, 9> signs = {{{100, "c"},
                                          {90, "xc"},
                                          {50, "l"},
                                          {40, "xl"},
                                          {10, "x"},
                                          {9, "ix"},
                                          {5, "v"},
                                          {4, "iv"},
                                          {1, "i"}}};
  if (number == 0 || number >= 400) return std::nullopt;
  std::string text;
  for (const Sign& sign : signs)
    for (; number >= sign.value; number -= sign.value)
      text += sign.letters;
  return text;
}

std::optional<std::string> in_capitals(std::optional<std::string> text) {
  if (text)
    for (char& c : *text)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string two_digits(std::uint32_t number) {
  std::string text = std::to_string(number);
  if (number < 10) text.insert(text.begin(), '0');
  return text;
}

std::uint32_t number_in(const XmlElement& element, std::uint32_t otherwise) {
  const auto value = attribute_named(element, "val");
  return value ? parse_number<std::uint32_t>(*value).value_or(otherwise) : otherwise;
}

bool is_place(std::string_view text, std::size_t at) {
  return text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
}

/// Chinese by words: 17.18.59 has a name for each country and style; these look alike.
bool counts_in_chinese(std::string_view format) {
  constexpr std::array<std::string_view, 6> names = {"chineseCounting",
                                                     "chineseCountingThousand",
                                                     "japaneseCounting",
                                                     "taiwaneseCounting",
                                                     "taiwaneseCountingThousand",
                                                     "koreanCounting"};
  return std::find(names.begin(), names.end(), format) != names.end();
}

}  // namespace

std::optional<std::string> in_number_format(std::uint32_t number, std::string_view format) {
  if (format == "decimal" || format == "decimalHalfWidth") return std::to_string(number);
  if (format == "decimalZero") return two_digits(number);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return wide_number(number);
  if (counts_in_chinese(format)) return chinese_number(number);
  if (format == "ideographDigital") return chinese_row_of_digits(number);
  if (format == "lowerRoman") return roman_number(number);
  if (format == "upperRoman") return in_capitals(roman_number(number));
  return character_of_row(number, format);
}

void DocxNumbering::read(const XmlElement& root) {
  for (const XmlElement& each : children_named(root, "abstractNum"))
    read_kind(each);
  for (const XmlElement& each : children_named(root, "num"))
    read_list(each);
}

std::size_t DocxNumbering::level_of(const XmlElement& element) {
  const auto value = attribute_named(element, "ilvl");
  const std::size_t level = value ? parse_number<std::size_t>(*value).value_or(0) : 0;
  return std::min(level, numbering_levels - 1);
}

DocxNumbering::Level DocxNumbering::read_level(const XmlElement& element) {
  Level level;
  for (const XmlElement& child : element.children()) {
    const std::string_view name = local_name(child.name());
    if (name == "start") level.start = number_in(child, 1);
    if (name == "numFmt") level.format = attribute_named(child, "val").value_or("decimal");
    if (name == "lvlText") level.text = attribute_named(child, "val").value_or("");
    if (name == "isLgl") level.is_legal = attribute_named(child, "val").value_or("1") != "0";
    if (name == "suff") level.is_spaced = attribute_named(child, "val") == "space";
  }
  return level;
}

void DocxNumbering::read_kind(const XmlElement& element) {
  Levels& levels = kinds_[std::string(attribute_named(element, "abstractNumId").value_or(""))];
  for (const XmlElement& each : children_named(element, "lvl"))
    levels[level_of(each)] = read_level(each);
}

void DocxNumbering::read_list(const XmlElement& element) {
  List& list = lists_[std::string(attribute_named(element, "numId").value_or(""))];
  if (const auto kind = child_named(element, "abstractNumId"))
    list.kind = attribute_named(*kind, "val").value_or("");
  for (const XmlElement& change : children_named(element, "lvlOverride")) {
    const std::size_t level = level_of(change);
    if (const auto own = child_named(change, "lvl")) list.own_levels[level] = read_level(*own);
    if (const auto start = child_named(change, "startOverride"))
      list.restarts[level] = number_in(*start, 1);
  }
}

const DocxNumbering::Level& DocxNumbering::level(const List& list, std::size_t index) const {
  const auto own = list.own_levels.find(index);
  return own == list.own_levels.end() ? kinds_.find(list.kind)->second[index] : own->second;
}

DocxNumber DocxNumbering::next(const DocxListItem& item) {
  if (item.list == "0") return {};  // "no list" (17.9.15)
  const auto found = lists_.find(item.list);
  if (found == lists_.end() || !kinds_.contains(found->second.kind))
    return {"", "numId=" + item.list};
  List& list = found->second;
  count(list, item.level);
  const std::string& format = level(list, item.level).format;
  if (format == "bullet" || format == "none") return {};
  return spelled(list, item.level);
}

void DocxNumbering::count(List& list, std::size_t at) {
  Counters& counters = counters_[list.kind];
  if (!std::exchange(list.is_begun, true))
    for (const auto& [index, start] : list.restarts)
      counters[index] = start - 1;
  counters[at] = counters[at] ? *counters[at] + 1 : level(list, at).start;
  std::fill(counters.begin() + static_cast<std::ptrdiff_t>(at) + 1, counters.end(), std::nullopt);
}

/// The level's text, each "%n" in it as the number of level n.
DocxNumber DocxNumbering::spelled(const List& list, std::size_t at) const {
  const Level& own = level(list, at);
  const Counters& counters = counters_.find(list.kind)->second;
  DocxNumber number;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    if (!is_place(own.text, i)) {
      number.text += own.text[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(own.text[++i] - '1');
    const Level& shown = level(list, index);
    const std::string format = own.is_legal ? "decimal" : shown.format;
    const auto words = in_number_format(counters[index].value_or(shown.start), format);
    if (!words) return {"", format};
    number.text += *words;
  }
  if (own.is_spaced) number.text += ' ';
  return number;
}

}  // namespace govreport::internal
