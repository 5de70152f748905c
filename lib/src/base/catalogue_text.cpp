#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    // ---- fonts ----
    {"text.no-font-folder",
     "没有字体文件夹 {folder}",
     "there is no font folder {folder}",
     "请核对 --font-dir 给出的路径",
     "check the path given by --font-dir"},
    {"text.no-font-configuration",
     "读不到系统的字体配置（fontconfig）",
     "the system's font configuration (fontconfig) cannot be read",
     "请安装 fontconfig，或检查环境变量 FONTCONFIG_FILE",
     "install fontconfig, or check the variable FONTCONFIG_FILE"},
    {"text.unreadable-font",
     "字体文件 {file}（第 {index} 个字体）已损坏或不是可用的轮廓字体",
     "the font file {file} (face {index}) is damaged or has no outlines to use",
     "请重新安装该字体，或把它移出字体文件夹",
     "install the font again, or move the file out of the font folders"},
    {"text.role-without-face",
     "没有可用于“{role}”的字体；已依次查找：{families}",
     "no font is installed for {role}; tried in order: {families}",
     "请安装其中一种（Debian 软件包：{packages}），或用 --font-dir 指出字体所在文件夹",
     "install one of them (Debian packages: {packages}), or name their folder with --font-dir"},
    {"text.family-not-found",
     "没有安装为“{role}”指定的字体 {family}",
     "the family {family} asked for as {role} is not installed",
     "请安装该字体，或用 --font-dir 指出字体所在文件夹",
     "install it, or name its folder with --font-dir"},
    {"text.face-forbids-embedding",
     "字体 {face}（{file}）的许可位不允许嵌入字形子集",
     "the font {face} ({file}) does not allow subsets of it to be embedded",
     "请为 {role} 换用许可嵌入的字体，例如：{instead}",
     "choose a font for {role} that may be embedded, for example one of: {instead}"},
    {"text.no-such-face",
     "没有编号为 {face} 的字体；共有 {count} 个，从 0 起编号",
     "there is no face number {face}; there are {count}, counted from 0",
     "插件应当使用 pages/1 给出的字体编号",
     "a plugin should use the numbers that pages/1 gives"},
    {"text.no-unicode-data",
     "读不到断行用的 Unicode 数据（ICU）：{reason}",
     "the Unicode data for line breaking (ICU) cannot be read: {reason}",
     "请重新安装 ICU",
     "install ICU again"},
    // ---- layout ----
    {"layout.missing-character",
     "字符“{character}”（{codepoint}）在已有的字体中都没有字形：{text}",
     "no font at hand has a glyph for \"{character}\" ({codepoint}) in: {text}",
     "请安装含有此字的字体，或改用其他写法",
     "install a font that has the character, or write it otherwise"},
    {"layout.number-too-wide",
     "数字 {number} 太宽，缩到 {size} 磅仍放不进宽 {width} 毫米的格子",
     "the number {number} is too wide for its cell of {width} mm even at {size} pt",
     "请核对数字，或在模板中加宽这一列",
     "check the number, or widen the column in the template"},
    {"layout.text-too-wide",
     "文字“{text}”缩到 {size} 磅仍放不进宽 {width} 毫米的格子",
     "the text \"{text}\" does not fit into its cell of {width} mm even at {size} pt",
     "请在模板中加宽这一列",
     "widen the column in the template"},
    {"layout.table-split",
     "表“{table}”一页放不下，已分页排印",
     "the table \"{table}\" does not fit on one page and was split",
     "请缩短表中的文字，或在模板中减小字号",
     "shorten the texts in the table, or choose a smaller type in the template"},
    {"layout.title-lines",
     "标题无法排成 {asked} 行：词意要完整，每行不得超出版心；需要 {needed} 行",
     "the title cannot stand on {asked} lines with its words whole and within the type area; it "
     "takes {needed}",
     "请改用别的行数，或用 0（按需要分行）",
     "ask for another number of lines, or for 0 (as many as it needs)"},
    {"layout.stopped", "已按要求停止排版", "the layout was stopped as asked", "", ""},
});

}  // namespace

std::span<const CatalogueEntry> text_catalogue() {
  return entries;
}

}  // namespace govreport::internal
