"""PDF and OFD of a report are the same pages: every glyph stands at the same spot in both files, and
both are drawn alike.

The glyphs of the PDF are where mupdf's interpreter puts them, those of the OFD where TextCode says.
"""

from __future__ import annotations

import functools
import unittest
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import judges

judges.use_judges_python()

import exported  # noqa: E402
import numpy  # noqa: E402
import ofd_variants  # noqa: E402
import pictures  # noqa: E402
import wide_table  # noqa: E402
from ofd_pages import Glyph, OfdPages  # noqa: E402

PT = 25.4 / 72  # millimetres
NEAR = 0.01  # millimetres; OFD repeats a step while the sum stays within 0.005 (measured: 0.0070)
DPI = 100
# Share of the ink that has no trace in the other picture within one pixel. Measured: 0 on every
# page. What is left below that tolerance is the edge of strokes: poppler and ofdrw set grey pixels
# by rules of their own (with both thresholds at half grey, 1 to 5 % of the ink, all at edges). One
# character less on a full page is 0.0004.
UNLIKE = 0.0002

# Reports and options in which every kind of run comes up: both layouts of the table, squeezed and
# stretched lines, notes, lists, other faces, turned runs.
WIDE = "wide-table"  # sheets turned on their side, with page numbers that read along them
VARIANTS = ("twin", "real", "eight-digits", "notes", "blanks", "lists-split", "prose",
            "split-compressed-strict", "whole-grid-gb", "title-3", "truetype", "cff-collection", WIDE)
DRAWN = ("twin", "real", "split-compressed-strict", "truetype", "cff-collection", WIDE)


@functools.cache
def both(name: str) -> tuple[Path, Path] | None:
    """PDF and OFD of one variant; None: it cannot be made here, and it was said why."""
    if name == WIDE:
        folder = wide_table.made()
        return folder / f"{wide_table.REPORT.stem}.pdf", folder / f"{wide_table.REPORT.stem}.ofd"
    ofd = ofd_variants.file(name)
    if ofd is None:
        return None
    report_name, chosen = ofd_variants.WANTED[name]
    report = ofd_variants.report(report_name)
    assert report is not None
    return exported.export(report, "pdf", exported.scratch() / f"same-{name}", *chosen), ofd


def pairs() -> dict[str, tuple[Path, Path]]:
    return {name: made for name in VARIANTS if (made := both(name)) is not None}


def pdf_glyphs(file: Path) -> list[list[Glyph]]:
    """The glyphs of each page of a PDF."""
    ran = judges.run([judges.tool("mutool"), "trace", file])
    if ran.returncode != 0:
        raise AssertionError(ran.stderr[-2000:])
    document = ElementTree.fromstring(ran.stdout)
    return [[glyph for text in page.iter("fill_text") for glyph in _shown(text)]
            for page in document.iter("page")]


def _shown(text: ElementTree.Element) -> list[Glyph]:
    a, b, c, d, e, f = map(float, text.get("transform", "").split())
    found = []
    for glyph in text.iter("g"):
        x, y = float(glyph.get("x", "0")), float(glyph.get("y", "0"))
        found.append(Glyph(glyph.get("unicode", ""), (a * x + c * y + e) * PT, (b * x + d * y + f) * PT))
    return found


def farthest(ones: Sequence[Glyph], others: Sequence[Glyph]) -> float:
    """How far a glyph is from its partner, the nearest of the same character, in millimetres.

    Infinite when the characters are not the same, or two glyphs have one partner.
    """
    places = [defaultdict(list), defaultdict(list)]
    for side, glyphs in zip(places, (ones, others)):
        for glyph in glyphs:
            side[glyph.text].append((glyph.x, glyph.y))
    if {text: len(spots) for text, spots in places[0].items()} != {
            text: len(spots) for text, spots in places[1].items()}:
        return float("inf")
    worst = 0.0
    for text, spots in places[0].items():
        apart = numpy.linalg.norm(
            numpy.array(spots)[:, None, :] - numpy.array(places[1][text])[None, :, :], axis=2)
        partners = apart.argmin(axis=1)
        if len(set(partners.tolist())) != len(spots):
            return float("inf")
        worst = max(worst, float(apart.min(axis=1).max()))
    return worst


class SamePage(unittest.TestCase):
    def test_every_glyph_stands_at_the_same_spot_in_both_files(self) -> None:
        compared, worst = 0, 0.0
        for name, (pdf, ofd) in pairs().items():
            drawn, written = pdf_glyphs(pdf), OfdPages(ofd)
            self.assertEqual(len(drawn), len(written.pages), name)
            for number, glyphs in enumerate(drawn):
                apart = farthest(written.glyphs(number), glyphs)
                self.assertLessEqual(apart, NEAR, f"{name}: page {number + 1}")
                compared, worst = compared + len(glyphs), max(worst, apart)
        print(f"{compared} glyphs of {len(pairs())} reports, the farthest {worst:.4f} mm apart")
        self.assertGreater(compared, 20_000)

    def test_a_glyph_that_is_moved_or_changed_is_seen(self) -> None:
        glyphs = OfdPages(pairs()["twin"][1]).glyphs(0)
        self.assertEqual(farthest(glyphs, glyphs), 0)
        moved = [*glyphs[:-1], Glyph(glyphs[-1].text, glyphs[-1].x + 0.011, glyphs[-1].y)]
        self.assertGreater(farthest(glyphs, moved), NEAR)
        self.assertEqual(farthest(glyphs, glyphs[:-1]), float("inf"))
        self.assertEqual(farthest(glyphs, [*glyphs[:-1], Glyph("囍", 1, 1)]), float("inf"))

    def test_poppler_draws_the_pdf_as_ofdrw_draws_the_ofd(self) -> None:
        made = {name: files for name in DRAWN if (files := both(name)) is not None}
        drawn = judges.ofdrw(exported.scratch() / "same-pictures",
                             [ofd for _, ofd in made.values()], DPI)
        worst, pages = 0.0, 0
        for name, (pdf, ofd) in made.items():
            ones = pictures.poppler(pdf, DPI)
            others = [pictures.read(Path(file)) for file in drawn[ofd]["pictures"]]
            self.assertEqual(len(ones), len(others), name)
            for number, (one, other) in enumerate(zip(ones, others), start=1):
                apart = pictures.unlike(one, other)
                self.assertLessEqual(apart, UNLIKE, f"{name}: page {number}")
                worst, pages = max(worst, apart), pages + 1
        print(f"{pages} pages of {len(made)} reports, the most unlike by {worst:.6f} of its ink")

    def test_a_character_less_and_a_page_out_of_place_are_seen(self) -> None:
        page = max(pictures.poppler(pairs()["twin"][0], DPI), key=lambda each: (each < 110).sum())
        rows, columns = numpy.nonzero(page < pictures.INK)
        y, x = rows[len(rows) // 2], columns[len(rows) // 2]
        lacking = page.copy()
        lacking[y - 8:y + 8, x - 8:x + 8] = 255  # 4 mm square
        self.assertGreater(pictures.unlike(page, lacking), UNLIKE)
        self.assertGreater(pictures.unlike(page, numpy.roll(page, 2, axis=0)), UNLIKE)


if __name__ == "__main__":
    judges.main()
