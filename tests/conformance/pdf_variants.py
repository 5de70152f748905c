"""PDFs of every kind of report and of every way they can be asked for, made for the tests to judge."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path

import exported
import report_variants
from report_variants import every_role, options

# Name → report and arguments. Draft: figures made up need not add up.
WANTED: dict[str, tuple[str, Sequence[str]]] = {
    "twin": ("twin", ()),
    "real": ("real", ()),
    **{name: (name, ()) for name in report_variants.samples()},
    **{name: (name, ("--draft",)) for name in report_variants.EDITS},
    "split": ("twin", options(t3="split")),
    "whole": ("twin", options(t3="whole")),
    "eight-digits-split": ("eight-digits", ("--draft", *options(t3="split"))),
    "notes-split-a2a": ("notes", ("--draft", *options(t3="split", profile="a2a"))),
    "long-compressed-a2a": ("long", ("--draft", *options(mode="compressed", profile="a2a"))),
    "compressed": ("twin", options(mode="compressed")),
    "gb": ("twin", options(level="gb")),
    "strict": ("twin", options(level="strict", mode="compressed")),
    **{f"title-{lines}": ("twin", options(title_lines=str(lines))) for lines in range(2, 5)},
    "a2a": ("twin", options(profile="a2a")),
    "readable": ("twin", options(compress="no")),
    "dated": ("twin", ("--created", "2026-01-20")),
    "named": ("twin", options(title="标题 <&>", author="作者 (一)")),
    "alone": ("twin", options(attach="no")),
    "truetype": ("twin", every_role("AR PL UKai CN")),
    "truetype-collection": ("twin", every_role("WenQuanYi Zen Hei")),
    "cff-collection": ("twin", every_role("Noto Serif CJK SC")),
    "cff-collection-sans": ("twin", every_role("Noto Sans CJK SC")),
    "cff": ("twin", ()),
}


@functools.cache
def file(name: str) -> Path | None:
    """The PDF called `name`; None: it cannot be made here, and it was said why."""
    report_name, options = WANTED[name]
    report = report_variants.samples().get(report_name) or report_variants.report(report_name)
    fonts = report_variants.fandol_faces() if name == "cff" else []
    if report is None or fonts is None:
        return None
    return exported.export(report, "pdf", exported.scratch() / f"pdf-{name}", *options, *fonts)


def files(names: Iterable[str] = tuple(WANTED)) -> dict[str, Path]:
    """Every PDF that can be made here, or those called `names`: name → file."""
    return {name: made for name in names if (made := file(name)) is not None}


def is_older_profile(name: str) -> bool:
    return name.endswith("a2a")
