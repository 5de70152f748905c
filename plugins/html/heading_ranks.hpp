/// The ranks of headings, h1 to h6, without a gap on the way down.   WCAG 2.1, 1.3.1
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace govreport::html {

/// An author may skip a level ("一、" and then "1."); the rank counts the levels that are there.
class HeadingRanks {
 public:
  /// The title's rank; headings stand below it. In a page of others h1 is theirs.
  explicit HeadingRanks(std::size_t title) : title_(title) {}

  std::size_t title() const { return title_; }
  /// The rank of the next heading, which the document says is of `level`.
  std::size_t enter(std::uint32_t level) {
    while (!open_.empty() && open_.back() >= level)
      open_.pop_back();
    open_.push_back(level);
    return std::min(open_.size() + title_, lowest);
  }

 private:
  static constexpr std::size_t lowest = 6;
  std::size_t title_;
  std::vector<std::uint32_t> open_;
};

}  // namespace govreport::html
