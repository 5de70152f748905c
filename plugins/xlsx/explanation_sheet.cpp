#include "extra_sheets.hpp"
#include "row_heights.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace govreport::xlsx {
namespace {

enum Column : std::uint32_t { rule, place, id, words, columns };
constexpr std::array widths = {22, 78, 40, 90};  ///< millimetres
constexpr std::uint32_t heads = 1;

class ExplanationSheet {
 public:
  ExplanationSheet(const sdk::Document& document, SheetNames& names)
      : document_(document), words_(words_in(sdk::view(document.head.language))) {
    sheet_.name = names.take(words_.explanation_sheet);
  }

  Sheet make() && {
    if (!document_.nodes.empty()) sheet_.page_setup = document_.nodes[0].page_setup;
    govreport_emu edge = 0;
    for (const int millimetres : widths)
      sheet_.columns.push_back(edge += millimetres * sdk::emu_per_millimetre);
    sheet_.repeated = RowRange{heads, heads};
    sheet_.frozen_rows = heads + 1;
    add_row();
    add(rule, words_.explanation_title, Tone::head).span = {1, columns};
    add_row();
    for (std::uint32_t column = 0; column < columns; ++column)
      add(column, words_.explanation_heads[column], Tone::head);
    for (const govreport_explanation& each : document_.explanations) {
      add_row();
      add(rule, sdk::view(each.rule), Tone::plain);
      add(place, sdk::view(each.label), Tone::plain);
      add(id, sdk::view(each.place), Tone::plain);
      add(words, sdk::view(each.text), Tone::plain);
    }
    return std::move(sheet_);
  }

 private:
  void add_row() { sheet_.rows.push_back(18 * sdk::emu_per_point); }

  SheetCell& add(std::uint32_t column, std::string_view text, Tone tone) {
    SheetCell& cell = sheet_.cells.emplace_back();
    cell.row = static_cast<std::uint32_t>(sheet_.rows.size()) - 1;
    cell.column = column;
    cell.look.in_table = cell.row >= heads;
    cell.look.tone = tone;
    cell.content = Text{std::string(text)};
    const govreport_emu width = widths.at(column) * sdk::emu_per_millimetre;
    if (cell.row >= heads)
      sheet_.rows.back() = std::max(sheet_.rows.back(), plain_height(text, width));
    return cell;
  }

  const sdk::Document& document_;
  const Words& words_;
  Sheet sheet_;
};

}  // namespace

void add_explanation_sheet(const sdk::Document& document, SheetNames& names, Plan& plan) {
  if (document.explanations.empty()) return;
  const auto index = static_cast<std::uint32_t>(plan.sheets.size());
  plan.sheets.push_back(ExplanationSheet(document, names).make());
  plan.names.push_back({"govreport.explanations", {index, 0, 0}, {}});
  name_explanations(index, {heads, rule, id, words}, plan);
}

void name_explanations(std::uint32_t sheet, const ExplanationColumns& columns, Plan& plan) {
  plan.names.push_back({"govreport.explained.rule", {sheet, columns.heads, columns.rule}, {}});
  plan.names.push_back({"govreport.explained.place", {sheet, columns.heads, columns.place}, {}});
  plan.names.push_back({"govreport.explained.words", {sheet, columns.heads, columns.words}, {}});
}

}  // namespace govreport::xlsx
