#pragma once

#include "package_plan.hpp"
#include "settings.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// A file inside the file.
struct Attachment {
  std::string id;          ///< an xs:ID in Annex A: it does not begin with a digit
  std::string_view name;   ///< for people; the host's
  std::string_view bytes;  ///< the host's
  Location place;
};

/// The canonical report, for programs to read, and the files that the user names; each if asked
/// for. REFUSED, with a finding: a file that an archive does not keep (GB/T 42133-2022, 6.15).
/// UNSUPPORTED, with a finding: the host has not what is asked for.
sdk::Status find_attachments(const sdk::Export& context,
                             const Settings& settings,
                             std::vector<Attachment>& attachments);

/// Attachments.xml (GB/T 33190-2016, 20). Pre: there are some.
std::string attachments_part(const std::vector<Attachment>& attachments);

}  // namespace govreport::ofd
