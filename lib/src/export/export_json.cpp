#include "check/record.hpp"
#include "govreport/export_files.hpp"
#include "govreport/version.hpp"

namespace govreport::inline v1 {
namespace {

using internal::Json;

Json options_json(const FormatUse& use) {
  Json options = Json::object();
  for (const OptionValue& option : use.options)
    options.set(option.id, option.value);
  return options;
}

/// `use` and `output` are of one format.
Json output_json(const FormatUse& use, const OutputFile& output) {
  return Json::object()
      .set("format", output.format)
      .set("file", output.file.string())
      .set("size", static_cast<std::int64_t>(output.size))
      .set("sha256", output.sha256)
      .set("options", options_json(use))
      .set("plugin", use.plugin)
      .set("plugin-version", use.plugin_version)
      .set("libraries", use.libraries);
}

Json faces_json(const ExportSummary& summary) {
  Json faces = Json::array();
  for (const FaceUse& face : summary.faces) {
    faces.add(
        Json::object().set("role", face.role).set("family", face.family).set("style", face.style));
  }
  return faces;
}

}  // namespace

std::string export_json(const ReadReport& read,
                        std::string_view file,
                        const ExportRecord& record,
                        const Findings& findings,
                        Language language) {
  Json json = Json::object();
  internal::add_report(json, read.form, read.report, file);
  json.set("govreport", version());
  Json outputs = Json::array();
  for (std::size_t i = 0; i < record.outputs.size(); ++i)
    outputs.add(output_json(record.summary.formats[i], record.outputs[i]));
  json.set("outputs", outputs)
      .set("pages", record.summary.pages == 0 ? Json() : Json(record.summary.pages))
      .set("faces", faces_json(record.summary));
  internal::add_findings(json, findings, language);
  return json.to_text();
}

}  // namespace govreport::inline v1
