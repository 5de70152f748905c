#include "defined_name.hpp"

#include <algorithm>

namespace govreport::xlsx {
namespace {

constexpr std::size_t longest_name = 127;

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool looks_like_address(std::string_view name) {
  const auto* const letters = std::find_if_not(name.begin(), name.end(), is_letter);
  const bool a1 = letters != name.end() && letters - name.begin() <= 3 &&
                  std::all_of(letters, name.end(), is_digit);
  const bool r1c1 = std::all_of(name.begin(), name.end(), [](char c) {
    return is_digit(c) || c == 'R' || c == 'C' || c == 'r' || c == 'c';
  });
  return a1 || r1c1;
}

}  // namespace

bool is_legal_defined_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return false;
  if (!is_letter(name.front()) && name.front() != '_') return false;
  const bool legal = std::all_of(name.begin(), name.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '.';
  });
  return legal && !looks_like_address(name);
}

}  // namespace govreport::xlsx
