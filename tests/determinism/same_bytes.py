"""The same report gives the same bytes in every format, wherever and whenever it is exported."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

FORM = "disclosure-annual-report"
FORMATS = ("xlsx", "pdf", "ofd", "xml", "html")
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
PROGRAM = Path(os.environ["GOVREPORT_BINARY_DIR"]) / "bin/govreport"


def sample() -> Path:
    return next((SOURCE / "templates" / FORM / "2021/sample").glob("[a-z]*.md"))


class SameBytes(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.scratch = Path(tempfile.mkdtemp(prefix="govreport-"))
        cls.addClassCleanup(shutil.rmtree, cls.scratch, ignore_errors=True)
        cls.runs = 0
        cls.expected = cls.export()

    @classmethod
    def export(cls, *options: str, report: Path | None = None, **environment: str) -> dict[str, str]:
        """Exports to a folder of its own, from that folder: format → digest of the file."""
        cls.runs += 1
        folder = cls.scratch / f"run {cls.runs}"
        folder.mkdir()
        report = report or sample()
        ran = subprocess.run(
            [PROGRAM, "export", report, "--to", ",".join(FORMATS), "-o", folder, *options],
            cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
            env={**os.environ, **environment})
        if ran.returncode != 0:
            raise AssertionError(f"export failed: {ran.stdout}{ran.stderr}")
        return {name: hashlib.sha256((folder / f"{report.stem}.{name}").read_bytes()).hexdigest()
                for name in FORMATS}

    def test_a_second_run(self) -> None:
        self.assertEqual(self.export(), self.expected)

    def test_other_time_zones(self) -> None:
        for zone in ("Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"):
            self.assertEqual(self.export(TZ=zone), self.expected, zone)

    def test_the_report_in_another_folder(self) -> None:
        other = self.scratch / "elsewhere" / sample().name
        other.parent.mkdir()
        shutil.copy(sample(), other)
        self.assertEqual(self.export(report=other), self.expected)

    def test_other_languages_of_messages(self) -> None:
        for language in ("C", "C.UTF-8", "zh_CN.UTF-8", "en_US.UTF-8"):
            self.assertEqual(self.export(LC_ALL=language, LANG=language), self.expected, language)

    def test_a_locale_that_writes_a_decimal_comma(self) -> None:
        localedef = shutil.which("localedef")
        if localedef is None or not Path("/usr/share/i18n/locales/de_DE").exists():
            self.skipTest("localedef or its German locale is not installed")
        name = "de_DE.UTF-8"
        subprocess.run([localedef, "-i", "de_DE", "-f", "UTF-8", self.scratch / name],
                       check=True, capture_output=True)
        made = self.export(LC_ALL=name, LOCPATH=str(self.scratch))
        self.assertEqual(made, self.expected)

    def test_another_home_and_no_terminal(self) -> None:
        home = self.scratch / "home"
        home.mkdir()
        self.assertEqual(self.export(HOME=str(home), TERM="dumb"), self.expected)

    def test_a_date_that_is_given_is_written(self) -> None:
        """And so these tests would see a date that is not given."""
        dated = self.export("--created", "2025-01-20")
        self.assertNotEqual(dated["ofd"], self.expected["ofd"])
        self.assertNotEqual(dated["pdf"], self.expected["pdf"])
        self.assertEqual(dated["xml"], self.expected["xml"])
        self.assertEqual(self.export("--created", "2025-01-20", TZ="Asia/Shanghai"), dated)


if __name__ == "__main__":
    outcome = unittest.main(exit=False).result
    for test, reason in outcome.skipped:
        print(f"skipped, because {reason} [{test}]")
    sys.exit(0 if outcome.wasSuccessful() else 1)
