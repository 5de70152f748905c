/// What the plugin says about itself: its format, options and findings.
#include "exporter.hpp"
#include "finding_codes.hpp"
#include "govreport/plugin_sdk.hpp"

namespace govreport::pdf {
namespace {

constexpr govreport_text profiles[] = {GOVREPORT_TEXT("a3a"), GOVREPORT_TEXT("a2a")};
constexpr govreport_text attachments[] = {
    GOVREPORT_TEXT("auto"), GOVREPORT_TEXT("yes"), GOVREPORT_TEXT("no")};

constexpr govreport_option options[] = {
    sdk::choice_option(
        "profile",
        sdk::array(profiles),
        "a3a",
        {"归档级别：a3a 为 PDF/A-3a（可带附件），a2a 为 PDF/A-2a；两者同时符合 PDF/UA-1",
         "archival level: a3a is PDF/A-3a (may carry an attachment), a2a is "
         "PDF/A-2a; both are PDF/UA-1 as well"}),
    sdk::choice_option("attach",
                       sdk::array(attachments),
                       "auto",
                       {"是否附上报告的 XML：auto 表示级别允许时附上",
                        "whether the report's XML is attached; auto = where the profile "
                        "allows it"}),
    sdk::option("title",
                GOVREPORT_OPTION_STRING,
                "",
                {"文件属性中的标题；不填则为报告标题",
                 "the title in the file's properties; empty = the report's title"}),
    sdk::option("author",
                GOVREPORT_OPTION_STRING,
                "",
                {"文件属性中的作者；不填则为报告机关",
                 "the author in the file's properties; empty = the reporting body"}),
    sdk::option("created",
                GOVREPORT_OPTION_DATE,
                "",
                {"文件的创建日期；不填则文件不含日期",
                 "the file's date of creation; empty = the file carries no date"}),
    sdk::option(
        "compress",
        GOVREPORT_OPTION_BOOLEAN,
        "yes",
        {"是否压缩；no 便于查看文件内部", "whether streams are compressed; no = readable by eye"}),
};

constexpr govreport_finding_text findings[] = {
    sdk::finding_text(
        finding_attachment_forbidden,
        GOVREPORT_ERROR,
        "ISO 19005-2:2011, 6.8",
        {"PDF/A-2a 不允许附带 XML 文件", "PDF/A-2a does not allow an attached XML file"},
        {"改用 profile=a3a，或设 attach=no", "use profile=a3a, or set attach=no"}),
    sdk::finding_text(finding_missing_glyph,
                      GOVREPORT_ERROR,
                      "ISO 19005-3:2012, 6.2.11.8",
                      {"所有可用字体都没有“{character}”这个字",
                       "no font at hand has the character “{character}”"},
                      {"安装含有该字的字体，或改用别的字",
                       "install a font that has it, or write another character"}),
    sdk::finding_text(finding_page_size,
                      GOVREPORT_ERROR,
                      "ISO 32000-1:2008, C.2",
                      {"第 {page} 页的尺寸超出 PDF 的范围（1 毫米至 5080 毫米）",
                       "the size of page {page} is not one PDF can have (1 mm to 5080 mm)"},
                      {"检查表单模板中的页面尺寸", "look at the page size in the form template"}),
    sdk::finding_text(finding_library,
                      GOVREPORT_ERROR,
                      "",
                      {"PDF 库报告错误：{what}", "the PDF library reports: {what}"},
                      {"这是程序的缺陷，请连同输入文件一起反馈",
                       "this is a fault of the program; please report it with its input"}),
};

constexpr govreport_format formats[] = {
    {.id = GOVREPORT_TEXT("pdf"),
     .title_zh = GOVREPORT_TEXT("带标签的 PDF"),
     .title_en = GOVREPORT_TEXT("Tagged PDF"),
     .extension = GOVREPORT_TEXT("pdf"),
     .media_type = GOVREPORT_TEXT("application/pdf"),
     .standards =
         GOVREPORT_TEXT("PDF 1.7 (ISO 32000-1), PDF/A-3a (ISO 19005-3), PDF/UA-1 (ISO 14289-1)"),
     .input = GOVREPORT_INPUT_PAGED,
     .reserved = 0,
     .options = sdk::array(options),
     .findings = sdk::array(findings),
     .export_report = export_pdf},
};

}  // namespace
}  // namespace govreport::pdf

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    .size = sizeof(govreport_plugin),
    .abi = GOVREPORT_PLUGIN_ABI,
    .reserved = 0,
    .id = GOVREPORT_TEXT("govreport.pdf"),
    .version = GOVREPORT_TEXT(GOVREPORT_PLUGIN_VERSION),
    .licence = GOVREPORT_TEXT("Apache-2.0"),
    .libraries = GOVREPORT_TEXT("PoDoFo 0.9.8, Little CMS 2, libdeflate 1"),
    .formats = govreport::sdk::array(govreport::pdf::formats),
};
