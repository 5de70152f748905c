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

}  // namespace govreport::internal
