/// A workbook as it stands in its package, before anything is made of it.
#pragma once

#include "readers/xlsx_address.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace govreport::internal {

enum class XlsxKind { blank, number, text, boolean, error };

struct XlsxCell {
  XlsxKind kind = XlsxKind::blank;
  std::string text;  ///< digits of a number, words of a text, "#REF!" of an error
  bool has_formula = false;
  std::string formula;  ///< without "="
  /// How far a formula shared with another cell is from where it is written: its references move as
  /// far, but for those with "$".
  std::int64_t row_shift = 0;
  std::int64_t column_shift = 0;
  std::optional<std::uint32_t> decimals;  ///< that its number format shows
  std::string unit;                       ///< words behind the digits that its number format shows
};

struct XlsxSheet {
  std::string name;
  bool is_hidden = false;
  std::map<XlsxAddress, XlsxCell> cells;  ///< those with something in them, row by row
  std::set<std::uint32_t> hidden_rows;

  /// The cell, or null if it is blank.
  const XlsxCell* find(const XlsxAddress& at) const {
    const auto found = cells.find(at);
    return found == cells.end() ? nullptr : &found->second;
  }
};

/// A defined name of one cell; of a range, its first. Unset: it refers to nothing any more.
struct XlsxName {
  std::string name;
  std::optional<XlsxPlace> place;
};

struct XlsxWorkbook {
  std::vector<XlsxSheet> sheets;
  std::vector<XlsxName> names;                    ///< a name that two sheets have is left out
  std::map<std::string, std::string> properties;  ///< those of the user's own
};

}  // namespace govreport::internal
