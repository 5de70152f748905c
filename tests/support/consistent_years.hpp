/// Reports of one body for two years that follow from one another, and those of units.
#pragma once

#include "consistent_report.hpp"

#include <algorithm>
#include <string>

namespace govreport::test {

/// Sums and totals anew, from what is typed.
inline void renew_sums(Report& report) {
  const internal::FormModel& form = form_2021().model();
  for (const internal::CellSpec& cell : form.cells) {
    if (cell.is_derived()) report.cells.erase(cell.id);
  }
  const internal::Figures figures(form, report);
  for (std::uint32_t i = 0; i < form.cells.size(); ++i)
    report.cells[form.cells[i].id] = figures[internal::CellIndex{i}];
}

/// A consistent report for the year after `before`, of the same body.
inline Report year_after(const Report& before, std::uint32_t seed) {
  Report report = ConsistentReport::make(seed);
  report.body = before.body;
  report.year = before.year + 1;
  const auto number = [](const Report& of, const CellId& id) { return of.cells.at(id).decimal(); };
  for (const char* column : {"natural",
                             "legal.business",
                             "legal.research",
                             "legal.welfare",
                             "legal.law-service",
                             "legal.other"}) {
    const CellId carried = std::string("requests/carried-in/") + column;
    const CellId received = std::string("requests/new/") + column;
    const Decimal both = number(report, carried) + number(report, received);
    const Decimal over = number(before, std::string("requests/carried-over/") + column);
    report.cells[carried] = Value::number(over);
    report.cells[received] = Value::number(both - over);
  }
  for (const char* row : {"regulations", "normative-documents"}) {
    const std::string prefix = std::string("proactive/") + row;
    const Decimal most = number(before, prefix + "/in-force") + number(report, prefix + "/made");
    const Decimal gone = std::min(number(report, prefix + "/repealed"), most);
    report.cells[prefix + "/repealed"] = Value::number(gone);
    report.cells[prefix + "/in-force"] = Value::number(most - gone);
  }
  renew_sums(report);
  return report;
}

}  // namespace govreport::test
