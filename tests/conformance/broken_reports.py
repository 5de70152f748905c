"""Reports with something wrong, made from sound ones: figures, kinds of values, gaps, headings."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from decimal import Decimal

from filed_report import EMPTY, NOT_APPLICABLE, Filed, Value, number, words
from form_sums import Sum


def changed(filed: Filed, values: dict[str, Value]) -> Filed:
    return dataclasses.replace(filed, cells=filed.cells | values)


def plus(filed: Filed, cell: str, amount: int) -> Value:
    old = filed.cells[cell]
    return dataclasses.replace(old, number=(old.number or Decimal(0)) + amount)


def of_rule(filed: Filed) -> dict[str, list[Sum]]:
    rules: dict[str, list[Sum]] = {}
    for each in filed.rules.of_one_year:
        rules.setdefault(each.rule, []).append(each)
    return rules


# ---- sums ------------------------------------------------------------------------------------


def by_one_figure(filed: Filed) -> Filed:
    """Every kind of sum is broken, by an addend each: what it is the result of breaks as well."""
    return changed(filed, {sums[0].addends[-1]: plus(filed, sums[0].addends[-1], 1)
                           for sums in of_rule(filed).values()})


def by_many_figures(filed: Filed) -> Filed:
    """So many, that no single one explains what breaks."""
    cells = dict.fromkeys(cell for sums in of_rule(filed).values() for each in sums[::2]
                          for cell in (each.place, each.addends[0]))
    return changed(filed, {cell: plus(filed, cell, 11 + place) for place, cell in enumerate(cells)})


# ---- kinds -----------------------------------------------------------------------------------


def ill_typed(filed: Filed) -> Filed:
    """In cells of as many sums as can be had apart: words, nothing, marks, what does not fit."""
    plain = [cell for cell, kind in filed.rules.cells.items()
             if cell not in filed.rules.derived and not kind.signed]
    derived = sorted(filed.rules.derived)
    wrong: list[Value] = [words("见附件"), EMPTY, NOT_APPLICABLE, number(-3), number("2.5")]
    picked = plain[:: max(1, len(plain) // len(wrong))][: len(wrong)]
    values = dict(zip(picked, wrong, strict=True))
    values |= {derived[0]: EMPTY, derived[-1]: NOT_APPLICABLE, derived[len(derived) // 2]: words("约")}
    values |= {cell: dataclasses.replace(filed.cells[cell], unit="")
               for cell, kind in filed.rules.cells.items() if kind.units}
    return changed(filed, values)


# ---- gaps ------------------------------------------------------------------------------------


def without(filed: Filed, *cells: str) -> Filed:
    return dataclasses.replace(filed, cells={cell: value for cell, value in filed.cells.items()
                                             if cell not in cells})


def without_cells(filed: Filed) -> Filed:
    """Without an addend, and without a result that follows from the others."""
    addend = next(cell for each in filed.rules.of_one_year for cell in each.addends
                  if cell not in filed.rules.derived)
    return without(filed, addend, filed.rules.of_one_year[-1].place)


def without_lines_and_a_section(filed: Filed) -> Filed:
    """Without a row here and there, and the last column but one of a table."""
    lines = filed.rules.lines
    gaps = [cell for line in (*lines[:1], *lines[-10:-9], *lines[-2:-1]) for cell in line.cells]
    mandatory = [name for name in filed.sections if name not in filed.rules.tables | filed.rules.optional]
    return dataclasses.replace(without(filed, *gaps), sections={
        name: text for name, text in filed.sections.items() if name not in mandatory[-1:]})


def with_poor_texts(filed: Filed) -> Filed:
    """A section that says nothing, and one that says too much."""
    name, longest = filed.rules.longest
    if not longest:
        return filed
    return dataclasses.replace(filed, sections=filed.sections | {
        filed.rules.must_say: "无", name: "各项工作如期完成。" * (longest // 9 + 1)})


def of_the_wrong_year(filed: Filed) -> Filed:
    return dataclasses.replace(filed, year=filed.rules.years[0] - 1)


def with_a_table_not_begun(filed: Filed) -> Filed:
    table = next(iter(filed.cells)).split("/")[0]
    return changed(filed, {cell: EMPTY for cell in filed.cells if cell.startswith(f"{table}/")})


def without_a_table(filed: Filed) -> Filed:
    """The last one; where rows come with the report, a table without any is no fault."""
    table = next(reversed(filed.cells)).split("/")[0]
    return filed if filed.rows else without(filed, *(cell for cell in filed.cells if cell.startswith(f"{table}/")))


SUMS = (by_one_figure, by_many_figures)
# Each with rules one of which it breaks; a form that it does not concern is left as it is.
FIGURES: dict[Callable[[Filed], Filed], set[str]] = {
    ill_typed: {"TYPE"},
    without_cells: {"STRUCT-MISSING"},
    without_lines_and_a_section: {"STRUCT-COLUMN", "STRUCT-MISSING"},
    with_a_table_not_begun: {"TYPE"},
    without_a_table: {"STRUCT-MISSING"},
    with_poor_texts: {"SECTION-EMPTY", "SECTION-LENGTH"},
    of_the_wrong_year: {"VERSION-YEAR"},
}


# ---- the year before -------------------------------------------------------------------------


def last_year_of(filed: Filed) -> Filed:
    """The same figures a year before, which then do not carry on; but for a column, and one unknown."""
    carried = [each for each in filed.rules.sums if each.rule == "XY-CARRY"]
    kept, unknown = carried[0], carried[1]
    return changed(dataclasses.replace(filed, year=filed.year - 1),
                   {kept.before[0]: filed.cells[kept.place], unknown.before[0]: EMPTY})


# ---- published text --------------------------------------------------------------------------


def with_another_title(text: str) -> str:
    """Without a word that it needs."""
    return text.replace("政府信息公开工作年度报告", "政府信息公开年度报告", 1)


def with_a_title_of_another_year(text: str) -> str:
    """Than the text speaks of."""
    return re.sub("(20[0-9])[0-9](?= ?年政府信息公开)", r"\g<1>1", text, count=1)


def with_sections_in_another_order(text: str) -> str:
    """五 after 六."""
    parts = re.split("^(?=#* *[五六]、)", text, flags=re.MULTILINE)
    return text if len(parts) != 3 else "".join((parts[0], parts[2] + "\n\n", parts[1]))


def with_another_heading(text: str) -> str:
    return re.sub("存在的主要问题及改进情况|(?<=、)收入决算表|“三公”经费支出情况（单位：万元）", _alias, text, count=1)


def _alias(heading: re.Match[str]) -> str:
    return {"存": "存在问题及改进情况", "“": "“三公”经费支出情况"}.get(heading[0][0], heading[0])


def with_labels_that_deviate(text: str) -> str:
    """A column's and a row's."""
    for label, other in (("本年废止件数", "本年废止数"), ("新公开数量", "新增公开数量"),
                         ("属于四类过程性信息", "属于四类过程信息")):
        text = text.replace(label, other)
    return text


def with_separated_figures(text: str) -> str:
    """1234 as 1,234, in the first figure of four digits and more in a table."""
    return re.sub(r"(?<=[|\t])(\s*[0-9]{1,3})([0-9]{3})(?=(?:\.[0-9]+)?\s*[|\t])", r"\1,\2", text, count=1)


TEXT: dict[Callable[[str], str], set[str]] = {
    with_another_title: {"TITLE-WORD"},
    with_a_title_of_another_year: {"TITLE-YEAR"},
    with_another_heading: {"HEADING"},
    with_sections_in_another_order: {"STRUCT-ORDER"},
    with_labels_that_deviate: {"LABEL"},
    with_separated_figures: {"TYPE"},
}
