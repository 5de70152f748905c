"""What was measured, and running what measures it."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("GOVREPORT_BINARY_DIR", ROOT / "build/release"))
STAGES = BUILD / "tests/bench/stages_bench"
PROGRAM = BUILD / "bin/govreport"


@dataclass(frozen=True)
class Figure:
    """One work's cost; what could not be measured says why instead."""

    cpu_ms: float | None = None
    wall_ms: float | None = None
    megabytes: float | None = None  # at the peak
    counters: dict[str, float] = field(default_factory=dict)
    skipped: str = ""


def environment(report: Path, fonts: Path | None) -> dict[str, str]:
    chosen = {**os.environ, "GOVREPORT_BENCH_REPORT": str(report)}
    if fonts:
        chosen["GOVREPORT_BENCH_FONTS"] = str(fonts)
    return chosen


def least(times: Iterable[float]) -> float:
    """What a work takes by itself: neighbours only add, by shared caches even to CPU time."""
    return min(times)


def face_choices(chosen: dict[str, str]) -> dict[str, dict[str, str]]:
    """Which family serves each role, by choice."""
    made = subprocess.run([BUILD / "tests/bench/peer_input"], env=chosen, check=True,
                          capture_output=True, text=True).stdout
    faces: dict[str, dict[str, str]] = json.loads(made)["faces"]
    return faces


def _figure(runs: list[dict]) -> Figure:
    failed = [run["error_message"] for run in runs if run.get("error_occurred")]
    if failed:
        return Figure(skipped=failed[0])
    counters = {name: runs[0][name] for name in ("bytes", "file", "subsets", "rest")
                if name in runs[0]}
    return Figure(least(run["cpu_time"] for run in runs), counters=counters)


def stages(chosen: dict[str, str], repetitions: int, seconds: float) -> dict[str, Figure]:
    """Every benchmark of stages_bench, in turns, so that all meet the same neighbours."""
    run = subprocess.run(
        [STAGES, "--benchmark_format=json", f"--benchmark_repetitions={repetitions}",
         f"--benchmark_min_time={seconds}", "--benchmark_enable_random_interleaving=true"],
        env=chosen, capture_output=True, check=True)
    results: dict[str, list[dict]] = {}
    for one in json.loads(run.stdout)["benchmarks"]:
        if one["run_type"] == "iteration":
            results.setdefault(one["run_name"], []).append(one)
    return {name: _figure(runs) for name, runs in results.items()}


def instructions(chosen: dict[str, str], name: str) -> int:
    """Of one turn of a benchmark: what ten turns take beyond what two take, by callgrind."""
    def count(turns: int) -> int:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", STAGES,
             f"--benchmark_filter=^{name}/iterations"],
            env={**chosen, "GOVREPORT_BENCH_ITERATIONS": str(turns)}, capture_output=True,
            check=True, text=True)
        line = next(line for line in run.stderr.splitlines() if "Collected" in line)
        return int(line.rpartition(":")[2])
    return (count(10) - count(2)) // 8


def whole_process(command: list[str | Path], runs: int) -> Figure:
    """A program from start to end, its files warm."""
    walls, cpus, peaks = [], [], []
    for _ in range(runs + 1):
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        words = process.stderr.read().decode() if process.stderr else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            return Figure(skipped=words.strip().splitlines()[0] if words.strip() else "it failed")
        walls.append((time.perf_counter() - started) * 1000)
        cpus.append((usage.ru_utime + usage.ru_stime) * 1000)
        peaks.append(usage.ru_maxrss / 1024)
    # The first run warms the files.
    return Figure(least(cpus[1:]), least(walls[1:]), max(peaks))
