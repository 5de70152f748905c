"""A hundred units added up, and a published total held against them."""

import json
import re
import time
import unittest

from program import SOURCE_DIR
from units import UnitsTest

COUNT = 100


class Merge(UnitsTest):
    def add_units(self, count: int = COUNT) -> None:
        for i in range(1, count + 1):
            self.add_unit(f"unit-{i:03}.xml", f"第{i}局", i)

    def merge(self, *words: object):
        return self.run_program("merge", "-r", self.inputs, "--body", "云亭市", *words)

    def record(self, *words: object) -> dict:
        return json.loads(self.merge("--json", *words).stdout)

    def test_a_hundred_units_are_their_sum_in_every_cell_and_quickly(self) -> None:
        self.add_units()
        total = self.outputs / "total.xml"
        begin = time.monotonic()
        run = self.merge("-o", total)
        seconds = time.monotonic() - begin
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        factor = COUNT * (COUNT + 1) // 2
        self.assertEqual(self.figures(total.read_text(encoding="utf-8")), self.figures(self.report("云亭市", factor)))
        self.assertIn("draft", run.stdout)
        print(f"{COUNT} units in {seconds:.2f} s", flush=True)
        self.assertLess(seconds, 10, "well under a second on a quiet machine")

    def test_the_units_are_listed_with_what_became_of_them(self) -> None:
        self.add_units(3)
        record = self.record()
        self.assertEqual([unit["body"] for unit in record["units"]], ["第1局", "第2局", "第3局"])
        self.assertTrue(all(unit["added"] for unit in record["units"]))
        self.assertEqual((record["errors"], record["body"], record["year"]), (0, "云亭市", 2025))
        table = self.merge().stdout.splitlines()
        self.assertEqual(table[0].split(), ["unit", "year", "version", "added", "errors", "warnings", "file"])
        self.assertIn("第2局", table[2])

    def test_every_unit_that_does_not_belong_is_named_and_the_rest_is_added(self) -> None:
        self.add_units()
        (self.inputs / "unit-007.xml").unlink()
        self.add_unit("again.xml", "第8局", 8)
        self.add_unit("unit-009.xml", "第9局", 9, year=2024)
        version = self.report("第10局", 10).replace('version="2021"', 'version="2019"')
        self.write("unit-010.xml", version)
        broken = re.sub(r"<legal.business>[0-9]+<", "<legal.business>5<", self.report("第11局", 11), count=1)
        self.write("unit-011.xml", broken)
        names = self.write("units.csv", "# 应报单位\n" + "".join(f"第{i}局\r\n" for i in range(1, COUNT + 1)))
        total = self.outputs / "total.xml"
        run = self.merge("--units", names, "-o", total)
        self.assertEqual(run.returncode, 1)
        self.assertFalse(total.exists(), "nothing is written with errors")
        record = self.record("--units", names, "-o", total, "--draft")
        self.assertTrue(total.exists())
        messages = "\n".join(each["message"] for each in record["findings"] if each["severity"] == "error")
        for words in ("第7局” is missing", "第8局” is given twice", "第9局” reports on 2024 instead of 2025"):
            self.assertIn(words, messages)
        if (SOURCE_DIR / "templates/disclosure-annual-report/2019").exists():
            self.assertIn("第10局” is on version 2019 of the form instead of 2021", messages)
        else:
            self.assertIn("2019", messages)
        rows = [each["place"] for each in record["findings"] if each["rule"] == "T3-ROW"]
        self.assertEqual([row["file"] for row in rows], [str(self.inputs / "unit-011.xml"), str(total)])
        self.assertEqual(rows[0]["cell"], "requests/new/total")
        added = {unit["body"] for unit in record["units"] if unit["added"]}
        self.assertEqual(added, {f"第{i}局" for i in range(1, COUNT + 1) if i not in (7, 9, 10)})

    def test_a_published_total_names_the_cell_and_the_unit(self) -> None:
        self.add_units(4)
        parent = self.outputs / "parent.xml"
        parent.write_text(self.report("云亭市", 10), encoding="utf-8")
        self.assertEqual(self.merge("--expect", parent).returncode, 0)
        parent.write_text(self.report("云亭市", 7), encoding="utf-8")
        record = self.record("--expect", parent)
        differences = [each for each in record["findings"] if each["rule"] == "UNIT-TOTAL"]
        self.assertGreater(len(differences), 150)
        self.assertTrue(all("第3局" in each["hint"] for each in differences))

    def test_a_folder_is_only_looked_into_when_asked(self) -> None:
        self.add_units(1)
        run = self.run_program("merge", self.inputs, "--body", "云亭市")
        self.assertEqual(run.returncode, 2)
        self.assertIn("-r", run.stderr)

    def test_the_total_is_never_one_of_the_units(self) -> None:
        self.add_units(2)
        run = self.merge("-o", self.inputs / "unit-001.xml")
        self.assertEqual(run.returncode, 2, run.stderr)
        run = self.merge("-o", self.outputs / "total.doc")
        self.assertEqual(run.returncode, 2, run.stderr)

    def test_the_draft_can_be_a_workbook_to_be_filled_in(self) -> None:
        self.add_units(2)
        total = self.outputs / "total.xlsx"
        self.assertEqual(self.merge("-o", total).returncode, 0)
        again = self.outputs / "again.xml"
        self.run_program("import", total, "-o", again, "--draft")
        self.assertEqual(self.figures(again.read_text(encoding="utf-8")), self.figures(self.report("云亭市", 3)))

    def test_the_draft_can_be_json(self) -> None:
        self.add_units(2)
        total = self.outputs / "total.json"
        self.assertEqual(self.merge("-o", total).returncode, 0)
        again = self.outputs / "again.xml"
        self.run_program("import", total, "-o", again, "--draft")
        self.assertEqual(self.figures(again.read_text(encoding="utf-8")), self.figures(self.report("云亭市", 3)))

    def test_a_unit_that_cannot_be_read_is_named_and_the_rest_is_added(self) -> None:
        self.add_units(2)
        self.write("unit-003.xml", "<report>")
        record = self.record()
        self.assertEqual(len(record["units"]), 2)
        self.assertEqual(record["errors"], 1)

    def test_without_a_body_nothing_is_added(self) -> None:
        self.add_units(1)
        run = self.run_program("merge", "-r", self.inputs)
        self.assertEqual(run.returncode, 2)
        self.assertIn("--body", run.stderr)


if __name__ == "__main__":
    unittest.main()
