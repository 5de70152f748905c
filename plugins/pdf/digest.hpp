/// A short digest that tells contents apart; no protection against someone who wants two equal.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace govreport::pdf {

/// 128 bits, eight bytes a step, each lane an FNV-1a of its own (offset and prime of FNV-64).
class Digest {
 public:
  void add(std::string_view bytes) {
    add_word(bytes.size());
    while (bytes.size() >= sizeof(std::uint64_t)) {
      add_word(word_of(bytes.substr(0, sizeof(std::uint64_t))));
      bytes.remove_prefix(sizeof(std::uint64_t));
    }
    if (!bytes.empty()) add_word(word_of(bytes));
  }

  /// 32 hex digits.
  std::string hex() const {
    std::string digits;
    for (const std::uint64_t lane : {first_, second_}) {
      for (int shift = 60; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[lane >> shift & 15];
    }
    return digits;
  }

 private:
  // Little-endian on every machine, so that every machine gives one digest.
  static std::uint64_t word_of(std::string_view bytes) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return word;
  }
  void add_word(std::uint64_t word) {
    first_ = (first_ ^ word) * prime;
    first_ ^= first_ >> 29;
    second_ = (second_ ^ (word >> 32 | word << 32)) * prime;
    second_ ^= second_ >> 31;
  }

  static constexpr std::uint64_t prime = 0x100000001B3;
  std::uint64_t first_ = 0xCBF29CE484222325;
  std::uint64_t second_ = 0x84222325CBF29CE4;
};

}  // namespace govreport::pdf
