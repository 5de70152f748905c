/// The record of an export as JSON. read_record.cpp reads it back; docs/record.md describes it.
#include "check/record.hpp"
#include "govreport/export_files.hpp"
#include "govreport/version.hpp"
#include "layout/pages.hpp"

namespace govreport::inline v1 {
namespace {

using internal::Json;
using internal::text_or_null;

Json number_or_null(const std::optional<int>& number) {
  return number ? Json(*number) : Json();
}

// ---- what it was made from -------------------------------------------------------------------

Json file_json(const UsedFile& file) {
  return Json::object()
      .set("file", file.file)
      .set("size", static_cast<std::int64_t>(file.size))
      .set("sha256", file.sha256);
}

Json files_json(const std::vector<UsedFile>& files) {
  Json list = Json::array();
  for (const UsedFile& file : files)
    list.add(file_json(file));
  return list;
}

Json explanations_json(const std::map<RuleAt, std::string>& explanations) {
  Json list = Json::array();
  for (const auto& [at, words] : explanations)
    list.add(Json::object().set("rule", at.rule).set("place", at.place).set("explanation", words));
  return list;
}

Json input_json(const std::optional<InputUse>& input) {
  if (!input) return nullptr;
  return file_json(input->file)
      .set("from", to_string(input->source))
      .set("form", text_or_null(input->form))
      .set("form-version", number_or_null(input->version))
      .set("year", number_or_null(input->year))
      .set("explanations", explanations_json(input->explanations))
      .set("previous", input->previous ? file_json(*input->previous) : Json());
}

Json template_json(const std::vector<UsedFile>& files) {
  if (files.empty()) return nullptr;
  return Json::object().set("sha256", digest_of(files)).set("files", files_json(files));
}

Json families_json(const std::map<std::string, std::string>& families) {
  Json json = Json::object();
  for (const auto& [role, family] : families)
    json.set(role, family);
  return json;
}

// ---- what was made ---------------------------------------------------------------------------

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
      .set("files", files_json(use.files))
      .set("pages", pages_json(use.pages))
      .set("seal", seal_json(use.seal))
      .set("plugin", use.plugin)
      .set("plugin-version", use.plugin_version)
      .set("plugin-file", use.plugin_file)
      .set("plugin-sha256", text_or_null(use.plugin_sha256))
      .set("libraries", use.libraries);
}

Json outputs_json(const ExportRecord& record) {
  Json outputs = Json::array();
  for (std::size_t i = 0; i < record.outputs.size(); ++i)
    outputs.add(output_json(record.summary.formats[i], record.outputs[i]));
  return outputs;
}

Json faces_json(const ExportSummary& summary) {
  Json faces = Json::array();
  for (const FaceUse& face : summary.faces) {
    faces.add(Json::object()
                  .set("role", face.role)
                  .set("family", face.family)
                  .set("style", face.style)
                  .set("file", face.file)
                  .set("index", face.index)
                  .set("sha256", text_or_null(face.sha256)));
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
  json.set("govreport", version())
      .set("libraries", record.libraries)
      .set("input", input_json(record.input))
      .set("template", template_json(record.template_files))
      .set("families", families_json(record.families))
      .set("draft", record.draft)
      .set("outputs", outputs_json(record))
      .set("pages", pages_json(record.summary.pages))
      .set("seal", seal_json(record.summary.seal))
      .set("faces", faces_json(record.summary))
      .set("checked", static_cast<std::int64_t>(record.checked));
  internal::add_findings(json, findings, language);
  return json.to_text();
}

}  // namespace govreport::inline v1
