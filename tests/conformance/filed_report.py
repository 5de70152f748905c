"""What a report's file says: XML whole, published text as far as its tables are in order.

Of published text cells go by the order of print alone, so all of a table have to hold numbers.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import quoteattr

from form_sums import Form, form_of

NAMESPACE = "{urn:govreport:report:1}"
NUMBER = re.compile(r"(-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(万元|元)?")
OPEN_ROWS, TOTAL_ROW = "department-income", "合计"


@dataclass(frozen=True)
class Value:
    """A number, or in its place words, a mark that says it does not apply, or nothing."""

    number: Decimal | None = None
    words: str = ""
    state: str = "number"
    unit: str = ""
    separated: bool = False  # written 1,234

    @property
    def counts_as_zero(self) -> bool:
        return self.state in ("empty", "not-applicable")

    @property
    def shown(self) -> str:
        return self.words if self.number is None else str(self.number)


EMPTY = Value(state="empty")
NOT_APPLICABLE = Value(words="/", state="not-applicable")


def words(text: str) -> Value:
    return Value(words=text, state="text")


def number(value: Decimal | int | str) -> Value:
    return Value(number=Decimal(value))


@dataclass
class Filed:
    """A report as its file has it."""

    form: str
    version: int
    year: int
    body: str
    cells: dict[str, Value]
    sections: dict[str, str]  # id → text
    rows: tuple[tuple[str, str], ...] = ()  # codes and names of those that come with the report
    lines: list[str] = dataclasses.field(default_factory=list)  # of published text

    @property
    def rules(self) -> Form:
        return form_of(self.form, self.version, tuple(code for code, _ in self.rows))


# ---- published text --------------------------------------------------------------------------


def read_text(file: Path, form: str, version: int) -> Filed:
    lines = [re.sub(r"^#+\s*", "", line) for line in file.read_text(encoding="utf-8").splitlines()]
    fields = [[part.strip() for part in re.split(r"[\t|]", line.strip("|"))]
              for line in lines if re.search(r"[\t|]", line)]
    coded = [row for row in fields if re.fullmatch(f"{TOTAL_ROW}|[0-9]{{3,7}}", row[0])]
    rows: tuple[tuple[str, str], ...] = ()
    if form == OPEN_ROWS:
        rows = tuple((code, name) for code, name, *_ in coded if code != TOTAL_ROW)
        fields = [row[2:] for row in coded]
    rules = form_of(form, version, tuple(code for code, _ in rows))
    values = [value for row in fields for value in _values_of(row)]
    title = next(re.sub(r"\s", "", line) for line in lines if line.strip())
    year = re.search("[0-9]{4}(?=年)", title)
    return Filed(form, version, int(year[0]) if year else 0, title[: year.start()] if year else title,
                 dict(zip(rules.cells, values, strict=True)), dict.fromkeys(rules.sections, "说明"),
                 rows, lines)


def _values_of(row: list[str]) -> Iterator[Value]:
    for field in row:
        found = NUMBER.fullmatch(unicodedata.normalize("NFKC", field))
        if found:
            plain = found[1].replace(",", "")
            yield Value(Decimal(plain), unit=found[2] or "", separated=plain != found[1])


# ---- XML -------------------------------------------------------------------------------------


def read_xml(file: Path) -> Filed:
    root = ElementTree.parse(file).getroot()
    tables = root.find(f"{NAMESPACE}tables")
    sections = {_name(section): "".join(section.itertext()).strip()
                for section in root.find(f"{NAMESPACE}sections") or ()}
    rows = tuple((row.attrib["code"], row.attrib["name"]) for row in root.iter(f"{NAMESPACE}row"))
    return Filed(root.attrib["form"], int(root.attrib["version"]), int(root.attrib["year"]),
                 root.attrib["body"], dict(_cells(tables or ())), sections, rows)


def _name(element: ElementTree.Element) -> str:
    return element.get("code") or element.tag.removeprefix(NAMESPACE)


def _cells(tables: ElementTree.Element | tuple) -> Iterator[tuple[str, Value]]:
    for table in tables:
        for child in table:
            for cell in child if len(child) else [child]:
                path = [table, child] if cell is child else [table, child, cell]
                yield "/".join(map(_name, path)), _value(cell)


def _value(cell: ElementTree.Element) -> Value:
    state, text, unit = cell.get("state", "number"), cell.get("text", cell.text or ""), cell.get("unit", "")
    if state == "number":
        return Value(Decimal(text.strip()), unit=unit)
    return Value(words=text.strip(), state=state)


def write_xml(filed: Filed, file: Path) -> Path:
    kinds = filed.rules.cells
    lines = [f'<report xmlns="urn:govreport:report:1" form="{filed.form}" version="{filed.version}" '
             f'year="{filed.year}" body="{filed.body}">', "<sections>"]
    lines += [f"<{name}>{f'<p>{text}</p>' if text else ''}</{name}>" for name, text in filed.sections.items()]
    lines.append("</sections><tables>")
    open_path: list[str] = []
    for cell in (*filter(filed.cells.__contains__, kinds), ""):
        *path, leaf = cell.split("/")
        shared = next((place for place, pair in enumerate(zip(open_path, path)) if pair[0] != pair[1]),
                      min(len(open_path), len(path)))
        lines += [f"</{_tag(each)}>" for each in reversed(open_path[shared:])]
        lines += [_opening(each, filed) for each in path[shared:]]
        open_path = path
        if cell:
            lines.append(_cell_xml(leaf, filed.cells[cell], kinds[cell].holds))
    file.write_text("\n".join([*lines, "</tables></report>"]), encoding="utf-8")
    return file


def _tag(name: str) -> str:
    return "row" if name.isdigit() else name


def _opening(name: str, filed: Filed) -> str:
    return f'<row code="{name}" name="{dict(filed.rows)[name]}">' if name.isdigit() else f"<{name}>"


def _cell_xml(name: str, value: Value, holds: object) -> str:
    unit = f' unit="{value.unit}"' if value.unit else ""
    if value.number is not None and holds(value.number):
        return f"<{name}{unit}>{value.number}</{name}>"
    text = f" text={quoteattr(value.shown)}" if value.shown else ""
    return f'<{name} state="{value.state}"{text}{unit}/>'
