"""Checks a report, shows what was found, and exports it to every format there is.

Usage: export_report.py REPORT [--previous REPORT] [-o FOLDER] [--draft]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import govreport


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Checks a report and exports it.")
    parser.add_argument("report", type=Path)
    parser.add_argument("--previous", type=Path, help="last year's report of the same body")
    parser.add_argument("-o", "--output", type=Path, default=Path(), metavar="FOLDER")
    parser.add_argument("--draft", action="store_true", help="export although there are errors")
    return parser.parse_args()


def show(findings: govreport.Findings) -> None:
    """One finding a line, and below it the cells that are likely to be wrong."""
    for finding in findings:
        print(finding)
        if finding.suspects:
            print("    look at:", ", ".join(finding.suspects))


def progress_of(format: str) -> Callable[[float], None]:
    def shown(share: float) -> None:
        end = "\n" if share == 1 else "\r"
        print(f"{format:5}{share:5.0%}", end=end, file=sys.stderr, flush=True)
    return shown


def export(report: govreport.Report, wanted: argparse.Namespace) -> None:
    wanted.output.mkdir(parents=True, exist_ok=True)
    for format in govreport.default_library().formats():
        file = wanted.output / f"{wanted.report.stem}.{format.extension}"
        show(report.export(format.id, file, draft=wanted.draft, progress=progress_of(format.id)))
        print(f"{file}\t{file.stat().st_size}")


def main() -> int:
    wanted = arguments()
    try:
        with govreport.Report.read(wanted.report) as report:
            last = govreport.Report.read(wanted.previous) if wanted.previous else None
            found = report.check(previous=last)
            show(found)
            if found.errors and not wanted.draft:
                print("not exported, because the report has errors", file=sys.stderr)
                return 1
            export(report, wanted)
            return 1 if found.errors else 0
    except (govreport.GovreportError, OSError) as error:
        print(error, file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main())
