#include "check/record.hpp"
#include "govreport/check.hpp"

namespace govreport::inline v1 {

using internal::Json;

std::string check_json(const Form& form,
                       const Report& report,
                       std::string_view file,
                       const Findings& findings,
                       Language language) {
  Json record = Json::object();
  internal::add_report(record, form, report, file);
  internal::add_findings(record, findings, language);
  return record.to_text();
}

std::string unread_json(std::string_view file,
                        const Findings& findings,
                        const Error& error,
                        Language language) {
  Findings all = findings;
  all.push_back(to_finding(error));
  Json record = Json::object();
  record.set("file", file);
  for (const std::string_view unknown : {"form", "version", "year", "body"})
    record.set(unknown, nullptr);
  internal::add_findings(record, all, language);
  return record.to_text();
}

}  // namespace govreport::inline v1
