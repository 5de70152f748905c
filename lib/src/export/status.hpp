/// Errors as the statuses of the C boundaries.
#pragma once

#include "govreport/plugin.h"
#include "govreport/result.hpp"

#include <new>

namespace govreport::internal {

govreport_status to_status(ErrorCode code);

/// Runs the body of a C function: what it throws becomes a status, nothing thrown leaves.
template <class Body>
govreport_status guarded(Body body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return GOVREPORT_LIMIT;
  } catch (...) {
    return GOVREPORT_INTERNAL;
  }
}

}  // namespace govreport::internal
