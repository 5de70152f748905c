/// The mark at the beginning of a text that says in which encoding it is.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace govreport::internal {

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;  ///< as web pages call it
};

constexpr std::array<ByteOrderMark, 4> byte_order_marks = {
    ByteOrderMark{"\xEF\xBB\xBF", "utf-8"},
    ByteOrderMark{"\xFF\xFE", "utf-16le"},
    ByteOrderMark{"\xFE\xFF", "utf-16be"},
    ByteOrderMark{"\x84\x31\x95\x33", "gb18030"}};

/// The mark that `bytes` begin with.
constexpr std::optional<ByteOrderMark> mark_of(std::string_view bytes) {
  for (const ByteOrderMark& mark : byte_order_marks)
    if (bytes.starts_with(mark.bytes)) return mark;
  return std::nullopt;
}

}  // namespace govreport::internal
