"""veraPDF finds no failed rule: PDF/A-3a and PDF/UA-1."""

from __future__ import annotations

import unittest
import xml.etree.ElementTree as ElementTree

import exported
import judges


def failed_rules(report: ElementTree.Element) -> list[str]:
    return [
        f"{rule.get('clause')} test {rule.get('testNumber')}: {rule.findtext('description')}"
        for rule in report.iter("rule")
        if rule.get("status") == "failed"
    ]


class VeraPdf(unittest.TestCase):
    def judge(self, profile: str) -> None:
        files = exported.files("pdf")
        result = ElementTree.fromstring(judges.verapdf(profile, list(files.values())))
        jobs = list(result.iter("job"))
        self.assertEqual(len(jobs), len(files))
        for job in jobs:
            report = job.find("validationReport")
            name = job.findtext("item/name")
            self.assertIsNotNone(report, f"{name}: not judged")
            assert report is not None
            self.assertEqual(failed_rules(report), [], name)
            self.assertEqual(report.get("isCompliant"), "true", name)
            details = report.find("details")
            assert details is not None
            self.assertGreater(int(details.get("passedChecks", "0")), 1000, name)

    def test_pdf_a_3a(self) -> None:
        self.judge("3a")

    def test_pdf_ua_1(self) -> None:
        self.judge("ua1")


if __name__ == "__main__":
    judges.main()
