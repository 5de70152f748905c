/// Axes written as text, for tests: "a b(c d*2) e" is a leaf, a group of two leaves, the second
/// two grid columns wide, and a leaf. Labels are the names.
#pragma once

#include "form/model.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace govreport::test {

class AxisMaker {
 public:
  static internal::Axis make(std::string_view drawing) {
    AxisMaker maker(drawing);
    maker.read_siblings({}, 0);
    return std::move(maker.axis_);
  }

 private:
  explicit AxisMaker(std::string_view drawing) : rest_(drawing) {}

  void read_siblings(internal::AxisNodeId parent, std::uint32_t depth) {
    for (skip_spaces(); !rest_.empty() && rest_.front() != ')'; skip_spaces())
      read_node(parent, depth);
  }

  void read_node(internal::AxisNodeId parent, std::uint32_t depth) {
    const internal::AxisNodeId id{static_cast<std::uint32_t>(axis_.nodes.size())};
    axis_.nodes.push_back({});
    const std::size_t end = std::min(rest_.find_first_of(" ()*"), rest_.size());
    node(id).label = node(id).id = rest_.substr(0, end);
    rest_.remove_prefix(end);
    node(id).path = parent.is_set() ? node(parent).path + "." + node(id).id : node(id).id;
    node(id).parent = parent;
    node(id).depth = depth;
    node(id).first_leaf = static_cast<std::uint32_t>(axis_.leaves.size());
    axis_.depth = std::max(axis_.depth, depth + 1);
    (parent.is_set() ? node(parent).children : axis_.roots).push_back(id);
    read_inside(id, depth);
    node(id).leaf_count = static_cast<std::uint32_t>(axis_.leaves.size()) - node(id).first_leaf;
  }

  /// The children of a group, or the width of a leaf.
  void read_inside(internal::AxisNodeId id, std::uint32_t depth) {
    if (rest_.starts_with("(")) {
      rest_.remove_prefix(1);
      read_siblings(id, depth + 1);
      rest_.remove_prefix(1);
      return;
    }
    axis_.leaves.push_back(id);
    if (!rest_.starts_with("*")) return;
    node(id).grid_span = static_cast<std::uint32_t>(rest_[1] - '0');
    rest_.remove_prefix(2);
  }

  void skip_spaces() {
    while (rest_.starts_with(" "))
      rest_.remove_prefix(1);
  }

  internal::AxisNode& node(internal::AxisNodeId id) { return axis_.nodes[id.index]; }

  std::string_view rest_;
  internal::Axis axis_;
};

/// A table of one block.
inline internal::Table make_table(std::string_view columns, std::string_view rows) {
  internal::Block block;
  block.corner = "corner";
  block.columns = AxisMaker::make(columns);
  block.rows = AxisMaker::make(rows);
  internal::Table table;
  table.id = "t";
  for (const internal::AxisNodeId leaf : block.columns.leaves)
    table.data_columns += block.columns[leaf].grid_span;
  table.label_columns = block.rows.depth;
  table.blocks.push_back(std::move(block));
  return table;
}

}  // namespace govreport::test
