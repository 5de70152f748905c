/// Letters and numbers of ASCII, the same in every locale.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace govreport::internal {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// A to Z as a to z; all else as it is.
constexpr char small_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string small_letters(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    c = small_letter(c);
  return result;
}

/// The whole of `text` as a number, a minus before it if the type has one; nullopt for anything
/// else and for what the type cannot hold.
template <class Number>
std::optional<Number> parse_number(std::string_view text, int base = 10) {
  Number value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace govreport::internal
