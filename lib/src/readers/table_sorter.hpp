/// Tells which lines are of which table.
#pragma once

#include "readers/table_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace govreport::internal {

/// A line belongs to the table whose labels it holds, wherever it stands; a line without labels,
/// to the table it stands in. Each line is read by one table or by none.
class TableSorter {
 public:
  TableSorter(const FormModel& form, ReaderFindings& findings);

  /// The lines that follow are of this section.
  void enter(std::uint32_t section);
  /// False for a line that is no table's.
  bool take(const TextLine& line);
  /// Places all values; adds STRUCT-ORDER for tables in another section's place.
  void finish(std::map<CellId, Value>& cells);
  /// The rows that came with the report, and how many, so far.
  ReportRows rows() const;
  std::size_t row_count() const;
  /// What a workbook's names say of the columns of `table`.
  void know(std::size_t table, TableReader::NamedColumns columns) {
    tables_[table].know(std::move(columns));
  }

 private:
  struct Best {
    std::size_t table = 0;
    int weight = 0;
  };

  Best best_table(const SeenLine& line) const;
  bool take_words(const TextLine& line);
  bool take_columns(const TextLine& line);
  void read(std::size_t table, const SeenLine& line);
  bool is_caption(const TextLine& line) const;
  bool is_row_without_separators(const TextLine& line) const;

  const FormModel& form_;
  ReaderFindings& findings_;
  std::deque<TableReader> tables_;            ///< never moved: parts of a reader refer to others
  std::optional<std::size_t> current_;        ///< the table the lines stand in
  std::optional<std::size_t> section_table_;  ///< the table of the section they stand in
  bool in_section_ = false;
};

}  // namespace govreport::internal
