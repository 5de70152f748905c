/// What a user may ask of the OFD.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

inline constexpr govreport_text profiles[] = {
    GOVREPORT_TEXT("strict"), GOVREPORT_TEXT("compatible"), GOVREPORT_TEXT("archive")};

/// Bytes of all files attached beside the report: parts are held in memory.
inline constexpr std::int64_t most_attached = std::int64_t{64} << 20;

inline constexpr govreport_option options[] = {
    {.id = GOVREPORT_TEXT("profile"),
     .type = GOVREPORT_OPTION_CHOICE,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT("strict"),
     .choices = sdk::array(profiles),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT(
         "strict：各部分都符合 GB/T 33190-2016 附录 "
         "A；compatible：按多数阅读软件的写法；archive：按 GB/T 42133-2022（OFD-A）供归档"),
     .help_en =
         GOVREPORT_TEXT("strict: every part valid against Annex A of GB/T 33190-2016; compatible: "
                        "as most readers expect it; archive: OFD-A, GB/T 42133-2022")},
    {.id = GOVREPORT_TEXT("tags"),
     .type = GOVREPORT_OPTION_BOOLEAN,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT("yes"),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT("写入自定义标引：标题、段落、列表、表格直到单元格"),
     .help_en =
         GOVREPORT_TEXT("write custom tags: headings, paragraphs, lists, tables down to the cell")},
    {.id = GOVREPORT_TEXT("namespace"),
     .type = GOVREPORT_OPTION_STRING,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT("urn:govreport:ofd-tags:1"),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT("标引的命名空间，须是 URI；缺省值为本软件自定"),
     .help_en = GOVREPORT_TEXT("namespace of the tags, a URI; the default is ours")},
    {.id = GOVREPORT_TEXT("tag-names"),
     .type = GOVREPORT_OPTION_STRING,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT(""),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT("标引元素的名称，写作“本软件的名称=要用的名称”，以逗号分隔，如 "
                               "table=表格,row=行；不填则用本软件的名称"),
     .help_en = GOVREPORT_TEXT("names of the tags as ours=yours, separated by commas: "
                               "table=表格,row=行; without it, ours")},
    {.id = GOVREPORT_TEXT("attach"),
     .type = GOVREPORT_OPTION_BOOLEAN,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT("yes"),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT("把报告的 XML 作为附件放入"),
     .help_en = GOVREPORT_TEXT("attach the report's XML")},
    {.id = GOVREPORT_TEXT("attach-files"),
     .type = GOVREPORT_OPTION_FILES,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT(""),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = most_attached,
     .help_zh =
         GOVREPORT_TEXT("另外附上的文件，以逗号分隔，合计不超过 64 MiB；archive 只收文本文件"),
     .help_en = GOVREPORT_TEXT("other files to attach, separated by commas, 64 MiB together at "
                               "most; archive takes text files only")},
    {.id = GOVREPORT_TEXT("doc-id"),
     .type = GOVREPORT_OPTION_STRING,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT(""),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT("文档标识，32 位十六进制数字；不填则由内容算出"),
     .help_en = GOVREPORT_TEXT(
         "identifier of the document, 32 hexadecimal digits; without it, a digest of the content")},
    {.id = GOVREPORT_TEXT("created"),
     .type = GOVREPORT_OPTION_DATE,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT(""),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT("文档的创建日期；不填则文件中没有日期"),
     .help_en = GOVREPORT_TEXT("date of creation; without it the file holds no date")},
    {.id = GOVREPORT_TEXT("compress"),
     .type = GOVREPORT_OPTION_BOOLEAN,
     .reserved = 0,
     .default_value = GOVREPORT_TEXT("yes"),
     .choices = sdk::no_records<govreport_text>(),
     .minimum = 0,
     .maximum = 0,
     .help_zh = GOVREPORT_TEXT("压缩包内的文件"),
     .help_en = GOVREPORT_TEXT("compress the parts of the package")},
};

}  // namespace govreport::ofd
