"""Runs every command of docs/batches.md and looks whether it says what is shown there."""

import re
import shlex
import subprocess
import unittest

import twins
from interrupts import environment
from program import PROGRAM, SOURCE_DIR, ProgramTest

PAGE = SOURCE_DIR / "docs" / "batches.md"
EXAMPLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ govreport (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
ELSEWHERE = "…"


def timeless(line: str) -> str:
    """Without what is another each day: times and rates."""
    line = re.sub(r"[\d.]+ s, [\d.]+ a second", "T s, R a second", line)
    return re.sub(r'"(seconds|rate)":"[\d.]+"', r'"\1":"T"', line)


class BatchesPage(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        districts = self.folder / "reports" / "districts"
        districts.mkdir(parents=True)
        for number, name in enumerate(("water", "statistics", "districts/east")):
            (self.folder / "reports" / f"{name}.json").write_text(twins.report(number), encoding="utf-8")
        (self.folder / "reports" / "notes.pdf").write_text("notes")
        (self.folder / "reports" / "minutes.md").write_text("milk\n")

    def test_every_example_says_what_is_shown(self) -> None:
        page = PAGE.read_text(encoding="utf-8")
        examples = [found for block in EXAMPLE.findall(page) for found in COMMAND.findall(block)]
        self.assertEqual(len(examples), 5)
        for command, shown in examples:
            with self.subTest(command):
                self.run_example(command, shown.splitlines())

    def run_example(self, command: str, shown: list[str]) -> None:
        run = subprocess.run(
            [PROGRAM, *shlex.split(command)], cwd=self.folder, env=environment(), text=True, timeout=120,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        expected = int(shown.pop().split()[1]) if shown and shown[-1].startswith("exit ") else 0
        self.assertEqual(run.returncode, expected, run.stdout)
        said = iter(run.stdout.splitlines())
        skipping = False
        for line in shown:
            if line == ELSEWHERE:
                skipping = True
                continue
            here = next((each for each in said if timeless(each) == timeless(line) or not skipping), None)
            self.assertEqual(timeless(here or ""), timeless(line), run.stdout)
            skipping = False
        self.assertTrue(skipping or next(said, None) is None, run.stdout)


if __name__ == "__main__":
    unittest.main()
