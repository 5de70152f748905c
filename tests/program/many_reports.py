"""So many different reports in one run, to every format: memory stays where it was after the first
ones, no file handle is lost, and the bytes are the same whatever the number of workers.

The number of reports is the argument. Outputs are deleted while the batch runs: they would fill a disk.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import unittest
from dataclasses import dataclass, field
from pathlib import Path

import twins
from program import PROGRAM, sanitizer

SKIPPED = 77
COUNT = int(sys.argv.pop()) if len(sys.argv) > 1 and sys.argv[-1].isdigit() else 300
WARM = 10  # reports, by which whatever a process keeps is there: faces, outlines, forms
EVERY = 10
SAME = 200
ALLOWED = 0.05
IN_HAND = 12  # files that workers may have open at one time more than at another


def environment() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def formats() -> list[str]:
    run = subprocess.run([PROGRAM, "formats", "--json"], check=True, capture_output=True, text=True, env=environment())
    return [json.loads(line)["format"] for line in run.stdout.splitlines()]


@dataclass
class Watched:
    """A batch as it was seen from outside."""

    memory: list[int] = field(default_factory=list)  # KiB
    handles: list[int] = field(default_factory=list)
    finished: int = 0
    code: int = -1
    said: str = ""


def memory_of(process: int) -> int:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("the process is gone")


def look(process: subprocess.Popen[str], seen: Watched) -> None:
    try:
        memory, handles = memory_of(process.pid), len(os.listdir(f"/proc/{process.pid}/fd"))
    except (OSError, RuntimeError):
        return  # it has just ended
    seen.memory.append(memory)
    seen.handles.append(handles)


def watch(inputs: Path, outputs: Path, kinds: list[str]) -> Watched:
    """Runs the batch, deletes each report's outputs once all are there, and looks every so often."""
    command = [PROGRAM, "export", "-r", inputs, "--to", ",".join(kinds), "-o", outputs]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment())
    seen, said = Watched(), []
    with process:
        reader = threading.Thread(target=lambda: said.append(process.stderr.read()))
        reader.start()
        for number, line in enumerate(process.stdout, start=1):
            Path(line.split("\t")[0]).unlink()
            if number % (len(kinds) * EVERY) == 0:
                look(process, seen)
            seen.finished = number // len(kinds)
        reader.join()
    seen.code, seen.said = process.returncode, said[0]
    return seen


class ManyReports(unittest.TestCase):
    def setUp(self) -> None:
        # In memory where there is room: what is looked at is not the disk.
        shared = Path("/dev/shm")
        room = shared.is_dir() and os.access(shared, os.W_OK) and shutil.disk_usage(shared).free > 2 << 30
        self.folder = Path(tempfile.mkdtemp(prefix="govreport-many-", dir=shared if room else None))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.inputs = self.folder / "in"
        self.inputs.mkdir()
        self.kinds = formats()

    def outputs(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir()
        return folder

    def add_twins(self, count: int) -> None:
        for number in range(count):
            (self.inputs / f"{number:06}.json").write_text(twins.report(number), encoding="utf-8")

    def test_memory_is_flat_and_no_handle_is_lost(self) -> None:
        self.add_twins(COUNT)
        seen = watch(self.inputs, self.outputs("out"), self.kinds)
        self.assertEqual(seen.code, 0, seen.said[-2000:])
        self.assertEqual(seen.finished, COUNT)
        self.assertIn(f"{COUNT} reports: {COUNT} done", seen.said)
        self.assertEqual([path.name for path in (self.folder / "out").iterdir()], ["govreport-record.jsonl"])
        warm = seen.memory[WARM // EVERY:]
        self.assertGreater(len(warm), 8)
        first, last = (statistics.median(part) for part in (warm[: len(warm) // 4], warm[-(len(warm) // 4):]))
        print(f"{COUNT} reports to {len(self.kinds)} formats: {seen.said.splitlines()[-1].split('; ')[-1]}; "
              f"{seen.memory[0] // 1024} MiB after {EVERY} reports, {first // 1024:.0f} MiB after {WARM}, "
              f"{last // 1024:.0f} MiB at the end; {min(seen.handles)} to {max(seen.handles)} handles")
        self.assertLess(abs(last - first) / first, ALLOWED)
        half = len(seen.handles) // 2
        self.assertLessEqual(max(seen.handles[half:]), max(seen.handles[:half]) + IN_HAND)

    def test_bytes_are_the_same_whatever_the_number_of_workers(self) -> None:
        self.add_twins(min(COUNT, SAME))
        digests = []
        for jobs in ("1", "2"):
            outputs = self.outputs(jobs)
            command = [PROGRAM, "export", "-r", self.inputs, "--to", ",".join(self.kinds), "-o", outputs, "-j", jobs, "-q"]
            subprocess.run(command, check=True, env=environment())
            files = sorted(path for path in outputs.iterdir() if path.suffix != ".jsonl")
            digests.append({path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files})
            shutil.rmtree(outputs)
        self.assertEqual(len(digests[0]), min(COUNT, SAME) * len(self.kinds))
        self.assertEqual(len(set(digests[0].values())), len(digests[0]))
        self.assertEqual(digests[0], digests[1])


if __name__ == "__main__":
    if sanitizer():
        print(f"skipped, because the program is built with {sanitizer()}, which has memory of its own")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
