#include "readers/table_labels.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

int weight_of(const LabelMatch& match) {
  if (match.fit == Fit::none) return 0;
  return match.fit == Fit::prescribed ? 2 : 1;
}

}  // namespace

TableLabels::TableLabels(const FormModel& form, std::uint32_t table)
    : table_(&form.tables[table]), blocks_(table_->blocks.size()) {
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    const Block& block = table_->blocks[i];
    blocks_[i].corner = parse_label(block.corner);
    if (block.open_rows)
      blocks_[i].label_heads = {parse_label(block.open_rows->code_head),
                                parse_label(block.open_rows->name_head)};
    if (!block.title.empty()) titles_.add(block.title, i);
    add_columns(i, block.columns);
    add_rows(i, block.rows);
  }
}

void TableLabels::add_columns(std::uint32_t block, const Axis& axis) {
  for (std::uint32_t i = 0; i < axis.nodes.size(); ++i) {
    blocks_[block].columns.add(axis.nodes[i].label, i);
    for (const std::string& alias : axis.nodes[i].aliases)
      blocks_[block].columns.add_alias(alias, i);
  }
}

void TableLabels::add_rows(std::uint32_t block, const Axis& axis) {
  for (std::uint32_t i = 0; i < axis.nodes.size(); ++i) {
    const auto key = static_cast<std::uint32_t>(row_nodes_.size());
    row_nodes_.push_back({block, AxisNodeId{i}});
    rows_.add(axis.nodes[i].label, key);
    for (const std::string& alias : axis.nodes[i].aliases)
      rows_.add_alias(alias, key);
  }
}

bool BlockLabels::is_label_head(const Label& label) const {
  return std::find(label_heads.begin(), label_heads.end(), label) != label_heads.end();
}

bool TableLabels::is_head(const Label& label) const {
  return std::any_of(blocks_.begin(), blocks_.end(), [&label](const BlockLabels& block) {
    return (!block.corner.empty() && block.corner == label) || block.is_label_head(label) ||
           block.columns.find(label).fit != Fit::none;
  });
}

int TableLabels::weight(const Label& label) const {
  int best = std::max(weight_of(titles_.find_written(label)), weight_of(rows_.find_written(label)));
  for (const BlockLabels& block : blocks_) {
    best = std::max(best, weight_of(block.columns.find_written(label)));
    if ((!block.corner.empty() && block.corner == label) || block.is_label_head(label)) best = 2;
  }
  return best;
}

}  // namespace govreport::internal
