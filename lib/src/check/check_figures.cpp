#include "check/check_figures.hpp"

#include "check/explanations.hpp"
#include "check/identities.hpp"
#include "check/last_year.hpp"
#include "check/types.hpp"

#include <iterator>

namespace govreport::internal {

void check_figures(const Form& form,
                   const Report& report,
                   const CheckOptions& options,
                   Findings& findings) {
  Findings own;
  const Figures figures(form.model(), report);
  const auto last_year = last_year_of(form.model(), report, options, own);
  const Subject subject{form.model(), report, figures, last_year ? &*last_year : nullptr};
  check_types(subject, own);
  check_identities(subject, nullptr, own);
  apply_explanations(subject, own);
  for (Finding& finding : own)
    finding.place.file = options.file;
  findings.insert(
      findings.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
}

}  // namespace govreport::internal
