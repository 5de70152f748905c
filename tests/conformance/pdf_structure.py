"""What veraPDF does not look at: that the structure of our PDF says what the form means.

Wrong or incomplete Headers pass every validator, so association is proved here, against the
labels of the decree.
"""

from __future__ import annotations

import unittest

import annual_report
import judges

judges.use_judges_python()

import exported  # noqa: E402
import pdf_reader  # noqa: E402
import pdf_variants  # noqa: E402

# Tables over several pages, cells that say something else, nothing that may be left out.
VARIANTS = ("split", "eight-digits-split", "notes-split-a2a", "blanks", "bare", "compressed")


class PdfStructure(unittest.TestCase):
    def setUp(self) -> None:
        files = exported.files("pdf") | pdf_variants.files(VARIANTS)
        self.documents = {name: pdf_reader.TaggedPdf(file) for name, file in files.items()}

    def test_each_data_cell_is_headed_by_exactly_the_labels_of_the_form(self) -> None:
        expected = [
            frozenset(map(annual_report.plain, labels)) for _, labels in annual_report.cells()
        ]
        for name, document in self.documents.items():
            found = [
                frozenset(map(annual_report.plain, cell.headers))
                for table in document.tables()
                for cell in table
                if cell.role == "/TD"
            ]
            self.assertEqual(len(found), 200, name)
            for (cell, _), labels, want in zip(annual_report.cells(), found, expected):
                self.assertEqual(labels, want, f"{name}: {cell}")

    def test_every_header_cell_has_a_scope(self) -> None:
        for name, document in self.documents.items():
            for table in document.tables():
                for cell in table:
                    if cell.role == "/TH":
                        self.assertIn(cell.scope, ("/Row", "/Column", "/Both"), f"{name}: {cell}")

    def test_tables_are_regular_grids(self) -> None:
        for name, document in self.documents.items():
            sizes = [sum(cell.rows * cell.columns for cell in table) for table in document.tables()]
            self.assertEqual(sizes, [14 * 4, 28 * 10, 4 * 15], name)

    def test_each_marked_content_belongs_to_one_element_and_back(self) -> None:
        for name, document in self.documents.items():
            self.assertEqual(len(document.mcids), len(set(document.mcids)), f"{name}: twice")
            tree = document.parent_tree()
            for number, page in enumerate(document.pages):
                drawn = {mcid for mcid in page.by_mcid if mcid >= 0}
                owned = {mcid for where, mcid in document.mcids if where == number}
                self.assertLessEqual(drawn, owned, f"{name}: page {number + 1}: text of nobody")
                self.assertEqual(page.unmarked, "", f"{name}: page {number + 1}: unmarked text")
                owners = tree[document.parent_key(number)]
                self.assertEqual(owned, set(range(len(owners))), f"{name}: page {number + 1}")

    def test_bookmarks_are_the_headings(self) -> None:
        for name, document in self.documents.items():
            titles = "\n".join(document.outline())
            for heading in annual_report.HEADINGS:
                self.assertIn(heading, titles, name)


if __name__ == "__main__":
    judges.main()
