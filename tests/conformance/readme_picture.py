"""The picture in the README: pages of the sample's PDF side by side. scripts/picture writes it."""

from __future__ import annotations

import sys
from pathlib import Path

import judges

judges.use_judges_python()

import numpy  # noqa: E402
import pictures  # noqa: E402

FILE = Path(__file__).parents[2] / "docs/images/pages.png"
PAGES = (1, 2, 3)  # title and prose, the table in blocks, the table of requests
DPI = 62
GAP = 14  # pixels
GREY = 216
LEVELS = 16  # of grey: enough for text, and a third of the bytes


def draw(file: Path) -> pictures.Picture:
    pages = pictures.poppler(file, DPI)
    chosen = [pages[number - 1] for number in PAGES]
    height = max(page.shape[0] for page in chosen) + 2 * GAP
    width = sum(page.shape[1] + GAP for page in chosen) + GAP
    sheet = numpy.full((height, width), GREY, dtype=numpy.uint8)
    left = GAP
    for page in chosen:
        sheet[GAP:GAP + page.shape[0], left:left + page.shape[1]] = page
        left += page.shape[1] + GAP
    step = 255 / (LEVELS - 1)
    return (numpy.round(sheet / step) * step).astype(numpy.uint8)


if __name__ == "__main__":
    pictures.write(FILE, draw(Path(sys.argv[1])))
