/* A plugin whose paged format has an option by the name of one of the pages'. */
#include <govreport/plugin.h>

static govreport_status write_nothing(const govreport_host* host,
                                      const govreport_request* request) {
  (void)host;
  (void)request;
  return GOVREPORT_OK;
}

static const govreport_option options[] = {{
    .id = GOVREPORT_TEXT("mode"),
    .type = GOVREPORT_OPTION_BOOLEAN,
    .default_value = GOVREPORT_TEXT("no"),
}};

static const govreport_format formats[] = {{
    .id = GOVREPORT_TEXT("reserved"),
    .extension = GOVREPORT_TEXT("r"),
    .input = GOVREPORT_INPUT_PAGED,
    .options = GOVREPORT_ARRAY(options),
    .export_report = write_nothing,
}};

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    .size = sizeof(govreport_plugin),
    .abi = GOVREPORT_PLUGIN_ABI,
    .id = GOVREPORT_TEXT("reserved"),
    .formats = GOVREPORT_ARRAY(formats),
};
