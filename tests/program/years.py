"""Reports held against last year's, and what their authors explain."""

import json
import re
import unittest

from units import UnitsTest

CARRIED = "requests/carried-in/natural"
IN_FORCE = re.compile(r"<made>(\d+)</made>(\s*)<repealed>(\d+)</repealed>(\s*)<in-force>(\d+)</in-force>")


def follow(before: str) -> str:
    """`before`, made so that the same figures may follow it in the next year."""
    rows = {name: re.search(rf"<{name}>.*?</{name}>", before, re.DOTALL)[0] for name in ("carried-in", "carried-over")}
    before = before.replace(rows["carried-over"], rows["carried-in"].replace("carried-in", "carried-over"))
    before = IN_FORCE.sub(
        lambda found: f"<made>{found[1]}</made>{found[2]}<repealed>{found[3]}</repealed>{found[4]}"
        f"<in-force>{int(found[5]) + int(found[3]) - int(found[1])}</in-force>",
        before,
    )
    return before


class Years(UnitsTest):
    """The sample's figures stand for both years; what carries over is made to fit."""

    def setUp(self) -> None:
        super().setUp()
        self.before = self.write("2024.xml", follow(self.report("云亭市", year=2024)))
        self.now = self.write("2025.xml", self.report("云亭市"))

    def check(self, *words: object) -> dict:
        return json.loads(self.run_program("check", "--json", self.now, "--previous", self.before, *words).stdout)

    def spoil(self) -> None:
        text = self.before.read_text(encoding="utf-8")
        row = re.search(r"<carried-over>.*?</carried-over>", text, re.DOTALL)[0]
        self.before.write_text(text.replace(row, row.replace("<natural>", "<natural>9")), encoding="utf-8")

    def test_years_that_follow_from_one_another_have_no_errors(self) -> None:
        self.assertEqual(self.check()["errors"], 0, self.check()["findings"])

    def test_a_carry_that_does_not_fit_names_both_sides_and_both_files(self) -> None:
        self.spoil()
        record = self.check()
        (finding,) = [each for each in record["findings"] if each["rule"] == "XY-CARRY"]
        self.assertEqual((finding["code"], finding["place"]["cell"]), ("identity", CARRIED))
        self.assertEqual(finding["expected"], "9" + finding["found"])
        self.assertIn(str(self.before), finding["message"])
        self.assertEqual(record["file"], str(self.now))

    def test_an_explanation_on_the_command_line_makes_it_a_note(self) -> None:
        self.spoil()
        record = self.check("--explain", f"XY-CARRY@{CARRIED}=上年统计口径有误，已更正。")
        self.assertEqual(record["errors"], 0)
        (finding,) = [each for each in record["findings"] if each["rule"] == "XY-CARRY"]
        self.assertEqual((finding["severity"], finding["code"]), ("note", "explained"))
        self.assertIn("上年统计口径有误，已更正。", finding["message"])

    def test_export_holds_years_against_each_other_and_keeps_the_explanation(self) -> None:
        self.spoil()
        run = self.export(self.now, "--previous", self.before)
        self.assert_refused(run, 1, "XY-CARRY")
        run = self.export(self.now, "--previous", self.before, "--explain", f"XY-CARRY@{CARRIED}=已更正。")
        self.assertEqual(run.returncode, 0, run.stderr)
        written = (self.outputs / "2025.xml").read_text(encoding="utf-8")
        self.assertIn(f'<explanation rule="XY-CARRY" place="{CARRIED}">已更正。</explanation>', written)

    def test_workbooks_carry_explanations_both_ways(self) -> None:
        words = "上年统计口径有误，\n“已更正”；=1+1 <&>。"
        others = ["SECTION-LENGTH@overview=正文较长。", "T3-ID@requests/carried-over/total=照此。", "X@nowhere=随记。"]
        explained = [word for other in [f"XY-CARRY@{CARRIED}={words}", *others] for word in ("--explain", other)]
        self.run_program("import", self.now, *explained, "-o", self.inputs / "explained.xml")
        report = (self.inputs / "explained.xml").read_text(encoding="utf-8")
        self.assertEqual(report.count("<explanation "), 4)
        for mode in ("report", "fill-in"):
            run = self.export(self.inputs / "explained.xml", "-O", f"mode={mode}", to="xlsx")
            self.assertEqual(run.returncode, 0, run.stderr)
            again = self.outputs / "again.xml"
            self.run_program("import", self.outputs / "explained.xlsx", "-o", again)
            self.assertEqual(again.read_text(encoding="utf-8"), report, mode)

    def test_an_explanation_of_another_shape_is_refused_with_the_right_one(self) -> None:
        for words in ("XY-CARRY", "XY-CARRY@x", "@x=y", "XY-CARRY@=y"):
            run = self.run_program("check", self.now, "--explain", words)
            self.assertEqual(run.returncode, 2, words)
            self.assertIn("rule@place=words", run.stderr)

    def test_last_years_report_has_to_be_there_and_of_the_year_before(self) -> None:
        self.assertEqual(self.run_program("check", self.now, "--previous", "nowhere.xml").returncode, 3)
        record = json.loads(self.run_program("check", "--json", self.now, "--previous", self.now).stdout)
        self.assertEqual([each["rule"] for each in record["findings"] if each["severity"] == "error"], ["XY-YEAR"])


if __name__ == "__main__":
    unittest.main()
