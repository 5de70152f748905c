/// All that the parts of a page are made from.
#pragma once

#include "checked.hpp"
#include "markup.hpp"
#include "names.hpp"
#include "settings.hpp"
#include "words.hpp"

#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

struct Page {
  const sdk::Document& document;
  const Checked& checked;
  const Settings& settings;
  const Words& words;
  Markup& markup;
};

/// Calls `visit(index, node)` for each child of a node, in reading order.
template <class Visit>
void each_child(const sdk::Document& document, govreport_index parent, Visit visit) {
  for (govreport_index child = document.nodes[parent].first_child; child != GOVREPORT_NONE;) {
    const govreport_node node = document.nodes[child];
    visit(child, node);
    child = node.next_sibling;
  }
}

}  // namespace govreport::html
