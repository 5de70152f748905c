/// Latin words and addresses in Chinese text.
#pragma once

#include "text/chinese.hpp"
#include "text/shaped_text.hpp"

#include <vector>

namespace govreport::internal {

/// A Latin word, also one with digits and marks in it: an address. Inside, lines begin after the
/// marks of an address if need be, else nowhere. Changes what `starts` says of such places.
void keep_words_whole(const ShapedText& shaped, std::vector<LineStart>& starts);

/// Notes in each cluster whether it is of a Latin word: from a word's first letter or digit to its
/// last, and the space between two words.
void mark_latin(ShapedText& shaped);

}  // namespace govreport::internal
