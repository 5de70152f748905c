/// What can be wrong, by code; the words stand in the descriptor.
#pragma once

#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

namespace findings {
inline constexpr std::string_view doc_id = "ofd.doc-id";
inline constexpr std::string_view name_space = "ofd.namespace";
inline constexpr std::string_view namespace_taken = "ofd.namespace-taken";
inline constexpr std::string_view tag_pair = "ofd.tag-pair";
inline constexpr std::string_view tag_name = "ofd.tag-name";
inline constexpr std::string_view tag_unknown = "ofd.tag-unknown";
inline constexpr std::string_view attachment = "ofd.attachment";
inline constexpr std::string_view no_pages = "ofd.no-pages";
inline constexpr std::string_view no_outline = "ofd.no-outline";
inline constexpr std::string_view package = "ofd.package";
}  // namespace findings

inline sdk::Status missing(const sdk::Export& context, std::string_view extension) {
  context.report(sdk::finding_missing_extension, GOVREPORT_NONE, {{"extension", extension}});
  return GOVREPORT_UNSUPPORTED;
}

}  // namespace govreport::ofd
