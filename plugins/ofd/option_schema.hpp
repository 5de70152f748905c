/// What a user may ask of the OFD.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

inline constexpr govreport_text profiles[] = {
    GOVREPORT_TEXT("strict"), GOVREPORT_TEXT("compatible"), GOVREPORT_TEXT("archive")};

/// Bytes of all files attached beside the report: parts are held in memory.
inline constexpr std::int64_t most_attached = std::int64_t{64} << 20;

inline constexpr govreport_option options[] = {
    sdk::choice_option(
        "profile",
        sdk::array(profiles),
        "strict",
        {"strict：各部分都符合 GB/T 33190-2016 附录 "
         "A；compatible：按多数阅读软件的写法；archive：按 GB/T 42133-2022（OFD-A）供归档",
         "strict: every part valid against Annex A of GB/T 33190-2016; compatible: "
         "as most readers expect it; archive: OFD-A, GB/T 42133-2022"}),
    sdk::option("tags",
                GOVREPORT_OPTION_BOOLEAN,
                "yes",
                {"写入自定义标引：标题、段落、列表、表格直到单元格",
                 "write custom tags: headings, paragraphs, lists, tables down to the cell"}),
    sdk::option("namespace",
                GOVREPORT_OPTION_STRING,
                "urn:govreport:ofd-tags:1",
                {"标引的命名空间，须是 URI；缺省值为本软件自定",
                 "namespace of the tags, a URI; the default is ours"}),
    sdk::option("tag-names",
                GOVREPORT_OPTION_STRING,
                "",
                {"标引元素的名称，写作“本软件的名称=要用的名称”，以逗号分隔，如 "
                 "table=表格,row=行；不填则用本软件的名称",
                 "names of the tags as ours=yours, separated by commas: "
                 "table=表格,row=行; without it, ours"}),
    sdk::option("attach",
                GOVREPORT_OPTION_BOOLEAN,
                "yes",
                {"把报告的 XML 作为附件放入", "attach the report's XML"}),
    sdk::files_option("attach-files",
                      most_attached,
                      {"另外附上的文件，以逗号分隔，合计不超过 64 MiB；archive 只收文本文件",
                       "other files to attach, separated by commas, 64 MiB together at most; "
                       "archive takes text files only"}),
    sdk::option(
        "doc-id",
        GOVREPORT_OPTION_STRING,
        "",
        {"文档标识，32 位十六进制数字；不填则由内容算出",
         "identifier of the document, 32 hexadecimal digits; without it, a digest of the content"}),
    sdk::option("created",
                GOVREPORT_OPTION_DATE,
                "",
                {"文档的创建日期；不填则文件中没有日期",
                 "date of creation; without it the file holds no date"}),
    sdk::option("compress",
                GOVREPORT_OPTION_BOOLEAN,
                "yes",
                {"压缩包内的文件", "compress the parts of the package"}),
};

}  // namespace govreport::ofd
