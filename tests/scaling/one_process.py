"""Resident memory and rate of one process that exports as many different reports as are wanted;
files are deleted as they are finished. Prints them at 10, 1,000, 10,000 … reports.

Usage: one_process.py COUNT FORMATS [SECONDS [FOLDER]]      stops, and says how far it came, after
SECONDS; writes into FOLDER, which may be in memory, else beside the reports
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
PROGRAM = Path(os.environ["GOVREPORT_BINARY_DIR"]) / "bin/govreport"
sys.path.append(str(SOURCE / "tests/program"))
import twins  # noqa: E402, because it stands in a folder of its own

COUNT, FORMATS = int(sys.argv[1]), sys.argv[2].split(",")
SECONDS = float(sys.argv[3]) if len(sys.argv) > 3 else 100_000
PLACE = sys.argv[4] if len(sys.argv) > 4 else None
A_FOLDER = 1000
RECORD = "govreport-record.jsonl"
SAME_FIGURES = 100
"""Bodies that share them: their reports differ in the names alone, and are made quickly."""


def make_reports(folder: Path) -> Path:
    """The list of them; a thousand a folder."""
    names = folder / "all.list"
    with names.open("w", encoding="utf-8") as listed:
        for number in range(COUNT):
            file = folder / f"in/{number // A_FOLDER:04}/{number:07}.json"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(report(number), encoding="utf-8")
            listed.write(f"{file}\n")
    return names


def report(number: int) -> str:
    first = number - number % SAME_FIGURES
    return base(first).replace(f"第{first}局", f"第{number}局")


@functools.lru_cache(1)
def base(number: int) -> str:
    return twins.report(number)


def take_away(folder: Path) -> int:
    """Deletes what is finished; how many reports that were, by the last of their formats."""
    reports = 0
    with os.scandir(folder) as files:
        for file in files:
            if not file.name.startswith(".") and file.name != RECORD:
                os.unlink(file)
                reports += file.name.endswith("." + FORMATS[-1])
    return reports


def memory(process: subprocess.Popen[bytes], kind: str) -> float:
    """MiB: VmRSS now, VmHWM at most."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    found = re.search(rf"^{kind}:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def cpu_seconds(process: subprocess.Popen[bytes]) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def marks() -> Iterator[int]:
    yield from (mark for mark in (10, 100, 1_000, 5_000, *range(10_000, COUNT, 10_000)) if mark < COUNT)
    yield COUNT


def watch(process: subprocess.Popen[bytes], folder: Path) -> None:
    started, done, coming = time.monotonic(), 0, marks()
    mark = next(coming)
    while process.poll() is None and time.monotonic() < started + SECONDS:
        done += take_away(folder)
        if done >= mark:
            tell(process, done, started)
            mark = next((each for each in coming if each > done), COUNT + 1)
        time.sleep(0.02)
    if process.poll() is None:
        tell(process, done, started)
        process.terminate()
    process.wait()
    done += take_away(folder)
    print(f"{done} of {COUNT} in {time.monotonic() - started:.0f} s, ended with "
          f"{process.returncode}; load {os.getloadavg()[0]:.1f}", flush=True)


def tell(process: subprocess.Popen[bytes], done: int, started: float) -> None:
    seconds = time.monotonic() - started
    print(f"| {done} | {seconds:.0f} | {done / seconds:.1f} | {cpu_seconds(process):.0f} | "
          f"{memory(process, 'VmRSS'):.1f} | {memory(process, 'VmHWM'):.1f} |", flush=True)


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="govreport-"))
    output = Path(tempfile.mkdtemp(prefix="govreport-out-", dir=PLACE))
    try:
        names = make_reports(folder)
        print("| reports | seconds | a second | CPU seconds | resident MiB | at most |")
        print("|---|---|---|---|---|---|", flush=True)
        process = subprocess.Popen([PROGRAM, "export", "--files-from", names, "--quiet", "--to",
                                    ",".join(FORMATS), "-o", output])
        watch(process, output)
    finally:
        shutil.rmtree(folder)
        shutil.rmtree(output, ignore_errors=True)


if __name__ == "__main__":
    main()
