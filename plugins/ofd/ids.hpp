#pragma once

#include <cstdint>

namespace govreport::ofd {

/// An identifier of one kind of thing, so that a page's cannot stand where a font's belongs.
template <class Tag>
struct Id {
  std::uint32_t value = 0;
  friend bool operator==(Id, Id) = default;
};

using PageId = Id<struct PageTag>;
using LayerId = Id<struct LayerTag>;
using FontId = Id<struct FontTag>;
using ObjectId = Id<struct ObjectTag>;

/// Ids are unique in the document, whatever they name; MaxUnitID is the largest given out.
/// GB/T 33190-2016, figure 6 (CommonData).
class IdAllocator {
 public:
  template <class Tag>
  Id<Tag> next() {
    return {++last_};
  }
  /// `count` ids, one after the other: the first of them.
  template <class Tag>
  Id<Tag> next_run(std::uint32_t count) {
    const Id<Tag> first = {last_ + 1};
    last_ += count;
    return first;
  }
  std::uint32_t max_unit_id() const { return last_; }

 private:
  std::uint32_t last_ = 0;
};

}  // namespace govreport::ofd
