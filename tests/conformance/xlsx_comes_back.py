"""Workbooks saved by LibreOffice and openpyxl come back whole; what they show while filled in."""

from __future__ import annotations

import functools
import re
import unittest
from pathlib import Path

import judges

judges.use_judges_python()

import exported  # noqa: E402
import openpyxl  # noqa: E402
import report_variants  # noqa: E402

T2, T3, T4 = "主动公开", "依申请公开", "复议诉讼"
CHECKS = "核对"
TABLES = re.compile(r"<tables>.*</tables>", re.DOTALL)


def folder(name: str) -> Path:
    path = exported.scratch() / name
    path.mkdir(exist_ok=True)
    return path


def imported(workbook: Path) -> tuple[str, str]:
    """The report read back as XML, and what was said of it."""
    target = folder("imported") / f"{workbook.parent.name}-{workbook.stem}.xml"
    ran = judges.run([exported.program(), "--lang", "en", "import", workbook, "-o", target, "--draft"])
    if not target.exists():
        raise AssertionError(f"import of {workbook} failed: {ran.stdout}{ran.stderr}")
    return target.read_text(encoding="utf-8"), ran.stderr


def saved_by_openpyxl(workbook: Path, target: Path) -> Path:
    openpyxl.load_workbook(workbook).save(target)
    return target


@functools.cache
def workbooks() -> dict[str, Path]:
    """The reports, each as exported and to fill in: name → workbook."""
    made = {}
    for name, report in exported.reports().items():
        for mode in ("report", "fill-in"):
            made[f"{name}-{mode}"] = exported.export(
                report, "xlsx", folder(f"{name}-{mode}"), "-O", f"xlsx.mode={mode}")
    for name, sample in report_variants.samples().items():
        made[f"{name}-report"] = exported.export(sample, "xlsx", folder(f"{name}-report"))
    return made


@functools.cache
def filled_in(change: tuple[str, str, int] | None = None) -> Path:
    """A new workbook with the sample's numbers typed in through openpyxl; `change`: one of them."""
    blank = folder("new") / "blank.xlsx"
    ran = judges.run([exported.program(), "new", exported.FORM, "--year", "2025",
                      "--body", "清河区民政局", "-o", blank])
    if ran.returncode != 0:
        raise AssertionError(ran.stderr)
    form = openpyxl.load_workbook(blank)
    source = openpyxl.load_workbook(workbooks()["twin-report"])
    for sheet in (T2, T3, T4):
        for row in source[sheet].iter_rows():
            for cell in row:
                if cell.data_type == "n" and cell.value is not None:
                    form[sheet][cell.coordinate] = cell.value
    form["五、存在的主要问题及改进情况"]["A2"] = "问题 & <改进>。\n另起一段。"
    if change:
        form[change[0]][change[1]] = change[2]
    target = folder("new") / f"filled-{change[1] if change else 'right'}.xlsx"
    form.save(target)
    return target


@functools.cache
def recalculated(workbook: Path) -> Path:
    out = folder(f"recalculated-{workbook.parent.name}-{workbook.stem}")
    return judges.libreoffice(out, [workbook], "xlsx")[0]


def broken(workbook: Path) -> list[str]:
    """The identities that the sheet of checks says do not hold: rule and cell."""
    sheet = openpyxl.load_workbook(workbook, data_only=True)[CHECKS]
    rows = [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[1]]
    for row in rows:
        known = {"须对照上年报告"} if row[1].startswith("XY-") else {"通过", "不符"}
        if row[6] not in known:
            raise AssertionError(f"the check {row[1]} says {row[6]}")
    return [f"{row[1]} {row[2]}" for row in rows if row[6] == "不符"]


class ComesBack(unittest.TestCase):
    def expected(self, name: str) -> str:
        name = name.removesuffix("-report").removesuffix("-fill-in")
        if sample := report_variants.samples().get(name):
            return exported.export(sample, "xml", folder(f"{name}-xml")).read_text(encoding="utf-8")
        return exported.files("xml")[name].read_text(encoding="utf-8")

    def test_as_saved_by_openpyxl(self) -> None:
        """Which leaves out the saved values of formulas."""
        for name, workbook in workbooks().items():
            target = saved_by_openpyxl(workbook, folder("openpyxl") / f"{name}.xlsx")
            xml, said = imported(target)
            self.assertEqual(xml, self.expected(name), f"{name}: {said}")

    def test_as_saved_by_libreoffice(self) -> None:
        for name, workbook in workbooks().items():
            xml, said = imported(recalculated(workbook))
            self.assertEqual(xml, self.expected(name), f"{name}: {said}")

    def test_as_saved_by_both(self) -> None:
        for name, workbook in workbooks().items():
            target = saved_by_openpyxl(recalculated(workbook), folder("both") / f"{name}.xlsx")
            xml, said = imported(target)
            self.assertEqual(xml, self.expected(name), f"{name}: {said}")

    def test_a_new_workbook_filled_in_and_saved_is_the_report(self) -> None:
        tables = TABLES.search(self.expected("twin"))[0]
        for workbook in (filled_in(), recalculated(filled_in())):
            xml, said = imported(workbook)
            self.assertEqual(TABLES.search(xml)[0], tables, said)
            self.assertIn("<p>问题 &amp; &lt;改进&gt;。</p>\n", xml)
            self.assertIn("<p>另起一段。</p>\n", xml)
            self.assertIn('year="2025" body="清河区民政局"', xml)


class WhileFilledIn(unittest.TestCase):
    def test_totals_follow_and_every_identity_holds(self) -> None:
        self.assertEqual(broken(recalculated(filled_in())), [])
        summary = openpyxl.load_workbook(recalculated(filled_in()), data_only=True)[CHECKS]["A2"].value
        self.assertEqual(summary, "共 51 项，其中不符 0 项；还有 0 格未填。")

    def test_a_wrong_number_breaks_its_identities_and_no_other(self) -> None:
        changed = recalculated(filled_in((T3, "D29", 4711)))  # carried over, natural persons
        self.assertEqual([each.split(" ", 1)[0] for each in broken(changed)], ["T3-ID", "T3-ID"])
        self.assertTrue(any("自然人" in each for each in broken(changed)))
        self.assertTrue(any(each.endswith("总计") for each in broken(changed)))

    def test_every_identity_of_the_form_is_listed(self) -> None:
        sheet = openpyxl.load_workbook(filled_in())[CHECKS]
        rules = [row[1] for row in sheet.iter_rows(min_row=5, values_only=True) if row[1]]
        self.assertEqual({rule: rules.count(rule) for rule in rules},
                         {"T3-ROW": 25, "T3-SUM": 7, "T3-ID": 7, "T4-SUM": 3, "XY-CARRY": 7,
                          "XY-VALID": 2})

    def test_openpyxl_sees_what_is_locked_checked_and_frozen(self) -> None:
        book = openpyxl.load_workbook(filled_in())
        self.assertTrue(all(sheet.protection.sheet and sheet.protection.password is None
                            for sheet in book.worksheets))
        sheet = book[T3]
        self.assertFalse(sheet["D5"].protection.locked)
        self.assertTrue(sheet["J5"].protection.locked)
        self.assertEqual(sheet.freeze_panes, "A5")
        self.assertEqual(sheet.print_title_rows, "$2:$4")
        whole = [each for each in sheet.data_validations.dataValidation if each.type == "whole"]
        covered = {cell for each in whole for area in each.sqref.ranges for cell in area.cells}
        self.assertEqual(len(covered), 144)

    def test_the_names_are_those_of_all_cells(self) -> None:
        names = [name for name in openpyxl.load_workbook(filled_in()).defined_names if ".." in name]
        self.assertEqual(len(names), 200)

    def test_the_properties_say_which_report_it_is(self) -> None:
        properties = openpyxl.load_workbook(filled_in()).properties
        self.assertEqual(properties.title, "清河区民政局2025年政府信息公开工作年度报告")
        self.assertEqual(properties.creator, "清河区民政局")


if __name__ == "__main__":
    judges.main()
