/// The part of the style sheet that is the same for every report; $ stands for the prefix.
#pragma once

#include <string_view>

namespace govreport::html {

/// Colours: text on its ground has a contrast of 7 : 1 or more (WCAG 2.1, 1.4.6).
inline constexpr std::string_view screen_style = R"css(
.$ {color: #1b1f24; background: #fff; line-height: 1.8; overflow-wrap: anywhere;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif}
.$ *, .$ *::before, .$ *::after {box-sizing: border-box}
.$ p, .$ h1, .$ h2, .$ h3, .$ h4, .$ h5, .$ h6 {margin: 0 0 .6em; padding: 0; white-space: pre-wrap}
.$ h1, .$ h2, .$ h3, .$ h4, .$ h5, .$ h6 {line-height: 1.4; font-weight: 700}
.$ section {margin: 1.6em 0}
.$ h1 {margin: 1em 0}
.$ ul {margin: 0; padding: 0; list-style: none}
.$ a {color: #0b4fa3}
.$ :focus-visible {outline: 3px solid #0b4fa3; outline-offset: 2px}
.$ .$-line {display: block}
.$ .$-unseen {display: inline-block; unicode-bidi: isolate; direction: ltr; border: 1px solid #a33}
.$ .$-unseen::after {content: attr(data-code); font: .75em/1.2 monospace; color: #8a1f1f}
.$ .$-hidden {position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap}
.$ .$-box {position: relative; max-width: 100%; max-height: 92vh; margin: 0 0 1em; overflow: auto;
  border: 1px solid #8a94a0}
.$ table {width: 100%; margin: 0; border: 0; border-collapse: separate; border-spacing: 0;
  table-layout: fixed; font-size: .875rem; line-height: 1.45}
.$ caption {padding: .4rem; font-weight: 700; text-align: start}
.$ th, .$ td {padding: .3rem .375rem; border: solid #b6bec8; border-width: 0 1px 1px 0;
  vertical-align: middle; font-weight: 400; background: #fff; white-space: pre-wrap}
.$ td {font-variant-numeric: tabular-nums}
.$ th, .$ .$-corner {background: #eef2f6}
.$ thead {position: sticky; top: 0; z-index: 2}
)css";

/// Of a page of its own.
inline constexpr std::string_view page_style = R"css(
body.$ {margin: 0 auto; padding: 1rem; max-width: 62rem}
.$ .$-skip {position: absolute; left: -99rem; padding: .5rem 1rem; background: #fff; z-index: 3}
.$ .$-skip:focus {left: 1rem; top: 1rem}
.$ main:focus {outline: none}
.$ .$-contents ul {display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: .5rem 0;
  border-bottom: 1px solid #b6bec8}
)css";

/// Of a page that shows what a check found: beside the table where there is room.
inline constexpr std::string_view checked_style = R"css(
.$ .$-checked {margin: 0 0 1.5em; padding: .75rem 1rem; border: 2px solid #4a5560}
.$ .$-checked h2, .$ .$-checked h3 {font-size: 1.2em}
.$ .$-error, .$ .$-remark {margin: 0 0 .75rem; padding: .5rem .75rem; border: 1px solid #8a94a0;
  border-left: .5rem solid #4a5560; font-size: .875rem; line-height: 1.6; text-align: start}
.$ .$-error {border-left-color: #a31621}
.$ .$-error p, .$ .$-remark p {margin: 0 0 .3em; text-indent: 0}
.$ .$-name {font-weight: 700}
.$ .$-findings dl, .$ .$-checked dl {display: flex; gap: 1.5rem; margin: 0 0 .3em}
.$ .$-findings dl div, .$ .$-checked dl div {display: flex; gap: .5em}
.$ .$-findings dd, .$ .$-checked dd {margin: 0; font-weight: 700}
.$ .$-ways a {margin-right: 1rem}
.$ .$-mark {padding: 0 .15rem; border: 1px solid; border-radius: .2rem; font-size: .75rem; font-weight: 700;
  white-space: nowrap; text-decoration: none; user-select: none}
.$ td.$-wrong {background: #fdecec; box-shadow: inset 0 0 0 2px #a31621}
.$ td.$-wrong .$-mark {color: #8a1019}
.$ td.$-noted {background: #fff6dd; box-shadow: inset 0 0 0 1px #7a5b00}
.$ td.$-noted .$-mark {color: #5f4700}
.$ td:target, .$ div:target {outline: 3px solid #0b4fa3; outline-offset: -3px}
@media (min-width: 76rem) {
body.$ {max-width: 84rem}
.$ .$-beside {display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: 1rem; align-items: start}
.$ .$-beside .$-findings {max-height: 92vh; overflow: auto}
}
)css";

inline constexpr std::string_view print_style = R"css(
.$ {color: #000; line-height: normal}
.$ .$-skip, .$ .$-contents, .$ .$-data {display: none}
.$ p, .$ h1, .$ h2, .$ h3, .$ h4, .$ h5, .$ h6 {margin: 0; font-weight: 400}
.$ h1, .$ h2, .$ h3, .$ h4, .$ h5, .$ h6 {break-after: avoid}
.$ .$-signature {break-after: avoid}
.$ section {margin: 0}
.$ .$-box {max-height: none; margin: 0; overflow: visible; border: 0}
.$ table {border-collapse: collapse; page-break-inside: auto}
.$ caption {position: absolute; clip-path: inset(50%)}
.$ th, .$ td {padding: 0 1mm; border: .5pt solid #000; background: none}
.$ thead {position: static}
.$ tr {break-inside: avoid}
)css";

}  // namespace govreport::html
