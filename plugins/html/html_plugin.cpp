/// The format html: what it is.
#include "export.hpp"
#include "finding_texts.hpp"
#include "option_schema.hpp"

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {
namespace {

govreport_status export_html(const govreport_host* host, const govreport_request* request) {
  return sdk::run(host, request, export_report);
}

constexpr govreport_format formats[] = {
    {GOVREPORT_TEXT("html"),
     GOVREPORT_TEXT("网页"),
     GOVREPORT_TEXT("web page"),
     GOVREPORT_TEXT("html"),
     GOVREPORT_TEXT("text/html"),
     GOVREPORT_TEXT("HTML, WCAG 2.1 AA"),
     GOVREPORT_INPUT_SEMANTIC,
     0,
     sdk::array(options),
     sdk::array(finding_texts),
     export_html},
};

}  // namespace
}  // namespace govreport::html

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    sizeof(govreport_plugin),
    GOVREPORT_PLUGIN_ABI,
    0,
    GOVREPORT_TEXT("govreport.html"),
    GOVREPORT_TEXT(GOVREPORT_PLUGIN_VERSION),
    GOVREPORT_TEXT("Apache-2.0"),
    GOVREPORT_TEXT("ICU " GOVREPORT_ICU_VERSION),
    govreport::sdk::array(govreport::html::formats),
};
