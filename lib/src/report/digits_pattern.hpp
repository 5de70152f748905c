/// Regular expressions for numbers written as strings: ECMA-262's, as JSON Schema has them.
#pragma once

#include "form/model.hpp"

#include <string>

namespace govreport::internal {

/// What a string has to match to be a number that fits cells of `type` (count or decimal): its
/// digits, and no more than its maximum where that is whole. Of a minimum the pattern knows the
/// sign alone.
std::string pattern_of(const LeafType& type);

/// Any number that can be read, whether it fits or not.
std::string pattern_of_any_number();

}  // namespace govreport::internal
