"""A table of 3,000 rows that come with the report: over its pages, through its judges, and back."""

from __future__ import annotations

import functools
import re
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import judges

judges.use_judges_python()

import exported  # noqa: E402
import openpyxl  # noqa: E402

FORM = "department-income"
SAMPLE = exported.source_folder() / f"templates/{FORM}/2024/sample/yunting-education-2024.md"
SHEET = "收入决算表"
COLUMNS = ("appropriation", "subsidy", "undertaking", "business", "subordinate", "other")
HEADS = ("科目名称", "事业收入", "经营收入", "其他收入")  # those that stand on one line
ROWS = 3000
TABLES = re.compile(r"<tables>.*</tables>", re.DOTALL)


def codes() -> list[str]:
    """Ten outermost, ten inside each, the others inside those; 3,000 in all."""
    made = []
    for outer in range(10):
        made.append(f"{200 + outer}")
        for middle in range(10):
            made.append(f"{200 + outer}{middle + 10}")
            made += [f"{200 + outer}{middle + 10}{inner + 10}" for inner in range(29)]
    return made[:ROWS]


def values_of(code: str) -> list[int]:
    """Of an innermost row, in hundredths: all different in a column."""
    number = int(code) - 2_000_000
    return [number * (7 + column) + column for column in range(len(COLUMNS))]


@functools.cache
def report() -> Path:
    everything = codes()
    innermost = {code: values_of(code) for code in everything if len(code) == 7}
    lines = [f'<report xmlns="urn:govreport:report:1" form="{FORM}" version="2024" year="2024" body="某局">',
             "<sections><income/><remarks><p>说明。</p></remarks></sections><tables><income>"]

    def cells(inside: list[list[int]]) -> str:
        sums = [sum(column) for column in zip(*inside, strict=True)]
        texts = [f"{value // 100}.{value % 100:02}" for value in (sum(sums), *sums)]
        return "".join(f"<{name}>{text}</{name}>" for name, text in zip(("sum", *COLUMNS), texts, strict=True))

    lines.append(f"<total>{cells(list(innermost.values()))}</total>")
    for code in everything:
        inside = [values for inner, values in innermost.items() if inner.startswith(code)]
        lines.append(f'<row code="{code}" name="第{code}项收入">{cells(inside)}</row>')
    lines.append("</income></tables></report>")
    file = exported.scratch() / "rows-3000.xml"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@functools.cache
def made() -> dict[str, Path]:
    folder = exported.scratch() / "open-rows"
    return {extension: exported.export(report(), extension, folder) for extension in ("xml", "pdf", "ofd", "xlsx")}


def imported(workbook: Path, name: str) -> tuple[str, str]:
    target = exported.scratch() / f"{name}.xml"
    ran = judges.run([exported.program(), "--lang", "en", "import", workbook, "-o", target, "--draft"])
    return (target.read_text(encoding="utf-8") if target.exists() else ""), ran.stdout + ran.stderr


class OnPages(unittest.TestCase):
    def test_heads_stand_on_every_page_of_the_table_and_every_row_is_there(self) -> None:
        ran = judges.run([judges.tool("pdftotext"), "-layout", made()["pdf"], "-"])
        pages = ran.stdout.split("\f")[:-1]
        with_rows = [page for page in pages if re.search(r"^\s*20[0-9]{5}\b", page, re.MULTILINE)]
        self.assertGreater(len(with_rows), 100)
        for page in with_rows:
            for head in HEADS:
                self.assertEqual(re.sub(r"\s", "", page).count(head), 1, page)
        found = re.findall(r"^\s*(2[0-9]{2}(?:[0-9]{2}){0,2})\s+第", ran.stdout, re.MULTILINE)
        self.assertEqual(found, codes())

    def test_vera_pdf_finds_no_failed_rule(self) -> None:
        for profile in ("3a", "ua1"):
            result = ElementTree.fromstring(judges.verapdf(profile, [made()["pdf"]]))
            judged = result.find(".//validationReport")
            self.assertIsNotNone(judged)
            assert judged is not None
            self.assertEqual(judged.get("isCompliant"), "true", profile)

    def test_every_part_of_the_ofd_is_valid(self) -> None:
        folder = exported.scratch() / "open-rows-ofd"
        with zipfile.ZipFile(made()["ofd"]) as package:
            package.extractall(folder)
        parts = sorted(part for part in folder.rglob("*.xml")
                       if part.name not in ("report.xml", "structure.xml"))
        ran = judges.run([judges.tool("xmllint"), "--noout", "--nonet", "--schema",
                          judges.schemas("ofd") / "all.xsd", *parts])
        self.assertEqual(ran.returncode, 0, ran.stderr[:3000])


class InXml(unittest.TestCase):
    def test_the_schema_of_the_form_takes_it(self) -> None:
        schema = exported.scratch() / "department-income.xsd"
        ran = judges.run([exported.program(), "schema", FORM])
        schema.write_text(ran.stdout, encoding="utf-8")
        ran = judges.run([judges.tool("xmllint"), "--noout", "--schema", schema, made()["xml"]])
        self.assertEqual(ran.returncode, 0, ran.stderr[:2000])


class ComesBack(unittest.TestCase):
    def test_as_saved_by_openpyxl_and_by_libreoffice(self) -> None:
        expected = made()["xml"].read_text(encoding="utf-8")
        by_openpyxl = exported.scratch() / "rows-openpyxl.xlsx"
        openpyxl.load_workbook(made()["xlsx"]).save(by_openpyxl)
        by_libreoffice = judges.libreoffice(exported.scratch() / "rows-libreoffice", [made()["xlsx"]], "xlsx")[0]
        for name, workbook in (("as-written", made()["xlsx"]), ("by-openpyxl", by_openpyxl),
                               ("by-libreoffice", by_libreoffice)):
            with self.subTest(name):
                xml, said = imported(workbook, name)
                self.assertEqual(xml == expected, True, said[:2000])


@functools.cache
def sample_xml() -> str:
    return exported.export(SAMPLE, "xml", exported.scratch() / "open-rows").read_text(encoding="utf-8")


@functools.cache
def filled_in() -> Path:
    """A new workbook into which the sample's rows were typed through openpyxl, sums inside rows too."""
    blank = exported.scratch() / "blank-rows.xlsx"
    ran = judges.run([exported.program(), "new", FORM, "--year", "2024", "--body", "云汀市教育局", "-o", blank])
    if ran.returncode != 0:
        raise AssertionError(ran.stderr)
    form = openpyxl.load_workbook(blank)
    source = exported.export(SAMPLE, "xlsx", exported.scratch() / "open-rows")
    values = openpyxl.load_workbook(source, data_only=True)[SHEET]
    sheet = form[SHEET]
    at = int(re.search(r"\$A\$([0-9]+):", form.defined_names["rows.income.code"].attr_text)[1])
    for row in values.iter_rows(values_only=True):
        if not re.fullmatch("[0-9]{3,7}", str(row[0])):
            continue
        for column, value in enumerate(row, start=1):
            if column != 3:  # the sum of the others
                sheet.cell(at, column, value)
        at += 1
    form["二、情况说明"]["A2"] = "各项收入已分列。"
    target = exported.scratch() / "filled-rows.xlsx"
    form.save(target)
    return target


@functools.cache
def recalculated() -> Path:
    return judges.libreoffice(exported.scratch() / "filled-rows", [filled_in()], "xlsx")[0]


class FilledIn(unittest.TestCase):
    def test_a_new_workbook_is_the_report_as_saved_by_either_program(self) -> None:
        expected = TABLES.search(sample_xml())[0]
        for name, workbook in (("filled-openpyxl", filled_in()), ("filled-libreoffice", recalculated())):
            with self.subTest(name):
                xml, said = imported(workbook, name)
                # Zeros at the end are a matter of format, which a blank cell has not.
                found = re.sub(r"\.0+(?=<)|(\.[0-9]*?)0+(?=<)", r"\1", TABLES.search(xml)[0])
                self.assertEqual(found, re.sub(r"\.0+(?=<)|(\.[0-9]*?)0+(?=<)", r"\1", expected), said[:2000])

    def test_totals_follow_what_is_typed(self) -> None:
        sheet = openpyxl.load_workbook(recalculated(), data_only=True)[SHEET]
        total = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "合计")
        numbers = [float(number) for number in
                   re.findall(r"<[a-z]+>([0-9.]+)<", re.search(r"<total>.*?</total>", sample_xml(), re.DOTALL)[0])]
        self.assertEqual([round(value, 2) for value in total[2:9]], numbers)


if __name__ == "__main__":
    judges.main()
