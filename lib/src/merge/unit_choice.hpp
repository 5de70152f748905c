/// Which units belong together.
#pragma once

#include "govreport/merge.hpp"

namespace govreport::internal {

/// The form, version and year of a total. Members point into units.
struct Common {
  const Form* form = nullptr;
  int year = 0;
};

/// What most of the units are on; of equally many, what comes first. A year that is asked for is
/// the year. Pre: there are units.
Common common_of(const std::vector<UnitReport>& units, std::optional<int> year);

/// A record for each unit. Adds an error for each that is on another form, version or year, or of a
/// body that is there already (it is not added), that has no name, or is not expected; for each
/// that is missing; and a warning for one whose figures are another's.
std::vector<UnitRecord> choose_units(const std::vector<UnitReport>& units,
                                     const Common& common,
                                     const MergeRequest& request,
                                     Findings& findings);

}  // namespace govreport::internal
