/// What the workbook will hold, decided before anything is written.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <govreport/plugin.h>

namespace govreport::xlsx {

/// A cell of a worksheet, from 0.
struct Address {
  std::uint32_t sheet = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  friend auto operator<=>(const Address&, const Address&) = default;
};

struct Span {
  std::uint32_t rows = 1;
  std::uint32_t columns = 1;
};

/// How a cell looks; equal looks share one format of the workbook.
struct Look {
  govreport_index style = GOVREPORT_NONE;  ///< of the document's styles
  bool in_table = false;                   ///< bordered, its text half way up
  std::optional<std::uint32_t> decimals;   ///< of a number
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend auto operator<=>(const Look&, const Look&) = default;
};

struct Blank {};
struct Text {
  std::string words;
};
/// Canonical digits of at most 15 significant places, so that a double holds them.
struct Number {
  std::string digits;
};
/// `expression` without "=", and the digits of the value it has now.
struct Formula {
  std::string expression;
  std::string digits;
};
using Content = std::variant<Blank, Text, Number, Formula>;

struct SheetCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  Span span;
  Look look;
  Content content;
  std::string comment;                    ///< a note that stands nowhere else
  govreport_index node = GOVREPORT_NONE;  ///< what it shows
};

struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Sheet {
  std::string name;
  std::vector<govreport_emu> columns;  ///< right edges, ascending
  std::vector<govreport_emu> rows;     ///< heights
  std::vector<SheetCell> cells;        ///< in reading order
  std::optional<RowRange> repeated;    ///< on every printed page
  govreport_index page_setup = GOVREPORT_NONE;
  bool on_one_page = false;
};

struct DefinedName {
  std::string name;
  Address address;
};

struct Plan {
  std::vector<Sheet> sheets;
  std::vector<DefinedName> names;
};

}  // namespace govreport::xlsx
