#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// What a configuration of fontconfig says of where fonts are, without all that it says of which
/// family may stand for which: that is never asked here, and takes most of the time that opening
/// a font book takes.
struct FontPlaces {
  std::string main;                          ///< the main file without what it includes
  std::vector<std::filesystem::path> parts;  ///< included files that say something of places
};

/// Reads the configuration whose main file is `main`. None: it cannot be read, or includes other
/// files in a way not known here; it is then for fontconfig to read as a whole.
std::optional<FontPlaces> font_places(const std::filesystem::path& main);

}  // namespace govreport::internal
