#include "check/slips.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace govreport::internal {

namespace {

/// The digits of a whole number.
std::string digits_of(const Decimal& number) {
  const std::string text = number.to_string();
  return number.is_whole() ? text.substr(0, text.find('.')) : std::string();
}

bool is_transposed(const std::string& wrong, std::string right) {
  for (std::size_t i = 0; i + 1 < right.size(); ++i) {
    std::swap(right[i], right[i + 1]);
    if (right == wrong && right[i] != right[i + 1]) return true;
    std::swap(right[i], right[i + 1]);
  }
  return false;
}

/// Is `shorter` what is left of `longer` without one digit? `twice`: without one of two that are
/// the same and stand side by side.
bool lacks_digit(const std::string& shorter, const std::string& longer, bool twice) {
  if (shorter.empty() || shorter.size() + 1 != longer.size()) return false;
  for (std::size_t i = 0; i < longer.size(); ++i) {
    const bool is_pair = i > 0 && longer[i] == longer[i - 1];
    if ((!twice || is_pair) && longer.substr(0, i) + longer.substr(i + 1) == shorter) return true;
  }
  return false;
}

Decimal times_ten(Decimal number, int power) {
  for (; power > 0; --power) {
    Decimal tenfold;
    for (int i = 0; i < 10; ++i)
      tenfold = tenfold + number;
    number = tenfold;
  }
  return number;
}

bool is_off_by(const Decimal& wrong, const Decimal& right, int power) {
  return !right.is_zero() && !wrong.is_zero() &&
         (times_ten(right, power) == wrong || times_ten(wrong, power) == right);
}

/// The cells above, below, to the left and to the right in its block.
std::vector<CellIndex> neighbours(const FormModel& form, CellIndex index) {
  const CellSpec& cell = form[index];
  const auto is_beside = [&cell](const CellSpec& other) {
    const auto apart = [](std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; };
    return other.table == cell.table && other.block == cell.block &&
           apart(other.row, cell.row) + apart(other.column, cell.column) == 1;
  };
  std::vector<CellIndex> found;
  for (std::uint32_t i = 0; i < form.cells.size(); ++i) {
    if (is_beside(form.cells[i])) found.push_back(CellIndex{i});
  }
  return found;
}

bool is_shifted(const Subject& subject, CellIndex cell, const Decimal& wrong) {
  if (wrong.is_zero()) return false;
  const std::vector<CellIndex> cells = neighbours(subject.form, cell);
  return std::any_of(cells.begin(), cells.end(), [&](CellIndex other) {
    return subject.figures[other].is_number() && subject.figures[other].decimal() == wrong;
  });
}

bool is_last_year(const Figures* previous, CellIndex cell, const Decimal& wrong) {
  return previous != nullptr && !wrong.is_zero() && (*previous)[cell].is_number() &&
         (*previous)[cell].decimal() == wrong;
}

Slip slip_in_digits(const Decimal& wrong, const Decimal& right) {
  const std::string bad = digits_of(wrong);
  const std::string good = digits_of(right);
  if (is_transposed(bad, good)) return Slip::transposed;
  if (is_off_by(wrong, right, 4)) return Slip::ten_thousands;
  if (is_off_by(wrong, right, 1)) return Slip::tenfold;
  if (lacks_digit(good, bad, true)) return Slip::doubled;
  if (lacks_digit(bad, good, false)) return Slip::dropped;
  return Slip::none;
}

}  // namespace

std::string_view to_string(Slip slip) {
  constexpr auto names = std::to_array<std::string_view>({"",
                                                          "last-year",
                                                          "transposed",
                                                          "ten-thousands",
                                                          "tenfold",
                                                          "doubled",
                                                          "dropped",
                                                          "shifted",
                                                          "total-alone"});
  return names.at(static_cast<std::size_t>(slip));
}

Slip slip_of(const Subject& subject,
             const Figures* previous,
             CellIndex cell,
             const Decimal& right) {
  const Decimal wrong = amount(subject, cell);
  if (is_last_year(previous, cell, wrong)) return Slip::last_year;
  const Slip slip = slip_in_digits(wrong, right);
  if (slip != Slip::none) return slip;
  if (is_shifted(subject, cell, wrong)) return Slip::shifted;
  const bool is_given = !counts_as_zero(subject, cell);
  return subject.form[cell].is_derived() && is_given ? Slip::total_alone : Slip::none;
}

}  // namespace govreport::internal
