#pragma once

#include "text/chinese.hpp"

#include <cstdint>

namespace govreport::internal {

/// What becomes of tables that the form leaves the choice for.
enum class TableChoice {
  automatic,  ///< whole where a page can hold it, in the compact styles if need be; else split
  whole,      ///< on one page, at the next page if need be
  split       ///< begins where it stands, goes on on the next page
};

/// How characters stand on the lines of running text.
enum class LineMode {
  grid,       ///< full-width characters spread over the line evenly (GB/T 9704-2012, 5.2.3)
  compressed  ///< marks give up their blank half where two meet or a line ends
};

/// What the user chooses for the pages; all paged formats share it.
struct LayoutOptions {
  TableChoice tables = TableChoice::automatic;
  LineMode mode = LineMode::grid;
  Prohibitions level = Prohibitions::basic;
  std::uint32_t title_lines = 0;  ///< 0: as many as the title needs

  friend bool operator==(const LayoutOptions&, const LayoutOptions&) = default;
};

}  // namespace govreport::internal
