/// Names of public bodies, held against each other.
#pragma once

#include <string>
#include <string_view>

namespace govreport::internal {

/// The name without the white space that texts and workbooks bring into it.
std::string even_body(std::string_view name);

/// Is it one body, as far as the names say? One that is not known differs from none.
bool same_body(std::string_view a, std::string_view b);

}  // namespace govreport::internal
