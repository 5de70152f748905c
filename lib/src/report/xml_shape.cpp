#include "report/xml_shape.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

RowElement& row_named(TableElement& table, std::string_view name) {
  const auto known = std::find_if(
      table.rows.begin(), table.rows.end(), [name](const auto& row) { return row.name == name; });
  if (known != table.rows.end()) return *known;
  table.rows.push_back({std::string(name), {}});
  return table.rows.back();
}

std::string_view row_path(const Block& block, std::uint32_t row) {
  return block.rows.leaves.empty() ? std::string_view() : block.rows.leaf(row).path;
}

}  // namespace

std::vector<TableElement> table_elements(const FormModel& form) {
  std::vector<TableElement> tables;
  for (const Table& table : form.tables)
    tables.push_back({table.id, {}});
  for (std::uint32_t i = 0; i < form.cells.size(); ++i) {
    const CellSpec& cell = form.cells[i];
    const Block& block = form.tables[cell.table].blocks[cell.block];
    RowElement& row = row_named(tables[cell.table], row_path(block, cell.row));
    row.cells.push_back({block.columns.leaf(cell.column).path, CellIndex{i}});
  }
  return tables;
}

bool fits(const LeafType& type, const Decimal& number) {
  if (type.minimum && number < *type.minimum) return false;
  if (type.maximum && number > *type.maximum) return false;
  return type.type == CellType::decimal || (type.type == CellType::count && number.scale() == 0);
}

}  // namespace govreport::internal
