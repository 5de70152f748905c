#pragma once

#include "form/model.hpp"
#include "govreport/report.hpp"

#include <string>
#include <string_view>

namespace govreport::internal {

/// `pattern` with {body} and {year} filled from `report`.
std::string fill_pattern(std::string_view pattern, const Report& report);

/// `title` with the line ends the form's printed title has, wherever the two agree so far: a title
/// that deviates further on still breaks where the form breaks.
std::string break_like(std::string_view title, std::string_view printed);

}  // namespace govreport::internal
