#include "check/structure.hpp"

#include "report/label_path.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace govreport::internal {

namespace {

/// What errors say already is wrong: rows, columns, tables that may be in the report and not have
/// been readable.
std::set<std::string_view> labels_spoken_of(const Findings& findings) {
  std::set<std::string_view> labels;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::error && finding.place.cell.empty())
      labels.insert(finding.place.label);
  }
  return labels;
}

/// Typed cells that were left out of one block of a table.
class BlockGaps {
 public:
  BlockGaps(const Subject& subject, std::uint32_t table, std::uint32_t block)
      : subject_(subject), axes_(subject.form.tables[table].blocks[block]) {
    for (std::uint32_t index = 0; index < subject.form.cells.size(); ++index) {
      const CellSpec& cell = subject.form.cells[index];
      if (cell.table == table && cell.block == block && !cell.is_derived())
        typed_.push_back(CellIndex{index});
    }
  }

  void report(Findings& findings) {
    Findings missing;
    if (!axes_.rows.leaves.empty()) {
      const std::set<std::string_view> spoken = labels_spoken_of(findings);
      report_lines(
          {axes_.rows, "structure.row-missing", "STRUCT-ROW", &CellSpec::row}, spoken, missing);
      report_lines({axes_.columns, "structure.column-missing", "STRUCT-COLUMN", &CellSpec::column},
                   spoken,
                   missing);
    }
    findings.insert(findings.end(), missing.begin(), missing.end());
    for (const CellIndex cell : typed_) {
      if (subject_.figures.is_given(cell)) continue;
      findings.push_back(finding_at(subject_, cell, Severity::error, "structure.cell-missing"));
      findings.back().rule = "STRUCT-MISSING";
    }
  }

 private:
  /// The rows, or the columns.
  struct Lines {
    const Axis& axis;
    const char* code;
    const char* rule;
    std::uint32_t CellSpec::*coordinate;
  };

  /// Rows (or columns) of two and more typed cells none of which is there.
  std::vector<bool> missing_lines(const Lines& lines) const {
    std::vector<std::uint32_t> typed(lines.axis.leaves.size(), 0);
    std::vector<bool> missing(lines.axis.leaves.size(), true);
    for (const CellIndex cell : typed_) {
      const std::uint32_t line = subject_.form[cell].*lines.coordinate;
      ++typed[line];
      if (subject_.figures.is_given(cell)) missing[line] = false;
    }
    for (std::size_t line = 0; line < typed.size(); ++line)
      missing[line] = missing[line] && typed[line] > 1;
    return missing;
  }

  void report_lines(const Lines& lines,
                    const std::set<std::string_view>& spoken,
                    Findings& findings) {
    const std::vector<bool> missing = missing_lines(lines);
    std::erase_if(typed_, [&](CellIndex cell) {
      return static_cast<bool>(missing[subject_.form[cell].*lines.coordinate]);
    });
    for (std::uint32_t leaf = 0; leaf < missing.size(); ++leaf) {
      if (!missing[leaf]) continue;
      Finding finding;
      finding.code = lines.code;
      finding.rule = lines.rule;
      finding.place.label = label_path(lines.axis, leaf);
      if (spoken.contains(finding.place.label)) continue;
      finding.arguments = {{"line", finding.place.label}};
      findings.push_back(std::move(finding));
    }
  }

  const Subject& subject_;
  const Block& axes_;
  std::vector<CellIndex> typed_;  ///< less those reported already
};

const SectionText* find_section(const Report& report, std::string_view id) {
  const auto found = std::find_if(report.sections.begin(),
                                  report.sections.end(),
                                  [id](const SectionText& section) { return section.id == id; });
  return found == report.sections.end() ? nullptr : &*found;
}

Finding missing(std::string code, const SectionSpec& section) {
  Finding finding;
  finding.code = std::move(code);
  finding.rule = "STRUCT-MISSING";
  finding.place.label = section.full_heading();
  finding.arguments = {{"section", section.full_heading()}};
  return finding;
}

void check_table(const Subject& subject,
                 const SectionSpec& section,
                 const SectionText* written,
                 Findings& findings) {
  const std::uint32_t table = *section.table;
  if (is_kept_empty(subject, table)) return;
  if (!has_cells_of(subject, table)) {
    if (labels_spoken_of(findings).contains(subject.form.tables[table].title)) return;
    findings.push_back(missing(
        written == nullptr ? "structure.section-missing" : "structure.table-missing", section));
    if (written != nullptr) findings.back().place.line = written->line;
    return;
  }
  for (std::uint32_t block = 0; block < subject.form.tables[table].blocks.size(); ++block)
    BlockGaps(subject, table, block).report(findings);
}

void check_unknown(const Subject& subject, Findings& findings) {
  const auto add = [&findings](const char* code, const std::string& name, std::uint32_t line) {
    Finding finding;
    finding.code = code;
    finding.rule = "STRUCT-UNKNOWN";
    finding.place.line = line;
    finding.arguments = {{"name", name}};
    findings.push_back(std::move(finding));
  };
  for (const SectionText& section : subject.report.sections) {
    if (subject.form.section(section.id) == nullptr)
      add("structure.section-unknown", section.id, section.line);
  }
  for (const auto& [id, value] : subject.report.cells) {
    if (!subject.form.by_id.contains(id)) add("structure.cell-unknown", id, value.origin.line);
  }
}

std::string years_of(const FormModel& form) {
  const auto year = [](int value) { return value == 0 ? std::string() : std::to_string(value); };
  return year(form.first_year) + "–" + year(form.last_year);
}

void check_year(const Subject& subject, Findings& findings) {
  const FormModel& form = subject.form;
  const int year = subject.report.year;
  const bool fits = (form.first_year == 0 || year >= form.first_year) &&
                    (form.last_year == 0 || year <= form.last_year);
  if (fits) return;
  Finding finding;
  finding.code = "structure.version-year";
  finding.rule = "VERSION-YEAR";
  finding.expected = years_of(form);
  finding.found = std::to_string(year);
  finding.arguments = {{"version", std::to_string(form.version)},
                       {"years", *finding.expected},
                       {"year", *finding.found}};
  findings.push_back(std::move(finding));
}

}  // namespace

void check_structure(const Subject& subject, Findings& findings) {
  check_year(subject, findings);
  for (const SectionSpec& section : subject.form.sections) {
    const SectionText* const written = find_section(subject.report, section.id);
    if (section.optional && written == nullptr) continue;
    if (section.table) {
      check_table(subject, section, written, findings);
    } else if (written == nullptr) {
      findings.push_back(missing("structure.section-missing", section));
    }
  }
  check_unknown(subject, findings);
}

}  // namespace govreport::internal
