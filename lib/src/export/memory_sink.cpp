#include "govreport/export.hpp"

namespace govreport::inline v1 {

Result<void> MemorySink::write(std::string_view bytes) {
  bytes_ += bytes;
  return {};
}

}  // namespace govreport::inline v1
