#include "readers/row_labels.hpp"

#include <algorithm>

namespace govreport::internal {

RowLabel RowLabelReader::read(const SeenLine& line) {
  RowLabel label;
  unknown_.clear();
  const std::vector<SeenField>& fields = line.fields();
  for (std::size_t field = 0; field < fields.size(); ++field) {
    if (line.line().fields[field].empty()) continue;
    if (fields[field].is_value) break;
    if (!label.leaf) {
      read_field(line, field, label);
    } else if (fields[field].label == fields[label.end - 1].label) {
      label.end = field + 1;  // a merged label, repeated
    } else {
      break;
    }
  }
  label.has_unknown = !unknown_.empty();
  if (label.leaf) explain_unknown(line.line(), label);
  if (label.group) open_ = label.group;
  return label;
}

void RowLabelReader::read_field(const SeenLine& line, std::size_t field, RowLabel& label) {
  const LabelMatch match = table_.rows().find(line.fields()[field].label);
  const auto node = choose(match, label.group ? label.group : open_);
  if (!node) {
    unknown_.push_back(field);
    return;
  }
  label.end = field + 1;
  const AxisNode& found = table_.row(*node);
  if (match.fit != Fit::prescribed) warn(line.line(), line.line().fields[field], found.label);
  (found.is_leaf() ? label.leaf : label.group) = node;
  if (found.is_leaf() && found.parent.is_set()) label.group = RowNode{node->block, found.parent};
}

/// The only node with this label; or the only one in the open group, or in the next wider one.
std::optional<RowNode> RowLabelReader::choose(const LabelMatch& match,
                                              const std::optional<RowNode>& group) const {
  if (match.keys.size() == 1) return table_.row_node(match.keys[0]);
  if (match.keys.empty() || !group) return std::nullopt;
  for (RowNode wider = *group; wider.node.is_set(); wider.node = table_.row(wider).parent) {
    if (const auto node = only_one_below(match, wider)) return node;
  }
  return std::nullopt;
}

std::optional<RowNode> RowLabelReader::only_one_below(const LabelMatch& match,
                                                      const RowNode& group) const {
  std::optional<RowNode> found;
  for (const std::uint32_t key : match.keys) {
    const RowNode& node = table_.row_node(key);
    if (!is_below(node, group)) continue;
    if (found) return std::nullopt;
    found = node;
  }
  return found;
}

bool RowLabelReader::is_below(const RowNode& node, const RowNode& group) const {
  if (node.block != group.block) return false;
  for (AxisNodeId at = table_.row(node).parent; at.is_set();
       at = table_.row({node.block, at}).parent) {
    if (at == group.node) return true;
  }
  return false;
}

/// Labels before the row's own that are none of the form's stand where its group's label should.
void RowLabelReader::explain_unknown(const TextLine& line, const RowLabel& label) {
  AxisNodeId group = table_.row(*label.leaf).parent;
  for (auto field = unknown_.rbegin(); field != unknown_.rend(); ++field) {
    if (*field >= label.end) continue;
    const std::string expected =
        group.is_set() ? table_.row({label.leaf->block, group}).label : std::string();
    warn(line, line.fields[*field], expected);
    if (group.is_set()) group = table_.row({label.leaf->block, group}).parent;
  }
}

void RowLabelReader::warn(const TextLine& line,
                          const std::string& found,
                          const std::string& expected) {
  const std::string_view code = expected.empty() ? "label.not-needed" : "label";
  Finding& finding = findings_.add(
      Severity::warning, code, "LABEL", line.number, {{"found", found}, {"expected", expected}});
  finding.expected = expected;
  finding.found = found;
}

}  // namespace govreport::internal
