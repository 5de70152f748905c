"""The benchmark runs and prints its tables: every stage, each format beside its floor, sizes and
whole processes, and for what cannot be measured the reason. Nothing here passes or fails by time.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])


def tables(text: str) -> dict[str, list[list[str]]]:
    """By their first heading, the rows."""
    found = {}
    for block in text.split("\n\n"):
        rows = [[cell.strip() for cell in line.strip("|").split("|")]
                for line in block.splitlines() if line.startswith("|")]
        if rows:
            found[rows[0][0]] = rows[2:]
    return found


class Benchmark(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        run = subprocess.run([sys.executable, HERE / "benchmark.py", "--quick", "--no-peers"],
                             capture_output=True, text=True, check=True)
        cls.tables = tables(run.stdout)

    def test_prints_every_stage_in_milliseconds(self) -> None:
        self.assertEqual(len(self.tables["stage"]), 9)
        for name, figure in self.tables["stage"]:
            self.assertTrue(is_figure(figure) or "skipped, because" in figure, f"{name}: {figure}")

    def test_says_how_large_files_are_beside_their_fonts(self) -> None:
        sizes = {row[0]: row[1:4] for row in self.tables["file"]}
        whole, subsets, bound = map(float, sizes["PDF, two TrueType faces"])
        self.assertGreater(whole, subsets)
        self.assertAlmostEqual(bound, 1.05 * subsets + 12, delta=0.2)

    def test_puts_the_floor_beside_each_paged_format(self) -> None:
        for name, ours, floor, ratio, _ in self.tables["format, faces"]:
            if "skipped, because" in ours or name.startswith("all"):
                continue
            self.assertAlmostEqual(float(ours) / float(floor), float(ratio), delta=0.02, msg=name)

    def test_puts_a_bare_program_beside_the_workbook(self) -> None:
        rows = self.tables["workbook"]
        self.assertEqual([row[0] for row in rows], ["the report", "to fill in"])
        for name, _, ours, bare, ratio in rows:
            self.assertAlmostEqual(float(ours) / float(bare), float(ratio), delta=0.02, msg=name)

    def test_sets_a_document_in_truetype_faces_at_least(self) -> None:
        ours = {row[0]: row[1] for row in self.tables["format, faces"]}
        self.assertTrue(is_figure(ours["PDF, two TrueType faces"]), ours)

    def test_runs_the_program_as_a_whole(self) -> None:
        for name, wall, _, peak in self.tables["whole process"]:
            self.assertTrue(wall.isdigit() and peak.isdigit(), name)


def is_figure(text: str) -> bool:
    return re.fullmatch(r"[0-9.]+", text) is not None and float(text) > 0


if __name__ == "__main__":
    if not (BUILD / "tests/bench/stages_bench").is_file():
        print("skipped, because stages_bench is not built; scripts/benchmark builds it")
        sys.exit(77)
    unittest.main(verbosity=2)
