#include "document/table_grid.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace govreport::internal {

namespace {

using Indices = std::vector<std::uint32_t>;

std::uint32_t leaf_count(const Axis& axis) {
  return static_cast<std::uint32_t>(axis.leaves.size());
}

/// Grid columns taken by the first n column leaves, for n = 0 … all.
Indices leaf_offsets(const Axis& columns) {
  Indices offsets{0};
  for (const AxisNodeId leaf : columns.leaves)
    offsets.push_back(offsets.back() + columns[leaf].grid_span);
  return offsets;
}

/// The cells that stand for a leaf and the groups around it, outermost first.
Indices chain_of(const Axis& axis, AxisNodeId leaf, const Indices& cell_of_node) {
  Indices chain;
  for (AxisNodeId node = leaf; node.is_set(); node = axis[node].parent)
    chain.push_back(cell_of_node[node.index]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

GridCell header_cell(const AxisNode& node, GridRole role) {
  GridCell cell;
  cell.role = role;
  cell.label = node.label;
  cell.print_label = node.print_label;
  cell.keep_together = node.keep_together;
  return cell;
}

class GridBuilder {
 public:
  explicit GridBuilder(const Table& table) : table_(table) {}

  TableGrid build() {
    for (const Block& block : table_.blocks)
      add_block(block);
    TableGrid grid;
    grid.rows = row_;
    grid.columns = table_.label_columns + table_.data_columns;
    if (table_.blocks.size() == 1) grid.header_rows = row_ - table_.blocks.front().data_rows();
    grid.cells = in_reading_order();
    return grid;
  }

 private:
  void add_block(const Block& block) {
    const Indices title = add_title(block);
    add_corner(block);
    const Indices columns = add_column_heads(block.columns);
    row_ += block.columns.depth;
    const Indices rows = add_row_heads(block.rows);
    for (std::uint32_t row = 0; row < block.data_rows(); ++row, ++row_) {
      const Indices row_chain = block.rows.leaves.empty()
                                    ? Indices()
                                    : chain_of(block.rows, block.rows.leaves[row], rows);
      add_data_row(block.columns, title, columns, row_chain);
    }
  }

  Indices add_title(const Block& block) {
    if (block.title.empty()) return {};
    GridCell cell;
    cell.role = GridRole::title;
    cell.label = block.title;
    cell.row = row_++;
    cell.column_span = table_.label_columns + table_.data_columns;
    return {add(std::move(cell))};
  }

  void add_corner(const Block& block) {
    if (table_.label_columns == 0) return;
    if (block.open_rows) {
      add_label_head(block, block.open_rows->code_head, 0);
      add_label_head(block, block.open_rows->name_head, 1);
      return;
    }
    GridCell cell;
    cell.role = GridRole::corner;
    cell.label = block.corner;
    cell.row = row_;
    cell.column_span = table_.label_columns;
    // A data row without a label leaves the slots beside it to the corner.
    cell.row_span = block.columns.depth + (block.rows.leaves.empty() ? 1 : 0);
    add(std::move(cell));
  }

  /// Labels of open rows have heads like any other column.
  void add_label_head(const Block& block, const std::string& label, std::uint32_t column) {
    GridCell cell;
    cell.role = GridRole::column_header;
    cell.label = label;
    cell.row = row_;
    cell.row_span = block.columns.depth;
    cell.column = column;
    add(std::move(cell));
  }

  /// The cell of each node.
  Indices add_column_heads(const Axis& columns) {
    const Indices offsets = leaf_offsets(columns);
    assert(offsets.back() == table_.data_columns);
    Indices cell_of_node;
    for (const AxisNode& node : columns.nodes) {
      GridCell cell = header_cell(node, GridRole::column_header);
      cell.row = row_ + node.depth;
      cell.row_span = node.is_leaf() ? columns.depth - node.depth : 1;
      cell.column = table_.label_columns + offsets[node.first_leaf];
      cell.column_span = offsets[node.first_leaf + node.leaf_count] - offsets[node.first_leaf];
      cell_of_node.push_back(add(std::move(cell)));
    }
    return cell_of_node;
  }

  /// The cell of each node. Pre: row_ is the block's first data row.
  Indices add_row_heads(const Axis& rows) {
    Indices cell_of_node;
    for (const AxisNode& node : rows.nodes) {
      GridCell cell = header_cell(node, GridRole::row_header);
      cell.row = row_ + node.first_leaf;
      cell.row_span = node.leaf_count;
      cell.column = node.depth;
      cell.column_span = node.is_leaf() ? table_.label_columns - node.depth : 1;
      cell_of_node.push_back(add(std::move(cell)));
    }
    return cell_of_node;
  }

  void add_data_row(const Axis& columns,
                    const Indices& title,
                    const Indices& cell_of_column,
                    const Indices& row_chain) {
    std::uint32_t column = table_.label_columns;
    for (std::uint32_t leaf = 0; leaf < leaf_count(columns); ++leaf) {
      GridCell cell;
      cell.row = row_;
      cell.column = column;
      cell.column_span = columns.leaf(leaf).grid_span;
      cell.ordinal = ordinal_++;
      cell.headers = title;
      const Indices heads = chain_of(columns, columns.leaves[leaf], cell_of_column);
      cell.headers.insert(cell.headers.end(), heads.begin(), heads.end());
      cell.headers.insert(cell.headers.end(), row_chain.begin(), row_chain.end());
      column += cell.column_span;
      add(std::move(cell));
    }
  }

  std::uint32_t add(GridCell cell) {
    cells_.push_back(std::move(cell));
    return static_cast<std::uint32_t>(cells_.size() - 1);
  }

  /// Cells were added as their axes list them; readers want them row by row.
  std::vector<GridCell> in_reading_order() {
    Indices order(cells_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::pair(cells_[a].row, cells_[a].column) <
             std::pair(cells_[b].row, cells_[b].column);
    });
    Indices new_index(cells_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
      new_index[order[i]] = i;
    std::vector<GridCell> sorted;
    sorted.reserve(cells_.size());
    for (const std::uint32_t old : order) {
      for (std::uint32_t& header : cells_[old].headers)
        header = new_index[header];
      sorted.push_back(std::move(cells_[old]));
    }
    return sorted;
  }

  const Table& table_;
  std::vector<GridCell> cells_;
  std::uint32_t row_ = 0;
  std::uint32_t ordinal_ = 0;
};

}  // namespace

TableGrid TableGrid::derive(const Table& table) {
  return GridBuilder(table).build();
}

}  // namespace govreport::internal
