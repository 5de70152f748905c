/* A plugin that writes one line: what the loader takes. */
#include <govreport/plugin.h>

static govreport_status write_line(const govreport_host* host, const govreport_request* request) {
  (void)request;
  return host->write(host->context, "line\n", 5);
}

static const govreport_format formats[] = {{
    .id = GOVREPORT_TEXT("line"),
    .title_zh = GOVREPORT_TEXT("一行"),
    .title_en = GOVREPORT_TEXT("a line"),
    .extension = GOVREPORT_TEXT("line"),
    .media_type = GOVREPORT_TEXT("text/plain"),
    .input = GOVREPORT_INPUT_SEMANTIC,
    .export_report = write_line,
}};

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    .size = sizeof(govreport_plugin),
    .abi = GOVREPORT_PLUGIN_ABI,
    .id = GOVREPORT_TEXT("sound"),
    .version = GOVREPORT_TEXT("1"),
    .licence = GOVREPORT_TEXT("Apache-2.0"),
    .formats = GOVREPORT_ARRAY(formats),
};
