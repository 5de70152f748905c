/// Consistent reports of units.
#pragma once

#include "consistent_years.hpp"
#include "govreport/merge.hpp"

#include <string>
#include <vector>

namespace govreport::test {

inline UnitReport unit(const std::string& body, std::uint32_t seed) {
  UnitReport made{body + ".xml", {form_2021(), ConsistentReport::make(seed)}};
  made.read.report.body = body;
  return made;
}

/// `count` units: 单位1, 单位2, …
inline std::vector<UnitReport> units(std::uint32_t count, std::uint32_t first_seed = 1) {
  std::vector<UnitReport> made;
  for (std::uint32_t i = 0; i < count; ++i)
    made.push_back(unit("单位" + std::to_string(i + 1), first_seed + i));
  return made;
}

inline Value& cell_of(UnitReport& unit, const CellId& cell) {
  return unit.read.report.cells.at(cell);
}

}  // namespace govreport::test
