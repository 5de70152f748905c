/// Which families are installed, and in which files. fontconfig stands behind this.
#pragma once

#include "govreport/result.hpp"
#include "text/font_book.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace govreport::internal {

/// The faces of some folders and of the system that can be set: outlines, static. Immutable.
class FontCatalogue {
 public:
  /// Errors: not_found, a folder that is not there.
  static Result<FontCatalogue> scan(std::span<const std::filesystem::path> folders);

  /// The face for `family`, or null. Folders given come first, in their order; then the weight
  /// nearest to the one asked for, then the file's name decide.
  const InstalledFace* find(const FamilyName& family) const;

  const std::vector<InstalledFace>& faces() const { return faces_; }

 private:
  std::vector<InstalledFace> faces_;                            ///< best first
  std::multimap<std::string, std::size_t, std::less<>> names_;  ///< lower case → faces_
};

}  // namespace govreport::internal
