#include <govreport/version.hpp>

namespace govreport::inline v1 {

std::string_view version() noexcept {
  return GOVREPORT_VERSION;
}

}  // namespace govreport::inline v1
