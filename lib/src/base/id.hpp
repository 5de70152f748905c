#pragma once

#include <compare>
#include <cstdint>

namespace govreport::internal {

/// An index into one kind of record: cheap to copy, impossible to mix up with another kind's.
template <class Tag>
struct Id {
  static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

  std::uint32_t index = nowhere;

  constexpr bool is_set() const { return index != nowhere; }
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace govreport::internal
