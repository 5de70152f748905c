#include "readers/table_sorter.hpp"

#include "readers/cell_value.hpp"
#include "readers/words.hpp"

#include <algorithm>

namespace govreport::internal {
TableSorter::TableSorter(const FormModel& form, ReaderFindings& findings)
    : form_(form), findings_(findings) {
  for (std::uint32_t i = 0; i < form.tables.size(); ++i)
    tables_.emplace_back(form, i, findings);
}

void TableSorter::enter(std::uint32_t section) {
  const auto& table = form_.sections[section].table;
  section_table_ = table ? std::optional<std::size_t>(*table) : std::nullopt;
  current_ = section_table_;
  in_section_ = true;
}

/// Ties go to the table the line stands in.
TableSorter::Best TableSorter::best_table(const SeenLine& line) const {
  Best best;
  if (current_) best = {*current_, tables_[*current_].weight(line)};
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    const int weight = tables_[i].weight(line);
    if (weight > best.weight) best = {i, weight};
  }
  return best;
}

bool TableSorter::take(const TextLine& line) {
  if (line.has_columns() && take_columns(line)) return true;
  if (!line.is_row()) return take_words(line);
  const SeenLine seen(line, form_.vocabulary);
  const Best best = best_table(seen);
  // In prose one word that is also a label does not make a table.
  if (best.weight < 2 && !current_) return false;
  read(best.weight > 0 ? best.table : *current_, seen);
  return true;
}

/// Blanks between words make columns of them in a table's section alone, where one is a label of
/// the form or the last a figure, and none a sentence.
bool TableSorter::take_columns(const TextLine& line) {
  if (!current_ || line.depth > 0 || line.source.find("。") != std::string::npos) return false;
  const TextLine row = line.by_columns();
  const SeenLine seen(row, form_.vocabulary);
  const Best best = best_table(seen);
  if (best.weight <= 0 && !looks_like_value(row.columns.back(), form_.vocabulary)) return false;
  read(best.weight > 0 ? best.table : *current_, seen);
  return true;
}

/// A line of a single field: a label that stands alone, in a table or in the section of one.
bool TableSorter::take_words(const TextLine& line) {
  if (!current_ || line.depth > 0) return false;
  if (is_caption(line)) return true;
  const SeenLine seen(line, form_.vocabulary);
  const Best best = best_table(seen);
  const bool is_table_line = best.weight > 0 || line.is_divided() ||
                             (line.is_grid() && tables_[*current_].is_open_row(line));
  if (is_table_line) {
    read(best.weight > 0 ? best.table : *current_, seen);
    return true;
  }
  if (line.is_grid() || !is_row_without_separators(line)) return false;
  findings_.add(Severity::error,
                "unplaced.no-separators",
                "STRUCT-COLUMN",
                line.number,
                {{"line", line.source}, {"table", form_.tables[*current_].title}});
  return true;
}

/// The table's own title above it says nothing that the form does not.
bool TableSorter::is_caption(const TextLine& line) const {
  return !line.is_divided() && comparable(line.words) == comparable(form_.tables[*current_].title);
}

/// Words, then values, with nothing but spaces between them.
bool TableSorter::is_row_without_separators(const TextLine& line) const {
  std::string_view words = line.words;
  const std::size_t space = words.rfind(' ');
  if (space == std::string_view::npos ||
      !looks_like_value(words.substr(space + 1), form_.vocabulary))
    return false;
  for (std::size_t at = space; at != std::string_view::npos && at > 0;
       at = words.rfind(' ', at - 1)) {
    const Label label = parse_label(words.substr(0, at));
    if (tables_[*current_].labels().rows().find_written(label).fit != Fit::none) return true;
  }
  return false;
}

void TableSorter::read(std::size_t table, const SeenLine& line) {
  TableReader& reader = tables_[table];
  const bool is_elsewhere = in_section_ && section_table_ != table;
  if (is_elsewhere && current_ != table)
    findings_.add(Severity::error,
                  "structure.table-elsewhere",
                  "STRUCT-ORDER",
                  line.line().number,
                  {{"table", form_.tables[table].title}});
  current_ = table;
  reader.read(line);
}

void TableSorter::finish(std::map<CellId, Value>& cells) {
  for (TableReader& table : tables_)
    table.finish(cells);
}

ReportRows TableSorter::rows() const {
  ReportRows rows;
  for (const TableReader& table : tables_)
    table.add_rows(rows);
  return rows;
}

std::size_t TableSorter::row_count() const {
  std::size_t count = 0;
  for (const TableReader& table : tables_)
    count += table.open_rows().size();
  return count;
}

}  // namespace govreport::internal
