/// Which fields of a row are its values: rows in the source are ragged, labels take one field or
/// three, and blanks stand on either side.
#pragma once

#include "form/model.hpp"
#include "readers/column_places.hpp"
#include "readers/column_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace govreport::internal {

/// A row whose label is known and whose values are still to be placed.
struct RowFields {
  std::uint32_t line = 0;
  std::string source;
  std::uint32_t block = 0;
  std::uint32_t row = 0;      ///< of the block's row leaves
  std::size_t label_end = 0;  ///< the field behind the label
  std::vector<std::string> fields;
  std::size_t plan = 0;  ///< which heads stand above it
  std::string sheet{};   ///< of a workbook, as in TextLine
  std::uint32_t sheet_row = 0;
  std::uint32_t table = 0;  ///< of a document, as in TextLine
  std::vector<CellSpan> cells{};
  std::vector<TextPlace> places{};  ///< of the fields, if blanks alone tell them apart
};

enum class RowFault {
  none,
  too_few,
  too_many,
  ambiguous,
  only_blanks  ///< between its figures: which columns are blank cannot be told
};

/// Which fields hold the values, one for each of `slots` (or `no_field`: it is blank), or why that
/// cannot be told.
struct ValueFields {
  RowFault fault = RowFault::none;
  std::vector<std::size_t> fields{};
  const std::vector<ColumnSlot>* slots = nullptr;
};

/// A row with as many values as there are columns leaves no doubt. Of a row with blanks the layout
/// has to tell which columns are blank: that of the rows without blanks that are labelled in the
/// same field, or else that of the heads. In a workbook a value stands in the column of its head;
/// in bare text its place on the line tells; in a document's table its cells are the columns in
/// their order, whatever they span, or where these are not as many, a cell is that of the head
/// above it.
class ValueFinder {
 public:
  /// Notes the layout of a row without blanks.
  void learn(const RowFields& row, const ColumnPlan& plan);
  ValueFields find(const RowFields& row, const ColumnPlan& plan) const;

 private:
  struct Layout {
    std::size_t start = 0;  ///< the field of the first value
    std::size_t width = 0;  ///< fields in all
    friend bool operator==(const Layout&, const Layout&) = default;
  };

  static std::optional<Layout> layout_of_heads(const RowFields& row, const ColumnPlan& plan);
  static ValueFields by_heads(const RowFields& row, const ColumnPlan& plan);
  static ValueFields by_cells(const RowFields& row, const ColumnPlan& plan);
  static ValueFields below_heads(const RowFields& row, const ColumnPlan& plan);
  ValueFields by_places(const RowFields& row, const ColumnPlan& plan) const;
  static ValueFields by_layout(const RowFields& row, const ColumnPlan& plan, const Layout& layout);

  /// By plan and the field behind the label; unset where rows disagree.
  std::map<std::pair<std::size_t, std::size_t>, std::optional<Layout>> layouts_;
  std::map<std::size_t, ColumnPlaces> places_;  ///< by plan
};

}  // namespace govreport::internal
