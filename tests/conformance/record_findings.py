"""The findings that a report's figures, structure and headings call for, computed from its file.

Written from the rules, not from govreport's code: identities, also with last year's figures, what
cells may hold, cells, rows, columns and sections that are not there, the year of the form, a section
that says nothing or too much, and of published text title, headings and labels. What prose says of
the tables (PROSE-*, NOTE-*) is not judged: the reports of the tests are such that it does not come
up, but for one PROSE-YEAR.
"""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from filed_report import Filed
from form_sums import Form, Kind, Sum

# Rule, severity, cell or else label or else line, expected, found.
Told = tuple[str, str, str, str | None, str | None]


def told(record: dict) -> list[Told]:
    """The findings of a record."""
    return [(each["rule"], each["severity"], _place_told(each["place"]), plain(each["expected"]),
             plain(each["found"])) for each in record["findings"]]


def _place_told(place: dict) -> str:
    return place["cell"] or place["label"] or str(place["line"] or "")


def plain(value: object) -> str | None:
    """Numbers as such: 2.50 is 2.5."""
    if value is None:
        return None
    try:
        return f"{Decimal(str(value)).normalize():f}"
    except InvalidOperation:
        return str(value)


def findings_of(filed: Filed, previous: Filed | None = None) -> list[Told]:
    """`previous`: the report of the year before, where it is given."""
    figures = Figures(filed, previous)
    return [(rule, severity, place, plain(expected), plain(found)) for rule, severity, place, expected, found
            in (*structure(filed), *texts(filed), *types(figures), *sums(figures), *computed(figures),
                *published(filed))]


Found = Iterator[tuple[str, str, str, object, object]]


# ---- figures ---------------------------------------------------------------------------------


class Figures:
    """The cells of a report, and those that follow from them where they were left out."""

    def __init__(self, filed: Filed, previous: Filed | None) -> None:
        self.form: Form = filed.rules
        self.sums = self.form.of_one_year if previous is None else self.form.sums
        self.before = {} if previous is None else previous.cells
        self.given = filed.cells
        self.computed: dict[str, Decimal] = {}
        while self._compute():
            pass

    def _compute(self) -> bool:
        """Of several sums with one place the first computes it."""
        before = len(self.computed)
        for cell in self.form.derived - self.given.keys() - self.computed.keys():
            addends = next(each for each in self.sums if each.place == cell).addends
            numbers = [self.number(each) for each in addends]
            if None not in numbers:
                self.computed[cell] = sum(numbers, Decimal(0))  # type: ignore[arg-type]
        return len(self.computed) > before

    def number(self, cell: str) -> Decimal | None:
        value = self.given.get(cell)
        return self.computed.get(cell) if value is None else value.number

    def is_missing(self, cell: str) -> bool:
        return cell not in self.given and cell not in self.computed

    def is_blank(self, cell: str) -> bool:
        return cell in self.given and self.given[cell].counts_as_zero

    def can_be_added(self, cell: str) -> bool:
        number = self.number(cell)
        return self.is_blank(cell) if number is None else self.form.cells[cell].holds(number)

    def was_counted(self, cell: str) -> bool:
        """Last year: nobody can mend what is no number there."""
        value = self.before.get(cell)
        return value is not None and value.number is not None and self.form.cells[cell].holds(value.number)

    def operands_known(self, each: Sum) -> bool:
        return (all(map(self.can_be_added, (*each.addends, *each.less)))
                and all(map(self.was_counted, each.before)))

    def amount(self, cells: Iterable[str]) -> Decimal:
        return sum((self.number(cell) or Decimal(0) for cell in cells), Decimal(0))

    def expected(self, each: Sum) -> Decimal:
        before = sum((self.before[cell].number or Decimal(0) for cell in each.before), Decimal(0))
        return before + self.amount(each.addends) - self.amount((*each.beside, *each.less))

    @functools.cached_property
    def tables(self) -> dict[str, list[str]]:
        """The cells that the report has of each table."""
        found: dict[str, list[str]] = {}
        for cell in self.given:
            found.setdefault(cell.split("/")[0], []).append(cell)
        return found


def types(figures: Figures) -> Found:
    """A cell that is no plain number of its kind is one finding, a table not begun is one in all."""
    blank = {table: cells[0] for table, cells in figures.tables.items()
             if all(figures.given[cell].state == "empty" for cell in cells)}
    for first in blank.values():
        yield "TYPE", "error", first, None, None
    for cell, kind in figures.form.cells.items():
        value = figures.given.get(cell)
        if value is None or cell.split("/")[0] in blank:
            continue
        if value.counts_as_zero:
            yield "TYPE", "error", cell, _advice(figures, cell, kind), value.shown
        elif value.number is None or not kind.holds(value.number):
            yield "TYPE", "error", cell, None, value.shown
        if value.separated:
            yield "TYPE", "warning", cell, None, None
        if kind.units and value.number and not value.unit:
            yield "TYPE", "warning", cell, None, value.shown


def _advice(figures: Figures, cell: str, kind: Kind) -> Decimal | None:
    """What a blank sum comes to."""
    for each in figures.sums:
        others_known = figures.operands_known(each) and all(
            figures.number(other) is not None for other in each.beside)
        if each.place == cell and others_known and kind.holds(figures.expected(each)):
            return figures.expected(each)
    return None


def sums(figures: Figures) -> Found:
    for each in figures.sums:
        results = (each.place, *each.beside)
        if each.place.split("/")[0] not in figures.tables or any(map(figures.is_missing, results)):
            continue
        if not figures.operands_known(each) or not all(map(figures.can_be_added, results)):
            yield each.rule, "note", each.place, None, None  # not checked
        elif not any(map(figures.is_blank, results)):
            found = figures.number(each.place)
            if found != figures.expected(each):
                yield each.rule, "error", each.place, figures.expected(each), found


def computed(figures: Figures) -> Found:
    for cell, value in figures.computed.items():
        yield "DERIVED", "note", cell, value, None


# ---- structure -------------------------------------------------------------------------------


def structure(filed: Filed) -> Found:
    form = filed.rules
    first, last = form.years
    if filed.year < first or filed.year > (last or filed.year):
        yield "VERSION-YEAR", "error", "", f"{first}–{last or ''}", filed.year
    for section, heading in form.sections.items():
        is_table = section in form.tables
        if is_table and not any(cell.startswith(f"{section}/") for cell in filed.cells):
            yield "STRUCT-MISSING", "error", heading, None, None
        elif is_table:
            yield from _gaps(filed, form, f"{section}/")
        elif section not in filed.sections and section not in form.optional:
            yield "STRUCT-MISSING", "error", heading, None, None


def _gaps(filed: Filed, form: Form, table: str) -> Found:
    """A row of two and more typed cells that is not there is one finding, then a column, else a cell."""
    typed = {cell for cell in form.cells if cell.startswith(table)} - form.derived
    for line in form.lines:
        inside = line.cells & typed
        if len(inside) > 1 and not inside & filed.cells.keys():
            yield line.rule, "error", line.label, None, None
            typed -= inside
    for cell in typed - filed.cells.keys():
        yield "STRUCT-MISSING", "error", cell, None, None


def texts(filed: Filed) -> Found:
    form = filed.rules
    if filed.sections.get(form.must_say) in ("", "无", "无。"):
        yield "SECTION-EMPTY", "error", form.sections[form.must_say], None, filed.sections[form.must_say]
    section, longest = form.longest
    length = len(re.sub(r"\s", "", filed.sections.get(section, "")))
    if longest and length > longest:
        yield "SECTION-LENGTH", "warning", form.sections[section], longest, length


# ---- published text --------------------------------------------------------------------------


def published(filed: Filed) -> Found:
    """Title and headings; the title is the first line that says anything."""
    lines = [(number, line.strip()) for number, line in enumerate(filed.lines, start=1)
             if line.strip() and not re.search(r"[\t|]", line)]
    for number, title in lines[:1]:
        if filed.rules.title_word not in title:
            yield "TITLE-WORD", "warning", str(number), filed.rules.title_word, title
        years = re.findall("([0-9]{4})年1月1日", "".join(filed.lines))
        if years and str(filed.year) not in years:
            yield "TITLE-YEAR", "warning", str(number), years[0], filed.year
            # The preamble, which is called by the body, is then of another year than the report.
            yield "PROSE-YEAR", "warning", filed.body, filed.year, years[0]
    yield from _headings(filed.rules, lines)
    for number, line in enumerate(filed.lines, start=1):
        if "\t" in line:
            yield from _labels(filed.rules, str(number), line.split("\t"))


def _labels(form: Form, line: str, fields: list[str]) -> Found:
    """A label that is nearly one of the form's, once width and spaces are evened out."""
    prescribed = {_even(part): part for each in form.lines for part in each.label.split(" › ")}
    for field in fields:
        near = difflib.get_close_matches(_even(field), prescribed, 1, 0.8)
        if near and _even(field) not in prescribed:
            yield "LABEL", "warning", line, prescribed[near[0]], field.strip()


def _even(label: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", label))


def _headings(form: Form, lines: list[tuple[int, str]]) -> Found:
    """Known by their numbers, which stand once each; in order, and word for word."""
    numbered = {heading[:2]: (place, heading) for place, heading in enumerate(form.sections.values())}
    furthest = 0
    for number, line in lines:
        if line[:2] not in numbered or re.search("[。：，]", line):
            continue
        place, heading = numbered[line[:2]]
        if line != heading:
            yield "HEADING", "warning", str(number), heading, line
        if place < furthest:
            yield "STRUCT-ORDER", "error", str(number), None, None
        furthest = max(place, furthest)
