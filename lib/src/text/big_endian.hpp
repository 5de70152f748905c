/// Numbers as the tables of a font hold them: most significant byte first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace govreport::internal {

inline void put8(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFFU);
}

inline void put16(std::string& out, std::uint32_t value) {
  put8(out, value >> 8U);
  put8(out, value);
}

inline void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16U);
  put16(out, value);
}

/// Pre: `out` has two bytes at `at`.
inline void replace16(std::string& out, std::size_t at, std::uint32_t value) {
  out[at] = static_cast<char>((value >> 8U) & 0xFFU);
  out[at + 1] = static_cast<char>(value & 0xFFU);
}

}  // namespace govreport::internal
