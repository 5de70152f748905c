#pragma once

#include "check/prose_facts.hpp"

namespace govreport::internal {

/// Adds a note for each <plausible> of the form that is so. What needs last year's report is not
/// looked at where `previous` is null.
void check_plausibility(const Subject& subject,
                        const Figures* previous,
                        const std::vector<Paragraph>& paragraphs,
                        Findings& findings);

}  // namespace govreport::internal
