/// The format xml: the canonical report, byte for byte as the library made it.
///
/// The smallest plugin there is, and so the one to read first. A plugin is a constant that says
/// what it writes (at the end of this file), and a function for each format that writes it.
#include <govreport/plugin_sdk.hpp>

namespace govreport::xml {
namespace {

namespace findings {
constexpr std::string_view empty_report = "xml.empty-report";
}

/// How much is written between two looks at whether the caller wants to stop.
constexpr std::size_t portion = std::size_t{1} << 16;

sdk::Status write_in_portions(const sdk::Export& context, std::string_view bytes) {
  for (std::size_t done = 0; done < bytes.size(); done += portion) {
    GOVREPORT_SDK_TRY(context.progress(static_cast<std::uint32_t>(done * 1000 / bytes.size())));
    GOVREPORT_SDK_TRY(context.write(bytes.substr(done, portion)));
  }
  return context.progress(1000);
}

sdk::Status export_body(const sdk::Export& context) {
  const auto* const source = context.extension<govreport_report>(GOVREPORT_EXTENSION_REPORT);
  if (source == nullptr) {
    context.report(sdk::finding_missing_extension,
                   GOVREPORT_NONE,
                   {{"extension", GOVREPORT_EXTENSION_REPORT}});
    return GOVREPORT_UNSUPPORTED;
  }
  const std::string_view bytes = sdk::view(sdk::copy_sized(source).xml);
  if (bytes.empty()) {
    context.report(findings::empty_report);
    return GOVREPORT_REFUSED;
  }
  return write_in_portions(context, bytes);
}

govreport_status export_report(const govreport_host* host, const govreport_request* request) {
  return sdk::run(host, request, export_body);
}

constexpr govreport_finding_text finding_texts[] = {
    sdk::finding_text("xml.empty-report",
                      GOVREPORT_ERROR,
                      "XML 1.0, 2.1",
                      {"报告的 XML 为空；没有根元素的文件不是 XML",
                       "the report's XML is empty; a file without a root element is not XML"},
                      {"请检查调用方是否在导出前传入了报告",
                       "check that the caller passes a report before it exports"}),
};

// No options: two runs of one report must give one file, and the reader of a report must find in
// it what was written. (A plugin with options: plugins/ofd.)
constexpr govreport_format formats[] = {
    {GOVREPORT_TEXT("xml"),
     GOVREPORT_TEXT("规范 XML"),
     GOVREPORT_TEXT("canonical XML"),
     GOVREPORT_TEXT("xml"),
     GOVREPORT_TEXT("application/xml"),
     GOVREPORT_TEXT("XML 1.0"),
     GOVREPORT_INPUT_SEMANTIC,
     0,
     sdk::no_records<govreport_option>(),
     sdk::array(finding_texts),
     export_report},
};

}  // namespace
}  // namespace govreport::xml

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    sizeof(govreport_plugin),
    GOVREPORT_PLUGIN_ABI,
    0,
    GOVREPORT_TEXT("govreport.xml"),
    GOVREPORT_TEXT(GOVREPORT_PLUGIN_VERSION),
    GOVREPORT_TEXT("Apache-2.0"),
    {nullptr, 0},
    govreport::sdk::array(govreport::xml::formats),
};
