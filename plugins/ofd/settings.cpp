#include "settings.hpp"

#include "findings.hpp"
#include "uri.hpp"
#include "xml_name.hpp"
#include "xml_part.hpp"

#include <algorithm>

namespace govreport::ofd {
namespace {

Profile profile_of(std::string_view value) {
  if (value == "archive") return Profile::archive;
  return value == "compatible" ? Profile::compatible : Profile::strict;
}

sdk::Status refuse(const sdk::Export& context, std::string_view code, std::string_view value) {
  context.report(code, GOVREPORT_NONE, {{"value", value}});
  return GOVREPORT_REFUSED;
}

sdk::Status check_doc_id(const sdk::Export& context, std::string_view id) {
  if (id.empty() || (id.size() == 32 && std::all_of(id.begin(), id.end(), is_hexadecimal)))
    return GOVREPORT_OK;
  return refuse(context, findings::doc_id, id);
}

sdk::Status read_namespace(const sdk::Export& context, TagNames& names) {
  const std::string_view value = context.option("namespace");
  if (!is_uri(value)) return refuse(context, findings::name_space, value);
  if (value == ofd_namespace) return refuse(context, findings::namespace_taken, value);
  names.name_space = value;
  return GOVREPORT_OK;
}

/// `pair`: our name, =, the office's.
sdk::Status read_tag_name(const sdk::Export& context, std::string_view pair, TagNames& names) {
  const std::size_t equals = pair.find('=');
  if (equals == std::string_view::npos) return refuse(context, findings::tag_pair, pair);
  const std::string_view theirs = pair.substr(equals + 1);
  if (!is_xml_name(theirs)) return refuse(context, findings::tag_name, theirs);
  const std::string_view ours = pair.substr(0, equals);
  if (names.rename(ours, theirs)) return GOVREPORT_OK;
  context.report(
      findings::tag_unknown, GOVREPORT_NONE, {{"value", ours}, {"known", TagNames::known()}});
  return GOVREPORT_REFUSED;
}

sdk::Status read_tag_names(const sdk::Export& context, TagNames& names) {
  std::string_view list = context.option("tag-names");
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    GOVREPORT_SDK_TRY(read_tag_name(context, list.substr(0, comma), names));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return GOVREPORT_OK;
}

}  // namespace

sdk::Status read_settings(const sdk::Export& context, Settings& settings) {
  settings.profile = profile_of(context.option("profile"));
  settings.created = context.option("created");
  settings.doc_id = context.option("doc-id");
  settings.attach = context.is_on("attach");
  settings.attach_files = !context.option("attach-files").empty();
  settings.tags = context.is_on("tags");
  settings.compression = context.is_on("compress") ? Compression::deflate : Compression::none;
  GOVREPORT_SDK_TRY(check_doc_id(context, settings.doc_id));
  GOVREPORT_SDK_TRY(read_namespace(context, settings.tag_names));
  return read_tag_names(context, settings.tag_names);
}

}  // namespace govreport::ofd
