#pragma once

#include "base/ascii.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// Which form a report is on, as it says itself.
struct ReportHead {
  std::string form;
  int version = 0;
  int year = 0;
};

/// A whole number from 1 in its one spelling.
inline std::optional<int> positive_number(std::string_view text) {
  const auto value = parse_number<int>(text);
  return value && *value > 0 && text.front() != '0' ? value : std::nullopt;
}

}  // namespace govreport::internal
