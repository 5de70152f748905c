/// What a plugin says of itself, as values of ours; and the manifest made from it.
#pragma once

#include "govreport/export.hpp"
#include "govreport/plugin.h"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Words a plugin brings for one of its finding codes.
struct FindingText {
  std::string code;
  Severity severity = Severity::error;
  std::string clause;
  Wording chinese;
  Wording english;
};

using ExportFunction = govreport_status (*)(const govreport_host*, const govreport_request*);

struct DescribedFormat {
  FormatDescription description;
  std::vector<FindingText> texts;
  ExportFunction run = nullptr;

  const FindingText* text(std::string_view code) const;
};

struct Descriptor {
  std::string id;
  std::string version;
  std::string licence;
  std::string libraries;
  std::vector<DescribedFormat> formats;
};

/// No paged format has an option of its own by the name of one of the pages'.
/// Errors: malformed "plugin.reserved-option".
Result<void> check_option_names(const FormatDescription& format, std::string_view file);

/// Copies a plugin's descriptor. Errors: malformed, naming the member that is missing or wrong; as
/// check_option_names.
Result<Descriptor> read_descriptor(const govreport_plugin& plugin, std::string_view file);

/// The manifest: everything of the descriptor that can be known without running the plugin, as
/// XML. The same descriptor gives the same bytes.
std::string write_manifest(const Descriptor& descriptor);

/// Reads a manifest back. Errors: malformed, with file and line; as check_option_names.
Result<Descriptor> read_manifest(std::string_view bytes, std::string_view file);

}  // namespace govreport::internal
