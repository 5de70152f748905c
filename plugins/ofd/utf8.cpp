#include "utf8.hpp"

namespace govreport::ofd {
namespace {

struct Lead {
  char32_t bits;
  int followers;
};

Lead decode_lead(unsigned char byte) {
  if (byte < 0x80U) return {byte, 0};
  if (byte < 0xE0U) return {byte & 0x1FU, 1};
  if (byte < 0xF0U) return {byte & 0x0FU, 2};
  return {byte & 0x07U, 3};
}

}  // namespace

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> result;
  for (std::size_t i = 0; i < text.size();) {
    auto [bits, followers] = decode_lead(static_cast<unsigned char>(text[i++]));
    for (; followers > 0 && i < text.size(); --followers)
      bits = bits << 6U | (static_cast<unsigned char>(text[i++]) & 0x3FU);
    result.push_back(bits);
  }
  return result;
}

}  // namespace govreport::ofd
