#pragma once

#include <string_view>

namespace govreport::ofd {

/// Whether `text` is a URI (RFC 3986, 3): a scheme, a colon, and something after it, in the
/// characters that a URI may have. Relative references are none.
bool is_uri(std::string_view text);

}  // namespace govreport::ofd
