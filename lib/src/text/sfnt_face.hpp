/// What a font file says it holds. Nothing is believed that lies outside the file.
#pragma once

#include "govreport/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

using SfntTag = std::uint32_t;

constexpr SfntTag sfnt_tag(const char (&name)[5]) {
  SfntTag tag = 0;
  for (int i = 0; i < 4; ++i)
    tag = (tag << 8U) | static_cast<unsigned char>(name[i]);
  return tag;
}

std::string to_string(SfntTag tag);

/// The big-endian numbers of a table; 0 beyond its end.
struct SfntBytes {
  std::string_view bytes;

  std::uint32_t u16(std::size_t at) const {
    if (at + 2 > bytes.size() || at + 2 < at) return 0;
    return (std::uint32_t{static_cast<unsigned char>(bytes[at])} << 8U) |
           static_cast<unsigned char>(bytes[at + 1]);
  }
  std::int32_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const { return (u16(at) << 16U) | u16(at + 2); }
};

/// Why a face cannot be used: a code of the catalogue and the table it is about, if any.
struct FontFault {
  std::string_view code;
  SfntTag table = 0;
};

/// The faces in a font file: 1, or those of its collection; 0: it is no TrueType or OpenType font.
std::uint32_t count_faces(std::string_view file);

/// The tables of one face. The file's bytes must outlive it.
class SfntFace {
 public:
  /// Pre: index < count_faces(file). A directory that the file does not hold whole has no tables.
  SfntFace(std::string_view file, std::uint32_t index);

  /// Has it a directory of tables, and is that whole?
  bool has_directory() const { return !entries_.empty(); }
  /// Empty: it has none, or not whole.
  SfntBytes table(SfntTag tag) const;
  bool has(SfntTag tag) const { return find(tag) != nullptr; }
  /// The face's directory names the table, but the file ends before it does.
  bool is_cut_off(SfntTag tag) const;

 private:
  struct Entry {
    SfntTag tag = 0;
    std::size_t begin = 0;
    std::size_t size = 0;
  };

  const Entry* find(SfntTag tag) const;
  bool is_whole(const Entry& entry) const;

  std::string_view file_;
  std::vector<Entry> entries_;
};

}  // namespace govreport::internal
