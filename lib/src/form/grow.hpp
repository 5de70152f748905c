/// Tables whose rows come with the report: the form, grown by the rows of one report. What a grown
/// form says of cells, sums and labels is expanded by the code that expands prescribed rows, so
/// that nothing after it has to know the difference.
#pragma once

#include "form/model.hpp"

#include <cstdint>
#include <string_view>

namespace govreport::internal {

/// A table may have as many rows of a report's; readers refuse more.
constexpr std::size_t most_open_rows = 10'000;

/// Labels of a grown row: its code, then its name.
constexpr std::uint32_t open_row_labels = 2;

/// What a report's XML calls a row of its own.
constexpr std::string_view open_row_element = "row";

/// The rows of a table before it is grown: the total, which spans both labels.
Axis axis_of_total(AxisNode total);

/// 1 to 20 digits: what can be a row at all, be it of a length the form does not have.
bool is_row_code(std::string_view code);

/// The code of the row that `code` is inside of: the longest beginning of it that `has` knows, of a
/// length that some level has; empty: it is outermost.
template <class Has>
std::string_view parent_code(std::string_view code, const OpenRows& spec, Has has) {
  for (auto digits = spec.digits.rbegin(); digits != spec.digits.rend(); ++digits) {
    if (*digits >= code.size()) continue;
    const std::string_view parent = code.substr(0, *digits);
    if (has(parent)) return parent;
  }
  return {};
}

/// Is there a table whose rows are open?
bool has_open_rows(const FormModel& form);

/// Are the rows of `form` those of the report already?
bool is_grown_by(const FormModel& form, const ReportRows& rows);

/// `form` with the rows of a report instead of those it may have been grown by. A row whose code is
/// none, or is there already, is left out; so is what is beyond `most_open_rows`.
FormModel grow(const FormModel& form, const ReportRows& rows);

/// `form` with the rows to be filled in that each table offers: they have no code and no name.
FormModel grow_blank(const FormModel& form);

}  // namespace govreport::internal
