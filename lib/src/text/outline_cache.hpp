/// The converted outlines of a process.
#pragma once

#include "text/face.hpp"
#include "text/glyf_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace govreport::internal {

/// Glyphs of faces as `glyf` holds them, converted once while they are kept. They take at most
/// `limit` bytes, and what is used goes last: two generations; what is wanted from the older one
/// moves to the younger, and when that has half the limit, it becomes the older and the older goes.
/// Thread-safe.
class OutlineCache {
 public:
  using Record = std::shared_ptr<const GlyfRecord>;

  explicit OutlineCache(std::size_t limit) : limit_(limit) {}

  /// The glyphs of `face`, one each; null where one cannot be told in `glyf` (see glyf_record).
  std::vector<Record> records(const Face& face, std::span<const std::uint32_t> glyphs);

  /// Bytes taken now.
  std::size_t memory() const;

 private:
  using Key = std::uint64_t;  ///< number of the face, glyph
  using Generation = std::unordered_map<Key, Record>;

  Record find(Key key);
  void keep(Key key, const Record& record);

  mutable std::mutex mutex_;
  Generation young_;
  Generation old_;
  std::size_t young_memory_ = 0;
  std::size_t old_memory_ = 0;
  std::size_t limit_;
};

}  // namespace govreport::internal
