"""Reports of every kind and options of the program, for the tests to export with."""

from __future__ import annotations

import functools
import unittest
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import exported
import judges

ROLES = ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti")
FANDOL = dict(zip(ROLES, ("FandolSong", "FandolFang", "FandolKai", "FandolHei", "FandolSong")))
NAMESPACE = "urn:govreport:report:1"

Edit = Callable[[ElementTree.Element], None]


def _find(report: ElementTree.Element, name: str) -> ElementTree.Element:
    found = report.find(f".//{{{NAMESPACE}}}{name}")
    if found is None:
        raise AssertionError(f"the report's XML has no {name}")
    return found


def _cells(report: ElementTree.Element) -> list[ElementTree.Element]:
    return [cell for cell in _find(report, "tables").iter() if len(cell) == 0]


def _all_zero(report: ElementTree.Element) -> None:
    for cell in _cells(report):
        cell.text = "0"


def _eight_digits(report: ElementTree.Element) -> None:
    for number, cell in enumerate(_cells(report)):
        cell.text = str(87654321 - number)
    _find(report, "amount").text = "87654321.4321"


def _notes(report: ElementTree.Element) -> None:
    for number, cell in enumerate(_cells(report)[::9]):
        cell.set("note", f"其中修订{number}件")


def _blanks(report: ElementTree.Element) -> None:
    cells = _cells(report)
    for cell, state, text in ((cells[3], "empty", None), (cells[14], "not-applicable", "/"),
                              (cells[29], "text", "见附件"), (cells[-2], "empty", None)):
        cell.text = None
        cell.set("state", state)
        if text is not None:
            cell.set("text", text)


def _bare(report: ElementTree.Element) -> None:
    """Without anything that a report may leave out."""
    for name in ("preamble", "signature", "date"):
        for child in [child for child in report if child.tag == f"{{{NAMESPACE}}}{name}"]:
            report.remove(child)


def _lists(report: ElementTree.Element) -> None:
    """A list inside a list, after a paragraph and before the section's end."""
    overview = _find(report, "overview")
    for text in ("下一年要做的事：", "1. 写好 OpenAPI 接口的说明。", "2. 分两步清理旧文件：",
                 "（1）先清理规章；", "（2）再清理行政规范性文件。", "3. 每季度公布办理时限。"):
        ElementTree.SubElement(overview, f"{{{NAMESPACE}}}p").text = text


def _long(report: ElementTree.Element) -> None:
    """Two hundred pages of prose: 28 characters a line, 22 lines a page."""
    overview = _find(report, "overview")
    for number in range(420):
        paragraph = ElementTree.SubElement(overview, f"{{{NAMESPACE}}}p")
        sentence = f"第{number}件事项已于2025年办结，答复文书（政信〔2025〕{number}号）当日寄出，Email同步发送；"
        paragraph.text = f"{number + 1}. " + sentence * 7


def _prose(report: ElementTree.Element) -> None:
    """Pages filled to the last square with full-width characters, none of them a mark."""
    paragraph = ElementTree.SubElement(_find(report, "overview"), f"{{{NAMESPACE}}}p")
    paragraph.text = "政府信息公开年度报告中国人民江河湖海山川田野东西南北" * 100


EDITS: dict[str, Edit] = {"all-zero": _all_zero, "eight-digits": _eight_digits, "notes": _notes,
                          "blanks": _blanks, "bare": _bare, "lists": _lists, "long": _long,
                          "prose": _prose}


@functools.cache
def _twin_xml() -> Path:
    file = exported.scratch() / "twin.xml"
    ran = judges.run([exported.program(), "import", exported.reports()["twin"], "-o", file])
    if ran.returncode != 0:
        raise AssertionError(f"import failed: {ran.stdout}{ran.stderr}")
    return file


@functools.cache
def report(name: str) -> Path | None:
    """The report called `name`; None: it is not there, and it was said why."""
    if name not in EDITS:
        return exported.reports().get(name)
    ElementTree.register_namespace("", NAMESPACE)
    tree = ElementTree.parse(_twin_xml())
    EDITS[name](tree.getroot())
    file = exported.scratch() / f"{name}.xml"
    tree.write(file, encoding="utf-8", xml_declaration=True)
    return file


def samples() -> dict[str, Path]:
    """The sample reports of every form's template: form and version → file."""
    templates = exported.source_folder() / "templates"
    return {f"{file.parts[-4]}-{file.parts[-3]}": file
            for file in sorted(templates.glob("*/*/sample/*.md")) if file.name != "README.md"}


def options(**values: str) -> list[str]:
    """Options of a format, as arguments of the program."""
    return [word for name, value in values.items()
            for word in ("-O", f"{name.replace('_', '-')}={value}")]


def every_role(family: str) -> list[str]:
    return [word for role in ROLES for word in ("--font", f"{role}={family}")]


def fandol_faces() -> list[str] | None:
    """Arguments that choose the Fandol faces; None: they are not there, and it was said."""
    try:
        folder = judges.fandol()
    except unittest.SkipTest as reason:
        print(f"skipped, because {reason}: files with the Fandol faces")
        return None
    chosen = [word for role in ROLES for word in ("--font", f"{role}={FANDOL[role]}")]
    return ["--font-dir", str(folder), *chosen]
