"""openpyxl and LibreOffice on our workbook: numbers, live formulas, what recalculating gives."""

from __future__ import annotations

import functools
import re
import shutil
import unittest
import zipfile
from pathlib import Path

import annual_report
import judges

judges.use_judges_python()

import exported  # noqa: E402
import openpyxl  # noqa: E402
import xlsx_reader  # noqa: E402

FORMULA_VALUE = re.compile(rb"(</f><v>)([0-9]+)(</v>)")
A4 = 9


def with_wrong_cached_values(workbook: Path, target: Path) -> int:
    """Copies the workbook with a million added to each formula's cached value. How many."""
    changed = 0
    with zipfile.ZipFile(workbook) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            data = package.read(name)
            if name.startswith("xl/worksheets/"):
                data, here = FORMULA_VALUE.subn(
                    lambda m: m[1] + str(int(m[2]) + 1_000_000).encode() + m[3], data)
                changed += here
            copy.writestr(name, data)
    return changed


@functools.cache
def recalculated() -> dict[str, Path]:
    """LibreOffice's copies of the workbooks, and of those with wrong cached values."""
    folder = exported.scratch() / "recalculated"
    given = exported.scratch() / "given"
    given.mkdir()
    for name, workbook in exported.files("xlsx").items():
        shutil.copy(workbook, given / f"{name}.xlsx")
        if with_wrong_cached_values(workbook, given / f"{name}-wrong.xlsx") == 0:
            raise AssertionError(f"{name}: the workbook has no formula with a cached value")
    folder.mkdir()
    made = judges.libreoffice(folder, sorted(given.glob("*.xlsx")), "xlsx")
    return {path.stem: path for path in made}


class XlsxReaders(unittest.TestCase):
    def test_openpyxl_reads_the_published_numbers(self) -> None:
        for name, workbook in exported.files("xlsx").items():
            expected = annual_report.published_cells(exported.reports()[name])
            self.assertEqual(xlsx_reader.read_cells(workbook), expected, name)

    def test_derived_cells_are_live_formulas(self) -> None:
        for name, workbook in exported.files("xlsx").items():
            # T3: 25 totals of rows, 7 of columns, one in common; T4: 3.
            self.assertGreaterEqual(len(xlsx_reader.formulas(workbook)), 31 + 3, name)

    def test_sheets_print_on_a4_with_repeated_header_rows(self) -> None:
        for name, workbook in exported.files("xlsx").items():
            book = openpyxl.load_workbook(workbook)
            sizes = {sheet.page_setup.paperSize for sheet in book.worksheets}
            self.assertEqual({str(size) for size in sizes}, {str(A4)}, name)
            repeated = [sheet.title for sheet in book.worksheets if sheet.print_title_rows]
            self.assertTrue(repeated, f"{name}: no sheet repeats its header rows")

    def test_libreoffice_recalculates_to_the_published_numbers(self) -> None:
        for name in exported.files("xlsx"):
            expected = annual_report.published_cells(exported.reports()[name])
            self.assertEqual(xlsx_reader.read_cells(recalculated()[name]), expected, name)

    def test_libreoffice_really_recalculates(self) -> None:
        """Wrong cached values do not survive: the test above is not about cached values."""
        for name in exported.files("xlsx"):
            wrong = exported.scratch() / "given" / f"{name}-wrong.xlsx"
            expected = annual_report.published_cells(exported.reports()[name])
            after = recalculated()[f"{name}-wrong"]
            self.assertNotEqual(xlsx_reader.read_cells(wrong), expected, name)
            self.assertEqual(xlsx_reader.read_cells(after), expected, name)


if __name__ == "__main__":
    judges.main()
