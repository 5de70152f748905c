/// Characters that text may hold and a page cannot show as they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govreport::html {

enum class Special {
  none,
  markup,       ///< & < > " '
  line_end,     ///< \n
  tabulator,    ///< \t and \r, which would otherwise be normalised
  unseen,       ///< controls, and marks that turn the direction of what follows
  private_use,  ///< browsers and ICU do not map all of these to GB 18030 alike
};

/// The first special character of `words` at `offset` or behind it, or its end.
struct FoundSpecial {
  Special kind = Special::none;
  std::size_t offset = 0;
  std::size_t size = 0;  ///< bytes
  char32_t codepoint = 0;
};

/// Pre: `words` is UTF-8.
FoundSpecial next_special(std::string_view words, std::size_t offset);

/// "202E": four digits or more, in capitals.
std::string hexadecimal(char32_t codepoint);

}  // namespace govreport::html
