#include "text/subset.hpp"

#include <utility>

namespace govreport::internal {

Subset::Subset(std::string bytes, std::vector<govreport_subset_glyph> glyphs, std::string tag)
    : bytes_(std::move(bytes)), glyphs_(std::move(glyphs)), tag_(std::move(tag)) {
  record_ = {sizeof(govreport_subset),
             {bytes_.data(), bytes_.size()},
             {glyphs_.data(),
              static_cast<std::uint32_t>(glyphs_.size()),
              static_cast<std::uint32_t>(sizeof(govreport_subset_glyph))},
             {tag_.data(), tag_.size()}};
}

std::size_t Subset::memory() const {
  return sizeof(Subset) + bytes_.capacity() + glyphs_.capacity() * sizeof(govreport_subset_glyph);
}

std::string subset_tag(const Face& face, std::span<const govreport_subset_glyph> glyphs) {
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
  const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3U; };
  const govreport_text name = face.record().postscript_name;
  for (std::size_t i = 0; i < name.size; ++i)
    mix(static_cast<unsigned char>(name.data[i]));
  for (const govreport_subset_glyph& glyph : glyphs)
    mix(glyph.original);
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag;
}

}  // namespace govreport::internal
