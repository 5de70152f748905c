#include "findings_view.hpp"

#include "checked_words.hpp"

#include <algorithm>
#include <string>

namespace govreport::html {
namespace {

class FindingsView {
 public:
  explicit FindingsView(const Page& page)
      : page_(page),
        checked_(page.checked),
        markup_(page.markup),
        names_(markup_.names()),
        words_(checked_words_in(checked_.language())) {}

  void write_list() {
    open_part("section", "checked");
    markup_.attribute("aria-labelledby", names_.of("checked")).line_end();
    const std::string_view rank = page_.settings.fragment ? "h3" : "h2";
    markup_.open(rank).id(names_.of("checked")).text(words_.heading).close().line_end();
    markup_.open("p").text(counts()).close().line_end();
    if (!checked_.findings().empty()) write_entries();
    for (const std::uint32_t index : checked_.of_the_whole())
      write_finding(index);
    markup_.close().line_end();
  }

  void write_beside(const std::vector<std::uint32_t>& findings) {
    open_part("div", "findings");
    markup_.line_end();
    for (const std::uint32_t index : findings)
      write_finding(index);
    markup_.close().line_end();
  }

  /// A suspect is marked with a question mark, whatever the finding is.
  void write_mark(const CellMark& mark) {
    const std::uint32_t severity = severity_of(mark.finding);
    markup_.raw(" ").open("a").class_name("mark").link_to(names_.finding(mark.finding));
    std::string label(mark.is_suspect ? words_.suspect : words_.severity.at(severity));
    label.append(" ").append(number(mark.finding));
    markup_.attribute("aria-label", label);
    write_language();
    markup_.text(mark.is_suspect ? "?" : symbol_of(severity)).text(number(mark.finding)).close();
  }

 private:
  static std::string number(std::uint32_t finding) { return sdk::integer(finding + 1); }

  std::uint32_t severity_of(std::uint32_t finding) const {
    return known_severity(checked_.findings()[finding].severity);
  }

  void write_language() {
    if (checked_.language() != sdk::view(page_.document.head.language))
      markup_.attribute("lang", checked_.language());
  }

  void open_part(std::string_view element, std::string_view name) {
    markup_.open(element).class_name(name);
    write_language();
  }

  std::string counts() const {
    if (checked_.findings().empty()) return std::string(words_.nothing);
    std::string text;
    for (const std::uint32_t severity : {0U, 1U, 2U}) {
      const std::uint32_t count = checked_.count(severity);
      if (count == 0) continue;
      if (!text.empty()) text += words_.comma;
      text.append(sdk::integer(count)).append(words_.of_a_number.at(severity));
      text += words_.severity.at(severity);
      if (count > 1 && checked_.language().substr(0, 2) != "zh") text += 's';
    }
    return text;
  }

  void write_entries() {
    markup_.open("ul").line_end();
    std::uint32_t index = 0;
    for (const govreport_checked_finding finding : checked_.findings()) {
      markup_.open("li").id(names_.entry(index)).open("a").link_to(names_.finding(index));
      write_name(index);
      markup_.text(words_.colon).text(place_of(finding)).close().close().line_end();
      ++index;
    }
    markup_.close().line_end();
  }

  /// The place is enough for the list: what is wrong there stands beside it.
  static std::string_view place_of(const govreport_checked_finding& finding) {
    return sdk::view(finding.label.size != 0 ? finding.label : finding.message);
  }

  /// "✗ 错误 1 (T3-ROW)".
  void write_name(std::uint32_t index) {
    const govreport_checked_finding finding = checked_.findings()[index];
    const std::uint32_t severity = known_severity(finding.severity);
    markup_.open("span").attribute("aria-hidden", "true").text(symbol_of(severity)).close();
    markup_.text(" ").text(words_.severity.at(severity)).text(" ").text(number(index));
    if (finding.rule.size != 0) markup_.text(" (").text(sdk::view(finding.rule)).text(")");
  }

  void write_finding(std::uint32_t index) {
    const govreport_checked_finding finding = checked_.findings()[index];
    const std::uint32_t severity = known_severity(finding.severity);
    markup_.open("div").id(names_.finding(index)).attribute("tabindex", "-1");
    markup_.class_name(severity == GOVREPORT_ERROR ? "error" : "remark").line_end();
    markup_.open("p").class_name("name");
    write_name(index);
    markup_.close().line_end();
    markup_.open("p").id(names_.message(index)).text(sdk::view(finding.message)).close().line_end();
    write_sides(finding);
    write_line(words_.hint, finding.hint);
    write_line(words_.clause, finding.clause);
    write_suspects(finding);
    write_ways(index, finding);
    markup_.close().line_end();
  }

  void write_sides(const govreport_checked_finding& finding) {
    if (finding.expected.data == nullptr && finding.found.data == nullptr) return;
    markup_.open("dl");
    write_side(words_.expected, finding.expected);
    write_side(words_.found, finding.found);
    markup_.close().line_end();
  }

  void write_side(std::string_view name, govreport_text value) {
    if (value.data == nullptr) return;
    markup_.open("div")
        .element("dt", name)
        .element("dd", value.size == 0 ? words_.blank : sdk::view(value))
        .close();
  }

  void write_line(std::string_view name, govreport_text text) {
    if (text.size == 0) return;
    markup_.open("p").text(name).text(words_.colon).text(sdk::view(text)).close().line_end();
  }

  void write_suspects(const govreport_checked_finding& finding) {
    const std::vector<govreport_index> suspects = checked_.suspects(finding);
    if (suspects.empty()) return;
    markup_.open("p").text(words_.suspects).text(words_.colon).close().line_end();
    markup_.open("ul").line_end();
    for (const govreport_index suspect : suspects) {
      const govreport_cell cell = page_.document.cells[suspect];
      markup_.open("li").open("a").link_to(names_.cell(cell));
      markup_.text(sdk::view(cell.label.size != 0 ? cell.label : cell.id)).close().close();
      markup_.line_end();
    }
    markup_.close().line_end();
  }

  void write_ways(std::uint32_t index, const govreport_checked_finding& finding) {
    markup_.open("p").class_name("ways");
    if (finding.cell != GOVREPORT_NONE) {
      markup_.open("a").link_to(names_.cell(page_.document.cells[finding.cell]));
      markup_.text(words_.to_cell).close().text(" ");
    }
    markup_.open("a").link_to(names_.entry(index)).text(words_.to_list).close();
    markup_.close().line_end();
  }

  const Page& page_;
  const Checked& checked_;
  Markup& markup_;
  const Names& names_;
  const CheckedWords& words_;
};

}  // namespace

void write_findings_list(const Page& page) {
  if (page.checked.is_shown()) FindingsView(page).write_list();
}

void write_findings_beside(const Page& page, govreport_index node) {
  const std::vector<std::uint32_t>& findings = page.checked.beside(node);
  if (!findings.empty()) FindingsView(page).write_beside(findings);
}

void write_marks(const Page& page, govreport_index cell) {
  for (const CellMark& mark : page.checked.marks(cell))
    FindingsView(page).write_mark(mark);
}

std::string described_by(const Page& page, govreport_index cell) {
  std::string ids;
  for (const CellMark& mark : page.checked.marks(cell)) {
    if (mark.is_suspect) continue;
    ids.append(ids.empty() ? "" : " ").append(page.markup.names().message(mark.finding));
  }
  return ids;
}

std::string mark_classes(const Page& page, govreport_index cell) {
  const std::vector<CellMark>& marks = page.checked.marks(cell);
  if (marks.empty()) return {};
  const bool is_error = std::any_of(marks.begin(), marks.end(), [&](const CellMark& mark) {
    return !mark.is_suspect && page.checked.findings()[mark.finding].severity == GOVREPORT_ERROR;
  });
  return page.markup.names().of(is_error ? "wrong" : "noted");
}

}  // namespace govreport::html
