/// Roles, styles, pages: how a form looks.
#pragma once

#include "base/xml.hpp"
#include "form/model.hpp"

#include <vector>

namespace govreport::internal {

std::vector<FontRole> read_roles(const XmlElement& element);
std::vector<Style> read_styles(const XmlElement& element);
StyleUse read_style_use(const XmlElement& element);
std::vector<RunInStyle> read_run_in_heads(const XmlElement& element);
std::vector<PageSetup> read_pages(const XmlElement& element);

}  // namespace govreport::internal
