#include "document_info.hpp"

#include "xml_part.hpp"

#include <array>
#include <vector>

namespace govreport::ofd {
namespace {

std::string_view property(const sdk::Document& document, std::string_view name) {
  for (const govreport_property each : document.properties) {
    if (sdk::view(each.name) == name) return sdk::view(each.value);
  }
  return {};
}

/// The words of a list as people separate them, in Chinese or English.
std::vector<std::string> split_list(std::string_view list) {
  constexpr std::array<std::string_view, 6> separators = {";", ",", "；", "，", "、", " "};
  std::vector<std::string> words(1);
  while (!list.empty()) {
    std::size_t skipped = 0;
    for (const std::string_view separator : separators) {
      if (list.substr(0, separator.size()) == separator) skipped = separator.size();
    }
    if (skipped == 0) {
      words.back() += list.front();
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
    list.remove_prefix(skipped == 0 ? 1 : skipped);
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

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

/// The order of the elements is Annex A's.
void write_info(const Element& info, const sdk::Document& document, const Settings& settings) {
  const std::string_view author = property(document, "Author");
  optional_child(info, "ofd:Title", sdk::view(document.head.title));
  optional_child(info, "ofd:Author", author.empty() ? sdk::view(document.head.body) : author);
  optional_child(info, "ofd:Subject", property(document, "Subject"));
  optional_child(info, "ofd:CreationDate", settings.created);
  write_keywords(info, split_list(property(document, "Keywords")));
  info.child("ofd:Creator", "govreport");
  info.child("ofd:CreatorVersion", GOVREPORT_PLUGIN_VERSION);
}

}  // namespace

std::string package_part(const sdk::Document& document,
                         const Settings& settings,
                         std::string_view doc_id,
                         const PackagePlan& plan) {
  const XmlPart part("ofd:OFD", "ofd", ofd_namespace);
  part.root().attribute("Version", "1.0").attribute("DocType", "OFD");
  const Element body = part.root().child("ofd:DocBody");
  const Element info = body.child("ofd:DocInfo");
  info.child("ofd:DocID", doc_id);
  write_info(info, document, settings);
  body.child("ofd:DocRoot", plan.document.relative);
  return part.bytes();
}

}  // namespace govreport::ofd
