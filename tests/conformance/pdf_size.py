"""A PDF is hardly larger than its fonts: 1.05 times the deflated subsets and 12 KB.

Run alone with files it prints the figures of each: pdf_size.py FILE...
"""

from __future__ import annotations

import sys
import unittest
from dataclasses import dataclass
from pathlib import Path

import judges

judges.use_judges_python()

import pikepdf  # noqa: E402

import exported  # noqa: E402
import report_variants  # noqa: E402


@dataclass(frozen=True)
class Size:
    """In bytes."""

    file: int
    fonts: int  # the embedded font programs, deflated as they stand in the file

    @property
    def allowed(self) -> int:
        return self.fonts * 105 // 100 + 12 * 1024

    def __str__(self) -> str:
        return f"{self.file} bytes, fonts {self.fonts}, allowed {self.allowed}"


def size_of(file: Path) -> Size:
    fonts = 0
    with pikepdf.open(file) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                for key in ("/FontFile2", "/FontFile3"):
                    if key in thing:
                        fonts += len(thing[key].read_raw_bytes())
    return Size(file.stat().st_size, fonts)


class PdfSize(unittest.TestCase):
    def test_five_roles_of_cff_faces_cost_their_subsets_and_little_more(self) -> None:
        judges.fandol()  # skips where they are not
        reports = exported.reports()
        name = "real" if "real" in reports else "twin"
        size = size_of(exported.export(reports[name], "pdf", exported.scratch() / "size",
                                       *report_variants.fandol_faces() or ()))
        print(f"{name}: {size}")
        self.assertGreater(size.fonts, 100_000)
        self.assertLessEqual(size.file, size.allowed)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for argument in sys.argv[1:]:
            print(f"{argument}: {size_of(Path(argument))}")
    else:
        judges.main()
