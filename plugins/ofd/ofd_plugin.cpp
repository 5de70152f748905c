/// The format ofd: what it is, its options, its findings.
#include "export.hpp"

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {
namespace {

govreport_status export_ofd(const govreport_host* host, const govreport_request* request) {
  return sdk::run(host, request, export_report);
}

constexpr govreport_option options[] = {
    {GOVREPORT_TEXT("created"),
     GOVREPORT_OPTION_DATE,
     0,
     GOVREPORT_TEXT(""),
     sdk::no_records<govreport_text>(),
     0,
     0,
     GOVREPORT_TEXT("文档的创建日期；不填则文件中没有日期"),
     GOVREPORT_TEXT("date of creation; without it the file holds no date")},
    {GOVREPORT_TEXT("doc-id"),
     GOVREPORT_OPTION_STRING,
     0,
     GOVREPORT_TEXT(""),
     sdk::no_records<govreport_text>(),
     0,
     0,
     GOVREPORT_TEXT("文档标识，32 位十六进制数字；不填则由内容算出"),
     GOVREPORT_TEXT("identifier of the document, 32 hexadecimal digits; without it, a digest of "
                    "the content")},
    {GOVREPORT_TEXT("attach"),
     GOVREPORT_OPTION_BOOLEAN,
     0,
     GOVREPORT_TEXT("yes"),
     sdk::no_records<govreport_text>(),
     0,
     0,
     GOVREPORT_TEXT("把报告的 XML 作为附件放入"),
     GOVREPORT_TEXT("attach the report's XML")},
    {GOVREPORT_TEXT("tags"),
     GOVREPORT_OPTION_BOOLEAN,
     0,
     GOVREPORT_TEXT("yes"),
     sdk::no_records<govreport_text>(),
     0,
     0,
     GOVREPORT_TEXT("写入自定义标引：标题、段落、表格直到单元格"),
     GOVREPORT_TEXT("write custom tags: headings, paragraphs, tables down to the cell")},
    {GOVREPORT_TEXT("compress"),
     GOVREPORT_OPTION_BOOLEAN,
     0,
     GOVREPORT_TEXT("yes"),
     sdk::no_records<govreport_text>(),
     0,
     0,
     GOVREPORT_TEXT("压缩包内的文件"),
     GOVREPORT_TEXT("compress the parts of the package")},
};

constexpr govreport_finding_text finding_texts[] = {
    {GOVREPORT_TEXT("ofd.doc-id"),
     GOVREPORT_ERROR,
     0,
     GOVREPORT_TEXT("GB/T 33190-2016, 7.4"),
     GOVREPORT_TEXT("选项 doc-id 的值“{value}”不是 32 位十六进制数字"),
     GOVREPORT_TEXT("option doc-id is \"{value}\", which is not 32 hexadecimal digits"),
     GOVREPORT_TEXT("请填写去掉连字符的 UUID，或者不填，由内容算出"),
     GOVREPORT_TEXT("give a UUID without its hyphens, or leave the option out")},
    {GOVREPORT_TEXT("ofd.no-pages"),
     GOVREPORT_ERROR,
     0,
     GOVREPORT_TEXT("GB/T 33190-2016, 7.6"),
     GOVREPORT_TEXT("报告没有一页可写；OFD 文档至少要有一页"),
     GOVREPORT_TEXT("the report has no page to write; an OFD document has at least one"),
     GOVREPORT_TEXT("请检查报告是否有标题、文字或表格"),
     GOVREPORT_TEXT("check that the report has a title, text or a table")},
    {GOVREPORT_TEXT("ofd.no-outline"),
     GOVREPORT_WARNING,
     0,
     GOVREPORT_TEXT("GB/T 33190-2016, 7.8"),
     GOVREPORT_TEXT("报告没有标题层级，文件中没有大纲"),
     GOVREPORT_TEXT("the report has no headings, so the file has no outline"),
     GOVREPORT_TEXT("请在表单模板中给各部分加上标题"),
     GOVREPORT_TEXT("give the sections of the form's template their headings")},
    {GOVREPORT_TEXT("ofd.package"),
     GOVREPORT_ERROR,
     0,
     GOVREPORT_TEXT("GB/T 33190-2016, 6"),
     GOVREPORT_TEXT("无法打包 OFD 文件：{reason}"),
     GOVREPORT_TEXT("the parts cannot be put into a package: {reason}"),
     GOVREPORT_TEXT("请把这一情况告诉插件的作者"),
     GOVREPORT_TEXT("tell the plugin's author")},
};

constexpr govreport_format formats[] = {
    {GOVREPORT_TEXT("ofd"),
     GOVREPORT_TEXT("OFD 版式文档"),
     GOVREPORT_TEXT("OFD fixed-layout document"),
     GOVREPORT_TEXT("ofd"),
     GOVREPORT_TEXT("application/ofd"),
     GOVREPORT_TEXT("GB/T 33190-2016"),
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
    GOVREPORT_TEXT("pugixml " GOVREPORT_PUGIXML_VERSION ", libzip " GOVREPORT_LIBZIP_VERSION),
    govreport::sdk::array(govreport::ofd::formats),
};
