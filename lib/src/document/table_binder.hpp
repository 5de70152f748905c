#pragma once

#include "document/expression.hpp"
#include "document/look.hpp"
#include "document/node_tree.hpp"
#include "report/figures.hpp"

namespace govreport::internal {

/// Is a document made from a report, or to be filled in?
enum class Filling { filled_in, blank };

/// Makes tables, rows and cells of a document from a form's tables and a report's figures.
class TableBinder {
 public:
  struct Source {
    const FormModel& form;
    const Figures& figures;
    const Look& look;
    Filling filling;
  };

  TableBinder(const Source& source, Document& document, NodeTree& tree);

  /// Adds table `index` of the form as a child of `parent`, then the notes to its numbers.
  void add_table(std::uint32_t index, govreport_index parent);
  /// Adds formulas and rules. All tables that are to be there must have been added.
  void add_expressions();

 private:
  struct Target;
  void add_look(const TableLook& look, govreport_table& record) const;
  void add_open_rows(const Table& table, govreport_table& record);
  void add_cell(const struct GridCell& placed, const Target& target);
  void fill_header(const GridCell& placed, const Table& table, govreport_cell& cell);
  void fill_data(const CellSpec& spec, const Value& value, govreport_cell& cell);
  void fill_type(const LeafType& type, govreport_cell& cell);
  void add_notes(std::uint32_t index, govreport_index parent);
  void add_formula(CellIndex index);
  void add_rule(const Identity& identity);
  bool holds(const CellSpec& spec, CellIndex index) const;

  Source source_;
  Document& document_;
  NodeTree& tree_;
  CellRecords records_;  ///< of each cell of the form; NONE until its table is there
  std::vector<govreport_index> tables_;  ///< of each table of the form
};

}  // namespace govreport::internal
