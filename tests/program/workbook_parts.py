"""Workbooks taken apart and put together again, as other programs would have written them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

Parts = dict[str, str]

REFERENCE = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([0-9]+)\b")
CELL = re.compile(r'<c r="([A-Z]+)([0-9]+)"([^>]*?)(?:/>|>(.*?)</c>)')


def read(workbook: Path) -> Parts:
    with zipfile.ZipFile(workbook) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def write(parts: Parts, target: Path) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target


def sheet_part(parts: Parts, name: str) -> str:
    """The part of the sheet with that name: they are numbered in order here."""
    names = re.findall(r'<sheet name="([^"]*)"', parts["xl/workbook.xml"])
    return f"xl/worksheets/sheet{names.index(name) + 1}.xml"


def strings(parts: Parts) -> list[str]:
    return re.findall(r"<si><t[^>]*>(.*?)</t></si>", parts["xl/sharedStrings.xml"], re.DOTALL)


def set_cell(parts: Parts, sheet: str, address: str, inner: str, kind: str = "") -> None:
    """Puts `inner` (elements) into a cell, whose type becomes `kind`."""
    part = sheet_part(parts, sheet)

    def replace(match: re.Match[str]) -> str:
        style = re.search(r' s="[0-9]+"', match[3])
        type_ = f' t="{kind}"' if kind else ""
        return f'<c r="{match[1]}{match[2]}"{style[0] if style else ""}{type_}>{inner}</c>'

    pattern = CELL.pattern.replace("([A-Z]+)([0-9]+)", "({})({})".format(
        *re.fullmatch(r"([A-Z]+)([0-9]+)", address).groups()), 1)
    parts[part], count = re.subn(pattern, replace, parts[part], count=1, flags=re.DOTALL)
    assert count == 1, f"no cell {address} on {sheet}"


def set_text(parts: Parts, sheet: str, address: str, text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    set_cell(parts, sheet, address, f'<is><t xml:space="preserve">{escaped}</t></is>', "inlineStr")


def set_number(parts: Parts, sheet: str, address: str, digits: str) -> None:
    set_cell(parts, sheet, address, f"<v>{digits}</v>")


def shift(parts: Parts, sheet: str, first: int, by: int, *, names: bool) -> None:
    """Moves the rows from `first` on; `names`: defined names go along, as Excel has it."""
    part = sheet_part(parts, sheet)

    def moved(match: re.Match[str]) -> str:
        row = int(match[4])
        return f"{match[1]}{match[2]}{match[3]}{row + by if row >= first else row}"

    def row_tag(match: re.Match[str]) -> str:
        row = int(match[1])
        return f'<row r="{row + by if row >= first else row}"'

    xml = re.sub(r'<row r="([0-9]+)"', row_tag, parts[part])
    xml = re.sub(r'(?<=<c r=")[A-Z]+[0-9]+|(?<=<f>)[^<]*|(?<=mergeCell ref=")[^"]*',
                 lambda m: REFERENCE.sub(moved, m[0]), xml)
    parts[part] = xml
    if names:
        quoted = re.escape(f"'{sheet}'!")
        parts["xl/workbook.xml"] = re.sub(
            rf"(?<=>){quoted}[^<]*",
            lambda m: f"'{sheet}'!" + REFERENCE.sub(moved, m[0].split("!")[1]),
            parts["xl/workbook.xml"])


def remove_row(parts: Parts, sheet: str, row: int, *, names: bool) -> None:
    part = sheet_part(parts, sheet)
    parts[part], count = re.subn(rf'<row r="{row}".*?</row>', "", parts[part], count=1, flags=re.DOTALL)
    assert count == 1
    if names:
        parts["xl/workbook.xml"] = re.sub(
            rf"(?<=>)'{re.escape(sheet)}'!\$[A-Z]+\${row}(?=<)", "#REF!", parts["xl/workbook.xml"])
    shift(parts, sheet, row + 1, -1, names=names)


def without_names(parts: Parts) -> None:
    parts["xl/workbook.xml"] = re.sub(
        r"<definedNames>.*</definedNames>", "", parts["xl/workbook.xml"], flags=re.DOTALL)
    parts.pop("docProps/custom.xml", None)
    parts["_rels/.rels"] = re.sub(r"<Relationship [^>]*custom-properties[^>]*/>", "", parts["_rels/.rels"])


def with_inline_strings(parts: Parts) -> None:
    """No table of strings: each stands in its cell, as some exporters have it."""
    texts = strings(parts)
    for name in list(parts):
        if name.startswith("xl/worksheets/"):
            parts[name] = re.sub(
                r'<c r="([A-Z0-9]+)"( s="[0-9]+")? t="s"><v>([0-9]+)</v></c>',
                lambda m: f'<c r="{m[1]}"{m[2] or ""} t="inlineStr"><is>'
                          f'<r><t xml:space="preserve">{texts[int(m[3])]}</t></r></is></c>',
                parts[name])
    del parts["xl/sharedStrings.xml"]
    parts["xl/_rels/workbook.xml.rels"] = re.sub(
        r"<Relationship [^>]*sharedStrings[^>]*/>", "", parts["xl/_rels/workbook.xml.rels"])


def with_shared_formulas(parts: Parts, sheet: str, column: str, rows: range) -> None:
    """One formula written once for a column, as Excel saves what was filled down."""
    part = sheet_part(parts, sheet)
    for row in rows:
        inner = (f'<f t="shared" ref="{column}{rows[0]}:{column}{rows[-1]}" si="0">\\1</f>'
                 if row == rows[0] else '<f t="shared" si="0"/>')
        parts[part], count = re.subn(
            rf'(?<=<c r="{column}{row}")([^>]*)><f>([^<]*)</f>',
            lambda m, inner=inner: f"{m[1]}>" + inner.replace("\\1", m[2]), parts[part])
        assert count == 1, f"no formula in {column}{row}"


def with_prefixes(parts: Parts) -> None:
    """Every element of the sheets and the strings in a named namespace, as some libraries write."""
    for name in list(parts):
        if name.startswith("xl/worksheets/") or name in ("xl/sharedStrings.xml", "xl/styles.xml"):
            xml = re.sub(r"<(/?)([A-Za-z])", r"<\1x:\2", parts[name])
            parts[name] = xml.replace(' xmlns="', ' xmlns:x="')


def each_part(parts: Parts, prefix: str, change: Callable[[str], str]) -> None:
    for name in list(parts):
        if name.startswith(prefix):
            parts[name] = change(parts[name])
