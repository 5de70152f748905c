/// What a field of a table says.
#pragma once

#include "form/model.hpp"

#include <string_view>

namespace govreport::internal {

struct CellReading {
  Value value;
  bool had_separators = false;  ///< "1,234" was read as 1234
};

/// Blank is EMPTY, a mark of the form's vocabulary NOT-APPLICABLE, digits (of either width, with
/// thousands separators) a NUMBER, digits and words in brackets a NUMBER with a note, else TEXT.
/// A unit of the form behind the digits, or in brackets behind them, is the number's unit.
CellReading read_cell(std::string_view field, const Vocabulary& vocabulary);

/// The same of a cell of `type`: its own unit goes without saying, and digits with one that it does
/// not have are TEXT.
CellReading read_cell(std::string_view field, const Vocabulary& vocabulary, const LeafType& type);

/// Is `field` a number or a mark, and so no label?
bool looks_like_value(std::string_view field, const Vocabulary& vocabulary);

}  // namespace govreport::internal
