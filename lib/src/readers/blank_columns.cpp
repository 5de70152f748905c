#include "readers/blank_columns.hpp"

#include "base/utf8.hpp"
#include "readers/words.hpp"

namespace govreport::internal {
namespace {

constexpr std::uint32_t fewest_blanks = 2;

bool is_blank(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x3000;
}

/// Takes the room of two letters in a Chinese font; quotation marks and dashes do too.
bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2010 && c <= 0x2027) ||
         (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || c >= 0x20000;
}

class BlankSplitter {
 public:
  BlankColumns split(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t start = offset;
      const char32_t c = next_codepoint(text, offset);
      const Edge end{at_.width + (is_wide(c) ? 2U : 1U), at_.characters + 1};
      if (is_blank(c)) {
        ++blanks_;
      } else {
        add(text.substr(start, offset - start), end);
      }
      at_ = end;
    }
    end_column();
    return std::move(columns_);
  }

 private:
  struct Edge {
    std::uint32_t width = 0;
    std::uint32_t characters = 0;
  };

  void add(std::string_view character, const Edge& end) {
    if (blanks_ >= fewest_blanks) end_column();
    if (word_.empty()) {
      start_ = at_;
    } else if (blanks_ > 0) {
      word_ += ' ';
    }
    word_ += character;
    end_ = end;
    blanks_ = 0;
  }

  void end_column() {
    if (word_.empty()) return;
    columns_.words.push_back(plain_words(word_));
    columns_.places.push_back({{start_.width, end_.width - start_.width},
                               {start_.characters, end_.characters - start_.characters}});
    word_.clear();
  }

  BlankColumns columns_;
  std::string word_;
  Edge at_;
  Edge start_;  ///< of the word
  Edge end_;
  std::uint32_t blanks_ = 0;  ///< since then
};

}  // namespace

BlankColumns split_at_blanks(std::string_view text) {
  return BlankSplitter().split(text);
}

}  // namespace govreport::internal
