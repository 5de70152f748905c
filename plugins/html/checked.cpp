#include "checked.hpp"

#include <algorithm>

namespace govreport::html {
namespace {

template <class Value>
const std::vector<Value>& found_in(const std::map<govreport_index, std::vector<Value>>& map,
                                   govreport_index key) {
  static const std::vector<Value> none;
  const auto found = map.find(key);
  return found == map.end() ? none : found->second;
}

}  // namespace

Checked::Checked(const sdk::Document& document, const govreport_checked_report* source)
    : document_(document), is_shown_(source != nullptr) {
  if (!is_shown_) return;
  const govreport_checked_report report = sdk::copy_sized(source);
  language_ = sdk::view(report.language);
  findings_ = sdk::Records<govreport_checked_finding>(report.findings);
  suspects_ = sdk::Records<govreport_index>(report.suspects);
  std::uint32_t index = 0;
  for (const govreport_checked_finding finding : findings_) {
    if (finding.cell != GOVREPORT_NONE) marks_[finding.cell].push_back({index, false});
    beside_[told_beside(finding)].push_back(index++);
  }
  index = 0;
  for (const govreport_checked_finding finding : findings_) {
    for (const govreport_index suspect : suspects(finding))
      marks_[suspect].push_back({index, true});
    ++index;
  }
}

/// The table of its cell; else the section, or the table, its node stands in.
govreport_index Checked::told_beside(const govreport_checked_finding& finding) const {
  govreport_index node = finding.node;
  if (finding.cell != GOVREPORT_NONE)
    node = document_.tables[document_.cells[finding.cell].table].node;
  while (node != GOVREPORT_NONE) {
    const govreport_node record = document_.nodes[node];
    if (record.kind == GOVREPORT_NODE_TABLE || record.kind == GOVREPORT_NODE_SECTION) return node;
    node = record.parent;
  }
  return GOVREPORT_NONE;
}

std::uint32_t Checked::count(std::uint32_t severity) const {
  std::uint32_t count = 0;
  for (const govreport_checked_finding finding : findings_)
    count += finding.severity == severity ? 1U : 0U;
  return count;
}

const std::vector<CellMark>& Checked::marks(govreport_index cell) const {
  return found_in(marks_, cell);
}

const std::vector<std::uint32_t>& Checked::beside(govreport_index node) const {
  return found_in(beside_, node);
}

std::vector<govreport_index> Checked::suspects(const govreport_checked_finding& finding) const {
  std::vector<govreport_index> cells;
  for (const govreport_index cell : suspects_.slice(finding.suspects)) {
    if (cell != finding.cell && std::find(cells.begin(), cells.end(), cell) == cells.end())
      cells.push_back(cell);
  }
  return cells;
}

}  // namespace govreport::html
