"""Spark as scripts/judges installed it, and the job of the examples run by it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import python_host
from python_host import SOURCE

HOME = python_host.judges.cache() / "spark"
EXAMPLE = SOURCE / "examples/spark"
EXECUTOR = b"CoarseGrainedExecutorBackend"
# For a job of a minute: compiling its Java well would take longer than it saves.
QUICK = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"


def use() -> None:
    """Makes Spark and the job's modules importable, or ends the script as skipped."""
    python_host.use()
    if not (HOME / ".recipe").exists():
        python_host.skip_script("Spark is not there (scripts/judges installs it)")
    sys.path[:0] = [str(HOME), str(EXAMPLE), str(SOURCE / "tests/program")]
    os.environ.update(environment())


def environment() -> dict[str, str]:
    """For Spark: which Python its workers are, what they find there, and that all is on this
    machine."""
    packages = os.pathsep.join(map(str, (python_host.package_folder(), HOME)))
    return {"SPARK_HOME": str(HOME / "pyspark"), "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_DRIVER_PYTHON": sys.executable, "PYTHONPATH": packages,
            "SPARK_LOCAL_IP": "127.0.0.1"}


class Submitted:
    """The job, as `spark-submit` runs it on two executors that are processes of their own."""

    def __init__(self, folder: Path, *words: str | Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "events").mkdir()
        self._out, self._log = (open(folder / name, "wb") for name in ("out", "log"))
        self.process = subprocess.Popen(
            [HOME / "pyspark/bin/spark-submit", "--master", "local-cluster[2,1,1024]",
             "--driver-java-options", QUICK, *self._settings(), EXAMPLE / "export_reports.py", *words],
            env={**os.environ, **environment()}, cwd=folder, stdout=self._out, stderr=self._log)

    def _settings(self) -> Iterator[str]:
        for setting in ("driver.memory=512m", "executor.memory=512m", "ui.enabled=false",
                        "executor.pyspark.memory=768m", f"executor.extraJavaOptions={QUICK}", "log.level=WARN",
                        "eventLog.enabled=true", f"eventLog.dir=file://{self.folder}/events"):
            yield from ("--conf", f"spark.{setting}")

    def wait(self, seconds: float) -> int:
        code = self.process.wait(seconds)
        self._out.close()
        self._log.close()
        return code

    def stop(self) -> None:
        """If it has not ended by itself; its executors end with it."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)

    def said(self) -> str:
        return (self.folder / "out").read_text(encoding="utf-8")

    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def events(self, kind: str) -> list[dict[str, Any]]:
        (file,) = (self.folder / "events").iterdir()
        events = map(json.loads, file.read_text(encoding="utf-8").splitlines())
        return [event for event in events if event["Event"] == f"SparkListener{kind}"]

    def executor_at_work(self) -> int | None:
        """The process of an executor that has begun to run Python."""
        family = descendants(self.process.pid)
        parents = {parent for _, parent in family.values()}
        for pid, (command, _) in family.items():
            if EXECUTOR in command and pid in parents:
                return pid
        return None


def descendants(root: int) -> dict[int, tuple[bytes, int]]:
    """Process → its command and its parent."""
    everyone = dict(processes())
    inside = {root}
    while more := {pid for pid, (_, parent) in everyone.items() if parent in inside} - inside:
        inside |= more
    return {pid: everyone[pid] for pid in inside if pid in everyone}


def processes() -> Iterator[tuple[int, tuple[bytes, int]]]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            yield int(folder.name), ((folder / "cmdline").read_bytes(), int(parent))
        except (OSError, IndexError):
            continue  # it has ended meanwhile


def rows(table: Path) -> list[dict[str, Any]]:
    """Of a table that is kept as JSON lines; columns that are null are left out there."""
    assert (table / "_SUCCESS").exists(), f"{table} is not whole"
    return [json.loads(line) for part in sorted(table.glob("part-*"))
            for line in part.read_text(encoding="utf-8").splitlines()]


def wait_until(what: str, happens: Any, seconds: float) -> None:
    until = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > until:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.05)
