#include "page_store.hpp"

#include "packed_page.hpp"

#include <utility>

namespace govreport::ofd {

void PageStore::add(const Page& page) {
  extents_.push_back({page.number,
                      static_cast<std::uint32_t>(page.paths.size()),
                      static_cast<std::uint32_t>(page.texts.size())});
  kept_.push_back(deflater_.compress(pack(page)));
}

Page PageStore::take(std::size_t index) {
  const Deflated taken = std::exchange(kept_[index], {});
  return unpack(inflater_.restore(taken));
}

}  // namespace govreport::ofd
