#pragma once

#include "package_plan.hpp"

#include <string>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// Attachments.xml (GB/T 33190-2016, 20): the canonical report, for programs to read.
std::string attachments_part(const PackagePlan& plan, const govreport_report& report);

}  // namespace govreport::ofd
