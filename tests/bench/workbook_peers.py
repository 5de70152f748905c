"""exceljs and openpyxl are timed at the same work: their drivers make the same cells and spans."""

from __future__ import annotations

import json
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "conformance"))

import judges  # noqa: E402

judges.use_judges_python()

import openpyxl  # noqa: E402

PEERS = HERE / "peers"
REPORTS = 2


def cell(text: str, below: int = 1, beside: int = 1) -> dict:
    return {"text": text, "row_span": below, "column_span": beside}


# Spans down, across and both, before cells that they push aside; numbers, text and nothing.
REPORT = {"blocks": [
    {"kind": "paragraph", "text": "一、总体情况"},
    {"kind": "table", "rows": [
        [cell("事项", 2), cell("数量", 1, 2)],
        [cell("上年"), cell("本年")],
        [cell("申请"), cell("12"), cell("-3.5")]]},
    {"kind": "table", "rows": [
        [cell("合计", 2, 2), cell("0")],
        [cell("")]]}]}
MERGED = {"T1": {"A1:A2", "B1:C1"}, "T2": {"A1:B2"}}


def looks(sheet) -> dict[str, tuple]:
    """Each cell's address → what it holds, its borders and its alignment. No text is an empty one."""
    return {cell.coordinate: ("" if cell.value is None else cell.value, *borders(cell), *alignment(cell))
            for row in sheet.iter_rows() for cell in row}


def borders(cell) -> tuple[str | None, ...]:
    sides = cell.border
    return tuple(side.style for side in (sides.left, sides.right, sides.top, sides.bottom))


def alignment(cell) -> tuple[str | None, str | None, bool | None]:
    set_as = cell.alignment
    return set_as.horizontal, set_as.vertical, set_as.wrap_text


def made(folder: Path, name: str, *driver: str | Path) -> openpyxl.Workbook:
    target = folder / f"{name}.xlsx"
    printed = judges.run([*driver, folder, str(REPORTS), target]).stdout
    told = json.loads(printed.splitlines()[-1])
    assert len(told["times"]) == REPORTS and told["bytes"] == target.stat().st_size, printed
    return openpyxl.load_workbook(target)


class Workbooks(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        modules = judges.cache() / "exceljs/node_modules"
        judges.wanted(modules, "exceljs is not there (scripts/peers installs it)")
        node = judges.tool("node")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "report.json").write_text(json.dumps(REPORT), encoding="utf-8")
            cls.exceljs = made(folder, "exceljs", node, PEERS / "exceljs_driver.mjs", modules)
            cls.openpyxl = made(folder, "openpyxl", sys.executable, PEERS / "openpyxl_driver.py")

    def test_have_a_sheet_a_table(self) -> None:
        self.assertEqual(self.openpyxl.sheetnames, list(MERGED))
        self.assertEqual(self.exceljs.sheetnames, list(MERGED))

    def test_span_the_same_cells(self) -> None:
        for book in (self.openpyxl, self.exceljs):
            spans = {sheet.title: {str(each) for each in sheet.merged_cells.ranges}
                     for sheet in book.worksheets}
            self.assertEqual(spans, MERGED)

    def test_hold_the_same_in_the_same_look(self) -> None:
        for sheet in self.openpyxl.worksheets:
            self.assertEqual(looks(self.exceljs[sheet.title]), looks(sheet), sheet.title)


if __name__ == "__main__":
    judges.main()
