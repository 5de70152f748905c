"""Export filters: the open workbook as 政府公文 PDF, OFD or report XML."""

from __future__ import annotations

import sys
import traceback

import uno
import unohelper
from com.sun.star.document import XExporter, XFilter
from com.sun.star.lang import XServiceInfo
from govreport_office import dialogs, office, summary
from govreport_office.carried import govreport, report_of
from govreport_office.words import Words

PREFIX = "govreport_"  # of the filters' names; the rest is the format
FULL = 1000  # of the bar


class BadOption(Exception):
    pass


def options_of(given: str, words: Words) -> tuple[dict[str, str], bool]:
    """"profile=ua1;draft=yes" → the format's options, and whether errors are let pass."""
    options = {}
    for word in filter(None, given.split(";")):
        name, sign, value = word.partition("=")
        if not sign:
            raise BadOption(words.say("bad-option", word=word))
        options[name.strip()] = value.strip()
    return options, options.pop("draft", "no") == "yes"


class NoIndicator:
    """Where nobody watches."""

    def start(self, words: str, full: int) -> None: ...

    def setValue(self, value: int) -> None: ...  # noqa: N802 (XStatusIndicator)

    def end(self) -> None: ...


class ExportFilter(unohelper.Base, XFilter, XExporter, XServiceInfo):
    NAME = "org.govreport.office.ExportFilter"

    def __init__(self, context: object) -> None:
        self._context = context
        self._document = None

    def setSourceDocument(self, document: object) -> None:  # noqa: N802 (XExporter)
        self._document = document

    def filter(self, descriptor: object) -> bool:
        """Writes to the descriptor's stream; nothing, and False, where the report has errors."""
        given = {item.Name: item.Value for item in descriptor}
        words = Words(office.is_chinese(self._context))
        try:
            data = self._export(given, words)
        except govreport.RefusedError as refused:
            lines = [words.say("failed"),
                     *summary.brief(words, refused.findings.errors or refused.findings)]
            return self._fail(words, "\n".join(lines))
        except BadOption as fault:
            return self._fail(words, f"{words.say('failed')} {fault}")
        except Exception:  # a component must not let one out: the office would only say "error"
            traceback.print_exc(file=sys.stderr)
            return self._fail(words, f"{words.say('failed')} {sys.exc_info()[1]}")
        stream = given["OutputStream"]
        stream.writeBytes(uno.ByteSequence(data))
        stream.flush()
        return True

    def cancel(self) -> None:
        """An export is over before anyone could."""

    def _export(self, given: dict[str, object], words: Words) -> bytes:
        form = given["FilterName"].removeprefix(PREFIX)
        options, draft = options_of(str(given.get("FilterOptions") or ""), words)
        data = office.xlsx_bytes(self._context, self._document)
        indicator = given.get("StatusIndicator") or NoIndicator()
        indicator.start(form.upper(), FULL)
        try:
            with report_of(data, self._document.getTitle(), words.language) as report:
                return report.export_bytes(
                    form, options=options, draft=draft,
                    progress=lambda share: indicator.setValue(round(share * FULL)))
        finally:
            indicator.end()

    def _fail(self, words: Words, lines: str) -> bool:
        dialogs.show(self._context, words.say("title"), lines, failed=True)
        return False

    def getImplementationName(self) -> str:  # noqa: N802 (XServiceInfo)
        return self.NAME

    def supportsService(self, name: str) -> bool:  # noqa: N802
        return name in self.getSupportedServiceNames()

    def getSupportedServiceNames(self) -> tuple[str, ...]:  # noqa: N802
        return ("com.sun.star.document.ExportFilter",)
