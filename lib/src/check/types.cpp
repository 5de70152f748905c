#include "check/types.hpp"

#include "check/identities.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words)
    joined += (joined.empty() ? "" : ", ") + word;
  return joined;
}

Finding wrong_type(const Subject& subject, CellIndex cell, std::string code) {
  Finding finding = finding_at(subject, cell, Severity::error, std::move(code));
  finding.rule = "TYPE";
  finding.found = subject.figures[cell].as_text();
  finding.arguments.push_back({"found", *finding.found});
  return finding;
}

/// A cell that is blank, or says that it does not apply. Where it is a sum, the sum is the advice.
void add_blank(const Subject& subject, CellIndex cell, Findings& findings) {
  const bool blank = subject.figures[cell].state() == CellState::empty;
  const std::optional<Decimal> value = value_of_blank(subject, cell);
  std::string code = blank ? "type.blank" : "type.not-applicable";
  Finding finding = wrong_type(subject, cell, value ? code + "-sum" : code);
  if (value) {
    finding.expected = value->to_string();
    finding.arguments.push_back({"expected", *finding.expected});
  }
  findings.push_back(std::move(finding));
}

void add_limit(const Subject& subject,
               CellIndex cell,
               std::string code,
               const Decimal& limit,
               Findings& findings) {
  Finding finding = wrong_type(subject, cell, std::move(code));
  finding.arguments.push_back({"limit", limit.to_string()});
  findings.push_back(std::move(finding));
}

/// Nothing is nothing in every unit.
void add_unit_not_said(const Subject& subject, CellIndex cell, Findings& findings) {
  const std::vector<Unit>& units = subject.form[cell].type.units;
  const Value& value = subject.figures[cell];
  if (units.empty() || !value.unit().empty() || value.decimal().is_zero()) return;
  Finding finding = wrong_type(subject, cell, "type.unit-not-said");
  finding.severity = Severity::warning;
  std::vector<std::string> names;
  names.reserve(units.size());
  for (const Unit& unit : units)
    names.push_back(unit.name);
  finding.arguments.push_back({"known", join(names)});
  finding.arguments.push_back({"usual", names.front()});
  findings.push_back(std::move(finding));
}

void check_number(const Subject& subject, CellIndex cell, Findings& findings) {
  const LeafType& type = subject.form[cell].type;
  const Decimal& number = subject.figures[cell].decimal();
  if (type.minimum && number < *type.minimum) {
    add_limit(subject, cell, "type.too-small", *type.minimum, findings);
  } else if (type.maximum && number > *type.maximum) {
    add_limit(subject, cell, "type.too-large", *type.maximum, findings);
  } else if (type.type == CellType::count && !number.is_whole()) {
    findings.push_back(wrong_type(subject, cell, "type.fraction"));
  }
  add_unit_not_said(subject, cell, findings);
}

void check_choice(const Subject& subject, CellIndex cell, Findings& findings) {
  const std::vector<std::string>& choices = subject.form[cell].type.choices;
  const std::string chosen = subject.figures[cell].as_text();
  if (std::find(choices.begin(), choices.end(), chosen) != choices.end()) return;
  Finding finding = wrong_type(subject, cell, "type.choice");
  finding.arguments.push_back({"choices", join(choices)});
  findings.push_back(std::move(finding));
}

void check_figure(const Subject& subject, CellIndex cell, Findings& findings) {
  switch (subject.figures[cell].state()) {
    case CellState::empty:
    case CellState::not_applicable:
      add_blank(subject, cell, findings);
      break;
    case CellState::text:
      findings.push_back(wrong_type(subject, cell, "type.text"));
      break;
    case CellState::zero:
    case CellState::number:
      check_number(subject, cell, findings);
      break;
  }
}

void check_cell(const Subject& subject, CellIndex cell, Findings& findings) {
  switch (subject.form[cell].type.type) {
    case CellType::count:
    case CellType::decimal:
      check_figure(subject, cell, findings);
      break;
    case CellType::choice:
      check_choice(subject, cell, findings);
      break;
    case CellType::text:
      break;
  }
}

/// The cells of a table that have something to check and stand in the report.
std::vector<CellIndex> given_cells(const Subject& subject, std::uint32_t table) {
  std::vector<CellIndex> cells;
  for (std::uint32_t index = 0; index < subject.form.cells.size(); ++index) {
    const CellSpec& cell = subject.form.cells[index];
    if (cell.table == table && cell.type.type != CellType::text &&
        subject.figures.is_given(CellIndex{index}))
      cells.push_back(CellIndex{index});
  }
  return cells;
}

/// A table nobody has begun is one thing to do, not one a cell.
void add_blank_table(const Subject& subject,
                     const std::vector<CellIndex>& cells,
                     Findings& findings) {
  Finding finding = finding_at(subject, cells.front(), Severity::error, "type.blank-table");
  const std::string& title = subject.form.tables[subject.form[cells.front()].table].title;
  finding.rule = "TYPE";
  finding.place.label = title;
  finding.arguments = {{"table", title}, {"count", std::to_string(cells.size())}};
  findings.push_back(std::move(finding));
}

void check_table(const Subject& subject, std::uint32_t table, Findings& findings) {
  const std::vector<CellIndex> cells = given_cells(subject, table);
  const bool is_blank = std::all_of(cells.begin(), cells.end(), [&subject](CellIndex cell) {
    return subject.figures[cell].state() == CellState::empty;
  });
  if (is_blank && cells.size() > 1) {
    add_blank_table(subject, cells, findings);
    return;
  }
  for (const CellIndex cell : cells)
    check_cell(subject, cell, findings);
}

}  // namespace

void check_types(const Subject& subject, Findings& findings) {
  for (std::uint32_t table = 0; table < subject.form.tables.size(); ++table)
    if (!is_kept_empty(subject, table)) check_table(subject, table, findings);
}

}  // namespace govreport::internal
