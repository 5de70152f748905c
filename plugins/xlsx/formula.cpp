#include "formula.hpp"

#include <algorithm>

namespace govreport::xlsx {
namespace {

constexpr int scale = 6;  // decimals of the document's numbers are at most this long
constexpr std::size_t longest_number = 16;

// ---- expressions -----------------------------------------------------------------------------

using Terms = std::vector<Term>;

class TermStack {
 public:
  bool apply(const govreport_token& token) {
    switch (token.kind) {
      case GOVREPORT_TOKEN_CELL:
        stack_.push_back({Term{false, token.operand}});
        return true;
      case GOVREPORT_TOKEN_ADD:
        return fold(2, false);
      case GOVREPORT_TOKEN_SUBTRACT:
        return fold(2, true);
      case GOVREPORT_TOKEN_SUM:
        return fold(token.operand, false);
      default:
        return false;
    }
  }
  std::optional<Terms> result() && {
    if (stack_.size() != 1) return std::nullopt;
    return std::move(stack_.front());
  }

 private:
  /// Joins the last `count` entries into one; `negate_last`: the last with its signs turned.
  bool fold(std::size_t count, bool negate_last) {
    if (count == 0 || count > stack_.size()) return false;
    if (negate_last)
      for (Term& term : stack_.back())
        term.negative = !term.negative;
    const std::size_t first = stack_.size() - count;
    for (std::size_t i = first + 1; i < stack_.size(); ++i)
      stack_[first].insert(stack_[first].end(), stack_[i].begin(), stack_[i].end());
    stack_.resize(first + 1);
    return true;
  }

  std::vector<Terms> stack_;
};

// ---- values ----------------------------------------------------------------------------------

/// `digits` times 10^scale, exactly.
std::optional<std::int64_t> scaled(std::string_view digits) {
  const bool negative = !digits.empty() && digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  const std::size_t point = digits.find('.');
  std::string units(digits.substr(0, point));
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view() : digits.substr(point + 1);
  if (units.empty() || fraction.size() > scale) return std::nullopt;
  units += fraction;
  units.append(scale - fraction.size(), '0');
  if (units.size() > longest_number) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(units.data(), units.data() + units.size(), value);
  if (error != std::errc() || end != units.data() + units.size()) return std::nullopt;
  return negative ? -value : value;
}

/// The reverse of `scaled`, without zeros at the end.
std::string digits_of(std::int64_t value) {
  constexpr std::int64_t unit = 1'000'000;
  const std::int64_t magnitude = value < 0 ? -value : value;
  std::string digits = value < 0 ? "-" : "";
  sdk::append_integer(digits, magnitude / unit);
  if (magnitude % unit == 0) return digits;
  const std::string fraction = sdk::integer(magnitude % unit);
  digits += '.';
  digits.append(scale - fraction.size(), '0').append(fraction);
  return digits.substr(0, digits.find_last_not_of('0') + 1);
}

bool is_number(const govreport_cell& cell) {
  return cell.state == GOVREPORT_STATE_ZERO || cell.state == GOVREPORT_STATE_NUMBER;
}

// ---- references ------------------------------------------------------------------------------

/// Cells next to each other in a row or a column.
struct Run {
  const Placement* first;
  const Placement* last;
  bool along_row = true;
  bool along_column = true;

  bool take(const Placement& next) {
    if (next.address.sheet != last->address.sheet) return false;
    const bool right = next.address.row == last->address.row &&
                       next.address.column == last->address.column + last->span.columns;
    const bool below = next.address.column == last->address.column &&
                       next.address.row == last->address.row + last->span.rows;
    if (!(right && along_row) && !(below && along_column)) return false;
    along_row = right;
    along_column = below;
    last = &next;
    return true;
  }
};

std::vector<Run> runs_of(const Terms& terms,
                         bool negative,
                         const std::vector<Placement>& placements) {
  std::vector<Run> runs;
  for (const Term& term : terms) {
    if (term.negative != negative) continue;
    const Placement& place = placements[term.cell];
    if (runs.empty() || !runs.back().take(place)) runs.push_back({&place, &place});
  }
  return runs;
}

std::string reference(const Run& run, bool absolute) {
  const Address& first = run.first->address;
  const Address& last = run.last->address;
  std::string result = cell_reference(first.row, first.column, absolute);
  if (run.first == run.last) return result;
  return result + ":" + cell_reference(last.row, last.column, absolute);
}

}  // namespace

std::optional<Terms> terms_of(const sdk::Document& document, govreport_range tokens) {
  TermStack stack;
  for (const govreport_token token : document.tokens.slice(tokens))
    if (!stack.apply(token)) return std::nullopt;
  return std::move(stack).result();
}

std::optional<std::string> value_of(const sdk::Document& document, const Terms& terms) {
  constexpr std::int64_t limit = 4'000'000'000'000'000'000;
  std::int64_t sum = 0;
  for (const Term& term : terms) {
    const govreport_cell cell = document.cells[term.cell];
    if (!is_number(cell)) continue;
    const std::optional<std::int64_t> value = scaled(sdk::view(cell.number));
    if (!value) return std::nullopt;
    sum += term.negative ? -*value : *value;
    if (sum > limit || sum < -limit) return std::nullopt;
  }
  return digits_of(sum);
}

bool same_number(std::string_view left, std::string_view right) {
  const std::optional<std::int64_t> first = scaled(left);
  return first && first == scaled(right);
}

std::string formula_text(const Terms& terms,
                         const std::vector<Placement>& placements,
                         const std::vector<Sheet>& sheets,
                         std::uint32_t sheet,
                         bool absolute) {
  std::string text;
  for (const bool negative : {false, true}) {
    std::string arguments;
    for (const Run& run : runs_of(terms, negative, placements)) {
      if (!arguments.empty()) arguments += ',';
      const std::uint32_t own = run.first->address.sheet;
      if (own != sheet) arguments += quoted_sheet_name(sheets[own].name) + "!";
      arguments += reference(run, absolute);
    }
    if (arguments.empty()) continue;
    if (negative) text += '-';
    text += "SUM(" + arguments + ")";
  }
  return text;
}

std::vector<Area> areas_of(const Terms& terms, const std::vector<Placement>& placements) {
  std::vector<Area> areas;
  for (const bool negative : {false, true}) {
    for (const Run& run : runs_of(terms, negative, placements)) {
      const Address& first = run.first->address;
      const Address& last = run.last->address;
      areas.push_back({first.row,
                       first.column,
                       last.row + run.last->span.rows - 1,
                       last.column + run.last->span.columns - 1});
    }
  }
  return areas;
}

std::string cell_reference(std::uint32_t row, std::uint32_t column, bool absolute) {
  std::string letters;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  std::string result = absolute ? "$" : "";
  result += letters;
  if (absolute) result += '$';
  sdk::append_integer(result, std::int64_t{row} + 1);
  return result;
}

std::string quoted_sheet_name(std::string_view name) {
  std::string result(1, '\'');
  for (const char character : name) {
    result += character;
    if (character == '\'') result += '\'';
  }
  return result += '\'';
}

}  // namespace govreport::xlsx
