#include "report/column_name.hpp"

#include "base/ascii.hpp"
#include "report/defined_name.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

constexpr std::string_view prefix = "rows.";
constexpr std::string_view code_part = "code";
constexpr std::string_view name_part = "name";
constexpr std::string_view value_part = "value.";

std::string replaced(std::string_view text, char from, char to) {
  std::string result(text);
  std::replace(result.begin(), result.end(), from, to);
  return result;
}

}  // namespace

std::optional<std::string> to_defined_name(const ColumnName& column) {
  std::string name(prefix);
  name.append(replaced(column.table, '-', '_')).append(1, '.');
  switch (column.part) {
    case ColumnPart::code:
      name += code_part;
      break;
    case ColumnPart::name:
      name += name_part;
      break;
    case ColumnPart::value:
      name.append(value_part).append(replaced(column.column, '-', '_'));
      break;
  }
  if (name.size() > longest_defined_name) return std::nullopt;
  return name;
}

std::optional<ColumnName> to_column_name(std::string_view defined_name) {
  const std::string name = replaced(small_letters(defined_name), '_', '-');
  std::string_view rest = name;
  if (!rest.starts_with(prefix)) return std::nullopt;
  rest.remove_prefix(prefix.size());
  const std::size_t point = rest.find('.');
  if (point == 0 || point == std::string_view::npos) return std::nullopt;
  ColumnName column{std::string(rest.substr(0, point))};
  rest.remove_prefix(point + 1);
  if (rest == code_part) return column;
  column.part = ColumnPart::name;
  if (rest == name_part) return column;
  if (!rest.starts_with(value_part) || rest.size() == value_part.size()) return std::nullopt;
  column.part = ColumnPart::value;
  column.column = rest.substr(value_part.size());
  return column;
}

}  // namespace govreport::internal
