/// What Unicode says of characters and lines. ICU stands behind this.
#pragma once

#include "govreport/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Where Unicode allows a line to end (UAX 14). For one thread at a time.
class LineBreakFinder {
 public:
  /// Errors: internal: the Unicode data of the process cannot be read.
  static Result<LineBreakFinder> open();
  ~LineBreakFinder();
  LineBreakFinder(const LineBreakFinder&) = delete;
  LineBreakFinder& operator=(const LineBreakFinder&) = delete;
  LineBreakFinder(LineBreakFinder&&) noexcept;
  LineBreakFinder& operator=(LineBreakFinder&&) noexcept;

  /// Sets `offsets` to the bytes of `text` before which a line may begin, ascending; the ends of
  /// the text are not among them. Pre: UTF-8.
  void find(std::string_view text, std::vector<std::uint32_t>& offsets);

 private:
  struct State;
  explicit LineBreakFinder(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Words of Chinese text as a dictionary has them (UAX 29). For one thread at a time.
class WordFinder {
 public:
  /// Errors: internal: the Unicode data of the process cannot be read.
  static Result<WordFinder> open();
  ~WordFinder();
  WordFinder(const WordFinder&) = delete;
  WordFinder& operator=(const WordFinder&) = delete;
  WordFinder(WordFinder&&) noexcept;
  WordFinder& operator=(WordFinder&&) noexcept;

  /// Sets `offsets` to the bytes of `text` before which a word or a mark begins, ascending; the
  /// ends of the text are not among them. A name that is in no dictionary comes character by
  /// character. Pre: UTF-8.
  void find(std::string_view text, std::vector<std::uint32_t>& offsets);

 private:
  struct State;
  explicit WordFinder(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Han and the like: what a line may be broken before and after at will.
bool is_ideograph(char32_t codepoint);
bool is_letter(char32_t codepoint);
/// Neither combines with the character before it nor with the one after: no mark, joiner, syllable
/// part (UAX 29, Grapheme_Cluster_Break is Other).
bool stands_alone(char32_t codepoint);
/// Has no appearance of its own: joiners, variation selectors, marks of direction.
bool is_invisible(char32_t codepoint);

/// "ICU 72.1": the one in use.
std::string icu_version();

}  // namespace govreport::internal
