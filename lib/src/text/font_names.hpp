#pragma once

#include "text/sfnt_face.hpp"

#include <string>
#include <vector>

namespace govreport::internal {

/// How a face calls itself.
struct FontNames {
  std::vector<std::string> families;  ///< in all its languages, each once, in the table's order
  std::string style;                  ///< the first that is given; may be empty
};

/// The names in the `name` table `names` (OpenType 1.9), as far as they are in Unicode or ASCII.
FontNames names_of(const SfntBytes& names);

}  // namespace govreport::internal
