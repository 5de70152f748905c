/// What the elements of a web page are to a reader.
#pragma once

#include "base/html.hpp"

#include <string_view>

namespace govreport::internal {

/// Is nothing of it shown: scripts, styles, controls of forms, what is marked as hidden?
bool is_hidden(const HtmlNode& element);

/// A part of the page that is no article: navigation, the foot of the page.
bool is_aside_element(std::string_view name);

/// Does it begin a line of its own?
bool is_block(std::string_view name);

/// A block that may hold others, and so an article.
bool is_part(std::string_view name);

/// 1 to 6 for "h1" to "h6", else 0.
int heading_depth(std::string_view name);

}  // namespace govreport::internal
