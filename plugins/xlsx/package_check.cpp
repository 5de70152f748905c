#include "package_check.hpp"

#include <cstdint>
#include <memory>
#include <new>
#include <string>

#include <libdeflate.h>

namespace govreport::xlsx {
namespace {

/// A little-endian number of a zip archive. Pre: it lies within `bytes`.
std::uint32_t number_at(std::string_view bytes, std::size_t position, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = width; i > 0; --i)
    value = (value << 8U) | static_cast<unsigned char>(bytes[position + i - 1]);
  return value;
}

/// What the archive's directory says of a part (APPNOTE.TXT 6.3.3, 4.3.12).
struct Part {
  std::string_view name;
  std::uint32_t checksum = 0;
  std::uint32_t packed_size = 0;
  std::uint32_t size = 0;
  std::uint32_t offset = 0;
  std::size_t next = 0;  ///< where the directory goes on
};

constexpr std::size_t directory_entry = 46;
constexpr std::size_t local_header = 30;
constexpr std::size_t end_record = 22;

std::optional<Part> part_at(std::string_view package, std::size_t position) {
  if (position + directory_entry > package.size()) return std::nullopt;
  if (package.substr(position, 4) != std::string_view("PK\1\2", 4)) return std::nullopt;
  const std::size_t name_size = number_at(package, position + 28, 2);
  const std::size_t rest =
      number_at(package, position + 30, 2) + number_at(package, position + 32, 2);
  if (position + directory_entry + name_size > package.size()) return std::nullopt;
  return Part{package.substr(position + directory_entry, name_size),
              number_at(package, position + 16, 4),
              number_at(package, position + 20, 4),
              number_at(package, position + 24, 4),
              number_at(package, position + 42, 4),
              position + directory_entry + name_size + rest};
}

std::optional<std::string_view> packed_bytes(std::string_view package, const Part& part) {
  if (std::size_t{part.offset} + local_header > package.size()) return std::nullopt;
  const std::size_t begin = part.offset + local_header + number_at(package, part.offset + 26, 2) +
                            number_at(package, part.offset + 28, 2);
  if (begin + part.packed_size > package.size()) return std::nullopt;
  return package.substr(begin, part.packed_size);
}

/// Unpacks the parts of one package, one after another.
class Unpacker {
 public:
  Unpacker() : raw_(libdeflate_alloc_decompressor()) {
    if (!raw_) throw std::bad_alloc();
  }

  /// The part unpacked, until the next is; nothing if it does not give just what the directory
  /// says.
  std::optional<std::string_view> unpack(std::string_view packed, const Part& part) {
    const std::size_t size = part.size;
    constexpr std::size_t best_ratio = 1032;  // of deflate
    if (size / best_ratio > packed.size()) return std::nullopt;
    make_room(size);
    const libdeflate_result result = libdeflate_deflate_decompress(
        raw_.get(), packed.data(), packed.size(), room_.get(), size, nullptr);
    if (result != LIBDEFLATE_SUCCESS || libdeflate_crc32(0, room_.get(), size) != part.checksum)
      return std::nullopt;
    return std::string_view(room_.get(), size);
  }

 private:
  struct Free {
    void operator()(libdeflate_decompressor* raw) const { libdeflate_free_decompressor(raw); }
  };
  /// Bytes that are about to be overwritten are not set to zero first.
  void make_room(std::size_t size) {
    if (capacity_ >= size) return;
    room_ = std::make_unique_for_overwrite<char[]>(size);
    capacity_ = size;
  }

  std::unique_ptr<libdeflate_decompressor, Free> raw_;
  std::unique_ptr<char[]> room_;  // NOLINT(*-avoid-c-arrays): a vector would write it twice
  std::size_t capacity_ = 0;
};

/// Does the XML end with its root element? Enough to tell a part that was cut off.
bool is_whole(std::string_view xml) {
  std::size_t root = xml.find('<');
  while (root != std::string_view::npos && root + 1 < xml.size() &&
         (xml[root + 1] == '?' || xml[root + 1] == '!'))
    root = xml.find('<', root + 1);
  if (root == std::string_view::npos) return false;
  const std::string_view name =
      xml.substr(root + 1, xml.find_first_of(" />\t\r\n", root) - root - 1);
  const std::size_t last = xml.find_last_not_of(" \t\r\n");
  const std::string_view trimmed = xml.substr(0, last + 1);
  if (trimmed.find('>', root) + 1 == trimmed.size()) return trimmed.ends_with("/>");
  std::string end = "</";
  end.append(name).append(">");
  return !name.empty() && trimmed.ends_with(end);
}

bool is_sound(std::string_view package, const Part& part, Unpacker& unpacker) {
  const auto packed = packed_bytes(package, part);
  const auto xml = packed ? unpacker.unpack(*packed, part) : std::nullopt;
  return xml && is_whole(*xml);
}

}  // namespace

std::optional<std::string> fault_in_package(std::string_view package) {
  const std::size_t end = package.rfind(std::string_view("PK\5\6", 4));
  if (end == std::string_view::npos || end + end_record > package.size())
    return "the package has no directory";
  Unpacker unpacker;
  std::size_t position = number_at(package, end + 16, 4);
  for (std::uint32_t left = number_at(package, end + 10, 2); left > 0; --left) {
    const std::optional<Part> part = part_at(package, position);
    if (!part) return "the package's directory is cut off";
    if (!is_sound(package, *part, unpacker)) return std::string(part->name) + " is cut off";
    position = part->next;
  }
  return std::nullopt;
}

}  // namespace govreport::xlsx
