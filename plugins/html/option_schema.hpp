/// What a user may ask of the page.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

inline constexpr govreport_text charsets[] = {GOVREPORT_TEXT("utf-8"), GOVREPORT_TEXT("gb18030")};
inline constexpr govreport_text kinds_of_data[] = {
    GOVREPORT_TEXT("none"), GOVREPORT_TEXT("json"), GOVREPORT_TEXT("xml")};

inline constexpr govreport_option options[] = {
    sdk::option("fragment",
                GOVREPORT_OPTION_BOOLEAN,
                "no",
                {"只写正文部分，供放入内容管理系统的网页：样式只管自己的类名，没有脚本",
                 "write the report alone, to be put into a page of a content management system: "
                 "its style reaches nothing but its own class names, and there is no script"}),
    sdk::option("prefix",
                GOVREPORT_OPTION_STRING,
                "govreport",
                {"类名和标识的前缀；同一网页放两份报告时须不同",
                 "what class names and ids begin with; has to differ between two reports on "
                 "one page"}),
    sdk::choice_option("charset",
                       sdk::array(charsets),
                       "utf-8",
                       {"字符编码；用 gb18030 时，网站也须这样声明",
                        "encoding of characters; with gb18030 the site has to declare it too"}),
    sdk::choice_option(
        "data",
        sdk::array(kinds_of_data),
        "none",
        {"供机器读取的数据：json 把报告放进网页；xml 链接到旁边的 XML 文件",
         "the data for machines: json puts the report into the page, xml links to the XML "
         "file beside it"}),
    sdk::option("data-href",
                GOVREPORT_OPTION_STRING,
                "",
                {"data=xml 时 XML 文件的网址；不填则为 report.xml",
                 "where the XML is, for data=xml; without it report.xml"}),
};

}  // namespace govreport::html
