"""What can go wrong, as exceptions that carry findings."""

from __future__ import annotations

from collections.abc import Iterable

from . import _abi
from .findings import Finding, Findings


class GovreportError(Exception):
    """Something was not done. `findings` say why, where there is more to say than the message."""

    def __init__(self, message: str, findings: Iterable[Finding] = ()) -> None:
        self.findings = Findings(findings)
        super().__init__("\n  ".join([message, *_lines(self.findings)]))


def _lines(findings: Findings) -> list[str]:
    """The first of the errors, or where there is none of all, each with its hint below it."""
    told = findings.errors or findings
    lines = [f"{finding}\n      {finding.hint}".rstrip() for finding in told[:_SHOWN]]
    return lines + ([f"and {len(told) - _SHOWN} more"] if len(told) > _SHOWN else [])


_SHOWN = 5


class RefusedError(GovreportError):
    """The report has errors, or what was asked for cannot be done with it."""


class UnsupportedError(GovreportError):
    """A plugin, or the library, lacks what was asked for."""


class OutputError(GovreportError):
    """Writing failed; an older file is as it was."""


class CancelledError(GovreportError):
    """The progress function returned False; nothing is left of the export."""


class LimitError(GovreportError):
    """Out of memory, or a number too great for the format."""


class InternalError(GovreportError):
    """The library, or a plugin, broke a promise of its own: please report it."""


class ClosedError(GovreportError, ValueError):
    """The report or library was used after it was closed."""


class BusyError(GovreportError):
    """A progress function used the very report that is being exported."""


_BY_STATUS: dict[int, type[GovreportError]] = {
    _abi.REFUSED: RefusedError,
    _abi.UNSUPPORTED: UnsupportedError,
    _abi.IO: OutputError,
    _abi.CANCELLED: CancelledError,
    _abi.LIMIT: LimitError,
}


def error_of(status: int, message: str, findings: Iterable[Finding] = ()) -> GovreportError:
    """The exception for a status of the library's that is not OK."""
    return _BY_STATUS.get(status, InternalError)(message, findings)
