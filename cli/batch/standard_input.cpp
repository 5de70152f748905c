#include "standard_input.hpp"

#include <array>
#include <iostream>

namespace govreport::cli {

Result<std::string> load_standard_input() {
  constexpr std::size_t longest = std::size_t{64} << 20U;
  std::string bytes;
  std::array<char, std::size_t{1} << 16U> portion{};
  while (std::cin.read(portion.data(), portion.size()) || std::cin.gcount() > 0) {
    bytes.append(portion.data(), static_cast<std::size_t>(std::cin.gcount()));
    if (bytes.size() > longest)
      return Error{ErrorCode::limit,
                   "file.too-long",
                   {{"size", std::to_string(bytes.size())}, {"limit", std::to_string(longest)}},
                   {.file = "-"}};
  }
  return bytes;
}

}  // namespace govreport::cli
