"""A section on sheets turned on their side, in PDF and OFD (GB/T 9704-2012, 8).

The page number stands where it would on the sheet held upright, and reads along with it.
"""

from __future__ import annotations

import functools
import re
import unittest
import zipfile
from pathlib import Path

import exported
import judges

TEMPLATES = exported.source_folder() / "tests/unit/layout/templates"
REPORT = TEMPLATES / "wide-table/2024/sample/ferries-2024.xml"
POINTS_PER_MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<')


@functools.cache
def made() -> Path:
    folder = exported.scratch() / "wide-table"
    folder.mkdir(exist_ok=True)
    ran = judges.run([exported.program(), "export", REPORT, "--template-dir", TEMPLATES, "--to", "pdf,ofd",
                      "-o", folder])
    if ran.returncode != 0:
        raise AssertionError(f"export failed: {ran.stdout}{ran.stderr}")
    return folder


def number_in_pdf(page: int) -> tuple[float, float, float, float]:
    """The figure of the page number, in mm from the top left corner: left, top, right, bottom."""
    ran = judges.run([judges.tool("pdftotext"), "-bbox", "-f", str(page), "-l", str(page),
                      made() / f"{REPORT.stem}.pdf", "-"])
    boxes = [tuple(float(each) / POINTS_PER_MM for each in match.groups()[:4])
             for match in WORD.finditer(ran.stdout) if match[5] == str(page)]
    assert len(boxes) == 1, (page, boxes)
    return boxes[0]


def pages_of_ofd() -> list[str]:
    with zipfile.ZipFile(made() / f"{REPORT.stem}.ofd") as package:
        return [package.read(f"Doc_0/Pages/Page_{page}/Content.xml").decode() for page in range(1, 5)]


class WideTable(unittest.TestCase):
    def test_pdf_pages_are_turned(self) -> None:
        ran = judges.run([judges.tool("pdfinfo"), "-f", "1", "-l", "4", made() / f"{REPORT.stem}.pdf"])
        sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", ran.stdout)
        upright = [float(width) < float(height) for width, height in sizes]
        self.assertEqual(upright, [True, False, False, True])

    def test_pdf_page_numbers_stand_where_upright_ones_do(self) -> None:
        for turned, upright in ((2, 4), (3, 1)):
            left, top, right, bottom = number_in_pdf(turned)
            held_upright = (top, 297 - right, bottom, 297 - left)
            for is_at, should in zip(held_upright, number_in_pdf(upright)):
                self.assertAlmostEqual(is_at, should, delta=0.5, msg=f"pages {turned} and {upright}")

    def test_ofd_pages_are_turned_and_their_numbers_too(self) -> None:
        for number, content in enumerate(pages_of_ofd(), start=1):
            turned = number in (2, 3)
            self.assertIn("0 0 297 210" if turned else "0 0 210 297", content)
            self.assertEqual(content.count('CTM="0 1 -1 0 '), 1 if turned else 0)


if __name__ == "__main__":
    unittest.main()
