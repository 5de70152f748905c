#include "report/xml_shape.hpp"

#include <map>

namespace govreport::internal {
namespace {

/// The rows of one table by their names.
class TableShape {
 public:
  explicit TableShape(TableElement& table) : table_(table) {}

  RowElement& row_named(std::string_view name) {
    const auto [known, is_new] = rows_.try_emplace(name, table_.rows.size());
    if (is_new) table_.rows.push_back({std::string(name), {}});
    return table_.rows[known->second];
  }

 private:
  TableElement& table_;
  std::map<std::string_view, std::size_t> rows_;
};

std::string_view row_path(const Block& block, std::uint32_t row) {
  return block.rows.leaves.empty() ? std::string_view() : block.rows.leaf(row).path;
}

TableElement shape_of(const Table& table) {
  TableElement shape{table.id, {}};
  for (const Block& block : table.blocks) {
    if (block.open_rows) shape.open_columns = &block.columns;
  }
  return shape;
}

}  // namespace

std::vector<TableElement> table_elements(const FormModel& form) {
  std::vector<TableElement> tables;
  for (const Table& table : form.tables)
    tables.push_back(shape_of(table));
  std::vector<TableShape> shapes(tables.begin(), tables.end());
  for (std::uint32_t i = 0; i < form.cells.size(); ++i) {
    const CellSpec& cell = form.cells[i];
    const Block& block = form.tables[cell.table].blocks[cell.block];
    if (block.open_rows && cell.row != 0) continue;
    RowElement& row = shapes[cell.table].row_named(row_path(block, cell.row));
    row.cells.push_back({block.columns.leaf(cell.column).path, CellIndex{i}});
  }
  return tables;
}

CellId open_cell_id(std::string_view table, std::string_view code, std::string_view column) {
  CellId id(table);
  return id.append(1, '/').append(code).append(1, '/').append(column);
}

bool fits(const LeafType& type, const Decimal& number) {
  if (type.minimum && number < *type.minimum) return false;
  if (type.maximum && number > *type.maximum) return false;
  return type.type == CellType::decimal || (type.type == CellType::count && number.scale() == 0);
}

}  // namespace govreport::internal
