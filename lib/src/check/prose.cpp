#include "check/prose.hpp"

#include "check/plausibility.hpp"
#include "check/prose_checks.hpp"

namespace govreport::internal {

void check_prose(const Subject& subject, const Figures* previous, Findings& findings) {
  const Paragraphs paragraphs = paragraphs_of(subject);
  check_counts(subject, paragraphs, findings);
  check_shares(subject, paragraphs, findings);
  check_changes(subject, previous, paragraphs, findings);
  check_parts(subject, paragraphs, findings);
  check_nothings(subject, paragraphs, findings);
  check_years(subject, paragraphs, findings);
  check_plausibility(subject, previous, paragraphs, findings);
}

}  // namespace govreport::internal
