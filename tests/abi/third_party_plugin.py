"""The example of a plugin, built as a stranger would: from the installed headers alone.

It is loaded by the program, exports the sample report, and what its formulas give is held against
the report's own figures.

Usage: third_party_plugin.py CMAKE C_COMPILER
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from decimal import Decimal
from pathlib import Path

CMAKE, COMPILER = sys.argv[1:3]
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])
PROGRAM = BUILD / "bin/govreport"

sys.path.insert(0, str(SOURCE / "tests/conformance"))
import annual_report  # noqa: E402

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
REFERENCE = re.compile(r"\[\.([A-Z]+[0-9]+)\]")
SUM = re.compile(r"(-?)SUM\(([^()]*)\)")

Sheet = dict[str, tuple[str | None, Decimal]]


def run(*command: str | Path) -> str:
    words = [str(word) for word in command]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise AssertionError(f"{' '.join(words)}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


def column_letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_sheets(file: Path) -> list[Sheet]:
    """Address → formula or None, and figure, of the cells that hold numbers, in reading order."""
    sheets = []
    for table in ElementTree.parse(file).iter(f"{TABLE}table"):
        sheet: Sheet = {}
        for row, element in enumerate(table.iter(f"{TABLE}table-row"), start=1):
            for column, cell in enumerate(element):
                value = cell.get(f"{OFFICE}value")
                if value is not None:
                    address = f"{column_letters(column)}{row}"
                    sheet[address] = (cell.get(f"{TABLE}formula"), Decimal(value))
        sheets.append(sheet)
    return sheets


def evaluate(formula: str, sheet: Sheet) -> Decimal:
    """What a formula of sums over cells of its own sheet gives, through other formulas."""
    def value(address: str) -> Decimal:
        if address not in sheet:
            return Decimal(0)
        inner, figure = sheet[address]
        return figure if inner is None else evaluate(inner, sheet)

    expression = formula.removeprefix("of:=")
    if SUM.sub("", expression):
        raise AssertionError(f"{formula} is no sum over cells")
    return sum(
        ((-1 if sign else 1) * sum((value(each) for each in REFERENCE.findall(cells)), Decimal(0))
         for sign, cells in SUM.findall(expression)), Decimal(0))


class ThirdPartyPlugin(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        run(CMAKE, "--install", BUILD, "--component", "sdk", "--prefix", cls.folder / "installed")
        cls.plugins = cls.folder / "plugins"
        run(CMAKE, "-S", SOURCE / "examples/third-party-plugin", "-B", cls.plugins, "-G", "Ninja",
            f"-DCMAKE_PREFIX_PATH={cls.folder / 'installed'}", f"-DCMAKE_C_COMPILER={COMPILER}",
            "-DCMAKE_C_FLAGS=-Werror", "-DCMAKE_CXX_FLAGS=-Werror", "-DGOVREPORT_PROGRAM=NO")
        run(CMAKE, "--build", cls.plugins)
        cls.module = cls.plugins / "govreport_fods.so"

    def exported(self, *options: str) -> Path:
        if not PROGRAM.exists():
            self.skipTest("skipped, because the program was not built")
        run(PROGRAM, "plugin", "describe", self.module,
            "--output", self.plugins / "govreport_fods.plugin.xml")
        output = Path(tempfile.mkdtemp(dir=self.folder))
        self.sample = next((SOURCE / "templates/disclosure-annual-report/2021/sample")
                           .glob("[a-z]*.md"))
        run(PROGRAM, "export", self.sample, "--to", "fods", "-o", output,
            "--plugin-dir", self.plugins, *options)
        return output / f"{self.sample.stem}.fods"

    def test_the_headers_alone_were_installed(self) -> None:
        installed = {path.suffix for path in (self.folder / "installed").rglob("*")
                     if path.is_file()}
        self.assertLessEqual(installed, {".h", ".hpp", ".cmake", ".map"})
        self.assertTrue(self.module.exists())

    def test_it_exports_one_symbol(self) -> None:
        if not shutil.which("nm"):
            self.skipTest("skipped, because nm is not installed")
        for module in (self.module, self.plugins / "govreport_csv.so"):
            listed = run("nm", "-D", "--defined-only", module)
            self.assertEqual([line.split()[-1] for line in listed.splitlines()],
                             ["govreport_plugin_entry"])

    def test_its_figures_are_the_reports(self) -> None:
        sheets = read_sheets(self.exported())
        figures = [figure for sheet in sheets for _, figure in sheet.values()]
        self.assertEqual(annual_report.named(figures),
                         annual_report.published_cells(self.sample))

    def test_its_live_formulas_give_the_reports_figures(self) -> None:
        formulas = 0
        for sheet in read_sheets(self.exported()):
            for address, (formula, figure) in sheet.items():
                if formula is not None:
                    formulas += 1
                    self.assertEqual(evaluate(formula, sheet), figure, f"{address}: {formula}")
        self.assertEqual(formulas, 31 + 3)  # T3: 25 rows and 7 columns, one in common; T4: 3

    def test_its_option_is_known_to_the_program(self) -> None:
        for sheet in read_sheets(self.exported("-O", "fods.formulas=no")):
            self.assertFalse([formula for formula, _ in sheet.values() if formula])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
