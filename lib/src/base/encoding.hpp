/// Bytes in other encodings than UTF-8. ICU stands behind this; the one file that includes its
/// converters is encoding.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// `bytes` as UTF-8; nullopt where `encoding` (a name as web pages have it) is unknown, or where a
/// byte does not belong to it.
std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding);

/// What `bytes` may be encoded in, likeliest first, by the frequency of what they would say.
std::vector<std::string> likely_encodings(std::string_view bytes);

}  // namespace govreport::internal
