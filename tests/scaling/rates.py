"""Reports a second, as docs/scaling.md has them: by the program, by Python's threads, by how many
cores, onto the disk and into memory. Prints tables; passes or fails nobody. On a quiet machine.

Usage: rates.py [COUNT]      with what govreport_python_test sets; hosts.python_wheel has to have run
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import python_host

python_host.use()

import govreport  # noqa: E402
from python_host import PROGRAM, SOURCE  # noqa: E402

sys.path.append(str(SOURCE / "tests/program"))
import twins  # noqa: E402, because it stands in a folder of its own

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 300
FORMATS = [format.id for format in govreport.default_library().formats()]
MEMORY = "/dev/shm"


class Cost(NamedTuple):
    wall: float  # seconds
    cpu: float
    peak: int  # MiB

    def row(self, what: str) -> str:
        return (f"| {what} | {COUNT / self.wall:.0f} | {COUNT / self.cpu:.0f} | "
                f"{1000 * self.cpu / COUNT:.1f} | {self.peak} |")


def cost(command: list[str | Path]) -> Cost:
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (command[:6], process.returncode)
    wall = time.monotonic() - started
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


class Rates:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "in").mkdir()
        self.files = [folder / f"in/{number:06}.json" for number in range(1, COUNT + 1)]
        for number, file in enumerate(self.files, start=1):
            file.write_text(twins.report(number), encoding="utf-8")

    def check(self, jobs: int) -> list[str | Path]:
        return [PROGRAM, "check", "-j", str(jobs), *self.files]

    def export(self, formats: list[str], jobs: int, parent: str | None = None) -> list[str | Path]:
        target = tempfile.mkdtemp(dir=parent or self.folder)
        return [PROGRAM, "export", "-j", str(jobs), "--quiet", "--to", ",".join(formats),
                "-o", target, *self.files]

    def by_the_program(self) -> None:
        print("| one process | a second | a CPU second | CPU ms | peak MiB |")
        print("|---|---|---|---|---|")
        for jobs in (1, 2):
            print(cost(self.check(jobs)).row(f"check, -j {jobs}"))
            for formats in [*([format] for format in FORMATS), FORMATS]:
                name = "all formats" if formats is FORMATS else formats[0]
                print(cost(self.export(formats, jobs)).row(f"{name}, -j {jobs}"), flush=True)
            into_memory = cost(self.export(FORMATS, jobs, MEMORY))
            print(into_memory.row(f"all formats, into memory, -j {jobs}"))

    def by_python(self, threads: int, work: Callable[[govreport.Report, Path], None]) -> Cost:
        library = govreport.default_library()

        def one(file: Path) -> None:
            with govreport.Report.read(file, library=library) as report:
                work(report, file)

        before, started = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(one, self.files))
        after = resource.getrusage(resource.RUSAGE_SELF)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Cost(time.monotonic() - started, cpu, after.ru_maxrss // 1024)

    def by_threads_of_python(self) -> None:
        print("\n| Python, one process | a second | a CPU second | CPU ms | peak MiB |")
        print("|---|---|---|---|---|")
        target = Path(tempfile.mkdtemp(dir=self.folder))

        def export(report: govreport.Report, file: Path) -> None:
            for format in FORMATS:
                report.export(format, target / f"{file.stem}.{format}")

        def check(report: govreport.Report, file: Path) -> None:
            report.check()

        def figures(report: govreport.Report, file: Path) -> None:
            report.figures()

        for threads in (1, 8):
            print(self.by_python(threads, check).row(f"check, {threads} threads"))
            print(self.by_python(threads, figures).row(f"its figures, {threads} threads"))
            print(self.by_python(threads, export).row(f"all formats, {threads} threads"), flush=True)


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="govreport-"))
    try:
        rates = Rates(folder)
        print(f"{COUNT} different reports; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
        rates.by_the_program()
        rates.by_threads_of_python()
        print(f"\nload {os.getloadavg()[0]:.1f} at the end")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
