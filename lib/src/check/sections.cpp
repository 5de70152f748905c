#include "form/model.hpp"
#include "govreport/check.hpp"
#include "govreport/read.hpp"

#include <algorithm>

namespace govreport::inline v1 {
namespace {

using internal::FormModel;
using internal::SectionSpec;

/// Finds the section a finding belongs to, by what its place says.
class SectionFinder {
 public:
  SectionFinder(const FormModel& form, const Report& report) : form_(form), report_(report) {}

  /// Of the form's sections; unset: it is about the report as a whole.
  std::optional<std::size_t> section_of(const Place& place) const {
    if (const auto section = by_heading(place.label)) return section;
    if (const auto section = by_cell(place.cell)) return section;
    if (const auto section = by_line(place.line)) return section;
    return by_label(place.label);
  }

 private:
  std::optional<std::size_t> by_heading(const std::string& label) const {
    return first([&](const SectionSpec& section) {
      return section.full_heading() == label || section.heading == label ||
             (section.table && form_.tables[*section.table].title == label);
    });
  }

  std::optional<std::size_t> by_cell(const std::string& cell) const {
    const auto found = form_.by_id.find(cell);
    if (found == form_.by_id.end()) return std::nullopt;
    const std::uint32_t table = form_[found->second].table;
    return first([table](const SectionSpec& section) { return section.table == table; });
  }

  /// The last section of the report that begins before the line.
  std::optional<std::size_t> by_line(std::uint32_t line) const {
    const SectionText* last = nullptr;
    for (const SectionText& section : report_.sections) {
      const bool is_before = section.line != 0 && section.line <= line;
      if (is_before && (last == nullptr || section.line > last->line)) last = &section;
    }
    if (last == nullptr) return std::nullopt;
    return first([last](const SectionSpec& section) { return section.id == last->id; });
  }

  /// A row, a column, or a part of a label path.
  std::optional<std::size_t> by_label(const std::string& label) const {
    if (label.empty()) return std::nullopt;
    for (const internal::CellSpec& cell : form_.cells) {
      if (cell.label.find(label) != std::string::npos) return by_cell(cell.id);
    }
    return std::nullopt;
  }

  template <class Predicate>
  std::optional<std::size_t> first(Predicate predicate) const {
    const auto found = std::find_if(form_.sections.begin(), form_.sections.end(), predicate);
    if (found == form_.sections.end()) return std::nullopt;
    return static_cast<std::size_t>(found - form_.sections.begin());
  }

  const FormModel& form_;
  const Report& report_;
};

}  // namespace

std::vector<FindingGroup> group_by_section(const Form& form,
                                           const Report& report,
                                           const Findings& findings) {
  const Form whole = with_rows_of(form, report);
  const FormModel& model = whole.model();
  const SectionFinder finder(model, report);
  std::vector<FindingGroup> groups(model.sections.size() + 1);
  for (std::size_t i = 0; i < model.sections.size(); ++i)
    groups[i + 1].heading = model.sections[i].full_heading();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::optional<std::size_t> section = finder.section_of(findings[i].place);
    groups[section ? *section + 1 : 0].findings.push_back(i);
  }
  std::erase_if(groups, [](const FindingGroup& group) { return group.findings.empty(); });
  return groups;
}

}  // namespace govreport::inline v1
