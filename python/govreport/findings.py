"""What is wrong with a report, or worth knowing."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Literal

from . import _abi
from ._native import load

Severity = Literal["error", "warning", "note"]
Language = Literal["zh", "en"]

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
_LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is; what does not apply is None."""

    cell: str | None = None
    """CellId, "requests/results.total/natural"."""
    label: str | None = None
    """Of the cell, as on the form."""
    sheet: str | None = None
    """Sheet and address in a workbook."""
    line: int | None = None
    """From 1."""
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; the fields are those of the program's JSON."""

    severity: Severity
    code: str
    """The kind of finding: "identity", "type"."""
    message: str
    hint: str
    place: Place
    rule: str | None = None
    """Of the form: "T3-ROW"."""
    expected: str | None = None
    found: str | None = None
    suspects: tuple[str, ...] = ()
    """CellIds, likeliest first."""
    slip: str | None = None
    """What the author seems to have done, where it can be told."""
    clause: str | None = None
    """Of the standard or regulation that asks for it."""
    exact_code: str = ""
    """The code with what exactly is broken: "type.blank"."""

    def as_dict(self) -> dict[str, Any]:
        """As it stands in what `govreport check --json` prints."""
        record: dict[str, Any] = {
            "severity": self.severity,
            "code": self.code,
            "rule": self.rule,
            "message": self.message,
            "hint": self.hint,
            "place": {"cell": self.place.cell, "label": self.place.label,
                      "sheet": self.place.sheet, "line": self.place.line},
            "expected": self.expected,
            "found": self.found,
            "suspects": list(self.suspects),
        }
        if self.slip is not None:
            record["slip"] = self.slip
        return record

    def __str__(self) -> str:
        lines = f":{self.place.line}" if self.place.line else ""
        where = (self.place.file or "") + (f":{self.place.sheet}" if self.place.sheet else lines)
        said = ": ".join(part for part in (where, self.severity, self.message) if part)
        return f"{said}  [{self.rule or self.exact_code}]"


class Findings(tuple[Finding, ...]):
    """Findings in the order of their places; a tuple."""

    __slots__ = ()

    @property
    def errors(self) -> Findings:
        return self._of("error")

    @property
    def warnings(self) -> Findings:
        return self._of("warning")

    @property
    def notes(self) -> Findings:
        return self._of("note")

    def _of(self, severity: Severity) -> Findings:
        return Findings(finding for finding in self if finding.severity == severity)


def language_number(language: str) -> int:
    """govreport_language. Raises ValueError for any but "zh" and "en"."""
    if language not in _LANGUAGES:
        raise ValueError(f"language is {language!r}; it can be 'zh' or 'en'")
    return _LANGUAGES.index(language)


def read_findings(handle: ctypes.c_void_p | int, language: int, first: int = 0) -> Findings:
    """Those of a handle of the library's, from the one at `first` on."""
    calls = load().calls
    found = []
    for index in range(first, calls.govreport_findings_count(handle)):
        details = _abi.sized(_abi.FindingDetails)
        status = calls.govreport_findings_at(handle, index, language, ctypes.byref(details))
        if status == _abi.LIMIT:
            raise MemoryError
        found.append(_finding(details))
    return Findings(found)


def _finding(details: _abi.FindingDetails) -> Finding:
    rule, code = details.rule.read(), details.code.read()
    return Finding(
        severity=_SEVERITIES[min(details.severity, len(_SEVERITIES) - 1)],
        code=code.partition(".")[0] if rule else code,
        message=details.message.read(),
        hint=details.hint.read(),
        place=_place(details),
        rule=rule or None,
        expected=_given(details.expected),
        found=_given(details.found),
        suspects=tuple(each.read() for each in _abi.records(details.suspects, _abi.Text)),
        slip=details.slip.read() or None,
        clause=details.clause.read() or None,
        exact_code=code,
    )


def _place(details: _abi.FindingDetails) -> Place:
    return Place(
        cell=details.cell.read() or None,
        label=details.label.read() or None,
        sheet=details.sheet.read() or None,
        line=details.line or None,
        file=details.file.read() or None,
    )


def _given(words: _abi.Text) -> str | None:
    """A side of a sum may be blank, which is not the same as not being there."""
    return words.read() if words.data else None
