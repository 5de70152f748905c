/// The data of the report for machines: in the page, or linked to.
#pragma once

#include "page.hpp"

#include <string_view>

namespace govreport::html {

struct AttachedData {
  std::string_view json;  ///< to be put into the page; empty = none
  std::string_view href;  ///< where the XML is; empty = not linked to
  std::string_view media_type;
};

/// Reports that the host lacks the extension of this name.
sdk::Status missing(const sdk::Export& context, std::string_view extension);

/// What the options ask for. Errors: UNSUPPORTED, with a finding, where the host does not have it.
sdk::Status find_data(const sdk::Export& context, const Settings& settings, AttachedData& data);

/// The link in the head, for machines.
void write_alternate(const Page& page, const AttachedData& data);
/// The link at the end, for people.
void write_link(const Page& page, const AttachedData& data);
/// The JSON, in a script element, which is a block of data by its type (HTML, 4.12.1).
void write_data(const Page& page, const AttachedData& data);

}  // namespace govreport::html
