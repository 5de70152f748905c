"""Every kind of OFD that we make, in every reader there is: ofdrw, ofdkit, and ofd.js in Chromium.

Each reader has to get the text of the report, no more and no less, in reading order.
"""

from __future__ import annotations

import functools
import unittest
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable
from pathlib import Path

import judges

judges.use_judges_python()

import exported  # noqa: E402
import ofd_variants  # noqa: E402
import ofdkit  # noqa: E402
import printed_report  # noqa: E402
import report_variants  # noqa: E402
import wide_table  # noqa: E402

# Samples of forms that `printed_report` does not know by heart.
OTHER_SAMPLES = set(report_variants.samples()) - {"disclosure-annual-report-2021"}

NOTES = 23  # below the tables of the report called notes


@functools.cache
def files() -> dict[str, Path]:
    return ofd_variants.files()


@functools.cache
def wide() -> Path:
    """A report with a table on sheets turned on their side."""
    return wide_table.made() / f"{wide_table.REPORT.stem}.ofd"


@functools.cache
def expected(name: str) -> str:
    """The text of the report that the file called `name` shows."""
    report = ofd_variants.report(ofd_variants.WANTED[name][0])
    assert report is not None
    if report.suffix != ".xml":
        report = exported.export(report, "xml", exported.scratch() / f"{name}-xml")
    return printed_report.expected(report)


def checked(judged: dict[Path, dict]) -> dict[Path, dict]:
    for file, found in judged.items():
        if "error" in found:
            raise AssertionError(f"{file}: {found['error']}")
    return judged


def by_ofdrw(given: Iterable[Path]) -> dict[Path, list[str]]:
    judged = checked(judges.ofdrw(None, list(given)))
    return {file: found["page_text"] for file, found in judged.items()}


def by_ofd_js(given: Iterable[Path]) -> dict[Path, list[str]]:
    judged = checked(judges.ofd_js(exported.scratch() / "ofd-js-text", list(given), 0))
    return {file: list(map("".join, found["text"])) for file, found in judged.items()}


def by_ofdkit(given: Iterable[Path]) -> dict[Path, list[str]]:
    """In the order of the file: ofdkit's own text is put together by place on the page."""
    def pages(file: Path) -> list[str]:
        with ofdkit.open(str(file)) as document:
            return ["".join(run.text for run in page.runs) for page in document.pages]
    return {file: pages(file) for file in given}


def words_of_sample(name: str) -> list[list[str]]:
    """Prose and, table by table, figures of a sample, each in the order they have to be read in.

    What a form prescribes beside them is held against only for the annual report of 2021, which
    `printed_report` knows by heart.
    """
    file = exported.export(report_variants.samples()[name], "xml", exported.scratch() / f"{name}-xml")
    report = ElementTree.parse(file).getroot()
    prose = [paragraph.text or "" for paragraph in report.iterfind(".//{*}p")]
    tables = [[cell.get("text") or cell.text or "" for cell in table.iter() if len(cell) == 0]
              for table in report.find("{*}tables") or ()]
    return [[printed_report.squeezed(words) for words in sequence] for sequence in (prose, *tables)]


def words_of_wide() -> list[str]:
    """Prose and figures of the wide table's report, in the order of its sections."""
    report = ElementTree.parse(wide_table.REPORT).getroot()
    before, after = (paragraph.text or "" for paragraph in report.iterfind(".//{*}p"))
    cells = [cell.text or "" for cell in report.iterfind("{*}tables//") if len(cell) == 0]
    return [before, *cells, after]


Reader = Callable[[Iterable[Path]], dict[Path, list[str]]]


class EveryReader(unittest.TestCase):
    def read_all(self, reader: Reader) -> None:
        pages = reader([*files().values(), wide()])
        for name, file in files().items():
            if name in OTHER_SAMPLES:
                with self.subTest(name):
                    self.check_sample(name, pages[file])
                continue
            with self.subTest(name):
                wanted = expected(name)
                found = printed_report.without_page_marks(pages[file], wanted)
                found, notes = printed_report.without_notes(found)
                self.assertEqual(found, wanted)
                self.assertEqual(notes, NOTES if ofd_variants.WANTED[name][0] == "notes" else 0)
        self.assertGreaterEqual(len(pages[files()["long"]]), 200)
        self.check_wide("".join(pages[wide()]))

    def check_sample(self, name: str, pages: list[str]) -> None:
        sequences = words_of_sample(name)
        self.assertGreater(sum(map(len, sequences)), 10)
        numbers = [printed_report.squeezed(f"— {number} —") for number in range(1, len(pages) + 1)]
        text = "".join(printed_report.squeezed(page).replace(number, "", 1)
                       for page, number in zip(pages, numbers))
        for words in sequences:
            self.check_order(words, text)

    def check_wide(self, text: str) -> None:
        self.check_order(words_of_wide(), text)

    def check_order(self, sequence: list[str], text: str) -> None:
        place = 0
        for words in sequence:
            found = text.find(words, place)
            self.assertGreaterEqual(found, 0, f"{words} is not where it belongs")
            place = found + len(words)

    def test_ofdrw_reads_every_kind(self) -> None:
        self.read_all(by_ofdrw)

    def test_ofdkit_reads_every_kind(self) -> None:
        self.read_all(by_ofdkit)

    def test_ofd_js_reads_every_kind(self) -> None:
        self.read_all(by_ofd_js)


if __name__ == "__main__":
    judges.main()
