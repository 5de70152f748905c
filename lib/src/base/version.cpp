#include <govreport/version.hpp>

namespace govreport {

std::string_view version() noexcept { return GOVREPORT_VERSION; }

}  // namespace govreport
