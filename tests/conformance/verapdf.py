"""veraPDF finds no failed rule in any PDF, whatever the report, the options and the fonts.

PDF/A-3a, or PDF/A-2a where asked for, and PDF/UA-1. A file broken on purpose goes with each run, so
that it is seen that veraPDF looks.
"""

from __future__ import annotations

import functools
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import exported
import judges
import pdf_variants

BROKEN = "broken"
FEWEST = 25  # what can be made without the real report and the fonts that Debian has not


def failed_rules(report: ElementTree.Element) -> list[str]:
    return [
        f"{rule.get('clause')} test {rule.get('testNumber')}: {rule.findtext('description')}"
        for rule in report.iter("rule")
        if rule.get("status") == "failed"
    ]


@functools.cache
def broken() -> Path:
    """The sample without what says that it is tagged."""
    whole = pdf_variants.files()["readable"].read_bytes()
    file = exported.scratch() / "broken.pdf"
    file.write_bytes(whole.replace(b"/MarkInfo", b"/NarkInfo"))
    assert file.read_bytes() != whole
    return file


class VeraPdf(unittest.TestCase):
    def judge(self, profile: str, files: dict[str, Path]) -> None:
        """Each file (name → path) keeps every rule of `profile`, and was looked at."""
        files = {**files, BROKEN: broken()}
        result = ElementTree.fromstring(judges.verapdf(profile, list(files.values())))
        jobs = {job.findtext("item/name"): job.find("validationReport")
                for job in result.iter("job")}
        self.assertEqual(set(jobs), set(map(str, files.values())))
        for name, file in files.items():
            with self.subTest(name):
                report = jobs[str(file)]
                self.assertIsNotNone(report, "not judged")
                assert report is not None
                if name == BROKEN:
                    self.assertNotEqual(failed_rules(report), [], "passed, though broken")
                    continue
                self.assertEqual(failed_rules(report), [])
                self.assertEqual(report.get("isCompliant"), "true")
                details = report.find("details")
                assert details is not None
                self.assertGreater(int(details.get("passedChecks", "0")), 1000)

    def test_enough_files_were_made(self) -> None:
        print(f"PDFs judged: {len(pdf_variants.files())} of {len(pdf_variants.WANTED)}")
        self.assertGreaterEqual(len(pdf_variants.files()), FEWEST)

    def test_all_but_those_of_the_older_profile_are_pdf_a_3a(self) -> None:
        self.judge("3a", {name: file for name, file in pdf_variants.files().items()
                          if not pdf_variants.is_older_profile(name)})

    def test_those_of_the_older_profile_are_pdf_a_2a(self) -> None:
        self.judge("2a", {name: file for name, file in pdf_variants.files().items()
                          if pdf_variants.is_older_profile(name)})

    def test_all_are_pdf_ua_1(self) -> None:
        self.judge("ua1", pdf_variants.files())


if __name__ == "__main__":
    judges.main()
