#include "form/grow.hpp"

#include "form/cell_sums.hpp"
#include "form/expand_cells.hpp"
#include "form/expand_rules.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace govreport::internal {
namespace {

constexpr std::size_t longest_code = 20;

const std::vector<ReportRow>& rows_of(const ReportRows& rows, const std::string& table) {
  static const std::vector<ReportRow> none;
  const auto found = rows.find(table);
  return found == rows.end() ? none : found->second;
}

/// Those that can be rows: each code once.
std::vector<const ReportRow*> sound_rows(const std::vector<ReportRow>& rows) {
  std::vector<const ReportRow*> sound;
  std::set<std::string_view> codes;
  for (const ReportRow& row : rows) {
    if (sound.size() == most_open_rows) break;
    if (is_row_code(row.code) && codes.insert(row.code).second) sound.push_back(&row);
  }
  return sound;
}

/// The rows of one table.
class RowGrower {
 public:
  explicit RowGrower(Block& block) : block_(block), axis_(axis_of_total(total_of(block))) {}

  /// `id`: what its cells are called by; the labels may be blank.
  void add(std::string_view id, std::string_view code, std::string_view name) {
    AxisNode group = node_of(id, code);
    group.children = {AxisNodeId{static_cast<std::uint32_t>(axis_.nodes.size() + 1)}};
    AxisNode leaf = node_of(id, name);
    leaf.parent = AxisNodeId{static_cast<std::uint32_t>(axis_.nodes.size())};
    leaf.depth = 1;
    axis_.roots.push_back(leaf.parent);
    axis_.leaves.push_back(group.children.front());
    axis_.nodes.push_back(std::move(group));
    axis_.nodes.push_back(std::move(leaf));
  }

  /// Each row is added to the one it is inside of, or to the total.
  void add_up() {
    std::map<std::string_view, std::uint32_t> leaves;
    for (std::uint32_t leaf = first_row; leaf < axis_.leaves.size(); ++leaf)
      leaves.emplace(axis_.leaf(leaf).path, leaf);
    const auto has = [&leaves](std::string_view code) { return leaves.contains(code); };
    for (std::uint32_t leaf = first_row; leaf < axis_.leaves.size(); ++leaf) {
      const std::string_view parent = parent_code(axis_.leaf(leaf).path, *block_.open_rows, has);
      add_to(parent.empty() ? 0 : leaves.at(parent), leaf);
    }
  }

  void add_all_to_total() {
    for (std::uint32_t leaf = first_row; leaf < axis_.leaves.size(); ++leaf)
      add_to(0, leaf);
  }

  void finish() { block_.rows = std::move(axis_); }

 private:
  static constexpr std::uint32_t first_row = 1;  // below the total

  static AxisNode total_of(const Block& block) {
    AxisNode total = block.rows.leaf(0);
    total.addends.clear();
    return total;
  }

  AxisNode node_of(std::string_view id, std::string_view label) const {
    AxisNode node;
    node.id = node.path = id;
    node.label = label;
    node.first_leaf = static_cast<std::uint32_t>(axis_.leaves.size());
    return node;
  }

  void add_to(std::uint32_t sum, std::uint32_t leaf) {
    AxisNode& node = axis_.nodes[axis_.leaves[sum].index];
    node.addends.push_back(leaf);
    if (sum == 0) return;
    node.rule = block_.open_rows->rule;
    node.clause = block_.open_rows->clause;
  }

  Block& block_;
  Axis axis_;
};

void expand_again(FormModel& form) {
  form.cells.clear();
  form.identities.clear();
  form.by_id.clear();
  Findings findings;
  const TemplateFiles files;
  Faults faults(files, findings);
  expand_cells(form, faults);
  expand_rules(form, faults);
  assert(findings.empty());  // the form had none, and rows are named by codes, which no form does
}

template <class Add>
FormModel grown(const FormModel& form, Add add) {
  FormModel result = form;
  if (!has_open_rows(form)) return result;
  for (Table& table : result.tables) {
    for (Block& block : table.blocks) {
      if (block.open_rows) add(table, block);
    }
  }
  expand_again(result);
  follow_cells(form, result);
  return result;
}

bool has_rows(const Block& block, const std::vector<const ReportRow*>& rows) {
  if (block.rows.leaves.size() != rows.size() + 1) return false;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const AxisNode& leaf = block.rows.leaf(i + 1);
    if (leaf.path != rows[i]->code || leaf.label != rows[i]->name) return false;
  }
  return true;
}

}  // namespace

Axis axis_of_total(AxisNode total) {
  Axis axis;
  axis.nodes.push_back(std::move(total));
  axis.leaves = axis.roots = {AxisNodeId{0}};
  axis.depth = open_row_labels;
  return axis;
}

bool is_row_code(std::string_view code) {
  return !code.empty() && code.size() <= longest_code &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_open_rows(const FormModel& form) {
  return std::any_of(form.tables.begin(), form.tables.end(), [](const Table& table) {
    return !table.blocks.empty() && table.blocks.front().open_rows;
  });
}

bool is_grown_by(const FormModel& form, const ReportRows& rows) {
  return std::all_of(form.tables.begin(), form.tables.end(), [&rows](const Table& table) {
    return table.blocks.empty() || !table.blocks.front().open_rows ||
           has_rows(table.blocks.front(), sound_rows(rows_of(rows, table.id)));
  });
}

FormModel grow(const FormModel& form, const ReportRows& rows) {
  return grown(form, [&rows](const Table& table, Block& block) {
    RowGrower grower(block);
    for (const ReportRow* row : sound_rows(rows_of(rows, table.id)))
      grower.add(row->code, row->code, row->name);
    grower.add_up();
    grower.finish();
  });
}

FormModel grow_blank(const FormModel& form) {
  return grown(form, [](const Table&, Block& block) {
    RowGrower grower(block);
    for (std::uint32_t row = 1; row <= block.open_rows->blank_rows; ++row)
      grower.add(std::to_string(row), "", "");
    grower.add_all_to_total();
    grower.finish();
  });
}

}  // namespace govreport::internal
