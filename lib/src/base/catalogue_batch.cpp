#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto batch_entries = std::to_array<CatalogueEntry>({
    // ---- what is read ----
    {"cli.standard-input-twice",
     "标准输入只能用一次",
     "standard input can be used only once",
     "- 只写一处：作为一份报告，或作为 --files-from 的清单",
     "write - once: for one report, or for the list of --files-from"},
    {"cli.no-match",
     "没有与这个样式相符的文件",
     "no file matches this pattern",
     "核对样式；要包括下级文件夹，请给出文件夹并加上 -r",
     "check the pattern; to look below it, name the folder and add -r"},
    {"cli.list-names-itself",
     "清单里有清单自己",
     "the list names itself",
     "从清单中去掉这一行",
     "take this line out of the list"},
    {"cli.folder-needs-recursive",
     "这是文件夹，不是文件",
     "this is a folder, not a file",
     "要处理其中的各份报告，请加上 -r",
     "add -r to take the reports in it"},
    {"cli.no-report-in-folder",
     "文件夹里没有能读取的报告",
     "there is no report in this folder that could be read",
     "核对文件夹",
     "check the folder"},
    // ---- what files are called ----
    {"cli.name-with-folder",
     "文件名样式“{name}”里有斜线",
     "the pattern of names \"{name}\" has a slash in it",
     "文件夹用 -o 说明",
     "say the folder with -o"},
    {"cli.name-brace",
     "文件名样式“{name}”里的括号不成对",
     "a brace in the pattern of names \"{name}\" is alone",
     "可用：{known}",
     "there are: {known}"},
    {"cli.name-word",
     "文件名样式里不能用“{word}”",
     "\"{word}\" cannot stand in a pattern of names",
     "可用：{known}",
     "there are: {known}"},
    {"cli.name-empty",
     "这份报告的输出文件没有名字",
     "the outputs of this report would have no name",
     "请在 --name 中加上 {stem}",
     "add {stem} to --name"},
    {"cli.name-too-long",
     "输出文件名“{name}”有 {bytes} 个字节，最多 {limit} 个",
     "the output's name \"{name}\" has {bytes} bytes; {limit} are allowed",
     "请在 --name 中改用 {stem}",
     "use {stem} in --name instead"},
    {"cli.import-to-folder",
     "多份报告不能写成一个文件",
     "several reports cannot be written to one file",
     "请先新建文件夹，再用 -o 指定它",
     "make a folder and name it with -o"},
    {"cli.changed-meanwhile",
     "文件在处理时被改动",
     "the file was changed while it was being worked on",
     "请再运行一次",
     "run the command again"},
    // ---- records ----
    {"cli.no-record",
     "这不是导出记录",
     "this is no file of export records",
     "请用 --record 另指定一个文件，或移走这个文件",
     "name another file by --record, or move this one away"},
    {"cli.record-in-use",
     "另一次导出正在写这个记录",
     "another export is adding to this record",
     "等它结束，或用 --record 另指定一个文件",
     "wait until it has ended, or name another file by --record"},
    {"cli.record-incomplete",
     "导出记录没有写全：{reason}",
     "the record of exports could not be written whole: {reason}",
     "腾出空间后加上 --resume 再运行，缺记录的会重新导出",
     "make room and run it again with --resume: what has no record is exported again"},
    // ---- how it went ----
    {"cli.unexpected", "意外情况：{reason}", "something unexpected happened: {reason}", "", ""},
    {"cli.stopped",
     "已停止：{count} 份中处理了 {done} 份，没有留下不完整的文件",
     "stopped: {done} of {count} reports were done; no partial file is left",
     "要继续，请再运行一次",
     "run the command again to go on"},
    {"cli.stopped-resume",
     "已停止：{count} 份中处理了 {done} 份，没有留下不完整的文件",
     "stopped: {done} of {count} reports were done; no partial file is left",
     "要接着做，请用同样的命令加上 --resume",
     "go on by the same command with --resume"},
});

}  // namespace

std::span<const CatalogueEntry> batch_catalogue() {
  return batch_entries;
}

}  // namespace govreport::internal
