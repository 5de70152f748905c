#include "fill_in.hpp"

#include "open_rows.hpp"

#include <algorithm>
#include <optional>

namespace govreport::xlsx {
namespace {

constexpr std::size_t most_areas = 60;  // of one highlight: the attribute that lists them is short
constexpr std::size_t longest_list = 255;  // of choices, with the commas between them

// ---- what may be entered -----------------------------------------------------------------------

InputRule number_rule(const sdk::Document& document, InputKind kind, const govreport_cell& cell) {
  InputRule rule{kind,
                 std::string(sdk::view(cell.minimum)),
                 std::string(sdk::view(cell.maximum)),
                 std::string(sdk::view(cell.unit)),
                 {}};
  for (const govreport_text unit : document.choices.slice(cell.choices))
    rule.units.emplace_back(sdk::view(unit));
  if (rule.units.empty()) return rule;
  if (rule.unit.empty()) rule.unit = rule.units.front();
  // 元 is at the end of 万元, too.
  std::stable_sort(rule.units.begin(), rule.units.end(), [](const auto& a, const auto& b) {
    return a.size() > b.size();
  });
  return rule;
}

InputRule choice_rule(const sdk::Document& document, const govreport_cell& cell) {
  InputRule rule;
  std::size_t length = 0;
  for (const govreport_text choice : document.choices.slice(cell.choices)) {
    rule.choices.emplace_back(sdk::view(choice));
    length += choice.size + 1;
  }
  if (length <= longest_list) rule.kind = InputKind::choice;
  return rule;
}

InputRule rule_of(const sdk::Document& document, const govreport_cell& cell) {
  switch (cell.type) {
    case GOVREPORT_TYPE_COUNT:
      return number_rule(document, InputKind::whole, cell);
    case GOVREPORT_TYPE_DECIMAL:
      return number_rule(document, InputKind::decimal, cell);
    case GOVREPORT_TYPE_CHOICE:
      return choice_rule(document, cell);
    default:
      return {};
  }
}

InputRule text_rule(InputKind kind) {
  InputRule rule;
  rule.kind = kind;
  return rule;
}

/// Of a row that comes with the report: its code, then its name.
InputRule label_rule(const sdk::Document& document, const govreport_cell& cell) {
  if (cell.column > 0) return text_rule(InputKind::name);
  InputRule rule = text_rule(InputKind::code);
  const govreport_range digits = document.tables[cell.table].code_digits;
  for (const std::uint32_t each : document.code_digits.slice(digits))
    rule.digits.push_back(each);
  return rule;
}

/// Need nobody fill it in?
bool may_stay_blank(const sdk::Document& document, const SheetCell& cell) {
  if (cell.node == GOVREPORT_NONE) return false;
  const govreport_node node = document.nodes[cell.node];
  return node.kind == GOVREPORT_NODE_CELL && is_in_open_row(document, document.cells[node.cell]);
}

/// What the cell takes; nothing if it is not to be filled in.
std::optional<InputRule> input_rule(const sdk::Document& document, const SheetCell& cell) {
  if (cell.is_room) return text_rule(InputKind::paragraph);
  if (cell.node == GOVREPORT_NONE) return std::nullopt;
  const govreport_node node = document.nodes[cell.node];
  switch (node.kind) {
    case GOVREPORT_NODE_PARAGRAPH:
    case GOVREPORT_NODE_NOTE:
      return text_rule(InputKind::paragraph);
    case GOVREPORT_NODE_HEADING:
      return node.level > 1 ? std::optional(text_rule(InputKind::paragraph)) : std::nullopt;
    case GOVREPORT_NODE_SIGNATURE:
      return text_rule(InputKind::signature);
    case GOVREPORT_NODE_DATE:
      return text_rule(InputKind::date);
    case GOVREPORT_NODE_CELL:
      break;
    default:
      return std::nullopt;
  }
  const govreport_cell source = document.cells[node.cell];
  if (source.role == GOVREPORT_ROLE_ROW_HEADER && is_in_open_row(document, source))
    return label_rule(document, source);
  if (source.role != GOVREPORT_ROLE_DATA || std::holds_alternative<Formula>(cell.content))
    return std::nullopt;
  return rule_of(document, source);
}

// ---- areas -------------------------------------------------------------------------------------

bool is_right_of(const Area& area, const Area& last) {
  return area.first_row == last.first_row && area.last_row == last.last_row &&
         area.first_column == last.last_column + 1;
}

bool is_below(const Area& area, const Area& above) {
  return area.first_column == above.first_column && area.last_column == above.last_column &&
         area.first_row == above.last_row + 1;
}

/// Joins neighbours with one rule: along rows, then rows of one width.
std::vector<Validation> joined(const std::vector<Validation>& cells) {
  std::vector<Validation> rows;
  for (const Validation& cell : cells) {
    if (!rows.empty() && rows.back().rule == cell.rule && is_right_of(cell.area, rows.back().area))
      rows.back().area.last_column = cell.area.last_column;
    else
      rows.push_back(cell);
  }
  std::vector<Validation> result;
  for (const Validation& row : rows) {
    const auto above = std::find_if(result.rbegin(), result.rend(), [&row](const Validation& each) {
      return each.rule == row.rule && is_below(row.area, each.area);
    });
    if (above != result.rend())
      above->area.last_row = row.area.last_row;
    else
      result.push_back(row);
  }
  return result;
}

Area area_of(const SheetCell& cell) {
  return {
      cell.row, cell.column, cell.row + cell.span.rows - 1, cell.column + cell.span.columns - 1};
}

// ---- identities --------------------------------------------------------------------------------

/// The one sheet that all terms stand on; a highlight cannot look at another in every program.
std::optional<std::uint32_t> sheet_of(const std::vector<Term>& terms,
                                      const std::vector<Placement>& placements) {
  std::optional<std::uint32_t> sheet;
  for (const Term& term : terms) {
    const std::uint32_t own = placements[term.cell].address.sheet;
    if (sheet && *sheet != own) return std::nullopt;
    sheet = own;
  }
  return sheet;
}

void add_highlight(Sheet& sheet, const std::vector<Area>& areas, const std::string& formula) {
  for (std::size_t first = 0; first < areas.size(); first += most_areas) {
    const auto begin = areas.begin() + static_cast<std::ptrdiff_t>(first);
    const auto count = std::min(most_areas, areas.size() - first);
    sheet.highlights.push_back(
        {std::vector<Area>(begin, begin + static_cast<std::ptrdiff_t>(count)),
         formula,
         Tone::broken});
  }
}

void highlight_broken(const sdk::Document& document,
                      const govreport_rule& rule,
                      const std::vector<Placement>& placements,
                      Plan& plan) {
  const auto left = terms_of(document, rule.left);
  const auto right = terms_of(document, rule.right);
  if (!left || !right || outermost_sum(document, *left, placements)) return;
  std::vector<Term> all = *left;
  all.insert(all.end(), right->begin(), right->end());
  const std::optional<std::uint32_t> sheet = sheet_of(all, placements);
  if (!sheet) return;
  const auto side = [&](const std::vector<Term>& terms) {
    const std::string text = formula_text(terms, placements, plan.sheets, *sheet, true);
    return text.empty() ? std::string("0") : text;
  };
  // Decimals are sums of binary fractions, which differ in the last digits.
  const std::string formula = "ROUND((" + side(*left) + ")-(" + side(*right) + "),6)<>0";
  constexpr std::size_t longest_condition = 255;  // older programs take no longer one here
  if (formula.size() > longest_condition) return;
  std::vector<Area> areas = areas_of(*left, placements);
  const std::vector<Area> others = areas_of(*right, placements);
  areas.insert(areas.end(), others.begin(), others.end());
  add_highlight(plan.sheets[*sheet], areas, formula);
}

void unlock_inputs(const sdk::Document& document, Sheet& sheet) {
  std::vector<Validation> inputs;
  for (SheetCell& cell : sheet.cells) {
    std::optional<InputRule> rule = input_rule(document, cell);
    if (!rule) continue;
    cell.look.unlocked = true;
    cell.look.tone = Tone::input;
    cell.look.is_code = rule->kind == InputKind::code;
    cell.may_stay_blank = may_stay_blank(document, cell);
    inputs.push_back({area_of(cell), *std::move(rule)});
  }
  sheet.validations = joined(inputs);
}

}  // namespace

void prepare_for_filling(const sdk::Document& document,
                         const std::vector<Placement>& placements,
                         Plan& plan) {
  for (Sheet& sheet : plan.sheets) {
    sheet.is_protected = true;
    unlock_inputs(document, sheet);
  }
  for (const govreport_rule rule : document.rules)
    highlight_broken(document, rule, placements, plan);
}

std::vector<Validation> cells_to_fill(const Sheet& sheet) {
  std::vector<Validation> cells;
  for (const SheetCell& cell : sheet.cells) {
    if (!cell.look.unlocked || !cell.look.in_table || cell.may_stay_blank) continue;
    cells.push_back({{cell.row, cell.column, cell.row, cell.column}, {}});
  }
  return joined(cells);
}

}  // namespace govreport::xlsx
