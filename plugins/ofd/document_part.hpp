#pragma once

#include "fonts.hpp"
#include "outline.hpp"
#include "package_plan.hpp"
#include "settings.hpp"

#include <string>
#include <vector>

namespace govreport::ofd {

/// Document.xml (GB/T 33190-2016, 7.5): page size, resources, pages, outline, and where tags and
/// attachments stand, if there are any. `page` is the size of pages that say none of their own.
std::string document_part(const PackagePlan& plan,
                          const Settings& settings,
                          const Box& page,
                          const std::vector<OutlineEntry>& outline,
                          bool has_attachments);

/// PublicRes.xml (GB/T 33190-2016, 7.9): the fonts.
std::string resources_part(const PackagePlan& plan, const Fonts& fonts);

}  // namespace govreport::ofd
