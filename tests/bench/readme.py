"""The README's table of what a report costs, made from the last recorded run.

    readme.py            writes the table between its markers
    readme.py --check    ends with 1 where the README says anything else

`results.json` holds the figures, with the machine and the targets they are held against;
scripts/benchmark --write makes it. Nothing in the table is typed by hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results.json"
README = HERE.parents[1] / "README.md"
BEGIN, END = "<!-- measured by scripts/benchmark -->", "<!-- end of what was measured -->"


def number(value: float) -> str:
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def of_peer(peer: dict) -> str:
    if "skipped" in peer:
        return f"{peer['name']}: *skipped, because {peer['skipped']}*"
    return f"{peer['name']} {number(peer['value'])}"


def verdict(row: dict) -> str:
    """The target, and whether this run met it."""
    target = row.get("target")
    if target is None:
        return "–"
    value = row["ours"] / row["floor"] if target["of"] == "floor" else row["ours"]
    met = value >= target["value"] if target["is"] == "at least" else value <= target["value"]
    sign = "≥" if target["is"] == "at least" else "≤"
    words = f"{sign} {number(target['value'])}" + (" × floor" if target["of"] == "floor" else "")
    return words if met else f"{words}: **missed**"


def cells(row: dict) -> list[str]:
    if "skipped" in row:
        return [row["what"], row["unit"], f"*skipped, because {row['skipped']}*", "", "", "", ""]
    floor = row.get("floor")
    return [row["what"], row["unit"], number(row["ours"]), "–" if floor is None else number(floor),
            "–" if floor is None else f"{row['ours'] / floor:.2f}", verdict(row),
            "; ".join(map(of_peer, row.get("peers", []))) or "–"]


def table(results: dict) -> str:
    head = ["", "unit", "ours", "floor", "× floor", "target", "others"]
    rows = [head, ["---"] * len(head), *map(cells, results["rows"])]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return (f"On {results['machine']}; load {results['load']:.1f} when it began.\n\n"
            + "\n".join(lines))


def filled_in(readme: str, results: dict) -> str:
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{README.name} has no markers for the table")
    return f"{before}{BEGIN}\n{table(results)}\n\n{END}{after}"


def main() -> int:
    readme = README.read_text(encoding="utf-8")
    wanted = filled_in(readme, json.loads(RESULTS.read_text(encoding="utf-8")))
    if "--check" in sys.argv:
        return int(wanted != readme)
    README.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
