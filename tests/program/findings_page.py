"""`check --html`: the page of what was found, written whole or not at all."""

import subprocess
import unittest
from pathlib import Path

from program import SAMPLE, ProgramTest


class FindingsPage(ProgramTest):
    def wrong(self) -> Path:
        text = SAMPLE.read_text(encoding="utf-8")
        self.assertEqual(text.count("\t384\t"), 1)
        return self.write("wrong.md", text.replace("\t384\t", "\t348\t"))

    def check(self, *words: object) -> subprocess.CompletedProcess[str]:
        return self.run_program("--lang", "en", "check", *words)

    def test_shows_each_finding_and_says_the_same_on_the_terminal(self) -> None:
        report, page = self.wrong(), self.outputs / "found.html"
        run = self.check(report, "--html", page)
        self.assertEqual(run.returncode, 1)
        self.assertEqual(run.stdout, self.check(report).stdout)
        text = page.read_text(encoding="utf-8")
        for words in ("<p>2 errors</p>", "(T3-ROW)", "(T3-SUM)", "<dd>779</dd>", "<dd>815</dd>", "✗1</a></td>",
                      "<a href=\"#govreport-finding-2-entry\">back to the list</a>", "may be wrong, see 1"):
            self.assertIn(words, text)

    def test_of_a_report_that_holds_says_so(self) -> None:
        page = self.outputs / "found.html"
        self.assertEqual(self.check(SAMPLE, "--html", page, "--json").returncode, 0)
        self.assertIn("Nothing was found.", page.read_text(encoding="utf-8"))

    def test_is_of_one_report(self) -> None:
        page = self.outputs / "found.html"
        run = self.check(SAMPLE, self.wrong(), "--html", page)
        self.assertEqual(run.returncode, 2)
        self.assertIn("--html is the page of one report, and 2 are to be checked", run.stderr)
        self.assertFalse(page.exists())

    def test_is_never_the_report_itself(self) -> None:
        report = self.wrong()
        before = report.read_bytes()
        run = self.check(report, "--html", report)
        self.assertEqual(run.returncode, 2)
        self.assertEqual(report.read_bytes(), before)

    def test_that_cannot_be_written_leaves_nothing(self) -> None:
        run = self.check(self.wrong(), "--html", self.outputs / "none/found.html")
        self.assertEqual(run.returncode, 3)
        self.assertIn("none", run.stderr)
        self.assertEqual(list(self.outputs.iterdir()), [])

    def test_of_what_is_no_report_is_not_written(self) -> None:
        run = self.check(self.write("empty.md", ""), "--html", self.outputs / "found.html")
        self.assertNotEqual(run.returncode, 0)
        self.assertEqual(list(self.outputs.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
