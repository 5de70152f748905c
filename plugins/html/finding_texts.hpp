/// The words of what the plugin may have to say.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

inline constexpr govreport_finding_text finding_texts[] = {
    sdk::finding_text("html.prefix",
                      GOVREPORT_ERROR,
                      "CSS Syntax 3, 4.3.11",
                      {"选项 prefix 的值“{value}”不能作类名的开头",
                       "option prefix is \"{value}\", which cannot begin a class name"},
                      {"请以小写字母开头，其后为小写字母、数字或连字符，不超过 40 个字符",
                       "begin with a small letter; small letters, digits and hyphens may "
                       "follow, 40 characters at most"}),
    sdk::finding_text(
        "html.data-in-fragment",
        GOVREPORT_ERROR,
        "HTML, 4.12.1",
        {"选项 fragment=yes 与 data=json 不能同用：供内容管理系统的部分不带 script 元素",
         "options fragment=yes and data=json exclude each other: a fragment has no script "
         "element, not even one that holds data"},
        {"请改用 data=xml，或写成完整的网页", "use data=xml, or write a whole page"}),
    sdk::finding_text("html.data-href",
                      GOVREPORT_ERROR,
                      "RFC 3986, 4.1",
                      {"选项 data-href 的值“{value}”不能作链接",
                       "option data-href is \"{value}\", which is not to be linked to"},
                      {"请填写 http 或 https 网址，或相对于网页的路径；空格按百分号编码写作 %20",
                       "give an address of http or https, or a path from the page; a space is "
                       "percent-encoded as %20"}),
};

}  // namespace govreport::html
