#pragma once

#include <string_view>

namespace govreport::ofd {

/// Whether `text` may name an element without a prefix: NCName (Namespaces in XML 1.0, 3).
/// Pre: UTF-8.
bool is_xml_name(std::string_view text);

}  // namespace govreport::ofd
