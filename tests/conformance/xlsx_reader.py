"""Reads the 200 cells of our workbook with openpyxl, by labels and order, not by our own names."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import annual_report
import openpyxl


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def read_cells(workbook: Path) -> dict[str, Decimal]:
    """The values (cached, where there is a formula) in the order of print."""
    book = openpyxl.load_workbook(workbook, data_only=True)
    labels = {heading for heading in annual_report.HEADINGS}
    numbers: list[Decimal] = []
    for sheet in book.worksheets:
        text = annual_report.plain(
            "".join(str(cell.value) for row in sheet.iter_rows() for cell in row
                    if isinstance(cell.value, str)))
        # Other sheets (checks, cover) repeat figures; a section's sheet bears its heading.
        if not any(label in text or label in sheet.title for label in labels):
            continue
        numbers += [
            Decimal(str(cell.value))
            for row in sheet.iter_rows()
            for cell in row
            if _is_number(cell.value)
        ]
    return annual_report.named(numbers)


def formulas(workbook: Path) -> dict[tuple[str, str], str]:
    """Sheet and address → formula."""
    book = openpyxl.load_workbook(workbook)
    return {
        (sheet.title, cell.coordinate): str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
