/// The words of what the plugin may have to say.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

inline constexpr govreport_finding_text finding_texts[] = {
    {.code = GOVREPORT_TEXT("ofd.doc-id"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 33190-2016, 7.4"),
     .message_zh = GOVREPORT_TEXT("选项 doc-id 的值“{value}”不是 32 位十六进制数字"),
     .message_en =
         GOVREPORT_TEXT("option doc-id is \"{value}\", which is not 32 hexadecimal digits"),
     .hint_zh = GOVREPORT_TEXT("请填写去掉连字符的 UUID，或者不填，由内容算出"),
     .hint_en = GOVREPORT_TEXT("give a UUID without its hyphens, or leave the option out")},
    {.code = GOVREPORT_TEXT("ofd.namespace"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("RFC 3986, 3"),
     .message_zh = GOVREPORT_TEXT("选项 namespace 的值“{value}”不是 URI"),
     .message_en = GOVREPORT_TEXT("option namespace is \"{value}\", which is no URI"),
     .hint_zh = GOVREPORT_TEXT(
         "请写协议名、冒号和其后的内容，如 https://机关域名/tags 或 urn:…；汉字须按百分号编码"),
     .hint_en = GOVREPORT_TEXT(
         "write a scheme, a colon and what follows it, such as https://example.org/tags or urn:…; "
         "anything but ASCII is percent-encoded")},
    {.code = GOVREPORT_TEXT("ofd.namespace-taken"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 33190-2016, 16"),
     .message_zh = GOVREPORT_TEXT("选项 namespace 的值“{value}”是 OFD 自身的命名空间"),
     .message_en =
         GOVREPORT_TEXT("option namespace is \"{value}\", which is the namespace of OFD itself"),
     .hint_zh = GOVREPORT_TEXT("请为标引另取一个命名空间，或者不填"),
     .hint_en = GOVREPORT_TEXT("give the tags a namespace of their own, or leave the option out")},
    {.code = GOVREPORT_TEXT("ofd.tag-pair"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 33190-2016, 16"),
     .message_zh = GOVREPORT_TEXT("选项 tag-names 中的“{value}”没有等号"),
     .message_en = GOVREPORT_TEXT("\"{value}\" in option tag-names has no equals sign"),
     .hint_zh = GOVREPORT_TEXT("请写作“本软件的名称=要用的名称”，以逗号分隔，如 table=表格,row=行"),
     .hint_en = GOVREPORT_TEXT("write ours=yours, separated by commas: table=表格,row=行")},
    {.code = GOVREPORT_TEXT("ofd.tag-name"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("Namespaces in XML 1.0, 3"),
     .message_zh = GOVREPORT_TEXT("选项 tag-names 中的“{value}”不能作 XML 元素的名称"),
     .message_en = GOVREPORT_TEXT("\"{value}\" in option tag-names cannot name an XML element"),
     .hint_zh =
         GOVREPORT_TEXT("名称以字母、汉字或下划线开头，其后可有数字、连字符和点，不含空格和冒号"),
     .hint_en = GOVREPORT_TEXT("a name begins with a letter, a Chinese character or an underscore; "
                               "digits, hyphens and dots may follow, spaces and colons may not")},
    {.code = GOVREPORT_TEXT("ofd.tag-unknown"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 33190-2016, 16"),
     .message_zh = GOVREPORT_TEXT("选项 tag-names 中的“{value}”不是标引元素；有：{known}"),
     .message_en =
         GOVREPORT_TEXT("\"{value}\" in option tag-names is none of the tags; there are: {known}"),
     .hint_zh = GOVREPORT_TEXT("请把本软件的名称写在等号左边"),
     .hint_en = GOVREPORT_TEXT("write our name on the left of the equals sign")},
    {.code = GOVREPORT_TEXT("ofd.attachment"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 42133-2022, 6.15"),
     .message_zh =
         GOVREPORT_TEXT("附件“{name}”不能归档：OFD-A 只保留文本附件（xml、txt、csv、json），"
                        "不保留电子表格等"),
     .message_en = GOVREPORT_TEXT("attachment \"{name}\" cannot be archived: OFD-A keeps text "
                                  "(xml, txt, csv, json), no spreadsheets and the like"),
     .hint_zh = GOVREPORT_TEXT("请另存为文本格式，或在别的 profile 中附上"),
     .hint_en = GOVREPORT_TEXT("save it as text, or attach it in another profile")},
    {.code = GOVREPORT_TEXT("ofd.no-pages"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 33190-2016, 7.6"),
     .message_zh = GOVREPORT_TEXT("报告没有一页可写；OFD 文档至少要有一页"),
     .message_en =
         GOVREPORT_TEXT("the report has no page to write; an OFD document has at least one"),
     .hint_zh = GOVREPORT_TEXT("请检查报告是否有标题、文字或表格"),
     .hint_en = GOVREPORT_TEXT("check that the report has a title, text or a table")},
    {.code = GOVREPORT_TEXT("ofd.no-outline"),
     .severity = GOVREPORT_WARNING,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 33190-2016, 7.8"),
     .message_zh = GOVREPORT_TEXT("报告没有标题层级，文件中没有大纲"),
     .message_en = GOVREPORT_TEXT("the report has no headings, so the file has no outline"),
     .hint_zh = GOVREPORT_TEXT("请在表单模板中给各部分加上标题"),
     .hint_en = GOVREPORT_TEXT("give the sections of the form's template their headings")},
    {.code = GOVREPORT_TEXT("ofd.package"),
     .severity = GOVREPORT_ERROR,
     .reserved = 0,
     .clause = GOVREPORT_TEXT("GB/T 33190-2016, 6"),
     .message_zh = GOVREPORT_TEXT("无法打包 OFD 文件：{reason}"),
     .message_en = GOVREPORT_TEXT("the parts cannot be put into a package: {reason}"),
     .hint_zh = GOVREPORT_TEXT("请把这一情况告诉插件的作者"),
     .hint_en = GOVREPORT_TEXT("tell the plugin's author")},
};

}  // namespace govreport::ofd
