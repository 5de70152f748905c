#include "export/page_tally.hpp"

#include "govreport/plugin_sdk.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// Where the advance of the last glyph ends, from the run's origin.
govreport_emu width_of(const govreport_run& run, const govreport_page& page) {
  if (run.glyphs.count == 0) return 0;
  govreport_glyph last{};
  govreport_read(&last, sizeof last, page.glyphs, run.glyphs.first + run.glyphs.count - 1);
  return last.x + last.advance;
}

/// The em boxes of a run's characters, which stand 0.88 em above and 0.12 em below the base line
/// whatever the face (ours, as baseline_in has it).
PageBox box_of(const govreport_run& run, const govreport_page& page, std::uint32_t number) {
  const govreport_emu above = run.size * 88 / 100;
  return {number, run.x, run.y - above, width_of(run, page), run.size};
}

/// What stands on a later page is left out: a seal covers one.
void extend(std::optional<PageBox>& box, const PageBox& by) {
  if (!box) box = by;
  if (box->page != by.page) return;
  const govreport_emu right = std::max(box->left + box->width, by.left + by.width);
  const govreport_emu bottom = std::max(box->top + box->height, by.top + by.height);
  box->left = std::min(box->left, by.left);
  box->top = std::min(box->top, by.top);
  box->width = right - box->left;
  box->height = bottom - box->top;
}

bool is_page_number(const govreport_run& run, const Document& document) {
  return run.artifact == GOVREPORT_ARTIFACT_PAGE_NUMBER && document.number_role != GOVREPORT_NONE;
}

}  // namespace

const govreport_node* PageTally::node_of(const govreport_run& run) const {
  const bool shows_a_node = run.node < document_.nodes.size();
  return shows_a_node ? &document_.nodes[run.node] : nullptr;
}

void PageTally::add_face(const govreport_run& run, const govreport_node& node) {
  const bool is_cell = node.cell < document_.cells.size() && node.kind == GOVREPORT_NODE_CELL;
  const bool is_of_head_alone = add_head(run, node);
  if (!is_of_head_alone) add_face_in(is_cell ? document_.cells[node.cell].style : node.style, run);
}

/// The head that runs on into a paragraph is in the type of its level. Is that the whole run? A run
/// of a paragraph shows the node's own characters, so where it begins tells what it is part of.
bool PageTally::add_head(const govreport_run& run, const govreport_node& node) {
  if (node.kind != GOVREPORT_NODE_PARAGRAPH) return false;
  if (run.node != paragraph_) head_ = run_in_head(form_, sdk::view(node.text));
  paragraph_ = run.node;
  const auto begin = static_cast<std::size_t>(run.text.data - node.text.data);
  if (begin >= head_.size) return false;
  const auto style = std::find_if(
      document_.styles.begin(), document_.styles.end(), [this](const govreport_style& one) {
        return sdk::view(one.id) == head_.style;
      });
  if (style == document_.styles.end()) return false;
  faces_.insert({style->role, run.face});
  return begin + run.text.size <= head_.size;
}

void PageTally::add_face_in(govreport_index style, const govreport_run& run) {
  if (style < document_.styles.size()) faces_.insert({document_.styles[style].role, run.face});
}

void PageTally::add(const govreport_page& page) {
  ++pages_;
  for (const govreport_run run : sdk::Records<govreport_run>(page.runs)) {
    const govreport_node* node = node_of(run);
    if (is_page_number(run, document_)) faces_.insert({document_.number_role, run.face});
    if (node == nullptr) continue;
    add_face(run, *node);
    if (node->kind == GOVREPORT_NODE_SIGNATURE) extend(seal_.signature, box_of(run, page, pages_));
    if (node->kind == GOVREPORT_NODE_DATE) extend(seal_.date, box_of(run, page, pages_));
  }
}

}  // namespace govreport::internal
