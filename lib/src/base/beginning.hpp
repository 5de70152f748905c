#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govreport::internal {

/// What a message quotes of UTF-8 that may be of any length: `most` bytes of it or fewer, whole
/// characters, "…" where it goes on.
inline std::string beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace govreport::internal
