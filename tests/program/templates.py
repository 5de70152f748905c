"""Every form in the folder of templates, whichever they are: its sample goes through all formats,
holds under the checks, and comes back from what was written; so does a new workbook filled in.
"""

from __future__ import annotations

import json
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import workbook_parts
from program import SOURCE_DIR, ProgramTest

FORMATS = ("xlsx", "pdf", "ofd", "xml", "html")
NAMESPACE = "urn:govreport:report:1"
TEMPLATES = SOURCE_DIR / "templates"
DEFINED_NAME = re.compile(r"<definedName name=\"([a-z0-9._]+\.\.[a-z0-9._]+)\"[^>]*>"
                          r"'?([^!<]*?)'?!\$([A-Z]+)\$([0-9]+)<")


def forms() -> list[Path]:
    return sorted(TEMPLATES.glob("*/*/form.xml"))


def samples() -> list[Path]:
    return [next(file for file in sorted((form.parent / "sample").iterdir())
                 if file.name != "README.md") for form in forms()]


def head(xml: Path) -> dict[str, str]:
    return dict(ElementTree.parse(xml).getroot().attrib)


def plain(value: str) -> str:
    """Without the zeros at the end that a spreadsheet drops of what is typed."""
    return re.sub(r"(\.[0-9]*?)0+$", r"\1", value).rstrip(".") if "." in value else value


def typed_cells(xml: Path) -> Iterator[tuple[str, str]]:
    """The cells with a number: defined name, and what a person types."""
    tables = ElementTree.parse(xml).getroot().find(f"{{{NAMESPACE}}}tables")
    assert tables is not None

    def walk(element: ElementTree.Element, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        name = element.tag.rpartition("}")[2].replace("-", "_")
        if len(element) == 0:
            yield "..".join((*path, name)), (element.text or "") + element.get("unit", "")
        for child in element:
            yield from walk(child, (*path, name))

    for table in tables:
        yield from walk(table, ())


class EveryForm(ProgramTest):
    def imported(self, report: Path, name: str) -> Path:
        target = self.outputs / f"{name}.xml"
        run = self.run_program("--lang", "en", "import", report, "-o", target)
        self.assertEqual(run.returncode, 0, f"{report}: {run.stderr}")
        return target

    def test_has_a_sample_and_a_readme(self) -> None:
        self.assertGreaterEqual(len(forms()), 3)
        for form in forms():
            self.assertTrue((form.parent / "README.md").is_file(), form)
            self.assertTrue(any(file.name != "README.md"
                                for file in (form.parent / "sample").iterdir()), form)

    def test_holds_under_the_checks(self) -> None:
        for sample in samples():
            with self.subTest(sample.stem):
                run = self.run_program("check", sample, "--json")
                said = json.loads(run.stdout)
                self.assertEqual(said["findings"], [], sample)
                self.assertEqual(said["version"], int(sample.parts[-3]))
                self.assertEqual(said["form"], sample.parts[-4])
                self.assertEqual(run.returncode, 0)

    def test_goes_into_every_format_and_comes_back_from_those_that_are_read(self) -> None:
        for sample in samples():
            with self.subTest(sample.stem):
                run = self.export(sample, "--json", to=",".join(FORMATS))
                self.assertEqual(run.returncode, 0, run.stderr)
                made = {format: self.outputs / f"{sample.stem}.{format}" for format in FORMATS}
                self.assertTrue(all(file.stat().st_size > 1000 for file in made.values()))
                expected = self.imported(sample, "from-sample").read_bytes()
                for format in ("xml", "xlsx", "html"):
                    self.assertEqual(self.imported(made[format], f"from-{format}").read_bytes(),
                                     expected, f"{sample.stem}.{format}")

    def test_has_a_schema_that_accepts_its_sample(self) -> None:
        try:
            subprocess.run(["xmllint", "--version"], capture_output=True, check=True)
        except FileNotFoundError:
            self.skipTest("skipped, because xmllint is not installed")
        for sample in samples():
            with self.subTest(sample.stem):
                version, form = sample.parts[-3], sample.parts[-4]
                schema = self.run_program("schema", form, "--form-version", version)
                self.assertEqual(schema.returncode, 0, schema.stderr)
                xsd = self.write(f"{form}-{version}.xsd", schema.stdout)
                xml = self.imported(sample, sample.stem)
                judged = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", xsd, xml],
                                        capture_output=True, text=True)
                self.assertEqual(judged.returncode, 0, judged.stderr)

    def test_has_a_blank_workbook_that_comes_back_filled_in(self) -> None:
        """Every cell that is to be filled in is typed in; totals follow."""
        for sample in samples():
            with self.subTest(sample.stem):
                expected = self.imported(sample, sample.stem)
                if any(element.get("code") for element in ElementTree.parse(expected).iter()):
                    continue  # its rows come with the report, and have no cells in a blank workbook
                said = head(expected)
                blank = self.outputs / "blank.xlsx"
                run = self.run_program("new", said["form"], "--year", said["year"],
                                       "--body", said["body"], "-o", blank)
                self.assertEqual(run.returncode, 0, run.stderr)
                filled = self.fill_in(blank, dict(typed_cells(expected)))
                run = self.run_program("import", filled, "-o", self.outputs / "filled.xml", "--draft")
                found, wanted = ([(name, plain(value)) for name, value in typed_cells(xml)]
                                 for xml in (self.outputs / "filled.xml", expected))
                self.assertEqual(found, wanted, run.stderr)

    def fill_in(self, blank: Path, typed: dict[str, str]) -> Path:
        parts = workbook_parts.read(blank)
        found = DEFINED_NAME.findall(parts["xl/workbook.xml"])
        self.assertGreaterEqual(len(found), len(typed))
        for name, sheet, column, row in found:
            part = parts[workbook_parts.sheet_part(parts, sheet)]
            cell = re.search(rf'<c r="{column}{row}"[^>]*?(?:/>|>.*?</c>)', part, re.DOTALL)
            assert cell is not None, (name, sheet, column, row)
            if "<f>" in cell[0] or name not in typed:
                continue
            address, value = column + row, typed[name]
            if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
                workbook_parts.set_number(parts, sheet, address, value)
            else:
                workbook_parts.set_text(parts, sheet, address, value)
        return workbook_parts.write(parts, self.outputs / "filled.xlsx")


if __name__ == "__main__":
    unittest.main()
