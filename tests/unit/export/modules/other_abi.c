/* A plugin of an interface that does not exist. */
#include <govreport/plugin.h>

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    .size = sizeof(govreport_plugin),
    .abi = 77,
    .id = GOVREPORT_TEXT("other"),
};
