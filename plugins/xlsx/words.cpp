#include "words.hpp"

#include <charconv>
#include <optional>

namespace govreport::xlsx {
namespace {

const Words chinese = {
    "填报说明",
    "《",
    "》填报说明",
    {"只有浅黄色的格供填写，选中时会显示要填什么；其余的格已锁定，以免误改。",
     "工作表的保护没有设密码：确需改动时，在“审阅”中选“撤销工作表保护”即可。",
     "要填数的格都要填，没有的填 0；只填数字，不写单位（格中另有提示的除外），不加千位分隔符。",
     "合计等格是公式，随所填的数自动计算，不必填写。",
     "文字填在各部分标题下的格里，一格一段；在一格中按 Alt+Enter 换行，也是另起一段。",
     "填完后看最后一张表“核对”：每条勾稽关系都应为“通过”；“不符”的，有关各格以红底、粗体标出。",
     "请存为 .xlsx，不要存为 .xls、.et、.ods；不要加密，不要改动工作表的标题和行、列名称。"},
    "各行由填报单位填写的表：一行一个编码，下级的编码以上级的编码开头；上级各格填其下一级之和，"
    "合计随各最上级的行自动计算。行不够时，先撤销工作表保护，再在已有的行之间插入。",
    "核对",
    "勾稽关系核对表",
    "本表随填写的数自动更新，只有浅黄色的“说明”格可以填写：这条规则不符而确有理由的，写明理由。左边"
    "与右边"
    "相等为“通过”，不等为“不符”。",
    {"表", "规则", "核对的格", "左边", "右边", "差", "结论", "依据", "标识", "说明"},
    "通过",
    "不符",
    "须对照上年报告",
    "未核对",
    "共 ",
    " 项，其中不符 ",
    " 项；还有 ",
    " 格未填。",
    "说明",
    "未符合规则之处的说明",
    {"规则", "位置", "标识", "说明"},
};

// NOLINTBEGIN(bugprone-suspicious-missing-comma): sentences longer than a line of source
const Words english = {
    "Guide",
    "How to fill in “",
    "”",
    {"Only the light yellow cells are to be filled in; each says what it takes when it is chosen. "
     "All others are locked, so that they are not changed by mistake.",
     "The sheets are protected without a password: to change more, choose Unprotect Sheet under "
     "Review.",
     "Every cell for a number takes one; where there is nothing to report, write 0. Digits only, "
     "without a unit (unless the cell says so) and without separators.",
     "Totals are formulas that follow the numbers; they need not be filled in.",
     "Write texts into the cells below the headings, a paragraph a cell; a line break inside a "
     "cell "
     "begins a new paragraph too.",
     "Then look at the last sheet, Checks: every identity should hold. Where one does not, its "
     "cells are shown bold on red.",
     "Save as .xlsx, not as .xls, .et or .ods; do not encrypt it, and leave headings and the names "
     "of rows and columns as they are."},
    "Where the rows are yours: a code a row, one inside another begins with its code; a row with "
    "others inside takes the sum of those right below it, and the total follows the outermost. If "
    "there are too few rows, unprotect the sheet and insert some between them.",
    "Checks",
    "Identities of the form",
    "This sheet follows the numbers by itself; only the light yellow explanations are to be filled "
    "in, where a rule does not hold for a reason. An identity holds where left and right are "
    "equal.",
    {"Table",
     "Rule",
     "Cell",
     "Left",
     "Right",
     "Difference",
     "Result",
     "Clause",
     "Id",
     "Explanation"},
    "holds",
    "broken",
    "needs last year's report",
    "not checked",
    "Identities: ",
    "; broken: ",
    "; cells not filled in: ",
    ".",
    "Explanations",
    "Why rules do not hold",
    {"Rule", "Place", "Id", "Explanation"},
};
// NOLINTEND(bugprone-suspicious-missing-comma)

bool is_chinese(std::string_view language) {
  return language.starts_with("zh");
}

std::optional<double> limit(const std::string& digits) {
  if (digits.empty()) return std::nullopt;
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "整数，不小于 0，单位：万元".
std::string number_in_chinese(const InputRule& rule) {
  std::string words = rule.kind == InputKind::whole ? "整数" : "数";
  if (!rule.minimum.empty()) words += "，不小于 " + rule.minimum;
  if (!rule.maximum.empty()) words += "，不大于 " + rule.maximum;
  if (!rule.unit.empty()) words += "，单位：" + rule.unit;
  return words;
}

std::string number_in_english(const InputRule& rule) {
  std::string words = rule.kind == InputKind::whole ? "a whole number" : "a number";
  if (!rule.minimum.empty()) words += ", not below " + rule.minimum;
  if (!rule.maximum.empty()) words += ", not above " + rule.maximum;
  if (!rule.unit.empty()) words += ", in " + rule.unit;
  return words;
}

/// The last of the units, which is not the one that plain digits are in: "元" of 万元 and 元.
std::string other_unit(const InputRule& rule) {
  for (const std::string& unit : rule.units)
    if (unit != rule.unit) return unit;
  return {};
}

/// A cell whose unit travels takes plain digits, in the usual unit, or digits and a unit.
void tell_units(const InputRule& rule, bool in_chinese, EntryCheck& check) {
  std::string all;
  for (const std::string& unit : rule.units)
    all += (all.empty() ? "" : in_chinese ? "、" : ", ") + unit;
  const std::string other = other_unit(rule);
  if (in_chinese) {
    check.prompt += "单位不是" + rule.unit + "的，连单位一起填，如 125000" + other + "。";
    check.refusal = "这一格应填数，或者数和单位（" + all + "）。";
  } else {
    check.prompt += " In another unit, write it behind the digits: 125000" + other + ".";
    check.refusal = "This cell takes a number, or a number and its unit (" + all + ").";
  }
}

bool takes_zero(const InputRule& rule) {
  return rule.minimum.empty() || rule.minimum == "0" || rule.minimum.starts_with('-');
}

EntryCheck number_check(const InputRule& rule, bool in_chinese) {
  EntryCheck check;
  check.kind = rule.kind == InputKind::whole ? ValueKind::whole : ValueKind::decimal;
  check.minimum = limit(rule.minimum);
  check.maximum = limit(rule.maximum);
  check.refusal_title = in_chinese ? "这一格不能这样填" : "This cell does not take that";
  if (in_chinese) {
    const std::string what = number_in_chinese(rule);
    check.prompt_title = rule.kind == InputKind::whole ? "填整数" : "填数";
    check.prompt = what + "。" + (takes_zero(rule) ? "没有的填 0。" : "");
    check.refusal = "这一格应填" + what + "。只填数字，不写单位和说明。";
  } else {
    const std::string what = number_in_english(rule);
    check.prompt_title = "A number";
    check.prompt = "Takes " + what + "." + (takes_zero(rule) ? " Nothing to report: 0." : "");
    check.refusal = "This cell takes " + what + ". Digits only, without a unit or remarks.";
  }
  if (!rule.units.empty()) tell_units(rule, in_chinese, check);
  return check;
}

EntryCheck choice_check(const InputRule& rule, bool in_chinese) {
  EntryCheck check;
  check.kind = ValueKind::choice;
  check.choices = rule.choices;
  check.prompt_title = in_chinese ? "从列表中选" : "A choice";
  check.prompt = in_chinese ? "点右边的箭头，选一项。" : "Choose from the list.";
  check.refusal_title = in_chinese ? "这一格不能这样填" : "This cell does not take that";
  check.refusal = in_chinese ? "请从列表中选一项。" : "Choose one of the list.";
  return check;
}

/// "3, 5 or 7", "3、5 或 7".
std::string one_of(const std::vector<std::uint32_t>& numbers, bool in_chinese) {
  std::string words;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool is_last = i + 1 == numbers.size();
    if (i > 0 && is_last) words += in_chinese ? " 或 " : " or ";
    if (i > 0 && !is_last) words += in_chinese ? "、" : ", ";
    words += std::to_string(numbers[i]);
  }
  return words;
}

EntryCheck code_check(const InputRule& rule, bool in_chinese) {
  const std::string digits = one_of(rule.digits, in_chinese);
  EntryCheck check;
  check.kind = ValueKind::formula;
  check.prompt_title = in_chinese ? "填编码" : "A code";
  check.prompt = in_chinese ? "编码为 " + digits + " 位数字，每个编码一行，不用的行留空。"
                            : "Takes " + digits + " digits, each code once. Rows may stay empty.";
  check.refusal_title = in_chinese ? "这一格不能这样填" : "This cell does not take that";
  check.refusal = in_chinese ? "编码应为 " + digits + " 位数字，并且不与其他行相同。"
                             : "A code has " + digits + " digits, and stands in one row only.";
  return check;
}

EntryCheck prompt(std::string_view title, std::string_view words) {
  EntryCheck check;
  check.prompt_title = title;
  check.prompt = words;
  return check;
}

}  // namespace

const Words& words_in(std::string_view language) {
  return is_chinese(language) ? chinese : english;
}

EntryCheck entry_check(const InputRule& rule, std::string_view language) {
  const bool zh = is_chinese(language);
  switch (rule.kind) {
    case InputKind::whole:
    case InputKind::decimal:
      return number_check(rule, zh);
    case InputKind::choice:
      return choice_check(rule, zh);
    case InputKind::code:
      return code_check(rule, zh);
    case InputKind::name:
      return zh ? prompt("填名称", "与编码对应的名称；不用的行留空。")
                : prompt("A name", "That of the code; rows may stay empty.");
    case InputKind::paragraph:
      break;
    case InputKind::signature:
      return zh ? prompt("署名", "填机关名称；不署名的留空。")
                : prompt("Signature", "The body's name; may stay empty.");
    case InputKind::date:
      return zh ? prompt("成文日期", "例如：2026年1月20日；没有的留空。")
                : prompt("Date", "May stay empty.");
  }
  return zh ? prompt("填写文字", "一格一段；不够时可在一格中用 Alt+Enter 分段。不用的留空。")
            : prompt("Words", "A paragraph a cell; a line break inside begins another.");
}

}  // namespace govreport::xlsx
