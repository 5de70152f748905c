/// The faces the pages use, and their subsets.
#pragma once

#include "page_reader.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace govreport::ofd {

/// A face as the file embeds it.
struct Font {
  govreport_face face{};                          ///< what the host says of it
  std::string_view program;                       ///< a TrueType subset; the host's
  std::map<std::uint32_t, std::uint32_t> glyphs;  ///< of the whole face → of the subset
};

/// By the host's number of the face.
using Fonts = std::map<std::uint32_t, Font>;

/// What the pages show with one face.
struct FaceUse {
  std::set<std::uint32_t> glyphs;                ///< of the whole face
  std::map<char32_t, std::uint32_t> characters;  ///< those shown by one glyph of their own
};

/// By the host's number of the face.
using FaceUses = std::map<std::uint32_t, FaceUse>;

void note_uses(const Page& page, FaceUses& uses);

/// Has the host make the subset of every face: its glyphs, and a cmap from its characters. A status
/// of the host that is not OK is handed on: the host has said which face and why.
sdk::Status subset_fonts(const sdk::Export& context, const FaceUses& uses, Fonts& fonts);

}  // namespace govreport::ofd
