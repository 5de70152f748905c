#include "text/subset_cache.hpp"

#include <algorithm>
#include <utility>

namespace govreport::internal {

std::shared_ptr<const Subset> SubsetCache::find(const SubsetKey& key) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(
      kept_.begin(), kept_.end(), [&key](const Kept& kept) { return kept.key == key; });
  if (found == kept_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, found);
  return found->subset;
}

void SubsetCache::keep(SubsetKey key, std::shared_ptr<const Subset> subset) {
  const std::size_t memory = subset->memory() + key.glyphs.size() * sizeof(std::uint32_t) +
                             key.cmap.size() * sizeof(std::uint64_t);
  const std::lock_guard lock(mutex_);
  kept_.push_front({std::move(key), std::move(subset), memory});
  memory_ += memory;
  while (memory_ > limit_ && kept_.size() > 1) {
    memory_ -= kept_.back().memory;
    kept_.pop_back();
  }
}

}  // namespace govreport::internal
