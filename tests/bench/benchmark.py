"""Measures what a report costs beside the floor and the peers, and prints it as tables.

    benchmark.py [--quick] [--no-peers] [--instructions] [--write] [REPORT]

Run by scripts/benchmark, which builds what it needs. --write puts the tables into
docs/performance.md between its markers: no figure there is typed by hand.
"""

from __future__ import annotations

import argparse
import functools
import os
import tempfile
from pathlib import Path

import figures
import tables
from figures import Figure
from peers import Peers

BEGIN, END = "<!-- measured by scripts/benchmark -->", "<!-- end of what was measured -->"
SAMPLE = figures.ROOT / "templates/disclosure-annual-report/2021/sample/yunting-2025.md"
COUNTED = ("bind", "layout/truetype", "layout/cff", "pdf/truetype", "pdf-floor/truetype",
           "pdf/cff", "pdf-floor/cff", "ofd/truetype", "ofd-floor/truetype", "ofd/cff",
           "ofd-floor/cff")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="what a report costs")
    parser.add_argument("report", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--quick", action="store_true", help="one turn of each, for trying it out")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--instructions", action="store_true", help="count them, by valgrind")
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    parser.add_argument("--cache", type=Path, help="what scripts/judges --where prints")
    return parser.parse_args()


def processes(report: Path, fonts: Path | None, runs: int) -> list[tuple[str, Figure]]:
    given = ["--font-dir", fonts] if fonts else []
    with tempfile.TemporaryDirectory() as folder:
        def export(formats: str) -> Figure:
            return figures.whole_process(
                [figures.PROGRAM, "export", report, "--to", formats, "-o", folder, "--quiet", *given],
                runs)
        return [("PDF, the first document of a process", export("pdf")),
                ("all four formats", export("xlsx,pdf,ofd,xml")),
                ("XML", export("xml"))]


def heading(report: Path, document: Peers | None) -> str:
    name = report.relative_to(figures.ROOT) if report.is_relative_to(figures.ROOT) else report.name
    load = os.getloadavg()[0]
    return (f"Report: `{name}`. Two shared cores, load {load:.1f} when this began; CPU time, the "
            "middle of several turns taken in turns."
            + ("" if document else " Without the peers."))


def main() -> None:
    chosen = arguments()
    fonts = chosen.cache / "fandol" if chosen.cache and (chosen.cache / "fandol").is_dir() else None
    environment = figures.environment(chosen.report, fonts)
    peers = None if chosen.no_peers or not chosen.cache else Peers(chosen.cache, fonts, environment)
    parts = [heading(chosen.report, peers)]

    @functools.cache
    def others(format_id: str, choice: str) -> list[tuple[str, Figure]]:
        if peers is None:
            return []
        if format_id == "ofd":
            # Compiled while it runs: the middle of many is of code that has been.
            return [("ofdrw, fonts only named",
                     peers.ofdrw(choice, 5 if chosen.quick else 60, "named")),
                    ("ofdrw, whole fonts", peers.ofdrw(choice, 2 if chosen.quick else 5, "embedded"))]
        return [("Typst", peers.typst(choice, 3 if chosen.quick else 12)),
                ("WeasyPrint", peers.weasyprint(choice, 2 if chosen.quick else 4))]

    measured = figures.stages(environment, 1 if chosen.quick else 5, 0.01 if chosen.quick else 0.1)
    parts += [tables.stages(measured), tables.workbooks(measured), tables.paged(measured, others),
              tables.sizes(measured, others),
              tables.processes(processes(chosen.report, fonts, 1 if chosen.quick else 15))]
    if chosen.instructions:
        counted = {name: figures.instructions(environment, name)
                   for name in COUNTED if not measured[name].skipped}
        parts.append(tables.counts(counted))
    text = "\n\n".join(parts)
    print(text)
    if chosen.write:
        write(text)


def write(text: str) -> None:
    page = figures.ROOT / "docs/performance.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{text}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
