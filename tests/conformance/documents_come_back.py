"""Pages and text documents as LibreOffice writes them hold the same report."""

from __future__ import annotations

import functools
import shutil
import unittest
from pathlib import Path

import exported
import judges

WRITER = "HTML (StarWriter)"  # not the one for web pages, which writes no text documents


def cases() -> Path:
    return exported.source_folder() / "tests/unit/readers/cases"


def folder(name: str) -> Path:
    path = exported.scratch() / name
    path.mkdir(exist_ok=True)
    return path


@functools.cache
def text_document() -> Path:
    page = folder("page") / "report.html"
    shutil.copy(cases() / "page-with-spanned-cells/input.html", page)
    return judges.libreoffice(folder("docx"), [page], "docx", WRITER)[0]


@functools.cache
def page() -> Path:
    return judges.libreoffice(folder("html"), [text_document()], "html")[0]


class ComesBack(unittest.TestCase):
    def assert_is_the_report(self, file: Path) -> None:
        target = folder("imported") / f"{file.suffix[1:]}.xml"
        ran = judges.run([exported.program(), "import", file, "-o", target])
        self.assertEqual(ran.returncode, 0, ran.stderr)
        expected = (cases() / "page-with-spanned-cells/expect.xml").read_text(encoding="utf-8")
        self.assertEqual(target.read_text(encoding="utf-8"), expected, ran.stderr)

    def test_a_text_document_that_libreoffice_wrote(self) -> None:
        self.assert_is_the_report(text_document())

    def test_a_page_that_libreoffice_wrote(self) -> None:
        self.assert_is_the_report(page())


if __name__ == "__main__":
    judges.main()
