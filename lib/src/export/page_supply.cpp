#include "export/page_supply.hpp"

#include <algorithm>
#include <utility>

namespace govreport::internal {
namespace {

// Some thirty pages: what a kept page weighs, times a hundred, is still little beside a font.
constexpr std::size_t most_nodes_kept = 4'000;
constexpr std::size_t most_text_kept = 128'000;  // bytes

bool is_short(const Document& document) {
  if (document.nodes.size() > most_nodes_kept) return false;
  std::size_t bytes = 0;
  for (const govreport_node& node : document.nodes)
    bytes += node.text.size;
  return bytes <= most_text_kept;
}

/// Equal for findings that tell the same.
std::string key_of(const Finding& finding) {
  std::string key = finding.code + '\0' + finding.place.cell + '\0' + finding.place.label + '\0' +
                    std::to_string(finding.place.line);
  for (const Argument& argument : finding.arguments)
    key += '\0' + argument.name + '\0' + argument.value;
  return key;
}

}  // namespace

PageSupply::PageSupply(const LayoutInput& input, StopRequest stop)
    : input_(input), stop_(std::move(stop)), is_short_(is_short(input.document)) {}

void PageSupply::expect(const LayoutOptions& options) {
  ++layout_of(options).cursors;
}

PageSupply::Layout& PageSupply::layout_of(const LayoutOptions& options) {
  const auto found =
      std::find_if(layouts_.begin(), layouts_.end(), [&options](const Layout& layout) {
        return layout.options == options;
      });
  if (found != layouts_.end()) return *found;
  return layouts_.emplace_back(Layout{options, 0, nullptr});
}

Result<PageCursor> PageSupply::open(const LayoutOptions& options) {
  Layout& layout = layout_of(options);
  input_.options = options;
  if (!is_short_ || layout.cursors < 2) {
    auto paginator = Paginator::open(input_, fresh_);
    if (!paginator) return std::move(paginator).error();
    auto faces = (*paginator)->faces();
    return PageCursor{std::move(faces), *std::move(paginator)};
  }
  if (layout.kept == nullptr) {
    Result<LaidOut> made = lay_out(input_, fresh_, stop_);
    if (!made) return std::move(made).error();
    layout.kept = std::make_unique<LaidOut>(*std::move(made));
  }
  return PageCursor{layout.kept->faces, layout.kept->pages.walk()};
}

void PageSupply::hand_over(Findings& findings) {
  for (Finding& finding : std::exchange(fresh_, {})) {
    if (known_.insert(key_of(finding)).second) findings.push_back(std::move(finding));
  }
}

}  // namespace govreport::internal
