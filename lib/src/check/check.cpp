#include "govreport/check.hpp"

#include "check/explanations.hpp"
#include "check/identities.hpp"
#include "check/last_year.hpp"
#include "check/open_rows.hpp"
#include "check/prose.hpp"
#include "check/structure.hpp"
#include "check/subject.hpp"
#include "check/texts.hpp"
#include "check/types.hpp"
#include "govreport/read.hpp"
#include "report/derived_notes.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace govreport::inline v1 {

namespace {

/// 0: at no cell of the form, else as the form's tables are read, row by row.
std::size_t order_of(const internal::FormModel& form, const Place& place) {
  const auto cell = form.by_id.find(place.cell);
  return cell == form.by_id.end() ? 0 : cell->second.index + std::size_t{1};
}

/// In the order somebody goes through the report: by line where it has lines, else by the form.
void sort_as_read(const internal::FormModel& form, Findings& findings) {
  const auto key = [&form](const Finding& finding) {
    return std::tuple(std::string_view(finding.place.file),
                      finding.place.line,
                      order_of(form, finding.place),
                      finding.severity,
                      std::string_view(finding.rule));
  };
  std::stable_sort(findings.begin(), findings.end(), [&key](const Finding& a, const Finding& b) {
    return key(a) < key(b);
  });
}

}  // namespace

void check(const Form& bare_form,
           const Report& report,
           const CheckOptions& options,
           Findings& findings) {
  const Form form = with_rows_of(bare_form, report);
  const internal::Figures figures(form.model(), report);
  const auto last_year = internal::last_year_of(form.model(), report, options, findings);
  const internal::Subject subject{form.model(), report, figures, last_year ? &*last_year : nullptr};
  internal::check_open_rows(subject, findings);
  std::optional<internal::Figures> before;
  if (last_year) before.emplace(form.model(), options.previous->report);
  const internal::Figures* const previous = before ? &*before : nullptr;
  internal::check_structure(subject, findings);
  internal::check_texts(subject, findings);
  internal::check_types(subject, findings);
  internal::check_identities(subject, previous, findings);
  internal::check_prose(subject, previous, findings);
  internal::note_derived(form.model(), figures, findings);
  internal::apply_explanations(subject, findings);
  for (Finding& finding : findings) {
    if (finding.place.file.empty()) finding.place.file = options.file;
  }
  sort_as_read(form.model(), findings);
}

}  // namespace govreport::inline v1
