"""The version of a form that a report is on: by its tables, against its year, and as one asks for."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from program import SAMPLE, SOURCE_DIR, ProgramTest

OLDER = next((SOURCE_DIR / "templates/disclosure-annual-report/2019/sample").glob("[a-z]*.md"))


class Versions(ProgramTest):
    def checked(self, report: Path, *words: object) -> dict:
        run = self.run_program("--lang", "en", "check", report, "--json", *words)
        self.assertTrue(run.stdout, run.stderr)
        return json.loads(run.stdout)

    def assert_version_year_alone(self, said: dict, version: int, year: int) -> None:
        """One finding about the version, and not a row that is unknown."""
        self.assertEqual((said["version"], said["year"]), (version, year))
        found = [each for each in said["findings"] if each["severity"] == "error"]
        self.assertEqual([each["rule"] for each in found], ["VERSION-YEAR"], said["findings"])
        self.assertIn(str(version), found[0]["message"])
        self.assertIn(str(year), found[0]["message"])

    def of_year(self, sample: Path, old: str, new: str) -> Path:
        text = sample.read_text(encoding="utf-8")
        self.assertIn(old, text)
        return self.write(f"{sample.stem}-{new}.md", text.replace(old, new))

    def workbook(self, sample: Path, *words: object) -> Path:
        run = self.export(sample, "--draft", *words, to="xlsx")
        self.assertIn(run.returncode, (0, 1), run.stderr)
        return self.outputs / f"{sample.stem}.xlsx"

    def test_the_year_gives_the_version(self) -> None:
        self.assertEqual(self.checked(OLDER)["version"], 2019)
        self.assertEqual(self.checked(SAMPLE)["version"], 2021)

    def test_an_older_layout_in_a_later_year_is_said_once(self) -> None:
        self.assert_version_year_alone(self.checked(self.of_year(OLDER, "2020", "2023")), 2019, 2023)

    def test_a_newer_layout_in_an_earlier_year_is_said_once(self) -> None:
        self.assert_version_year_alone(self.checked(self.of_year(SAMPLE, "2025", "2020")), 2021, 2020)

    def test_a_year_given_by_hand_does_not_change_what_the_tables_are(self) -> None:
        self.assert_version_year_alone(self.checked(OLDER, "--year", 2024), 2019, 2024)

    def test_a_version_given_by_hand_is_taken(self) -> None:
        said = self.checked(OLDER, "--form", "disclosure-annual-report", "--form-version", 2021)
        self.assertEqual(said["version"], 2021)
        self.assertIn("VERSION-YEAR", [each["rule"] for each in said["findings"]])

    def test_a_form_and_a_kind_of_source_given_by_hand_are_taken(self) -> None:
        file = self.write("report.dat", OLDER.read_bytes())
        said = self.checked(file, "--from", "text", "--form", "disclosure-annual-report")
        self.assertEqual((said["version"], said["findings"]), (2019, []))

    def test_a_workbook_of_another_year_is_said_once(self) -> None:
        for sample, version, year in ((OLDER, 2019, 2023), (SAMPLE, 2021, 2020)):
            with self.subTest(version):
                book = self.workbook(sample)
                self.assert_version_year_alone(self.checked(book, "--year", year), version, year)

    def test_xml_whose_version_and_year_disagree_is_said_once(self) -> None:
        self.export(OLDER)
        xml = (self.outputs / f"{OLDER.stem}.xml").read_text(encoding="utf-8")
        file = self.write("later.xml", xml.replace('year="2020"', 'year="2022"'))
        self.assert_version_year_alone(self.checked(file), 2019, 2022)

    def test_nothing_is_written_of_a_report_on_the_wrong_version(self) -> None:
        run = self.export(self.of_year(OLDER, "2020", "2023"), to="xml,pdf")
        self.assert_refused(run, 1, "VERSION-YEAR")


if __name__ == "__main__":
    unittest.main()
