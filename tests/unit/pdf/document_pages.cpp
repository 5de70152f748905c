#include "document_pages.hpp"

#include "unicode.hpp"

namespace govreport::test {
namespace {

constexpr govreport_emu millimetre = 36000;
constexpr govreport_emu text_size = 16 * govreport_emu{12700};
constexpr std::size_t lines_a_page = 7;
constexpr std::size_t characters_a_line = 20;

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(Record)};
}

}  // namespace

DocumentPages::DocumentPages(const FakeDocument& document) {
  begin_page();
  for (govreport_index node = 0; node < document.nodes.size(); ++node)
    show_node(document, node);
  end_page();
}

const govreport_pages* DocumentPages::open() {
  given_ = 0;
  cursor_ = {sizeof cursor_, this, next};
  return &cursor_;
}

govreport_status DocumentPages::next(void* context, const govreport_page** page) {
  auto& self = *static_cast<DocumentPages*>(context);
  *page = self.given_ < self.pages_.size() ? &self.pages_[self.given_++].record : nullptr;
  return GOVREPORT_OK;
}

void DocumentPages::begin_page() {
  Page& page = pages_.emplace_back();
  page.label = std::to_string(pages_.size());
  page.strokes = {{28 * millimetre,
                   30 * millimetre,
                   184 * millimetre,
                   30 * millimetre,
                   6350,
                   GOVREPORT_ARTIFACT_RULE,
                   0}};
}

void DocumentPages::end_page() {
  Page& page = pages_.back();
  show(GOVREPORT_NONE, GOVREPORT_ARTIFACT_PAGE_NUMBER, page.label);
  page.record = {sizeof page.record,
                 static_cast<std::uint32_t>(pages_.size()),
                 0,
                 210 * millimetre,
                 297 * millimetre,
                 {page.label.data(), page.label.size()},
                 array_of(page.runs),
                 array_of(page.glyphs),
                 array_of(page.strokes)};
}

/// Glyph ids are code points, so that each stands for one character.
void DocumentPages::show(govreport_index node, std::uint32_t artifact, std::string_view text) {
  Page& page = pages_.back();
  const std::string& kept = texts_.emplace_back(text);
  govreport_run run{};
  run.node = node;
  run.artifact = artifact;
  run.size = text_size;
  run.x = 28 * millimetre;
  run.y = govreport_emu(37 + 7 * page.runs.size()) * millimetre;
  run.text = {kept.data(), kept.size()};
  run.glyphs.first = static_cast<std::uint32_t>(page.glyphs.size());
  govreport_emu x = 0;
  for (std::string_view rest = kept; !rest.empty(); x += text_size) {
    const auto cluster = static_cast<std::uint32_t>(kept.size() - rest.size());
    page.glyphs.push_back({pdf::take_code_point(rest), cluster, x, 0, text_size});
  }
  run.glyphs.count = static_cast<std::uint32_t>(page.glyphs.size()) - run.glyphs.first;
  page.runs.push_back(run);
}

void DocumentPages::show_node(const FakeDocument& document, govreport_index node) {
  std::string_view rest(document.nodes[node].text.data, document.nodes[node].text.size);
  while (!rest.empty()) {
    if (pages_.back().runs.size() == lines_a_page) {
      end_page();
      begin_page();
      if (document.nodes[node].kind == GOVREPORT_NODE_CELL)
        show(GOVREPORT_NONE, GOVREPORT_ARTIFACT_REPEATED_HEADER, "again");
    }
    std::string_view after = rest;
    for (std::size_t i = 0; i < characters_a_line && !after.empty(); ++i)
      pdf::take_code_point(after);
    show(node, GOVREPORT_ARTIFACT_NONE, rest.substr(0, rest.size() - after.size()));
    rest = after;
  }
}

}  // namespace govreport::test
