/// The record of an export, read back from JSON. export_json.cpp writes it.
#include "export/record_fields.hpp"
#include "govreport/export_files.hpp"

#include <array>
#include <limits>

namespace govreport::inline v1 {
namespace {

using internal::JsonValue;
using internal::RecordFault;
using internal::RecordField;

constexpr std::uint64_t any_size = std::numeric_limits<std::int64_t>::max();
constexpr std::uint64_t any_count = std::numeric_limits<std::uint32_t>::max();

// ---- what it was made from -------------------------------------------------------------------

UsedFile file_of(const RecordField& field) {
  return {field["file"].text(), field["size"].whole(any_size), field["sha256"].sha256()};
}

std::vector<UsedFile> files_of(const RecordField& field) {
  std::vector<UsedFile> files;
  for (const RecordField& item : field.items())
    files.push_back(file_of(item));
  return files;
}

Source source_in(const RecordField& field) {
  const std::optional<Source> source = source_named(field.text());
  if (!source) field.refuse("xml, json, text, xlsx, docx, html");
  return source.value_or(Source::published_text);
}

InputUse input_of(const RecordField& field) {
  InputUse input;
  input.file = file_of(field);
  input.source = source_in(field["from"]);
  input.form = field["form"].text_or_nothing();
  input.version = field["form-version"].number_if_any();
  input.year = field["year"].number_if_any();
  for (const RecordField& item : field["explanations"].items())
    input.explanations[{item["rule"].text(), item["place"].text()}] = item["explanation"].text();
  const RecordField previous = field["previous"];
  if (!previous.is_null()) input.previous = file_of(previous);
  return input;
}

/// The files, whose digest must be the one recorded for all of them.
std::vector<UsedFile> template_of(const RecordField& field) {
  std::vector<UsedFile> files = files_of(field["files"]);
  if (field["sha256"].sha256() != digest_of(files)) field["sha256"].refuse("SHA-256 of files");
  return files;
}

std::map<std::string, std::string> families_of(const RecordField& field) {
  std::map<std::string, std::string> families;
  for (const auto& [role, family] : field.members())
    families[role] = family.text();
  return families;
}

// ---- what was made ---------------------------------------------------------------------------

/// Millimetres with two decimals.
std::int64_t length_of(const RecordField& field) {
  constexpr std::int64_t emu_a_hundredth = 360;
  const std::optional<Decimal> mm = Decimal::parse(field.text());
  const std::optional<Decimal> hundredths =
      mm && mm->scale() <= 2 ? mm->shifted(2) : std::optional<Decimal>();
  if (!hundredths) {
    field.refuse("mm, 0.00");
    return 0;
  }
  return std::stoll(hundredths->to_string()) * emu_a_hundredth;
}

std::optional<PageBox> box_of(const RecordField& field) {
  if (field.is_null()) return std::nullopt;
  return PageBox{static_cast<std::uint32_t>(field["page"].whole(any_count)),
                 length_of(field["left"]),
                 length_of(field["top"]),
                 length_of(field["width"]),
                 length_of(field["height"])};
}

SealPlace seal_of(const RecordField& field) {
  if (field.is_null()) return {};
  return {box_of(field["signature"]), box_of(field["date"])};
}

std::uint32_t pages_of(const RecordField& field) {
  return field.is_null() ? 0 : static_cast<std::uint32_t>(field.whole(any_count));
}

FormatUse use_of(const RecordField& field) {
  FormatUse use;
  use.format = field["format"].text();
  use.plugin = field["plugin"].text();
  use.plugin_version = field["plugin-version"].text();
  use.plugin_file = field["plugin-file"].text();
  use.plugin_sha256 = field["plugin-sha256"].sha256();
  use.libraries = field["libraries"].text();
  for (const auto& [id, value] : field["options"].members())
    use.options.push_back({id, value.text()});
  use.files = files_of(field["files"]);
  use.pages = pages_of(field["pages"]);
  use.seal = seal_of(field["seal"]);
  return use;
}

OutputFile output_of(const RecordField& field) {
  const UsedFile file = file_of(field);
  return {field["format"].text(), file.file, file.size, file.sha256};
}

FaceUse face_of(const RecordField& field) {
  FaceUse face;
  face.role = field["role"].text();
  face.family = field["family"].text();
  face.style = field["style"].text();
  face.file = field["file"].text();
  face.index = static_cast<std::uint32_t>(field["index"].whole(any_count));
  face.sha256 = field["sha256"].sha256();
  return face;
}

ExportRecord record_of(const RecordField& line) {
  ExportRecord record;
  record.libraries = line["libraries"].text();
  record.input = input_of(line["input"]);
  record.template_files = template_of(line["template"]);
  record.families = families_of(line["families"]);
  record.draft = line["draft"].yes();
  for (const RecordField& output : line["outputs"].items()) {
    record.summary.formats.push_back(use_of(output));
    record.outputs.push_back(output_of(output));
  }
  record.summary.pages = pages_of(line["pages"]);
  record.summary.seal = seal_of(line["seal"]);
  for (const RecordField& face : line["faces"].items())
    record.summary.faces.push_back(face_of(face));
  record.checked = line["checked"].whole(any_count);
  return record;
}

// ---- what was found --------------------------------------------------------------------------

Severity severity_of(const RecordField& field) {
  const std::string words = field.text();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    if (words == to_string(severity)) return severity;
  }
  field.refuse("error, warning, note");
  return Severity::error;
}

Place place_of(const RecordField& field) {
  Place place;
  place.cell = field["cell"].text_or_nothing();
  place.label = field["label"].text_or_nothing();
  place.sheet = field["sheet"].text_or_nothing();
  const RecordField line = field["line"];
  if (!line.is_null()) place.line = static_cast<std::uint32_t>(line.whole(any_count));
  return place;
}

Finding finding_of(const RecordField& field) {
  Finding finding;
  finding.severity = severity_of(field["severity"]);
  finding.code = field["code"].text();
  finding.rule = field["rule"].text_or_nothing();
  finding.place = place_of(field["place"]);
  finding.expected = field["expected"].text_if_any();
  finding.found = field["found"].text_if_any();
  for (const RecordField& suspect : field["suspects"].items())
    finding.suspects.push_back(suspect.text());
  if (field.has("slip")) finding.arguments.push_back({"slip", field["slip"].text()});
  const Wording words = {field["message"].text(), field["hint"].text()};
  finding.chinese = words;
  finding.english = words;
  return finding;
}

RecordedExport export_of(const RecordField& line) {
  RecordedExport recorded;
  recorded.file = line["file"].text();
  recorded.form = line["form"].text();
  recorded.version = line["version"].number();
  recorded.year = line["year"].number();
  recorded.body = line["body"].text();
  recorded.program = line["govreport"].text();
  recorded.record = record_of(line);
  for (const RecordField& finding : line["findings"].items())
    recorded.findings.push_back(finding_of(finding));
  return recorded;
}

/// The line of a report that could not be read or exported says what was found, and no outputs.
bool is_of_a_failure(const RecordField& line) {
  return line.has("file") && line.has("findings") && !line.has("outputs");
}

Error nothing_made(const RecordField& line) {
  return {ErrorCode::refused, "record.nothing-made", {{"file", line["file"].text()}}, {}};
}

}  // namespace

Result<RecordedExport> read_export_record(std::string_view line) {
  const Result<JsonValue> json = internal::parse_json(line, "");
  if (!json) return json.error();
  if (!json->is(JsonValue::Kind::object))
    return Error{ErrorCode::malformed,
                 "record.not-an-object",
                 {{"found", std::string(to_string(json->kind))}},
                 {}};
  RecordFault fault;
  const RecordField whole(*json, "", fault);
  if (is_of_a_failure(whole)) return nothing_made(whole);
  RecordedExport recorded = export_of(whole);
  if (fault.error()) return *fault.error();
  if (recorded.record.checked > recorded.findings.size()) whole["checked"].refuse("≤ findings");
  if (fault.error()) return *fault.error();
  return recorded;
}

}  // namespace govreport::inline v1
