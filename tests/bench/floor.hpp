/// The floor under a paged format: the work that no program which embeds subset fonts can leave
/// out, done by the libraries alone. Nothing of ours is used here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::bench {

/// A face, by its file and its place in a collection.
struct FloorFace {
  std::filesystem::path file;
  unsigned index = 0;
};

/// What one document needs.
struct FloorWork {
  std::vector<std::vector<std::uint32_t>> glyphs;  ///< one set a face, ascending
  std::vector<std::string> outlines;  ///< subsets ready to be copied; then `glyphs` is not used
  std::string rest;                   ///< all of the file but its fonts, before compression
};

/// What came out, compressed.
struct FloorSize {
  std::size_t subsets = 0;
  std::size_t rest = 0;
};

/// Keeps the faces mapped and one compressor, as a warm process would. For one thread.
class Floor {
 public:
  explicit Floor(const std::vector<FloorFace>& faces);
  ~Floor();
  Floor(const Floor&) = delete;
  Floor& operator=(const Floor&) = delete;

  /// The glyphs of one face alone: its `CFF ` table, or a font with glyf.
  std::string subset(std::size_t face, const std::vector<std::uint32_t>& glyphs) const;
  /// Subsets each face (or copies what is ready), deflates the subsets and the rest.
  FloorSize run(const FloorWork& work);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace govreport::bench
