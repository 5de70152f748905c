"""The cells and identities of every form, written down a second time, from the forms themselves.

Shares nothing with the templates or the library: what each cell may hold, which cells make up which
sum, which headings there are. Ids of cells and rules are ours.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import annual_report


@dataclass(frozen=True)
class Kind:
    """What a cell may hold."""

    whole: bool = True
    signed: bool = False
    units: tuple[str, ...] = ()  # one of which goes with the number

    def holds(self, number: Decimal) -> bool:
        return (self.signed or number >= 0) and (not self.whole or number == number.to_integral_value())


COUNT, CHANGE, DECIMAL = Kind(), Kind(signed=True), Kind(whole=False)
PROCUREMENT = Kind(whole=False, units=("万元", "元"))


@dataclass(frozen=True)
class Sum:
    """place + beside = addends + before - less, with `before` of last year's report."""

    rule: str
    place: str
    addends: tuple[str, ...]
    beside: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """A row or a column; of two and more typed cells, its being left out is one finding."""

    rule: str
    label: str
    cells: frozenset[str]


@dataclass(frozen=True)
class Form:
    """Cells in the order of print; sums, of several with one place the one it is computed by first."""

    cells: dict[str, Kind]
    sums: tuple[Sum, ...]
    sections: dict[str, str]  # id → heading with its number
    optional: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()  # sections that are a table
    lines: tuple[Line, ...] = ()  # of each table or block the rows first
    years: tuple[int, int | None] = (0, None)  # the first and the last that it is for
    title_word: str = ""
    must_say: str = ""
    longest: tuple[str, int] = ("", 0)

    @functools.cached_property
    def derived(self) -> frozenset[str]:
        return frozenset(each.place for each in self.of_one_year if not each.beside)

    @functools.cached_property
    def of_one_year(self) -> tuple[Sum, ...]:
        return tuple(each for each in self.sums if not each.before)


def form_of(name: str, version: int, codes: tuple[str, ...] = ()) -> Form:
    """`codes`: of the rows that come with the report, where they do."""
    if name == "disclosure-annual-report":
        return annual_report_of(version)
    return expenses() if name == "three-public-expenses" else income(codes)


# ---- 政府信息公开工作年度报告 ----------------------------------------------------------------

PEOPLE = ("natural", "legal.business", "legal.research", "legal.welfare", "legal.law-service",
          "legal.other")
CHANGES = {"previous": COUNT, "change": CHANGE, "decisions": COUNT}
PROACTIVE_2019: list[tuple[dict[str, Kind], dict[str, str]]] = [
    (dict.fromkeys(("made", "published", "total"), COUNT),
     {"regulations": "规章", "normative-documents": "规范性文件"}),
    (CHANGES, {"licensing": "行政许可", "other-services": "其他对外管理服务事项"}),
    (CHANGES, {"penalties": "行政处罚", "coercion": "行政强制"}),
    ({"previous": COUNT, "change": CHANGE}, {"fees": "行政事业性收费"}),
    ({"items": COUNT, "amount": PROCUREMENT}, {"procurement": "政府集中采购"}),
]
PROACTIVE_2021 = [
    ({column: DECIMAL if column == "amount" else COUNT for _, column in columns},
     {row: label for label, row in rows})
    for _, columns, rows in annual_report.PROACTIVE
]
COLUMN_LABELS = {
    2019: [("本年新制作数量", "本年新公开数量", "对外公开总数量"),
           *([("上一年项目数量", "本年增/减", "处理决定数量")] * 2),
           ("上一年项目数量", "本年增/减"), ("采购项目数量", "采购总金额")],
    2021: [tuple(label for label, _ in columns) for _, columns, _ in annual_report.PROACTIVE],
}


@functools.cache
def annual_report_of(version: int) -> Form:
    proactive = PROACTIVE_2019 if version == 2019 else PROACTIVE_2021
    rows = request_rows(version)
    cells = {f"proactive/{row}/{column}": kind for columns, block in proactive for row in block
             for column, kind in columns.items()}
    cells |= {f"requests/{row}/{column}": COUNT for row in rows for column in (*PEOPLE, "total")}
    cells |= {cell: COUNT for cell, _ in annual_report.dispute_cells()}
    lines = [line for labels, block in zip(COLUMN_LABELS[version], proactive, strict=True)
             for line in lines_of("proactive", block[1], dict(zip(block[0], labels, strict=True)))]
    lines += lines_of("requests", {row: " › ".join(labels) for row, labels in rows.items()},
                      {column: " › ".join(labels) for labels, column in annual_report.REQUEST_COLUMNS})
    return Form(cells=cells, lines=tuple(lines),
                sums=(*request_sums(list(rows)), *dispute_sums(), *sums_across_years(version)),
                sections=dict(zip(("overview", "proactive", "requests", "disputes", "problems", "other"),
                                  map("{}、{}".format, "一二三四五六", annual_report.HEADINGS))),
                tables=frozenset({"proactive", "requests", "disputes"}),
                years=(2019, 2020) if version == 2019 else (2021, None),
                title_word="工作", must_say="problems", longest=("overview", 1000))


def lines_of(table: str, rows: dict[str, str], columns: dict[str, str]) -> Iterator[Line]:
    for row, label in rows.items():
        yield Line("STRUCT-ROW", label, frozenset(f"{table}/{row}/{column}" for column in columns))
    for column, label in columns.items():
        yield Line("STRUCT-COLUMN", label, frozenset(f"{table}/{row}/{column}" for row in rows))


def request_rows(version: int) -> dict[str, tuple[str, ...]]:
    rows = {row: labels for labels, row in annual_report.REQUEST_ROWS}
    if version != 2019:
        return rows
    others = [row for row in rows if row.startswith("results.other.")]
    return {("results.other" if row == others[0] else row):
            (labels[:2] if row == others[0] else labels)
            for row, labels in rows.items() if row not in others[1:]}


def request_sums(rows: list[str]) -> Iterator[Sum]:
    results = [row for row in rows if row.startswith("results.") and row != "results.total"]
    for row in rows:
        yield Sum("T3-ROW", f"requests/{row}/total", tuple(f"requests/{row}/{each}" for each in PEOPLE))
    for column in (*PEOPLE, "total"):
        total = f"requests/results.total/{column}"
        yield Sum("T3-SUM", total, tuple(f"requests/{row}/{column}" for row in results))
        yield Sum("T3-ID", f"requests/carried-over/{column}",
                  (f"requests/new/{column}", f"requests/carried-in/{column}"), (total,))


def sums_across_years(version: int) -> Iterator[Sum]:
    for column in (*PEOPLE, "total"):
        yield Sum("XY-CARRY", f"requests/carried-in/{column}", (), (), (f"requests/carried-over/{column}",))
    for row in ("regulations", "normative-documents") if version == 2021 else ():
        in_force, made, repealed = (f"proactive/{row}/{each}" for each in ("in-force", "made", "repealed"))
        yield Sum("XY-VALID", in_force, (made,), (), (in_force,), (repealed,))


def dispute_sums() -> Iterator[Sum]:
    for _, group in annual_report.DISPUTE_GROUPS:
        *parts, total = (f"disputes/{group}.{outcome}" for _, outcome in annual_report.OUTCOMES)
        yield Sum("T4-SUM", total, tuple(parts))


# ---- 财政拨款“三公”经费支出决算表 --------------------------------------------------------------

EXPENSES = ("total", "abroad", "vehicles.subtotal", "vehicles.purchase", "vehicles.operation",
            "reception")


@functools.cache
def expenses() -> Form:
    columns = [f"expenses/{year}.{column}" for year in ("budget", "final") for column in EXPENSES]
    sums = []
    for total, abroad, vehicles, purchase, operation, reception in (columns[:6], columns[6:]):
        sums += [Sum("SG-TOTAL", total, (abroad, vehicles, reception)),
                 Sum("SG-VEHICLES", vehicles, (purchase, operation))]
    return Form(cells=dict.fromkeys(columns, DECIMAL), sums=tuple(sums),
                sections={"expenses": "一、“三公”经费支出情况（单位：万元）", "remarks": "二、情况说明"},
                tables=frozenset({"expenses"}), optional=frozenset({"remarks"}), years=(2024, None))


# ---- 收入决算表 ------------------------------------------------------------------------------

INCOME = ("sum", "appropriation", "subsidy", "undertaking", "business", "subordinate", "other")


def income(codes: tuple[str, ...]) -> Form:
    sums = [Sum("INCOME-ROW", f"income/{row}/sum", tuple(f"income/{row}/{each}" for each in INCOME[1:]))
            for row in ("total", *codes)]
    for column in INCOME:
        for row, rule in (("total", "INCOME-TOTAL"), *((code, "INCOME-TREE") for code in codes)):
            inside = tuple(f"income/{code}/{column}" for code in codes if parent_of(code) == row)
            if inside:
                sums.append(Sum(rule, f"income/{row}/{column}", inside))
    return Form(cells={f"income/{row}/{column}": DECIMAL for row in ("total", *codes) for column in INCOME},
                sums=tuple(sums), sections={"income": "一、收入决算表", "remarks": "二、情况说明"},
                tables=frozenset({"income"}), years=(2024, None))


def parent_of(code: str) -> str:
    """科目 are of 3, 5 and 7 digits."""
    return code[:-2] if len(code) > 3 else "total"
