#include "capi/given.hpp"

#include "base/utf8.hpp"
#include "govreport/plugin_sdk.hpp"

#include <string>

namespace govreport::internal {
namespace {

Error fault(const char* id, std::size_t offset) {
  return {ErrorCode::usage, id, {{"offset", std::to_string(offset)}}, {}};
}

Result<void> check_text(govreport_text given) {
  GOVREPORT_TRY(check_data(given));
  const std::string_view words = sdk::view(given);
  if (const auto malformed = first_malformed_utf8(words)) return fault("capi.not-utf8", *malformed);
  for (std::size_t offset = 0; offset < words.size();) {
    const std::size_t start = offset;
    if (is_forbidden_control(next_codepoint(words, offset)))
      return fault("capi.control-character", start);
  }
  return {};
}

}  // namespace

Result<void> check_data(govreport_text given) {
  if (given.data == nullptr && given.size != 0) return fault("capi.no-data", 0);
  return {};
}

Result<void> check_texts(std::initializer_list<govreport_text> given) {
  for (const govreport_text each : given)
    GOVREPORT_TRY(check_text(each));
  return {};
}

Result<void> check_array(govreport_array given) {
  if (given.data == nullptr && given.count != 0) return fault("capi.no-data", 0);
  // A record of texts alone is read as a setting without a value.
  for (const govreport_setting each : sdk::Records<govreport_setting>(given)) {
    GOVREPORT_TRY(check_text(each.id));
    GOVREPORT_TRY(check_data(each.value));
  }
  return {};
}

}  // namespace govreport::internal
