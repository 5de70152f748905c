#pragma once

#include "base/length.hpp"
#include "text/shaped_text.hpp"

#include <cstdint>

namespace govreport::internal {

/// How far apart characters stand: `length` for every `ems` characters. A position is computed
/// from its distance in one step and never added up, so that lines end where they should.
class Pitch {
 public:
  /// Characters as wide as they are high.
  static Pitch solid(Length size) { return Pitch(size, 1); }

  /// A line as the grid of GB/T 9704-2012 has it, 5.2.3: full-width characters spread over the
  /// whole line. As many as come nearest to their own size (ours; 28 of 16 pt on 156 mm).
  static Pitch grid(Length width, Length size) {
    const std::int64_t ems = width.scaled(1, size.to_emu()).to_emu();
    return Pitch(width, ems < 1 ? 1 : ems);
  }

  Length at(std::int64_t distance) const { return length_.scaled(distance, ems_ * em); }

  /// The greatest distance that lies within `width`.
  std::int64_t within(Length width) const { return width.to_emu() * ems_ * em / length_.to_emu(); }

 private:
  Pitch(Length length, std::int64_t ems) : length_(length), ems_(ems) {}

  Length length_;
  std::int64_t ems_;
};

}  // namespace govreport::internal
