/// The codes of what the plugin may have to say.
#pragma once

#include <string_view>

namespace govreport::html::findings {

inline constexpr std::string_view prefix = "html.prefix";
inline constexpr std::string_view data_in_fragment = "html.data-in-fragment";
inline constexpr std::string_view data_href = "html.data-href";

}  // namespace govreport::html::findings
