#include "govreport/check.hpp"

#include "check/identities.hpp"
#include "check/structure.hpp"
#include "check/subject.hpp"
#include "check/texts.hpp"
#include "check/types.hpp"
#include "report/derived_notes.hpp"

namespace govreport::inline v1 {

void check(const Form& form, const Report& report, std::string_view file, Findings& findings) {
  const internal::Figures figures(form.model(), report);
  const internal::Subject subject{form.model(), report, figures};
  internal::check_structure(subject, findings);
  internal::check_texts(subject, findings);
  internal::check_types(subject, findings);
  internal::check_identities(subject, findings);
  internal::note_derived(form.model(), figures, findings);
  for (Finding& finding : findings) {
    if (finding.place.file.empty()) finding.place.file = file;
  }
  sort_by_place(findings);
}

}  // namespace govreport::inline v1
