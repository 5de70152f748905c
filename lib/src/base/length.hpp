#pragma once

#include <compare>
#include <cstdint>

namespace govreport::internal {

/// A length on paper, held in EMU: 36000 per millimetre, 12700 per point.
/// Both units are whole numbers of EMU, so sums are exact and do not depend on order or compiler.
class Length {
 public:
  constexpr Length() = default;
  static constexpr Length emu(std::int64_t value) { return Length(value); }
  static constexpr Length mm(double value) { return Length(round(value * 36000.0)); }
  static constexpr Length pt(double value) { return Length(round(value * 12700.0)); }

  constexpr std::int64_t to_emu() const { return emu_; }

  friend constexpr Length operator+(Length a, Length b) { return Length(a.emu_ + b.emu_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.emu_ - b.emu_); }
  friend constexpr Length operator-(Length a) { return Length(-a.emu_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.emu_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return Length(a.emu_ * n); }
  /// Rounded half away from zero, so that halves of opposite lengths stay opposite.
  friend constexpr Length operator/(Length a, std::int64_t n) { return a.scaled(1, n); }
  constexpr Length& operator+=(Length other) { return *this = *this + other; }
  constexpr Length& operator-=(Length other) { return *this = *this - other; }
  /// This times numerator / denominator, rounded half away from zero. Pre: denominator > 0.
  constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const {
    const std::int64_t product = emu_ * numerator;
    const std::int64_t half = denominator / 2;
    return Length(product < 0 ? -((-product + half) / denominator)
                              : (product + half) / denominator);
  }
  friend constexpr bool operator==(Length, Length) = default;
  friend constexpr std::strong_ordering operator<=>(Length a, Length b) {
    return a.emu_ <=> b.emu_;
  }

 private:
  constexpr explicit Length(std::int64_t value) : emu_(value) {}
  static constexpr std::int64_t round(double value) {
    return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
  }

  std::int64_t emu_ = 0;
};

static_assert(Length::mm(1) * 254 == Length::pt(720));

namespace literals {
constexpr Length operator""_mm(long double value) {
  return Length::mm(static_cast<double>(value));
}
constexpr Length operator""_mm(unsigned long long value) {
  return Length::mm(static_cast<double>(value));
}
constexpr Length operator""_pt(long double value) {
  return Length::pt(static_cast<double>(value));
}
constexpr Length operator""_pt(unsigned long long value) {
  return Length::pt(static_cast<double>(value));
}
}  // namespace literals

}  // namespace govreport::internal
