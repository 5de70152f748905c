#include "extra_sheets.hpp"
#include "row_heights.hpp"
#include "words.hpp"

#include <vector>

namespace govreport::xlsx {

namespace {

/// Not the report's title alone: a sheet that has that is taken for the report's first.
std::string guide_title(const Words& words, std::string_view title) {
  std::string text(words.before_title);
  return text.append(title).append(words.after_title);
}

}  // namespace

void add_guide_sheet(const sdk::Document& document, SheetNames& names, Plan& plan) {
  const Words& words = words_in(sdk::view(document.head.language));
  Sheet& sheet = plan.sheets.emplace_back();
  sheet.name = names.take(words.guide_sheet);
  sheet.is_protected = true;
  plan.names.push_back(
      {"govreport.guide", {static_cast<std::uint32_t>(plan.sheets.size() - 1), 0, 0}, {}});
  if (!document.nodes.empty()) sheet.page_setup = document.nodes[0].page_setup;
  sheet.columns = {10 * sdk::emu_per_millimetre, 156 * sdk::emu_per_millimetre};
  std::uint32_t row = 0;
  const auto add = [&](std::uint32_t column, std::string text, Tone tone) {
    SheetCell cell;
    cell.row = row;
    cell.column = column;
    cell.look.tone = tone;
    cell.content = Text{std::move(text)};
    sheet.cells.push_back(std::move(cell));
  };
  const govreport_emu width = sheet.columns[1] - sheet.columns[0];
  const std::string title = guide_title(words, sdk::view(document.head.title));
  add(1, title, Tone::head);
  sheet.rows.push_back(plain_height(title, width));
  std::vector<std::string_view> lines = words.guide;
  if (!document.column_names.empty()) lines.push_back(words.guide_to_open_rows);
  for (const std::string_view line : lines) {
    ++row;
    add(0, sdk::integer(row), Tone::plain);
    add(1, std::string(line), Tone::plain);
    sheet.rows.push_back(plain_height(line, width));
  }
}

}  // namespace govreport::xlsx
