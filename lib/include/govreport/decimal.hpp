/// Exact decimal numbers that keep the digits they were written with.
#pragma once

#include "govreport/visibility.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::inline v1 {

/// units / 10^scale. "4.50" and "4.5" compare equal in value and differ in `to_string`.
/// At most 10 digits before the point and 6 after it can be read, so sums of hundreds of
/// numbers stay exact in 64 bits.
class GOVREPORT_API Decimal {
 public:
  static constexpr int max_integer_digits = 10;
  static constexpr int max_scale = 6;

  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t whole) : units_(whole) {}

  /// Reads -?digits[.digits], nothing else: no sign +, no spaces, no separators, no exponent.
  /// Leading zeros are dropped ("007" is 7); nullopt for anything else or for too many digits.
  static std::optional<Decimal> parse(std::string_view text);

  bool is_zero() const { return units_ == 0; }
  bool is_negative() const { return units_ < 0; }
  /// No fraction but zeros.
  bool is_whole() const;
  int scale() const { return scale_; }
  /// Times ten to the power `places`, exactly; digits stay as written where they can. nullopt where
  /// that is more digits than can be read.
  std::optional<Decimal> shifted(int places) const;
  /// Canonical digits: "0", "-3", "4068.208", "4.50".
  std::string to_string() const;

  friend Decimal operator+(Decimal a, Decimal b) { return sum(a, b, 1); }
  friend Decimal operator-(Decimal a, Decimal b) { return sum(a, b, -1); }
  /// By value.
  friend bool operator==(Decimal a, Decimal b) { return compare(a, b) == 0; }
  friend std::strong_ordering operator<=>(Decimal a, Decimal b) { return compare(a, b) <=> 0; }

 private:
  static Decimal sum(Decimal a, Decimal b, int sign);
  static int compare(Decimal a, Decimal b);

  std::int64_t units_ = 0;
  std::int32_t scale_ = 0;
};

}  // namespace govreport::inline v1
