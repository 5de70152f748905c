/// Pieces of random reports, from a seed: the same seed, the same pieces.
#pragma once

#include "govreport/report.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>

namespace govreport::test {

class RandomPieces {
 public:
  explicit RandomPieces(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t count) { return below(count) == 0; }

  template <class Piece, std::size_t count>
  const Piece& one_of(const std::array<Piece, count>& pieces) {
    return pieces.at(below(count));
  }

  /// `pieces`, `most` of them or fewer, in any order.
  template <std::size_t count>
  std::string words(const std::array<const char*, count>& pieces, std::size_t most) {
    std::string result;
    for (std::size_t left = below(most + 1); left > 0; --left)
      result += one_of(pieces);
    return result;
  }

  /// A heading, one time in four, or a paragraph.
  Block block(std::string words) {
    const bool heading = one_in(4);
    return {heading ? BlockKind::heading : BlockKind::paragraph,
            heading ? static_cast<int>(2 + below(4)) : 0,
            std::move(words),
            0};
  }

  template <std::size_t count>
  Decimal decimal(const std::array<const char*, count>& shapes) {
    return *Decimal::parse(one_of(shapes));
  }

 private:
  std::mt19937 random_;
};

}  // namespace govreport::test
