/// Parts the number of a list item from what it numbers: one run may show both.
#pragma once

#include "placed_pages.hpp"

#include <cstdint>
#include <map>

namespace govreport::pdf {

class LabelSplitter {
 public:
  explicit LabelSplitter(const sdk::Document& document) : document_(document) {}

  /// Adds `placed` to the page, in two if it shows the end of a number and more. To be called with
  /// all runs of the document, in their order. Pre: the page has the run's glyphs.
  void add(PlacedRun placed, PlacedPage& page);

 private:
  std::size_t bytes_left(govreport_index node);

  const sdk::Document& document_;
  std::map<govreport_index, std::size_t> left_;  // bytes of the number that are not shown yet
};

}  // namespace govreport::pdf
