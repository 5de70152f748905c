"""Pages as pictures, drawn by poppler or mupdf, and how far two pictures differ.

Needs numpy and Pillow: call judges.use_judges_python() before importing this.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy
from PIL import Image

import judges

# Grey from 0 (black) to 255. What is darker than INK is ink; what is lighter than PAPER is none.
INK = 110
PAPER = 200

Picture = numpy.ndarray  # rows of grey pixels


def poppler(file: Path, dpi: int, last: int = 1_000_000) -> list[Picture]:
    """The pages from the first to number `last`."""
    command = [judges.tool("pdftoppm"), "-gray", "-png", "-r", str(dpi), "-l", str(last), file]
    return _drawn(command, "page")


def mupdf(file: Path, dpi: int) -> list[Picture]:
    return _drawn([judges.tool("mutool"), "draw", "-q", "-c", "gray", "-r", str(dpi), "-o"],
                  "page-%03d.png", str(file))


def _drawn(command: list, target: str, *rest: str) -> list[Picture]:
    with tempfile.TemporaryDirectory(prefix="govreport-") as folder:
        ran = judges.run([*command, Path(folder) / target, *rest])
        if ran.returncode != 0:
            raise AssertionError(f"{command[0]}: {ran.stderr}")
        return [read(page) for page in sorted(Path(folder).iterdir())]


def read(file: Path) -> Picture:
    with Image.open(file) as image:
        return numpy.asarray(image.convert("L"))


def write(file: Path, picture: Picture) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture).save(file, optimize=True)


def _spread(dark: numpy.ndarray) -> numpy.ndarray:
    """`dark` and the eight pixels around each of its pixels."""
    framed = numpy.pad(dark, 1)
    height, width = dark.shape
    return numpy.logical_or.reduce([framed[y:y + height, x:x + width]
                                    for y in range(3) for x in range(3)])


def unlike(one: Picture, other: Picture) -> float:
    """The share of either picture's ink that has no trace of ink in the other within one pixel.

    0: the same; 1: nothing in common. Pages whose sizes differ by more than a pixel differ whole.
    """
    if max(abs(a - b) for a, b in zip(one.shape, other.shape)) > 1:
        return 1.0
    height, width = (min(a, b) for a, b in zip(one.shape, other.shape))
    one, other = one[:height, :width], other[:height, :width]
    lost = (one < INK) & ~_spread(other < PAPER)
    fresh = (other < INK) & ~_spread(one < PAPER)
    ink = numpy.count_nonzero(one < INK) + numpy.count_nonzero(other < INK)
    return float((numpy.count_nonzero(lost) + numpy.count_nonzero(fresh)) / max(ink, 1))


def ink_box_mm(picture: Picture, dpi: int) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that is not paper, in millimetres."""
    rows, columns = numpy.nonzero(picture < PAPER)
    mm = 25.4 / dpi
    return (columns.min() * mm, rows.min() * mm, (columns.max() + 1) * mm, (rows.max() + 1) * mm)
