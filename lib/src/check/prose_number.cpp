#include "check/prose_number.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace govreport::internal {
namespace {

bool is_digit(char32_t letter) {
  return letter >= '0' && letter <= '9';
}

/// The power of ten of a Chinese multiple; 0: it is none.
int power_of(char32_t letter) {
  switch (letter) {
    case U'十':
      return 1;
    case U'百':
      return 2;
    case U'千':
      return 3;
    case U'万':
      return 4;
    case U'亿':
      return 8;
    default:
      return 0;
  }
}

/// What a Chinese numeral below ten stands for; -1: it is none.
int numeral(char32_t letter) {
  constexpr std::u32string_view numerals = U"零一二三四五六七八九";
  if (letter == U'〇') return 0;
  if (letter == U'两') return 2;
  const std::size_t found = numerals.find(letter);
  return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent)
    power *= 10;
  return power;
}

class DigitReader {
 public:
  DigitReader(std::u32string_view letters, std::size_t at) : letters_(letters), at_(at) {}

  ProseNumber read() {
    ProseNumber number;
    number.begin = at_;
    read_whole();
    read_fraction();
    const int power = at_ < letters_.size() ? power_of(letters_[at_]) : 0;
    if (power > 1) ++at_;
    number.end = at_;
    set_value(number, power > 1 ? power : 0);
    return number;
  }

 private:
  void read_whole() {
    while (is_digit_at(at_)) {
      whole_ += static_cast<char>(letters_[at_++]);
      const bool group = at_ < letters_.size() && letters_[at_] == ',' && is_digit_at(at_ + 1) &&
                         is_digit_at(at_ + 2) && is_digit_at(at_ + 3) && !is_digit_at(at_ + 4);
      if (group) ++at_;
    }
  }

  void read_fraction() {
    if (at_ >= letters_.size() || letters_[at_] != '.' || !is_digit_at(at_ + 1)) return;
    for (++at_; is_digit_at(at_); ++at_)
      fraction_ += static_cast<char>(letters_[at_]);
  }

  void set_value(ProseNumber& number, int power) const {
    std::string digits = whole_;
    std::string rest = fraction_;
    for (int i = 0; i < power; ++i) {
      digits += rest.empty() ? '0' : rest.front();
      if (!rest.empty()) rest.erase(0, 1);
    }
    if (!rest.empty()) digits.append(".").append(rest);
    number.value = Decimal::parse(digits);
    const int finer = static_cast<int>(fraction_.size()) - power;
    if (finer <= 0) {
      number.step = Decimal(power_of_ten(std::min(-finer, 9)));
    } else if (finer <= Decimal::max_scale) {
      std::string step = "0.";
      step.append(static_cast<std::size_t>(finer) - 1, '0').append("1");
      number.step = *Decimal::parse(step);
    }
  }

  bool is_digit_at(std::size_t index) const {
    return index < letters_.size() && is_digit(letters_[index]);
  }

  std::u32string_view letters_;
  std::size_t at_;
  std::string whole_;
  std::string fraction_;
};

/// Reads a run of Chinese numerals.
class NumeralReader {
 public:
  /// nullopt: not a number anybody would read in one way ("一百二").
  static std::optional<std::int64_t> read(std::u32string_view run) {
    const bool has_power =
        std::any_of(run.begin(), run.end(), [](char32_t letter) { return power_of(letter) != 0; });
    if (!has_power) return digit_by_digit(run);
    NumeralReader reader;
    for (const char32_t letter : run) {
      if (!reader.take(letter)) return std::nullopt;
    }
    return reader.finish();
  }

 private:
  static std::optional<std::int64_t> digit_by_digit(std::u32string_view run) {
    constexpr std::size_t longest = 9;
    if (run.size() > longest) return std::nullopt;
    std::int64_t value = 0;
    for (const char32_t letter : run)
      value = value * 10 + numeral(letter);
    return value;
  }

  bool take(char32_t letter) {
    const int power = power_of(letter);
    if (power == 0) return take_digit(numeral(letter));
    if (power >= 4) {
      total_ += (section_ + std::max(digit_, 0)) * power_of_ten(power);
      section_ = 0;
    } else {
      section_ += std::max(digit_, digit_ < 0 ? 1 : 0) * power_of_ten(power);
    }
    digit_ = -1;
    last_power_ = power;
    return total_ < power_of_ten(10);
  }

  bool take_digit(int digit) {
    if (digit == 0) {
      last_power_ = 0;
      return digit_ < 0;
    }
    if (digit_ > 0) return false;
    digit_ = digit;
    return true;
  }

  std::optional<std::int64_t> finish() const {
    if (digit_ > 0 && last_power_ > 1) return std::nullopt;
    return total_ + section_ + std::max(digit_, 0);
  }

  std::int64_t total_ = 0;
  std::int64_t section_ = 0;
  int digit_ = -1;
  int last_power_ = 0;
};

std::optional<ProseNumber> numerals_at(std::u32string_view letters, std::size_t at) {
  std::size_t end = at;
  while (end < letters.size() && (numeral(letters[end]) >= 0 || power_of(letters[end]) != 0))
    ++end;
  if (end == at) return std::nullopt;
  ProseNumber number;
  number.begin = at;
  number.end = end;
  number.in_digits = false;
  if (const auto value = NumeralReader::read(letters.substr(at, end - at)))
    number.value = Decimal(*value);
  return number;
}

}  // namespace

std::optional<ProseNumber> number_at(std::u32string_view letters, std::size_t at) {
  if (!is_digit(letters[at])) return numerals_at(letters, at);
  return DigitReader(letters, at).read();
}

bool agrees(const ProseNumber& number, const Decimal& amount) {
  const Decimal gap = *number.value < amount ? amount - *number.value : *number.value - amount;
  return gap + gap <= number.step;
}

}  // namespace govreport::internal
