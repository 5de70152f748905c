/// Running text as a page shows it: white space evened out, what cannot be seen left out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govreport::internal {

class ShownText {
 public:
  /// Adds text as it stands in the source: runs of white space are one space, and none where a line
  /// of the source ends between two Chinese characters; zero-width characters and soft hyphens are
  /// dropped.
  void add(std::string_view source, bool in_link);
  /// A space that stays one wherever it stands.
  void add_space() { space_ = Space::shown; }

  bool empty() const { return text_.empty(); }
  bool is_link() const { return characters_ > 0 && linked_ == characters_; }
  bool has_link() const { return linked_ > 0; }
  const std::string& text() const { return text_; }
  void clear() { *this = {}; }

 private:
  enum class Space { none, plain, line_end, shown };  // the later goes first

  void add_character(char32_t c);

  std::string text_;
  char32_t last_ = 0;
  Space space_ = Space::none;
  std::size_t characters_ = 0;
  std::size_t linked_ = 0;
};

}  // namespace govreport::internal
