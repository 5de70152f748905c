#include <govreport/plugin_sdk.hpp>

static_assert(GOVREPORT_PLUGIN_ABI == 1);
