#include "govreport/decimal.hpp"

#include <algorithm>
#include <cassert>

namespace govreport::inline v1 {
namespace {

constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i)
    power *= 10;
  return power;
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_leading_zeros(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return digits.substr(first);
}

std::int64_t to_integer(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits)
    value = value * 10 + (digit - '0');
  return value;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(fraction)))
    return std::nullopt;
  whole = without_leading_zeros(whole);
  if (whole.size() > max_integer_digits || fraction.size() > max_scale) return std::nullopt;
  Decimal result;
  result.scale_ = static_cast<std::int32_t>(fraction.size());
  result.units_ = to_integer(whole) * power_of_ten(result.scale_) + to_integer(fraction);
  if (negative) result.units_ = -result.units_;
  return result;
}

bool Decimal::is_whole() const {
  return units_ % power_of_ten(scale_) == 0;
}

std::optional<Decimal> Decimal::shifted(int places) const {
  constexpr std::int64_t limit = power_of_ten(max_integer_digits);
  Decimal result = *this;
  result.scale_ -= places;
  for (; result.scale_ < 0; ++result.scale_) {
    if (result.units_ >= limit || result.units_ <= -limit) return std::nullopt;
    result.units_ *= 10;
  }
  for (; result.scale_ > max_scale; --result.scale_) {
    if (result.units_ % 10 != 0) return std::nullopt;
    result.units_ /= 10;
  }
  const std::int64_t whole = result.units_ / power_of_ten(result.scale_);
  return whole < limit && whole > -limit ? std::optional(result) : std::nullopt;
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(units_ < 0 ? -units_ : units_);
  const auto scale = static_cast<std::size_t>(scale_);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
  return units_ < 0 ? "-" + digits : digits;
}

Decimal Decimal::sum(Decimal a, Decimal b, int sign) {
  const std::int32_t scale = std::max(a.scale_, b.scale_);
  Decimal result;
  result.scale_ = scale;
  [[maybe_unused]] const bool overflow =
      __builtin_add_overflow(a.units_ * power_of_ten(scale - a.scale_),
                             sign * b.units_ * power_of_ten(scale - b.scale_),
                             &result.units_);
  assert(!overflow);  // parse() bounds what can come in
  return result;
}

int Decimal::compare(Decimal a, Decimal b) {
  const Decimal difference = a - b;
  if (difference.units_ == 0) return 0;
  return difference.units_ < 0 ? -1 : 1;
}

}  // namespace govreport::inline v1
