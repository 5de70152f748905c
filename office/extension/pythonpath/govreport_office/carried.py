"""The package `govreport` as the extension carries it, with the library, plugins and forms.

It stands inside this package, so that another one of that name on the machine is left alone.
"""

from __future__ import annotations

import ctypes
import functools
from pathlib import Path

OTHERS = Path(__file__).resolve().parents[2] / "others"


def _load_others() -> None:
    """The libraries of others, in an order in which each has what it needs; one that the machine
    has goes first. Those that need them find them loaded, by their names."""
    for name in (OTHERS / "order.txt").read_text(encoding="ascii").split():
        try:
            ctypes.CDLL(name)
        except OSError:
            ctypes.CDLL(str(OTHERS / name))


_load_others()

from govreport_office import govreport  # noqa: E402  (loads the library)

__all__ = ["govreport", "report_of"]

SEVERITIES = ("error", "warning", "note")  # the worst first


@functools.cache
def _library(language: str) -> govreport.Library:
    return govreport.Library(language=language)


def report_of(workbook: bytes, name: str, language: str) -> govreport.Report:
    """Raises RefusedError where it is no report."""
    return govreport.Report.from_bytes(workbook, name=name, source="workbook",
                                       library=_library(language))


def severity(finding: govreport.Finding) -> int:
    """0 is the worst."""
    return SEVERITIES.index(finding.severity)
