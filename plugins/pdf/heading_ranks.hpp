/// The ranks of headings, H1 to H6, without a gap on the way down.   ISO 14289-1:2014, 7.4.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace govreport::pdf {

/// The title is rank 1 and everything else stands below it. An author may skip a level ("一、" and
/// then "1."); the rank counts the levels that are really there.
class HeadingRanks {
 public:
  void enter_title() { above_ = 1; }

  /// The rank, from 1, of the next heading, which the document says is of `level`.
  std::size_t enter(std::uint32_t level) {
    while (!open_.empty() && open_.back() >= level)
      open_.pop_back();
    open_.push_back(level);
    return std::min(open_.size() + above_, lowest);
  }

 private:
  static constexpr std::size_t lowest = 6;
  std::size_t above_ = 0;
  std::vector<std::uint32_t> open_;
};

}  // namespace govreport::pdf
