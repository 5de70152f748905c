#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto capi_entries = std::to_array<CatalogueEntry>({
    {"capi.unknown-source",
     "文件名“{file}”看不出是哪一种报告",
     "the file name “{file}” does not tell what kind of report it is",
     "请在调用中指明来源的种类，或者给出带扩展名的文件名",
     "say in the call what kind of source it is, or give a file name with its extension"},
    {"capi.no-such-source",
     "没有编号为 {number} 的来源种类",
     "there is no kind of source with the number {number}",
     "请使用 govreport_source 中的值",
     "use a value of govreport_source"},
    {"capi.no-such-cell",
     "表单没有名为“{name}”的单元格",
     "the form has no cell called “{name}”",
     "单元格的名称见 govreport_filing_document",
     "govreport_filing_document tells the names of cells"},
    {"capi.no-such-cell-near",
     "表单没有名为“{name}”的单元格，是不是“{near}”？",
     "the form has no cell called “{name}”; did you mean “{near}”?",
     "单元格的名称见 govreport_filing_document",
     "govreport_filing_document tells the names of cells"},
    {"capi.no-such-section",
     "表单没有名为“{name}”的部分（已知：{known}）",
     "the form has no section called “{name}” (known: {known})",
     "空的名称指第一部分之前",
     "an empty name is what stands before the first"},
    {"capi.no-such-part",
     "没有编号为 {number} 的组成部分",
     "there is no part with the number {number}",
     "请使用 govreport_part 中的值",
     "use a value of govreport_part"},
    {"capi.no-such-level",
     "没有 {level} 级标题可加",
     "a heading of level {level} cannot be added",
     "用 2 到 6；1 级是各部分自己的标题",
     "use 2 to 6; level 1 are the sections' own headings"},
    {"capi.not-a-decimal",
     "“{value}”不是可以精确保存的数",
     "“{value}” is no number that can be kept exactly",
     "写成数字，可带负号和小数点：整数最多 10 位，小数最多 6 位",
     "write digits, with a minus and a point where needed: at most 10 before the point and 6 "
     "behind"},
    {"capi.note-to-no-number",
     "这一格里没有数，不能加注",
     "the cell holds no number that a note could be added to",
     "先填数，再加注",
     "set the number first, then its note"},
    {"capi.no-data",
     "给出了长度，却没有给出内容",
     "a length was given without data",
     "没有内容时长度应为 0",
     "where there is no data the length is 0"},
    {"capi.not-utf8",
     "给出的文字从第 {offset} 字节起不是 UTF-8",
     "what was given as a text is not UTF-8 from byte {offset} on",
     "请转换为 UTF-8",
     "convert it to UTF-8"},
    {"capi.control-character",
     "给出的文字在第 {offset} 字节处有控制字符",
     "what was given as a text has a control character at byte {offset}",
     "请去掉它：没有格式可以保存",
     "take it out: no format can carry it"},
    {"capi.pages-have-errors",
     "排版时发现错误，已写出的内容不可使用",
     "errors were found while pages were made; what was written is not to be used",
     "改正后再导出，或者导出草稿",
     "correct them and export again, or export a draft"},
});

}  // namespace

std::span<const CatalogueEntry> capi_catalogue() {
  return capi_entries;
}

}  // namespace govreport::internal
