#pragma once

#include "govreport/finding.hpp"
#include "govreport/result.hpp"
#include "text/font_book.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace govreport::internal {

/// A face in a folder, as its file describes it.
struct FolderFace {
  InstalledFace face;
  std::uint32_t weight = 400;  ///< OS/2 usWeightClass
  bool italic = false;
};

/// What a folder of fonts holds.
struct FolderContent {
  std::vector<FolderFace> faces;  ///< by file and place in it
  Findings faults;                ///< warnings: font files that cannot be used, or no font at all
};

/// Reads the font files of `folder` and of the folders in it, but links to folders are not
/// followed. Files that are no fonts and do not claim to be are passed over.
/// Errors: not_found: there is no such folder; io: it cannot be read; limit: it holds more than
/// ten thousand files.
Result<FolderContent> read_font_folder(const std::filesystem::path& folder);

}  // namespace govreport::internal
