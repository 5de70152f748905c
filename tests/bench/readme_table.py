"""The README's table is what the recorded run makes, and a figure changed by hand is seen."""

from __future__ import annotations

import json
import unittest

import readme


class ReadmeTable(unittest.TestCase):
    def setUp(self) -> None:
        self.results = json.loads(readme.RESULTS.read_text(encoding="utf-8"))
        self.page = readme.README.read_text(encoding="utf-8")

    def test_is_made_from_the_recorded_run(self) -> None:
        self.assertEqual(readme.filled_in(self.page, self.results), self.page,
                         "run tests/bench/readme.py")

    def test_a_figure_typed_by_hand_is_seen(self) -> None:
        row = next(row for row in self.results["rows"] if "ours" in row)
        figure = f"| {readme.number(row['ours'])} |"
        changed = self.page.replace(figure, "| 0.01 |", 1)
        self.assertNotEqual(changed, self.page)
        self.assertNotEqual(readme.filled_in(changed, self.results), changed)

    def test_names_the_machine_and_every_target(self) -> None:
        self.assertIn("cores", self.results["machine"])
        targets = [row["target"] for row in self.results["rows"] if "target" in row]
        self.assertGreaterEqual(len(targets), 9)

    def test_a_target_that_was_missed_says_so(self) -> None:
        for row in self.results["rows"]:
            if "target" not in row:
                continue
            target = row["target"]
            value = row["ours"] / (row["floor"] if target["of"] == "floor" else 1)
            met = value >= target["value"] if target["is"] == "at least" else value <= target["value"]
            line = next(line for line in self.page.splitlines() if line.startswith(f"| {row['what']} |"))
            self.assertEqual("missed" not in line, met, line)


if __name__ == "__main__":
    unittest.main(verbosity=2)
