/// Finished pages on their way from the host to the file.
#pragma once

#include "deflate.hpp"
#include "page_reader.hpp"

#include <cstdint>
#include <vector>

namespace govreport::ofd {

/// How much is on a page.
struct PageExtent {
  std::uint32_t number = 0;
  std::uint32_t paths = 0;
  std::uint32_t texts = 0;
};

/// A page is gone from the host when the next one comes, and can be written only after the last
/// one, when the glyphs of the subsets are known. Meanwhile it is kept compressed.
class PageStore {
 public:
  void add(const Page& page);
  /// Of every page, in order.
  const std::vector<PageExtent>& extents() const { return extents_; }
  /// Gives the page back and forgets it. Pre: it was not taken before.
  Page take(std::size_t index);

 private:
  // Pages are read once more within a second: what counts is not to hold them whole.
  static constexpr int fast = 1;

  std::vector<PageExtent> extents_;
  std::vector<Deflated> kept_;
  Deflater deflater_{fast};
  Inflater inflater_;
};

}  // namespace govreport::ofd
