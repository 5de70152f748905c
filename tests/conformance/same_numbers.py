"""The same 200 numbers everywhere: each format is read back by a program that is not ours and
compared with the published text, cell by cell.

XML by Python; XLSX by openpyxl; PDF by its structure, each number found by the header cells it
names; OFD by ofdrw and by ofdkit, in reading order.
"""

from __future__ import annotations

import itertools
import unittest
from decimal import Decimal
from pathlib import Path

import annual_report
import judges

judges.use_judges_python()

import exported  # noqa: E402
import ofdkit  # noqa: E402
import pdf_reader  # noqa: E402
import report_xml  # noqa: E402
import xlsx_reader  # noqa: E402

Cells = dict[str, Decimal]


def pdf_cells(file: Path) -> Cells:
    """By the header cells that each number names, wherever it stands."""
    names = {
        frozenset(map(annual_report.plain, labels)): name for name, labels in annual_report.cells()
    }
    return {
        names[frozenset(map(annual_report.plain, cell.headers))]: Decimal(cell.text.strip())
        for table in pdf_reader.TaggedPdf(file).tables()
        for cell in table
        if cell.role == "/TD"
    }


def is_page_number(pieces: list[str], index: int) -> bool:
    """Between two dashes, in a piece of its own where the dashes come from another face."""
    around = pieces[index - 1 : index] + pieces[index + 1 : index + 2]
    return len(around) == 2 and all(piece.strip() == "—" for piece in around)


def numbers_in_order(pieces: list[str]) -> Cells:
    """Of all pieces of text, those that are a number and nothing else, page numbers left out."""
    found = [annual_report.number(piece) for index, piece in enumerate(pieces)
             if not is_page_number(pieces, index)]
    return annual_report.named(value for value in found if value is not None)


def numbers_in_lines(text: str) -> Cells:
    """Of the lines as they stand on paper, those that are a row of a table: labels, then numbers."""
    short_rows = {label for _, _, rows in annual_report.PROACTIVE for label, _ in rows}
    found: list[Decimal] = []
    for line in text.splitlines():
        words = line.split()
        numbers = list(itertools.takewhile(
            lambda value: value is not None, map(annual_report.number, reversed(words))))
        label = "".join(words[: len(words) - len(numbers)])
        if len(numbers) >= 7 or label in short_rows:
            found += [value for value in reversed(numbers) if value is not None]
    return annual_report.named(found)


class SameNumbers(unittest.TestCase):
    def setUp(self) -> None:
        self.published = {
            name: annual_report.published_cells(report)
            for name, report in exported.reports().items()
        }

    def compare(self, name: str, found: Cells) -> None:
        expected = self.published[name]
        self.assertEqual(len(expected), 200)
        wrong = {cell: (found.get(cell), value)
                 for cell, value in expected.items() if found.get(cell) != value}
        self.assertEqual(wrong, {}, f"{name}: cell: (found, published)")
        self.assertEqual(found.keys(), expected.keys(), name)

    def test_the_twin_tells_cells_apart(self) -> None:
        """Swapping any two cells has to be seen: all numbers differ."""
        self.assertEqual(len(set(self.published["twin"].values())), 200)

    def test_xml(self) -> None:
        for name, file in exported.files("xml").items():
            self.compare(name, report_xml.cells(file))

    def test_xlsx(self) -> None:
        for name, file in exported.files("xlsx").items():
            self.compare(name, xlsx_reader.read_cells(file))

    def test_pdf(self) -> None:
        for name, file in exported.files("pdf").items():
            self.compare(name, pdf_cells(file))

    def test_ofd_by_ofdrw(self) -> None:
        files = exported.files("ofd")
        judged = judges.ofdrw(exported.scratch() / "ofdrw", list(files.values()))
        for name, file in files.items():
            self.compare(name, numbers_in_order(judged[file]["text"]))

    def test_ofd_by_ofdkit(self) -> None:
        for name, file in exported.files("ofd").items():
            self.compare(name, numbers_in_lines(str(ofdkit.extract_text(str(file)))))

    def test_the_fee_keeps_its_digits(self) -> None:
        for name, file in exported.files("xml").items():
            fee = self.published[name]["proactive/fees/amount"]
            self.assertEqual(str(report_xml.cells(file)["proactive/fees/amount"]), str(fee), name)


if __name__ == "__main__":
    judges.main()
