#include "package_plan.hpp"

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {
namespace {

PagePlan plan_page(const PageExtent& page, IdAllocator& ids) {
  PagePlan plan;
  plan.id = ids.next<PageTag>();
  plan.layer = ids.next<LayerTag>();
  plan.content = {"Doc_0/", "Pages/Page_" + sdk::integer(page.number) + "/Content.xml"};
  plan.first = ids.next_run<ObjectTag>(page.paths + page.texts);
  plan.extent = page;
  return plan;
}

}  // namespace

PackagePlan plan_package(const PageStore& pages, const Fonts& fonts) {
  PackagePlan plan;
  IdAllocator ids;
  for (const auto& entry : fonts) {
    const FontId id = ids.next<FontTag>();
    const std::string name = "font_" + sdk::integer(id.value) + ".ttf";
    plan.fonts[entry.first] = {id, {"Doc_0/" + plan.resource_folder + "/", name}};
  }
  for (const PageExtent& page : pages.extents())
    plan.pages.push_back(plan_page(page, ids));
  plan.max_unit_id = ids.max_unit_id();
  return plan;
}

}  // namespace govreport::ofd
