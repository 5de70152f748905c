#include "uri.hpp"

#include <algorithm>

namespace govreport::ofd {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

/// RFC 3986, 3.1.
bool is_scheme(std::string_view text) {
  const auto follows = [](char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "+-."); };
  return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), follows);
}

/// RFC 3986, 2.2 and 2.3: reserved and unreserved.
bool is_uri_character(char c) {
  return is_letter(c) || is_digit(c) || is_one_of(c, "-._~:/?#[]@!$&'()*+,;=");
}

/// RFC 3986, 2.1: each character is one of a URI's, or % and two hexadecimal digits.
bool is_plain_or_encoded(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_uri_character(text[i])) continue;
    const bool is_encoded = text[i] == '%' && i + 2 < text.size() && is_hexadecimal(text[i + 1]) &&
                            is_hexadecimal(text[i + 2]);
    if (!is_encoded) return false;
    i += 2;
  }
  return true;
}

}  // namespace

bool is_uri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size()) return false;
  return is_scheme(text.substr(0, colon)) && is_plain_or_encoded(text.substr(colon + 1));
}

}  // namespace govreport::ofd
