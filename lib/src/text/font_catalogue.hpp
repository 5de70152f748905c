/// Which families are installed, and in which files. fontconfig stands behind this.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/result.hpp"
#include "text/font_book.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace govreport::internal {

/// The faces of some folders, and those of the system that can be set: outlines, static. Immutable.
class FontCatalogue {
 public:
  /// Errors: as read_font_folder; not_found: the system's configuration cannot be read.
  static Result<FontCatalogue> scan(std::span<const std::filesystem::path> folders);

  /// The faces for `family`, best first. Folders given come first, in their order; then the weight
  /// nearest to the one asked for, then the file's name decide.
  std::vector<const InstalledFace*> find(const FamilyName& family) const;

  const std::vector<InstalledFace>& faces() const { return faces_; }
  const Findings& folder_faults() const { return folder_faults_; }

 private:
  std::vector<InstalledFace> faces_;                            ///< best first
  std::multimap<std::string, std::size_t, std::less<>> names_;  ///< lower case → faces_
  Findings folder_faults_;
};

/// "fontconfig 2.14.1": the one in use.
std::string fontconfig_version();

}  // namespace govreport::internal
