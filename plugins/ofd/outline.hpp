#pragma once

#include "package_plan.hpp"
#include "page_reader.hpp"
#include "xml_part.hpp"

#include <map>
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

/// Where the headings stand, gathered a page at a time.
class HeadingSpots {
 public:
  explicit HeadingSpots(const sdk::Document& document) : document_(document) {}

  /// The pages in order: a heading stands where it is shown first.
  void add(const Page& page);
  /// The headings that a page shows, in document order.
  std::vector<OutlineEntry> outline(const PackagePlan& plan) const;

 private:
  struct Spot {
    std::size_t page = 0;  ///< from 0
    Tick top = 0;          ///< a size above the first base line
  };

  const sdk::Document& document_;
  std::map<govreport_index, Spot> spots_;  ///< by node
  std::size_t pages_ = 0;
};

/// Outlines (GB/T 33190-2016, 7.8), a heading inside the nearest one above it of a higher level.
/// Pre: not empty: Annex A wants an entry.
void write_outline(const Element& document, const std::vector<OutlineEntry>& entries);

}  // namespace govreport::ofd
