/// The faces a process may use, found by family; read and mapped once, shared between threads.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/result.hpp"
#include "text/face.hpp"
#include "text/subset.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// What to ask a font book for.
struct FamilyName {
  std::string name;
  bool bold = false;
};

/// A face there is, as `govreport fonts` lists it. Not opened for that.
struct InstalledFace {
  std::vector<std::string> families;  ///< all its names, in the file's order
  std::string style;
  bool bold = false;
  bool given = false;  ///< from a folder given, not from the system
  FaceFile file;
};

/// Thread-safe throughout; share one between exports.
class FontBook {
 public:
  /// Looks through `folders`, in order, and then the system's fonts.
  /// Errors: as read_font_folder; not_found: the system's configuration cannot be read.
  static Result<std::unique_ptr<FontBook>> open(std::span<const std::filesystem::path> folders);
  /// A book of other folders that shares the faces opened and the subsets made by this one.
  /// Errors: as `open`.
  Result<std::unique_ptr<FontBook>> with_folders(
      std::span<const std::filesystem::path> folders) const;
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// The face for a family's name, in any of its languages and in any case; opened on first use,
  /// then kept. Null: there is none. Of several the choice does not depend on the order in which
  /// files were found. One that cannot be used is passed over, with a warning in `faults` that
  /// names the file and says why.
  const Face* find(const FamilyName& family, Findings& faults) const;

  /// Warnings about the folders given: font files that cannot be used, or none at all.
  const Findings& folder_faults() const;

  /// `face` reduced to some glyphs; made once for equal requests while it is kept (the least
  /// recently used goes first). `request.face` is not looked at.
  /// CFF outlines go over to quadratic ones for GOVREPORT_SUBSET_TRUETYPE, each glyph once while it
  /// is kept. Glyph 0 is always in it, and empty.
  /// Errors: refused: the face forbids embedding or subsetting; malformed: it cannot be subset.
  Result<std::shared_ptr<const Subset>> subset(const Face& face,
                                               const govreport_subset_request& request) const;

  /// The SHA-256 of the file that a face is in, 64 hex digits; made once for each file.
  /// Errors: the file is no longer to be had: not_found, io, malformed.
  Result<std::string> sha256_of(const FaceFile& face) const;

  /// What there is, in a fixed order.
  std::vector<InstalledFace> installed() const;

 private:
  struct State;
  explicit FontBook(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace govreport::internal
