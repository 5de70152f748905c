/// The codes of the plugin's findings; their words are in the descriptor.
#pragma once

#include <string_view>

namespace govreport::pdf {

inline constexpr std::string_view finding_attachment_forbidden = "pdf.attachment-forbidden";
inline constexpr std::string_view finding_missing_glyph = "pdf.missing-glyph";
inline constexpr std::string_view finding_page_size = "pdf.page-size";
inline constexpr std::string_view finding_library = "pdf.library";

}  // namespace govreport::pdf
