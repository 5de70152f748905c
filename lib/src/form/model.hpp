/// A form as read from its template: axes, cells, rules, sections, styles. Plain values; immutable
/// once read. The language is described in docs/template-language.md.
#pragma once

#include "base/id.hpp"
#include "base/length.hpp"
#include "form/derived.hpp"
#include "form/prose.hpp"
#include "govreport/decimal.hpp"
#include "govreport/report.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

// ---- axes ------------------------------------------------------------------------------------

enum class CellType { count, decimal, text, choice };

struct AxisNode;
struct Table;
struct CellSpec;
using AxisNodeId = Id<AxisNode>;
using CellIndex = Id<CellSpec>;  ///< of FormModel::cells

/// One of the units a number may be in.
struct Unit {
  std::string name;
  int power = 0;  ///< it is ten to this power of the smallest
};

/// What a leaf of an axis says about its cells.
struct LeafType {
  CellType type = CellType::count;
  std::string unit;  ///< of all its numbers; empty: implied, or one of `units`
  std::optional<Decimal> minimum = Decimal(0);  ///< of the number as written
  std::optional<Decimal> maximum;
  std::vector<std::string> choices;
  std::vector<Unit> units = {};  ///< one of them travels with the value; the usual one first
};

/// A row, a column, or a group of them. A group without an id adds nothing to its leaves' paths.
struct AxisNode {
  std::string id;
  std::string path;                  ///< "results.refused.state-secret"; what a CellId says
  std::string label;                 ///< as prescribed
  std::string print_label;           ///< with preferred line ends as '\n'; empty = label
  std::vector<std::string> aliases;  ///< labels that are accepted for it in reading
  AxisNodeId parent;
  std::vector<AxisNodeId> children;  ///< empty: a leaf
  std::uint32_t depth = 0;           ///< 0 = outermost
  std::uint32_t first_leaf = 0;      ///< of Axis::leaves
  std::uint32_t leaf_count = 1;
  std::uint32_t grid_span = 1;  ///< columns: how many columns of the table's grid a leaf takes
  bool keep_together = false;   ///< groups of rows: not to be split between pages
  LeafType type;                ///< leaves
  bool states_type = false;     ///< says its type itself; a row that does overrides its columns
  std::string formula;          ///< leaves: what gives its cells, as written; empty = typed
  std::vector<std::uint32_t> addends;  ///< or the leaves of this axis whose sum it is
  std::string rule;                    ///< id of the identity that either stands for
  std::string clause;                  ///< of that rule
  std::uint32_t line = 0;              ///< of the template

  bool is_leaf() const { return children.empty(); }
};

/// A tree of rows or columns, in preorder; the leaves are what can be addressed.
struct Axis {
  std::vector<AxisNode> nodes;
  std::vector<AxisNodeId> leaves;
  std::vector<AxisNodeId> roots;
  std::uint32_t depth = 0;  ///< levels of labels; 0 = no axis

  const AxisNode& operator[](AxisNodeId id) const { return nodes[id.index]; }
  const AxisNode& leaf(std::uint32_t index) const { return nodes[leaves[index].index]; }
};

// ---- tables ----------------------------------------------------------------------------------

enum class Each { row, column };

/// An identity stated beside the axes, as written: one instance for each row, or for each column.
struct RuleSpec {
  std::string id;
  std::string clause;
  std::string text;  ///< "new + carried-in = results.total + carried-over"
  Each each = Each::column;
  std::string place;  ///< the node whose cell should follow from the others
  bool may_be_explained = false;
  std::uint32_t line = 0;
};

/// Rows that come with the report: a tree by code, below a prescribed row that is their total.
struct OpenRows {
  std::string code_head;              ///< what stands above the codes
  std::string name_head;              ///< and above the names
  std::vector<std::uint32_t> digits;  ///< of the codes of each level, outermost first
  std::string rule;                   ///< id: a row is the sum of those right below it
  std::string clause;
  std::string empty_note;        ///< stands under a table without rows
  std::uint32_t blank_rows = 0;  ///< that a blank form offers
};

/// A part of a table with axes of its own under the table's one grid.
struct Block {
  std::string title;   ///< a row across the whole table above the block; empty = none
  std::string corner;  ///< what the top left cell says; empty where there are no row labels
  Axis columns;
  Axis rows;  ///< depth 0: one data row without labels
  /// `rows` are the total alone, until they are grown (form/grow.hpp).
  std::optional<OpenRows> open_rows;
  std::vector<RuleSpec> rules;
  std::uint32_t line = 0;
  std::uint32_t data_rows() const {
    return rows.leaves.empty() ? 1U : static_cast<std::uint32_t>(rows.leaves.size());
  }
};

/// Does a table stand on one page, or may it be split between pages?
enum class TablePages { split, whole, choice };

struct TableLook {
  std::vector<Length> widths;  ///< one a grid column, labels first
  TablePages pages = TablePages::split;
  std::string head_style;   ///< style ids: of column heads, corners, block titles
  std::string label_style;  ///< of row labels
  std::string data_style;
  std::string compact_head_style;  ///< what to shrink to so that it fits; empty = nothing
  std::string compact_label_style;
  std::string compact_data_style;
  Length padding_x;
  Length padding_y;
  Length rule_width;
};

struct Table {
  std::string id;
  std::string title;
  std::string sheet;
  std::vector<Block> blocks;
  std::uint32_t label_columns = 0;
  std::uint32_t data_columns = 0;  ///< of the grid
  TableLook look;
  std::uint32_t line = 0;
};

/// A data cell. Cells stand in the order of tables, blocks, rows, columns.
struct CellSpec {
  CellId id;
  std::uint32_t table = 0;  ///< of FormModel::tables
  std::uint32_t block = 0;
  std::uint32_t row = 0;     ///< of the block's row leaves
  std::uint32_t column = 0;  ///< of the block's column leaves
  LeafType type;
  std::string
      label;  ///< label path "行 › … › 列": rows outermost first, then columns, as in findings
  /// The identity that gives its value, where it is derived: of FormModel::identities. Where a row
  /// and a column both could, the column's (a sum along the row).
  std::optional<std::uint32_t> formula;

  bool is_derived() const { return formula.has_value(); }
};

// ---- rules -----------------------------------------------------------------------------------

enum class TermScope { this_year, previous_year };

/// + or - one cell.
struct Term {
  int sign = 1;
  CellIndex cell;
  TermScope scope = TermScope::this_year;
};

/// One instance of a rule: left = right, shown at `place`.
struct Identity {
  std::string rule;  ///< "T3-ROW"
  std::string clause;
  std::uint32_t table = 0;
  std::vector<Term> left;
  std::vector<Term> right;
  CellIndex place;  ///< the cell that should follow from the others; occurs once, in left or right

  /// What `place` should be: the sum of these, what is added first. Derived from both sides.
  std::vector<Term> expected() const;
};

// ---- sections and texts ----------------------------------------------------------------------

enum class SectionKind { prose, table };

struct SectionSpec {
  std::string id;
  std::string number;                ///< "一、"
  std::string heading;               ///< without the number
  std::vector<std::string> aliases;  ///< other headings met, without the number
  SectionKind kind = SectionKind::prose;
  std::optional<std::uint32_t> table;  ///< of FormModel::tables
  bool must_say_something = false;     ///< empty or one of `empty_words` is an error
  bool optional = false;               ///< may be left out
  std::uint32_t longest = 0;           ///< characters; 0 = any
  std::string page;                    ///< id of its page set-up; empty = the report's
  std::string full_heading() const { return number + heading; }
};

/// A pattern of words with {body}, {year} and, in print, '\n' as preferred line end.
struct TextPattern {
  std::string text;
  std::string print;
};

/// Words the readers need: data of the form, never of the code.
struct Vocabulary {
  std::vector<std::string> not_applicable;  ///< "/", "-", …
  std::vector<std::string> empty_words;  ///< what says nothing in a section that must say something
  std::vector<std::string>
      title_words;  ///< words a title must hold (TITLE-WORD names a missing one)
  std::vector<std::string> title_endings;  ///< what titles of this form end with, longest first
  std::vector<std::string> year_words;     ///< what stands behind the year in titles, longest first
  std::string period;                      ///< the period statement with {year}, to find its year
  std::string note_prefix;                 ///< before a note under a table
  std::vector<std::string> units;          ///< of every cell, fixed or travelling, longest first
};

// ---- looks -----------------------------------------------------------------------------------

struct FontFamily {
  std::string name;
  bool bold = false;
};

struct FontRole {
  std::string id;                    ///< "fangsong"
  std::string label;                 ///< as the standard calls it
  std::vector<FontFamily> families;  ///< tried in order
};

enum class Alignment { start, centre, end, justify };

struct Style {
  std::string id;
  std::string role;
  Length size;
  Length line_pitch;
  std::uint32_t first_indent_ems = 0;  ///< characters
  std::uint32_t end_indent_ems = 0;    ///< characters kept free at the line's end
  std::uint32_t lines_before = 0;      ///< empty lines above it
  Alignment alignment = Alignment::start;
  bool keep_with_next = false;
};

/// A heading that runs on into its paragraph.
struct RunInStyle {
  std::string number;         ///< a sample of the numbers it begins with: "（一）"
  std::string style;          ///< its role is used
  std::uint32_t longest = 0;  ///< characters of the heading; 0 = any
};

struct PageSetup {
  std::string id;
  Length width, height;
  Length top, right, bottom, left;  ///< margins
  std::string number_style;         ///< empty: no page number
  std::string number_pattern;       ///< "— {page} —"
  bool number_outside = false;      ///< right on odd pages, left on even ones; else centred
  Length number_distance;           ///< below the type area
  bool turned = false;              ///< lies on its side, what was its left edge on top
};

/// Which style each kind of text takes: keys "title", "heading-1" (and up to "heading-6"; deeper
/// ones take the deepest there is), "body", "note", "signature", "date".
using StyleUse = std::map<std::string, std::string>;

// ---- the form --------------------------------------------------------------------------------

/// A file that a template is made of.
struct TemplateFile {
  std::string name;  ///< its path in the folder of templates
  std::string bytes;
};

struct FormModel {
  std::string id;
  int version = 0;
  std::string title;      ///< of the form
  std::string authority;  ///< the document that prescribes it
  int first_year = 0;
  int last_year = 0;
  std::string language = "zh-CN";
  TextPattern report_title;
  std::string subject;
  std::string keywords;
  std::vector<SectionSpec> sections;
  std::vector<Table> tables;
  std::vector<CellSpec> cells;  ///< all data cells of all tables
  std::vector<Identity>
      identities;  ///< all instances of all rules, in the order of tables and rules
  std::set<std::string, std::less<>> explainable;  ///< ids of rules that have lawful exceptions
  std::map<CellId, CellIndex> by_id;
  Vocabulary vocabulary;
  Prose prose;
  std::vector<FontRole> roles;
  std::vector<Style> styles;
  std::vector<PageSetup> pages;
  StyleUse style_use;
  std::vector<RunInStyle> run_in_heads;
  /// What this was read from, by name; shared with the forms grown from it.
  std::shared_ptr<const std::vector<TemplateFile>> files;
  Derived derived;

  const CellSpec& operator[](CellIndex cell) const { return cells[cell.index]; }
  const Style* style(std::string_view id) const;
  const SectionSpec* section(std::string_view id) const;
};

}  // namespace govreport::internal
