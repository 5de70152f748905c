#include "open_rows.hpp"

#include "defined_name.hpp"

#include <algorithm>

namespace govreport::xlsx {
namespace {

bool is_in(const govreport_range& rows, const govreport_cell& cell) {
  return cell.row >= rows.first && cell.row < rows.first + rows.count;
}

/// The cell that holds the code of the row; rows of a table stand in reading order.
std::optional<govreport_index> code_beside(const sdk::Document& document, govreport_index cell) {
  const govreport_cell data = document.cells[cell];
  for (const govreport_index head : document.header_cells.slice(data.headers)) {
    const govreport_cell label = document.cells[head];
    if (label.role == GOVREPORT_ROLE_ROW_HEADER && label.column == 0) return head;
  }
  return std::nullopt;
}

std::string range(const Address& first, const Address& last, bool absolute) {
  return cell_reference(first.row, first.column, absolute) + ":" +
         cell_reference(last.row, last.column, absolute);
}

}  // namespace

bool is_in_open_row(const sdk::Document& document, const govreport_cell& cell) {
  return is_in(document.tables[cell.table].open_rows, cell);
}

void name_columns(const sdk::Document& document,
                  const PlacedTable& placed,
                  std::uint32_t sheet,
                  std::vector<DefinedName>& names) {
  const govreport_table table = document.tables[placed.table];
  if (table.open_rows.count == 0) return;
  const std::uint32_t first = placed.first_row + table.open_rows.first;
  const std::uint32_t last = first + table.open_rows.count - 1;
  std::uint32_t column = 0;
  for (const govreport_text text : document.column_names.slice(table.column_names)) {
    const std::string_view name = sdk::view(text);
    if (is_legal_defined_name(name))
      names.push_back({std::string(name),
                       {sheet, first, placed.columns[column]},
                       Address{sheet, last, placed.columns[column]}});
    ++column;
  }
}

std::optional<std::string> outermost_sum(const sdk::Document& document,
                                         const std::vector<Term>& terms,
                                         const std::vector<Placement>& placements) {
  if (terms.empty()) return std::nullopt;
  const govreport_cell first = document.cells[terms.front().cell];
  const govreport_table table = document.tables[first.table];
  const bool is_column = std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
    const govreport_cell cell = document.cells[term.cell];
    return !term.negative && cell.table == first.table && cell.column == first.column &&
           is_in(table.open_rows, cell);
  });
  const auto from = code_beside(document, terms.front().cell);
  const auto to = code_beside(document, terms.back().cell);
  if (!is_column || terms.size() != table.open_rows.count || table.code_digits.count == 0 ||
      !from || !to)
    return std::nullopt;
  std::string text = "SUMPRODUCT(--(LEN(";
  text += range(placements[*from].address, placements[*to].address, true);
  text += ")=";
  sdk::append_integer(text, document.code_digits[table.code_digits.first]);
  text += "),";
  text +=
      range(placements[terms.front().cell].address, placements[terms.back().cell].address, false);
  return text += ')';
}

std::string code_formula(const Area& area, const std::vector<std::uint32_t>& digits) {
  const std::string own = cell_reference(area.first_row, area.first_column, false);
  std::string text("AND(ISNUMBER(-");
  text.append(own).append("),OR(");
  for (const std::uint32_t each : digits) {
    text.append("LEN(").append(own).append(")=");
    sdk::append_integer(text, each);
    text += each == digits.back() ? ")" : ",";
  }
  text.append(",COUNTIF(");
  text += range({0, area.first_row, area.first_column}, {0, area.last_row, area.last_column}, true);
  return text.append(1, ',').append(own).append(")=1)");
}

}  // namespace govreport::xlsx
