#include "cell_content.hpp"

#include "findings.hpp"
#include "open_rows.hpp"

#include <algorithm>

namespace govreport::xlsx {
namespace {

constexpr std::ptrdiff_t exact_digits = 15;     // of a double
constexpr std::ptrdiff_t most_arguments = 255;  // of one function

std::ptrdiff_t significant_digits(std::string_view number) {
  const std::size_t first = number.find_first_of("123456789");
  if (first == std::string_view::npos) return 1;
  number.remove_prefix(first);
  return std::count_if(
      number.begin(), number.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

Content text(std::string_view words) {
  if (words.empty()) return Blank{};
  return Text{std::string(words)};
}

bool fits(std::string_view formula) {
  return formula.size() < longest_formula &&
         std::count(formula.begin(), formula.end(), ',') < most_arguments;
}

}  // namespace

std::string_view shown_text(const sdk::Document& document, const govreport_cell& cell) {
  if (cell.role == GOVREPORT_ROLE_DATA || cell.node == GOVREPORT_NONE) return sdk::view(cell.text);
  const govreport_text print_text = document.nodes[cell.node].print_text;
  return sdk::view(print_text.size == 0 ? cell.text : print_text);
}

std::uint32_t decimals_of(std::string_view digits) {
  const std::size_t point = digits.find('.');
  return point == std::string_view::npos ? 0
                                         : static_cast<std::uint32_t>(digits.size() - point - 1);
}

Content CellWriter::content(govreport_index index) const {
  const govreport_cell cell = document.cells[index];
  const bool is_number = cell.state == GOVREPORT_STATE_ZERO || cell.state == GOVREPORT_STATE_NUMBER;
  if (is_live_blank(cell)) return blank_sum(index, cell);
  if (cell.role != GOVREPORT_ROLE_DATA || !is_number) return text(shown_text(document, cell));
  if (cell.type != GOVREPORT_TYPE_COUNT && cell.type != GOVREPORT_TYPE_DECIMAL)
    return text(sdk::view(cell.text));
  const bool is_derived = (cell.flags & GOVREPORT_CELL_DERIVED) != 0;
  return is_derived && live_formulas ? derived(index, cell) : number(cell);
}

Content CellWriter::number(const govreport_cell& cell) const {
  if (significant_digits(sdk::view(cell.number)) <= exact_digits)
    return Number{std::string(sdk::view(cell.number))};
  report(findings::number_too_long, cell);
  return text(sdk::view(cell.text));
}

/// A blank sum that is the author's is written as blank; one that waits for its addends is not.
bool CellWriter::is_live_blank(const govreport_cell& cell) const {
  return live_formulas && cell.state == GOVREPORT_STATE_EMPTY &&
         (cell.flags & GOVREPORT_CELL_DERIVED) != 0 &&
         (fill_in || (cell.flags & GOVREPORT_CELL_CONSTANT) == 0);
}

Content CellWriter::blank_sum(govreport_index index, const govreport_cell& cell) const {
  const auto terms = terms_of(document, cell.formula);
  if (!terms) return Blank{};
  const auto of_open_rows = fill_in ? outermost_sum(document, *terms, placements) : std::nullopt;
  std::string expression =
      of_open_rows ? *of_open_rows
                   : formula_text(*terms, placements, sheets, placements[index].address.sheet);
  if (!fits(expression)) return Blank{};
  return Formula{std::move(expression), digits_of(value_of(document, *terms).value_or(0))};
}

Content CellWriter::derived(govreport_index index, const govreport_cell& cell) const {
  const auto terms = terms_of(document, cell.formula);
  const auto value = terms ? value_of(document, *terms) : std::nullopt;
  if (!value) {
    report(findings::formula_not_live, cell);
    return number(cell);
  }
  if ((cell.flags & GOVREPORT_CELL_CONSTANT) != 0 ||
      !is_written_as(*value, sdk::view(cell.number))) {
    context.report(findings::written_as_constant,
                   cell.node,
                   {{"cell", sdk::view(cell.label)},
                    {"value", sdk::view(cell.number)},
                    {"computed", digits_of(*value)}});
    return number(cell);
  }
  Content cached = number(cell);
  std::string expression =
      formula_text(*terms, placements, sheets, placements[index].address.sheet);
  if (!std::holds_alternative<Number>(cached)) return cached;
  if (fits(expression)) return Formula{std::move(expression), std::get<Number>(cached).digits};
  report(findings::formula_not_live, cell);
  return cached;
}

void CellWriter::report(std::string_view code, const govreport_cell& cell) const {
  context.report(
      code, cell.node, {{"cell", sdk::view(cell.label)}, {"value", sdk::view(cell.number)}});
}

}  // namespace govreport::xlsx
