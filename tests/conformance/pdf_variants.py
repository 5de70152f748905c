"""PDFs of every kind of report and of every way they can be asked for, made for the tests to judge."""

from __future__ import annotations

import functools
import unittest
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import exported
import judges

NAMESPACE = "urn:govreport:report:1"
ROLES = ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti")
FANDOL = dict(zip(ROLES, ("FandolSong", "FandolFang", "FandolKai", "FandolHei", "FandolSong")))

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


def _every_role(family: str) -> list[str]:
    return [word for role in ROLES for word in ("--font", f"{role}={family}")]


def _options(**values: str) -> list[str]:
    return [word for name, value in values.items()
            for word in ("-O", f"{name.replace('_', '-')}={value}")]


# Name → report and arguments. Draft: figures made up need not add up.
WANTED: dict[str, tuple[str, Sequence[str]]] = {
    "twin": ("twin", ()),
    "real": ("real", ()),
    **{name: (name, ("--draft",)) for name in EDITS},
    "split": ("twin", _options(t3="split")),
    "whole": ("twin", _options(t3="whole")),
    "eight-digits-split": ("eight-digits", ("--draft", *_options(t3="split"))),
    "notes-split-a2a": ("notes", ("--draft", *_options(t3="split", profile="a2a"))),
    "long-compressed-a2a": ("long", ("--draft", *_options(mode="compressed", profile="a2a"))),
    "compressed": ("twin", _options(mode="compressed")),
    "gb": ("twin", _options(level="gb")),
    "strict": ("twin", _options(level="strict", mode="compressed")),
    **{f"title-{lines}": ("twin", _options(title_lines=str(lines))) for lines in range(2, 5)},
    "a2a": ("twin", _options(profile="a2a")),
    "readable": ("twin", _options(compress="no")),
    "dated": ("twin", ("--created", "2026-01-20")),
    "named": ("twin", _options(title="标题 <&>", author="作者 (一)")),
    "alone": ("twin", _options(attach="no")),
    "truetype": ("twin", _every_role("AR PL UKai CN")),
    "truetype-collection": ("twin", _every_role("WenQuanYi Zen Hei")),
    "cff-collection": ("twin", _every_role("Noto Serif CJK SC")),
    "cff-collection-sans": ("twin", _every_role("Noto Sans CJK SC")),
    "cff": ("twin", ()),
}


@functools.cache
def _twin_xml() -> Path:
    file = exported.scratch() / "twin.xml"
    ran = judges.run([exported.program(), "import", exported.reports()["twin"], "-o", file])
    if ran.returncode != 0:
        raise AssertionError(f"import failed: {ran.stdout}{ran.stderr}")
    return file


@functools.cache
def _report(name: str) -> Path | None:
    """The report called `name`; None: it is not there, and it was said why."""
    if name not in EDITS:
        return exported.reports().get(name)
    ElementTree.register_namespace("", NAMESPACE)
    tree = ElementTree.parse(_twin_xml())
    EDITS[name](tree.getroot())
    file = exported.scratch() / f"{name}.xml"
    tree.write(file, encoding="utf-8", xml_declaration=True)
    return file


def _fonts(name: str) -> list[str] | None:
    if name != "cff":
        return []
    try:
        folder = judges.fandol()
    except unittest.SkipTest as reason:
        print(f"skipped, because {reason}: {name}")
        return None
    chosen = [word for role in ROLES for word in ("--font", f"{role}={FANDOL[role]}")]
    return ["--font-dir", str(folder), *chosen]


@functools.cache
def file(name: str) -> Path | None:
    """The PDF called `name`; None: it cannot be made here, and it was said why."""
    report_name, options = WANTED[name]
    report, fonts = _report(report_name), _fonts(name)
    if report is None or fonts is None:
        return None
    folder = exported.scratch() / f"pdf-{name}"
    folder.mkdir()
    ran = judges.run([exported.program(), "export", report, "--to", "pdf", "-o", folder,
                      *options, *fonts])
    made = folder / f"{report.stem}.pdf"
    allowed = (0, 1) if "--draft" in options else (0,)
    if ran.returncode not in allowed or not made.exists():
        raise AssertionError(f"{name}: {ran.stdout}{ran.stderr}")
    return made


def files(names: Iterable[str] = tuple(WANTED)) -> dict[str, Path]:
    """Every PDF that can be made here, or those called `names`: name → file."""
    return {name: made for name in names if (made := file(name)) is not None}


def is_older_profile(name: str) -> bool:
    return name.endswith("a2a")
