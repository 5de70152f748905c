#include "page_reader.hpp"

#include "findings.hpp"

#include <algorithm>

namespace govreport::ofd {
namespace {

std::vector<PathObject> paths_of(const sdk::Records<govreport_stroke>& strokes) {
  std::vector<PathObject> paths;
  for (const govreport_stroke stroke : strokes) {
    const Tick width = to_ticks(stroke.width);
    auto path = std::find_if(
        paths.begin(), paths.end(), [&](const PathObject& each) { return each.width == width; });
    if (path == paths.end()) path = paths.insert(path, {width, {}});
    path->lines.push_back(
        {to_ticks(stroke.x0), to_ticks(stroke.y0), to_ticks(stroke.x1), to_ticks(stroke.y1)});
  }
  return paths;
}

Page page_of(const govreport_page& source) {
  return {source.number,
          {0, 0, to_ticks(source.width), to_ticks(source.height)},
          paths_of(sdk::Records<govreport_stroke>(source.strokes)),
          text_objects_of(sdk::Records<govreport_run>(source.runs),
                          sdk::Records<govreport_glyph>(source.glyphs))};
}

}  // namespace

sdk::Status read_pages(const sdk::Export& context, const std::function<void(const Page&)>& use) {
  const auto* const found = context.extension<govreport_pages>(GOVREPORT_EXTENSION_PAGES);
  if (found == nullptr) return missing(context, GOVREPORT_EXTENSION_PAGES);
  const govreport_pages cursor = sdk::copy_sized(found);
  for (std::uint32_t count = 1;; ++count) {
    const govreport_page* page = nullptr;
    GOVREPORT_SDK_TRY(cursor.next(cursor.context, &page));
    if (page == nullptr && count > 1) return GOVREPORT_OK;
    if (page == nullptr) break;
    use(page_of(sdk::copy_sized(page)));
    // How many there will be is not known: each takes half of what is left of the first half.
    const auto left = static_cast<std::uint32_t>(500U >> std::min(count, 9U));
    GOVREPORT_SDK_TRY(context.progress(500 - left));
  }
  context.report(findings::no_pages);
  return GOVREPORT_REFUSED;
}

}  // namespace govreport::ofd
