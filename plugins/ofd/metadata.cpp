#include "metadata.hpp"

#include <array>

namespace govreport::ofd {
namespace {

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

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words)
    list += (list.empty() ? "" : "；") + word;
  return list;
}

/// Elements of DA/T 46-2009 (5.4 to 5.5) that the report can answer. What the archive assigns, such
/// as 档号 and 保管期限, is not the report's to say.
std::vector<Metadatum> archival_data(const sdk::Document& document, const Settings& settings) {
  return {{"题名", std::string(sdk::view(document.head.title))},
          {"责任者", std::string(author_of(document))},
          {"年度", sdk::integer(document.head.year)},
          {"日期", settings.created},
          {"关键词", joined(keywords_of(document))}};
}

/// Ours: as the root of the tag file calls them.
std::vector<Metadatum> report_data(const sdk::Document& document) {
  return {{"Form", std::string(sdk::view(document.head.form))},
          {"FormVersion", sdk::integer(document.head.form_version)},
          {"Year", sdk::integer(document.head.year)},
          {"Body", std::string(sdk::view(document.head.body))},
          {"Language", std::string(sdk::view(document.head.language))}};
}

}  // namespace

std::string_view property(const sdk::Document& document, std::string_view name) {
  for (const govreport_property each : document.properties) {
    if (sdk::view(each.name) == name) return sdk::view(each.value);
  }
  return {};
}

std::string_view author_of(const sdk::Document& document) {
  const std::string_view author = property(document, "Author");
  return author.empty() ? sdk::view(document.head.body) : author;
}

std::vector<std::string> keywords_of(const sdk::Document& document) {
  return split_list(property(document, "Keywords"));
}

std::vector<Metadatum> custom_data_of(const sdk::Document& document, const Settings& settings) {
  std::vector<Metadatum> data = settings.profile == Profile::archive
                                    ? archival_data(document, settings)
                                    : report_data(document);
  std::erase_if(data, [](const Metadatum& each) { return each.value.empty(); });
  return data;
}

}  // namespace govreport::ofd
