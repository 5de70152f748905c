#pragma once

#include "govreport/plugin.h"

#include <deque>
#include <string>
#include <string_view>

namespace govreport::internal {

/// Keeps strings at addresses that do not move.
class TextArena {
 public:
  govreport_text keep(std::string_view words) {
    if (words.empty()) return {nullptr, 0};
    const std::string& kept = strings_.emplace_back(words);
    return {kept.data(), kept.size()};
  }

 private:
  std::deque<std::string> strings_;
};

}  // namespace govreport::internal
