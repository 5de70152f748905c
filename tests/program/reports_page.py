"""docs/reports.md: every example on it is read, and all of them are the same report."""

import re
import shutil
import unittest

from program import SOURCE_DIR, ProgramTest

PAGE = (SOURCE_DIR / "docs/reports.md").read_text(encoding="utf-8")
CELL = {"md": "| 96 |", "xml": "<children>96</children>", "json": '"children": "96"'}


def example(language: str) -> str:
    return re.search(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL).group(1)


def spellings() -> list[tuple[str, str, str]]:
    """The rows of the table of what a cell can say: as text, XML and JSON."""
    rows = re.findall(r"^\| [^|]+ \| `([^`]*)` \| `([^`]+)` \| `([^`]+)` \|$", PAGE, re.MULTILINE)
    return [row for row in rows if row[1].startswith("<children")]


class ReportsPage(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.forms = self.folder / "forms"
        shutil.copytree(SOURCE_DIR / "templates/shared", self.forms / "shared")
        form = "reading-room-report"
        shutil.copytree(SOURCE_DIR / "examples/new-form" / form, self.forms / form)

    def imported(self, text: str, extension: str, *words: str, to: str = "xml") -> str:
        target = self.outputs / f"a.{to}"
        ran = self.run_program("--template-dir", self.forms, "import", self.write(f"a.{extension}", text),
                               "-o", target, *words)
        self.assertTrue(target.exists(), f"{extension}: {ran.stderr}")
        written = target.read_text(encoding="utf-8")
        target.unlink()
        return written

    def test_every_example_is_the_same_report(self) -> None:
        xml = example("xml")
        self.assertEqual(self.imported(xml, "xml"), xml)
        self.assertEqual(self.imported(example("markdown"), "md"), xml)
        self.assertEqual(self.imported(example("json"), "json"), xml)
        self.assertEqual(self.imported(xml, "xml", to="json"), example("json"))

    def test_so_is_the_workbook_made_of_it(self) -> None:
        report = self.write("report.xml", example("xml"))
        self.assertEqual(self.run_program("--template-dir", self.forms, "export", report, "--to", "xlsx",
                                          "-o", self.outputs).returncode, 0)
        target = self.outputs / "back.xml"
        self.run_program("--template-dir", self.forms, "import", self.outputs / "report.xlsx", "-o", target)
        self.assertEqual(target.read_text(encoding="utf-8"), example("xml"))

    def test_what_a_cell_says_is_the_same_in_every_shape(self) -> None:
        rows = spellings()
        self.assertGreaterEqual(len(rows), 6)
        for text, xml, json in rows:
            expected = example("xml").replace(CELL["xml"], xml)
            spelt = {"md": ("markdown", f"| {text} |"), "xml": ("xml", xml), "json": ("json", json)}
            for extension, (language, words) in spelt.items():
                page = example(language)
                self.assertEqual(page.count(CELL[extension]), 1)
                given = page.replace(CELL[extension], words)
                self.assertEqual(self.imported(given, extension, "--draft"), expected, words)


if __name__ == "__main__":
    unittest.main()
