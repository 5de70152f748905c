/// The format xlsx: one worksheet a section, tables as the document has them, live formulas.
#include "emit.hpp"
#include "findings.hpp"
#include "options.hpp"
#include "package_check.hpp"
#include "planner.hpp"

#include <cstdio>
#include <memory>
#include <optional>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

/// Removes a file when the export is over, however it ended.
class RemovedAtEnd {
 public:
  explicit RemovedAtEnd(std::string file) : file_(std::move(file)) {}
  ~RemovedAtEnd() { (void)std::remove(file_.c_str()); }
  RemovedAtEnd(const RemovedAtEnd&) = delete;
  RemovedAtEnd& operator=(const RemovedAtEnd&) = delete;
  RemovedAtEnd(RemovedAtEnd&&) = delete;
  RemovedAtEnd& operator=(RemovedAtEnd&&) = delete;

 private:
  std::string file_;
};

sdk::Status not_written(const sdk::Export& context, std::string_view what) {
  context.report(findings::not_written, GOVREPORT_NONE, {{"what", what}});
  return GOVREPORT_IO;
}

/// The whole of a file; nothing if it cannot be read.
std::optional<std::string> read_file(const std::string& file) {
  const std::unique_ptr<std::FILE, CloseFile> source(std::fopen(file.c_str(), "rb"));
  if (!source) return std::nullopt;
  if (std::fseek(source.get(), 0, SEEK_END) != 0) return std::nullopt;
  const long size = std::ftell(source.get());
  if (size < 0 || std::fseek(source.get(), 0, SEEK_SET) != 0) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (std::fread(bytes.data(), 1, bytes.size(), source.get()) != bytes.size()) return std::nullopt;
  return bytes;
}

/// Sends the finished file to the host, once it is known to be whole.
sdk::Status send(const sdk::Export& context, const std::string& file) {
  const std::optional<std::string> package = read_file(file);
  if (!package) return not_written(context, "the finished file cannot be read");
  if (const auto fault = fault_in_package(*package)) return not_written(context, *fault);
  GOVREPORT_SDK_TRY(context.progress(900));
  return context.write(*package);
}

/// A structure of the host, or a finding.
template <class Structure>
const Structure* need(const sdk::Export& context, const char* name) {
  const auto* const structure = context.extension<Structure>(name);
  if (structure == nullptr)
    context.report(sdk::finding_missing_extension, GOVREPORT_NONE, {{"extension", name}});
  return structure;
}

sdk::Status export_body(const sdk::Export& context) {
  const auto* const source = need<govreport_document>(context, GOVREPORT_EXTENSION_DOCUMENT);
  const auto* const scratch = need<govreport_scratch>(context, GOVREPORT_EXTENSION_SCRATCH);
  if (source == nullptr || scratch == nullptr) return GOVREPORT_UNSUPPORTED;
  const sdk::Document document(source);
  Options options;
  GOVREPORT_SDK_TRY(read_options(context, options));
  Plan plan;
  GOVREPORT_SDK_TRY(make_plan(context, document, options, plan));
  GOVREPORT_SDK_TRY(context.progress(200));

  const std::string folder(sdk::view(sdk::copy_sized(scratch).folder));
  const std::string file = folder + "/workbook.xlsx";
  // libxlsxwriter prints to the standard error if it cannot make the file, so that is tried first.
  if (!std::unique_ptr<std::FILE, CloseFile>(std::fopen(file.c_str(), "wb")))
    return not_written(context, "no file can be made in the temporary folder");
  const RemovedAtEnd removed(file);
  if (const auto error = write_workbook(document, plan, options, {file, folder}))
    return not_written(context, *error);
  GOVREPORT_SDK_TRY(context.progress(800));
  GOVREPORT_SDK_TRY(send(context, file));
  return context.progress(1000);
}

govreport_status export_report(const govreport_host* host, const govreport_request* request) {
  return sdk::run(host, request, export_body);
}

constexpr govreport_text modes[] = {GOVREPORT_TEXT("report"), GOVREPORT_TEXT("fill-in")};

constexpr govreport_option options[] = {
    sdk::option("created",
                GOVREPORT_OPTION_DATE,
                "",
                {"写入文档属性的创建日期；不给时为 1980-01-01，使同样的输入得到同样的文件",
                 "the date of creation in the document's properties; 1980-01-01 if not given, so "
                 "that the same input gives the same file"}),
    sdk::option("formulas",
                GOVREPORT_OPTION_BOOLEAN,
                "yes",
                {"合计等导出单元格写成公式（yes）还是只写数值（no）",
                 "write derived cells as live formulas (yes) or as plain numbers (no)"}),
    sdk::choice_option(
        "mode",
        sdk::array(modes),
        "report",
        {"report 为报告本身；fill-in 为填报用的工作簿：填写的格有提示和限制，其余锁定，"
         "另有填报说明和核对表",
         "report: the report itself; fill-in: a workbook to fill in, whose cells say what they "
         "take, all else protected, with a guide and a sheet of checks"}),
};

constexpr std::string_view excel_limits = "Excel specifications and limits";

constexpr govreport_finding_text finding_texts[] = {
    sdk::finding_text(
        "xlsx.created-not-a-date",
        GOVREPORT_ERROR,
        "",
        {"选项 created 的值“{date}”不是 1980 年以后的日期",
         "the option created is “{date}”, which is no date from 1980 on"},
        {"请写成 YYYY-MM-DD，例如 2025-01-20", "write it as YYYY-MM-DD, for example 2025-01-20"}),
    sdk::finding_text("xlsx.text-too-long",
                      GOVREPORT_ERROR,
                      excel_limits,
                      {"此处文字有 {length} 个字符；工作表的一个单元格最多容纳 32767 个",
                       "this text has {length} characters; a cell of a worksheet holds 32767"},
                      {"请把这段文字分成几段", "split the text into several paragraphs"}),
    sdk::finding_text("xlsx.table-too-large",
                      GOVREPORT_ERROR,
                      excel_limits,
                      {"内容超出一张工作表的 1048576 行、16384 列",
                       "there is more than the 1048576 rows and 16384 columns of a worksheet"},
                      {"请把这一部分拆成几部分", "split the section into several"}),
    sdk::finding_text(
        "xlsx.not-written",
        GOVREPORT_ERROR,
        "",
        {"工作簿没有写成：{what}", "the workbook could not be written: {what}"},
        {"请检查临时文件夹所在磁盘的剩余空间和权限",
         "check the free space and the permissions of the disk that holds temporary files"}),
    sdk::finding_text(
        "xlsx.number-too-long",
        GOVREPORT_WARNING,
        excel_limits,
        {"“{cell}”的数 {value} 超过 15 位有效数字，Excel 会舍去后面的数字，因此写成了文本",
         "“{cell}” is {value}: more than the 15 digits Excel keeps, so it is written as text"},
        {"请核对这个数；合计公式不会把文本计算在内",
         "check the number; sums in the workbook leave text out"}),
    sdk::finding_text(
        "xlsx.name-unusable",
        GOVREPORT_WARNING,
        excel_limits,
        {"“{cell}”的名称“{name}”不能用作 Excel 的定义名称，该单元格没有名称",
         "“{name}”, the name of “{cell}”, cannot be a defined name of Excel; the cell has none"},
        {"请在表单模板中为该行或该列换一个 "
         "id：字母开头，字母、数字、点和下划线，合起来不超过 127 个字符",
         "give the row or column another id in the form's template: letters first, then letters, "
         "digits, dots and underscores, 127 characters in all"}),
    sdk::finding_text(
        "xlsx.row-too-tall",
        GOVREPORT_WARNING,
        excel_limits,
        {"表“{table}”有一行需要的高度超过 Excel 允许的 409 磅，打印时看不到该行的全部文字",
         "a row of the table “{table}” needs more than the 409 points Excel allows; its text is "
         "not all seen in print"},
        {"请缩短该行的文字，或在模板中加宽该列",
         "shorten the row's texts, or widen their column in the template"}),
    sdk::finding_text(
        "xlsx.sheet-renamed",
        GOVREPORT_NOTE,
        excel_limits,
        {"“{wanted}”不能用作工作表名称，改用“{name}”",
         "“{wanted}” cannot be the name of a worksheet; it is called “{name}”"},
        {"工作表名称最多 31 个字符，不含 [ ] : * ? / \\，不重复；可在模板中另给一个",
         "a name has 31 characters at most, none of [ ] : * ? / \\, and is used once; the "
         "template can give another"}),
    sdk::finding_text(
        "xlsx.written-as-constant",
        GOVREPORT_NOTE,
        "",
        {"“{cell}”填报的 {value} 与公式算得的 {computed} 不同，按填报的数写成常数",
         "“{cell}” is given as {value}, but its formula gives {computed}: written as a constant"},
        {"改正数据后重新导出，该单元格就会是公式",
         "once the figures are right, exporting again makes the cell a formula"}),
    sdk::finding_text(
        "xlsx.formula-not-live",
        GOVREPORT_NOTE,
        "",
        {"“{cell}”的公式用到工作簿中没有的内容或超出 Excel 的限度，写成数值 {value}",
         "the formula of “{cell}” needs what is not in the workbook, or is beyond Excel's limits: "
         "written as its value {value}"},
        {"无需处理；数值是正确的，但不会随其他单元格变化",
         "nothing to do: the value is right, but does not follow the other cells"}),
};

constexpr govreport_format formats[] = {
    {GOVREPORT_TEXT("xlsx"),
     GOVREPORT_TEXT("Excel 工作簿"),
     GOVREPORT_TEXT("Excel workbook"),
     GOVREPORT_TEXT("xlsx"),
     GOVREPORT_TEXT("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
     GOVREPORT_TEXT("ECMA-376 (ISO/IEC 29500)"),
     GOVREPORT_INPUT_SEMANTIC,
     0,
     sdk::array(options),
     sdk::array(finding_texts),
     export_report},
};

}  // namespace
}  // namespace govreport::xlsx

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    sizeof(govreport_plugin),
    GOVREPORT_PLUGIN_ABI,
    0,
    GOVREPORT_TEXT("govreport.xlsx"),
    GOVREPORT_TEXT(GOVREPORT_PLUGIN_VERSION),
    GOVREPORT_TEXT("Apache-2.0"),
    GOVREPORT_TEXT("libxlsxwriter " GOVREPORT_XLSXWRITER_VERSION),
    govreport::sdk::array(govreport::xlsx::formats),
};
