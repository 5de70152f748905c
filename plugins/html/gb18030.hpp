/// GB 18030-2005 by ICU.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace govreport::html {

/// Turns text into GB 18030, which holds every character there is. Not for several threads at once.
class Gb18030 {
 public:
  /// Throws std::runtime_error where ICU lacks the encoding.
  Gb18030();

  /// Pre: `utf8` is UTF-8 and ends with a whole character.
  std::string encode(std::string_view utf8) const;

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  std::unique_ptr<UConverter, Close> converter_;
};

}  // namespace govreport::html
