"""Workbooks that come back: filled in, saved by other programs, ragged, and those to refuse."""

import re
import unittest
import zipfile
from pathlib import Path

import workbook_parts as wb
from program import SAMPLE, ProgramTest

T2, T3, T4 = "主动公开", "依申请公开", "复议诉讼"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


class Workbooks(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.export(SAMPLE, to="xml")
        self.expected = (self.outputs / f"{SAMPLE.stem}.xml").read_text(encoding="utf-8")

    def workbook(self, mode: str = "fill-in") -> Path:
        run = self.export(SAMPLE, "-O", f"xlsx.mode={mode}", to="xlsx")
        self.assertEqual(run.returncode, 0, run.stderr)
        return self.outputs / f"{SAMPLE.stem}.xlsx"

    def parts(self, mode: str = "fill-in") -> wb.Parts:
        return wb.read(self.workbook(mode))

    def import_(self, workbook: Path, *words: object):
        target = self.outputs / "back.xml"
        target.unlink(missing_ok=True)
        run = self.run_program("--lang", "en", "import", workbook, "-o", target, *words)
        text = target.read_text(encoding="utf-8") if target.exists() else ""
        return run, text

    def import_parts(self, parts: wb.Parts, *words: object):
        return self.import_(wb.write(parts, self.inputs / "saved.xlsx"), *words)

    def assert_same(self, parts: wb.Parts) -> str:
        run, text = self.import_parts(parts)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(text, self.expected, run.stderr)
        return run.stderr


class Options(Workbooks):
    def test_a_mode_goes_to_the_formats_that_know_it(self) -> None:
        """Pages have modes too, of other names."""
        for mode, protected in (("fill-in", True), ("grid", False)):
            with self.subTest(mode):
                run = self.export(SAMPLE, "-O", f"mode={mode}", to="xlsx,pdf")
                self.assertEqual(run.returncode, 0, run.stderr)
                parts = wb.read(self.outputs / f"{SAMPLE.stem}.xlsx")
                self.assertEqual("sheetProtection" in parts["xl/worksheets/sheet1.xml"], protected)
        run = self.export(SAMPLE, "-O", "mode=sideways", to="xlsx,pdf")
        self.assertEqual(run.returncode, 2, run.stderr)


class AsSaved(Workbooks):
    def test_exported_workbooks_come_back_whole(self) -> None:
        for mode in ("report", "fill-in"):
            with self.subTest(mode):
                run, text = self.import_(self.workbook(mode))
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.assertEqual(text, self.expected)

    def test_strings_may_stand_in_their_cells(self) -> None:
        parts = self.parts()
        wb.with_inline_strings(parts)
        self.assertEqual(self.assert_same(parts), "")

    def test_formulas_may_be_shared(self) -> None:
        parts = self.parts()
        wb.with_shared_formulas(parts, T3, "J", range(5, 8))
        wb.with_shared_formulas(parts, T3, "J", range(9, 12))
        self.assertEqual(self.assert_same(parts), "")

    def test_names_and_properties_may_be_lost(self) -> None:
        for mode in ("report", "fill-in"):
            with self.subTest(mode):
                parts = self.parts(mode)
                wb.without_names(parts)
                run, text = self.import_parts(parts)
                self.assertEqual(run.returncode, 0, run.stderr)
                self.assertEqual(text, self.expected)

    def test_other_style_tables_change_nothing_but_zeros_at_the_end(self) -> None:
        parts = self.parts()
        wb.each_part(parts, "xl/worksheets/", lambda xml: re.sub(r'(<c [^>]*?) s="[0-9]+"', r"\1", xml))
        self.assertEqual(self.assert_same(parts), "")

    def test_elements_may_have_a_prefix(self) -> None:
        parts = self.parts()
        wb.with_prefixes(parts)
        self.assertEqual(self.assert_same(parts), "")

    def test_a_formula_without_a_saved_value_is_computed(self) -> None:
        parts = self.parts()
        wb.each_part(parts, "xl/worksheets/", lambda xml: re.sub(r"(</f>)<v>[^<]*</v>", r"\1", xml))
        self.assertEqual(self.assert_same(parts), "")

    def test_a_stale_saved_value_is_not_believed(self) -> None:
        parts = self.parts()
        wb.each_part(parts, "xl/worksheets/", lambda xml: re.sub(r"(</f>)<v>[0-9]+</v>", r"\1<v>7</v>", xml))
        self.assertEqual(self.assert_same(parts), "")

    def test_doubles_of_seventeen_digits_are_the_decimals_meant(self) -> None:
        parts = self.parts()
        sheet = wb.sheet_part(parts, T2)
        number = re.search(r"<v>([0-9]+\.[0-9]+)</v>", parts[sheet])
        self.assertIsNotNone(number, "the sample has no decimal")
        parts[sheet] = parts[sheet].replace(number[0], f"<v>{float(number[1]) :.17g}</v>")
        self.assertEqual(self.assert_same(parts), "")

    def test_cells_may_lack_their_addresses(self) -> None:
        parts = self.parts()
        sheet = wb.sheet_part(parts, T4)
        parts[sheet] = re.sub(r'<c r="[A-Z]+[0-9]+"', "<c", parts[sheet])
        self.assertEqual(self.assert_same(parts), "")

    def test_sheets_may_be_moved_and_renamed(self) -> None:
        parts = self.parts()
        sheets = re.findall(r"<sheet [^>]*/>", parts["xl/workbook.xml"])
        block = "".join(sheets)
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(block, "".join(reversed(sheets)))
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(T3, "Sheet 3")
        self.assertEqual(self.assert_same(parts), "")


class FilledIn(Workbooks):
    def test_a_new_workbook_filled_in_is_the_report(self) -> None:
        form = self.outputs / "form.xlsx"
        run = self.run_program("new", "disclosure-annual-report", "--year", 2025, "--body", "云亭市人民政府", "-o", form)
        self.assertEqual(run.returncode, 0, run.stderr)
        parts = wb.read(form)
        numbers = wb.read(self.workbook("report"))
        filled = 0
        for sheet in (T2, T3, T4):
            source = numbers[wb.sheet_part(numbers, sheet)]
            for column, row, attributes, inner in wb.CELL.findall(source):
                if inner.startswith("<v>") and 't="s"' not in attributes:
                    wb.set_number(parts, sheet, column + row, inner[3:-4])
                    filled += 1
        self.assertEqual(filled, 200 - 34)
        first, last = "一、总体情况", "六、其他需要报告的事项"
        wb.set_text(parts, first, "A7", "（一）主动公开")
        wb.set_text(parts, first, "A8", "第一段 & <第二>\n另起一段")
        wb.set_text(parts, "五、存在的主要问题及改进情况", "A2", "问题与改进。")
        wb.set_text(parts, last, "A2", "本年度没有收取信息处理费。")
        wb.set_text(parts, last, "A26", "云亭市人民政府")
        wb.set_text(parts, last, "A27", "2026年1月20日")
        run, text = self.import_parts(parts)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        tables = re.compile(r"<tables>.*</tables>", re.DOTALL)
        self.assertEqual(tables.search(text)[0], tables.search(self.expected)[0])
        for words in ('<h level="2">（一）主动公开</h>', "<p>第一段 &amp; &lt;第二&gt;</p>", "<p>另起一段</p>",
                      "<p>问题与改进。</p>", "<p>本年度没有收取信息处理费。</p>",
                      "<signature>云亭市人民政府</signature>", "<date>2026年1月20日</date>",
                      'year="2025"', 'body="云亭市人民政府"'):
            self.assertIn(words, text)

    def test_a_blank_workbook_invents_no_zero(self) -> None:
        form = self.outputs / "form.xlsx"
        self.run_program("new", "disclosure-annual-report", "--year", 2025, "--body", "云亭市人民政府", "-o", form)
        run, text = self.import_(form, "--draft")
        self.assertEqual(run.returncode, 1)
        self.assertNotIn(">0<", text)
        self.assertIn(f"{T3}!D5: error: ", run.stderr)

    def test_findings_name_sheet_and_address(self) -> None:
        parts = self.parts()
        wb.set_text(parts, T3, "E7", "若干")
        run, _ = self.import_parts(parts)
        self.assertEqual(run.returncode, 1)
        self.assertRegex(run.stderr, rf"{T3}!E7.*error: .*“若干”")


class Ragged(Workbooks):
    def test_numbers_typed_as_text_in_any_width_with_spaces_are_numbers(self) -> None:
        number = self.number("D5")
        wide = "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in number)
        for text in (number, wide, f" {number} ", f"{number}\u3000"):
            with self.subTest(text):
                parts = self.parts()
                wb.set_text(parts, T3, "D5", text)
                stderr = self.assert_same(parts)
                self.assertIn("is a number written as text", stderr)
                self.assertIn(f"{T3}!D5", stderr)

    def number(self, address: str) -> str:
        parts = self.parts()
        return re.search(rf'<c r="{address}"[^>]*>(?:<f>[^<]*</f>)?<v>([0-9.]+)</v>',
                         parts[wb.sheet_part(parts, T3)])[1]

    def test_a_formula_overwritten_by_its_sum_is_noted(self) -> None:
        parts = self.parts()
        wb.set_number(parts, T3, "J5", self.number("J5"))
        stderr = self.assert_same(parts)
        self.assertRegex(stderr, rf"{T3}!J5.*note: .*overwritten by the constant")

    def test_a_formula_overwritten_by_another_number_is_found(self) -> None:
        parts = self.parts()
        wb.set_number(parts, T3, "J5", str(int(self.number("J5")) + 1))
        run, _ = self.import_parts(parts)
        self.assertEqual(run.returncode, 1)
        self.assertRegex(run.stderr, rf"{T3}!J5.*warning: .*overwritten by the constant")
        self.assertIn("[T3-ROW]", run.stderr)

    def test_a_formula_that_adds_other_cells_is_found(self) -> None:
        parts = self.parts()
        wb.set_cell(parts, T3, "J5", f"<f>SUM(D5:H5)</f><v>{self.number('J5')}</v>")
        self.assertRegex(self.assert_same(parts), rf"{T3}!J5.*warning: .*not the form's sum")

    def test_a_formula_of_another_program_is_neither_run_nor_believed(self) -> None:
        parts = self.parts()
        wb.set_cell(parts, T3, "D5", "<f>cmd|'/c calc'!A0</f>")
        run, _ = self.import_parts(parts)
        self.assertEqual(run.returncode, 1)
        self.assertIn("the file does not have its value", run.stderr)

    def test_hidden_rows_are_read_and_noted(self) -> None:
        parts = self.parts()
        part = wb.sheet_part(parts, T3)
        parts[part] = parts[part].replace('<row r="12"', '<row hidden="1" r="12"')
        self.assertIn("hidden content, which was read too", self.assert_same(parts))

    def test_a_row_put_in_is_noted_whether_names_move_or_not(self) -> None:
        for names in (True, False):
            with self.subTest(names_move=names):
                parts = self.parts()
                wb.shift(parts, T3, 12, 1, names=names)
                stderr = self.assert_same(parts)
                self.assertRegex(stderr, rf"{T3}!A12.*note: 1 rows that are not of the form")
                self.assertEqual("read by its labels" in stderr, not names)

    def test_a_row_taken_out_is_an_error_whether_names_move_or_not(self) -> None:
        for names in (True, False):
            with self.subTest(names_move=names):
                parts = self.parts()
                wb.remove_row(parts, T3, 12, names=names)
                run, _ = self.import_parts(parts)
                self.assertEqual(run.returncode, 1)
                self.assertIn("[STRUCT-ROW]", run.stderr)
                self.assertIn("4.保护第三方合法权益", run.stderr)

    def test_a_label_written_over_leaves_its_row_to_its_names(self) -> None:
        parts = self.parts()
        wb.set_text(parts, T3, "C12", "谁也不认识")
        stderr = self.assert_same(parts)
        self.assertRegex(stderr, rf"{T3}!.*12.*warning: .*read by the names of its cells")

    def test_a_sheet_of_the_users_own_is_left_out_and_noted(self) -> None:
        parts = self.parts()
        part = wb.sheet_part(parts, "核对")
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("govreport.checks", "mine")
        self.assertIn(part, parts)
        self.assertIn("the sheet “核对” has no heading of the form", self.assert_same(parts))


class Refused(Workbooks):
    def assert_not_read(self, name: str, content: bytes, code: int, *fragments: str) -> None:
        run, text = self.import_(self.write(name, content))
        self.assertEqual((run.returncode, text), (code, ""), run.stderr)
        for fragment in fragments:
            self.assertIn(fragment, run.stderr)

    def package(self, **parts: str) -> bytes:
        target = self.inputs / "package"
        wb.write({name.replace("__", "/"): text for name, text in parts.items()}, target)
        return target.read_bytes()

    def test_old_formats_are_refused_by_name_with_what_to_save_as(self) -> None:
        for name, content, words in (
            ("a.xls", COMPOUND, "the old format (.xls)"),
            ("a.et", COMPOUND, "WPS Spreadsheets (.et)"),
            ("a.xlsx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "encrypted with a password"),
            ("a.ods", self.package(mimetype="application/vnd.oasis.opendocument.spreadsheet",
                                   **{"content.xml": "<a/>", "META-INF/manifest.xml": "<a/>"}), "(.ods)"),
            ("a.xlsb", self.package(**{"xl/workbook.bin": "x", "[Content_Types].xml": "<a/>"}), "(.xlsb)"),
        ):
            with self.subTest(name):
                self.assert_not_read(name, content, 1, words, ".xlsx")

    def test_macros_are_refused(self) -> None:
        parts = self.parts()
        parts["xl/vbaProject.bin"] = "macros"
        self.assert_not_read("a.xlsm", wb.write(parts, self.inputs / "m").read_bytes(), 1, "holds macros")

    def test_what_is_no_workbook_says_so(self) -> None:
        for name, content in (
            ("text.xlsx", b"not a workbook"),
            ("document.xlsx", self.package(**{"[Content_Types].xml": "<Types>wordprocessingml</Types>"})),
        ):
            with self.subTest(name):
                self.assert_not_read(name, content, 1, "no .xlsx workbook")

    def test_a_workbook_of_another_program_holds_no_report(self) -> None:
        parts = self.parts()
        wb.without_names(parts)
        parts["xl/sharedStrings.xml"] = re.sub(r"(<t[^>]*>)[^<]*", r"\1x", parts["xl/sharedStrings.xml"])
        run, text = self.import_parts(parts)
        self.assertEqual((run.returncode, text), (1, ""), run.stderr)
        self.assertIn("does not look like a report", run.stderr)

    def test_a_file_cut_off_is_told(self) -> None:
        content = self.workbook().read_bytes()
        for size in (4, 100, len(content) // 2, len(content) - 1):
            with self.subTest(size):
                run, text = self.import_(self.write("cut.xlsx", content[:size]))
                self.assertIn(run.returncode, (1, 2))
                self.assertEqual(text, "")

    def test_a_bomb_is_not_unpacked(self) -> None:
        parts = self.parts()
        part = wb.sheet_part(parts, T3)
        parts[part] = parts[part] + " " * (200 << 20)
        run, _ = self.import_parts(parts)
        self.assertEqual(run.returncode, 3, run.stderr)
        self.assertIn("too large when unpacked", run.stderr)

    def test_too_many_rows_or_cells_are_not_parsed(self) -> None:
        for filling in ("<row/>" * 300_000, "<row>" + "<c/>" * 1_500_000 + "</row>"):
            with self.subTest(filling[:8]):
                parts = self.parts()
                part = wb.sheet_part(parts, T3)
                parts[part] = parts[part].replace("</sheetData>", filling + "</sheetData>")
                run, _ = self.import_parts(parts)
                self.assertEqual(run.returncode, 3, run.stderr)
                self.assertIn("more than 200000 rows or 1000000 cells", run.stderr)

    def test_entities_and_doctypes_are_refused(self) -> None:
        parts = self.parts()
        part = wb.sheet_part(parts, T3)
        parts[part] = parts[part].replace(
            "<worksheet", '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet', 1)
        run, text = self.import_parts(parts)
        self.assertEqual((run.returncode, text), (1, ""))
        self.assertIn("DOCTYPE", run.stderr)

    def test_names_that_clash_leave_the_labels_to_tell(self) -> None:
        """As when a sheet was copied: each copy has names of its own."""
        parts = self.parts()
        names = re.findall(r"<definedName name=\"(requests[^\"]*)\">([^<]*)</definedName>", parts["xl/workbook.xml"])
        copies = "".join(f'<definedName name="{name}" localSheetId="{sheet}">{place}</definedName>'
                         for name, place in names for sheet in (1, 2))
        workbook = re.sub(r"<definedName name=\"requests[^\"]*\">[^<]*</definedName>", "", parts["xl/workbook.xml"])
        parts["xl/workbook.xml"] = workbook.replace("</definedNames>", copies + "</definedNames>")
        self.assertEqual(self.assert_same(parts), "")

    def test_a_part_that_is_missing_is_named(self) -> None:
        parts = self.parts()
        del parts["xl/worksheets/sheet4.xml"]
        run, text = self.import_parts(parts)
        self.assertEqual((run.returncode, text), (1, ""))
        self.assertIn("xl/worksheets/sheet4.xml", run.stderr)


if __name__ == "__main__":
    unittest.main()
