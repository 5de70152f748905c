"""The menu entry: checks the open workbook and marks in its sheets what was found."""

from __future__ import annotations

import sys
import traceback

import unohelper
from com.sun.star.lang import XServiceInfo
from com.sun.star.task import XJobExecutor
from govreport_office import dialogs, marks, office, places, summary
from govreport_office.carried import govreport, report_of, severity
from govreport_office.words import Words


class CheckCommand(unohelper.Base, XJobExecutor, XServiceInfo):
    """Commands: check, clear; check-quiet, which ends without a dialog."""

    NAME = "org.govreport.office.Check"

    def __init__(self, context: object) -> None:
        self._context = context

    def trigger(self, command: str) -> None:
        words = Words(office.is_chinese(self._context))
        document = office.current_spreadsheet(self._context)
        quiet = command.endswith("-quiet")
        try:
            lines, failed = self._run(command.removesuffix("-quiet"), document, words)
        except Exception:  # a component must not let one out
            traceback.print_exc(file=sys.stderr)
            lines, failed = [words.say("not-checked"), str(sys.exc_info()[1])], True
        if not quiet:
            dialogs.show(self._context, words.say("title"), "\n".join(lines), failed)
        elif failed:
            print("\n".join(lines), file=sys.stderr, flush=True)

    def _run(self, command: str, document: object, words: Words) -> tuple[list[str], bool]:
        """What to say, and whether it is that nothing was done."""
        if document is None:
            return [words.say("no-workbook")], True
        if command == "clear":
            with _OneChange(document), marks.Sheets(document) as sheets:
                sheets.clear()
            return [words.say("cleared"), *_locked(words, sheets.locked)], False
        return self._check(document, words)

    def _check(self, document: object, words: Words) -> tuple[list[str], bool]:
        data = office.xlsx_bytes(self._context, document)
        try:
            with report_of(data, document.getTitle(), words.language) as report:
                found = sorted(report.check(), key=severity)
                where = places.Places(document, {cell.id: cell.name for cell in report.cells()})
        except govreport.RefusedError as refused:
            return [words.say("not-checked"), *summary.brief(words, refused.findings)], True
        placed = [(where.of(one), one.severity, summary.one(words, one)) for one in found]
        with _OneChange(document), marks.Sheets(document) as sheets:
            sheets.clear()
            sheets.put(placed)
        if placed and document.CurrentController:
            places.show(document, placed[0][0])
        return [summary.counts(words, found), *summary.brief(words, found),
                *_locked(words, sheets.locked)], False

    def getImplementationName(self) -> str:  # noqa: N802 (XServiceInfo)
        return self.NAME

    def supportsService(self, name: str) -> bool:  # noqa: N802
        return name in self.getSupportedServiceNames()

    def getSupportedServiceNames(self) -> tuple[str, ...]:  # noqa: N802
        return ("com.sun.star.task.Job",)


def _locked(words: Words, sheets: list[str]) -> list[str]:
    return [words.say("locked", sheet=sheet) for sheet in sheets]


class _OneChange:
    """Nothing is drawn in between, and it empties the list of undo: LibreOffice 7.4 undoes changes
    of conditions wrongly, and would lose some of the workbook's own.

    A class, as contextlib sets what exceptions of UNO do not let it set.
    """

    def __init__(self, document: object) -> None:
        self._document = document

    def __enter__(self) -> None:
        self._document.lockControllers()

    def __exit__(self, *exception: object) -> None:
        self._document.unlockControllers()
        self._document.UndoManager.clear()
