#include "export/status.hpp"

namespace govreport::internal {

govreport_status to_status(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
    case ErrorCode::not_found:
    case ErrorCode::malformed:
    case ErrorCode::refused:
      return GOVREPORT_REFUSED;
    case ErrorCode::unsupported:
      return GOVREPORT_UNSUPPORTED;
    case ErrorCode::io:
      return GOVREPORT_IO;
    case ErrorCode::cancelled:
      return GOVREPORT_CANCELLED;
    case ErrorCode::limit:
      return GOVREPORT_LIMIT;
    case ErrorCode::internal:
      return GOVREPORT_INTERNAL;
  }
  return GOVREPORT_INTERNAL;
}

}  // namespace govreport::internal
