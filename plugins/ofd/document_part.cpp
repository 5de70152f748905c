#include "document_part.hpp"

#include "xml_part.hpp"

namespace govreport::ofd {
namespace {

void write_common_data(const Element& document, const PackagePlan& plan, const Box& page) {
  const Element common = document.child("ofd:CommonData");
  common.child("ofd:MaxUnitID", sdk::integer(plan.max_unit_id));
  common.child("ofd:PageArea").child("ofd:PhysicalBox", page.written());
  common.child("ofd:PublicRes", plan.resources.relative);
}

void write_font(const Element& fonts, const FontPlan& plan, const govreport_face& face) {
  const std::string_view family = sdk::view(face.family);
  const std::string_view name = sdk::view(face.postscript_name);
  fonts.child("ofd:Font")
      .attribute("ID", number(plan.id))
      .attribute("FontName", name.empty() ? family : name)
      .attribute("FamilyName", family)  // what readers that pass over the font fall back to
      .attribute("Charset", "unicode")
      .optional_attribute("Italic", face.italic_angle != 0 ? "true" : "")
      .optional_attribute("Bold", face.weight >= 600 ? "true" : "")
      .optional_attribute("Serif", face.serif != 0 ? "true" : "")
      .optional_attribute("FixedWidth", face.fixed_pitch != 0 ? "true" : "")
      .child("ofd:FontFile", plan.file.relative);
}

}  // namespace

std::string document_part(const PackagePlan& plan,
                          const Settings& settings,
                          const Box& page,
                          const std::vector<OutlineEntry>& outline,
                          bool has_attachments) {
  const XmlPart part("ofd:Document", "ofd", ofd_namespace);
  write_common_data(part.root(), plan, page);
  const Element pages = part.root().child("ofd:Pages");
  for (const PagePlan& each : plan.pages)
    pages.child("ofd:Page")
        .attribute("ID", number(each.id))
        .attribute("BaseLoc", each.content.relative);
  if (!outline.empty()) write_outline(part.root(), outline);
  if (settings.tags) part.root().child("ofd:CustomTags", plan.tags.relative);
  if (has_attachments) part.root().child("ofd:Attachments", plan.attachments.relative);
  return part.bytes();
}

std::string resources_part(const PackagePlan& plan, const Fonts& fonts) {
  const XmlPart part("ofd:Res", "ofd", ofd_namespace);
  part.root().attribute("BaseLoc", plan.resource_folder);
  if (plan.fonts.empty()) return part.bytes();
  const Element list = part.root().child("ofd:Fonts");
  for (const auto& [face, font] : plan.fonts)
    write_font(list, font, fonts.at(face).face);
  return part.bytes();
}

}  // namespace govreport::ofd
