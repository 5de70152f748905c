#include "form/expand_cells.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

constexpr std::string_view label_separator = " › ";

/// Labels from the outermost to `node`. A group without an id names nothing and is left out.
std::string label_path(const Axis& axis, const AxisNode& node) {
  std::string own = node.id.empty() ? std::string() : node.label;
  if (!node.parent.is_set()) return own;
  std::string path = label_path(axis, axis[node.parent]);
  if (!path.empty() && !own.empty()) path += label_separator;
  return path + own;
}

class CellExpander {
 public:
  CellExpander(FormModel& form, Faults& faults) : form_(form), faults_(faults) {}

  void expand() {
    for (table_ = 0; table_ < form_.tables.size(); ++table_) {
      const Table& table = form_.tables[table_];
      for (block_ = 0; block_ < table.blocks.size(); ++block_)
        expand_block(table.id, table.blocks[block_]);
    }
  }

 private:
  void expand_block(const std::string& table, const Block& block) {
    for (std::uint32_t row = 0; row < block.data_rows(); ++row)
      expand_row(table, block, row);
  }

  void expand_row(const std::string& table, const Block& block, std::uint32_t row) {
    const AxisNode* row_leaf = block.rows.leaves.empty() ? nullptr : &block.rows.leaf(row);
    const std::string prefix = table + "/" + (row_leaf != nullptr ? row_leaf->path + "/" : "");
    const std::string row_label =
        row_leaf != nullptr ? label_path(block.rows, *row_leaf) + std::string(label_separator) : "";
    bool is_free = true;
    for (std::uint32_t column = 0; column < block.columns.leaves.size(); ++column) {
      const AxisNode& leaf = block.columns.leaf(column);
      CellSpec cell;
      cell.id = prefix + leaf.path;
      cell.table = table_;
      cell.block = block_;
      cell.row = row;
      cell.column = column;
      cell.type = row_leaf != nullptr && row_leaf->states_type ? row_leaf->type : leaf.type;
      cell.label = row_label + label_path(block.columns, leaf);
      is_free = add(std::move(cell), row_leaf != nullptr ? *row_leaf : leaf, is_free);
    }
  }

  /// False once a cell of the row has a name that is taken: it is said once a row.
  bool add(CellSpec cell, const AxisNode& origin, bool is_free) {
    const CellIndex index{static_cast<std::uint32_t>(form_.cells.size())};
    const auto [first, is_new] = form_.by_id.emplace(cell.id, index);
    // Inside one block the axis has already complained of the id.
    const bool taken = !is_new && form_[first->second].block != cell.block;
    if (taken && is_free) faults_.add(origin.line, "form.cell-twice", {{"cell", cell.id}});
    form_.cells.push_back(std::move(cell));
    return is_free && !taken;
  }

  FormModel& form_;
  Faults& faults_;
  std::uint32_t table_ = 0;
  std::uint32_t block_ = 0;
};

}  // namespace

void expand_cells(FormModel& form, Faults& faults) {
  CellExpander(form, faults).expand();
}

}  // namespace govreport::internal
