#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto rows_entries = std::to_array<CatalogueEntry>({
    {"rows.code",
     "“{table}”有一行的编码是“{code}”，不是 1 到 20 位数字，这一行没有计入",
     "a row of “{table}” has the code “{code}”, which is not 1 to 20 digits; the row is left out",
     "请填写科目编码",
     "write the row's code in digits"},
    {"rows.code-twice",
     "编码 {code} 在“{table}”中出现了两次（第一次在 {first}），“{row}”没有计入",
     "the code {code} is in “{table}” twice (first at {first}); “{row}” is left out",
     "请改正其中一个编码，或把两行合为一行",
     "correct one of the codes, or make one row of the two"},
    {"rows.code-digits",
     "“{row}”的编码位数不对，“{table}”的编码各级为 {digits} 位",
     "the code of “{row}” has the wrong number of digits: in “{table}” they have {digits}",
     "请对照科目表改正编码",
     "correct the code"},
    {"rows.parent-missing",
     "“{table}”中有“{row}”，却没有它的上一级 {parent}",
     "“{table}” has “{row}”, but not {parent}, which it is inside of",
     "请补上编码为 {parent} 的行，它是其下各行之和；或改正“{row}”的编码",
     "add the row {parent}, the sum of those inside it, or correct the code of “{row}”"},
    {"rows.name-missing",
     "“{table}”中编码为“{code}”的行没有名称",
     "the row “{code}” of “{table}” has no name",
     "请填写科目名称",
     "write its name"},
    {"rows.many",
     "“{table}”的行超过 {most} 行，“{row}”起没有计入",
     "“{table}” has more than {most} rows; those from “{row}” on are left out",
     "请确认这是一张报表，必要时分成几份",
     "see that this is a report's table, or divide it"},
    {"rows.total-alone",
     "“{cell}”是 {found}，表中却没有任何一行",
     "“{cell}” is {found}, but the table has no row",
     "请补上各行；确实没有数据时合计不填或填 0",
     "add the rows; where there are none the total is 0 or blank"},
    {"structure.row-without-code",
     "“{table}”中有一行没有编码，没有读入：{line}",
     "a row of “{table}” has no code and is not read: {line}",
     "请在行首填写科目编码；合计行的名称要与表样一致",
     "write its code in front; the total has to be called as on the form"},
    {"structure.rows-many",
     "“{table}”的行太多，从这一行起没有读入：{line}",
     "“{table}” has too many rows; from this one on they are not read: {line}",
     "请确认这是一张报表，必要时分成几份",
     "see that this is a report's table, or divide it"},
    {"xlsx.columns-by-name",
     "“{table}”的表头与表样不同，各列按单元格名称读入：{line}",
     "the heads of “{table}” are not those of the form; its columns are read by their names: "
     "{line}",
     "请核对各列的内容；最好恢复原来的表头",
     "see that the columns hold what they should; better restore the heads"},
    {"rows.none-here",
     "报告中有表“{table}”的行，该表的行不随数据而来",
     "the report brings rows of the table “{table}”, whose rows do not come with reports",
     "请核对表的名称",
     "check the table's name"},
});

}  // namespace

std::span<const CatalogueEntry> rows_catalogue() {
  return rows_entries;
}

}  // namespace govreport::internal
