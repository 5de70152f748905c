#include "govreport/verify.hpp"

#include "check/record.hpp"
#include "export/verify_parts.hpp"

#include <utility>

namespace govreport::internal {

std::filesystem::path Verification::place_of(const std::string& file) const {
  return request.base / file;  // an absolute path stays what it is
}

void Verification::add(std::string_view code,
                       std::vector<Argument> arguments,
                       std::string file) const {
  Finding change;
  change.code = code;
  change.arguments = std::move(arguments);
  change.place.file = std::move(file);
  changes.push_back(std::move(change));
}

void Verification::add_note(std::string_view code, std::vector<Argument> arguments) const {
  add(code, std::move(arguments));
  changes.back().severity = Severity::note;
}

}  // namespace govreport::internal

namespace govreport::inline v1 {

Findings changes_since(const RecordedExport& recorded,
                       const FormLibrary& forms,
                       const ExportTools& tools,
                       const VerifyRequest& request) {
  Findings changes;
  const internal::Verification verification{recorded, forms, tools, request, changes};
  internal::verify_files(verification);
  internal::verify_program(verification);
  internal::verify_template(verification);
  internal::verify_fonts(verification);
  const internal::CheckedAgain checked = internal::verify_findings(verification);
  if (request.again && checked.read) internal::verify_bytes(verification, checked);
  return changes;
}

std::string verify_json(const RecordedExport& recorded,
                        const Findings& changes,
                        Language language) {
  internal::Json list = internal::Json::array();
  for (const Finding& change : changes) {
    const Wording words = render(change, language);
    list.add(
        internal::Json::object()
            .set("code", change.code)
            .set("changed", change.severity == Severity::error)
            .set("file",
                 change.place.file.empty() ? internal::Json() : internal::Json(change.place.file))
            .set("message", words.message)
            .set("hint", words.hint));
  }
  return internal::Json::object()
      .set("file", recorded.file)
      .set("form", recorded.form)
      .set("version", recorded.version)
      .set("year", recorded.year)
      .set("body", recorded.body)
      .set("changed", has_errors(changes))
      .set("changes", list)
      .to_text();
}

}  // namespace govreport::inline v1
