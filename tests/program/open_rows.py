"""Tables whose rows come with the report: a new workbook filled in, heads and names lost, many rows."""

import re
import unittest
from pathlib import Path

import workbook_parts as wb
from program import SOURCE_DIR, ProgramTest

SAMPLE = SOURCE_DIR / "templates/department-income/2024/sample/yunting-education-2024.md"
SHEET = "收入决算表"
ROW = re.compile(r'<row code="([0-9]+)" name="([^"]*)">(.*?)</row>', re.DOTALL)
VALUE = re.compile(r"<([a-z]+)>([^<]*)</\1>")
TYPED = "DEFGHI"  # columns: A codes, B names, C the sum of the others


class OpenRows(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.export(SAMPLE, to="xml")
        self.expected = (self.outputs / f"{SAMPLE.stem}.xml").read_text(encoding="utf-8")
        self.rows = [(code, name, [number for _, number in VALUE.findall(cells)][1:])
                     for code, name, cells in ROW.findall(self.expected)]
        self.assertEqual(len(self.rows), 23)

    def blank(self) -> wb.Parts:
        target = self.outputs / "blank.xlsx"
        run = self.run_program("new", "department-income", "--year", "2024", "--body", "云汀市教育局",
                               "-o", target)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return wb.read(target)

    def first_row(self, parts: wb.Parts) -> int:
        """Of those to be filled in: where the name of the codes' column points."""
        return int(re.search(r'name="rows\.income\.code"[^>]*>[^<]*\$A\$([0-9]+):', parts["xl/workbook.xml"])[1])

    def fill(self, parts: wb.Parts, rows: list, step: int = 1) -> None:
        at = self.first_row(parts)
        for code, name, values in rows:
            wb.set_text(parts, SHEET, f"A{at}", code)
            wb.set_text(parts, SHEET, f"B{at}", name)
            for column, value in zip(TYPED, values, strict=True):
                wb.set_number(parts, SHEET, f"{column}{at}", value)
            at += step

    def import_(self, parts: wb.Parts):
        target = self.outputs / "back.xml"
        target.unlink(missing_ok=True)
        run = self.run_program("--lang", "en", "import", wb.write(parts, self.inputs / "saved.xlsx"), "-o", target,
                               "--draft")
        text = target.read_text(encoding="utf-8") if target.exists() else ""
        return run, text

    def assert_rows(self, text: str, rows: list) -> None:
        read = [(code, name, [float(number) for _, number in VALUE.findall(cells)][1:])
                for code, name, cells in ROW.findall(text)]
        self.assertEqual(read, [(code, name, [float(value) for value in values]) for code, name, values in rows])

    def test_a_new_workbook_comes_back_with_as_many_rows_as_were_filled_in(self) -> None:
        for count, step in ((23, 1), (1, 1), (0, 1), (3, 2)):
            with self.subTest(rows=count, step=step):
                parts = self.blank()
                rows = self.rows[:count] if count != 1 else self.rows[8:9]
                self.fill(parts, rows, step)
                run, text = self.import_(parts)
                self.assert_rows(text, rows)
                self.assertNotIn("structure.", run.stderr)
                if count == 23:
                    self.assertIn(re.search(r"<total>.*?</total>", self.expected, re.DOTALL)[0],
                                  re.sub(r"(\.[0-9])</", r"\g<1>0</", text))
                    self.assertNotIn("error", run.stderr)

    def test_the_total_is_of_the_outermost_rows(self) -> None:
        parts = self.blank()
        sheet = parts[wb.sheet_part(parts, SHEET)]
        first = self.first_row(parts)
        self.assertIn(f"<f>SUMPRODUCT(--(LEN($A${first}:$A${first + 29})=3),D{first}:D{first + 29})</f>", sheet)
        self.fill(parts, [("205", "教育支出", ["1"] * 6), ("20501", "教育管理事务", ["1"] * 6), ("208", "社会保障", ["2"] * 6)])
        _, text = self.import_(parts)
        self.assertIn("<total>\n        <sum>18</sum>\n        <appropriation>3</appropriation>", text)

    def test_codes_names_and_values_are_unlocked_and_say_what_they_take(self) -> None:
        parts = self.blank()
        sheet = parts[wb.sheet_part(parts, SHEET)]
        first = self.first_row(parts)
        self.assertIn(f'sqref="A{first}:A{first + 29}"', sheet)
        self.assertIn("编码为 3、5 或 7 位数字", sheet)
        self.assertIn("LEN(A{0})=3,LEN(A{0})=5,LEN(A{0})=7".format(first), sheet)
        self.assertIn('promptTitle="填名称"', sheet)
        self.assertIn("一行一个编码", parts["xl/sharedStrings.xml"])

    def test_a_row_without_its_code_is_found_and_quoted(self) -> None:
        parts = self.blank()
        self.fill(parts, [("", "没有编码", ["1"] * 6)])
        run, text = self.import_(parts)
        self.assertNotIn("<row ", text)
        self.assertIn("has no code and is not read", run.stderr)
        self.assertIn("没有编码", run.stderr)

    def exported(self) -> wb.Parts:
        run = self.export(SAMPLE, to="xlsx")
        self.assertEqual(run.returncode, 0, run.stderr)
        return wb.read(self.outputs / f"{SAMPLE.stem}.xlsx")

    def assert_same(self, parts: wb.Parts) -> str:
        run, text = self.import_(parts)
        self.assertEqual(text, self.expected, run.stderr)
        return run.stderr

    def test_parents_and_the_total_are_live_and_come_back(self) -> None:
        parts = self.exported()
        sheet = parts[wb.sheet_part(parts, SHEET)]
        first = self.first_row(parts)
        at = {code: first + index for index, (code, _, _) in enumerate(self.rows)}
        self.assertIn(f'<f>SUM(D{at["205"]},D{at["208"]},D{at["210"]},D{at["221"]})</f>', sheet)
        self.assertIn(f'<f>SUM(D{at["2050101"]}:D{at["2050199"]})</f>', sheet)
        self.assertEqual(self.assert_same(parts), "")

    def test_names_may_be_lost(self) -> None:
        parts = self.exported()
        wb.without_names(parts)
        self.assert_same(parts)

    def test_a_head_may_be_renamed_where_names_are_left(self) -> None:
        parts = self.exported()
        wb.each_part(parts, "xl/sharedStrings.xml", lambda xml: xml.replace(">事业收入<", ">业务方面的收入<"))
        said = self.assert_same(parts)
        self.assertIn("its columns are read by their names", said)

    def test_a_code_may_have_become_a_number(self) -> None:
        parts = self.exported()
        first = self.first_row(parts)
        for index, (code, _, _) in enumerate(self.rows):
            wb.set_number(parts, SHEET, f"A{first + index}", code)
        self.assertEqual(self.assert_same(parts), "")

    def test_a_row_may_have_been_taken_out(self) -> None:
        for names in (True, False):
            parts = self.exported()
            wb.remove_row(parts, SHEET, self.first_row(parts) + 7, names=names)
            run, text = self.import_(parts)
            # What it was inside of follows; the others are as they were.
            left = self.rows[:7] + self.rows[8:]
            read = {code: cells for code, _, cells in ROW.findall(text)}
            self.assertEqual(list(read), [code for code, _, _ in left], run.stderr)
            for code, _, values in left:
                if len(code) == 7:
                    self.assertEqual([number for _, number in VALUE.findall(read[code])][1:], values)
            self.assertNotIn("error", run.stderr)

    def test_many_rows_go_through_every_format(self) -> None:
        """As many as may be, at speed: nothing looks at each row for each row."""
        rows = [(f"{300 + index}", [f"{300 + index}{inner:04}" for inner in range(99)]) for index in range(100)]
        xml = ['<report xmlns="urn:govreport:report:1" form="department-income" version="2024" year="2024" body="某局">',
               "<sections><income/><remarks><p>说明。</p></remarks></sections><tables><income>"]
        for outer, inner in rows:
            xml.append(f'<row code="{outer}" name="外层"/>')
            for code in inner:
                xml.append(f'<row code="{code}" name="内层"><appropriation>1.25</appropriation><subsidy>0</subsidy>'
                           "<undertaking>0</undertaking><business>0</business><subordinate>0</subordinate>"
                           "<other>2</other></row>")
        xml.append("</income></tables></report>")
        report = self.write("many.xml", "\n".join(xml))
        run = self.export(report, "--draft", to="xml,xlsx")
        self.assertTrue((self.outputs / "many.xlsx").exists(), run.stderr[:2000])


if __name__ == "__main__":
    unittest.main()
