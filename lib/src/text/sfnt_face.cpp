#include "text/sfnt_face.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

constexpr std::size_t directory_head = 12;
constexpr std::size_t directory_entry = 16;
constexpr std::size_t collection_head = 12;
constexpr SfntTag collection = sfnt_tag("ttcf");

bool is_sfnt_version(std::uint32_t version) {
  return version == 0x00010000 || version == sfnt_tag("OTTO") || version == sfnt_tag("true");
}

}  // namespace

std::string to_string(SfntTag tag) {
  std::string name;
  for (unsigned shift = 32; shift > 0; shift -= 8)
    name += static_cast<char>((tag >> (shift - 8)) & 0xFFU);
  return name;
}

std::uint32_t count_faces(std::string_view file) {
  const SfntBytes head{file};
  if (is_sfnt_version(head.u32(0))) return 1;
  if (head.u32(0) != collection) return 0;
  const std::size_t room = (file.size() - std::min(file.size(), collection_head)) / 4;
  return static_cast<std::uint32_t>(std::min<std::size_t>(head.u32(8), room));
}

SfntFace::SfntFace(std::string_view file, std::uint32_t index) : file_(file) {
  const SfntBytes bytes{file};
  const std::size_t directory =
      bytes.u32(0) == collection ? bytes.u32(collection_head + std::size_t{index} * 4) : 0;
  if (!is_sfnt_version(bytes.u32(directory))) return;
  const std::size_t count = bytes.u16(directory + 4);
  const std::size_t first = directory + directory_head;
  if (first + count * directory_entry > file.size()) return;
  for (std::size_t at = first; at < first + count * directory_entry; at += directory_entry)
    entries_.push_back({bytes.u32(at), bytes.u32(at + 8), bytes.u32(at + 12)});
}

SfntBytes SfntFace::table(SfntTag tag) const {
  const Entry* const entry = find(tag);
  if (entry == nullptr || !is_whole(*entry)) return {};
  return {file_.substr(entry->begin, entry->size)};
}

bool SfntFace::is_cut_off(SfntTag tag) const {
  const Entry* const entry = find(tag);
  return entry != nullptr && !is_whole(*entry);
}

const SfntFace::Entry* SfntFace::find(SfntTag tag) const {
  const auto found = std::find_if(
      entries_.begin(), entries_.end(), [tag](const Entry& entry) { return entry.tag == tag; });
  return found == entries_.end() ? nullptr : &*found;
}

bool SfntFace::is_whole(const Entry& entry) const {
  return entry.begin <= file_.size() && entry.size <= file_.size() - entry.begin;
}

}  // namespace govreport::internal
