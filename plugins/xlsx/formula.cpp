#include "formula.hpp"

#include <algorithm>

namespace govreport::xlsx {
namespace {

constexpr std::size_t scale = 6;  // decimals of the document's numbers are at most this long
constexpr std::size_t longest_number = 16;

// ---- expressions -----------------------------------------------------------------------------

using Terms = std::vector<Term>;

/// The terms of what is on the stack stand one after another, so to join two entries is to forget
/// where the second begins.
class TermStack {
 public:
  bool apply(const govreport_token& token) {
    switch (token.kind) {
      case GOVREPORT_TOKEN_CELL:
        begins_.push_back(terms_.size());
        terms_.push_back({false, token.operand});
        return true;
      case GOVREPORT_TOKEN_ADD:
        return fold(2);
      case GOVREPORT_TOKEN_SUBTRACT:
        return negate_last() && fold(2);
      case GOVREPORT_TOKEN_SUM:
        return fold(token.operand);
      default:
        return false;
    }
  }
  std::optional<Terms> result() && {
    if (begins_.size() != 1) return std::nullopt;
    return std::move(terms_);
  }

 private:
  /// Joins the last `count` entries into one.
  bool fold(std::size_t count) {
    if (count == 0 || count > begins_.size()) return false;
    begins_.resize(begins_.size() - count + 1);
    return true;
  }

  bool negate_last() {
    if (begins_.empty()) return false;
    for (std::size_t i = begins_.back(); i < terms_.size(); ++i)
      terms_[i].negative = !terms_[i].negative;
    return true;
  }

  Terms terms_;
  std::vector<std::size_t> begins_;  ///< of each entry, in `terms_`
};

// ---- values ----------------------------------------------------------------------------------

/// `digits` times 10^scale, exactly; nothing if they are no canonical decimal or too many.
std::optional<Millionths> scaled(std::string_view digits) {
  const bool negative = !digits.empty() && digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  const std::size_t units = std::min(digits.find('.'), digits.size());
  const std::size_t decimals = units == digits.size() ? 0 : digits.size() - units - 1;
  if (units == 0 || decimals > scale || units + scale > longest_number) return std::nullopt;
  Millionths value = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == units) continue;  // the point
    if (digits[i] < '0' || digits[i] > '9') return std::nullopt;
    value = value * 10 + (digits[i] - '0');
  }
  for (std::size_t i = decimals; i < scale; ++i)
    value *= 10;
  return negative ? -value : value;
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

std::optional<Millionths> value_of(const sdk::Document& document, const Terms& terms) {
  constexpr Millionths limit = 4'000'000'000'000'000'000;
  Millionths sum = 0;
  for (const Term& term : terms) {
    const govreport_cell cell = document.cells[term.cell];
    if (!is_number(cell)) continue;
    const std::optional<Millionths> value = scaled(sdk::view(cell.number));
    if (!value) return std::nullopt;
    sum += term.negative ? -*value : *value;
    if (sum > limit || sum < -limit) return std::nullopt;
  }
  return sum;
}

std::string digits_of(Millionths value) {
  constexpr Millionths unit = 1'000'000;
  const Millionths magnitude = value < 0 ? -value : value;
  std::string digits = value < 0 ? "-" : "";
  sdk::append_integer(digits, magnitude / unit);
  if (magnitude % unit == 0) return digits;
  const std::string fraction = sdk::integer(magnitude % unit);
  digits += '.';
  digits.append(scale - fraction.size(), '0').append(fraction);
  return digits.substr(0, digits.find_last_not_of('0') + 1);
}

bool is_written_as(Millionths value, std::string_view digits) {
  return scaled(digits) == value;
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
