/// The faces a process may use, found by family; read and mapped once, shared between threads.
#pragma once

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

/// Does the licence in OS/2 fsType allow outlines of `face` in a document, reduced to some glyphs?
bool may_be_embedded(const Face& face);

/// Thread-safe throughout; share one between exports.
class FontBook {
 public:
  /// Looks through `folders`, in order, and then the system's fonts.
  /// Errors: not_found, a folder that is not there.
  static Result<std::unique_ptr<FontBook>> open(std::span<const std::filesystem::path> folders);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// The face for a family's name, in any of its languages and in any case; opened on first use,
  /// then kept. Null: there is none. Of several the choice does not depend on the order in which
  /// files were found. Errors: malformed, naming the file, if it cannot be read as a font.
  Result<const Face*> find(const FamilyName& family);

  /// `face` reduced to some glyphs; made once for equal requests while it is kept (the least
  /// recently used goes first). `request.face` is not looked at.
  /// CFF outlines go over to quadratic ones for GOVREPORT_SUBSET_TRUETYPE, each glyph once while it
  /// is kept. Glyph 0 is always in it, and empty.
  /// Errors: refused: the face forbids embedding or subsetting; malformed: it cannot be subset.
  Result<std::shared_ptr<const Subset>> subset(const Face& face,
                                               const govreport_subset_request& request);

  /// What there is, in a fixed order.
  std::vector<InstalledFace> installed() const;

 private:
  struct State;
  explicit FontBook(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace govreport::internal
