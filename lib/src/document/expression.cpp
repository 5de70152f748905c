#include "document/expression.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace govreport::internal {

namespace {

constexpr std::size_t shortest_run = 3;

using Terms = std::span<const Term>;

bool follows_in_row(const govreport_cell& a, const govreport_cell& b) {
  return a.row == b.row && a.column + a.column_span == b.column;
}

bool follows_in_column(const govreport_cell& a, const govreport_cell& b) {
  return a.column == b.column && a.row + a.row_span == b.row;
}

class ExpressionWriter {
 public:
  ExpressionWriter(Document& document, const CellRecords& records)
      : document_(document), records_(records) {}

  govreport_range write(Terms terms) {
    const auto first = static_cast<std::uint32_t>(document_.tokens.size());
    if (terms.empty() || terms.front().sign < 0) add(GOVREPORT_TOKEN_SUM, 0);
    for (std::size_t done = 0; done < terms.size();) {
      const std::size_t taken = write_next(terms.subspan(done));
      const bool is_first = done == 0 && terms.front().sign > 0;
      if (!is_first) add(terms[done].sign < 0 ? GOVREPORT_TOKEN_SUBTRACT : GOVREPORT_TOKEN_ADD, 0);
      done += taken;
    }
    return {first, static_cast<std::uint32_t>(document_.tokens.size()) - first};
  }

 private:
  /// Pushes a run as a SUM, or one cell; gives how many terms that took.
  std::size_t write_next(Terms terms) {
    const std::size_t run = run_length(terms);
    if (run < shortest_run) {
      push(terms.front());
      return 1;
    }
    for (const Term& term : terms.first(run))
      push(term);
    add(GOVREPORT_TOKEN_SUM, static_cast<std::uint32_t>(run));
    return run;
  }

  std::size_t run_length(Terms terms) const {
    return std::max(run_length(terms, follows_in_row), run_length(terms, follows_in_column));
  }

  template <class Follows>
  std::size_t run_length(Terms terms, Follows follows) const {
    std::size_t length = 1;
    while (length < terms.size() && can_join(terms[length - 1], terms[length]) &&
           follows(record(terms[length - 1]), record(terms[length])))
      ++length;
    return length;
  }

  bool can_join(const Term& a, const Term& b) const {
    return a.sign == b.sign && a.scope == b.scope && record(a).table == record(b).table;
  }

  const govreport_cell& record(const Term& term) const {
    return document_.cells[records_[term.cell.index]];
  }

  void push(const Term& term) {
    add(term.scope == TermScope::this_year ? GOVREPORT_TOKEN_CELL : GOVREPORT_TOKEN_PREVIOUS,
        records_[term.cell.index]);
  }

  void add(govreport_token_kind kind, std::uint32_t operand) {
    document_.tokens.push_back({static_cast<std::uint32_t>(kind), operand});
  }

  Document& document_;
  const CellRecords& records_;
};

}  // namespace

govreport_range add_expression(Document& document,
                               const std::vector<Term>& terms,
                               const CellRecords& records) {
  std::vector<Term> ordered = terms;
  std::stable_partition(
      ordered.begin(), ordered.end(), [](const Term& term) { return term.sign > 0; });
  return ExpressionWriter(document, records).write(ordered);
}

}  // namespace govreport::internal
