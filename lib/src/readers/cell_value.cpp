#include "readers/cell_value.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/words.hpp"
#include "report/units.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace govreport::internal {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// Digits grouped by threes with commas, before a possible fraction: "1,234,567.8".
bool has_thousands_separators(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  std::string_view whole = text.substr(0, text.find('.'));
  std::size_t comma = whole.find(',');
  if (comma == std::string_view::npos || comma > 3 || !all_digits(whole.substr(0, comma)))
    return false;
  while (!whole.empty() && comma != std::string_view::npos) {
    whole.remove_prefix(comma + 1);
    comma = whole.find(',');
    const std::string_view group = whole.substr(0, comma);
    if (group.size() != 3 || !all_digits(group)) return false;
  }
  return true;
}

struct Number {
  Decimal value;
  bool had_separators = false;
  std::string unit = {};
};

/// Digits with spaces between them are two numbers for all we know, and none.
std::optional<Number> read_digits(std::string_view field) {
  std::string text = narrow(trim(field));
  const bool separated = has_thousands_separators(text);
  if (separated) text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  const auto value = Decimal::parse(text);
  if (!value) return std::nullopt;
  return Number{*value, separated};
}

/// A quick look at the first byte: most words begin as no number does, with an ideograph.
bool may_be_number(std::string_view field) {
  return !field.empty() && (static_cast<unsigned char>(field.front()) < 0x80 ||
                            field.starts_with('\xEF'));  // full-width digits
}

/// Digits, and possibly one of the form's units behind them.
std::optional<Number> read_number(std::string_view field, const Vocabulary& vocabulary) {
  field = trim(field);
  if (!may_be_number(field)) return std::nullopt;
  for (const std::string& unit : vocabulary.units) {
    if (!field.ends_with(unit)) continue;
    std::optional<Number> number = read_digits(field.substr(0, field.size() - unit.size()));
    if (number) number->unit = unit;
    return number;
  }
  return read_digits(field);
}

CellReading reading_of(Number number, std::string note, const Vocabulary& vocabulary) {
  const auto& units = vocabulary.units;
  if (number.unit.empty() && std::find(units.begin(), units.end(), note) != units.end())
    number.unit.swap(note);  // 12.5（万元）
  return {Value::number(number.value, std::move(note), std::move(number.unit)),
          number.had_separators};
}

bool is_mark(std::string_view field, const Vocabulary& vocabulary) {
  const auto& marks = vocabulary.not_applicable;
  const std::string words = comparable(field);
  return std::any_of(marks.begin(), marks.end(), [&words](const std::string& mark) {
    const bool is_too_long = words.size() > mark.size();  // as comparing never lengthens a mark
    return !is_too_long && comparable(mark) == words;
  });
}

/// Where the bracket opens that ends the field; npos if none does.
std::size_t note_start(std::string_view field) {
  const bool wide = field.ends_with("）");
  if (!wide && !field.ends_with(')')) return std::string_view::npos;
  return std::min(field.find("（"), field.find('('));
}

std::string_view inside_brackets(std::string_view note) {
  note.remove_prefix(note.starts_with('(') ? 1 : std::string_view("（").size());
  note.remove_suffix(note.ends_with(')') ? 1 : std::string_view("）").size());
  return trim(note);
}

}  // namespace

CellReading read_cell(std::string_view field, const Vocabulary& vocabulary) {
  field = trim(field);
  if (field.empty()) return {};
  if (all_digits(field)) {  // as most values; no figure is a mark
    if (const auto value = Decimal::parse(field)) return reading_of({*value}, {}, vocabulary);
  }
  if (is_mark(field, vocabulary)) return {Value::not_applicable(std::string(field)), false};
  if (auto number = read_number(field, vocabulary))
    return reading_of(*std::move(number), {}, vocabulary);
  const std::size_t bracket = note_start(field);
  if (bracket != std::string_view::npos) {
    const std::string_view note = inside_brackets(field.substr(bracket));
    auto number = read_number(field.substr(0, bracket), vocabulary);
    if (number && !note.empty())
      return reading_of(*std::move(number), std::string(note), vocabulary);
  }
  return {Value::text(std::string(field)), false};
}

CellReading read_cell(std::string_view field, const Vocabulary& vocabulary, const LeafType& type) {
  CellReading reading = read_cell(field, vocabulary);
  const std::string& unit = reading.value.unit();
  if (unit.empty() || allows_unit(type, unit)) return reading;
  if (unit != type.unit) return {Value::text(std::string(trim(field))), false};
  reading.value = Value::number(reading.value.decimal(), reading.value.note());
  return reading;
}

bool looks_like_value(std::string_view field, const Vocabulary& vocabulary) {
  if (field.size() <= Decimal::max_integer_digits && all_digits(field)) return true;  // as most are
  const CellState state = read_cell(field, vocabulary).value.state();
  return state != CellState::text && state != CellState::empty;
}

}  // namespace govreport::internal
