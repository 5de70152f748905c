#include "export/descriptor.hpp"

#include "export/page_options.hpp"
#include "govreport/plugin_sdk.hpp"

#include <array>

namespace govreport::internal {
namespace {

std::string copy(govreport_text text) {
  return std::string(sdk::view(text));
}

constexpr std::array<std::string_view, 6> option_types = {
    "boolean", "integer", "string", "choice", "date", "files"};

Severity to_severity(std::uint32_t severity) {
  if (severity == GOVREPORT_WARNING) return Severity::warning;
  return severity == GOVREPORT_NOTE ? Severity::note : Severity::error;
}

Error faulty(std::string_view file, std::string_view member) {
  return {ErrorCode::malformed,
          "plugin.faulty-descriptor",
          {{"member", std::string(member)}},
          {.file = std::string(file)}};
}

OptionDescription read_option(const govreport_option& record) {
  OptionDescription option;
  option.id = copy(record.id);
  option.type = record.type < option_types.size() ? option_types[record.type] : "string";
  option.default_value = copy(record.default_value);
  for (const govreport_text choice : sdk::Records<govreport_text>(record.choices)) {
    option.choices.push_back(copy(choice));
  }
  option.minimum = record.minimum;
  option.maximum = record.maximum;
  option.help_zh = copy(record.help_zh);
  option.help_en = copy(record.help_en);
  return option;
}

FindingText read_text(const govreport_finding_text& record) {
  return {copy(record.code),
          to_severity(record.severity),
          copy(record.clause),
          {copy(record.message_zh), copy(record.hint_zh)},
          {copy(record.message_en), copy(record.hint_en)}};
}

DescribedFormat read_format(const govreport_format& record) {
  DescribedFormat format;
  FormatDescription& description = format.description;
  description.id = copy(record.id);
  description.title_zh = copy(record.title_zh);
  description.title_en = copy(record.title_en);
  description.extension = copy(record.extension);
  description.media_type = copy(record.media_type);
  description.standards = copy(record.standards);
  description.paged = record.input == GOVREPORT_INPUT_PAGED;
  for (const govreport_option option : sdk::Records<govreport_option>(record.options)) {
    description.options.push_back(read_option(option));
  }
  for (const auto& text : sdk::Records<govreport_finding_text>(record.findings)) {
    format.texts.push_back(read_text(text));
  }
  format.run = record.export_report;
  return format;
}

std::string_view first_gap(const DescribedFormat& format) {
  if (format.description.id.empty()) return "format.id";
  if (format.description.extension.empty()) return "format.extension";
  if (format.run == nullptr) return "format.export_report";
  for (const OptionDescription& option : format.description.options) {
    if (option.id.empty()) return "option.id";
  }
  return {};
}

}  // namespace

const FindingText* DescribedFormat::text(std::string_view code) const {
  for (const FindingText& each : texts) {
    if (each.code == code) return &each;
  }
  return nullptr;
}

Result<void> check_option_names(const FormatDescription& format, std::string_view file) {
  if (!format.paged) return {};
  for (const OptionDescription& option : format.options) {
    if (!is_page_option(option.id)) continue;
    return Error{ErrorCode::malformed,
                 "plugin.reserved-option",
                 {{"option", option.id}, {"format", format.id}},
                 {.file = std::string(file)}};
  }
  return {};
}

Result<Descriptor> read_descriptor(const govreport_plugin& plugin, std::string_view file) {
  const govreport_plugin head = sdk::copy_sized(&plugin);
  Descriptor descriptor{
      copy(head.id), copy(head.version), copy(head.licence), copy(head.libraries), {}};
  if (descriptor.id.empty()) return faulty(file, "plugin.id");
  for (const govreport_format record : sdk::Records<govreport_format>(head.formats)) {
    DescribedFormat format = read_format(record);
    if (const std::string_view gap = first_gap(format); !gap.empty()) return faulty(file, gap);
    GOVREPORT_TRY(check_option_names(format.description, file));
    format.description.plugin = descriptor.id;
    format.description.plugin_version = descriptor.version;
    format.description.libraries = descriptor.libraries;
    descriptor.formats.push_back(std::move(format));
  }
  if (descriptor.formats.empty()) return faulty(file, "plugin.formats");
  return descriptor;
}

}  // namespace govreport::internal
