#include "base/ascii.hpp"
#include "base/xml.hpp"
#include "export/descriptor.hpp"

namespace govreport::internal {
namespace {

constexpr std::string_view name_space = "urn:govreport:plugin:1";

void write_wording(XmlWriter& xml, std::string_view language, const Wording& wording) {
  xml.open("text").attribute("lang", language).attribute("message", wording.message);
  if (!wording.hint.empty()) xml.attribute("hint", wording.hint);
  xml.close();
}

void write_option(XmlWriter& xml, const OptionDescription& option) {
  xml.open("option").attribute("id", option.id).attribute("type", option.type);
  xml.attribute("default", option.default_value);
  if (option.type == "integer") {
    xml.attribute("minimum", std::to_string(option.minimum));
    xml.attribute("maximum", std::to_string(option.maximum));
  }
  if (option.type == "files") xml.attribute("maximum", std::to_string(option.maximum));
  for (const std::string& choice : option.choices)
    xml.element("choice", choice);
  xml.open("help").attribute("lang", "zh").text(option.help_zh).close();
  xml.open("help").attribute("lang", "en").text(option.help_en).close();
  xml.close();
}

void write_finding(XmlWriter& xml, const FindingText& text) {
  xml.open("finding").attribute("code", text.code).attribute("severity", to_string(text.severity));
  if (!text.clause.empty()) xml.attribute("clause", text.clause);
  write_wording(xml, "zh", text.chinese);
  write_wording(xml, "en", text.english);
  xml.close();
}

void write_format(XmlWriter& xml, const DescribedFormat& format) {
  const FormatDescription& description = format.description;
  xml.open("format").attribute("id", description.id).attribute("extension", description.extension);
  xml.attribute("media-type", description.media_type);
  xml.attribute("standards", description.standards);
  xml.attribute("input", description.paged ? "paged" : "semantic");
  xml.open("title").attribute("lang", "zh").text(description.title_zh).close();
  xml.open("title").attribute("lang", "en").text(description.title_en).close();
  for (const OptionDescription& option : description.options)
    write_option(xml, option);
  for (const FindingText& text : format.texts)
    write_finding(xml, text);
  xml.close();
}

OptionDescription read_option(const XmlElement& element) {
  OptionDescription option;
  option.id = element.attribute("id");
  option.type = element.attribute("type");
  option.default_value = element.attribute("default");
  option.minimum = parse_number<std::int64_t>(element.attribute("minimum")).value_or(0);
  option.maximum = parse_number<std::int64_t>(element.attribute("maximum")).value_or(0);
  for (const XmlElement& child : element.children()) {
    if (child.name() == "choice") option.choices.push_back(child.text());
    if (child.name() != "help") continue;
    (child.attribute("lang") == "zh" ? option.help_zh : option.help_en) = child.text();
  }
  return option;
}

Severity to_severity(std::string_view name) {
  for (const Severity severity : {Severity::warning, Severity::note}) {
    if (name == to_string(severity)) return severity;
  }
  return Severity::error;
}

FindingText read_finding(const XmlElement& element) {
  FindingText text;
  text.code = element.attribute("code");
  text.severity = to_severity(element.attribute("severity"));
  text.clause = element.attribute("clause");
  for (const XmlElement& child : element.children()) {
    Wording& wording = child.attribute("lang") == "zh" ? text.chinese : text.english;
    wording = {std::string(child.attribute("message")), std::string(child.attribute("hint"))};
  }
  return text;
}

DescribedFormat read_format(const XmlElement& element) {
  DescribedFormat format;
  FormatDescription& description = format.description;
  description.id = element.attribute("id");
  description.extension = element.attribute("extension");
  description.media_type = element.attribute("media-type");
  description.standards = element.attribute("standards");
  description.paged = element.attribute("input") == "paged";
  for (const XmlElement& child : element.children()) {
    if (child.name() == "option") description.options.push_back(read_option(child));
    if (child.name() == "finding") format.texts.push_back(read_finding(child));
    if (child.name() != "title") continue;
    (child.attribute("lang") == "zh" ? description.title_zh : description.title_en) = child.text();
  }
  return format;
}

}  // namespace

std::string write_manifest(const Descriptor& descriptor) {
  std::string out;
  XmlWriter xml(out);
  xml.open("plugin").attribute("xmlns", name_space).attribute("id", descriptor.id);
  xml.attribute("version", descriptor.version).attribute("licence", descriptor.licence);
  xml.attribute("libraries", descriptor.libraries);
  for (const DescribedFormat& format : descriptor.formats)
    write_format(xml, format);
  xml.close();
  return out;
}

Result<Descriptor> read_manifest(std::string_view bytes, std::string_view file) {
  const Result<XmlDocument> document = XmlDocument::parse(bytes, file);
  if (!document) return document.error();
  const XmlElement root = document->root();
  if (root.name() != "plugin" || root.attribute("xmlns") != name_space || !root.has("id")) {
    return Error{ErrorCode::malformed, "plugin.no-manifest", {}, {.file = std::string(file)}};
  }
  Descriptor descriptor{std::string(root.attribute("id")),
                        std::string(root.attribute("version")),
                        std::string(root.attribute("licence")),
                        std::string(root.attribute("libraries")),
                        {}};
  for (const XmlElement& child : root.children()) {
    if (child.name() != "format") continue;
    DescribedFormat format = read_format(child);
    GOVREPORT_TRY(check_option_names(format.description, file));
    format.description.plugin = descriptor.id;
    format.description.plugin_version = descriptor.version;
    format.description.libraries = descriptor.libraries;
    descriptor.formats.push_back(std::move(format));
  }
  return descriptor;
}

}  // namespace govreport::internal
