/// What a node says, with the line ends it has in print.
#pragma once

#include "markup.hpp"

#include <algorithm>
#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

/// The text, or where print has preferred line ends, a span for each line: they are one text to
/// whoever reads or copies it, and lines to the style sheet.
inline void write_shown(Markup& markup, const govreport_node& node) {
  std::string_view lines = sdk::view(node.print_text);
  if (lines.empty()) {
    markup.text(sdk::view(node.text));
    return;
  }
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    markup.open("span").class_name("line").text(lines.substr(0, end)).close();
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

}  // namespace govreport::html
