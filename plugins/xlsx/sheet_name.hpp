#pragma once

#include <set>
#include <string>
#include <string_view>

namespace govreport::xlsx {

/// Gives out names that Excel takes for worksheets: 1 to 31 units of UTF-16, none of []:*?/\, no
/// apostrophe at either end, not "History", each once whatever the case of its letters.
class SheetNames {
 public:
  /// `wanted` if it will do, else the nearest name that does.
  std::string take(std::string_view wanted);

 private:
  std::set<std::string> taken_;  ///< with small letters
};

}  // namespace govreport::xlsx
