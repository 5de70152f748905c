/// How wide text is, near enough to choose sizes by.
#pragma once

#include <cstdint>
#include <string_view>

namespace govreport::html {

/// In halves of the type's size: a character of ASCII is one wide, any other two.
inline std::int64_t half_ems(std::string_view utf8) {
  std::int64_t halves = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) halves += 1;
    if (byte >= 0xC0) halves += 2;
  }
  return halves;
}

}  // namespace govreport::html
