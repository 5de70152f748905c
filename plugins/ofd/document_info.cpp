#include "document_info.hpp"

#include "metadata.hpp"
#include "xml_part.hpp"

#include <vector>

namespace govreport::ofd {
namespace {

void optional_child(const Element& parent, const char* name, std::string_view words) {
  if (!words.empty()) parent.child(name, words);
}

/// Never empty: Annex A wants a Keyword in Keywords.
void write_keywords(const Element& info, const std::vector<std::string>& words) {
  if (words.empty()) return;
  const Element keywords = info.child("ofd:Keywords");
  for (const std::string& word : words)
    keywords.child("ofd:Keyword", word);
}

/// Left out when there are none: Annex A wants a CustomData in CustomDatas.
void write_custom_data(const Element& info, const std::vector<Metadatum>& data) {
  if (data.empty()) return;
  const Element list = info.child("ofd:CustomDatas");
  for (const Metadatum& each : data)
    list.child("ofd:CustomData", each.value).attribute("Name", each.name);
}

/// The order of the elements is Annex A's.
void write_info(const Element& info, const sdk::Document& document, const Settings& settings) {
  optional_child(info, "ofd:Title", sdk::view(document.head.title));
  optional_child(info, "ofd:Author", author_of(document));
  optional_child(info, "ofd:Subject", property(document, "Subject"));
  optional_child(info, "ofd:CreationDate", settings.created);
  write_keywords(info, keywords_of(document));
  info.child("ofd:Creator", "govreport");
  info.child("ofd:CreatorVersion", GOVREPORT_PLUGIN_VERSION);
  write_custom_data(info, custom_data_of(document, settings));
}

/// GB/T 42133-2022, 6.2.1 a.
const char* doc_type(Profile profile) {
  return profile == Profile::archive ? "OFD-A" : "OFD";
}

}  // namespace

std::string package_part(const sdk::Document& document,
                         const Settings& settings,
                         std::string_view doc_id,
                         const PackagePlan& plan) {
  const XmlPart part("ofd:OFD", "ofd", ofd_namespace);
  part.root().attribute("Version", "1.0").attribute("DocType", doc_type(settings.profile));
  const Element body = part.root().child("ofd:DocBody");
  const Element info = body.child("ofd:DocInfo");
  info.child("ofd:DocID", doc_id);
  write_info(info, document, settings);
  body.child("ofd:DocRoot", plan.document.relative);
  return part.bytes();
}

}  // namespace govreport::ofd
