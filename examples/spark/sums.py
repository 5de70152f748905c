"""Exact sums of the figures of many reports, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Context, Decimal, Inexact
from typing import NamedTuple, Protocol

from outcomes import DONE, Figure

# Enough digits for any sum; should they not be, it fails rather than rounds.
EXACT = Context(prec=1000, traps=[Inexact])


class Reported(Protocol):
    """A row of the table of what was done, as far as it is added up."""

    region: str
    status: str
    form: str
    version: int
    year: int
    figures: list[Figure]


class Key(NamedTuple):
    """What is added up together: never two forms, two years or two units of measure."""

    region: str
    form: str
    version: int
    year: int
    cell: str
    unit: str


class Sum(NamedTuple):
    figure: Decimal
    reports: int
    """That gave a number."""


def add(one: Sum, other: Sum) -> Sum:
    return Sum(EXACT.add(one.figure, other.figure), one.reports + other.reports)


def sums(reports: Iterable[Reported]) -> Iterator[tuple[Key, Sum]]:
    """Of one partition, for `add` to go on with. Reports with errors are not added."""
    made: dict[Key, Sum] = {}
    for report in reports:
        if report.status == DONE:
            for key, figure in figures(report):
                made[key] = add(made[key], figure) if key in made else figure
    return iter(made.items())


def figures(report: Reported) -> Iterator[tuple[Key, Sum]]:
    for figure in report.figures:
        key = Key(report.region, report.form, report.version, report.year, figure.cell, figure.unit)
        yield key, Sum(Decimal(figure.number), 1)


def row(entry: tuple[Key, Sum]) -> tuple[str, str, int, int, str, str, str, int]:
    """As the table has it: the sum as digits, as a database's decimals may be too short."""
    key, total = entry
    return (*key, format(total.figure, "f"), total.reports)
