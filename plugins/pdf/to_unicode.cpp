#include "to_unicode.hpp"

#include "syntax.hpp"
#include "unicode.hpp"

#include <algorithm>

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

}  // namespace

std::string to_unicode_cmap(const std::map<std::uint16_t, std::string>& texts) {
  std::string cmap(head);
  std::size_t left = texts.size();
  std::size_t in_block = 0;
  for (const auto& [code, text] : texts) {
    if (in_block == 0) {
      in_block = std::min(left, block_size);
      left -= in_block;
      sdk::append_integer(cmap, static_cast<std::int64_t>(in_block));
      cmap += " beginbfchar\n";
    }
    cmap += '<';
    append_hex(cmap, code);
    cmap += "> <";
    append_utf16_hex(cmap, text);
    cmap += ">\n";
    if (--in_block == 0) cmap += "endbfchar\n";
  }
  cmap += tail;
  return cmap;
}

}  // namespace govreport::pdf
