/// The words of what the plugin may have to say.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

inline constexpr govreport_finding_text finding_texts[] = {
    sdk::finding_text("ofd.doc-id",
                      GOVREPORT_ERROR,
                      "GB/T 33190-2016, 7.4",
                      {"选项 doc-id 的值“{value}”不是 32 位十六进制数字",
                       "option doc-id is \"{value}\", which is not 32 hexadecimal digits"},
                      {"请填写去掉连字符的 UUID，或者不填，由内容算出",
                       "give a UUID without its hyphens, or leave the option out"}),
    sdk::finding_text(
        "ofd.namespace",
        GOVREPORT_ERROR,
        "RFC 3986, 3",
        {"选项 namespace 的值“{value}”不是 URI",
         "option namespace is \"{value}\", which is no URI"},
        {"请写协议名、冒号和其后的内容，如 https://机关域名/tags 或 urn:…；汉字须按百分号编码",
         "write a scheme, a colon and what follows it, such as https://example.org/tags or urn:…; "
         "anything but ASCII is percent-encoded"}),
    sdk::finding_text("ofd.namespace-taken",
                      GOVREPORT_ERROR,
                      "GB/T 33190-2016, 16",
                      {"选项 namespace 的值“{value}”是 OFD 自身的命名空间",
                       "option namespace is \"{value}\", which is the namespace of OFD itself"},
                      {"请为标引另取一个命名空间，或者不填",
                       "give the tags a namespace of their own, or leave the option out"}),
    sdk::finding_text("ofd.tag-pair",
                      GOVREPORT_ERROR,
                      "GB/T 33190-2016, 16",
                      {"选项 tag-names 中的“{value}”没有等号",
                       "\"{value}\" in option tag-names has no equals sign"},
                      {"请写作“本软件的名称=要用的名称”，以逗号分隔，如 table=表格,row=行",
                       "write ours=yours, separated by commas: table=表格,row=行"}),
    sdk::finding_text("ofd.tag-name",
                      GOVREPORT_ERROR,
                      "Namespaces in XML 1.0, 3",
                      {"选项 tag-names 中的“{value}”不能作 XML 元素的名称",
                       "\"{value}\" in option tag-names cannot name an XML element"},
                      {"名称以字母、汉字或下划线开头，其后可有数字、连字符和点，不含空格和冒号",
                       "a name begins with a letter, a Chinese character or an underscore; "
                       "digits, hyphens and dots may follow, spaces and colons may not"}),
    sdk::finding_text(
        "ofd.tag-unknown",
        GOVREPORT_ERROR,
        "GB/T 33190-2016, 16",
        {"选项 tag-names 中的“{value}”不是标引元素；有：{known}",
         "\"{value}\" in option tag-names is none of the tags; there are: {known}"},
        {"请把本软件的名称写在等号左边", "write our name on the left of the equals sign"}),
    sdk::finding_text("ofd.attachment",
                      GOVREPORT_ERROR,
                      "GB/T 42133-2022, 6.15",
                      {"附件“{name}”不能归档：OFD-A 只保留文本附件（xml、txt、csv、json），"
                       "不保留电子表格等",
                       "attachment \"{name}\" cannot be archived: OFD-A keeps text "
                       "(xml, txt, csv, json), no spreadsheets and the like"},
                      {"请另存为文本格式，或在别的 profile 中附上",
                       "save it as text, or attach it in another profile"}),
    sdk::finding_text(
        "ofd.no-pages",
        GOVREPORT_ERROR,
        "GB/T 33190-2016, 7.6",
        {"报告没有一页可写；OFD 文档至少要有一页",
         "the report has no page to write; an OFD document has at least one"},
        {"请检查报告是否有标题、文字或表格", "check that the report has a title, text or a table"}),
    sdk::finding_text("ofd.no-outline",
                      GOVREPORT_WARNING,
                      "GB/T 33190-2016, 7.8",
                      {"报告没有标题层级，文件中没有大纲",
                       "the report has no headings, so the file has no outline"},
                      {"请在表单模板中给各部分加上标题",
                       "give the sections of the form's template their headings"}),
    sdk::finding_text(
        "ofd.package",
        GOVREPORT_ERROR,
        "GB/T 33190-2016, 6",
        {"无法打包 OFD 文件：{reason}", "the parts cannot be put into a package: {reason}"},
        {"请把这一情况告诉插件的作者", "tell the plugin's author"}),
};

}  // namespace govreport::ofd
