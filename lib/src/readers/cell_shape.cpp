#include "readers/cell_shape.hpp"

namespace govreport::internal {
namespace {

/// A cell with more than this on several lines is running text, not a label.
constexpr std::size_t longest_label = 120;
/// A row of one cell is the title of a block, unless it holds more.
constexpr std::size_t longest_title = 60;

}  // namespace

bool is_laid_out(const CellShape& cell, bool is_alone_in_its_row) {
  if (cell.has_table || cell.has_heading) return true;
  return cell.lines > 1 && cell.characters > (is_alone_in_its_row ? longest_title : longest_label);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += ' ';
    text += line;
  }
  return text;
}

}  // namespace govreport::internal
