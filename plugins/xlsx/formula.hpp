#pragma once

#include "plan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// Characters of a formula (Excel's limit).
constexpr std::size_t longest_formula = 8192;

/// A cell with a sign: expressions of the document are sums of these.
struct Term {
  bool negative = false;
  govreport_index cell = 0;
};

/// The terms of a postfix expression; nothing if it has a token a workbook cannot show (last
/// year's value, or one this plugin does not know) or is malformed.
std::optional<std::vector<Term>> terms_of(const sdk::Document& document, govreport_range tokens);

/// A number of the document times a million, exactly: it has six decimals at most.
using Millionths = std::int64_t;

/// What a workbook makes of the terms: cells that hold no number count as 0. Nothing if a number is
/// beyond exact arithmetic.
std::optional<Millionths> value_of(const sdk::Document& document, const std::vector<Term>& terms);

/// As canonical digits, without zeros at the end.
std::string digits_of(Millionths value);

/// Are `digits`, with however many zeros at the end, this number?
bool is_written_as(Millionths value, std::string_view digits);

/// Where each cell of the document stands, by index.
struct Placement {
  Address address;
  Span span;
  bool placed = false;
};

/// The terms as a spreadsheet writes them, seen from worksheet `sheet`: "SUM(D9:D29)-SUM(D4)".
/// Neighbouring cells become ranges. SUM throughout, as + gives an error where a cell holds text.
/// `absolute`: with "$", so that it says the same wherever it is read from.
std::string formula_text(const std::vector<Term>& terms,
                         const std::vector<Placement>& placements,
                         const std::vector<Sheet>& sheets,
                         std::uint32_t sheet,
                         bool absolute = false);

/// The cells of the terms, neighbours joined; the sheet is left out.
std::vector<Area> areas_of(const std::vector<Term>& terms,
                           const std::vector<Placement>& placements);

/// "A1", "$AB$12".
std::string cell_reference(std::uint32_t row, std::uint32_t column, bool absolute);

/// The name in apostrophes, those in it doubled.
std::string quoted_sheet_name(std::string_view name);

}  // namespace govreport::xlsx
