/// What the clusters of a line give up and gain (CLREQ 3.1.6, 3.5; GB/T 15834-2011, 5.1.10).
#pragma once

#include "text/lines.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace govreport::internal {

/// The place before or behind a cluster of a line.
struct Place {
  std::int32_t natural = 0;  ///< what it has by itself beyond the advances
  std::int32_t room = 0;     ///< what it can be squeezed by
};

/// Widths on the lines of one text.
class LineAdjuster {
 public:
  /// Both must outlive it.
  LineAdjuster(const ShapedText& shaped, const LineForm& form) : shaped_(shaped), form_(form) {}

  /// Between cluster `index` and the one before it, of one line.
  Place between(std::uint32_t index) const;
  /// Before the first cluster of a line.
  Place at_start(std::uint32_t index) const;
  /// Behind the last visible cluster of a line.
  Place at_end(std::uint32_t index) const;
  /// What the cluster itself can be squeezed by.
  std::int32_t room_in(std::uint32_t index) const;

  /// Gives the line what it has by itself; squeezes it if it is wider than `limit`; stretches it
  /// up to that if asked to and it is not loose. Sets `width` and `adjustments`.
  void adjust(LineSpan& line, std::int64_t limit, bool stretch);
  /// Whether the gaps would be more than half an em wide (ours), were `slack` spread over them.
  bool is_loose(const LineSpan& line, std::int64_t slack) const;

 private:
  /// Part of an adjustment that several places share.
  struct Share {
    std::uint32_t cluster = 0;
    bool before = false;
    std::int64_t most = 0;
  };
  using Step = std::vector<Share>;

  const Cluster& at(std::uint32_t index) const { return shaped_.clusters[index]; }
  std::int64_t set_naturally(const LineSpan& line);
  void offer_start(std::uint32_t index);
  void offer_between(std::uint32_t index);
  void offer_end(std::uint32_t index);
  void offer(std::size_t step, Share share);
  void squeeze(const LineSpan& line, std::int64_t need);
  void stretch(const LineSpan& line, std::int64_t slack);
  void distribute(const Step& step, std::uint32_t first, std::int64_t amount, int sign);

  const ShapedText& shaped_;
  const LineForm& form_;
  std::vector<Adjustment> sides_;  ///< one a cluster of the line in hand
  std::vector<Step> steps_;
};

}  // namespace govreport::internal
