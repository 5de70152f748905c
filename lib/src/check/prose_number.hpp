/// Numbers in running text.
#pragma once

#include "govreport/decimal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// A number as it stands in a text.
struct ProseNumber {
  std::size_t begin = 0;  ///< of the text's letters
  std::size_t end = 0;
  std::optional<Decimal> value;  ///< unset: too long, or written so that it cannot be told
  Decimal step = Decimal(1);     ///< one of its last digit: 1000 in 1.2 times ten thousand
  bool in_digits = true;         ///< Arabic; else Chinese numerals
  bool is_rough = false;         ///< a word beside it says so
};

/// The number that begins at `at`; nullopt where none does. Arabic digits with commas between
/// groups of three and a decimal point, a Chinese multiple (万) behind them; or Chinese numerals.
/// Pre: `letters` are folded.
std::optional<ProseNumber> number_at(std::u32string_view letters, std::size_t at);

/// Do both agree within half a step of the number's last digit?
bool agrees(const ProseNumber& number, const Decimal& amount);

}  // namespace govreport::internal
