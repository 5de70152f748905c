/// The format ofd: what it is.
#include "export.hpp"
#include "finding_texts.hpp"
#include "option_schema.hpp"

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {
namespace {

govreport_status export_ofd(const govreport_host* host, const govreport_request* request) {
  return sdk::run(host, request, export_report);
}

constexpr govreport_format formats[] = {
    {GOVREPORT_TEXT("ofd"),
     GOVREPORT_TEXT("OFD 版式文档"),
     GOVREPORT_TEXT("OFD fixed-layout document"),
     GOVREPORT_TEXT("ofd"),
     GOVREPORT_TEXT("application/ofd"),
     GOVREPORT_TEXT("GB/T 33190-2016, GB/T 42133-2022 (OFD-A)"),
     GOVREPORT_INPUT_PAGED,
     0,
     sdk::array(options),
     sdk::array(finding_texts),
     export_ofd},
};

}  // namespace
}  // namespace govreport::ofd

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    sizeof(govreport_plugin),
    GOVREPORT_PLUGIN_ABI,
    0,
    GOVREPORT_TEXT("govreport.ofd"),
    GOVREPORT_TEXT(GOVREPORT_PLUGIN_VERSION),
    GOVREPORT_TEXT("Apache-2.0"),
    GOVREPORT_TEXT("libzip " GOVREPORT_LIBZIP_VERSION ", libdeflate 1, OpenSSL 3"),
    govreport::sdk::array(govreport::ofd::formats),
};
