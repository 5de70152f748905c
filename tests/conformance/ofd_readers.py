"""ofdrw and ofdkit open our OFD and read its text in order; ofdrw, and ofd.js in Chromium, draw the
PDF's very pages.
"""

from __future__ import annotations

import functools
import unittest
from pathlib import Path

import annual_report
import judges

judges.use_judges_python()

import exported  # noqa: E402
import ofdkit  # noqa: E402
from PIL import Image, ImageChops, ImageFilter  # noqa: E402

DPI = 254  # ofdrw's pictures: ten pixels a millimetre
PIXELS_PER_MM = 10


@functools.cache
def judged() -> dict[str, dict]:
    files = exported.files("ofd")
    by_file = judges.ofdrw(exported.scratch() / "ofdrw", list(files.values()))
    return {name: by_file[file] for name, file in files.items()}


def pdf_pictures(name: str) -> list[Path]:
    stem = exported.scratch() / f"{name}-page"
    file = exported.files("pdf")[name]
    judges.run([judges.tool("pdftoppm"), "-r", str(DPI), "-gray", "-png", file, stem])
    return sorted(exported.scratch().glob(f"{name}-page-*.png"))


def ink(picture: Path, size: tuple[int, int]) -> Image.Image:
    """Where there is ink: one pixel a millimetre, white where any was."""
    gray = Image.open(picture).convert("L").resize(
        (size[0] * PIXELS_PER_MM, size[1] * PIXELS_PER_MM))
    dark = gray.point(lambda value: 255 if value < 128 else 0)
    return dark.filter(ImageFilter.MaxFilter(3)).resize(size, Image.Resampling.BOX).point(
        lambda value: 255 if value > 8 else 0)


def only_in(a: Image.Image, b: Image.Image) -> float:
    """The share of a's ink that has none of b's within a millimetre."""
    near = b.filter(ImageFilter.MaxFilter(3))
    alone = ImageChops.subtract(a, near).histogram()[255]
    return alone / max(1, a.histogram()[255])


class OfdReaders(unittest.TestCase):
    def test_ofdrw_opens_it_and_finds_the_report_attached(self) -> None:
        for name, found in judged().items():
            self.assertNotIn("error", found, name)
            self.assertGreater(found["pages"], 2, name)
            self.assertTrue(any(file.endswith(".xml") or "report" in file
                                for file in found["attachments"]), f"{name}: {found['attachments']}")

    def check_order(self, name: str, text: str) -> None:
        place = 0
        for heading in annual_report.HEADINGS:
            found = text.find(heading, place)
            self.assertGreaterEqual(found, 0, f"{name}: {heading} is not where it belongs")
            place = found + len(heading)

    def test_ofdrw_reads_the_text_in_order(self) -> None:
        for name, found in judged().items():
            self.check_order(name, annual_report.plain("".join(found["text"])))

    def test_ofdkit_reads_the_text_in_order(self) -> None:
        for name, file in exported.files("ofd").items():
            self.check_order(name, annual_report.plain(str(ofdkit.extract_text(str(file)))))

    def compare_pages(self, name: str, drawn: list[str]) -> None:
        pages = pdf_pictures(name)
        self.assertEqual(len(drawn), len(pages), name)
        for number, (ofd, pdf) in enumerate(zip(drawn, pages), start=1):
            with Image.open(pdf) as page:
                size = (page.width // PIXELS_PER_MM, page.height // PIXELS_PER_MM)
            a, b = ink(Path(ofd), size), ink(pdf, size)
            self.assertLess(only_in(a, b), 0.02, f"{name}: page {number}: only in OFD")
            self.assertLess(only_in(b, a), 0.02, f"{name}: page {number}: only in PDF")

    def test_ofdrw_draws_the_pages_of_the_pdf(self) -> None:
        for name, found in judged().items():
            self.compare_pages(name, found["pictures"])

    def test_ofd_js_draws_the_pages_of_the_pdf(self) -> None:
        """With the faces that are installed, so strokes may differ but not where characters stand."""
        files = exported.files("ofd")
        found = judges.ofd_js(exported.scratch() / "ofd-js", list(files.values()), 100)
        for name, file in files.items():
            self.compare_pages(name, found[file]["pictures"])


if __name__ == "__main__":
    judges.main()
