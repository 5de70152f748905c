/// Lines of bare text whose columns nothing but runs of blanks tells apart, as programs leave them
/// that turn pages into text, and people who copy from a page.
#pragma once

#include "readers/table_line.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// What stands between the runs of two or more blanks (ASCII, no-break, ideographic) of a line, and
/// where.
struct BlankColumns {
  std::vector<std::string> words;
  std::vector<TextPlace> places;
};

BlankColumns split_at_blanks(std::string_view text);

}  // namespace govreport::internal
