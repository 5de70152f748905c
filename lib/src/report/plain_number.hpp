#pragma once

#include "govreport/decimal.hpp"

#include <optional>
#include <string_view>

namespace govreport::internal {

/// Digits as the patterns of both schemas have them: no leading zeros, or Decimal would read
/// several spellings.
inline std::optional<Decimal> plain_number(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  const bool padded = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  return padded ? std::nullopt : Decimal::parse(text);
}

}  // namespace govreport::internal
