/// The part of TableReader that reads rows which come with the report: found by their codes.
#include "base/utf8.hpp"
#include "form/grow.hpp"
#include "readers/cell_value.hpp"
#include "readers/table_reader.hpp"
#include "readers/xlsx_address.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

std::string code_in(const std::string& field) {
  return narrow(trim(field));
}

/// Has every column of the form its head, and no head is unknown?
bool is_whole(const ColumnPlan& plan, const Axis& columns) {
  return plan.slots.size() == columns.leaves.size() &&
         std::all_of(plan.slots.begin(), plan.slots.end(), [](const ColumnSlot& slot) {
           return slot.leaf.has_value();
         });
}

/// "栏次 | | 1 | 2 | 3": accounts often number their columns. Words, then 1, 2, 3 and so on.
bool numbers_columns(const TextLine& line) {
  std::size_t next = 0;
  for (const std::string& field : line.fields) {
    if (field.empty()) continue;
    if (code_in(field) == std::to_string(next + 1)) {
      ++next;
    } else if (next > 0) {
      return false;
    }
  }
  return next > 1;
}

}  // namespace

/// The first field that says anything, where that is a code. One of a length that the form does not
/// have is one only if a name follows: it may be a number that lost its row's labels.
std::optional<std::size_t> TableReader::row_code(const TextLine& line) const {
  const OpenRows* const rows = labels_.open_rows();
  if (rows == nullptr) return std::nullopt;
  const bool by_name = named_ && line.sheet == named_->sheet && named_->code < line.fields.size();
  const auto first = std::find_if(
      line.fields.begin(), line.fields.end(), [](const auto& field) { return !field.empty(); });
  const std::size_t field =
      by_name ? named_->code : static_cast<std::size_t>(first - line.fields.begin());
  if (field >= line.fields.size()) return std::nullopt;
  const std::string code = code_in(line.fields[field]);
  if (!is_row_code(code)) return std::nullopt;
  const auto& digits = rows->digits;
  if (std::find(digits.begin(), digits.end(), code.size()) != digits.end()) return field;
  const bool has_name = field + 1 < line.fields.size() && !line.fields[field + 1].empty() &&
                        !looks_like_value(line.fields[field + 1], form_.vocabulary);
  return has_name ? std::optional(field) : std::nullopt;
}

void TableReader::read_open_row(const TextLine& line, std::size_t code_field) {
  const bool by_name = named_ && line.sheet == named_->sheet && named_->name < line.fields.size();
  const std::size_t name_field = by_name ? named_->name : code_field + 1;
  const std::string code = code_in(line.fields[code_field]);
  // A number is no name; an empty field may be one that was left out.
  const bool has_name = name_field < line.fields.size() &&
                        !looks_like_value(line.fields[name_field], form_.vocabulary);
  const std::string name = has_name ? line.fields[name_field] : std::string();
  const auto [known, is_new] =
      row_of_code_.try_emplace(code, static_cast<std::uint32_t>(open_rows_.size() + 1));
  if (is_new && open_rows_.size() == most_open_rows) {
    row_of_code_.erase(known);
    if (!is_full_) unplaced(line, "structure.rows-many", "STRUCT-ROW");
    is_full_ = true;
    return;
  }
  if (is_new) {
    ReportRow& row = open_rows_.emplace_back(ReportRow{code, name, {line.number, {}}});
    if (line.is_grid())
      row.origin.sheet =
          place_in_words(line.sheet, {line.sheet_row - 1, static_cast<std::uint32_t>(code_field)});
  }
  const std::size_t label_end = std::max(code_field, has_name ? name_field : code_field) + 1;
  add_open_row(line, known->second, label_end);
}

void TableReader::add_open_row(const TextLine& line, std::uint32_t row, std::size_t label_end) {
  RowFields fields = fields_of(line, 0, row, label_end);
  const auto plan = plan_for(0, line);
  if (!plan || !is_new_row(line, fields)) return;
  fields.plan = *plan;
  rows_.push_back(std::move(fields));
}

/// A line of a workbook in which nothing stands but sums, of a row that nobody has filled in.
bool TableReader::is_idle(const TextLine& line) {
  if (!line.is_grid() || (heads_.empty() && !named_ && plan_of_block_.empty())) return false;
  const auto plan = plan_for(0, line);
  if (!plan) return false;
  const Axis& columns = labels_.table().blocks.front().columns;
  for (std::size_t field = 0; field < line.fields.size(); ++field) {
    if (line.fields[field].empty()) continue;
    const auto& slots = plans_[*plan].slots;
    const auto slot = std::find_if(slots.begin(), slots.end(), [field](const ColumnSlot& each) {
      return each.field == field;
    });
    if (slot == slots.end() || !slot->leaf || columns.leaf(*slot->leaf).formula.empty())
      return false;
  }
  return true;
}

void TableReader::read_row_without_code(const TextLine& line) {
  if (!is_idle(line) && !numbers_columns(line))
    unplaced(line, "structure.row-without-code", "STRUCT-ROW");
}

/// By the heads, unless they leave something open that names know.
ColumnPlan TableReader::plan_heads(std::uint32_t block) {
  const Axis& columns = labels_.table().blocks[block].columns;
  Findings own;
  ReaderFindings about_heads(findings_.file(), own);
  ColumnPlan plan = plan_columns(labels_, block, heads_, about_heads);
  if (is_whole(plan, columns) || !is_whole(named_->plan, columns)) {
    findings_.take(std::move(own));
    return plan;
  }
  if (!heads_.empty())
    findings_.add(Severity::warning,
                  "xlsx.columns-by-name",
                  "LABEL",
                  heads_.front().number,
                  {{"line", heads_.front().source}, {"table", labels_.table().title}});
  return named_->plan;
}

void TableReader::add_rows(ReportRows& rows) const {
  if (labels_.open_rows() != nullptr && is_begun()) rows[labels_.table().id] = open_rows_;
}

}  // namespace govreport::internal
