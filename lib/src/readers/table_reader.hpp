/// Reads one table of a form from the lines of a published report, by its labels.
#pragma once

#include "readers/column_plan.hpp"
#include "readers/row_fields.hpp"
#include "readers/row_labels.hpp"
#include "readers/seen_line.hpp"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace govreport::internal {

/// Takes a table's lines one by one, then places the values. Whatever cannot be placed is a finding
/// that quotes its line.
class TableReader {
 public:
  /// A sheet, and the fields of its lines that are codes, names and values.
  struct NamedColumns {
    std::string sheet;
    std::size_t code = 0;
    std::size_t name = 1;
    ColumnPlan plan;
  };

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

  /// How much the labels of a line speak for its being of this table; 0: not at all.
  int weight(const SeenLine& line) const;
  void read(const SeenLine& line);
  /// Is `line` a row that came with the report, be there nothing but its code?
  bool is_open_row(const TextLine& line) const { return row_code(line).has_value(); }
  /// Where a workbook's names say that the columns of the table stand: for lines of that sheet
  /// whose heads do not say it.
  void know(NamedColumns columns) { named_ = std::move(columns); }
  /// Places the values of all lines read.
  void finish(std::map<CellId, Value>& cells);
  /// The rows that came with the report; then all of a table that was there, if such rows belong in
  /// it.
  const std::vector<ReportRow>& open_rows() const { return open_rows_; }
  void add_rows(ReportRows& rows) const;

 private:
  bool read_title(const TextLine& line);
  bool is_heads(const SeenLine& line) const;
  void read_row(const SeenLine& line);
  void read_row_without_label(const SeenLine& line);
  /// The field that holds the row's code.
  std::optional<std::size_t> row_code(const TextLine& line) const;
  void read_open_row(const TextLine& line, std::size_t code);
  void add_open_row(const TextLine& line, std::uint32_t row, std::size_t label_end);
  static RowFields fields_of(const TextLine& line,
                             std::uint32_t block,
                             std::uint32_t row,
                             std::size_t label_end);
  bool is_idle(const TextLine& line);
  void read_row_without_code(const TextLine& line);
  bool is_open(const RowFields& row) const { return labels_.open_rows() != nullptr && row.row > 0; }
  ColumnPlan plan_heads(std::uint32_t block);
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
  void unplaced_value(const RowFields& row, const std::string& text, const ColumnSlot& slot);
  void fault(const RowFields& row, const ValueFields& values);
  void unplaced(const TextLine& line, std::string_view code, std::string_view rule);
  std::string row_label(const RowFields& row) const;
  std::string row_path(const RowFields& row) const;
  CellId cell_id(const RowFields& row, std::uint32_t column) const;
  std::string cell_label(const RowFields& row, std::uint32_t column) const;
  const LeafType& type_at(const RowFields& row, std::uint32_t column) const;
  CellIndex cell_at(const RowFields& row, std::uint32_t column) const;

  const FormModel& form_;
  std::uint32_t table_;
  ReaderFindings& findings_;
  const TableLabels& labels_;
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
  std::optional<NamedColumns> named_;
  std::vector<ReportRow> open_rows_;
  std::map<std::string, std::uint32_t> row_of_code_;  ///< RowFields::row
  bool is_full_ = false;                              ///< no more rows are taken
};

}  // namespace govreport::internal
