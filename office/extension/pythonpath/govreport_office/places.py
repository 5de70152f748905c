"""Where in the sheets a finding belongs."""

from __future__ import annotations

from collections.abc import Mapping

from govreport_office.carried import govreport


class Places:
    def __init__(self, document: object, names: Mapping[str, str]) -> None:
        """`names`: CellId → defined name."""
        self._document, self._names = document, names

    def of(self, finding: govreport.Finding) -> object:
        """The cell's address: where the reader saw it, else by the cell's name; what has no cell is
        said at the top of the first sheet."""
        return (self._seen(finding.place.sheet or "") or self._named(finding.place.cell or "")
                or self._document.Sheets.getByIndex(0).getCellByPosition(0, 0).CellAddress)

    def _seen(self, place: str) -> object | None:
        sheet, _sign, address = place.rpartition("!")
        if not self._document.Sheets.hasByName(sheet):
            return None
        cells = self._document.Sheets.getByName(sheet).getCellRangeByName(address)
        return cells.getCellByPosition(0, 0).CellAddress

    def _named(self, cell: str) -> object | None:
        name, ranges = self._names.get(cell, ""), self._document.NamedRanges
        cells = ranges.getByName(name).getReferredCells() if ranges.hasByName(name) else None
        return cells.getCellByPosition(0, 0).CellAddress if cells else None


def show(document: object, address: object) -> None:
    sheet = document.Sheets.getByIndex(address.Sheet)
    document.CurrentController.setActiveSheet(sheet)
    document.CurrentController.select(sheet.getCellByPosition(address.Column, address.Row))
