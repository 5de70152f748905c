/// Numbers in Chinese text.
#pragma once

#include "text/chinese.hpp"
#include "text/shaped_text.hpp"

#include <vector>

namespace govreport::internal {

/// 3.14, 24,103件, 10万元, 12月31日, 〔2021〕30号, "1." and the character after it (CLREQ 3.1.5.2;
/// the list of units is ours): no line begins inside. Changes what `starts` says of such places.
void keep_numbers_whole(const ShapedText& shaped, std::vector<LineStart>& starts);

}  // namespace govreport::internal
