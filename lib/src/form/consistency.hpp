#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"

namespace govreport::internal {

/// What a template says that contradicts itself, or cannot be on paper: print forms with other
/// words, placeholders, years, worksheet names, margins, tables wider than the type area, halves of
/// things that belong together. `root` is the <form>.
void check_consistency(const XmlElement& root, Faults& faults);

}  // namespace govreport::internal
