"""The cells of a report, with what the form says of them."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from . import _abi

State = Literal["empty", "zero", "number", "not-applicable", "text"]
CellType = Literal["count", "decimal", "text", "choice"]

_STATES: tuple[State, ...] = ("empty", "zero", "number", "not-applicable", "text")
_TYPES: tuple[CellType, ...] = ("count", "decimal", "text", "choice")
_DATA, _COLUMN_HEADER, _DERIVED, _COMPUTED = 0, 3, 1, 4
_TABLE = 5


class NotApplicable(str):
    """The author's mark for "does not apply": "/", "-"."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"NotApplicable({str(self)!r})"


Value = int | Decimal | NotApplicable | str | None
"""A count, a decimal in the author's digits, a mark, a text, or nothing."""


class Figure(NamedTuple):
    """A number that stands in a report."""

    cell: str
    """CellId."""
    value: int | Decimal
    unit: str
    """Empty where the form implies it, or the author did not say it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One data cell of the report, bound to its form."""

    id: str
    """CellId, "requests/results.total/natural"."""
    name: str
    """What a workbook calls it, as a defined name; empty in rows that come with the report."""
    table: str
    row: int
    """Of the table's grid, heads included, from 0."""
    column: int
    label: str
    """Its heads, as on the form, in one line."""
    column_heads: tuple[str, ...]
    """As on the form, from the outermost."""
    row_heads: tuple[str, ...]
    state: State
    type: CellType
    value: Value
    text: str
    """As the author wrote it."""
    unit: str
    """Empty where the form implies it, or the author did not say it."""
    note: str
    """The author's, to the number."""
    derived: bool
    """Its value follows from others."""
    computed: bool
    """It follows, was left out by the author, and computed."""
    choices: tuple[str, ...]


class Document:
    """A report as it is bound to its form: reads what the library shows plugins.

    Lives no longer than the report stays as it is.
    """

    def __init__(self, given: _abi.Document) -> None:
        self._given = given
        self._tables = [each.id.read() for each in _abi.records(given.tables, _abi.Table)]

    @functools.cached_property
    def _cells(self) -> list[_abi.Cell]:
        return list(_abi.records(self._given.cells, _abi.Cell))

    @functools.cached_property
    def _header_cells(self) -> list[int]:
        return _indices(self._given.header_cells)

    @functools.cached_property
    def _choices(self) -> list[str]:
        return [each.read() for each in _abi.records(self._given.choices, _abi.Text)]

    @property
    def form(self) -> str:
        return str(self._given.form.read())

    @property
    def version(self) -> int:
        return int(self._given.form_version)

    @property
    def year(self) -> int:
        return int(self._given.year)

    @property
    def body(self) -> str:
        return str(self._given.body.read())

    @property
    def title(self) -> str:
        return str(self._given.title.read())

    @property
    def tables(self) -> tuple[str, ...]:
        """The ids of the tables, in the order of the form."""
        return tuple(self._tables)

    def cells(self) -> Iterator[Cell]:
        """The data cells, in reading order."""
        return (self._cell(each) for each in self._cells if each.role == _DATA)

    def figures(self) -> Iterator[Figure]:
        """The numbers of the data cells, in reading order."""
        for given in self._cells:
            if given.role == _DATA and _state(given) in ("zero", "number"):
                yield Figure(given.id.read(), _number(given), given.unit.read())

    def _cell(self, given: _abi.Cell) -> Cell:
        columns, rows = self._heads(given.headers)
        return Cell(
            id=given.id.read(),
            name=given.name.read(),
            table=self._tables[given.table],
            row=given.row,
            column=given.column,
            label=given.label.read(),
            column_heads=columns,
            row_heads=rows,
            state=_state(given),
            type=_TYPES[min(given.type, _TYPES.index("text"))] if given.type != 3 else "choice",
            value=_value(given),
            text=given.text.read(),
            unit=given.unit.read(),
            note=given.note.read(),
            derived=bool(given.flags & _DERIVED),
            computed=bool(given.flags & _COMPUTED),
            choices=self._choices_of(given.choices),
        )

    def _heads(self, headers: _abi.Range) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The texts of the heads above, and of all others."""
        columns: list[str] = []
        rows: list[str] = []
        for index in self._header_cells[headers.first:headers.first + headers.count]:
            head = self._cells[index]
            (columns if head.role == _COLUMN_HEADER else rows).append(head.text.read())
        return tuple(columns), tuple(rows)

    def _choices_of(self, range: _abi.Range) -> tuple[str, ...]:
        return tuple(self._choices[range.first:range.first + range.count])


def _indices(given: _abi.Array) -> list[int]:
    return [ctypes.c_uint32.from_address(given.data + index * given.stride).value
            for index in range(given.count)]


def _state(given: _abi.Cell) -> State:
    return _STATES[min(int(given.state), len(_STATES) - 1)]


def _value(given: _abi.Cell) -> Value:
    state = _state(given)
    if state == "empty":
        return None
    if state == "not-applicable":
        return NotApplicable(given.text.read())
    if state == "text":
        return str(given.text.read())
    return _number(given)


def _number(given: _abi.Cell) -> int | Decimal:
    number = Decimal(given.number.read())
    return int(number) if given.type == 0 and number == int(number) else number
