#include "planner.hpp"

#include "cell_content.hpp"
#include "defined_name.hpp"
#include "extra_sheets.hpp"
#include "fill_in.hpp"
#include "findings.hpp"
#include "open_rows.hpp"
#include "outline.hpp"
#include "reading_aids.hpp"
#include "row_heights.hpp"
#include "sheet_name.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <set>

namespace govreport::xlsx {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;  // of a worksheet
constexpr std::uint32_t most_columns = 16'384;
constexpr std::size_t longest_text = 32'767;  // of a cell, in units of UTF-16
constexpr govreport_emu usual_width = 156 * sdk::emu_per_millimetre;
constexpr govreport_emu margin_column = 6 * sdk::emu_per_millimetre;
constexpr Room room_to_fill_in = {4, 24, 3};

class Planner {
 public:
  Planner(const sdk::Export& context,
          const sdk::Document& document,
          const Options& options,
          Plan& plan)
      : context_(context),
        document_(document),
        plan_(plan),
        fill_in_(options.fill_in),
        placements_(document.cells.size()),
        writer_{
            context, document, placements_, plan.sheets, options.live_formulas, options.fill_in} {
    for (const govreport_node node : document.nodes) {
      if (node.kind == GOVREPORT_NODE_NOTE) noted_.insert(node.cell);
      if (node.kind == GOVREPORT_NODE_PARAGRAPH && room_style_ == GOVREPORT_NONE)
        room_style_ = node.style;
    }
  }

  sdk::Status run() {
    if (fill_in_) add_guide_sheet(document_, names_, plan_);
    for (const govreport_explanation& each : document_.explanations)
      GOVREPORT_SDK_TRY(check_length(sdk::view(each.text), GOVREPORT_NONE));
    const auto outlines = outline(document_, fill_in_ ? room_to_fill_in : Room{});
    plan_.first_shown = static_cast<std::uint32_t>(plan_.sheets.size());
    for (const SheetOutline& source : outlines)
      GOVREPORT_SDK_TRY(lay_out(source));
    // Contents come last: formulas name cells of any sheet.
    for (const PlacedTable& placed : tables_)
      GOVREPORT_SDK_TRY(fill(placed));
    for (Sheet& sheet : plan_.sheets)
      put_in_reading_order(sheet.cells);
    add_reading_aids(document_, placements_, tables_, plan_);
    if (fill_in_) {
      prepare_for_filling(document_, placements_, plan_);
      add_check_sheet(document_, placements_, names_, plan_);
    } else {
      add_explanation_sheet(document_, names_, plan_);
    }
    return GOVREPORT_OK;
  }

 private:
  /// They mostly are: only a table before the last text of its sheet comes late.
  static void put_in_reading_order(std::vector<SheetCell>& cells) {
    const auto before = [](const SheetCell& a, const SheetCell& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    };
    if (!std::is_sorted(cells.begin(), cells.end(), before))
      std::stable_sort(cells.begin(), cells.end(), before);
  }

  // ---- sheets --------------------------------------------------------------------------------

  sdk::Status lay_out(const SheetOutline& source) {
    Sheet& sheet = plan_.sheets.emplace_back();
    sheet.name = names_.take(source.wanted_name);
    if (sheet.name != source.wanted_name)
      context_.report(findings::sheet_renamed,
                      source.node,
                      {{"wanted", source.wanted_name}, {"name", sheet.name}});
    sheet.page_setup = source.page_setup;
    sheet.columns = column_edges(source);
    if (sheet.columns.size() > most_columns) return too_large(source.node);
    // A row fits itself to what is written into it, as long as no cell of it is merged.
    sheet.text_columns =
        fill_in_ && !source.has_table ? 1 : static_cast<std::uint32_t>(sheet.columns.size());
    for (const OutlineBlock& block : source.blocks) {
      GOVREPORT_SDK_TRY(lay_out(block));
      if (sheet.rows.size() > most_rows) return too_large(block.node);
    }
    return GOVREPORT_OK;
  }

  sdk::Status lay_out(const OutlineBlock& block) {
    if (block.is_room) {
      lay_out_room(block.node);
      return GOVREPORT_OK;
    }
    const govreport_node node = document_.nodes[block.node];
    return node.kind == GOVREPORT_NODE_TABLE ? lay_out_table(node) : lay_out_text(block.node, node);
  }

  /// Right edges of the sheet's columns: every edge any of its tables has.
  std::vector<govreport_emu> column_edges(const SheetOutline& source) const {
    std::vector<govreport_emu> edges;
    for (const OutlineBlock& block : source.blocks) {
      const govreport_node node = document_.nodes[block.node];
      if (block.is_room || node.kind != GOVREPORT_NODE_TABLE) continue;
      const std::vector<govreport_emu> own = table_edges(document_.tables[node.table]);
      edges.insert(edges.end(), own.begin(), own.end());
    }
    // Two columns where one would do: LibreOffice shrinks to the page only what it could split.
    if (edges.empty()) {
      const govreport_emu width = text_width(source.page_setup);
      edges = {fill_in_ ? width - margin_column : width / 2, width};
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
  }

  std::vector<govreport_emu> table_edges(const govreport_table& table) const {
    std::vector<govreport_emu> edges;
    govreport_emu right = 0;
    for (const govreport_emu width : document_.widths.slice(table.widths))
      edges.push_back(right += width);
    return edges;
  }

  govreport_emu text_width(govreport_index setup) const {
    if (setup == GOVREPORT_NONE) return usual_width;
    const govreport_page_setup page = document_.page_setups[setup];
    return page.width - page.left - page.right;
  }

  sdk::Status too_large(govreport_index node) const {
    context_.report(findings::table_too_large, node, {});
    return GOVREPORT_REFUSED;
  }

  // ---- texts ---------------------------------------------------------------------------------

  govreport_style style_of(govreport_index style) const {
    if (style != GOVREPORT_NONE) return document_.styles[style];
    govreport_style plain{};
    plain.role = GOVREPORT_NONE;
    plain.size = 11 * sdk::emu_per_point;
    return plain;
  }

  sdk::Status check_length(std::string_view text, govreport_index node) const {
    if (text.size() <= longest_text) return GOVREPORT_OK;  // no character has more units than bytes
    const std::size_t length = utf16_length(text);
    if (length <= longest_text) return GOVREPORT_OK;
    context_.report(findings::text_too_long,
                    node,
                    {{"length", sdk::integer(static_cast<std::int64_t>(length))}});
    return GOVREPORT_REFUSED;
  }

  /// A text across the sheet; one taller than a row may be takes several, merged.
  sdk::Status lay_out_text(govreport_index index, const govreport_node& node) {
    Sheet& sheet = plan_.sheets.back();
    const bool breaks_as_printed = node.kind == GOVREPORT_NODE_TITLE && node.print_text.size != 0;
    const std::string_view words = sdk::view(breaks_as_printed ? node.print_text : node.text);
    GOVREPORT_SDK_TRY(check_length(words, index));
    const govreport_emu height =
        height_of(words, style_of(node.style), sheet.columns[sheet.text_columns - 1]);
    const auto rows = static_cast<std::uint32_t>((height + tallest_row - 1) / tallest_row);
    SheetCell cell = text_cell(node.style, rows);
    if (!words.empty()) cell.content = Text{std::string(words)};
    cell.node = index;
    const Address address = {sheet_index(), cell.row, 0};
    sheet.cells.push_back(std::move(cell));
    sheet.rows.insert(sheet.rows.end(), rows, (height + rows - 1) / rows);
    const std::string_view name = sdk::view(node.name);
    if (is_legal_defined_name(name)) plan_.names.push_back({std::string(name), address, {}});
    return GOVREPORT_OK;
  }

  SheetCell text_cell(govreport_index style, std::uint32_t rows) const {
    const Sheet& sheet = plan_.sheets.back();
    SheetCell cell;
    cell.row = static_cast<std::uint32_t>(sheet.rows.size());
    cell.span = {rows, sheet.text_columns};
    cell.look.style = style;
    return cell;
  }

  /// A line to write in. Where it is merged, it is two lines high.
  void lay_out_room(govreport_index owner) {
    Sheet& sheet = plan_.sheets.back();
    SheetCell cell = text_cell(room_style_, 1);
    cell.node = owner;
    cell.is_room = true;
    sheet.cells.push_back(std::move(cell));
    const govreport_emu line = height_of("", style_of(room_style_), sheet.columns.back());
    sheet.rows.push_back(sheet.text_columns > 1 ? 2 * line : 0);
  }

  std::uint32_t sheet_index() const { return static_cast<std::uint32_t>(plan_.sheets.size() - 1); }

  // ---- tables --------------------------------------------------------------------------------

  sdk::Status lay_out_table(const govreport_node& node) {
    Sheet& sheet = plan_.sheets.back();
    const govreport_table table = document_.tables[node.table];
    PlacedTable placed{node.table, static_cast<std::uint32_t>(sheet.rows.size()), {0}};
    for (const govreport_emu edge : table_edges(table)) {
      const auto found = std::lower_bound(sheet.columns.begin(), sheet.columns.end(), edge);
      placed.columns.push_back(static_cast<std::uint32_t>(found - sheet.columns.begin()) + 1);
    }
    if (placed.columns.size() <= table.columns || table.rows > most_rows)
      return too_large(table.node);
    place_cells(placed);
    const std::vector<govreport_emu> heights = heights_of(placed);
    sheet.rows.insert(sheet.rows.end(), heights.begin(), heights.end());
    if (table.header_rows > 0 && !sheet.repeated)
      repeat_header(sheet, {placed.first_row, placed.first_row + table.header_rows - 1});
    sheet.on_one_page = sheet.on_one_page || table.page_mode == GOVREPORT_PAGE_WHOLE;
    name_columns(document_, placed, sheet_index(), plan_.names);
    tables_.push_back(std::move(placed));
    return GOVREPORT_OK;
  }

  /// On paper on every page, on the screen always in sight, unless it leaves little of the screen.
  static void repeat_header(Sheet& sheet, const RowRange& header) {
    constexpr govreport_emu tallest_frozen = 250 * sdk::emu_per_point;
    sheet.repeated = header;
    govreport_emu height = 0;
    for (std::uint32_t row = 0; row <= header.last; ++row)
      height += sheet.rows[row];
    if (height <= tallest_frozen) sheet.frozen_rows = header.last + 1;
  }

  void place_cells(const PlacedTable& placed) {
    const govreport_range range = document_.tables[placed.table].cells;
    for (govreport_index i = range.first; i < range.first + range.count; ++i) {
      const govreport_cell cell = document_.cells[i];
      const std::uint32_t left = placed.columns[cell.column];
      const std::uint32_t right = placed.columns[cell.column + cell.column_span];
      placements_[i] = {
          {sheet_index(), placed.first_row + cell.row, left}, {cell.row_span, right - left}, true};
    }
  }

  std::vector<govreport_emu> heights_of(const PlacedTable& placed) {
    const govreport_table table = document_.tables[placed.table];
    std::vector<WantedHeight> wanted;
    for (govreport_index i = table.cells.first; i < table.cells.first + table.cells.count; ++i) {
      const govreport_cell cell = document_.cells[i];
      const govreport_emu height =
          height_of(shown_text(document_, cell), style_of(cell.style), width_of(placements_[i]));
      wanted.push_back({cell.row, cell.row_span, height});
    }
    std::vector<govreport_emu> heights = fit_rows(table.rows, std::move(wanted));
    for (govreport_emu& height : heights) {
      if (height <= tallest_row) continue;
      context_.report(findings::row_too_tall, table.node, {{"table", sdk::view(table.title)}});
      height = tallest_row;
    }
    return heights;
  }

  govreport_emu width_of(const Placement& place) const {
    const std::vector<govreport_emu>& edges = plan_.sheets[place.address.sheet].columns;
    const std::uint32_t end = place.address.column + place.span.columns;
    return edges[end - 1] - (place.address.column == 0 ? 0 : edges[place.address.column - 1]);
  }

  // ---- contents ------------------------------------------------------------------------------

  sdk::Status fill(const PlacedTable& placed) {
    const govreport_range range = document_.tables[placed.table].cells;
    for (govreport_index i = range.first; i < range.first + range.count; ++i)
      GOVREPORT_SDK_TRY(fill_cell(i));
    return GOVREPORT_OK;
  }

  sdk::Status fill_cell(govreport_index index) {
    const govreport_cell source = document_.cells[index];
    const Placement& place = placements_[index];
    GOVREPORT_SDK_TRY(check_length(shown_text(document_, source), source.node));
    SheetCell cell;
    cell.row = place.address.row;
    cell.column = place.address.column;
    cell.span = place.span;
    cell.look.style = source.style;
    cell.look.in_table = true;
    cell.content = writer_.content(index);
    cell.node = source.node;
    if (std::holds_alternative<Number>(cell.content) ||
        std::holds_alternative<Formula>(cell.content)) {
      cell.look.is_number = true;
      if (source.number.size != 0) cell.look.decimals = decimals_of(sdk::view(source.number));
    }
    if (fill_in_ && std::holds_alternative<Blank>(cell.content))
      cell.look.is_number = is_count_or_decimal(source);
    if (cell.look.is_number) cell.look.unit = shown_unit(source);
    if (source.note.size != 0 && noted_.count(index) == 0) cell.comment = sdk::view(source.note);
    plan_.sheets[place.address.sheet].cells.push_back(std::move(cell));
    name_cell(source, place.address);
    return GOVREPORT_OK;
  }

  /// What a number format says of a unit that travels: the number's own, or of a cell to be filled
  /// in the usual one, in which the number will then be.
  std::string shown_unit(const govreport_cell& cell) const {
    if (cell.type == GOVREPORT_TYPE_CHOICE || cell.choices.count == 0) return {};
    if (cell.number.size != 0) return std::string(sdk::view(cell.unit));
    return std::string(sdk::view(document_.choices[cell.choices.first]));
  }

  static bool is_count_or_decimal(const govreport_cell& cell) {
    return cell.role == GOVREPORT_ROLE_DATA &&
           (cell.type == GOVREPORT_TYPE_COUNT || cell.type == GOVREPORT_TYPE_DECIMAL);
  }

  void name_cell(const govreport_cell& cell, const Address& address) {
    const std::string_view name = sdk::view(cell.name);
    if (name.empty()) return;
    if (is_legal_defined_name(name)) {
      plan_.names.push_back({std::string(name), address, {}});
    } else {
      context_.report(
          findings::name_unusable, cell.node, {{"name", name}, {"cell", sdk::view(cell.label)}});
    }
  }

  const sdk::Export& context_;
  const sdk::Document& document_;
  Plan& plan_;
  const bool fill_in_;
  govreport_index room_style_ = GOVREPORT_NONE;  ///< of lines to write in: as paragraphs have it
  SheetNames names_;
  std::vector<Placement> placements_;
  std::vector<PlacedTable> tables_;
  CellWriter writer_;
  std::set<govreport_index> noted_;  ///< cells whose note is printed under their table
};

}  // namespace

sdk::Status make_plan(const sdk::Export& context,
                      const sdk::Document& document,
                      const Options& options,
                      Plan& plan) {
  return Planner(context, document, options, plan).run();
}

}  // namespace govreport::xlsx
