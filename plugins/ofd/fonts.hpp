/// The faces the pages use, and their subsets.
#pragma once

#include "page_reader.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::ofd {

/// A face as the file embeds it.
struct Font {
  govreport_face face{};                          ///< what the host says of it
  std::string_view program;                       ///< a TrueType subset; the host's
  std::map<std::uint32_t, std::uint32_t> glyphs;  ///< of the whole face → of the subset
};

/// By the host's number of the face.
using Fonts = std::map<std::uint32_t, Font>;

/// Has the host make the subset of every face the pages use: its glyphs, and a cmap from the
/// characters the pages show by one glyph of their own. A status of the host that is not OK is
/// handed on: the host has said which face and why.
sdk::Status subset_fonts(const sdk::Export& context, const std::vector<Page>& pages, Fonts& fonts);

}  // namespace govreport::ofd
