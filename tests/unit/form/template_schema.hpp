#pragma once

#include <string>

namespace govreport::internal {

/// XSD 1.0 for templates, made from the table the reader goes by (form/language.hpp).
std::string template_schema();

}  // namespace govreport::internal
