"""The pictures in README and docs: pages of the sample side by side, as poppler draws its PDF and as
ofd.js draws its OFD in Chromium; a table of the page of a check, as Chromium shows it. scripts/picture
writes them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import judges

judges.use_judges_python()

import numpy  # noqa: E402
import pictures  # noqa: E402
import web_pages  # noqa: E402
from PIL import Image  # noqa: E402

IMAGES = Path(__file__).parents[2] / "docs/images"
OF_PDF, OF_OFD, OF_CHECK = (IMAGES / name for name in ("pages.png", "ofd-js.png", "checked-page.png"))
PDF_PAGES = (1, 2, 3)  # title and prose, the table in blocks, the table of requests
OFD_PAGES = (1, 3)
DPI = 62
GAP = 14  # pixels
GREY = 216
LEVELS = 16  # of grey: enough for text, and a third of the bytes


def sheet(pages: list[pictures.Picture]) -> pictures.Picture:
    """The pages side by side on a grey ground."""
    height = max(page.shape[0] for page in pages) + 2 * GAP
    width = sum(page.shape[1] + GAP for page in pages) + GAP
    ground = numpy.full((height, width), GREY, dtype=numpy.uint8)
    left = GAP
    for page in pages:
        ground[GAP:GAP + page.shape[0], left:left + page.shape[1]] = page
        left += page.shape[1] + GAP
    step = 255 / (LEVELS - 1)
    return (numpy.round(ground / step) * step).astype(numpy.uint8)


def of_pdf(file: Path) -> pictures.Picture:
    pages = pictures.poppler(file, DPI, max(PDF_PAGES))
    return sheet([pages[page - 1] for page in PDF_PAGES])


def of_ofd(file: Path) -> pictures.Picture:
    """The pages at the same size as poppler's."""
    with tempfile.TemporaryDirectory(prefix="govreport-") as folder:
        drawn = judges.ofd_js(Path(folder), [file], max(OFD_PAGES))[file]["pictures"]
        width, height = (round(side / 25.4 * DPI) for side in (210, 297))
        return sheet([numpy.asarray(Image.open(drawn[page - 1]).convert("L").resize(
            (width, height), Image.Resampling.LANCZOS)) for page in OFD_PAGES])


def of_check(page: Path) -> Image.Image:
    """The table of requests with its findings, in few colours."""
    with tempfile.TemporaryDirectory(prefix="govreport-") as folder:
        drawn = Path(folder) / "page.png"
        web_pages.chromium([{"page": page, "width": 1300, "picture": drawn,
                             "element": ".govreport-beside:has(#govreport-t1)"}])
        return Image.open(drawn).convert("RGB").quantize(64)


if __name__ == "__main__":
    pdf, ofd, check = map(Path, sys.argv[1:])
    pictures.write(OF_PDF, of_pdf(pdf))
    pictures.write(OF_OFD, of_ofd(ofd))
    of_check(check).save(OF_CHECK, optimize=True)
