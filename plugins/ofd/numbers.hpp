/// Lengths as an OFD file writes them.
#pragma once

#include "ids.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// A length in ten thousandths of a millimetre: what four decimals can say. Every absolute position
/// is rounded to ticks once, and only differences of ticks are written: what a reader adds up does
/// not drift.
using Tick = std::int64_t;

constexpr Tick ticks_per_millimetre = 10000;

/// Rounded half away from zero.
Tick to_ticks(govreport_emu length);

std::string millimetres(Tick length);
std::string millimetres_of(govreport_emu length);

template <class Tag>
std::string number(Id<Tag> id) {
  return sdk::integer(id.value);
}

/// A rectangle on the page, from its top left corner.
struct Box {
  Tick left = 0;
  Tick top = 0;
  Tick right = 0;
  Tick bottom = 0;

  /// The part of it that lies inside `other`.
  Box within(const Box& other) const;
  /// ST_Box: x y width height.
  std::string written() const;
  friend bool operator==(const Box&, const Box&) = default;
};

/// DeltaX or DeltaY: the steps from each of `positions` to the next, n - 1 of them, equal ones as
/// `g COUNT VALUE` (GB/T 33190-2016, 11.3). A step is repeated as long as the sum stays within
/// 0.005 mm of the position, so that an even line is one run. Empty for fewer than two positions.
std::string steps(const std::vector<Tick>& positions);

}  // namespace govreport::ofd
