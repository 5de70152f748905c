"""What stands where on the pages of an OFD, read from its parts alone: GB/T 33190-2016, 11."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NAMESPACE = "{http://www.ofdspec.org/2016}"


@dataclass(frozen=True)
class Glyph:
    """A character as it is drawn: its origin on the base line, from the top left corner of the page."""

    text: str
    x: float  # millimetres
    y: float


@dataclass(frozen=True)
class TextObject:
    """A TextObject, with its characters where a reader puts them."""

    id: int
    font: int
    size: float  # millimetres
    box: tuple[float, float, float, float]  # left, top, width, height on the page
    glyphs: list[Glyph]
    glyph_ids: list[int]  # of the embedded font


def steps(array: str) -> list[float]:
    """DeltaX or DeltaY, with its runs `g COUNT VALUE` written out."""
    words = iter(array.split())
    found: list[float] = []
    for word in words:
        count, value = (int(next(words)), next(words)) if word == "g" else (1, word)
        found += [float(value)] * count
    return found


def _moved(matrix: str | None, x: float, y: float) -> tuple[float, float]:
    if not matrix:
        return x, y
    a, b, c, d, e, f = map(float, matrix.split())
    return a * x + c * y + e, b * x + d * y + f


def _places(code: ElementTree.Element) -> Iterator[tuple[float, float]]:
    x, y = float(code.get("X", "0")), float(code.get("Y", "0"))
    yield x, y
    across, down = steps(code.get("DeltaX", "")), steps(code.get("DeltaY", ""))
    for i, step in enumerate(across):
        x, y = x + step, y + (down[i] if down else 0)
        yield x, y


def _text_object(element: ElementTree.Element) -> TextObject:
    left, top, width, height = map(float, element.get("Boundary", "").split())
    code = element.find(f"{NAMESPACE}TextCode")
    assert code is not None
    glyphs = []
    for character, (x, y) in zip(code.text or "", _places(code), strict=True):
        x, y = _moved(element.get("CTM"), x, y)
        glyphs.append(Glyph(character, left + x, top + y))
    ids = [int(word) for transform in element.iter(f"{NAMESPACE}CGTransform")
           for word in transform.findtext(f"{NAMESPACE}Glyphs", "").split()]
    return TextObject(int(element.get("ID", "0")), int(element.get("Font", "0")),
                      float(element.get("Size", "0")), (left, top, width, height), glyphs, ids)


class OfdPages:
    """The pages of a package, from the first on, and what the report's tags point at."""

    def __init__(self, file: Path) -> None:
        with zipfile.ZipFile(file) as package:
            document = ElementTree.fromstring(package.read("Doc_0/Document.xml"))
            entries = list(document.iter(f"{NAMESPACE}Page"))
            self.ids = [int(entry.get("ID", "0")) for entry in entries]
            roots = [ElementTree.fromstring(package.read(f"Doc_0/{entry.get('BaseLoc')}"))
                     for entry in entries]
            self.fonts = self._fonts(package)
        self.pages = [[_text_object(element) for element in root.iter(f"{NAMESPACE}TextObject")]
                      for root in roots]

    @staticmethod
    def _fonts(package: zipfile.ZipFile) -> dict[int, bytes]:
        resources = ElementTree.fromstring(package.read("Doc_0/PublicRes.xml"))
        return {int(font.get("ID", "0")):
                package.read(f"Doc_0/Res/{font.findtext(f'{NAMESPACE}FontFile')}")
                for font in resources.iter(f"{NAMESPACE}Font")}

    def glyphs(self, page: int) -> list[Glyph]:
        return [glyph for text in self.pages[page] for glyph in text.glyphs]
