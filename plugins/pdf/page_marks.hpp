/// Which structure element owns each marked-content sequence of one page. The index is the MCID, so
/// there are no gaps and no repeats by construction.             ISO 32000-1:2008, 14.7.4.4
#pragma once

#include "content_stream.hpp"
#include "structure_tree.hpp"

#include <span>
#include <vector>

namespace govreport::pdf {

class PageMarks {
 public:
  Mcid mark(ElementId owner) {
    owners_.push_back(owner);
    return Mcid{static_cast<std::uint32_t>(owners_.size() - 1)};
  }
  std::span<const ElementId> owners() const { return owners_; }

 private:
  std::vector<ElementId> owners_;
};

}  // namespace govreport::pdf
