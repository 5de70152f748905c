"""Measures what a report costs beside the floor and the peers, and prints it as tables.

    benchmark.py [--quick] [--no-peers] [--instructions] [--write] [REPORT]

Run by scripts/benchmark, which builds what it needs. --write puts the tables into
docs/performance.md and the README between their markers, and the figures into results.json: none
is typed by hand.
"""

from __future__ import annotations

import argparse
import functools
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import batches
import figures
import readme
import results
import tables
from figures import Figure
from peers import Peers
from tables import CHOICES

BEGIN, END = "<!-- measured by scripts/benchmark -->", "<!-- end of what was measured -->"
SAMPLE = figures.ROOT / "templates/disclosure-annual-report/2021/sample/yunting-2025.md"
FREE = 0.9  # of the cores, for one worker and two to be compared
ALL_FORMATS, CHECK = "all five formats", "check"
COUNTED = ("bind", "layout/truetype", "layout/cff", "pdf/truetype", "pdf-floor/truetype",
           "pdf/cff", "pdf-floor/cff", "ofd/truetype", "ofd-floor/truetype", "ofd/cff",
           "ofd-floor/cff")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="what a report costs")
    parser.add_argument("report", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--quick", action="store_true", help="one turn of each, for trying it out")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--instructions", action="store_true", help="count them, by valgrind")
    parser.add_argument("--write", action="store_true", help="into docs/performance.md and README.md")
    parser.add_argument("--cache", type=Path, help="what scripts/judges --where prints")
    return parser.parse_args()


def processes(report: Path, fonts: Path | None, faces: dict[str, dict[str, str]],
              runs: int) -> list[tuple[str, Figure]]:
    with tempfile.TemporaryDirectory() as folder:
        def export(formats: str, given: list[str | Path]) -> Figure:
            return figures.whole_process(
                [figures.PROGRAM, "export", report, "--to", formats, "-o", folder, "--quiet", *given],
                runs)

        def export_in(choice: str) -> Figure:
            if choice == "cff" and not fonts:
                return Figure(skipped="the Fandol faces are not there; scripts/judges installs them")
            return export(batches.FORMATS, [*font_folder(fonts), *families(faces[choice])])

        return [("PDF, the first document of a process", export("pdf", font_folder(fonts))),
                *((f"{ALL_FORMATS}, {words}", export_in(choice)) for choice, words in CHOICES.items()),
                ("XML", export("xml", font_folder(fonts))),
                (CHECK, figures.whole_process([figures.PROGRAM, "check", report], runs))]


def font_folder(fonts: Path | None) -> list[str | Path]:
    return ["--font-dir", fonts] if fonts else []


def families(faces: dict[str, str]) -> list[str | Path]:
    return [word for role, family in faces.items() for word in ("--font", f"{role}={family}")]


def heading(report: Path, document: Peers | None) -> str:
    name = report.relative_to(figures.ROOT) if report.is_relative_to(figures.ROOT) else report.name
    load = os.getloadavg()[0]
    return (f"Report: `{name}`. Two shared cores, load {load:.1f} when this began; CPU time, the "
            "least of several turns taken in turns."
            + ("" if document else " Without the peers."))


def main() -> None:
    chosen = arguments()
    fonts = chosen.cache / "fandol" if chosen.cache and (chosen.cache / "fandol").is_dir() else None
    environment = figures.environment(chosen.report, fonts)
    peers = None if chosen.no_peers or not chosen.cache else Peers(chosen.cache, fonts, environment)
    began = os.getloadavg()[0]
    parts = [heading(chosen.report, peers)]

    @functools.cache
    def others(format_id: str, choice: str) -> list[tuple[str, Figure]]:
        if peers is None:
            return []
        if format_id == "xlsx":
            return [("exceljs", peers.exceljs(3 if chosen.quick else 40)),
                    ("openpyxl", peers.openpyxl(3 if chosen.quick else 20))]
        if format_id == "ofd":
            # Compiled while it runs: the middle of many is of code that has been.
            return [("ofdrw, fonts only named",
                     peers.ofdrw(choice, 5 if chosen.quick else 60, "named")),
                    ("ofdrw, whole fonts", peers.ofdrw(choice, 2 if chosen.quick else 5, "embedded"))]
        return [("Typst", peers.typst(choice, 3 if chosen.quick else 12)),
                ("WeasyPrint", peers.weasyprint(choice, 2 if chosen.quick else 4))]

    measured = figures.stages(environment, 1 if chosen.quick else 9, 0.01 if chosen.quick else 0.1)
    whole = processes(chosen.report, fonts, figures.face_choices(environment),
                      1 if chosen.quick else 15)
    parts += [tables.stages(measured), tables.workbooks(measured), tables.paged(measured, others),
              tables.sizes(measured, others),
              tables.processes(whole)]
    if chosen.instructions:
        counted = {name: figures.instructions(environment, name)
                   for name in COUNTED if not measured[name].skipped}
        parts.append(tables.counts(counted))
    text = "\n\n".join(parts)
    print(text)
    rows = [*of_processes(chosen, dict(whole)), *of_batches(chosen, fonts),
            *results.next_documents(measured, others)]
    print("\n" + readme.table({"machine": results.machine(), "load": began, "rows": rows}))
    if chosen.write:
        write(text)
        results.write(readme.RESULTS, began, rows)
        readme.main()


def of_processes(chosen: argparse.Namespace, whole: dict[str, Figure]) -> list[results.Row]:
    count, runs = (5, 1) if chosen.quick else (300, 5)
    exports = [(words, whole[f"{ALL_FORMATS}, {words}"]) for words in CHOICES.values()]
    return results.whole_processes(exports, whole[CHECK],
                                   batches.check_in_a_batch(chosen.report, count, runs))


def of_batches(chosen: argparse.Namespace, fonts: Path | None) -> list[results.Row]:
    """One worker and two in turns, so that both meet the same neighbours."""
    if not chosen.quick and results.idle_share() < FREE:
        return results.no_room()
    count, turns = (2, 1) if chosen.quick else (150, 3)
    one, two = zip(*((batches.export_by(1, chosen.report, count, font_folder(fonts)),
                      batches.export_by(2, chosen.report, count, font_folder(fonts)))
                     for _ in range(turns)), strict=True)
    return results.batch(fastest(one), fastest(two), count)


def fastest(runs: Iterable[Figure]) -> Figure:
    return min(runs, key=lambda run: run.wall_ms or 0)


def write(text: str) -> None:
    page = figures.ROOT / "docs/performance.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{text}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
