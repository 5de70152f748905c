#include "text/cff.hpp"

#include <cstddef>
#include <optional>

#include <ft2build.h>

#include FT_FREETYPE_H
#include FT_CID_H

namespace govreport::internal {

namespace {

std::optional<std::size_t> byte_at(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return std::nullopt;
  return static_cast<unsigned char>(bytes[at]);
}

/// A big-endian number of `size` bytes; bytes beyond the end read as 0.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = (value << 8U) | byte_at(bytes, at + i).value_or(0);
  return value;
}

/// Where the data of an INDEX begins and ends (Technical Note 5176, 5).
struct IndexExtent {
  std::size_t data = 0;
  std::size_t end = 0;
};

IndexExtent index_at(std::string_view cff, std::size_t at) {
  const std::size_t count = number_at(cff, at, 2);
  if (count == 0) return {at + 2, at + 2};
  const std::size_t offset_size = number_at(cff, at + 2, 1);
  const std::size_t before_data = at + 3 + (count + 1) * offset_size - 1;
  const std::size_t last = number_at(cff, at + 3 + count * offset_size, offset_size);
  return {before_data + 1, before_data + last};
}

/// How many bytes the operand that begins with `first` takes; 0: it is an operator.
std::size_t operand_size(std::size_t first) {
  if (first == 28) return 3;
  if (first == 29) return 5;
  if (first >= 32 && first <= 246) return 1;
  if (first >= 247 && first <= 254) return 2;
  return 0;
}

struct Library {
  Library() { FT_Init_FreeType(&handle); }
  ~Library() { FT_Done_FreeType(handle); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  FT_Library handle = nullptr;
};

}  // namespace

bool is_cid_keyed(std::string_view cff) {
  const std::size_t header_size = byte_at(cff, 2).value_or(0);
  const IndexExtent names = index_at(cff, header_size);
  std::size_t at = index_at(cff, names.end).data;
  while (const auto first = byte_at(cff, at)) {
    const std::size_t size = operand_size(*first);
    if (size == 0) return *first == 12 && byte_at(cff, at + 1).value_or(0) == 30;
    at += size;
  }
  return false;
}

std::vector<std::uint32_t> cids_of(std::string_view cff, std::uint32_t count) {
  std::vector<std::uint32_t> cids(count, 0);
  const Library library;
  FT_Face face = nullptr;
  const auto* data = static_cast<const FT_Byte*>(static_cast<const void*>(cff.data()));
  if (FT_New_Memory_Face(library.handle, data, static_cast<FT_Long>(cff.size()), 0, &face) != 0) {
    return cids;
  }
  for (std::uint32_t glyph = 0; glyph < count; ++glyph) {
    FT_UInt cid = 0;
    if (FT_Get_CID_From_Glyph_Index(face, glyph, &cid) == 0) cids[glyph] = cid;
  }
  FT_Done_Face(face);
  return cids;
}

std::string freetype_version() {
  return "FreeType " + std::to_string(FREETYPE_MAJOR) + "." + std::to_string(FREETYPE_MINOR) + "." +
         std::to_string(FREETYPE_PATCH);
}

}  // namespace govreport::internal
