/// What callers give, held against the conventions of govreport.h before anything is made of it.
#pragma once

#include "govreport/govreport.h"
#include "govreport/result.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <initializer_list>

namespace govreport::internal {

/// A copy of a structure that begins with its size; members the caller does not know are zero. No
/// header of ours ever ended a structure elsewhere than at a multiple of its alignment: what is
/// given beyond the last one may be half a pointer, and is not looked at.
template <class Structure>
Structure copy_given(const Structure* source) {
  Structure result{};
  const std::size_t known = std::min(source->size, sizeof(Structure));
  std::memcpy(&result, source, known - known % alignof(Structure));
  return result;
}

/// Errors: usage, a length without data.
Result<void> check_data(govreport_text given);

/// Errors: usage, one of `given` is no text: a length without data, not UTF-8, or with control
/// characters, which no format can carry.
Result<void> check_texts(std::initializer_list<govreport_text> given);

/// The same of an array whose records begin with a text. What a setting holds besides is the
/// business of its option.
Result<void> check_array(govreport_array given);

}  // namespace govreport::internal
