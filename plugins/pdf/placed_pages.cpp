#include "placed_pages.hpp"

#include "finding_codes.hpp"
#include "label_splitter.hpp"
#include "unicode.hpp"

#include <algorithm>
#include <stdexcept>

namespace govreport::pdf {
namespace {

// ISO 32000-1:2008, annex C.2: 3 to 14400 units.
constexpr govreport_emu smallest_side = 3 * sdk::emu_per_point;
constexpr govreport_emu largest_side = 14400 * sdk::emu_per_point;

bool is_side(govreport_emu length) {
  return length >= smallest_side && length <= largest_side;
}

// The host's promises; without them there is nothing to draw.
void require(bool promise, const char* what) {
  if (!promise) throw std::logic_error(what);
}

void check(const PlacedRun& placed, std::size_t glyphs, std::uint32_t nodes) {
  const govreport_run& run = placed.run;
  require(placed.is_artifact() || run.node < nodes, "a run that shows no node and is no artifact");
  require(run.glyphs.first <= glyphs && run.glyphs.count <= glyphs - run.glyphs.first,
          "a run with glyphs its page does not have");
  require(run.size > 0, "a run of no size");
}

PlacedPage copy_page(const govreport_page& source, std::uint32_t nodes, LabelSplitter& labels) {
  PlacedPage page;
  page.width = source.width;
  page.height = source.height;
  page.label = sdk::view(source.label);
  for (const govreport_glyph glyph : sdk::Records<govreport_glyph>(source.glyphs))
    page.glyphs.push_back(glyph);
  for (const govreport_stroke stroke : sdk::Records<govreport_stroke>(source.strokes))
    page.strokes.push_back(stroke);
  for (const govreport_run run : sdk::Records<govreport_run>(source.runs)) {
    PlacedRun placed{run, std::string(sdk::view(run.text)), std::string(sdk::view(run.language))};
    check(placed, page.glyphs.size(), nodes);
    labels.add(std::move(placed), page);
  }
  return page;
}

// The character a glyph stands for, for messages.
std::string character_at(const std::string& text, std::uint32_t cluster) {
  if (cluster >= text.size()) return text;
  const std::string_view rest = std::string_view(text).substr(cluster);
  std::string_view after = rest;
  take_code_point(after);
  return std::string(rest.substr(0, rest.size() - after.size()));
}

// ISO 19005-3:2012, 6.2.11.8: no file may show .notdef.
sdk::Status check_glyphs(const sdk::Export& host, const PlacedPage& page) {
  for (const PlacedRun& placed : page.runs) {
    const auto first = page.glyphs.begin() + placed.run.glyphs.first;
    const auto missing = std::find_if(first,
                                      first + placed.run.glyphs.count,
                                      [](const govreport_glyph& glyph) { return glyph.id == 0; });
    if (missing == first + placed.run.glyphs.count) continue;
    const govreport_index node = placed.is_artifact() ? GOVREPORT_NONE : placed.run.node;
    host.report(
        finding_missing_glyph, node, {{"character", character_at(placed.text, missing->cluster)}});
    return GOVREPORT_REFUSED;
  }
  return GOVREPORT_OK;
}

sdk::Status check_page(const sdk::Export& host, const PlacedPage& page) {
  if (!is_side(page.width) || !is_side(page.height)) {
    host.report(finding_page_size, GOVREPORT_NONE, {{"page", page.label}});
    return GOVREPORT_REFUSED;
  }
  return check_glyphs(host, page);
}

// How much of the document the pages so far have shown, in thousandths.
std::uint32_t shown(const PlacedPage& page, std::uint32_t nodes) {
  std::uint32_t last = 0;
  for (const PlacedRun& placed : page.runs) {
    if (!placed.is_artifact()) last = std::max(last, placed.run.node);
  }
  return static_cast<std::uint32_t>(std::uint64_t{last} * 1000 / std::max(nodes, 1U));
}

}  // namespace

sdk::Status read_pages(const sdk::Export& host,
                       const sdk::Document& document,
                       std::vector<PlacedPage>& pages) {
  const auto* source = host.extension<govreport_pages>(GOVREPORT_EXTENSION_PAGES);
  if (source == nullptr) {
    host.report(
        sdk::finding_missing_extension, GOVREPORT_NONE, {{"extension", GOVREPORT_EXTENSION_PAGES}});
    return GOVREPORT_UNSUPPORTED;
  }
  const std::uint32_t nodes = document.nodes.size();
  LabelSplitter labels(document);
  while (true) {
    const govreport_page* page = nullptr;
    GOVREPORT_SDK_TRY(source->next(source->context, &page));
    if (page == nullptr) return GOVREPORT_OK;
    pages.push_back(copy_page(sdk::copy_sized(page), nodes, labels));
    GOVREPORT_SDK_TRY(check_page(host, pages.back()));
    GOVREPORT_SDK_TRY(host.progress(shown(pages.back(), nodes) * 6 / 10));
  }
}

}  // namespace govreport::pdf
