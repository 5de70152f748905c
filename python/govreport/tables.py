"""Tables of a report as pandas frames, labelled as on the form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from .cells import Cell, Value

Labels = tuple[str, ...]
"""Of a row or a column, from the outermost head."""


def frame(cells: Sequence[Cell]) -> pd.DataFrame:
    """A row a row of the form, a column a column of it; places without a cell are missing."""
    rows = list(dict.fromkeys(cell.row_heads for cell in cells))
    columns = list(dict.fromkeys(cell.column_heads for cell in cells))
    values: dict[Labels, dict[Labels, Value]] = {column: {} for column in columns}
    for cell in cells:
        values[cell.column_heads][cell.row_heads] = cell.value
    made = {number: _series([values[column].get(row) for row in rows])
            for number, column in enumerate(columns)}
    made_frame = pd.DataFrame(made)
    made_frame.index = _index(rows)
    made_frame.columns = _index(columns)
    return made_frame


def values(cells: Sequence[Cell], given: pd.DataFrame, derived: bool) -> list[tuple[str, Value]]:
    """CellId and value of each of the table's `cells` that `given` says something new about.
    Raises KeyError for labels that are not the table's, or that name one of its cells twice."""
    if not isinstance(given, pd.DataFrame):
        raise TypeError(f"{type(given).__name__} is no DataFrame")
    by_heads = {(cell.row_heads, cell.column_heads): cell for cell in cells}
    seen: set[str] = set()
    wanted: list[tuple[str, Value]] = []
    for row, column, value in _said(given):
        cell = by_heads.get((row, column))
        if cell is None:
            raise KeyError(f"the table has no cell at {_shown(row)}, {_shown(column)}")
        if cell.id in seen:
            raise KeyError(f"the frame has {_shown(row)}, {_shown(column)} twice")
        seen.add(cell.id)
        new = _value(value)
        if (derived or not cell.derived) and not _is_same(cell, new):
            wanted.append((cell.id, new))
    return wanted


def _is_same(cell: Cell, new: Value) -> bool:
    """Then it is left alone, with its unit and its note. Digits count: 5.10 is not 5.1."""
    old = cell.value
    if type(old) is type(new) and str(old) == str(new):
        return not cell.computed
    if isinstance(old, (int, Decimal)) and cell.unit:
        raise ValueError(f"{cell.label} is in {cell.unit}, which the frame does not say of {new!r}")
    return False


def _said(given: pd.DataFrame) -> Iterator[tuple[Labels, Labels, Any]]:
    """What is there, by its labels: column by column, so that each keeps its own type."""
    rows = [_labels(row) for row in given.index]
    for position, column in enumerate(given.columns):
        for row, value in zip(rows, given.iloc[:, position].tolist(), strict=True):
            if not pd.isna(value):
                yield row, _labels(column), value


def _series(values: list[Value]) -> pd.Series:
    """Whole numbers alone are a column of them; all else is kept as it is."""
    whole = all(value is None or type(value) is int for value in values)
    if whole and any(value is not None for value in values):
        try:
            return pd.Series([pd.NA if value is None else value for value in values],
                             dtype="Int64")
        except OverflowError:
            pass
    return pd.Series([pd.NA if value is None else value for value in values], dtype="object")


def _value(given: Any) -> Value:
    """A column of numbers with gaps is one of floats in pandas: those that are whole are ints."""
    if isinstance(given, float) and given.is_integer():
        return int(given)
    if isinstance(given, float):
        raise TypeError(f"{given!r} is a float, which is not exact; give a Decimal")
    value: Value = given
    return value


def _index(labels: Sequence[Labels]) -> pd.Index:
    """Heads over heads; what has fewer ends in blanks."""
    depth = max((len(each) for each in labels), default=0)
    if depth <= 1:
        return pd.Index(["".join(each) for each in labels], dtype="object")
    return pd.MultiIndex.from_tuples([each + ("",) * (depth - len(each)) for each in labels])


def _labels(given: Any) -> Labels:
    parts = given if isinstance(given, tuple) else (given,)
    return tuple(str(part) for part in parts if part != "")


def _shown(labels: Labels) -> str:
    return " › ".join(labels) or "(no label)"
