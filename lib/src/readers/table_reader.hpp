/// Reads one table of a form from the lines of a published report, by its labels.
#pragma once

#include "readers/column_plan.hpp"
#include "readers/row_fields.hpp"
#include "readers/row_labels.hpp"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace govreport::internal {

/// Takes a table's lines one by one, then places the values. Whatever cannot be placed is a finding
/// that quotes its line.
class TableReader {
 public:
  TableReader(const FormModel& form, std::uint32_t table, ReaderFindings& findings);
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;
  TableReader(TableReader&&) = delete;
  TableReader& operator=(TableReader&&) = delete;
  ~TableReader() = default;

  const TableLabels& labels() const { return labels_; }
  /// Was there a line of this table?
  bool is_begun() const { return first_line_ != 0; }
  std::uint32_t first_line() const { return first_line_; }

  /// How much `line` speaks for being of this table; 0: not at all.
  int weight(const TextLine& line) const;
  void read(const TextLine& line);
  /// Places the values of all lines read.
  void finish(std::map<CellId, Value>& cells);

 private:
  bool read_title(const TextLine& line);
  bool is_heads(const TextLine& line) const;
  void read_row(const TextLine& line);
  void read_row_without_label(const TextLine& line);
  void add_row(const TextLine& line, const RowNode& leaf, std::size_t label_end);
  bool is_new_row(const TextLine& line, const RowFields& row);
  std::optional<std::size_t> plan_for(std::uint32_t block, const TextLine& line);
  void place(const RowFields& row, std::map<CellId, Value>& cells);
  void place_values(const RowFields& row,
                    const ValueFields& values,
                    std::map<CellId, Value>& cells);
  void place_value(const RowFields& row,
                   std::size_t field,
                   const ColumnSlot& slot,
                   std::map<CellId, Value>& cells);
  void fault(const RowFields& row, const ValueFields& values);
  void unplaced(const TextLine& line, std::string_view code, std::string_view rule);
  bool holds_value(const TextLine& line) const;
  std::string row_label(const RowFields& row) const;
  std::string row_path(const RowFields& row) const;
  CellIndex cell_at(const RowFields& row, std::uint32_t column) const;

  const FormModel& form_;
  std::uint32_t table_;
  ReaderFindings& findings_;
  TableLabels labels_;
  RowLabelReader row_labels_;
  std::vector<std::uint32_t> first_cells_;  ///< of each block, in the form's cells
  std::uint32_t first_line_ = 0;
  std::vector<TextLine> heads_;  ///< since the last data row
  std::vector<ColumnPlan> plans_;
  std::map<std::uint32_t, std::size_t> plan_of_block_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> row_lines_;  ///< rows met
  std::set<std::uint32_t> titles_met_;
  std::vector<RowFields> rows_;
  ValueFinder values_;
};

}  // namespace govreport::internal
