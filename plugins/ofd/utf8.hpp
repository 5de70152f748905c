#pragma once

#include <string_view>
#include <vector>

namespace govreport::ofd {

/// The code points of `text`. Pre: UTF-8, as everything the host passes.
std::vector<char32_t> code_points(std::string_view text);

/// Outside the Basic Multilingual Plane: two units of UTF-16.
constexpr bool is_supplementary(char32_t code_point) {
  return code_point > 0xFFFF;
}

}  // namespace govreport::ofd
