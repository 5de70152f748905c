#include "to_unicode.hpp"

#include "syntax.hpp"
#include "unicode.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

namespace govreport::pdf {
namespace {

// A block of mappings holds at most 100.                              Technical Note #5014, 1.4.1
constexpr std::size_t block_size = 100;

constexpr std::string_view head =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";

constexpr std::string_view tail =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

using Texts = std::map<std::uint16_t, std::string>;

// Neighbouring codes of one high byte.
struct Stretch {
  Texts::const_iterator first;
  Texts::const_iterator end;
  std::size_t size = 0;
};

std::vector<Stretch> stretches_of(const Texts& texts) {
  std::vector<Stretch> stretches;
  for (auto at = texts.begin(); at != texts.end(); ++at) {
    const bool goes_on = !stretches.empty() && stretches.back().size < block_size &&
                         std::prev(at)->first + 1 == at->first && at->first % 256 != 0;
    if (!goes_on) stretches.push_back({at, at, 0});
    stretches.back().end = std::next(at);
    ++stretches.back().size;
  }
  return stretches;
}

void append_code(std::string& out, std::uint16_t code) {
  out += '<';
  append_hex(out, code);
  out += '>';
}

void append_text(std::string& out, std::string_view text) {
  out += '<';
  append_utf16_hex(out, text);
  out += '>';
}

// "<0005> <0031>"
void append_alone(std::string& out, const Stretch& stretch) {
  append_code(out, stretch.first->first);
  append_text(out, stretch.first->second);
  out += '\n';
}

// "<0005><0007>[<0031><0032><0033>]": the codes between are not said.
void append_range(std::string& out, const Stretch& stretch) {
  append_code(out, stretch.first->first);
  append_code(out, std::prev(stretch.end)->first);
  out += '[';
  for (auto at = stretch.first; at != stretch.end; ++at)
    append_text(out, at->second);
  out += "]\n";
}

using AppendStretch = void (*)(std::string& out, const Stretch& stretch);

void append_blocks(std::string& out,
                   std::span<const Stretch> stretches,
                   std::string_view kind,
                   AppendStretch append_stretch) {
  while (!stretches.empty()) {
    const auto block = stretches.first(std::min(block_size, stretches.size()));
    sdk::append_integer(out, static_cast<std::int64_t>(block.size()));
    out.append(" begin").append(kind).append("\n");
    for (const Stretch& stretch : block)
      append_stretch(out, stretch);
    out.append("end").append(kind).append("\n");
    stretches = stretches.subspan(block.size());
  }
}

}  // namespace

std::string to_unicode_cmap(const Texts& texts) {
  std::vector<Stretch> stretches = stretches_of(texts);
  const auto ranges = std::stable_partition(
      stretches.begin(), stretches.end(), [](const Stretch& stretch) { return stretch.size == 1; });
  const auto alone = static_cast<std::size_t>(ranges - stretches.begin());
  std::string cmap(head);
  append_blocks(cmap, std::span(stretches).first(alone), "bfchar", append_alone);
  append_blocks(cmap, std::span(stretches).subspan(alone), "bfrange", append_range);
  cmap += tail;
  return cmap;
}

}  // namespace govreport::pdf
