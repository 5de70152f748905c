#include "check/structure.hpp"

#include "report/label_path.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

/// Does an error say already what is wrong with this row, column or table? It may be in the report
/// and not have been readable.
bool is_spoken_of(const std::string& label, const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [&label](const Finding& finding) {
    return finding.severity == Severity::error && finding.place.cell.empty() &&
           finding.place.label == label;
  });
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
    if (!axes_.rows.leaves.empty()) {
      report_lines(axes_.rows, "structure.row-missing", "STRUCT-ROW", &CellSpec::row, findings);
      report_lines(
          axes_.columns, "structure.column-missing", "STRUCT-COLUMN", &CellSpec::column, findings);
    }
    for (const CellIndex cell : typed_) {
      if (subject_.figures.is_given(cell)) continue;
      findings.push_back(finding_at(subject_, cell, Severity::error, "structure.cell-missing"));
      findings.back().rule = "STRUCT-MISSING";
    }
  }

 private:
  using Coordinate = std::uint32_t CellSpec::*;

  /// Reports rows (or columns) of two and more typed cells none of which is there.
  void report_lines(const Axis& axis,
                    const char* code,
                    const char* rule,
                    Coordinate coordinate,
                    Findings& findings) {
    for (std::uint32_t leaf = 0; leaf < axis.leaves.size(); ++leaf) {
      const auto on_line = [&](CellIndex cell) { return subject_.form[cell].*coordinate == leaf; };
      const auto there = [&](CellIndex cell) {
        return on_line(cell) && subject_.figures.is_given(cell);
      };
      if (std::count_if(typed_.begin(), typed_.end(), on_line) < 2) continue;
      if (std::any_of(typed_.begin(), typed_.end(), there)) continue;
      std::erase_if(typed_, on_line);
      Finding finding;
      finding.code = code;
      finding.rule = rule;
      finding.place.label = label_path(axis, leaf);
      if (is_spoken_of(finding.place.label, findings)) continue;
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
  if (!has_cells_of(subject, table)) {
    if (is_spoken_of(subject.form.tables[table].title, findings)) return;
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
    if (section.table) {
      check_table(subject, section, written, findings);
    } else if (written == nullptr) {
      findings.push_back(missing("structure.section-missing", section));
    }
  }
  check_unknown(subject, findings);
}

}  // namespace govreport::internal
