/* A plugin whose format has no function. */
#include <govreport/plugin.h>

static const govreport_format formats[] = {{
    .id = GOVREPORT_TEXT("faulty"),
    .extension = GOVREPORT_TEXT("f"),
}};

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    .size = sizeof(govreport_plugin),
    .abi = GOVREPORT_PLUGIN_ABI,
    .id = GOVREPORT_TEXT("faulty"),
    .formats = GOVREPORT_ARRAY(formats),
};
