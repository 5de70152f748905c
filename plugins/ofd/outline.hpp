#pragma once

#include "package_plan.hpp"
#include "page_reader.hpp"
#include "xml_part.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// A heading and where it stands.
struct OutlineEntry {
  std::uint32_t level = 1;
  std::string title;
  PageId page;
  Tick top = 0;
};

/// The headings that a page shows, in document order.
std::vector<OutlineEntry> outline_of(const sdk::Document& document,
                                     const std::vector<Page>& pages,
                                     const PackagePlan& plan);

/// Outlines (GB/T 33190-2016, 7.8), a heading inside the nearest one above it of a higher level.
/// Pre: not empty: Annex A wants an entry.
void write_outline(const Element& document, const std::vector<OutlineEntry>& entries);

}  // namespace govreport::ofd
