/// Parts that several templates share: files beside them, put in place by XInclude.
/// Read are `href`, a path inside the folder of templates, and the one `xpointer` that says: not
/// the outermost element, but those in it. W3C XInclude 1.1.
#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"

#include <filesystem>

namespace govreport::internal {

constexpr std::string_view xinclude_declaration = "xmlns:xi";

/// Where a template stands, and the folder outside which it includes nothing.
struct TemplatePlace {
  std::filesystem::path file;
  std::filesystem::path library;
};

/// Puts the part in the place of each <xi:include> of `document`, and of those in the parts. What
/// cannot be included is a fault, and stays out.
void include_parts(XmlDocument& document,
                   const TemplatePlace& place,
                   TemplateFiles& files,
                   Faults& faults);

}  // namespace govreport::internal
