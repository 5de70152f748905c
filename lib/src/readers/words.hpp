/// Words as they are compared: width, spaces, quotes and the shape of numbering evened out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// The words a line of Markdown shows: pairs of ** and __ removed, escapes and <br> undone,
/// trimmed.
std::string plain_words(std::string_view markdown);

/// `text` with full-width ASCII narrowed, all white space removed and every quotation mark as '"'.
std::string comparable(std::string_view text);

/// How a number before a label is written.
enum class Numbering { none, chinese, chinese_in_brackets, arabic, arabic_in_brackets };

/// A label or heading, comparable, taken apart.
struct Label {
  Numbering numbering = Numbering::none;
  std::string number;  ///< "五", "3"
  std::string words;   ///< what follows
  friend bool operator==(const Label&, const Label&) = default;

  bool empty() const { return number.empty() && words.empty(); }
};

/// "3．其他", "3、其他" and "3. 其他" are one; so are "（三）…" and "(三)…", "五、" and "五．".
Label parse_label(std::string_view text);

/// `words` without the parts in round brackets.
std::string without_brackets(std::string_view words);

/// The least number of characters to insert, remove or change to make `b` of `a`.
std::size_t edits_between(std::string_view a, std::string_view b);

/// The length in characters of the longest common subsequence.
std::size_t common_characters(std::string_view a, std::string_view b);

}  // namespace govreport::internal
