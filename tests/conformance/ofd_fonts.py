"""The fonts inside our OFD: whole TrueType fonts whose tables tell the truth, for faces of either
kind of outlines, and what ofdrw draws with.
"""

from __future__ import annotations

import functools
import io
import struct
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import judges

judges.use_judges_python()

import exported  # noqa: E402
import freetype  # noqa: E402
from fontTools.fontBuilder import FontBuilder  # noqa: E402
from fontTools.misc.psCharStrings import T2CharString  # noqa: E402
from fontTools.pens.t2CharStringPen import T2CharStringPen  # noqa: E402
from fontTools.ttLib import TTFont  # noqa: E402
from PIL import Image  # noqa: E402

NAMESPACE = "{http://www.ofdspec.org/2016}"
TABLES = {"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
PIXELS = 100  # an em, as FreeType draws it
CHECKSUM_OF_A_FONT = 0xB1B0AFBA  # OpenType 1.9, head: the sum of all its words

# CFF faces, one a role: name-keyed or CID-keyed, alone or in a collection.
CFF_FACES = {
    "xiaobiaosong": "Noto Serif CJK SC",
    "fangsong": "FandolFang",
    "kaiti": "FandolKai",
    "heiti": "Noto Sans CJK SC",
    "songti": "FandolSong",
}


@functools.cache
def packages() -> dict[str, Path]:
    """OFD of the reports with the form's own faces, and with CFF faces in every role."""
    found = {f"{name}, form's faces": file for name, file in exported.files("ofd").items()}
    faces = [word for role, family in CFF_FACES.items() for word in ("--font", f"{role}={family}")]
    options = ["--font-dir", str(judges.fandol()), *faces]
    for name, report in exported.reports().items():
        folder = exported.scratch() / f"{name}-cff"
        folder.mkdir(exist_ok=True)
        found[f"{name}, CFF faces"] = exported.export(report, "ofd", folder, *options)
    return found


def fonts(package: zipfile.ZipFile) -> dict[str, bytes]:
    """The font programs by the id the pages call them by."""
    resources = ElementTree.fromstring(package.read("Doc_0/PublicRes.xml"))
    base = resources.get("BaseLoc", "")
    return {
        font.get("ID", ""): package.read(f"Doc_0/{base}/{font.findtext(f'{NAMESPACE}FontFile')}")
        for font in resources.iter(f"{NAMESPACE}Font")
    }


def all_fonts() -> Iterator[tuple[str, bytes]]:
    for name, file in packages().items():
        with zipfile.ZipFile(file) as package:
            for font_id, program in fonts(package).items():
                yield f"{name}: font {font_id}", program


def word_sum(program: bytes) -> int:
    padded = program + bytes(-len(program) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF


def glyphs_named(text: ElementTree.Element) -> dict[int, int]:
    """Place of a character in its object → glyph, by the object's CGTransforms."""
    named = {}
    for transform in text.iter(f"{NAMESPACE}CGTransform"):
        first = int(transform.get("CodePosition", "0"))
        glyphs = [int(word) for word in transform.findtext(f"{NAMESPACE}Glyphs", "").split()]
        if int(transform.get("CodeCount", "1")) == len(glyphs):
            named.update({first + i: glyph for i, glyph in enumerate(glyphs)})
    return named


class OfdFonts(unittest.TestCase):
    def test_have_all_tables_with_right_checksums(self) -> None:
        for name, program in all_fonts():
            font = TTFont(io.BytesIO(program), checkChecksums=2, lazy=False)
            self.assertEqual(set(font.reader.keys()), TABLES, name)
            for table in TABLES:
                self.assertIsNotNone(font[table], name)
            self.assertEqual(word_sum(program), CHECKSUM_OF_A_FONT, name)

    def test_freetype_draws_every_glyph_that_has_an_outline(self) -> None:
        count = 0
        for name, program in all_fonts():
            font = TTFont(io.BytesIO(program), lazy=False)
            scale = PIXELS / font["head"].unitsPerEm
            drawn = drawn_by_freetype(program)
            self.assertEqual(len(drawn), len(font.getGlyphOrder()), name)
            for glyph_name, found in zip(font.getGlyphOrder(), drawn):
                glyph, (width, _) = font["glyf"][glyph_name], font["hmtx"][glyph_name]
                where = f"{name}: {glyph_name}"
                self.assertAlmostEqual(found.width, width * scale, delta=0.01, msg=where)
                self.assertEqual(found.ink > 0, glyph.numberOfContours != 0, where)
                if found.ink > 0:
                    count += 1
                    # Not the box in the glyph's header: the AR PL faces' own are off by a few units.
                    points = glyph.getCoordinates(font["glyf"])[0]
                    left, top = min(x for x, _ in points), max(y for _, y in points)
                    self.assertAlmostEqual(found.left, left * scale, delta=1.01, msg=where)
                    self.assertAlmostEqual(found.top, top * scale, delta=1.01, msg=where)
        self.assertGreater(count, 2000)

    def test_converted_have_the_measures_of_their_glyphs_in_their_tables(self) -> None:
        converted = 0
        for name, program in all_fonts():
            font = TTFont(io.BytesIO(program), lazy=False)
            if font["name"].getDebugName(1).removesuffix(" R") not in CFF_FACES.values():
                continue  # hb-subset leaves a TrueType face the measures of the whole
            converted += 1
            shown = [glyph for glyph in (font["glyf"][n] for n in font.getGlyphOrder())
                     if glyph.numberOfContours != 0]
            head, maxp = font["head"], font["maxp"]
            self.assertEqual(maxp.maxPoints, max(len(g.coordinates) for g in shown), name)
            self.assertEqual(maxp.maxContours, max(g.numberOfContours for g in shown), name)
            self.assertEqual((head.xMin, head.yMin, head.xMax, head.yMax),
                             (min(g.xMin for g in shown), min(g.yMin for g in shown),
                              max(g.xMax for g in shown), max(g.yMax for g in shown)), name)
            widths = font["hmtx"].metrics.values()
            self.assertEqual(font["hhea"].advanceWidthMax, max(w for w, _ in widths), name)
        self.assertGreaterEqual(converted, 4)

    def test_map_characters_to_the_glyphs_the_pages_name(self) -> None:
        compared = 0
        for name, file in packages().items():
            with zipfile.ZipFile(file) as package:
                cmaps = {font_id: TTFont(io.BytesIO(program)).getBestCmap()
                         for font_id, program in fonts(package).items()}
                orders = {font_id: TTFont(io.BytesIO(program)).getReverseGlyphMap()
                          for font_id, program in fonts(package).items()}
                for part in package.namelist():
                    if part.endswith("Content.xml"):
                        page = ElementTree.fromstring(package.read(part))
                        for text in page.iter(f"{NAMESPACE}TextObject"):
                            font = text.get("Font", "")
                            words = text.findtext(f"{NAMESPACE}TextCode", "")
                            for place, glyph in glyphs_named(text).items():
                                mapped = orders[font][cmaps[font][ord(words[place])]]
                                self.assertEqual(mapped, glyph, f"{name}: {part}: {words}")
                                compared += 1
        self.assertGreater(compared, 4000)


@dataclass(frozen=True)
class Drawn:
    """A glyph drawn at an em of PIXELS; its left and top are pixels from origin and base line."""

    width: float
    left: int
    top: int
    ink: int  # pixels that are not white


def drawn_by_freetype(program: bytes) -> list[Drawn]:
    face = freetype.Face(io.BytesIO(program))
    face.set_pixel_sizes(0, PIXELS)
    drawn = []
    for number in range(face.num_glyphs):
        face.load_glyph(number, freetype.FT_LOAD_RENDER | freetype.FT_LOAD_NO_HINTING)
        glyph = face.glyph
        drawn.append(Drawn(glyph.linearHoriAdvance / 65536, glyph.bitmap_left, glyph.bitmap_top,
                           sum(value > 0 for value in glyph.bitmap.buffer)))
    return drawn


def disc(width: int) -> T2CharString:
    """A disc as wide as its glyph, in four cubics."""
    pen = T2CharStringPen(width, None)
    radius = width / 2
    arm = radius * 0.5523
    pen.moveTo((width, radius))
    for x, y in ((0, 1), (-1, 0), (0, -1), (1, 0)):
        before = (y, -x)
        start = (radius + radius * before[0], radius + radius * before[1])
        end = (radius + radius * x, radius + radius * y)
        pen.curveTo((start[0] + arm * x, start[1] + arm * y),
                    (end[0] + arm * before[0], end[1] + arm * before[1]), end)
    pen.closePath()
    return pen.getCharString()


def disc_face(folder: Path, family: str) -> None:
    """A name-keyed CFF font that no system has: every character of the reports is a disc."""
    wanted = {c for report in exported.reports().values() for c in report.read_text("utf-8")}
    wanted |= set("—－-〓0123456789")
    names = {ord(c): f"uni{ord(c):04X}" for c in sorted(wanted) if c > " "}
    widths = {name: 500 if code < 0x250 else 1000 for code, name in names.items()}
    widths |= {".notdef": 1000, "space": 500}
    outlines = {name: disc(width) for name, width in widths.items()}
    outlines |= {name: T2CharStringPen(widths[name], None).getCharString()
                 for name in (".notdef", "space")}
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "space", *names.values()])
    builder.setupCharacterMap({0x20: "space", **names})
    builder.setupCFF(f"{family.replace(' ', '')}-Regular", {"FullName": family}, outlines, {})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=880, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    builder.save(folder / "discs.otf")


def ink(picture: Path) -> float:
    """The share of the picture that is dark."""
    counts = Image.open(picture).convert("L").histogram()
    return sum(counts[:128]) / sum(counts)


class OfdDrawn(unittest.TestCase):
    def test_with_the_embedded_font_and_no_other(self) -> None:
        family = "Govreport Discs"
        folder = exported.scratch() / "discs"
        folder.mkdir()
        disc_face(folder, family)
        report = exported.reports()["twin"]
        faces = [word for role in CFF_FACES for word in ("--font", f"{role}={family}")]
        ours = exported.export(report, "ofd", folder, "--font-dir", str(folder), *faces)
        pdf = exported.export(report, "pdf", folder, "--font-dir", str(folder), *faces)
        ours_drawn = judges.ofdrw(folder / "ofdrw", [ours])[ours]["pictures"]
        judges.run([judges.tool("pdftoppm"), "-r", "254", "-gray", "-png", pdf, folder / "pdf"])
        pdf_drawn = sorted(folder.glob("pdf-*.png"))
        plain = judges.ofdrw(folder / "plain", [exported.files("ofd")["twin"]])
        plain_drawn = next(iter(plain.values()))["pictures"]
        self.assertEqual(len(ours_drawn), len(pdf_drawn))
        # A disc is dark on pi/4 of its box, a character on an eighth: no other face comes near.
        # The tenth is for rules of tables, which poppler draws to whole pixels.
        self.assertGreater(ink(Path(ours_drawn[0])), 2 * ink(Path(plain_drawn[0])))
        for number, (drawn, expected) in enumerate(zip(ours_drawn, pdf_drawn), start=1):
            self.assertAlmostEqual(ink(Path(drawn)) / ink(expected), 1, delta=0.1,
                                   msg=f"page {number}")


if __name__ == "__main__":
    judges.main()
