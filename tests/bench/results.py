"""The figures of a run as the README tells them: what, ours, the floor, the target, others."""

from __future__ import annotations

import json
import os
import platform
import re
import time
from collections.abc import Callable
from pathlib import Path

from figures import Figure
from tables import CHOICES

Row = dict[str, object]
Peers = list[tuple[str, Figure]]


def machine() -> str:
    facts = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    name = re.search(r"model name\s*:\s*(.+)", facts)
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="utf-8"))
    gigabytes = round(int(memory[1]) / 2**20) if memory else 0
    return (f"{os.cpu_count()} cores of {name[1].strip() if name else platform.machine()}, "
            f"{gigabytes} GB, Linux {platform.release().split('-')[0]}")


def _peers(others: Peers) -> list[dict]:
    return [{"name": name, "skipped": figure.skipped} if figure.cpu_ms is None
            else {"name": name, "value": round(figure.cpu_ms, 3)} for name, figure in others]


def at_most(value: float, of: str = "ours") -> dict:
    return {"is": "at most", "value": value, "of": of}


def row(what: str, unit: str, ours: float | None, skipped: str = "", **more: object) -> Row:
    if ours is None:
        return {"what": what, "unit": unit, "skipped": skipped or "it was not measured"}
    return {"what": what, "unit": unit, "ours": round(ours, 4), **more}


def _against(what: str, ours: Figure, floor: Figure, target: dict, others: Peers) -> Row:
    if ours.cpu_ms is None or floor.cpu_ms is None:
        return row(what, "CPU ms", None, ours.skipped or floor.skipped)
    return row(what, "CPU ms", ours.cpu_ms, floor=round(floor.cpu_ms, 4), target=target,
               peers=_peers(others))


def _sum(figures: list[Figure]) -> Figure:
    skipped = [figure.skipped for figure in figures if figure.cpu_ms is None]
    if skipped:
        return Figure(skipped=skipped[0])
    return Figure(sum(figure.cpu_ms or 0 for figure in figures))


def next_documents(stages: dict[str, Figure], others: Callable[[str, str], Peers]) -> list[Row]:
    none = Figure(skipped="it was not measured")
    at = lambda name: stages.get(name, none)  # noqa: E731
    rows = [_against("next workbook, the plugin beside the same calls of libxlsxwriter",
                     at("workbook-plugin/report"), at("workbook-bare/report"),
                     at_most(1.2, "floor"), others("xlsx", ""))]
    for choice, words in CHOICES.items():
        for format_id in ("pdf", "ofd"):
            rows.append(_against(f"next {format_id.upper()}, {words}", at(f"{format_id}/{choice}"),
                                 at(f"{format_id}-floor/{choice}"), at_most(2, "floor"),
                                 others(format_id, choice)))
    for name in ("html", "xml"):
        rows.append(row(f"next {name.upper()}", "CPU ms", at(name).cpu_ms, at(name).skipped))
    for choice, words in CHOICES.items():
        # HTML and XML have no floor of their own: they count as nothing in the sum.
        floors = _sum([at(f"pdf-floor/{choice}"), at(f"ofd-floor/{choice}"),
                       at("workbook-bare/report")])
        rows.append(_against(f"next document in all five formats, {words}", at(f"all/{choice}"),
                             floors, at_most(2, "floor"), []))
    return rows


def whole_processes(exports: list[tuple[str, Figure]], check: Figure,
                    check_in_batch: Figure) -> list[Row]:
    rows = []
    for words, export in exports:
        rows += [row(f"whole process, one report in all five formats, {words}", "CPU ms",
                     export.cpu_ms, export.skipped, target=at_most(80)),
                 row("its memory at the peak", "MB", export.megabytes, export.skipped,
                     target=at_most(64))]
    return rows + [
        row("whole process, `check` of a report in Markdown", "CPU ms", check.cpu_ms, check.skipped,
            target=at_most(15)),
        row("`check`, one report more in a batch", "CPU ms", check_in_batch.cpu_ms,
            check_in_batch.skipped, target=at_most(1))]


def idle_share(seconds: float = 2) -> float:
    """Of all cores: how much of them nobody uses just now."""
    def spent() -> tuple[int, int]:
        fields = Path("/proc/stat").read_text(encoding="utf-8").splitlines()[0].split()[1:]
        return int(fields[3]), sum(map(int, fields))
    idle, whole = spent()
    time.sleep(seconds)
    idle_now, whole_now = spent()
    return (idle_now - idle) / max(whole_now - whole, 1)


def no_room() -> list[Row]:
    return [row("batch on two cores beside one", "times as fast", None,
                "others used the machine's cores")]


def batch(one: Figure, two: Figure, count: int) -> list[Row]:
    if one.wall_ms is None or two.wall_ms is None:
        return [row("batch on two cores beside one", "times as fast", None,
                    one.skipped or two.skipped)]
    return [row(f"batch of {count} reports in all five formats, one worker", "reports a second",
                count * 1000 / one.wall_ms),
            row("the same by two workers, beside one", "times as fast", one.wall_ms / two.wall_ms,
                target={"is": "at least", "value": 1.8, "of": "ours"})]


def write(file: Path, load: float, rows: list[Row]) -> None:
    text = json.dumps({"machine": machine(), "load": round(load, 1), "rows": rows}, ensure_ascii=False, indent=1)
    file.write_text(text + "\n", encoding="utf-8")
