#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::cli {

/// How many columns of a terminal `text` takes: Chinese characters and full-width marks two each
/// (Unicode, UAX #11: wide and full width). Pre: UTF-8.
std::size_t display_width(std::string_view text);

/// `text` as lines of at most `width` columns: broken at spaces, or between Chinese characters, but
/// never before a closing mark or behind an opening one. What cannot be broken stands out.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Rows whose cells stand below each other on a terminal.
class Columns {
 public:
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  /// Two spaces between columns, none at the end of a line.
  void print(std::ostream& out) const;

 private:
  std::vector<std::size_t> widths() const;

  std::vector<std::vector<std::string>> rows_;
};

}  // namespace govreport::cli
