#include "readers/column_plan.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace govreport::internal {
namespace {

/// A head in the source.
struct Head {
  std::size_t line = 0;  ///< of the heads
  std::size_t field = 0;
  std::uint32_t source_line = 0;
  std::string text;
  AxisNodeId node;  ///< unset: unknown
  std::size_t times = 1;
  std::optional<TextPlace> place{};
};

class ColumnPlanner {
 public:
  ColumnPlanner(const TableLabels& table, std::uint32_t block, ReaderFindings& findings)
      : axis_(table.table().blocks[block].columns),
        block_(table.table().blocks[block]),
        labels_(table.block(block)),
        findings_(findings) {}

  ColumnPlan plan(std::vector<TextLine> lines) {
    ColumnPlan plan;
    leave_out_words_beside(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      read_line(lines, i);
      plan.width = std::max(plan.width, lines[i].fields.size());
      plan.table = lines[i].table;
    }
    if (plan.table != 0 && has_strays()) return {};
    for (const AxisNodeId root : sorted(axis_.roots))
      add_slots(root, plan);
    add_unknown(plan);
    plan.first_field = side_by_side(plan);
    return plan;
  }

 private:
  // ---- reading -------------------------------------------------------------------------------

  /// Words beside a document's table, not in it, do not say above which of its columns they belong.
  static void leave_out_words_beside(std::vector<TextLine>& lines) {
    const auto is_in_table = [](const TextLine& line) { return line.table != 0; };
    if (std::any_of(lines.begin(), lines.end(), is_in_table))
      std::erase_if(lines, [&](const TextLine& line) { return !is_in_table(line); });
  }

  void read_line(const std::vector<TextLine>& lines, std::size_t index) {
    open_groups(lines, index);
    const TextLine& line = lines[index];
    for (std::size_t field = 0; field < line.fields.size(); ++field) {
      if (line.fields[field].empty() || is_repetition(lines, index, field)) continue;
      if (!is_corner(line, index, field)) read_head(line, index, field);
    }
  }

  /// A head that merging repeated: beside itself, or below itself in a line that has all columns.
  bool is_repetition(const std::vector<TextLine>& lines, std::size_t index, std::size_t field) {
    const TextLine& line = lines[index];
    const std::string text = comparable(line.fields[field]);
    if (!heads_.empty() && heads_.back().line == index &&
        heads_.back().field + heads_.back().times == field &&
        comparable(heads_.back().text) == text) {
      ++heads_.back().times;
      return true;
    }
    if (index == 0 || line.filled_fields() < axis_.leaves.size()) return false;
    const auto& above = lines[index - 1].fields;
    return field < above.size() && comparable(above[field]) == text;
  }

  bool is_corner(const TextLine& line, std::size_t index, std::size_t field) {
    const Label label = parse_label(line.fields[field]);
    if (labels_.is_label_head(label)) return true;
    if (block_.open_rows) return is_other_label_head(line, index, field);
    if (labels_.corner.empty()) return false;
    if (label == labels_.corner) return true;
    const bool leads = index == 0 && heads_.empty() && field == 0;
    if (!leads || labels_.columns.find(label).fit != Fit::none) return false;
    warn_label(line.number, line.fields[field], block_.corner);
    return true;
  }

  /// Codes and names may be called something else; they stand first.
  bool is_other_label_head(const TextLine& line, std::size_t index, std::size_t field) {
    const Label label = parse_label(line.fields[field]);
    if (index != 0 || !heads_.empty() || field >= labels_.label_heads.size() ||
        labels_.columns.find(label).fit != Fit::none)
      return false;
    const OpenRows& rows = *block_.open_rows;
    warn_label(line.number, line.fields[field], field == 0 ? rows.code_head : rows.name_head);
    return true;
  }

  void read_head(const TextLine& line, std::size_t index, std::size_t field) {
    Head head{index, field, line.number, line.fields[field], {}, 1};
    if (line.places.size() == line.fields.size()) head.place = line.places[field];
    const LabelMatch match = labels_.columns.find(parse_label(head.text));
    head.node = match.keys.size() == 1 ? AxisNodeId{match.keys[0]} : in_open_group(match);
    if (head.node.is_set() && !taken_.insert(head.node).second) {
      if (is_below_itself(head)) return;
      report("structure.column-twice", head);
      head.node = {};
    } else if (!head.node.is_set()) {
      unknown_.push_back(heads_.size());
    } else if (match.fit != Fit::prescribed) {
      warn_label(head.source_line, head.text, axis_[head.node].label);
    }
    heads_.push_back(std::move(head));
  }

  bool is_below_itself(const Head& head) const {
    return std::any_of(heads_.begin(), heads_.end(), [&head](const Head& above) {
      return above.node == head.node && above.line < head.line && above.field == head.field;
    });
  }

  /// The groups whose columns stand in line `index` or below: those above it that have none yet. A
  /// document's other table does not tell.
  void open_groups(const std::vector<TextLine>& lines, std::size_t index) {
    open_.clear();
    next_open_ = 0;
    for (const Head& head : heads_) {
      if (head.line >= index || !head.node.is_set() || axis_[head.node].is_leaf()) continue;
      if (lines[head.line].table != lines[index].table) continue;
      const auto& children = axis_[head.node].children;
      const bool has_some = std::any_of(children.begin(), children.end(), [this](AxisNodeId child) {
        return taken_.count(child) != 0;
      });
      if (!has_some) open_.push_back(head.node);
    }
  }

  /// Of several nodes with the same label, the one in the leftmost open group that still lacks it;
  /// groups are filled from the left, one after the other.
  AxisNodeId in_open_group(const LabelMatch& match) {
    for (std::size_t i = next_open_; i < open_.size(); ++i) {
      for (const std::uint32_t key : match.keys) {
        const AxisNodeId node{key};
        if (axis_[node].parent != open_[i] || taken_.count(node) != 0) continue;
        next_open_ = i;
        return node;
      }
    }
    return {};
  }

  /// In a document's table whose row of heads was broken in two, those in the second row stand left
  /// of their group: it is not known which columns any of them head.
  bool has_strays() {
    bool found = false;
    for (const Head& head : heads_) {
      if (!is_stray(head)) continue;
      report("structure.column-stray", head);
      found = true;
    }
    return found;
  }

  bool is_stray(const Head& head) const {
    const AxisNodeId parent = head.node.is_set() ? axis_[head.node].parent : AxisNodeId{};
    const Head* const group = parent.is_set() ? head_of(parent) : nullptr;
    if (group == nullptr || head.field >= group->field) return false;
    return std::any_of(heads_.begin(), heads_.end(), [&](const Head& other) {
      return other.node.is_set() && axis_[other.node].parent == parent && other.line < head.line &&
             other.field >= group->field;
    });
  }

  void report(std::string_view code, const Head& head) {
    findings_.add(Severity::error, code, "STRUCT-COLUMN", head.source_line, {{"label", head.text}});
  }

  void warn_label(std::uint32_t line, const std::string& found, const std::string& prescribed) {
    Finding& finding = findings_.add(
        Severity::warning, "label", "LABEL", line, {{"found", found}, {"expected", prescribed}});
    finding.expected = prescribed;
    finding.found = found;
  }

  // ---- order ---------------------------------------------------------------------------------

  const Head* head_of(AxisNodeId node) const {
    const auto found = std::find_if(
        heads_.begin(), heads_.end(), [node](const Head& head) { return head.node == node; });
    return found == heads_.end() ? nullptr : &*found;
  }

  /// Where a node stands from the left: its head, or that of its first column.
  std::optional<std::size_t> position(AxisNodeId node) const {
    if (const Head* head = head_of(node)) return head->field;
    std::optional<std::size_t> least;
    for (const AxisNodeId child : axis_[node].children) {
      const auto field = position(child);
      if (field && (!least || *field < *least)) least = field;
    }
    return least;
  }

  std::vector<AxisNodeId> sorted(const std::vector<AxisNodeId>& siblings) const {
    std::vector<std::pair<std::size_t, AxisNodeId>> placed;
    for (const AxisNodeId node : siblings) {
      if (const auto field = position(node)) placed.emplace_back(*field, node);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
      return a.first < b.first;
    });
    std::vector<AxisNodeId> result(placed.size());
    std::transform(
        placed.begin(), placed.end(), result.begin(), [](const auto& each) { return each.second; });
    return result;
  }

  void add_slots(AxisNodeId node, ColumnPlan& plan) const {
    for (const AxisNodeId child : sorted(axis_[node].children))
      add_slots(child, plan);
    const Head* head = head_of(node);
    if (!axis_[node].is_leaf() || head == nullptr) return;
    const ColumnSlot slot{axis_[node].first_leaf, head->text, head->field, head->place};
    plan.slots.push_back(slot);
    plan.repeated.insert(plan.repeated.end(), head->times, slot);
  }

  /// Unknown heads take their place behind the column that stands to their left.
  void add_unknown(ColumnPlan& plan) {
    for (const Head& head : heads_) {
      if (head.node.is_set()) continue;
      const bool is_group = heads_something(head);
      if (!is_group) insert(plan.slots, head, 1);
      if (!is_group) insert(plan.repeated, head, head.times);
    }
    for (const std::size_t index : unknown_)
      report("structure.column-unknown", heads_[index]);
  }

  static void insert(std::vector<ColumnSlot>& slots, const Head& head, std::size_t times) {
    const auto behind = std::find_if(slots.begin(), slots.end(), [&head](const ColumnSlot& slot) {
      return slot.field > head.field;
    });
    slots.insert(behind, times, ColumnSlot{std::nullopt, head.text, head.field, head.place});
  }

  /// Are there heads under `head`, before its right neighbour?
  bool heads_something(const Head& head) const {
    std::size_t end = static_cast<std::size_t>(-1);
    for (const Head& other : heads_) {
      if (other.line == head.line && other.field > head.field) end = std::min(end, other.field);
    }
    return std::any_of(heads_.begin(), heads_.end(), [&](const Head& other) {
      return other.line > head.line && other.field >= head.field && other.field < end;
    });
  }

  static std::optional<std::size_t> side_by_side(const ColumnPlan& plan) {
    for (std::size_t i = 0; i < plan.slots.size(); ++i) {
      if (plan.slots[i].field != plan.slots[0].field + i) return std::nullopt;
    }
    return plan.slots.empty() ? std::nullopt : std::optional(plan.slots[0].field);
  }

  const Axis& axis_;
  const Block& block_;
  const BlockLabels& labels_;
  ReaderFindings& findings_;
  std::vector<Head> heads_;
  std::set<AxisNodeId> taken_;
  std::vector<AxisNodeId> open_;
  std::size_t next_open_ = 0;
  std::vector<std::size_t> unknown_;  ///< of heads_
};

}  // namespace

ColumnPlan plan_columns(const TableLabels& table,
                        std::uint32_t block,
                        const std::vector<TextLine>& heads,
                        ReaderFindings& findings) {
  return ColumnPlanner(table, block, findings).plan(heads);
}

}  // namespace govreport::internal
