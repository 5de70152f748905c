#include "planner.hpp"

#include "cell_content.hpp"
#include "defined_name.hpp"
#include "findings.hpp"
#include "outline.hpp"
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

/// A table on its sheet.
struct PlacedTable {
  govreport_index table = 0;
  std::uint32_t first_row = 0;
  std::vector<std::uint32_t> columns;  ///< sheet column of each table column, and the one after
};

class Planner {
 public:
  Planner(const sdk::Export& context,
          const sdk::Document& document,
          const Options& options,
          Plan& plan)
      : context_(context),
        document_(document),
        plan_(plan),
        placements_(document.cells.size()),
        writer_{context, document, placements_, plan.sheets, options.live_formulas} {
    for (const govreport_node node : document.nodes)
      if (node.kind == GOVREPORT_NODE_NOTE) noted_.insert(node.cell);
  }

  sdk::Status run() {
    const std::vector<SheetOutline> outlines = outline(document_);
    for (const SheetOutline& source : outlines)
      GOVREPORT_SDK_TRY(lay_out(source));
    // Contents come last: formulas name cells of any sheet.
    for (const PlacedTable& placed : tables_)
      GOVREPORT_SDK_TRY(fill(placed));
    for (Sheet& sheet : plan_.sheets)
      std::stable_sort(sheet.cells.begin(), sheet.cells.end(), [](const auto& a, const auto& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
      });
    return GOVREPORT_OK;
  }

 private:
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
    for (const govreport_index block : source.blocks) {
      const govreport_node node = document_.nodes[block];
      GOVREPORT_SDK_TRY(node.kind == GOVREPORT_NODE_TABLE ? lay_out_table(node)
                                                          : lay_out_text(block, node));
      if (sheet.rows.size() > most_rows) return too_large(block);
    }
    return GOVREPORT_OK;
  }

  /// Right edges of the sheet's columns: every edge any of its tables has.
  std::vector<govreport_emu> column_edges(const SheetOutline& source) const {
    std::vector<govreport_emu> edges;
    for (const govreport_index block : source.blocks) {
      const govreport_node node = document_.nodes[block];
      if (node.kind != GOVREPORT_NODE_TABLE) continue;
      const std::vector<govreport_emu> own = table_edges(document_.tables[node.table]);
      edges.insert(edges.end(), own.begin(), own.end());
    }
    // Two columns where one would do: LibreOffice shrinks to the page only what it could split.
    if (edges.empty()) edges = {text_width(source.page_setup) / 2, text_width(source.page_setup)};
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
    const govreport_emu height = height_of(words, style_of(node.style), sheet.columns.back());
    const auto rows = static_cast<std::uint32_t>((height + tallest_row - 1) / tallest_row);
    SheetCell cell;
    cell.row = static_cast<std::uint32_t>(sheet.rows.size());
    cell.span = {rows, static_cast<std::uint32_t>(sheet.columns.size())};
    cell.look.style = node.style;
    cell.content = Text{std::string(words)};
    cell.node = index;
    sheet.cells.push_back(std::move(cell));
    sheet.rows.insert(sheet.rows.end(), rows, (height + rows - 1) / rows);
    return GOVREPORT_OK;
  }

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
      sheet.repeated = RowRange{placed.first_row, placed.first_row + table.header_rows - 1};
    sheet.on_one_page = sheet.on_one_page || table.page_mode == GOVREPORT_PAGE_WHOLE;
    tables_.push_back(std::move(placed));
    return GOVREPORT_OK;
  }

  void place_cells(const PlacedTable& placed) {
    const govreport_range range = document_.tables[placed.table].cells;
    for (govreport_index i = range.first; i < range.first + range.count; ++i) {
      const govreport_cell cell = document_.cells[i];
      const std::uint32_t left = placed.columns[cell.column];
      const std::uint32_t right = placed.columns[cell.column + cell.column_span];
      const auto sheet = static_cast<std::uint32_t>(plan_.sheets.size() - 1);
      placements_[i] = {
          {sheet, placed.first_row + cell.row, left}, {cell.row_span, right - left}, true};
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
    cell.look = {source.style, true, std::nullopt};
    cell.content = writer_.content(index);
    cell.node = source.node;
    if (std::holds_alternative<Number>(cell.content) ||
        std::holds_alternative<Formula>(cell.content))
      cell.look.decimals = decimals_of(sdk::view(source.number));
    if (source.note.size != 0 && noted_.count(index) == 0) cell.comment = sdk::view(source.note);
    plan_.sheets[place.address.sheet].cells.push_back(std::move(cell));
    name_cell(source, place.address);
    return GOVREPORT_OK;
  }

  void name_cell(const govreport_cell& cell, const Address& address) {
    const std::string_view name = sdk::view(cell.name);
    if (name.empty()) return;
    if (is_legal_defined_name(name)) {
      plan_.names.push_back({std::string(name), address});
    } else {
      context_.report(
          findings::name_unusable, cell.node, {{"name", name}, {"cell", sdk::view(cell.label)}});
    }
  }

  const sdk::Export& context_;
  const sdk::Document& document_;
  Plan& plan_;
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
