"""`govreport new`: the blank workbook."""

import unittest
import zipfile
from pathlib import Path

from program import ProgramTest

FORM = "disclosure-annual-report"


class New(ProgramTest):
    def make(self, *words: object, name: str = "form.xlsx"):
        target = self.outputs / name
        return target, self.run_program("new", FORM, "-o", target, *words)

    def strings(self, workbook: Path) -> str:
        with zipfile.ZipFile(workbook) as package:
            return package.read("xl/sharedStrings.xml").decode()

    def test_writes_a_workbook_of_the_year_and_the_body(self) -> None:
        target, run = self.make("--year", 2025, "--body", "清河区民政局")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(run.stdout.strip(), str(target))
        strings = self.strings(target)
        self.assertIn("清河区民政局\n2025年政府信息公开工作年度报告", strings)
        self.assertIn("三、收到和处理政府信息公开申请情况", strings)

    def test_the_same_question_gives_the_same_bytes(self) -> None:
        first, _ = self.make("--year", 2025, "--body", "清河区民政局")
        second, _ = self.make("--year", 2025, "--body", "清河区民政局", name="again.xlsx")
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_refuses_a_year_without_a_form_and_leaves_no_file(self) -> None:
        _, run = self.make("--year", 1999, "--body", "清河区民政局")
        self.assert_refused(run, 2, "1999")

    def test_refuses_to_go_without_a_body(self) -> None:
        _, run = self.make("--year", 2025)
        self.assert_refused(run, 2, "--body")

    def test_keeps_a_file_when_asked_to(self) -> None:
        target, _ = self.make("--year", 2025, "--body", "清河区民政局")
        before = target.read_bytes()
        _, run = self.make("--year", 2024, "--body", "云溪县水务局", "--no-clobber")
        self.assertEqual(run.returncode, 2)
        self.assertEqual(target.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
