"""What many reports cost in one run of the program."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from figures import PROGRAM, Figure, whole_process

FORMATS = "xlsx,pdf,ofd,html,xml"


def copies(report: Path, folder: Path, count: int) -> list[Path]:
    """So many files of one report: none is told from another by its name alone."""
    folder.mkdir()
    files = [folder / f"{number}{report.suffix}" for number in range(count)]
    for file in files:
        shutil.copy(report, file)
    return files


def check_in_a_batch(report: Path, count: int, runs: int) -> Figure:
    """Of one report more, by one worker: what a run of many takes beyond a run of one."""
    with tempfile.TemporaryDirectory() as folder:
        files = copies(report, Path(folder) / "in", count)
        one = whole_process([PROGRAM, "check", files[0], "-j", "1"], runs)
        many = whole_process([PROGRAM, "check", *files, "-j", "1"], runs)
    if one.cpu_ms is None or many.cpu_ms is None or one.wall_ms is None or many.wall_ms is None:
        return one if one.skipped else many
    return Figure((many.cpu_ms - one.cpu_ms) / (count - 1), (many.wall_ms - one.wall_ms) / (count - 1),
                  many.megabytes)


def export_by(workers: int, report: Path, count: int, given: list[str | Path]) -> Figure:
    """A batch to every format, from start to end."""
    with tempfile.TemporaryDirectory() as folder:
        files = copies(report, Path(folder) / "in", count)
        output = Path(folder) / "out"
        output.mkdir()
        return whole_process([PROGRAM, "export", *files, "--to", FORMATS, "-o", output, "--quiet",
                              "-j", str(workers), *given], 1)
