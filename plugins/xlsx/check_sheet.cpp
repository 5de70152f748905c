#include "extra_sheets.hpp"
#include "fill_in.hpp"
#include "open_rows.hpp"
#include "row_heights.hpp"
#include "words.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace govreport::xlsx {
namespace {

enum Column : std::uint32_t {
  table,
  rule,
  place,
  left,
  right,
  difference,
  result,
  clause,
  id,
  explanation,
  columns
};
enum Row : std::uint32_t { title, summary, note, heads, first_rule };

class CheckSheet {
 public:
  CheckSheet(const sdk::Document& document,
             const std::vector<Placement>& placements,
             SheetNames& names,
             Plan& plan)
      : document_(document),
        placements_(placements),
        words_(words_in(sdk::view(document.head.language))),
        index_(static_cast<std::uint32_t>(plan.sheets.size())),
        sheets_(plan.sheets) {
    sheet_.name = names.take(words_.check_sheet);
  }

  Sheet make() && {
    sheet_.is_protected = true;
    if (!document_.nodes.empty()) sheet_.page_setup = document_.nodes[0].page_setup;
    set_columns();
    for (const govreport_rule each : document_.rules)
      if (!is_total_of_open_rows(each)) rules_.push_back(each);
    sheet_.rows.assign(first_rule + rules_.size(), 0);
    sheet_.repeated = RowRange{heads, heads};
    sheet_.frozen_rows = first_rule;
    add_across(title, Text{std::string(words_.check_title)}, Tone::head);
    add_across(note, Text{std::string(words_.check_note)}, Tone::quiet);
    for (std::uint32_t column = 0; column < columns; ++column)
      add(heads, column, Text{std::string(words_.check_heads[column])}, Tone::head);
    for (std::uint32_t i = 0; i < rules_.size(); ++i)
      add_rule(first_rule + i, rules_[i]);
    add_other_explanations();
    add_across(summary, summary_formula(), Tone::plain);
    add_colours();
    return std::move(sheet_);
  }

 private:
  void set_columns() {
    govreport_emu edge = 0;
    for (const int millimetres : {34, 22, 78, 20, 20, 18, 22, 30, 40, 60}) {
      edge += millimetres * sdk::emu_per_millimetre;
      sheet_.columns.push_back(edge);
    }
  }

  SheetCell& add(std::uint32_t row, std::uint32_t column, Content content, Tone tone) {
    SheetCell& cell = sheet_.cells.emplace_back();
    cell.row = row;
    cell.column = column;
    cell.look.in_table = row >= heads;
    cell.look.tone = tone;
    cell.content = std::move(content);
    if (const auto* text = std::get_if<Text>(&cell.content); text != nullptr && row >= heads)
      sheet_.rows[row] = std::max(sheet_.rows[row], plain_height(text->words, width_of(column)));
    return cell;
  }

  govreport_emu width_of(std::uint32_t column) const {
    return sheet_.columns[column] - (column == 0 ? 0 : sheet_.columns[column - 1]);
  }

  void add_across(std::uint32_t row, Content content, Tone tone) {
    add(row, 0, std::move(content), tone).span = {1, columns};
    sheet_.rows[row] = 18 * sdk::emu_per_point;
  }

  void add_number(std::uint32_t row, std::uint32_t column, Content content) {
    add(row, column, std::move(content), Tone::plain).look.is_number = true;
  }

  /// Its two sides would be one formula: nobody can break it.
  bool is_total_of_open_rows(const govreport_rule& source) const {
    const auto terms = terms_of(document_, source.left);
    return terms && outermost_sum(document_, *terms, placements_);
  }

  // ---- a rule ----------------------------------------------------------------------------------

  void add_rule(std::uint32_t row, const govreport_rule& source) {
    const govreport_table owner = document_.tables[source.table];
    add(row, table, Text{std::string(sdk::view(owner.sheet))}, Tone::plain);
    add(row, rule, Text{std::string(sdk::view(source.id))}, Tone::plain);
    const govreport_cell shown = document_.cells[source.place];
    add(row, place, Text{std::string(sdk::view(shown.label))}, Tone::plain);
    const auto left_terms = terms_of(document_, source.left);
    const auto right_terms = terms_of(document_, source.right);
    if (left_terms && right_terms) {
      add_sides(row, *left_terms, *right_terms);
    } else {
      add_unchecked(row, words_.needs_last_year);
    }
    add(row, clause, Text{std::string(sdk::view(source.clause))}, Tone::quiet);
    add(row, id, Text{std::string(sdk::view(shown.id))}, Tone::quiet);
    add_explanation(row, source, sdk::view(shown.id));
  }

  // ---- explanations ----------------------------------------------------------------------------

  /// What the author says of a rule that may have exceptions; where there are none, nothing can be
  /// written, but what was is kept.
  void add_explanation(std::uint32_t row, const govreport_rule& source, std::string_view place_id) {
    const bool explainable = (source.flags & GOVREPORT_RULE_EXPLAINABLE) != 0;
    Content words = Blank{};
    for (std::uint32_t i = 0; i < document_.explanations.size(); ++i) {
      const govreport_explanation each = document_.explanations[i];
      if (sdk::view(each.rule) != sdk::view(source.id) || sdk::view(each.place) != place_id)
        continue;
      words = Text{std::string(sdk::view(each.text))};
      placed_.insert(i);
    }
    SheetCell& cell =
        add(row, explanation, std::move(words), explainable ? Tone::input : Tone::plain);
    cell.look.unlocked = explainable;
  }

  /// Of rules that are no identities, and of places that have none.
  void add_other_explanations() {
    for (std::uint32_t i = 0; i < document_.explanations.size(); ++i) {
      if (placed_.contains(i)) continue;
      const govreport_explanation each = document_.explanations[i];
      const auto row = static_cast<std::uint32_t>(sheet_.rows.size());
      sheet_.rows.push_back(0);
      add(row, rule, Text{std::string(sdk::view(each.rule))}, Tone::plain);
      add(row, place, Text{std::string(sdk::view(each.label))}, Tone::plain);
      add_unchecked(row, {});
      add(row, id, Text{std::string(sdk::view(each.place))}, Tone::quiet);
      add(row, explanation, Text{std::string(sdk::view(each.text))}, Tone::input).look.unlocked =
          true;
    }
  }

  void add_unchecked(std::uint32_t row, std::string_view why) {
    for (const std::uint32_t column : {left, right, difference})
      add(row, column, Blank{}, Tone::plain);
    add(row, result, Text{std::string(why)}, Tone::quiet);
  }

  void add_sides(std::uint32_t row,
                 const std::vector<Term>& left_terms,
                 const std::vector<Term>& right_terms) {
    const auto left_value = value_of(document_, left_terms);
    const auto right_value = value_of(document_, right_terms);
    const std::string left_text = formula_text(left_terms, placements_, sheets_, index_);
    const std::string right_text = formula_text(right_terms, placements_, sheets_, index_);
    if (!left_value || !right_value || left_text.size() >= longest_formula ||
        right_text.size() >= longest_formula) {
      add_unchecked(row, words_.not_computed);
      return;
    }
    const std::string l = cell_reference(row, left, false);
    const std::string r = cell_reference(row, right, false);
    const bool holds = *left_value == *right_value;
    if (!holds) ++broken_;
    add_number(row, left, Formula{left_text.empty() ? "0" : left_text, digits_of(*left_value)});
    add_number(row, right, Formula{right_text.empty() ? "0" : right_text, digits_of(*right_value)});
    std::string rest = "ROUND(";
    rest.append(l).append(1, '-').append(r).append(",6)");
    add_number(row, difference, Formula{std::move(rest), digits_of(*left_value - *right_value)});
    add(row,
        result,
        Formula{verdict(row), {}, std::string(holds ? words_.holds : words_.broken)},
        Tone::plain);
  }

  /// IF(F5=0,"holds","broken")
  std::string verdict(std::uint32_t row) const {
    std::string text = "IF(";
    text += cell_reference(row, difference, false);
    text += "=0,";
    text += quoted(words_.holds);
    text += ',';
    text += quoted(words_.broken);
    return text += ')';
  }

  static std::string quoted(std::string_view words) {
    std::string text(1, '"');
    text += words;
    return text += '"';
  }

  // ---- summary ---------------------------------------------------------------------------------

  std::string results() const {
    const auto last = static_cast<std::uint32_t>(sheet_.rows.size()) - 1;
    return cell_reference(first_rule, result, true) + ":" + cell_reference(last, result, true);
  }

  /// How many cells are blank, as a formula; "0" where there are none to fill in.
  std::string blanks() const {
    std::string sum;
    for (const Sheet& sheet : sheets_) {
      for (const Validation& each : cells_to_fill(sheet)) {
        if (!sum.empty()) sum += '+';
        sum.append("COUNTBLANK(").append(quoted_sheet_name(sheet.name)).append(1, '!');
        sum += cell_reference(each.area.first_row, each.area.first_column, false);
        sum += ':';
        sum += cell_reference(each.area.last_row, each.area.last_column, false);
        sum += ')';
      }
    }
    return sum.empty() ? "0" : sum;
  }

  Content summary_formula() const {
    if (rules_.empty()) return Blank{};
    std::string count(words_.summary_rules);
    sdk::append_integer(count, static_cast<std::int64_t>(rules_.size()));
    count += words_.summary_broken;
    std::string text = quoted(count);
    text.append("&COUNTIF(").append(results()).append(1, ',');
    text.append(quoted(words_.broken)).append(")&").append(quoted(words_.summary_blank));
    text.append("&(").append(blanks()).append(")&").append(quoted(words_.summary_end));
    if (text.size() >= longest_formula) return Blank{};
    sdk::append_integer(count, broken_);
    count += words_.summary_blank;
    sdk::append_integer(count, count_blanks());
    count += words_.summary_end;
    return Formula{std::move(text), {}, std::move(count)};
  }

  std::int64_t count_blanks() const {
    std::int64_t blanks = 0;
    for (const Sheet& sheet : sheets_) {
      for (const SheetCell& cell : sheet.cells) {
        const bool to_fill = cell.look.unlocked && cell.look.in_table && !cell.may_stay_blank;
        if (to_fill && std::holds_alternative<Blank>(cell.content)) ++blanks;
      }
    }
    return blanks;
  }

  void add_colours() {
    if (rules_.empty()) return;
    const auto last = static_cast<std::uint32_t>(sheet_.rows.size()) - 1;
    const Area area = {first_rule, result, last, result};
    for (const bool holds : {false, true}) {
      std::string formula(1, '$');
      formula += cell_reference(first_rule, result, false);
      formula += '=';
      formula += quoted(holds ? words_.holds : words_.broken);
      sheet_.highlights.push_back(
          {{area}, std::move(formula), holds ? Tone::passed : Tone::broken});
    }
  }

  const sdk::Document& document_;
  const std::vector<Placement>& placements_;
  const Words& words_;
  const std::uint32_t index_;  ///< of this sheet
  const std::vector<Sheet>& sheets_;
  Sheet sheet_;
  std::vector<govreport_rule> rules_;  ///< shown
  std::set<std::uint32_t> placed_;     ///< explanations that stand beside their identity
  std::int64_t broken_ = 0;
};

}  // namespace

void add_check_sheet(const sdk::Document& document,
                     const std::vector<Placement>& placements,
                     SheetNames& names,
                     Plan& plan) {
  Sheet sheet = CheckSheet(document, placements, names, plan).make();
  name_explanations(
      static_cast<std::uint32_t>(plan.sheets.size()), {heads, rule, id, explanation}, plan);
  plan.names.push_back(
      {"govreport.checks", {static_cast<std::uint32_t>(plan.sheets.size()), 0, 0}, {}});
  plan.sheets.push_back(std::move(sheet));
}

}  // namespace govreport::xlsx
