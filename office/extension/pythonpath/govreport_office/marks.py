"""Marks of findings in the sheets: a comment on the cell, and a style laid over it.

The style comes by a condition that is always met, which leaves the cell's own look as it is. Both
are told by what stands in them, so that marks that were saved with the workbook, even as XLSX, are
found again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from com.sun.star.awt.FontSlant import ITALIC
from com.sun.star.awt.FontWeight import BOLD
from com.sun.star.lang import IllegalArgumentException
from govreport_office import conditions
from govreport_office.carried import SEVERITIES

HEAD = "―― govreport ――"  # begins what is ours in a comment
STYLES = {severity: f"govreport {severity}" for severity in SEVERITIES}
LOOKS = {
    "error": {"CharWeight": BOLD, "CharColor": 0x9C0006, "CellBackColor": 0xFFC7CE},
    "warning": {"CharPosture": ITALIC, "CharColor": 0x7F6000, "CellBackColor": 0xFFEB9C},
    "note": {"CharPosture": ITALIC, "CharColor": 0x1F3864, "CellBackColor": 0xDDEBF7},
}


class Sheets:
    """The sheets while marks are changed. Protection without a password is lifted and put back as
    it was; `locked` names the sheets that a password guards.

    All are opened, not only the ones with marks: no style of cells can be made while any sheet is
    protected.
    """

    def __init__(self, document: object) -> None:
        self._document = document
        self._lifted: list[object] = []
        self.locked: list[str] = []

    def __enter__(self) -> Sheets:
        for sheet in _all_sheets(self._document):
            if sheet.isProtected():
                self._lift(sheet)
        return self

    def _lift(self, sheet: object) -> None:
        try:
            sheet.unprotect("")
        except IllegalArgumentException:
            self.locked.append(sheet.Name)
        else:
            self._lifted.append(sheet)

    def __exit__(self, *exception: object) -> None:
        for sheet in self._lifted:
            sheet.protect("")

    def clear(self) -> None:
        """Takes all marks away."""
        for sheet in _all_sheets(self._document):
            if sheet.Name not in self.locked:
                _clear_sheet(sheet)

    def put(self, marks: Iterable[tuple[object, str, str]]) -> None:
        """Marks cells, each given by its address, the worst marks first. Where a sheet is locked
        there are comments only: no style can be made then."""
        by_cell = defaultdict(list)
        for address, severity, words in marks:
            by_cell[address.Sheet, address.Row, address.Column].append((severity, words))
        for (index, row, column), here in sorted(by_cell.items()):
            sheet = self._document.Sheets.getByIndex(index)
            if sheet.Name in self.locked:
                continue
            cell = sheet.getCellByPosition(column, row)
            _comment(sheet, cell, [words for _severity, words in here])
            if not self.locked:
                _lay_style(self._document, sheet, cell, here[0][0])


def _all_sheets(document: object) -> list[object]:
    return [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]


def _clear_sheet(sheet: object) -> None:
    notes = sheet.Annotations
    for index in reversed(range(notes.Count)):
        note = notes.getByIndex(index)
        theirs, head, _ours = note.String.partition(HEAD)
        if head:
            address = note.Position
            notes.removeByIndex(index)
            if theirs.strip():
                notes.insertNew(address, theirs.rstrip("\n"))
    conditions.clear(sheet)


def _comment(sheet: object, cell: object, words: list[str]) -> None:
    theirs = cell.Annotation.String
    ours = "\n".join((HEAD, *words))
    sheet.Annotations.insertNew(cell.CellAddress, f"{theirs}\n{ours}" if theirs else ours)


def _lay_style(document: object, sheet: object, cell: object, severity: str) -> None:
    try:
        conditions.put(sheet, cell, _style(document, severity))
    except conditions.CannotBeKept:
        pass  # the comment says it


def _style(document: object, severity: str) -> str:
    styles, name = document.StyleFamilies.getByName("CellStyles"), STYLES[severity]
    if not styles.hasByName(name):
        styles.insertByName(name, document.createInstance("com.sun.star.style.CellStyle"))
        style = styles.getByName(name)
        for key, value in LOOKS[severity].items():
            style.setPropertyValue(key, value)
    return name
