#pragma once

#include "govreport/plugin.h"
#include "text/face.hpp"
#include "text/subset.hpp"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

namespace govreport::internal {

/// What a subset was asked for with.
struct SubsetKey {
  FaceNumber face;
  std::uint32_t form = GOVREPORT_SUBSET_PDF;
  std::vector<std::uint32_t> glyphs;
  std::vector<std::uint64_t> cmap;  ///< codepoint and glyph in one number
  friend bool operator==(const SubsetKey&, const SubsetKey&) = default;
};

/// Subsets made lately; when they take more than `limit` bytes the least recently used go.
/// Thread-safe.
class SubsetCache {
 public:
  explicit SubsetCache(std::size_t limit) : limit_(limit) {}

  /// Null if it is not kept.
  std::shared_ptr<const Subset> find(const SubsetKey& key);
  void keep(SubsetKey key, std::shared_ptr<const Subset> subset);

 private:
  struct Kept {
    SubsetKey key;
    std::shared_ptr<const Subset> subset;
    std::size_t memory = 0;
  };

  std::mutex mutex_;
  std::list<Kept> kept_;  ///< last used first
  std::size_t memory_ = 0;
  std::size_t limit_;
};

}  // namespace govreport::internal
