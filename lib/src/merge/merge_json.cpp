#include "check/record.hpp"
#include "govreport/merge.hpp"

namespace govreport::inline v1 {

namespace {

using internal::Json;

Json unit_json(const UnitRecord& unit) {
  return Json::object()
      .set("file", unit.file)
      .set("body", unit.body)
      .set("version", unit.version)
      .set("year", unit.year)
      .set("added", unit.added)
      .set("errors", unit.errors)
      .set("warnings", unit.warnings);
}

}  // namespace

std::string merge_json(const Merged& merged,
                       std::string_view output,
                       const Findings& findings,
                       Language language) {
  Json record = Json::object();
  internal::add_report(record, merged.total.form, merged.total.report, output);
  Json units = Json::array();
  for (const UnitRecord& unit : merged.units)
    units.add(unit_json(unit));
  record.set("units", units);
  internal::add_findings(record, findings, language, internal::FilesOf::several);
  return record.to_text();
}

}  // namespace govreport::inline v1
