#pragma once

#include "text/line_adjustment.hpp"
#include "text/lines.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace govreport::internal {

/// Looks for the end of one line, cluster by cluster.
class LineSearch {
 public:
  /// All must outlive it.
  LineSearch(const ShapedText& shaped,
             const std::vector<LineStart>& starts,
             const LineAdjuster& adjuster,
             const LineForm& form)
      : shaped_(shaped), starts_(starts), adjuster_(adjuster), form_(form) {}

  /// The line that begins with cluster `first` and ends before `end` at the latest; at least one
  /// cluster long, not yet adjusted.
  LineSpan find(std::uint32_t first, std::uint32_t end, std::int64_t limit);

 private:
  /// The places of one kind where the line could end.
  struct Ends {
    LineSpan fitting;   ///< the last one before which all fits as it is
    LineSpan squeezed;  ///< the first one beyond, if all before it fits when squeezed
  };

  bool take(std::uint32_t index);
  LineSpan chosen() const;
  LineSpan chosen_of_free() const;
  bool wants_squeezing(const LineSpan& fitting) const;
  const LineSpan* end_in_word(const LineSpan& before) const;
  bool is_too_long(std::uint32_t from, LineStart until) const;

  Ends& of(LineStart start) { return ends_[static_cast<std::size_t>(start)]; }
  const Ends& of(LineStart start) const { return ends_[static_cast<std::size_t>(start)]; }
  static bool exists(const LineSpan& end) { return end.last != 0; }

  const ShapedText& shaped_;
  const std::vector<LineStart>& starts_;
  const LineAdjuster& adjuster_;
  const LineForm& form_;

  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
  std::int64_t limit_ = 0;
  std::int64_t advance_ = 0;  ///< up to the cluster in hand, spaces included
  std::int64_t room_ = 0;     ///< what can be squeezed before its end
  std::uint32_t visible_end_ = 0;
  std::int64_t width_ = 0;      ///< of what is visible, as it is
  std::int64_t narrowest_ = 0;  ///< the same, squeezed
  std::array<Ends, 4> ends_{};
};

}  // namespace govreport::internal
