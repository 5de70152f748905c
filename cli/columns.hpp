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
