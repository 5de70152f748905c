#include "text/outline_cache.hpp"

#include "text/outline.hpp"

#include <utility>

namespace govreport::internal {

namespace {

/// About what a place in a hash table and a shared pointer's count take beside the bytes.
constexpr std::size_t overhead = 64;

std::size_t memory_of(const GlyfRecord& record) {
  return sizeof(GlyfRecord) + record.bytes.capacity() + overhead;
}

OutlineCache::Record converted(const Outline& outline, double tolerance) {
  auto record = glyf_record(quadratic(outline, tolerance));
  if (!record) return nullptr;
  record->bytes.shrink_to_fit();
  return std::make_shared<const GlyfRecord>(*std::move(record));
}

}  // namespace

std::vector<OutlineCache::Record> OutlineCache::records(const Face& face,
                                                        std::span<const std::uint32_t> glyphs) {
  const auto key_of = [&face](std::uint32_t glyph) {
    return (Key{face.number().index} << 32U) | glyph;
  };
  std::vector<Record> result(glyphs.size());
  std::vector<std::uint32_t> wanted;
  {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      result[i] = find(key_of(glyphs[i]));
      if (result[i] == nullptr) wanted.push_back(glyphs[i]);
    }
  }
  if (wanted.empty()) return result;
  const double tolerance = outline_tolerance(face.record().units_per_em);
  std::vector<Record> made;
  for (const Outline& outline : outlines_of(face, wanted))
    made.push_back(converted(outline, tolerance));
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0, next = 0; i < glyphs.size(); ++i) {
    if (result[i] != nullptr) continue;
    result[i] = made[next++];
    if (result[i] != nullptr) keep(key_of(glyphs[i]), result[i]);
  }
  return result;
}

std::size_t OutlineCache::memory() const {
  const std::lock_guard lock(mutex_);
  return young_memory_ + old_memory_;
}

OutlineCache::Record OutlineCache::find(Key key) {
  const auto young = young_.find(key);
  if (young != young_.end()) return young->second;
  const auto old = old_.find(key);
  if (old == old_.end()) return nullptr;
  Record record = old->second;
  old_memory_ -= memory_of(*record);
  old_.erase(old);
  keep(key, record);
  return record;
}

void OutlineCache::keep(Key key, const Record& record) {
  if (!young_.emplace(key, record).second) return;  // another thread was as quick
  young_memory_ += memory_of(*record);
  if (young_memory_ <= limit_ / 2) return;
  old_ = std::exchange(young_, {});
  old_memory_ = std::exchange(young_memory_, 0);
}

}  // namespace govreport::internal
