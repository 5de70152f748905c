"""Runs every command of docs/years-and-units.md and looks whether it says what is shown there."""

import re
import shlex
import unittest

from program import SOURCE_DIR
from units import UnitsTest
from years import follow

PAGE = SOURCE_DIR / "docs" / "years-and-units.md"
EXAMPLE = re.compile(r"^```console\n\$ govreport (.*?)\n(.*?)^```", re.DOTALL | re.MULTILINE)
ELSEWHERE = "…"


class CheckingPage(UnitsTest):
    def setUp(self) -> None:
        super().setUp()
        before = follow(self.report("云亭市", year=2024))
        self.write("2024.xml", before)
        self.write("2024-other.xml", re.sub(r"(<carried-over>\s*<natural>)", r"\g<1>9", before))
        self.write("2025.xml", self.report("云亭市"))
        (self.inputs / "units").mkdir()
        for i in range(1, 4):
            self.add_unit(f"units/{i}.xml", f"第{i}局", i)
        self.write("units.txt", "# 应报单位\n第1局\n第2局\n第3局\n第4局\n")
        self.write("parent.xml", self.report("云亭市", 3))

    def test_every_example_says_what_is_shown(self) -> None:
        examples = EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))
        self.assertGreaterEqual(len(examples), 5)
        for command, shown in examples:
            with self.subTest(command):
                self.run_example(command, shown.splitlines())

    def run_example(self, command: str, shown: list[str]) -> None:
        run = self.run_program(*shlex.split(command), cwd=self.inputs)
        expected = int(shown.pop().split()[1]) if shown[-1].startswith("exit ") else 0
        self.assertEqual(run.returncode, expected, run.stdout + run.stderr)
        said = iter(run.stdout.splitlines())
        skipping = False
        for line in shown:
            if line == ELSEWHERE:
                skipping = True
                continue
            here = next((each for each in said if each == line or not skipping), None)
            self.assertEqual(here, line, run.stdout)
            skipping = False


if __name__ == "__main__":
    unittest.main()
