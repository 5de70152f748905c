"""Works in an office that listens: takes steps as JSON, gives what each came to as JSON.

Runs in a Python that has `uno`. Usage: office_session.py PIPE < STEPS
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.uno import Exception as UnoException

PATIENCE = 120  # quarters of a second
OURS = '"govreport"="govreport"'
REQUESTS = "依申请公开"
WATCHED = ("D5", "E7", "D8", "J9", "D29", "J29")
XLSX, ODS = "Calc MS Excel 2007 XML", "calc8"


def connected(pipe: str) -> object:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _attempt in range(PATIENCE):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except UnoException:
            time.sleep(0.25)
    raise SystemExit("the office does not answer")


def properties(**values: object) -> tuple[PropertyValue, ...]:
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


class Session:
    """Each step is a method; the document is the one opened last."""

    def __init__(self, pipe: str) -> None:
        self._context = connected(pipe)
        self._desktop = self._service("com.sun.star.frame.Desktop")
        self._document = None

    def _service(self, name: str) -> object:
        return self._context.ServiceManager.createInstanceWithContext(name, self._context)

    def _sheet(self, name: str) -> object:
        return self._document.Sheets.getByName(name)

    def open(self, file: str = "") -> None:
        url = uno.systemPathToFileUrl(file) if file else "private:factory/scalc"
        self._document = self._desktop.loadComponentFromURL(url, "_blank", 0, ())

    def close(self) -> None:
        self._document.close(True)

    def command(self, words: str) -> None:
        self._service("org.govreport.office.Check").trigger(words)

    def dispatch(self, words: str) -> None:
        """As the menu does."""
        self._service("com.sun.star.frame.DispatchHelper").executeDispatch(
            self._document.CurrentController.Frame, f"service:org.govreport.office.Check?{words}",
            "", 0, ())

    def type_in(self, sheet: str, cell: str, words: str) -> None:
        self._sheet(sheet).getCellRangeByName(cell).setFormula(words)

    def comment(self, sheet: str, cell: str, words: str) -> None:
        here = self._sheet(sheet)
        here.unprotect("")
        here.Annotations.insertNew(here.getCellRangeByName(cell).CellAddress, words)
        here.protect("")

    def lock(self, sheet: str, password: str) -> None:
        self._sheet(sheet).unprotect("")
        self._sheet(sheet).protect(password)

    def remove_sheet(self, sheet: str) -> None:
        self._document.Sheets.removeByName(sheet)

    def save(self, file: str) -> str:
        """What went wrong, or nothing."""
        return self.export(file, ODS if file.endswith(".ods") else XLSX)

    def export(self, file: str, filter_name: str, options: str = "") -> str:
        try:
            self._document.storeToURL(uno.systemPathToFileUrl(file), properties(
                FilterName=filter_name, FilterOptions=options))
        except UnoException as failure:
            return str(failure) or type(failure).__name__
        return ""

    def comments(self) -> dict[str, str]:
        """Sheet!cell → comment."""
        return {place: cell.Annotation.String for place, cell in self._commented()}

    def styles(self) -> dict[str, str]:
        """Sheet!cell → the style that a condition of ours lays over it, of cells with comments."""
        found = {}
        for place, cell in self._commented():
            held = cell.ConditionalFormat
            if held.Count and OURS in held.getByIndex(0).Formula1:
                found[place] = held.getByIndex(0).StyleName
        return found

    def conditions(self) -> dict[str, list[list[str]]]:
        """Sheet!cell → formula and style of every condition there is on a few cells."""
        sheet = self._sheet(REQUESTS)
        return {name: sorted(
            [entry.Formula1, entry.StyleName]
            for held in sheet.ConditionalFormats.getConditionalFormats()
            if held.Range.queryIntersection(sheet.getCellRangeByName(name).RangeAddress).Count
            for entry in map(held.getByIndex, range(held.Count))) for name in WATCHED}

    def left(self) -> int:
        """Conditions of ours, wherever they are."""
        return sum(OURS in held.getByIndex(index).Formula1
                   for sheet in self._sheets()
                   for held in sheet.ConditionalFormats.getConditionalFormats()
                   for index in range(held.Count))

    def looks(self, sheet: str, cell: str) -> list[object]:
        here = self._sheet(sheet).getCellRangeByName(cell)
        return [here.CellStyle, here.CellBackColor, here.CharWeight, here.CharFontName]

    def looks_of_style(self, name: str) -> list[object]:
        style = self._document.StyleFamilies.getByName("CellStyles").getByName(name)
        return [style.CellBackColor, style.CharWeight, style.CharPosture.value]

    def can_undo(self) -> bool:
        return self._document.UndoManager.isUndoPossible()

    def protected(self) -> list[str]:
        return [sheet.Name for sheet in self._sheets() if sheet.isProtected()]

    def active_sheet(self) -> str:
        return self._document.CurrentController.ActiveSheet.Name

    def type_of(self, file: str) -> str:
        detection = self._service("com.sun.star.document.TypeDetection")
        return detection.queryTypeByURL(uno.systemPathToFileUrl(file))

    def menu(self) -> list[list[str]]:
        """URL and title of each entry of ours, as this office shows it."""
        provider = self._service("com.sun.star.configuration.ConfigurationProvider")
        bar = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess",
            properties(nodepath="/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar"))
        items = bar.getByName("org.govreport.office.menu").getByName("Submenu")
        return [[items.getByName(name).URL, items.getByName(name).Title]
                for name in items.ElementNames]

    def end(self) -> None:
        try:
            self._desktop.terminate()
        except UnoException:
            pass  # it is gone before it can answer

    def _commented(self) -> Iterator[tuple[str, object]]:
        for sheet in self._sheets():
            for index in range(sheet.Annotations.Count):
                place = sheet.Annotations.getByIndex(index).Position
                cell = sheet.getCellByPosition(place.Column, place.Row)
                yield f"{sheet.Name}!{cell.AbsoluteName.rpartition('.')[2].replace('$', '')}", cell

    def _sheets(self) -> list[object]:
        return [self._document.Sheets.getByIndex(i) for i in range(self._document.Sheets.Count)]


def main() -> None:
    session = Session(sys.argv[1])
    for name, *arguments in json.load(sys.stdin):
        print(json.dumps(getattr(session, name)(*arguments)), flush=True)


if __name__ == "__main__":
    main()
