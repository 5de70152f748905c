"""OFDs of every form, every kind of report and every way they can be asked for, for the tests to
judge.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

import exported
import report_variants
from report_variants import every_role, options

# The ways to lay the pages out: 3 × 2 × 3.
PAGE_OPTIONS = [
    {"t3": t3, "mode": mode, "level": level}
    for t3, mode, level in itertools.product(("auto", "whole", "split"), ("grid", "compressed"),
                                             ("basic", "gb", "strict"))
]

# Name → report and arguments. Draft: figures made up need not add up.
WANTED: dict[str, tuple[str, Sequence[str]]] = {
    "twin": ("twin", ()),
    "real": ("real", ()),
    **{name: (name, ()) for name in report_variants.samples()},
    **{name: (name, ("--draft",)) for name in report_variants.EDITS},
    **{"-".join(chosen.values()): ("twin", options(**chosen)) for chosen in PAGE_OPTIONS},
    **{f"{name}-split": (name, ("--draft", *options(t3="split", mode="compressed")))
       for name in ("eight-digits", "notes", "blanks", "lists")},
    **{f"title-{lines}": ("twin", options(title_lines=str(lines))) for lines in range(2, 5)},
    "stored": ("twin", options(compress="no")),
    "dated": ("twin", ("--created", "2026-01-20")),
    "numbered": ("twin", options(doc_id="0123456789abcdef0123456789ABCDEF")),
    "alone": ("twin", options(attach="no")),
    "attached": ("twin", options(attach_files=str(exported.reports()["twin"]))),
    "untagged": ("twin", options(tags="no")),
    "renamed": ("twin", options(namespace="urn:example:tags", tag_names="table=表格,row=行")),
    "bare-alone-untagged": ("bare", ("--draft", *options(attach="no", tags="no"))),
    **{profile: ("twin", options(profile=profile)) for profile in ("compatible", "archive")},
    **{f"{name}-{profile}": (name, ("--draft", *options(profile=profile, t3="split")))
       for profile in ("compatible", "archive") for name in ("notes", "lists")},
    "archive-dated": ("twin", ("--created", "2026-01-20", *options(profile="archive"))),
    "archive-alone-untagged": ("twin", options(profile="archive", attach="no", tags="no")),
    "truetype": ("twin", every_role("AR PL UKai CN")),
    "truetype-collection": ("twin", every_role("WenQuanYi Zen Hei")),
    "cff-collection": ("twin", every_role("Noto Serif CJK SC")),
    "cff": ("twin", ()),
}


def report(name: str) -> Path | None:
    return report_variants.samples().get(name) or report_variants.report(name)


@functools.cache
def file(name: str) -> Path | None:
    """The OFD called `name`; None: it cannot be made here, and it was said why."""
    report_name, chosen = WANTED[name]
    source = report(report_name)
    fonts = report_variants.fandol_faces() if name == "cff" else []
    if source is None or fonts is None:
        return None
    return exported.export(source, "ofd", exported.scratch() / f"ofd-{name}", *chosen, *fonts)


def files(names: Iterable[str] = tuple(WANTED)) -> dict[str, Path]:
    """Every OFD that can be made here, or those called `names`: name → file."""
    return {name: made for name in names if (made := file(name)) is not None}


def profile_of(name: str) -> str:
    chosen = [word.removeprefix("profile=") for word in WANTED[name][1]
              if word.startswith("profile=")]
    return chosen[0] if chosen else "strict"
