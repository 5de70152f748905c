#include "text_extent.hpp"

#include "utf8.hpp"

#include <algorithm>

namespace govreport::xlsx {
namespace {

bool is_wide(char32_t character) {
  // Quotes, dashes and dots that Latin shares are full width in Chinese fonts.
  const bool shared = character >= 0x2014 && character <= 0x2026;
  return shared || character >= 0x2E80 || (character >= 0x1100 && character < 0x1200);
}

/// Marks that may not begin a line (GB/T 15834-2011): the character before goes along.
bool stays_with_previous(char32_t character) {
  constexpr std::u32string_view marks = U"、，。：；！？）》」』】〕”’％·…,.:;!?)]}%";
  return marks.find(character) != std::u32string_view::npos;
}

/// Fills lines one piece at a time. A piece is a wide character or a word.
class LineFiller {
 public:
  explicit LineFiller(govreport_emu width) : width_(std::max<govreport_emu>(width, 1)) {}

  /// `character`: the piece's first.
  void add(govreport_emu piece, char32_t character) {
    if (used_ > 0 && used_ + piece > width_) {
      ++lines_;
      used_ = stays_with_previous(character) ? last_ : 0;
    }
    used_ += piece;
    for (; used_ > width_; used_ -= width_)
      ++lines_;  // longer than a line: cut
    last_ = piece;
  }
  void end_line() {
    ++lines_;
    used_ = last_ = 0;
  }
  std::uint32_t lines() const { return lines_; }

 private:
  govreport_emu width_;
  govreport_emu used_ = 0;
  govreport_emu last_ = 0;
  std::uint32_t lines_ = 1;
};

}  // namespace

std::uint32_t wrapped_lines(std::string_view text, govreport_emu size, govreport_emu width) {
  LineFiller filler(width);
  govreport_emu word = 0;
  const auto end_word = [&] {
    if (word > 0) filler.add(word, U'a');
    word = 0;
  };
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = next_code_point(text, position);
    if (character == '\n') {
      end_word();
      filler.end_line();
    } else if (is_wide(character)) {
      end_word();
      filler.add(size, character);
    } else {
      word += size * 11 / 20;  // digits and small letters of common fonts are 0.50 to 0.55 em
      if (character == ' ' || character == '-') end_word();
    }
  }
  end_word();
  return filler.lines();
}

}  // namespace govreport::xlsx
