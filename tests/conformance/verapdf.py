"""veraPDF finds no failed rule: PDF/A-3a and PDF/UA-1."""

from __future__ import annotations

import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import exported
import judges


def failed_rules(report: ElementTree.Element) -> list[str]:
    return [
        f"{rule.get('clause')} test {rule.get('testNumber')}: {rule.findtext('description')}"
        for rule in report.iter("rule")
        if rule.get("status") == "failed"
    ]


def judge(test: unittest.TestCase, profile: str, files: dict[str, Path]) -> None:
    """Each file (name → path) is compliant with `profile`, and was looked at."""
    result = ElementTree.fromstring(judges.verapdf(profile, list(files.values())))
    jobs = {job.findtext("item/name"): job for job in result.iter("job")}
    test.assertEqual(set(jobs), set(map(str, files.values())))
    for name, file in files.items():
        report = jobs[str(file)].find("validationReport")
        test.assertIsNotNone(report, f"{name}: not judged")
        assert report is not None
        test.assertEqual(failed_rules(report), [], name)
        test.assertEqual(report.get("isCompliant"), "true", name)
        details = report.find("details")
        assert details is not None
        test.assertGreater(int(details.get("passedChecks", "0")), 1000, name)


class VeraPdf(unittest.TestCase):
    def test_pdf_a_3a(self) -> None:
        judge(self, "3a", exported.files("pdf"))

    def test_pdf_ua_1(self) -> None:
        judge(self, "ua1", exported.files("pdf"))


if __name__ == "__main__":
    judges.main()
