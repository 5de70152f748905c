#include "check/record.hpp"
#include "govreport/export_files.hpp"
#include "govreport/version.hpp"
#include "layout/pages.hpp"

namespace govreport::inline v1 {
namespace {

using internal::Json;

Json options_json(const FormatUse& use) {
  Json options = Json::object();
  for (const OptionValue& option : use.options)
    options.set(option.id, option.value);
  return options;
}

Json box_json(const std::optional<PageBox>& box) {
  if (!box) return nullptr;
  return Json::object()
      .set("page", box->page)
      .set("left", internal::in_mm(box->left))
      .set("top", internal::in_mm(box->top))
      .set("width", internal::in_mm(box->width))
      .set("height", internal::in_mm(box->height));
}

/// Millimetres, as strings like all decimals. Null: there is nothing to seal.
Json seal_json(const SealPlace& seal) {
  if (!seal.signature && !seal.date) return nullptr;
  return Json::object().set("signature", box_json(seal.signature)).set("date", box_json(seal.date));
}

Json pages_json(std::uint32_t pages) {
  return pages == 0 ? Json() : Json(pages);
}

/// `use` and `output` are of one format.
Json output_json(const FormatUse& use, const OutputFile& output) {
  return Json::object()
      .set("format", output.format)
      .set("file", output.file.string())
      .set("size", static_cast<std::int64_t>(output.size))
      .set("sha256", output.sha256)
      .set("options", options_json(use))
      .set("pages", pages_json(use.pages))
      .set("seal", seal_json(use.seal))
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
      .set("pages", pages_json(record.summary.pages))
      .set("seal", seal_json(record.summary.seal))
      .set("faces", faces_json(record.summary));
  internal::add_findings(json, findings, language);
  return json.to_text();
}

}  // namespace govreport::inline v1
