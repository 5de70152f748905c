/// What the page says of findings, in the language of their messages.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

struct CheckedWords {
  std::string_view heading;
  std::string_view nothing;                     ///< found
  std::array<std::string_view, 3> severity;     ///< by govreport_severity
  std::array<std::string_view, 3> of_a_number;  ///< between a number and what it counts
  std::string_view hint;
  std::string_view expected;
  std::string_view found;
  std::string_view blank;  ///< where nothing was found in a cell
  std::string_view clause;
  std::string_view suspects;
  std::string_view suspect;  ///< of a mark in a cell
  std::string_view to_cell;
  std::string_view to_list;
  std::string_view colon;
  std::string_view comma;
};

inline constexpr CheckedWords chinese_checked_words = {"核对结果",
                                                       "没有发现问题。",
                                                       {"错误", "警告", "提示"},
                                                       {" 个", " 个", " 个"},
                                                       "办法",
                                                       "应为",
                                                       "实为",
                                                       "（空白）",
                                                       "依据",
                                                       "可能有误的单元格",
                                                       "可能有误，见",
                                                       "到单元格",
                                                       "回到清单",
                                                       "：",
                                                       "，"};
inline constexpr CheckedWords english_checked_words = {"What the check found",
                                                       "Nothing was found.",
                                                       {"error", "warning", "note"},
                                                       {" ", " ", " "},
                                                       "Hint",
                                                       "expected",
                                                       "found",
                                                       "(blank)",
                                                       "Rule",
                                                       "Cells that may be wrong",
                                                       "may be wrong, see",
                                                       "to the cell",
                                                       "back to the list",
                                                       ": ",
                                                       ", "};

/// `language`: BCP 47.
constexpr const CheckedWords& checked_words_in(std::string_view language) {
  return language.substr(0, 2) == "zh" ? chinese_checked_words : english_checked_words;
}

/// A shape for each severity, so that no meaning is by colour alone (WCAG 2.1, 1.4.1).
constexpr std::string_view symbol_of(std::uint32_t severity) {
  if (severity == GOVREPORT_ERROR) return "✗";
  return severity == GOVREPORT_WARNING ? "!" : "i";
}

/// An unknown one is the mildest.
constexpr std::uint32_t known_severity(std::uint32_t severity) {
  return severity < GOVREPORT_NOTE ? severity : std::uint32_t{GOVREPORT_NOTE};
}

}  // namespace govreport::html
