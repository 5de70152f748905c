#pragma once

#include <string_view>

namespace govreport::ofd {

/// Whether `text` is a URI (RFC 3986, 3): a scheme, a colon, and something after it, in the
/// characters that a URI may have. Relative references are none.
bool is_uri(std::string_view text);

/// Of the digits of base sixteen, large or small.
constexpr bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace govreport::ofd
