#include "base/json.hpp"
#include "govreport/export.hpp"

namespace govreport::inline v1 {
namespace {

using internal::Json;

Json in_both(const std::string& chinese, const std::string& english) {
  return Json::object().set("zh", chinese).set("en", english);
}

Json choices_json(const OptionDescription& option) {
  Json choices = Json::array();
  for (const std::string& choice : option.choices)
    choices.add(choice);
  return choices;
}

Json option_json(const OptionDescription& option) {
  Json json = Json::object();
  json.set("id", option.id).set("type", option.type).set("default", option.default_value);
  if (option.type == "choice") json.set("choices", choices_json(option));
  if (option.type == "integer") json.set("minimum", option.minimum).set("maximum", option.maximum);
  if (option.type == "files") json.set("maximum", option.maximum);
  return json.set("help", in_both(option.help_zh, option.help_en));
}

}  // namespace

std::string format_json(const FormatDescription& format) {
  Json options = Json::array();
  for (const OptionDescription& option : format.options)
    options.add(option_json(option));
  return Json::object()
      .set("format", format.id)
      .set("title", in_both(format.title_zh, format.title_en))
      .set("extension", format.extension)
      .set("media-type", format.media_type)
      .set("standards", format.standards)
      .set("paged", format.paged)
      .set("options", options)
      .set("plugin", format.plugin)
      .set("plugin-version", format.plugin_version)
      .set("libraries", format.libraries)
      .set("file", format.file.string())
      .set("installed", format.installed)
      .to_text();
}

}  // namespace govreport::inline v1
