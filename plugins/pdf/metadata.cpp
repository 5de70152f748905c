#include "metadata.hpp"

#include <algorithm>

namespace govreport::pdf {
namespace {

std::string property(const sdk::Document& document, std::string_view name) {
  for (const govreport_property property : document.properties) {
    if (sdk::view(property.name) == name) return std::string(sdk::view(property.value));
  }
  return {};
}

void set_words(Dictionary& info, Name key, const std::string& words) {
  if (!words.empty()) info.set(key, TextString{words});
}

}  // namespace

Metadata metadata_of(const sdk::Document& document, const Options& options) {
  Metadata metadata;
  metadata.profile = options.profile;
  metadata.title = options.title;
  metadata.author = options.author;
  metadata.subject = property(document, "Subject");
  metadata.keywords = property(document, "Keywords");
  metadata.language = sdk::view(document.head.language);
  metadata.producer = "govreport " GOVREPORT_PLUGIN_VERSION;
  metadata.created = options.created;
  return metadata;
}

std::string info_date(std::string_view date) {
  std::string digits = "D:";
  std::copy_if(date.begin(), date.end(), std::back_inserter(digits), [](char character) {
    return character != '-';
  });
  digits += "000000Z";
  return digits;
}

Dictionary info_dictionary(const Metadata& metadata) {
  Dictionary info;
  set_words(info, Name{"Title"}, metadata.title);
  set_words(info, Name{"Author"}, metadata.author);
  set_words(info, Name{"Subject"}, metadata.subject);
  set_words(info, Name{"Keywords"}, metadata.keywords);
  set_words(info, Name{"Producer"}, metadata.producer);
  if (!metadata.created.empty()) {
    info.set(Name{"CreationDate"}, ByteString{info_date(metadata.created)})
        .set(Name{"ModDate"}, ByteString{info_date(metadata.created)});
  }
  return info;
}

}  // namespace govreport::pdf
