#include "reading_aids.hpp"

#include <algorithm>
#include <optional>

namespace govreport::xlsx {
namespace {

/// Rows of a table, from its first, that have their heads in common.
struct Region {
  std::uint32_t head_row = 0;   ///< the topmost row of heads
  std::uint32_t first_row = 0;  ///< of data
  std::uint32_t last_row = 0;
  std::uint32_t first_column = 0;  ///< of data
  std::uint32_t last_column = 0;
};

/// The rows that the column heads of `cell` begin and end in; nothing if it has none.
std::optional<RowRange> heads_of(const sdk::Document& document, const govreport_cell& cell) {
  std::optional<RowRange> rows;
  for (const govreport_index index : document.header_cells.slice(cell.headers)) {
    const govreport_cell head = document.cells[index];
    if (head.role != GOVREPORT_ROLE_COLUMN_HEADER) continue;
    const std::uint32_t last = head.row + head.row_span - 1;
    if (!rows) rows = RowRange{head.row, last};
    rows->first = std::min(rows->first, head.row);
    rows->last = std::max(rows->last, last);
  }
  return rows;
}

void widen(Region& region, const govreport_cell& cell) {
  region.first_row = std::min(region.first_row, cell.row);
  region.last_row = std::max(region.last_row, cell.row + cell.row_span - 1);
  region.first_column = std::min(region.first_column, cell.column);
  region.last_column = std::max(region.last_column, cell.column + cell.column_span - 1);
}

std::vector<Region> regions_of(const sdk::Document& document, const govreport_table& table) {
  std::vector<Region> regions;
  for (govreport_index i = table.cells.first; i < table.cells.first + table.cells.count; ++i) {
    const govreport_cell cell = document.cells[i];
    if (cell.role != GOVREPORT_ROLE_DATA) continue;
    const std::optional<RowRange> heads = heads_of(document, cell);
    if (!heads) continue;
    if (regions.empty() || regions.back().head_row != heads->first)
      regions.push_back({heads->first, cell.row, cell.row, cell.column, cell.column});
    widen(regions.back(), cell);
  }
  return regions;
}

class Titles {
 public:
  Titles(const std::vector<Placement>& placements, Plan& plan)
      : placements_(placements), plan_(plan) {}

  void add(const sdk::Document& document, const PlacedTable& placed) {
    const govreport_table table = document.tables[placed.table];
    if (table.cells.count == 0) return;
    const std::uint32_t sheet = placements_[table.cells.first].address.sheet;
    for (const Region& region : regions_of(document, table))
      add(region, placed, sheet);
  }

 private:
  void add(const Region& region, const PlacedTable& placed, std::uint32_t sheet) {
    const bool has_row_titles = region.first_column > 0;
    const Address corner = {sheet, placed.first_row + region.head_row, placed.columns[0]};
    const Address last = {
        sheet, placed.first_row + region.last_row, placed.columns[region.last_column + 1] - 1};
    // What the name refers to are the rows of column titles where they cross the columns of row
    // titles; without row titles, the first cells of the rows of titles.
    const Address end = {sheet,
                         placed.first_row + region.first_row - 1,
                         has_row_titles ? placed.columns[region.first_column] - 1 : corner.column};
    std::string name = has_row_titles ? "TitleRegion" : "ColumnTitleRegion";
    sdk::append_integer(name, ++count_);
    name.append(1, '.').append(cell_reference(corner.row, corner.column, false));
    name.append(1, '.').append(cell_reference(last.row, last.column, false)).append(1, '.');
    sdk::append_integer(name, std::int64_t{sheet} + 1);
    plan_.names.push_back({std::move(name), corner, end});
  }

  const std::vector<Placement>& placements_;
  Plan& plan_;
  std::int64_t count_ = 0;
};

}  // namespace

void add_reading_aids(const sdk::Document& document,
                      const std::vector<Placement>& placements,
                      const std::vector<PlacedTable>& tables,
                      Plan& plan) {
  Titles titles(placements, plan);
  for (const PlacedTable& table : tables)
    titles.add(document, table);
  const govreport_document& head = document.head;
  plan.properties = {{"govreport.form", std::string(sdk::view(head.form))},
                     {"govreport.version", sdk::integer(head.form_version)},
                     {"govreport.year", sdk::integer(head.year)},
                     {"govreport.body", std::string(sdk::view(head.body))}};
  std::erase_if(plan.properties, [](const Property& each) { return each.value.empty(); });
}

}  // namespace govreport::xlsx
