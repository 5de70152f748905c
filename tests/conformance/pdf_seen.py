"""The PDF as eyes see it: two programs draw the same pages, and they look as they did when somebody
last looked at them.

GOVREPORT_UPDATE_GOLDEN=1 rewrites the golden pictures and fails all the same: look at them.
"""

from __future__ import annotations

import json
import os
import unittest
from pathlib import Path

import judges

judges.use_judges_python()

import docs_pictures  # noqa: E402
import exported  # noqa: E402
import pictures  # noqa: E402

GOLDEN = Path(__file__).parent / "golden" / "pages"
GOLDEN_DPI = 50
DRAWN_DPI = 100
# Shares of all ink. Measured: 0 between the two programs; a line of print moved by half a
# millimetre makes 0.007 at either resolution.
TOLERANCE = 0.002


def faces() -> str:
    """The faces of the sample, a line a role: pictures of other faces cannot be compared."""
    ran = judges.run([exported.program(), "export", exported.reports()["twin"], "--to", "pdf",
                      "-o", exported.scratch(), "--json"])
    used = json.loads(ran.stdout)["faces"]
    return "".join(f"{face['role']}: {face['family']} {face['style']}\n" for face in used)


class PdfSeen(unittest.TestCase):
    def test_poppler_and_mupdf_draw_the_same_pages(self) -> None:
        for name, file in exported.files("pdf").items():
            ours, theirs = pictures.poppler(file, DRAWN_DPI), pictures.mupdf(file, DRAWN_DPI)
            self.assertEqual(len(ours), len(theirs), name)
            for number, (one, other) in enumerate(zip(ours, theirs), start=1):
                self.assertLess(pictures.unlike(one, other), TOLERANCE, f"{name}: page {number}")

    def test_a_line_moved_by_half_a_millimetre_is_seen(self) -> None:
        page = pictures.poppler(exported.files("pdf")["twin"], DRAWN_DPI)[0]
        rows = slice(*(round(mm * DRAWN_DPI / 25.4) for mm in (37 + 14 * 10.227, 37 + 15 * 10.227)))
        moved = page.copy()
        moved[rows] = page[rows.start - 2:rows.stop - 2]
        self.assertGreater(pictures.unlike(page, moved), TOLERANCE)

    def test_the_sample_looks_as_it_did_when_it_was_looked_at(self) -> None:
        pages = pictures.poppler(exported.files("pdf")["twin"], GOLDEN_DPI)
        if os.environ.get("GOVREPORT_UPDATE_GOLDEN") == "1":
            self.rewrite(pages)
            self.fail(f"{GOLDEN} has been rewritten: look at it")
        self.skip_unless_of_the_same_faces()
        self.assertEqual(len(list(GOLDEN.glob("*.png"))), len(pages))
        for number, page in enumerate(pages, start=1):
            golden = pictures.read(GOLDEN / f"page-{number}.png")
            self.assertLess(pictures.unlike(page, golden), TOLERANCE, f"page {number}")

    def skip_unless_of_the_same_faces(self) -> None:
        known = (GOLDEN / "faces.txt").read_text(encoding="utf-8")
        if faces() != known:
            self.skipTest(f"the golden pictures are of other faces:\n{known}")

    def rewrite(self, pages: list[pictures.Picture]) -> None:
        for old in GOLDEN.glob("*.png"):
            old.unlink()
        for number, page in enumerate(pages, start=1):
            pictures.write(GOLDEN / f"page-{number}.png", page)
        (GOLDEN / "faces.txt").write_text(faces(), encoding="utf-8")

    def test_the_picture_in_the_readme_is_of_these_pages(self) -> None:
        self.skip_unless_of_the_same_faces()
        drawn = docs_pictures.of_pdf(exported.files("pdf")["twin"])
        shown = pictures.read(docs_pictures.OF_PDF)
        self.assertLess(pictures.unlike(drawn, shown), TOLERANCE, "scripts/picture renews it")


if __name__ == "__main__":
    judges.main()
