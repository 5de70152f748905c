/// Damage done to bytes and to markup, from a seed: the same seed, the same damage on every
/// machine.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace govreport::test {

/// A generator whose numbers are the same on every machine (PCG, XSH-RR 32).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    const auto mixed = static_cast<std::uint32_t>(((state_ >> 18U) ^ state_) >> 27U);
    return limit == 0 ? 0 : mixed % limit;
  }

 private:
  std::uint64_t state_;
};

/// One to four times: a range cut, doubled elsewhere, all behind a place cut off, a mark of some
/// language put in, a byte changed.
inline std::string mutated_bytes(std::string bytes, Dice& dice) {
  const std::size_t changes = 1 + dice.below(4);
  for (std::size_t i = 0; i < changes; ++i) {
    const std::size_t at = dice.below(bytes.size());
    const std::size_t length = dice.below(std::min<std::size_t>(bytes.size() - at, 200));
    switch (dice.below(5)) {
      case 0:
        bytes.erase(at, length);
        break;
      case 1:
        bytes.insert(at, bytes.substr(dice.below(bytes.size()), length));
        break;
      case 2:
        bytes.resize(at);
        break;
      case 3:
        bytes.insert(at, 1, "\t|\n#<>&0/ \""[dice.below(11)]);
        break;
      default:
        if (!bytes.empty()) bytes[at] = static_cast<char>(dice.below(256));
        break;
    }
  }
  return bytes;
}

/// One to four times: a tag dropped, doubled, or exchanged for another; a number in a tag changed.
inline std::string mutated_markup(std::string markup, Dice& dice) {
  const auto some_tag = [&](std::size_t& from, std::size_t& size) {
    from = markup.find('<', dice.below(markup.size()));
    if (from == std::string::npos) from = markup.find('<');
    size = from == std::string::npos ? 0 : markup.find('>', from) - from + 1;
    return from != std::string::npos && size <= markup.size() - from;
  };
  const std::size_t changes = 1 + dice.below(4);
  for (std::size_t i = 0; i < changes; ++i) {
    std::size_t at = 0;
    std::size_t size = 0;
    std::size_t other = 0;
    std::size_t other_size = 0;
    if (!some_tag(at, size) || !some_tag(other, other_size)) return markup;
    const std::string tag = markup.substr(other, other_size);
    switch (dice.below(4)) {
      case 0:
        markup.erase(at, size);
        break;
      case 1:
        markup.insert(at, tag);
        break;
      case 2:
        markup.replace(at, size, tag);
        break;
      default: {
        const std::size_t digit = markup.find_first_of("0123456789", at);
        if (digit < at + size) markup[digit] = static_cast<char>('0' + dice.below(10));
        break;
      }
    }
  }
  return markup;
}

}  // namespace govreport::test
