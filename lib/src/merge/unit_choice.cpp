#include "merge/unit_choice.hpp"

#include "check/body_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace govreport::internal {

namespace {

using Kind = std::tuple<std::string_view, int, int>;  ///< form, version, year

Kind kind_of(const UnitReport& unit) {
  const Report& report = unit.read.report;
  return {unit.read.form.id(), unit.read.form.version(), report.year};
}

Finding about(const UnitReport& unit, const char* code) {
  Finding finding;
  finding.code = code;
  finding.rule = "UNIT";
  finding.place.file = unit.file;
  finding.arguments = {{"unit", unit.read.report.body}, {"file", unit.file}};
  return finding;
}

void expect(Finding& finding, std::string expected, std::string found) {
  finding.arguments.push_back({"expected", expected});
  finding.arguments.push_back({"found", found});
  finding.expected = std::move(expected);
  finding.found = std::move(found);
}

/// Is there a number in it that could not be the same by chance?
bool says_something(const Report& report) {
  constexpr std::ptrdiff_t enough = 3;
  const auto told = std::count_if(report.cells.begin(), report.cells.end(), [](const auto& cell) {
    return cell.second.state() == CellState::number;
  });
  return told >= enough;
}

class UnitChoice {
 public:
  UnitChoice(const Common& common, const MergeRequest& request, Findings& findings)
      : common_(common), findings_(findings) {
    for (const std::string& body : request.expected)
      expected_.emplace(even_body(body), body);
    own_body_ = even_body(request.body);
  }

  UnitRecord take(const UnitReport& unit) {
    const Report& report = unit.read.report;
    UnitRecord record{unit.file, report.body, report.version, report.year};
    const std::string body = even_body(report.body);
    met_.insert(body);
    check_name(unit, body);
    record.added = is_of_kind(unit) && is_first(unit, body);
    if (record.added) {
      warn_of_copy(unit);
      added_.push_back(&unit);
    }
    return record;
  }

  void report_missing() {
    for (const auto& [even, body] : expected_) {
      if (met_.contains(even)) continue;
      Finding finding;
      finding.code = "unit.missing";
      finding.rule = "UNIT";
      finding.arguments = {{"unit", body}};
      findings_.push_back(std::move(finding));
    }
  }

 private:
  /// Where names say nothing, whether a unit is missing or twice cannot be told.
  void check_name(const UnitReport& unit, const std::string& body) {
    if (body.empty()) {
      findings_.push_back(about(unit, "unit.unnamed"));
    } else if (!expected_.empty() && !expected_.contains(body) && body != own_body_) {
      findings_.push_back(about(unit, "unit.unexpected"));
    }
  }

  bool is_of_kind(const UnitReport& unit) {
    const Form& form = unit.read.form;
    if (form.id() != common_.form->id())
      return refuse(unit, "unit.another-form", common_.form->id(), form.id());
    const std::string year = std::to_string(unit.read.report.year);
    if (unit.read.report.year != common_.year)
      return refuse(unit, "unit.another-year", std::to_string(common_.year), year);
    if (form.version() == common_.form->version()) return true;
    return refuse(unit,
                  "unit.another-version",
                  std::to_string(common_.form->version()),
                  std::to_string(form.version()));
  }

  bool refuse(const UnitReport& unit, const char* code, std::string expected, std::string found) {
    Finding finding = about(unit, code);
    expect(finding, std::move(expected), std::move(found));
    findings_.push_back(std::move(finding));
    return false;
  }

  bool is_first(const UnitReport& unit, const std::string& body) {
    if (body.empty()) return true;
    const auto [first, fresh] = firsts_.emplace(body, &unit);
    if (fresh) return true;
    const bool same = first->second->read.report == unit.read.report;
    Finding finding = about(unit, same ? "unit.twice-the-same" : "unit.twice");
    finding.arguments.push_back({"first", first->second->file});
    findings_.push_back(std::move(finding));
    return false;
  }

  void warn_of_copy(const UnitReport& unit) {
    if (!says_something(unit.read.report)) return;
    for (const UnitReport* const other : added_) {
      if (other->read.report.cells != unit.read.report.cells) continue;
      Finding finding = about(unit, "unit.copied");
      finding.severity = Severity::warning;
      finding.arguments.push_back({"other", other->read.report.body});
      finding.arguments.push_back({"first", other->file});
      findings_.push_back(std::move(finding));
      return;
    }
  }

  const Common& common_;
  Findings& findings_;
  std::map<std::string, std::string> expected_;  ///< evened out → as listed
  std::string own_body_;
  std::set<std::string> met_;                        ///< bodies, evened out
  std::map<std::string, const UnitReport*> firsts_;  ///< of those that belong together, by body
  std::vector<const UnitReport*> added_;
};

}  // namespace

Common common_of(const std::vector<UnitReport>& units, std::optional<int> year) {
  std::map<Kind, std::ptrdiff_t> counts;
  for (const UnitReport& unit : units)
    ++counts[kind_of(unit)];
  const UnitReport* most = nullptr;
  for (const UnitReport& unit : units) {
    if (year && unit.read.report.year != *year) continue;
    if (most == nullptr || counts[kind_of(unit)] > counts[kind_of(*most)]) most = &unit;
  }
  if (most == nullptr) most = &units.front();
  return {&most->read.form, year.value_or(most->read.report.year)};
}

std::vector<UnitRecord> choose_units(const std::vector<UnitReport>& units,
                                     const Common& common,
                                     const MergeRequest& request,
                                     Findings& findings) {
  UnitChoice choice(common, request, findings);
  std::vector<UnitRecord> records;
  records.reserve(units.size());
  for (const UnitReport& unit : units)
    records.push_back(choice.take(unit));
  choice.report_missing();
  return records;
}

}  // namespace govreport::internal
