#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"

#include <cstdint>

namespace govreport::internal {

/// Adds a warning for each role, style and page that a template declares and nothing in it takes.
/// `own_lines` are those of its own file: what a shared part has beyond its need is no fault.
void find_unused(const XmlElement& form,
                 std::uint32_t own_lines,
                 const TemplateFiles& files,
                 Findings& findings);

}  // namespace govreport::internal
