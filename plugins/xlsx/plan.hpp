/// What the workbook will hold, decided before anything is written.
#pragma once

#include "area.hpp"

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

/// What a cell is for, beyond its style.
enum class Tone {
  plain,
  input,   ///< to be filled in
  head,    ///< heads a column of a sheet of ours
  quiet,   ///< explains
  passed,  ///< an identity that holds
  broken   ///< a cell of one that does not
};

/// How a cell looks; equal looks share one format of the workbook.
struct Look {
  govreport_index style = GOVREPORT_NONE;  ///< of the document's styles
  bool in_table = false;                   ///< bordered, its text half way up
  std::optional<std::uint32_t> decimals;   ///< of a number
  std::string unit;                        ///< shown behind the number
  Tone tone = Tone::plain;
  bool unlocked = false;   ///< may be changed on a protected sheet
  bool is_number = false;  ///< will hold one: shrinks rather than wraps
  bool is_code = false;    ///< digits, but no number: keeps those it begins with
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
/// `expression` without "=", and the value it has now: digits, or words if there are any.
struct Formula {
  std::string expression;
  std::string digits;
  std::string words = {};
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
  bool is_room = false;                   ///< a line to write in
  bool may_stay_blank = false;            ///< of a row that need not be filled in
};

struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

enum class InputKind { whole, decimal, choice, paragraph, signature, date, code, name };

/// What may be entered; numbers as canonical decimals, empty = unlimited.
struct InputRule {
  InputKind kind = InputKind::paragraph;
  std::string minimum;
  std::string maximum;
  std::string unit;                        ///< fixed; of `units`, the usual one
  std::vector<std::string> choices;        ///< of a choice
  std::vector<std::uint32_t> digits = {};  ///< a code has one of these numbers of them
  std::vector<std::string> units = {};     ///< that may stand behind the number, longest first
  friend bool operator==(const InputRule&, const InputRule&) = default;
};

struct Validation {
  Area area;
  InputRule rule;
};

/// Cells that look like `tone` while `formula` (without "=") is true.
struct Highlight {
  std::vector<Area> areas;
  std::string formula;
  Tone tone = Tone::broken;
};

struct Sheet {
  std::string name;
  std::vector<govreport_emu> columns;  ///< right edges, ascending
  std::vector<govreport_emu> rows;     ///< heights; 0: as its text needs
  std::vector<SheetCell> cells;        ///< in reading order
  std::optional<RowRange> repeated;    ///< on every printed page
  govreport_index page_setup = GOVREPORT_NONE;
  bool on_one_page = false;
  bool is_protected = false;
  std::uint32_t text_columns = 0;  ///< that a text goes across
  std::uint32_t frozen_rows = 0;   ///< from the top
  std::vector<Validation> validations;
  std::vector<Highlight> highlights;
};

struct DefinedName {
  std::string name;
  Address address;
  std::optional<Address> last;  ///< of a range
};

/// A property of the document that is not one of the usual.
struct Property {
  std::string name;
  std::string value;
};

struct Plan {
  std::vector<Sheet> sheets;
  std::vector<DefinedName> names;
  std::vector<Property> properties;
  std::uint32_t first_shown = 0;  ///< the sheet that opens
};

}  // namespace govreport::xlsx
