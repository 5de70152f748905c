#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"
#include "form/language.hpp"

namespace govreport::internal {

/// Holds `element` and all in it against `rule`: unknown, missing and repeated elements and
/// attributes, values that do not look as they have to, words where none belong.
void check_structure(const XmlElement& element, const ElementRule& rule, Faults& faults);

}  // namespace govreport::internal
