"""What a reader of the annual report (2021) should get from its pages: the text of the report's XML and
of the prescribed tables, in reading order, and what pages add to it taken away.

All text is as `squeezed` leaves it: without spaces, and with one width of punctuation.
"""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from pathlib import Path

import annual_report

NAMESPACE = "{urn:govreport:report:1}"
TITLE = "{body}{year}年政府信息公开工作年度报告"
NUMBERS = "一二三四五六"

# The heads of the table of requests, in reading order: rows from above, each from the left.
REQUESTS_HEAD = ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况",
                 "自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织",
                 "法律服务机构", "其他"]
DISPUTES_HEAD = ["行政复议", "行政诉讼", *(label for label, _ in annual_report.OUTCOMES),
                 "未经复议直接起诉", "复议后起诉",
                 *(label for label, _ in annual_report.OUTCOMES * 2)]


def squeezed(text: str) -> str:
    return annual_report.plain(unicodedata.normalize("NFKC", text))


def _printed(cell: ElementTree.Element) -> str:
    """What the author wrote: a number, words, or nothing."""
    return cell.get("text") or cell.text or ""


class _Report:
    def __init__(self, root: ElementTree.Element) -> None:
        self._root = root
        self._cells = {f"{table.tag}/{path}": _printed(leaf)
                       for table in root.find(f"{NAMESPACE}tables") or ()
                       for path, leaf in self._leaves(table)}

    @staticmethod
    def _leaves(table: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element]]:
        for outer in table:
            if len(outer) == 0:
                yield outer.tag, outer
            for inner in outer:
                yield f"{outer.tag}/{inner.tag}", inner

    def _cell(self, *path: str) -> str:
        return self._cells["/".join(NAMESPACE + name for name in path)]

    def _paragraphs(self, parent: str) -> Iterator[str]:
        for paragraph in self._root.iterfind(f"{parent}/{NAMESPACE}p"):
            yield paragraph.text or ""

    def _proactive(self) -> Iterator[str]:
        for block, columns, rows in annual_report.PROACTIVE:
            yield from (block, "信息内容", *(label for label, _ in columns))
            for label, row in rows:
                yield label
                yield from (self._cell("proactive", row, column) for _, column in columns)

    def _requests(self) -> Iterator[str]:
        yield from REQUESTS_HEAD
        shown: tuple[str, ...] = ()
        for labels, row in annual_report.REQUEST_ROWS:
            yield from (label for level, label in enumerate(labels)
                        if labels[: level + 1] != shown[: level + 1])
            shown = labels
            yield from (self._cell("requests", row, column)
                        for _, column in annual_report.REQUEST_COLUMNS)

    def _disputes(self) -> Iterator[str]:
        yield from DISPUTES_HEAD
        for _, group in annual_report.DISPUTE_GROUPS:
            yield from (self._cell("disputes", f"{group}.{outcome}")
                        for _, outcome in annual_report.OUTCOMES)

    def text(self) -> Iterator[str]:
        yield TITLE.format(**self._root.attrib)
        yield from self._paragraphs(f"{NAMESPACE}preamble")
        tables = {"proactive": self._proactive, "requests": self._requests,
                  "disputes": self._disputes}
        for number, heading, section in zip(NUMBERS, annual_report.HEADINGS,
                                            self._root.find(f"{NAMESPACE}sections") or ()):
            yield f"{number}、{heading}"
            yield from self._paragraphs(f"{NAMESPACE}sections/{section.tag}")
            yield from tables.get(section.tag.removeprefix(NAMESPACE), tuple)()
        for name in ("signature", "date"):
            yield self._root.findtext(f"{NAMESPACE}{name}") or ""


def expected(xml: Path) -> str:
    return squeezed("".join(_Report(ElementTree.parse(xml).getroot()).text()))


# What a page begins with again when the table of requests goes on: its heads, and the label of a
# group that is not at its end.
_REPEATED = [squeezed("".join(REQUESTS_HEAD)), squeezed(annual_report.RESULTS),
             *(squeezed(label) for label, _, _ in annual_report.REQUEST_GROUPS)]


# A note below a table, as `report_variants` makes them.
_NOTE = re.compile(r"注:.*?其中修订\d+件")


def without_notes(text: str) -> tuple[str, int]:
    """The text without the notes of tables, and how many there were."""
    return _NOTE.subn("", text)


def without_page_marks(pages: Iterable[str], wanted: str) -> str:
    """The text of the pages together: no page numbers, nothing that `wanted` has once only.

    `wanted` is the text without notes of tables.

    Raises if a page does not end with its number between dashes.
    """
    text = ""
    for number, page in enumerate(pages, start=1):
        rest = squeezed(page)
        mark = f"—{number}—"
        if not rest.endswith(mark):
            raise AssertionError(f"page {number} ends with {rest[-20:]!r}, not with its number")
        rest = rest.removesuffix(mark)
        reached = len(without_notes(text)[0])
        for repeated in _REPEATED:
            if rest.startswith(repeated) and not wanted.startswith(repeated, reached):
                rest = rest.removeprefix(repeated)
        text += rest
    return text
