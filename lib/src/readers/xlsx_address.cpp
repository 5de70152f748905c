#include "readers/xlsx_address.hpp"

namespace govreport::internal {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16'384;

bool take_dollar(std::string_view& text) {
  const bool there = text.starts_with('$');
  if (there) text.remove_prefix(1);
  return there;
}

std::uint32_t letter_value(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A') + 1;
  if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a') + 1;
  return 0;
}

/// The column, from 1; 0 if there is none, or one beyond the edge.
std::uint32_t take_column(std::string_view& text) {
  std::uint32_t column = 0;
  while (!text.empty() && letter_value(text.front()) != 0 && column <= most_columns) {
    column = column * 26 + letter_value(text.front());
    text.remove_prefix(1);
  }
  return column <= most_columns ? column : 0;
}

std::uint32_t take_row(std::string_view& text) {
  std::uint32_t row = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && row <= most_rows) {
    row = row * 10 + static_cast<std::uint32_t>(text.front() - '0');
    text.remove_prefix(1);
  }
  return row <= most_rows ? row : 0;
}

}  // namespace

std::optional<XlsxAddress> to_address(std::string_view text) {
  take_dollar(text);
  const std::uint32_t column = take_column(text);
  take_dollar(text);
  const std::uint32_t row = take_row(text);
  if (column == 0 || row == 0 || !text.empty()) return std::nullopt;
  return XlsxAddress{row - 1, column - 1};
}

std::string to_text(const XlsxAddress& address) {
  std::string text;
  for (std::uint32_t rest = address.column + 1; rest > 0; rest = (rest - 1) / 26)
    text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return text += std::to_string(address.row + 1);
}

std::string place_in_words(std::string_view sheet, const XlsxAddress& address) {
  std::string words(sheet);
  return words.append(1, '!').append(to_text(address));
}

XlsxReference split_reference(std::string_view text) {
  const std::size_t mark = text.rfind('!');
  if (mark == std::string_view::npos) return {{}, text};
  std::string_view name = text.substr(0, mark);
  if (name.size() >= 2 && name.front() == '\'' && name.back() == '\'')
    name = name.substr(1, name.size() - 2);
  XlsxReference reference{{}, text.substr(mark + 1)};
  for (std::size_t i = 0; i < name.size(); ++i) {
    reference.sheet += name[i];
    if (name[i] == '\'' && i + 1 < name.size() && name[i + 1] == '\'') ++i;  // doubled
  }
  return reference;
}

}  // namespace govreport::internal
