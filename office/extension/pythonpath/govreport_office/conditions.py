"""Conditional formats of cells, with one of ours before those of the workbook.

LibreOffice 7.4 shows a condition only if it comes by the property of the cells, and that replaces
all that the cells had. So the workbook's own conditions are read first and set again behind ours;
taking ours away leaves them, for these cells alone.
"""

from __future__ import annotations

import uno
from govreport_office.office import property_value

TRUE_FORMULA = '"govreport"="govreport"'  # ours: always met, and known again in any file
CONDITION = 0  # com.sun.star.sheet.ConditionEntryType: neither a scale nor a bar nor an icon

# com.sun.star.sheet.ConditionFormatOperator → ConditionOperator
OPERATORS = {0: "EQUAL", 1: "LESS", 2: "GREATER", 3: "LESS_EQUAL", 4: "GREATER_EQUAL",
             5: "NOT_EQUAL", 6: "BETWEEN", 7: "NOT_BETWEEN", 24: "FORMULA"}

Condition = tuple[object, ...]  # property values of one entry


class CannotBeKept(Exception):
    """The cell has a format of a kind that cannot be set again."""


def put(sheet: object, cell: object, style: str) -> None:
    """Lays `style` over the cell. Raises CannotBeKept and changes nothing."""
    held = [one for one in sheet.ConditionalFormats.getConditionalFormats()
            if one.Range.queryIntersection(cell.RangeAddress).Count]
    theirs = [condition for one in held for condition in _conditions(one)]
    _set(cell, [_condition("FORMULA", TRUE_FORMULA, "", style, cell.CellAddress), *theirs])


def clear(sheet: object) -> None:
    """Takes ours away from the whole sheet."""
    for held in sheet.ConditionalFormats.getConditionalFormats():
        if any(_is_ours(held.getByIndex(index)) for index in range(held.Count)):
            _set(held.Range, list(_conditions(held)))


def _is_ours(entry: object) -> bool:
    return (entry.Type == CONDITION
            and entry.Formula1.replace(" ", "") == TRUE_FORMULA)


def _conditions(held: object) -> list[Condition]:
    """All but ours."""
    entries = [held.getByIndex(index) for index in range(held.Count)]
    ranges = held.Range.RangeAddresses
    start = uno.createUnoStruct("com.sun.star.table.CellAddress")
    start.Sheet = ranges[0].Sheet
    start.Row = min(one.StartRow for one in ranges)
    start.Column = min(one.StartColumn for one in ranges)
    if any(one.Type != CONDITION or one.Operator not in OPERATORS for one in entries):
        raise CannotBeKept
    return [_condition(OPERATORS[one.Operator], one.Formula1, one.Formula2, one.StyleName, start)
            for one in entries if not _is_ours(one)]


def _condition(operator: str, first: str, second: str, style: str, start: object) -> Condition:
    return (
        property_value("Operator", uno.Enum("com.sun.star.sheet.ConditionOperator", operator)),
        property_value("Formula1", first),
        property_value("Formula2", second),
        property_value("StyleName", style),
        property_value("SourcePosition", start),  # of relative references
    )


def _set(cells: object, conditions: list[Condition]) -> None:
    made = cells.ConditionalFormat
    made.clear()
    for condition in conditions:
        made.addNew(condition)
    cells.ConditionalFormat = made
