#include "form/cell_sums.hpp"

#include "base/utf8.hpp"
#include "form/expression.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace govreport::internal {
namespace {

bool is_number(const CellSpec& cell) {
  return cell.type.type == CellType::count || cell.type.type == CellType::decimal;
}

/// Does `path` name `leaf`, or a group it stands in? Of a group, what has a formula is left out.
bool takes(const AxisNode& leaf, std::string_view path, bool group) {
  if (!group) return leaf.path == path;
  if (leaf.path == path) return true;
  return leaf.path.size() > path.size() && leaf.path.starts_with(path) &&
         leaf.path[path.size()] == '.' && leaf.formula.empty();
}

/// The parts of "table/row/column"; no row where the table has but one.
struct CellPath {
  std::string_view table;
  std::string_view row;
  std::string_view column;
};

CellPath split(std::string_view name) {
  const std::size_t first = name.find('/');
  const std::size_t last = name.rfind('/');
  if (first == std::string_view::npos) return {name, {}, {}};
  if (first == last) return {name.substr(0, first), {}, name.substr(first + 1)};
  return {name.substr(0, first), name.substr(first + 1, last - first - 1), name.substr(last + 1)};
}

class SumReader {
 public:
  SumReader(const FormModel& form, std::string_view text, std::uint32_t line, Faults& faults)
      : form_(form), text_(text), line_(line), faults_(faults) {}

  CellSum read() {
    CellSum sum{std::string(trim(text_)), {}};
    const auto parsed = parse_expression(text_);
    if (const auto* const fault = std::get_if<ExpressionFault>(&parsed)) {
      report(*fault);
      return sum;
    }
    for (const ExpressionTerm& term : std::get<Expression>(parsed))
      add(term, sum.terms);
    return sum;
  }

 private:
  void add(const ExpressionTerm& term, std::vector<Term>& terms) {
    const std::size_t before = terms.size();
    for (std::uint32_t index = 0; index < form_.cells.size(); ++index) {
      const CellIndex cell{index};
      if (is_in(form_[cell], term) && is_number(form_[cell]))
        terms.push_back({term.sign, cell, term.scope});
    }
    if (terms.size() != before) return;
    std::vector<std::string> known;
    for (const CellSpec& cell : form_.cells)
      known.push_back(cell.id);
    faults_.add_unknown(
        line_, "form.unknown-cell", term.name, known, {{"sum", std::string(trim(text_))}});
  }

  bool is_in(const CellSpec& cell, const ExpressionTerm& term) const {
    if (!term.sum) return cell.id == term.name;
    const CellPath path = split(term.name);
    const Table& table = form_.tables[cell.table];
    if (table.id != path.table) return false;
    const Block& block = table.blocks[cell.block];
    if (path.row.empty() != block.rows.leaves.empty()) return false;
    return takes(block.columns.leaf(cell.column), path.column, true) &&
           (path.row.empty() || takes(block.rows.leaf(cell.row), path.row, true));
  }

  void report(const ExpressionFault& fault) {
    faults_.add(line_,
                fault.found.empty() ? "form.expression-end" : fault.code,
                {{"expression", std::string(trim(text_))},
                 {"column", std::to_string(fault.column)},
                 {"found", fault.found}});
  }

  const FormModel& form_;
  std::string_view text_;
  std::uint32_t line_;
  Faults& faults_;
};

}  // namespace

CellSum read_cell_sum(const FormModel& form,
                      std::string_view text,
                      std::uint32_t line,
                      Faults& faults) {
  return SumReader(form, text, line, faults).read();
}

namespace {

void follow(const FormModel& before, const FormModel& after, std::vector<CellSum>& sums) {
  for (CellSum& sum : sums) {
    for (Term& term : sum.terms) {
      const auto found = after.by_id.find(before[term.cell].id);
      if (found != after.by_id.end()) term.cell = found->second;
    }
  }
}

}  // namespace

void follow_cells(const FormModel& before, FormModel& after) {
  for (Claim& claim : after.prose.claims) {
    follow(before, after, claim.equals);
    follow(before, after, claim.of);
  }
  for (NothingWords& nothing : after.prose.nothings)
    follow(before, after, nothing.zero);
  for (Plausible& plausible : after.prose.plausible) {
    std::vector<CellSum> where = {plausible.where};
    follow(before, after, where);
    plausible.where = std::move(where.front());
  }
}

std::vector<CellSum> read_cell_sums(const FormModel& form,
                                    std::string_view text,
                                    std::uint32_t line,
                                    Faults& faults) {
  std::vector<CellSum> sums;
  while (!trim(text).empty()) {
    const std::size_t bar = std::min(text.find('|'), text.size());
    sums.push_back(read_cell_sum(form, text.substr(0, bar), line, faults));
    text.remove_prefix(std::min(bar + 1, text.size()));
  }
  return sums;
}

}  // namespace govreport::internal
