#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Words that a text may hold, by single letters and pairs: what it lacks is mostly told.
class LetterSet {
 public:
  /// What a word is looked for by.
  using Place = std::uint16_t;

  static Place place_of(std::u32string_view word) {
    return word.size() == 1 ? place(0, word[0]) : place(word[0], word[1]);
  }

  void add(char32_t letter) { bits_.set(place(0, letter)); }
  void add(char32_t letter, char32_t next) { bits_.set(place(letter, next)); }
  bool may_hold(std::u32string_view word) const { return bits_.test(place_of(word)); }
  bool may_hold_any(const std::vector<Place>& words) const {
    return std::any_of(words.begin(), words.end(), [this](Place word) { return bits_.test(word); });
  }

 private:
  static constexpr std::size_t size = 2048;
  /// `first` 0: a letter alone.
  static Place place(char32_t first, char32_t second) {
    return static_cast<Place>((first * 31 + second) % size);
  }

  std::bitset<size> bits_;
};

}  // namespace govreport::internal
