"""Web pages as they are met: judged by axe-core (WCAG 2.1 A and AA, best practices) in Chromium and by
the Nu HTML checker, read back cell by cell, at 320 pixels, on paper, by keyboard, and full of hostile text.
"""

from __future__ import annotations

import functools
import unittest
import xml.etree.ElementTree as ElementTree
from decimal import Decimal
from pathlib import Path
from typing import Any

import annual_report
import exported
import judges
import report_variants
import web_pages
from web_pages import CELLS, NARROW, WIDE

ANNUAL = "disclosure-annual-report-2021"
ROTTEN = """<!DOCTYPE html><html><head><title></title></head><body><img src="data:,"><table><tr>
<th id="a"><td headers="b" id="a">1</table><a href="#"></a><p style="color:#ccc">faint</p></body></html>"""
HOSTILE = ("</script></style></title><script>alert(1)</script><img src=x onerror=alert(2)><!-- \" ' & ]]> "
           "\u202E\u06F1\u0085 &lt;b&gt; javascript:alert(3)")
SHAPE = """({document: document.documentElement.scrollWidth, body: document.body.scrollWidth,
  tables: document.querySelectorAll("table").length, figures: document.querySelectorAll("td[data-cell]").length,
  heads: document.querySelectorAll("th").length})"""
# A table scrolled to its end: does it scroll in its box, and are its heads and labels still in sight?
SCROLLED = """[...document.querySelectorAll(".govreport-box")].map((box) => {
  box.scrollTo(box.scrollWidth, box.scrollHeight);
  const frame = box.getBoundingClientRect();
  const inside = (element) => {
    const at = element.getBoundingClientRect();
    return at.left >= frame.left - 2 && at.right <= frame.right + 2;
  };
  const head = box.querySelector("thead");
  const labels = [...box.querySelectorAll("tbody th[scope=row]")];
  return {wider: box.scrollWidth > box.clientWidth, scrolled: box.scrollLeft > 0,
    head: head === null || (head.getBoundingClientRect().top >= frame.top - 2 &&
      head.getBoundingClientRect().bottom <= frame.bottom + 2),
    labels: labels.every(inside)};
})"""
COPIED = """[...document.querySelectorAll("table")].map((table) => {
  const range = document.createRange();
  range.selectNode(table);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return getSelection().toString();
})"""
# From the list of findings to the first, on to the first link in it, to its cell, and back.
TO_FINDING = [*["Tab"] * 8, "Enter"]
WAYS = {"to the finding": TO_FINDING, "to the cell": [*TO_FINDING, "Tab", "Enter"],
        "and back": [*TO_FINDING, "Tab", "Enter", "Tab", "Enter"]}
FOCUSED = "({id: document.activeElement.id, hash: location.hash})"
SAID = """({text: document.body.innerText, title: document.title, scripts: document.scripts.length,
  described: document.querySelector("meta[name=author]").content,
  strangers: document.querySelectorAll("img, script:not([type='application/json']), iframe, b").length})"""


def scratch(name: str) -> Path:
    return exported.scratch() / name


@functools.cache
def hostile_report() -> Path:
    """Hostile words in everything that a report's author may write."""
    report = report_variants.report("lists")
    assert report is not None
    tree = ElementTree.parse(report)
    root = tree.getroot()
    root.set("body", HOSTILE)
    space = f"{{{report_variants.NAMESPACE}}}"
    for paragraph in root.iter(f"{space}p"):
        paragraph.text = HOSTILE
    for name in ("signature", "date"):
        for element in root.iter(f"{space}{name}"):
            element.text = HOSTILE
    for section in root.find(f"{space}sections") or ():
        section.set("heading", HOSTILE)
    for number, cell in enumerate(cell for cell in root.find(f"{space}tables").iter() if not len(cell)):
        if number % 3 == 0:
            cell.set("note", HOSTILE)
        elif number % 3 == 1:
            cell.text = None
            cell.set("state", "text")
            cell.set("text", HOSTILE)
    file = scratch("hostile.xml")
    tree.write(file, encoding="utf-8", xml_declaration=True)
    return file


@functools.cache
def hostile_page() -> Path:
    return web_pages.export(hostile_report(), "hostile", "--draft", *report_variants.options(data="json"))


@functools.cache
def chinese_page() -> Path:
    """In GB 18030."""
    report = report_variants.samples()[ANNUAL]
    return web_pages.export(report, "gb18030", *report_variants.options(charset="gb18030"))


@functools.cache
def rotten_page() -> Path:
    page = scratch("rotten.html")
    page.write_text(ROTTEN, encoding="utf-8")
    return page


@functools.cache
def judged() -> dict[str, dict[str, Any]]:
    """What the browser found, by task."""
    tasks: dict[str, dict[str, Any]] = {}
    for name, page in web_pages.pages().items():
        tasks[f"wide {name}"] = {"page": page, "width": WIDE, "axe": True, "script": CELLS}
        tasks[f"narrow {name}"] = {"page": page, "width": NARROW, "axe": name == ANNUAL, "script": SHAPE}
    for name in report_variants.samples():
        page = web_pages.pages()[name]
        tasks[f"scrolled {name}"] = {"page": page, "width": NARROW, "script": SCROLLED}
        tasks[f"printed {name}"] = {"page": page, "print": scratch(f"{name}.pdf")}
    annual = web_pages.pages()[ANNUAL]
    tasks["copied"] = {"page": annual, "script": COPIED}
    tasks["first key"] = {"page": annual, "keys": ["Tab"], "script": "document.activeElement.className"}
    tasks["skipped"] = {"page": annual, "keys": ["Tab", "Enter"], "script": FOCUSED}
    tasks["by keys"] = {"page": annual, "width": NARROW, "keys": ["Tab", "Enter", "Tab", "Tab", *["ArrowRight"] * 3],
                        "script": "new Promise((done) => setTimeout(() => done(document.activeElement.scrollLeft), 400))"}
    found = web_pages.pages()[f"checked-{ANNUAL}"]
    for name, keys in WAYS.items():
        tasks[name] = {"page": found, "keys": keys, "script": FOCUSED}
    tasks["gb18030"] = {"page": chinese_page(), "axe": True, "script": CELLS}
    tasks["hostile"] = {"page": hostile_page(), "axe": True, "script": SAID}
    tasks["rotten"] = {"page": rotten_page(), "axe": True}
    return dict(zip(tasks, web_pages.chromium(list(tasks.values()))))


class Pages(unittest.TestCase):
    def test_axe_finds_no_violation(self) -> None:
        for name in (*(f"wide {page}" for page in web_pages.pages()), f"narrow {ANNUAL}", "gb18030", "hostile"):
            found = judged()[name]["axe"]
            with self.subTest(name):
                self.assertEqual(found["violations"], [])
                # Text that lies over other text is for eyes to judge: labels that stay in sight.
                self.assertLessEqual(set(found["incomplete"]), {"color-contrast"})
                for rule in ("td-headers-attr", "th-has-data-cells", "scope-attr-valid", "heading-order",
                             "page-has-heading-one", "color-contrast", "landmark-one-main"):
                    self.assertIn(rule, found["passes"])

    def test_axe_looked_at_pages_that_are_not_empty(self) -> None:
        shape = judged()[f"narrow {ANNUAL}"]["value"]
        self.assertEqual((shape["tables"], shape["figures"]), (3, 200))
        passes = judged()[f"wide {ANNUAL}"]["axe"]["passes"]
        self.assertEqual(passes["scope-attr-valid"], shape["heads"])
        self.assertEqual(passes["td-headers-attr"], 3)
        self.assertGreater(passes["color-contrast"], 250)
        self.assertEqual(judged()["narrow three-public-expenses-2024"]["value"]["figures"], 12)
        self.assertEqual(judged()["narrow two-in-a-site"]["value"]["figures"], 212)

    def test_axe_and_the_nu_checker_find_what_is_wrong_with_a_rotten_page(self) -> None:
        broken = " ".join(judged()["rotten"]["axe"]["violations"])
        for rule in ("image-alt", "html-has-lang", "document-title", "td-headers-attr", "color-contrast", "link-name"):
            self.assertIn(f"{rule}: ", broken)
        said = " ".join(message["message"] for message in web_pages.nu_checker([rotten_page()]))
        self.assertIn("Duplicate ID", said)
        self.assertIn("alt", said)

    def test_the_nu_checker_finds_no_fault(self) -> None:
        messages = web_pages.nu_checker(list(web_pages.pages().values()))
        self.assertEqual([(each["url"], each.get("lastLine"), each["message"]) for each in messages], [])

    def test_ask_for_nothing_and_say_nothing_by_themselves(self) -> None:
        for name, found in judged().items():
            if name != "rotten":
                self.assertEqual((found["requests"], found["dialogs"]), ([], []), name)


class Figures(unittest.TestCase):
    def by_label(self, found: list[dict[str, Any]]) -> dict[str, Decimal]:
        names = {frozenset(map(annual_report.plain, labels)): name for name, labels in annual_report.cells()}
        return {names[frozenset(map(annual_report.plain, each["headers"]))]: Decimal(each["text"])
                for each in found}

    def test_are_those_of_the_report_read_by_the_labels_that_head_them(self) -> None:
        expected = annual_report.published_cells(report_variants.samples()[ANNUAL])
        for name in (f"wide {ANNUAL}", f"wide in-a-site-{ANNUAL}", "wide json", "gb18030"):
            self.assertEqual(self.by_label(judged()[name]["value"]), expected, name)
        real = exported.reports().get("real")
        if real:
            self.assertEqual(self.by_label(judged()["wide real"]["value"]), annual_report.published_cells(real))

    def test_are_those_of_the_xml_by_their_names_in_every_form(self) -> None:
        for name, report in report_variants.samples().items():
            xml = exported.export(report, "xml", scratch(f"xml-{name}"))
            tables = ElementTree.parse(xml).getroot().find(f"{{{report_variants.NAMESPACE}}}tables")
            expected = [f"{cell.text}{cell.get('unit', '')}" for cell in tables.iter() if len(cell) == 0]
            found = [each["text"] for each in judged()[f"wide {name}"]["value"]]
            self.assertEqual(found, expected, name)
            self.assertGreater(len(found), 10)

    def test_have_heads_that_say_something(self) -> None:
        for name in report_variants.samples():
            for each in judged()[f"wide {name}"]["value"]:
                self.assertTrue(each["headers"] and all(each["headers"]), f"{name}: {each}")

    def test_are_copied_in_their_rows_and_columns(self) -> None:
        requests, disputes = judged()["copied"]["value"][1:]
        rows = {len(row): row for row in (line.split("\t") for line in disputes.splitlines())}
        self.assertEqual(len([field for field in rows[15] if field.isdigit()]), 15)
        figures = [line.split("\t")[-7:] for line in requests.splitlines() if line.split("\t")[-1].isdigit()]
        self.assertEqual(len(figures), 25)
        self.assertTrue(all(field.isdigit() for row in figures for field in row), figures)


class Reading(unittest.TestCase):
    def test_nothing_sticks_out_of_320_pixels(self) -> None:
        for name in web_pages.pages():
            shape = judged()[f"narrow {name}"]["value"]
            self.assertLessEqual(max(shape["document"], shape["body"]), NARROW, name)

    def test_tables_scroll_in_a_box_with_heads_and_labels_in_sight(self) -> None:
        wider = 0
        for name in report_variants.samples():
            for table in judged()[f"scrolled {name}"]["value"]:
                self.assertEqual(table["scrolled"], table["wider"], name)
                self.assertTrue(table["head"] and table["labels"], f"{name}: {table}")
                wider += table["wider"]
        self.assertGreaterEqual(wider, 6)

    def test_keys_reach_the_text_and_scroll_a_table(self) -> None:
        self.assertEqual(judged()["first key"]["value"], "govreport-skip")
        self.assertEqual(judged()["skipped"]["value"], {"id": "govreport-main", "hash": "#govreport-main"})
        self.assertGreater(judged()["by keys"]["value"], 50)


class Printing(unittest.TestCase):
    def pages_of(self, name: str) -> list[str]:
        judged()
        text = judges.run([judges.tool("pdftotext"), "-layout", scratch(f"{name}.pdf"), "-"]).stdout
        return text.split("\f")[:-1]

    def sizes_of(self, name: str) -> set[str]:
        judged()
        ran = judges.run([judges.tool("pdfinfo"), "-l", "99", scratch(f"{name}.pdf")])
        return {line.split("size:")[1].strip() for line in ran.stdout.splitlines()
                if line.startswith("Page") and "size:" in line}

    def test_the_table_of_requests_stands_on_one_sheet_with_its_heading(self) -> None:
        for name in (ANNUAL, "disclosure-annual-report-2019"):
            pages = self.pages_of(name)
            holding = [page for page in pages if "本年新收政府信息公开申请数量" in page]
            self.assertEqual(len(holding), 1, name)
            for words in ("三、收到和处理政府信息公开申请情况", "四、结转下年度继续办理", "法律"):
                self.assertIn(words, holding[0], name)
            self.assertLessEqual(len(pages), 6, name)

    def test_is_on_a4_and_wide_tables_on_their_side(self) -> None:
        self.assertEqual({size[:6] for size in self.sizes_of(ANNUAL)}, {"594.96"})
        for name in ("three-public-expenses-2024", "department-income-2024"):
            sizes = self.sizes_of(name)
            self.assertTrue(any(size.startswith("841.92 x 594.96") for size in sizes), f"{name}: {sizes}")


class Findings(unittest.TestCase):
    def test_are_marked_by_a_symbol_and_told_by_words(self) -> None:
        for name in report_variants.samples():
            text = web_pages.pages()[f"checked-{name}"].read_text(encoding="utf-8")
            self.assertRegex(text, ">✗[0-9]+</a></td>", name)
            self.assertIn("<dt>应为</dt>", text, name)

    def test_keys_lead_from_the_list_to_the_finding_to_the_cell_and_back(self) -> None:
        self.assertEqual(judged()["to the finding"]["value"]["id"], "govreport-finding-1")
        cell = judged()["to the cell"]["value"]["id"]
        self.assertRegex(cell, "^govreport-t2r3c[0-9]+$")
        self.assertEqual(judged()["and back"]["value"]["id"], "govreport-finding-1")


class Hostile(unittest.TestCase):
    def test_text_is_shown_and_never_run(self) -> None:
        found = judged()["hostile"]
        self.assertEqual((found["dialogs"], found["requests"]), ([], []))
        said = found["value"]
        self.assertEqual((said["scripts"], said["strangers"]), (1, 0))
        self.assertEqual(said["described"], HOSTILE.replace("\u202E", "").replace("\u0085", ""))
        self.assertIn(HOSTILE.replace("\u202E", "").replace("\u0085", ""), said["title"])
        self.assertGreater(said["text"].count(HOSTILE), 100)


if __name__ == "__main__":
    judges.main()
