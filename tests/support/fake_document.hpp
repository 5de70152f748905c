#pragma once

#include "govreport/plugin.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::test {

/// A cell as a test draws it; the rest of its record follows from where it stands.
struct FakeCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  std::uint32_t role = GOVREPORT_ROLE_DATA;
  std::string text = {};  ///< label, or the value as the author wrote it
  std::string id = {};    ///< CellId of a data cell
  std::uint32_t type = GOVREPORT_TYPE_COUNT;
  std::string note = {};
  std::vector<std::string> sum_of = {};  ///< CellIds: makes it a derived cell
  std::uint32_t flags = 0;               ///< beside DERIVED: CONSTANT, COMPUTED
  std::uint32_t block = 0;               ///< of the table: heads reach no further
};

struct FakeTable {
  std::string id;
  std::string title;
  std::string sheet;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint32_t header_rows = 0;
  std::uint32_t label_columns = 0;
  std::vector<double> widths_mm;
  std::vector<FakeCell> cells;
};

/// govreport.document/1 made by hand: records that no code of the library has touched.
class FakeDocument {
 public:
  FakeDocument();
  FakeDocument(const FakeDocument&) = delete;
  FakeDocument& operator=(const FakeDocument&) = delete;

  std::vector<govreport_node> nodes;
  std::vector<govreport_table> tables;
  std::vector<govreport_cell> cells;
  std::vector<govreport_index> header_cells;
  std::vector<govreport_token> tokens;
  std::vector<govreport_rule> rules;
  std::vector<govreport_text> choices;
  std::vector<govreport_emu> widths;
  std::vector<govreport_style> styles;
  std::vector<govreport_role> roles;
  std::vector<govreport_page_setup> page_setups;
  std::vector<govreport_property> properties;
  std::vector<govreport_text> families;
  govreport_document head{};

  govreport_text keep(std::string_view words);
  /// Adds a node as the last child of `parent`.
  govreport_index node(std::uint32_t kind, govreport_index parent, std::string_view text);
  /// A section with its heading.
  govreport_index section(std::string_view id, std::string_view heading);
  void paragraph(govreport_index section, std::string_view text);
  govreport_index list(govreport_index parent);
  /// An item whose paragraph is `number` and then `text`; gives the item.
  govreport_index item(govreport_index list, std::string_view number, std::string_view text);
  /// Places the cells in reading order, with nodes, heads, formulas and notes.
  void table(govreport_index section, FakeTable table);
  /// A rule: the sum of some cells equals another.
  void rule(std::string_view id, const std::vector<std::string>& sum_of, std::string_view equals);
  govreport_index cell_named(std::string_view id) const;
  govreport_cell& cell(std::string_view id) { return cells[cell_named(id)]; }
  /// Points `head` at the tables. Call it again after each change.
  const govreport_document& seal();

 private:
  void place(const FakeTable& table, govreport_index table_index);
  void place_cell(const FakeTable& table, const FakeCell& drawn, govreport_index row_node);
  void link_heads(const FakeTable& table, const FakeCell& drawn, govreport_cell& record);
  void link_formulas(const FakeTable& table, std::uint32_t first_cell);
  govreport_range sum(const std::vector<std::string>& of);
  void notes(govreport_index section, std::uint32_t first_cell);

  std::deque<std::string> strings_;
};

/// Styles of `FakeDocument`, by index.
enum FakeStyle : govreport_index {
  title_style,
  heading_style,
  body_style,
  label_style,
  data_style
};

/// Fills a document with a title, two sections of prose and two of tables: one like the form's T2
/// (blocks, 14 rows, 4 columns: a decimal, a number with a note, a blank, a "/", a text), one like
/// T4 (15 columns, one row, three derived cells of which `disputes/direct.total` is a constant),
/// one like a small T3 (three levels of labels, derived row and column); signature and date.
/// Every number is different.
void fill_sample(FakeDocument& document);

}  // namespace govreport::test
