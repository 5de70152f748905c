"""What becomes of each report of a partition: read, checked and exported by one library.

Runs on the executors, which need the package govreport and the folder of the output, and nothing
else: no Spark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

import govreport

DONE, WITH_ERRORS, FAILED = "done", "with errors", "failed"
LONGEST_NAME = 200
"""Bytes: what is left of a file system's 255 for the extension, and for what is written first."""


class Given(Protocol):
    """A row of the table of reports."""

    region: str | None
    unit: str | None
    file: str | None
    """Where it is, or, if the table has the report itself, what it would be called."""
    report: bytes | str | None


@dataclass(frozen=True)
class Job:
    """What is asked for."""

    folder: str
    """For the files, the same to every executor; below it, one folder a region."""
    formats: tuple[str, ...] | None
    """None: all there are."""
    options: dict[str, dict[str, str]]
    """Of each format."""
    draft: bool
    """Export although a report has errors."""
    language: govreport.findings.Language


class Found(NamedTuple):
    """A finding, flat, as a table has it."""

    severity: str
    code: str
    rule: str | None
    message: str
    hint: str
    cell: str | None
    label: str | None
    sheet: str | None
    line: int | None
    expected: str | None
    found: str | None


class Figure(NamedTuple):
    """A number of a report, in its own digits and, where it says one, its own unit."""

    cell: str
    number: str
    unit: str


class Outcome(NamedTuple):
    """A row of the table of what was done; SCHEMA of export_reports has the same order."""

    region: str | None
    unit: str | None
    file: str | None
    status: str
    reason: str | None
    form: str | None
    version: int | None
    year: int | None
    body: str | None
    files: list[str]
    findings: list[Found]
    figures: list[Figure]


def outcomes(rows: Iterable[Given], job: Job) -> Iterator[Outcome]:
    """One for each row, in their order. Only what a retry may mend is raised."""
    with govreport.Library(language=job.language) as library:
        formats = [format for format in library.formats()
                   if job.formats is None or format.id in job.formats]
        for row in rows:
            yield Work(row, job, library, formats).outcome()


@dataclass
class Work:
    """On one row."""

    row: Given
    job: Job
    library: govreport.Library
    formats: list[govreport.Format]
    files: list[str] = field(default_factory=list)
    findings: list[govreport.Finding] = field(default_factory=list)

    def outcome(self) -> Outcome:
        try:
            folder, name = self._target()
            with self._read() as report:
                return self._served(report, folder, name)
        except govreport.GovreportError as error:
            self.findings += [each for each in error.findings if each not in self.findings]
            return self._failed(str(error))
        except (OSError, ValueError) as error:
            return self._failed(f"{type(error).__name__}: {error}")

    def _target(self) -> tuple[Path, str]:
        """The folder of the region, and the unit's file in it without its extension."""
        if not self.row.file:
            raise ValueError("the row names no file")
        region = name_of_file("region", self.row.region)
        return Path(self.job.folder, region), name_of_file("unit", self.row.unit)

    def _read(self) -> govreport.Report:
        assert self.row.file
        given = self.row.report
        if given is None:
            return govreport.Report.read(self.row.file, library=self.library)
        data = given.encode() if isinstance(given, str) else given
        return govreport.Report.from_bytes(data, name=self.row.file, library=self.library)

    def _served(self, report: govreport.Report, folder: Path, name: str) -> Outcome:
        self.findings += report.check()
        fine = not any(each.severity == "error" for each in self.findings)
        if fine or self.job.draft:
            folder.mkdir(parents=True, exist_ok=True)
            for format in self.formats:
                self._export(report, format, folder / f"{name}.{format.extension}")
        return self._outcome(DONE if fine else WITH_ERRORS, None)._replace(
            form=report.form, version=report.version, year=report.year, body=report.body,
            figures=figures(report))

    def _export(self, report: govreport.Report, format: govreport.Format, file: Path) -> None:
        """Whole or not at all, and the same bytes whenever it is done again: another attempt at
        this partition, before, after or beside this one, does no harm."""
        self.findings += report.export(format.id, file, draft=self.job.draft,
                                       options=self.job.options.get(format.id))
        self.files.append(str(file))

    def _failed(self, reason: str) -> Outcome:
        return self._outcome(FAILED, reason)

    def _outcome(self, status: str, reason: str | None) -> Outcome:
        return Outcome(self.row.region, self.row.unit, self.row.file, status, reason, None, None,
                       None, None, self.files, [found(each) for each in self.findings], [])


def name_of_file(column: str, name: str | None) -> str:
    """`name`, if a file can have it: no path, not hidden, not too long. Raises ValueError."""
    if not name or name.startswith(".") or "/" in name or "\0" in name:
        raise ValueError(f"{column} is {name!r}, which cannot be the name of a file")
    if len(name.encode()) > LONGEST_NAME:
        raise ValueError(f"{column} is longer than {LONGEST_NAME} bytes: {name!r}")
    return name


def found(finding: govreport.Finding) -> Found:
    place = finding.place
    return Found(finding.severity, finding.code, finding.rule, finding.message, finding.hint,
                 place.cell, place.label, place.sheet, place.line, finding.expected, finding.found)


def figures(report: govreport.Report) -> list[Figure]:
    """All numbers of its cells, sums too; blanks, marks and words are none."""
    return [Figure(cell, str(value), unit) for cell, value, unit in report.figures()]
