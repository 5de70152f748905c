#include "readers/xlsx_lines.hpp"

#include "base/utf8.hpp"
#include "readers/xlsx_number.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// Words of a cell as one line: breaks inside a label or a title mean nothing.
std::string on_one_line(std::string_view text) {
  std::string line(trim(text));
  std::erase(line, '\n');
  return line;
}

void finish(XlsxLine& line) {
  std::string words;
  for (const std::string& field : line.line.fields) {
    if (field.empty()) continue;
    if (!words.empty()) words += " | ";
    words += field;
  }
  line.line.source = words;
  line.line.words = std::move(words);
}

std::uint32_t width_of(const XlsxSheet& sheet) {
  std::uint32_t width = 1;
  for (const auto& [at, cell] : sheet.cells)
    width = std::max(width, std::min(at.column + 1, most_xlsx_fields));
  return width;
}

}  // namespace

std::string shown_text(const XlsxCell& cell) {
  if (cell.kind != XlsxKind::number) return cell.text;
  const auto digits = shown_digits(cell.text);
  return digits ? with_decimals(*digits, cell.decimals.value_or(0)) : cell.text;
}

std::vector<XlsxLine> lines_of(const XlsxWorkbook& workbook, std::uint32_t index) {
  const XlsxSheet& sheet = workbook.sheets[index];
  const std::uint32_t width = width_of(sheet);
  std::vector<XlsxLine> lines;
  for (const auto& [at, cell] : sheet.cells) {
    if (lines.empty() || lines.back().first.at.row != at.row) {
      if (lines.size() == most_xlsx_lines) break;
      XlsxLine& line = lines.emplace_back();
      line.first = {index, at};
      line.line.sheet = sheet.name;
      line.line.sheet_row = at.row + 1;
      line.line.fields.resize(width);
    }
    if (at.column < width) {
      lines.back().line.fields[at.column] = on_one_line(shown_text(cell));
    } else {
      lines.back().is_far = true;
    }
  }
  for (XlsxLine& line : lines)
    finish(line);
  return lines;
}

}  // namespace govreport::internal
