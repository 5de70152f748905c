"""What openpyxl takes for one workbook after another, in one process.

    python openpyxl_driver.py INPUT_FOLDER REPORTS OUTPUT.xlsx

The report's tables, a sheet each, with spans and borders: no formulas, names, rules or
protection, which the workbook of govreport has. INPUT_FOLDER holds report.json. Prints one line of
JSON.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side

THIN = Side(style="thin")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


def write_table(sheet, block: dict) -> None:
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(block["rows"], start=1):
        column = 1
        for cell in cells:
            while (row, column) in taken:
                column += 1
            below, beside = cell["row_span"], cell["column_span"]
            written = sheet.cell(row, column, as_number(cell["text"]))
            written.border, written.alignment = BORDER, CENTRED
            taken.update((row + down, column + right)
                         for down in range(below) for right in range(beside))
            if below * beside > 1:
                sheet.merge_cells(start_row=row, start_column=column, end_row=row + below - 1,
                                  end_column=column + beside - 1)
            column += beside


def as_number(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text


def main(folder: Path, reports: int, output: Path) -> None:
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    times = []
    for _ in range(reports):
        before = time.process_time()
        book = Workbook()
        book.remove(book.active)
        for number, block in enumerate(report["blocks"]):
            if block["kind"] == "table":
                write_table(book.create_sheet(f"T{number}"), block)
        book.save(output)
        times.append((time.process_time() - before) * 1000)
    print(json.dumps({"times": times, "bytes": output.stat().st_size}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
