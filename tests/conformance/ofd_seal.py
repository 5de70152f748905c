"""An OFD is ready for a seal: the place of the seal is told and right, and a seal system adds its
list and its folder without another byte of the file changed.

The seal here is made as GB/T 33190-2016, 18 describes one: Signatures in OFD.xml, a digest of every
part's bytes in Signature.xml, a place on the page. What it lacks is a key: SignedValue holds nothing
that could be verified.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import io
import json
import re
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import dataclass
from pathlib import Path

import judges

judges.use_judges_python()

import exported  # noqa: E402
from fontTools.ttLib import TTFont  # noqa: E402
from ofd_pages import NAMESPACE, OfdPages, TextObject  # noqa: E402
from report_variants import every_role  # noqa: E402

SM3 = "1.2.156.10197.1.401"  # GB/T 32905: the name by which real seals call it
OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'
ROOT = "OFD.xml"
FOLDER = "Doc_0/Signs/"
ROUNDING = 0.005  # of the record, which has two decimals

Box = tuple[float, float, float, float]  # left, top, right, bottom, in millimetres


@dataclass(frozen=True)
class Sealable:
    """A report as OFD, and what the record of its export says of the seal's place."""

    file: Path
    seal: dict[str, dict]


# The sample, which is signed and dated, in several ways. The real report is neither.
WANTED = {"plain": (), "compressed": ("-O", "mode=compressed"), "stored": ("-O", "compress=no"),
          "archive": ("-O", "profile=archive"), "another face": every_role("Noto Serif CJK SC")}


@functools.cache
def sealable(name: str) -> Sealable:
    report = exported.reports()["twin"]
    folder = exported.scratch() / f"seal-{name}"
    folder.mkdir()
    ran = judges.run([exported.program(), "export", report, "--to", "ofd", "-o", folder, "--json",
                      *WANTED[name]])
    assert ran.returncode == 0, ran.stderr
    return Sealable(folder / f"{report.stem}.ofd", json.loads(ran.stdout)["seal"])


def all_sealable() -> dict[str, Sealable]:
    return {name: sealable(name) for name in WANTED}


def parts(file: Path | io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


def box_of(place: dict) -> Box:
    left, top, width, height = (float(place[key]) for key in ("left", "top", "width", "height"))
    return left, top, left + width, top + height


def ink_of(text: TextObject, font: TTFont) -> Box:
    """What the embedded font draws of an object, on the page."""
    scale = text.size / font["head"].unitsPerEm
    boxes = []
    for glyph, number in zip(text.glyphs, text.glyph_ids, strict=True):
        shape = font["glyf"][font.getGlyphName(number)]
        if shape.numberOfContours != 0:
            boxes.append((glyph.x + shape.xMin * scale, glyph.y - shape.yMax * scale,
                          glyph.x + shape.xMax * scale, glyph.y - shape.yMin * scale))
    lefts, tops, rights, bottoms = zip(*boxes)
    return min(lefts), min(tops), max(rights), max(bottoms)


def tagged(file: Path, tag: str) -> list[tuple[int, int]]:
    """Page and object of what shows the signature or the date."""
    tree = ElementTree.fromstring(parts(file)["Doc_0/Tags/structure.xml"])
    return [(int(ref.get("PageRef", "0")), int(ref.text or "0"))
            for element in tree.iter() if element.tag.endswith("}" + tag)
            for ref in element.iter(f"{NAMESPACE}ObjectRef")]


def references(before: dict[str, bytes], method: str, algorithm: str) -> str:
    values = "".join(
        f'<ofd:Reference FileRef="/{name}"><ofd:CheckValue>'
        f"{base64.b64encode(hashlib.new(algorithm, content).digest()).decode()}"
        "</ofd:CheckValue></ofd:Reference>" for name, content in before.items())
    return f'<ofd:References CheckMethod="{method}">{values}</ofd:References>'


def sealed(sealable: Sealable, method: str, algorithm: str) -> bytes:
    """The file with a seal over signature and date, as a seal system leaves it."""
    before = parts(sealable.file)
    # OFD.xml names the list before its own bytes are digested.
    before[ROOT] = before[ROOT].replace(
        b"</ofd:DocRoot>",
        f"</ofd:DocRoot><ofd:Signatures>{FOLDER}Signatures.xml</ofd:Signatures>".encode())
    place = sealable.seal["date"]
    page = OfdPages(sealable.file).ids[place["page"] - 1]
    box = " ".join(str(place[key]) for key in ("left", "top", "width", "height"))
    added = {
        "Signatures.xml": f'<ofd:Signatures {OFD}><ofd:MaxSignId>s1</ofd:MaxSignId>'
                          '<ofd:Signature ID="s1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/>'
                          "</ofd:Signatures>",
        "Sign_0/Signature.xml":
            f'<ofd:Signature {OFD}><ofd:SignedInfo><ofd:Provider ProviderName="test"/>'
            f"<ofd:SignatureMethod>{SM3}</ofd:SignatureMethod>"
            "<ofd:SignatureDateTime>20260120000000Z</ofd:SignatureDateTime>"
            f"{references(before, method, algorithm)}"
            f'<ofd:StampAnnot ID="a1" PageRef="{page}" Boundary="{box}"/></ofd:SignedInfo>'
            "<ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>",
        "Sign_0/SignedValue.dat": "no key",
    }
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in before.items():
            package.writestr(name, content)
        for name, text in added.items():
            package.writestr(FOLDER + name, text)
    return result.getvalue()


def broken_references(after: dict[str, bytes], algorithm: str) -> list[str]:
    """The parts whose digest is not what the seal says."""
    signature = ElementTree.fromstring(after[f"{FOLDER}Sign_0/Signature.xml"])
    found = []
    for reference in signature.iter(f"{NAMESPACE}Reference"):
        name = reference.get("FileRef", "").removeprefix("/")
        value = base64.b64decode(reference.findtext(f"{NAMESPACE}CheckValue", ""))
        if hashlib.new(algorithm, after.get(name, b"")).digest() != value:
            found.append(name)
    return found


def against_annex_a(after: dict[str, bytes]) -> list[str]:
    """What Annex A has against the parts of the standard."""
    folder = exported.scratch() / "sealed-parts"
    folder.mkdir(exist_ok=True)
    files = []
    for number, (name, content) in enumerate(after.items()):
        if name.endswith(".xml") and re.search(rb"<ofd:[A-Z]", content[:200]):
            files.append(folder / f"{number}.xml")
            files[-1].write_bytes(content)
    schema = judges.schemas("ofd") / "all.xsd"
    ran = judges.run([judges.tool("xmllint"), "--noout", "--nonet", "--schema", schema, *files])
    assert len(re.findall(r" (?:validates|fails to validate)$", ran.stderr, re.MULTILINE)) == len(files)
    return re.findall(r"validity error : (.*)$", ran.stderr, re.MULTILINE)


class PlaceOfTheSeal(unittest.TestCase):
    def check(self, file: Path, tag: str, place: dict) -> None:
        pages = OfdPages(file)
        fonts = {number: TTFont(io.BytesIO(program)) for number, program in pages.fonts.items()}
        left, top, right, bottom = box_of(place)
        shown = tagged(file, tag)
        self.assertNotEqual(shown, [])
        for page, number in shown:
            self.assertEqual(pages.ids.index(page) + 1, place["page"])
            text = next(each for each in pages.pages[place["page"] - 1] if each.id == number)
            ink = ink_of(text, fonts[text.font])
            self.assertGreaterEqual(ink[0], left - ROUNDING)
            self.assertGreaterEqual(ink[1], top - ROUNDING)
            self.assertLessEqual(ink[2], right + ROUNDING)
            self.assertLessEqual(ink[3], bottom + ROUNDING)
            self.assertLess((right - left) * (bottom - top), 500, "a box as large as a page proves nothing")

    def test_the_record_encloses_signature_and_date_as_they_are_drawn(self) -> None:
        for name, made in all_sealable().items():
            for tag in ("signature", "date"):
                with self.subTest(f"{name}: {tag}"):
                    self.check(made.file, tag, made.seal[tag])

    def test_a_place_one_millimetre_off_is_seen(self) -> None:
        made = all_sealable()["plain"]
        off = {**made.seal["date"], "top": str(float(made.seal["date"]["top"]) + 1)}
        with self.assertRaises(AssertionError):
            self.check(made.file, "date", off)


class Seal(unittest.TestCase):
    def test_adds_its_list_and_its_folder_and_leaves_every_other_byte(self) -> None:
        for name, made in all_sealable().items():
            before = parts(made.file)
            after = parts(io.BytesIO(sealed(made, "SHA1", "sha1")))
            self.assertEqual({part for part in after if part not in before},
                             {FOLDER + part for part in ("Signatures.xml", "Sign_0/Signature.xml",
                                                         "Sign_0/SignedValue.dat")}, name)
            changed = {part for part, content in before.items()
                       if hashlib.sha256(after[part]).digest() != hashlib.sha256(content).digest()}
            self.assertEqual(changed, {ROOT}, name)
            rest = re.sub(rb"<ofd:Signatures>.*</ofd:Signatures>", b"", after[ROOT])
            self.assertEqual(rest, before[ROOT], name)
            self.assertEqual(broken_references(after, "sha1"), [], name)

    def test_covers_every_part_so_that_any_change_is_seen(self) -> None:
        made = all_sealable()["plain"]
        after = parts(io.BytesIO(sealed(made, SM3, "sm3")))
        self.assertEqual(broken_references(after, "sm3"), [])
        for part in parts(made.file):
            spoiled = {**after, part: after[part] + b" "}
            self.assertEqual(broken_references(spoiled, "sm3"), [part])

    def test_leaves_every_part_valid_against_annex_a(self) -> None:
        """SHA-1 by name: Annex A knows no other digest but MD5."""
        made = all_sealable()
        for name in made.keys() - {"archive"}:
            self.assertEqual(against_annex_a(parts(io.BytesIO(sealed(made[name], "SHA1", "sha1")))),
                             [], name)

    def test_by_sm3_leaves_annex_a_in_the_name_of_the_digest_alone(self) -> None:
        said = against_annex_a(parts(io.BytesIO(sealed(all_sealable()["plain"], SM3, "sm3"))))
        self.assertNotEqual(said, [])
        for complaint in said:
            self.assertIn("attribute 'CheckMethod'", complaint)

    def test_leaves_a_file_that_ofdrw_opens_as_before(self) -> None:
        made = all_sealable()
        files = {}
        for name, each in made.items():
            files[name] = exported.scratch() / f"sealed-{name}.ofd"
            files[name].write_bytes(sealed(each, SM3, "sm3"))
        found = judges.ofdrw(None, [*files.values(), *(each.file for each in made.values())])
        for name, file in files.items():
            plain = found[made[name].file]
            self.assertNotIn("error", found[file], name)
            for what in ("pages", "text", "attachments"):
                self.assertEqual(found[file][what], plain[what], f"{name}: {what}")


if __name__ == "__main__":
    judges.main()
