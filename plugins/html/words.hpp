/// What the page says of its own, in the language of the report.
#pragma once

#include <string_view>

namespace govreport::html {

struct Words {
  std::string_view skip;      ///< over the list of contents
  std::string_view contents;  ///< name of the list
  std::string_view data;      ///< the link to the XML
};

inline constexpr Words chinese_words = {"跳到正文", "目录", "本报告的数据（XML）"};
inline constexpr Words english_words = {
    "Skip to content", "Contents", "The data of this report (XML)"};

/// `language`: BCP 47. English for any that is not Chinese.
constexpr const Words& words_in(std::string_view language) {
  return language.substr(0, 2) == "zh" ? chinese_words : english_words;
}

}  // namespace govreport::html
