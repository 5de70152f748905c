#include "export/shown_findings.hpp"

#include "form/model.hpp"
#include "govreport/check.hpp"
#include "govreport/plugin_sdk.hpp"

#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace govreport::internal {
namespace {

/// Where things stand in a document, found by what a finding says of its place.
class Places {
 public:
  explicit Places(const Document& document) : document_(document) {
    for (std::uint32_t i = 0; i < document.cells.size(); ++i) {
      const std::string_view id = view(document.cells[i].id);
      if (!id.empty()) cells_.emplace(id, i);
    }
    for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
      const govreport_node& node = document.nodes[i];
      lines_[node.line] = i;  // the innermost of a line comes last
      if (node.kind == GOVREPORT_NODE_SECTION) sections_.emplace(view(node.id), i);
    }
    for (std::uint32_t i = 0; i < document.rules.size(); ++i)
      identities_.emplace(std::pair(view(document.rules[i].id), document.rules[i].place), i);
  }

  govreport_index cell(std::string_view id) const { return in(cells_, id); }
  govreport_index line(std::uint32_t line) const {
    return line == 0 ? GOVREPORT_NONE : in(lines_, line);
  }
  govreport_index section(std::string_view id) const { return in(sections_, id); }
  govreport_index identity(std::string_view rule, govreport_index cell) const {
    return in(identities_, std::pair(rule, cell));
  }
  govreport_index node_of(govreport_index cell) const { return document_.cells[cell].node; }

 private:
  template <class Map, class Key>
  static govreport_index in(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? GOVREPORT_NONE : found->second;
  }

  const Document& document_;
  std::unordered_map<std::string_view, govreport_index> cells_;
  std::unordered_map<std::uint32_t, govreport_index> lines_;
  std::map<std::string_view, govreport_index> sections_;
  std::map<std::pair<std::string_view, govreport_index>, govreport_index> identities_;
};

std::uint32_t to_severity(Severity severity) {
  if (severity == Severity::warning) return GOVREPORT_WARNING;
  return severity == Severity::note ? GOVREPORT_NOTE : GOVREPORT_ERROR;
}

/// Empty is a side that was said to be nothing; a null pointer, one that was not said.
govreport_text side(const std::optional<std::string>& words) {
  return words ? sdk::text(*words) : govreport_text{};
}

std::string_view section_with(const FormModel& form, std::string_view heading) {
  for (const SectionSpec& section : form.sections) {
    if (section.full_heading() == heading) return section.id;
  }
  return {};
}

/// For each finding, in order, the id of the section it is about; empty: the report as a whole.
std::vector<std::string_view> sections_of(const ReadReport& read, const Findings& findings) {
  std::vector<std::string_view> sections(findings.size());
  for (const FindingGroup& group : group_by_section(read.form, read.report, findings)) {
    const std::string_view section = section_with(read.form.model(), group.heading);
    for (const std::size_t index : group.findings)
      sections[index] = section;
  }
  return sections;
}

void place(govreport_checked_finding& record,
           const Finding& finding,
           const Places& places,
           std::string_view section) {
  record.cell = places.cell(finding.place.cell);
  record.identity = places.identity(finding.rule, record.cell);
  record.node =
      record.cell == GOVREPORT_NONE ? places.line(finding.place.line) : places.node_of(record.cell);
  if (record.node == GOVREPORT_NONE) record.node = places.section(section);
}

govreport_checked_finding record_of(const Finding& finding, const Wording& words) {
  govreport_checked_finding record{};
  record.severity = to_severity(finding.severity);
  record.code = sdk::text(finding.code);
  record.rule = sdk::text(finding.rule);
  record.message = sdk::text(words.message);
  record.hint = sdk::text(words.hint);
  record.label = sdk::text(finding.place.label);
  record.clause = sdk::text(finding.clause);
  record.expected = side(finding.expected);
  record.found = side(finding.found);
  return record;
}

/// The cells that there are of those named, added to `cells`.
govreport_range add_cells(const std::vector<std::string>& ids,
                          const Places& places,
                          std::vector<govreport_index>& cells) {
  const auto first = static_cast<std::uint32_t>(cells.size());
  for (const std::string& id : ids) {
    const govreport_index cell = places.cell(id);
    if (cell != GOVREPORT_NONE) cells.push_back(cell);
  }
  return {first, static_cast<std::uint32_t>(cells.size()) - first};
}

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(Record)};
}

}  // namespace

ShownFindings::ShownFindings(const ReadReport& read,
                             const Document& document,
                             const Findings& findings,
                             Language language) {
  const Places places(document);
  const std::vector<std::string_view> sections = sections_of(read, findings);
  words_.reserve(findings.size());  // records point into it
  for (std::size_t i = 0; i < findings.size(); ++i) {
    words_.push_back(render(findings[i], language));
    govreport_checked_finding record = record_of(findings[i], words_.back());
    place(record, findings[i], places, sections[i]);
    record.suspects = add_cells(findings[i].suspects, places, suspects_);
    records_.push_back(record);
  }
  head_ = {sizeof head_,
           sdk::text(language == Language::chinese ? "zh-CN" : "en"),
           array_of(records_),
           array_of(suspects_)};
}

}  // namespace govreport::internal
