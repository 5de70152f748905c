#pragma once

#include "package_plan.hpp"
#include "settings.hpp"

#include <string>
#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// OFD.xml (GB/T 33190-2016, 7.4): what the document is about, and where it begins.
std::string package_part(const sdk::Document& document,
                         const Settings& settings,
                         std::string_view doc_id,
                         const PackagePlan& plan);

}  // namespace govreport::ofd
