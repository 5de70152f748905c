#include "cff_charset.hpp"

#include <algorithm>
#include <cstddef>

namespace govreport::pdf {
namespace {

/// Reads big-endian numbers; what lies beyond the end makes it fail.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  bool has_failed() const { return failed_; }
  void fail() { failed_ = true; }
  std::size_t number(std::size_t at, std::size_t size) {
    if (at > bytes_.size() || size > bytes_.size() - at) {
      failed_ = true;
      return 0;
    }
    std::size_t value = 0;
    for (const char byte : bytes_.substr(at, size))
      value = value << 8U | static_cast<unsigned char>(byte);
    return value;
  }

 private:
  std::string_view bytes_;
  bool failed_ = false;
};

struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The data of an INDEX, with where its first object ends.               #5176, 5
struct Index {
  Extent data;
  std::size_t first_end = 0;
};

Index read_index(Bytes& cff, std::size_t at) {
  const std::size_t count = cff.number(at, 2);
  if (count == 0) return {{at + 2, at + 2}, at + 2};
  const std::size_t width = cff.number(at + 2, 1);
  if (width < 1 || width > 4) cff.fail();
  const std::size_t before = at + 2 + (count + 1) * width;
  const auto offset = [&](std::size_t object) {
    return before + cff.number(at + 3 + object * width, width);
  };
  return {{before + 1, offset(count)}, offset(1)};
}

// How many bytes an operand takes that begins with `first`; 0: it is an operator.   4
std::size_t operand_size(std::size_t first) {
  if (first == 28) return 3;
  if (first == 29) return 5;
  if (first >= 32 && first <= 246) return 1;
  return first >= 247 && first <= 254 ? 2 : 0;
}

// An operand that is an offset.
std::size_t offset_at(Bytes& cff, std::size_t at) {
  const std::size_t first = cff.number(at, 1);
  switch (operand_size(first)) {
    case 1:
      return first - 139;
    case 2:
      return (first - 247) * 256 + cff.number(at + 1, 1) + 108;
    case 3:
      return cff.number(at + 1, 2);
    default:
      return cff.number(at + 1, 4);
  }
}

struct TopDictionary {
  std::size_t charset = 0;
  std::size_t charstrings = 0;
  bool is_cid_keyed = false;
};

// Real numbers (30), which no subset of ours has here, end the reading.   9 and 18
TopDictionary read_top_dictionary(Bytes& cff, const Extent& extent) {
  constexpr std::size_t charset = 15;
  constexpr std::size_t charstrings = 17;
  constexpr std::size_t escape = 12;
  constexpr std::size_t registry_ordering_supplement = 30;
  TopDictionary top;
  std::size_t operand = extent.begin;  // the last one
  for (std::size_t at = extent.begin; at < extent.end && !cff.has_failed();) {
    const std::size_t first = cff.number(at, 1);
    const std::size_t size = operand_size(first);
    if (size != 0) {
      operand = at;
      at += size;
      continue;
    }
    if (first > 21) cff.fail();
    if (first == charset) top.charset = offset_at(cff, operand);
    if (first == charstrings) top.charstrings = offset_at(cff, operand);
    if (first == escape && cff.number(at + 1, 1) == registry_ordering_supplement)
      top.is_cid_keyed = true;
    at += first == escape ? 2 : 1;
  }
  return top;
}

// How many bytes the charset of `glyphs` glyphs takes.                    13
std::size_t charset_size(Bytes& cff, std::size_t at, std::size_t glyphs) {
  const std::size_t format = cff.number(at, 1);
  if (format == 0) return 1 + 2 * (glyphs - 1);
  if (format > 2) cff.fail();
  std::size_t size = 1;
  for (std::size_t named = 1; named < glyphs && !cff.has_failed(); size += 2 + format)
    named += 1 + cff.number(at + size + 2, format);
  return size;
}

// One range, of CIDs 1 to the last glyph; never longer than what it replaces.
std::string dense_charset(std::size_t glyphs) {
  const std::size_t left = glyphs - 2;
  std::string charset = left < 256 ? std::string("\1\0\1", 3) : std::string("\2\0\1", 3);
  if (left >= 256) charset += static_cast<char>(left >> 8U);
  return charset += static_cast<char>(left & 255U);
}

}  // namespace

std::optional<std::string> with_dense_cids(std::string_view bytes) {
  Bytes cff(bytes);
  const Index names = read_index(cff, cff.number(2, 1));
  const Index tops = read_index(cff, names.data.end);
  const TopDictionary top = read_top_dictionary(cff, {tops.data.begin, tops.first_end});
  const std::size_t glyphs = cff.number(top.charstrings, 2);
  if (cff.has_failed() || !top.is_cid_keyed || glyphs < 3) return std::nullopt;
  const std::size_t size = charset_size(cff, top.charset, glyphs);
  const std::string charset = dense_charset(glyphs);
  if (cff.has_failed() || top.charset <= 2 || size < charset.size() ||
      size > bytes.size() - top.charset)
    return std::nullopt;
  std::string result(bytes);
  const auto begin = result.begin() + static_cast<std::ptrdiff_t>(top.charset);
  std::fill_n(std::copy(charset.begin(), charset.end(), begin), size - charset.size(), '\0');
  return result;
}

}  // namespace govreport::pdf
