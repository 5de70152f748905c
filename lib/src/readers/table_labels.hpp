/// All labels of one table, as a reader looks for them.
#pragma once

#include "form/model.hpp"
#include "readers/label_index.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

struct BlockLabels {
  LabelIndex columns;  ///< keys: nodes of the columns' axis
  Label corner;
  std::vector<Label> label_heads;  ///< of codes and names, where rows come with the report

  bool is_label_head(const Label& label) const;
};

/// A row or a group of rows of one of the table's blocks.
struct RowNode {
  std::uint32_t block = 0;
  AxisNodeId node;
  friend bool operator==(const RowNode&, const RowNode&) = default;
};

class TableLabels {
 public:
  TableLabels(const FormModel& form, std::uint32_t table);

  const Table& table() const { return *table_; }
  const BlockLabels& block(std::uint32_t index) const { return blocks_[index]; }
  const AxisNode& row(const RowNode& row) const { return table_->blocks[row.block].rows[row.node]; }
  /// Null where the form says every row.
  const OpenRows* open_rows() const {
    const auto& open = table_->blocks.front().open_rows;
    return open ? &*open : nullptr;
  }
  bool has_rows() const { return !row_nodes_.empty(); }

  /// Keys: blocks.
  const LabelIndex& titles() const { return titles_; }
  /// Keys: what `row_node` takes.
  const LabelIndex& rows() const { return rows_; }
  const RowNode& row_node(std::uint32_t key) const { return row_nodes_[key]; }

  /// Is `label` a column, a corner or a group of columns of any block?
  bool is_head(const Label& label) const;
  /// How much `label` speaks for this table: 2 for a prescribed label, 1 for a variant, else 0.
  int weight(const Label& label) const;

 private:
  void add_columns(std::uint32_t block, const Axis& axis);
  void add_rows(std::uint32_t block, const Axis& axis);

  const Table* table_;
  std::vector<BlockLabels> blocks_;
  std::vector<RowNode> row_nodes_;
  LabelIndex titles_;
  LabelIndex rows_;
};

}  // namespace govreport::internal
