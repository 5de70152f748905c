"""The faces of a record, role by role: what the template says, what is installed, what is drawn.

Which text takes which role is read from the template's XML; which face it is set in, from the tags
and fonts of the PDF (ISO 32000-1:2008, 14.8) and of the OFD (GB/T 33190-2016, 11 and 16); what a
face is called and which characters it has, from its font file by fontTools.
"""

from __future__ import annotations

import functools
import hashlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from ofd_pages import NAMESPACE as OFD
from ofd_pages import OfdPages
from pdf_reader import read_to_unicode

INCLUDE = "{http://www.w3.org/2001/XInclude}include"
OFD_TAGS = "{urn:govreport:ofd-tags:1}"
PDF_KINDS = {"/Title": "title", "/H2": "heading-1", "/H3": "heading-2", "/H4": "heading-3",
             "/P": "body", "/TH": "table", "/TD": "table", "/Signature": "signature",
             "/Date": "date"}
OFD_KINDS = {"title": "title", "paragraph": "body", "header-cell": "table", "data-cell": "table",
             "signature": "signature", "date": "date"}
HEADS_AGAIN = "table"  # what a table repeats on its further pages is no part of the structure
PAGE_NUMBER = re.compile("[— 0-9]+")
NUMERALS = {"一": "[一二三四五六七八九十百]+", "1": "[0-9]+", "（": "[（(]", "）": "[）)]"}
SHARED_WITH_LATIN = "“”‘’…—·"  # full width in Chinese, where a face has them so

Piece = tuple[str, object, str, str]  # kind, what it is a piece of, PostScript name, text
Drawn = dict[tuple[str, str], set[str]]  # role and PostScript name → characters set so


# ---- the template ----------------------------------------------------------------------------


def whole(file: Path) -> ElementTree.Element:
    """A template with what it includes in place: parts, or with an xpointer what is in them."""
    return _with_includes(ElementTree.parse(file).getroot(), file.parent)


def _with_includes(element: ElementTree.Element, folder: Path) -> ElementTree.Element:
    for place, child in reversed(list(enumerate(element))):
        if child.tag != INCLUDE:
            _with_includes(child, folder)
            continue
        part = whole(folder / child.attrib["href"])
        element[place : place + 1] = list(part) if "xpointer" in child.attrib else [part]
    return element


@dataclass
class Roles:
    """Which text takes which role, and the families of each role in the order they are tried."""

    of_kind: dict[str, str]
    families: dict[str, list[str]]
    run_in: list[tuple[re.Pattern[str], str]]  # what such a head is like, and its role

    def of_part(self, kind: str, text: str, begin: int, end: int) -> Iterator[tuple[str, str]]:
        """What of a part of a text of this kind is in which role."""
        head, role = self._head(text) if kind == "body" else (0, "")
        if begin < head:
            yield role, text[begin : min(head, end)]
        if end > head:
            yield self.of_kind[kind], text[max(head, begin) : end]

    def _head(self, paragraph: str) -> tuple[int, str]:
        for pattern, role in self.run_in:
            if found := pattern.match(paragraph):
                return found.end(), role
        return 0, ""


def roles_of(form: Path) -> Roles:
    root = whole(form)
    role = {style.attrib["id"]: style.attrib["role"] for style in root.iter("style")}
    kinds = {use.attrib["for"]: role[use.attrib["style"]] for use in root.iter("use")}
    kinds["page-number"] = _only(role[page.attrib["number-style"]] for page in root.iter("page"))
    kinds["table"] = _only(role[style] for look in root.iter("look")
                           for name, style in look.attrib.items() if name.endswith("-style"))
    families = {each.attrib["id"]: [family.text or "" for family in each.iter("family")]
                for each in root.iter("role")}
    return Roles(kinds, families, [(_head_like(each), role[each.attrib["style"]])
                                   for each in root.iter("run-in")])


def _only(roles: Iterator[str]) -> str:
    """The one role of them all: tags do not tell more of a cell or a page than that it is one."""
    [role] = set(roles)
    return role


def _head_like(run_in: ElementTree.Element) -> re.Pattern[str]:
    number = "".join(NUMERALS.get(each, re.escape(each)) for each in run_in.attrib["number"])
    return re.compile(rf"(?=.{{1,{int(run_in.attrib['longest']) - 1}}}。){number}[^。]*。")


# ---- what is drawn ---------------------------------------------------------------------------


def drawn(pieces: Iterator[Piece], roles: Roles) -> Drawn:
    found: Drawn = defaultdict(set)
    paragraphs: dict[object, list[Piece]] = defaultdict(list)
    for piece in pieces:
        paragraphs[piece[:2]].append(piece)
    for parts in paragraphs.values():
        text = "".join(part[3] for part in parts)
        at = 0
        for kind, _, font, part in parts:
            for role, words in roles.of_part(kind, text, at, at + len(part)):
                found[role, font].update(words)
            at += len(part)
    return found


def without_tag(name: str) -> str:
    """The name of a subset without its tag of six letters. ISO 32000-1:2008, 9.6.4."""
    return re.sub(r"^[A-Z]{6}\+", "", name)


def pieces_of_pdf(file: Path) -> Iterator[Piece]:
    """What the marked content of each page shows, by the structure elements that hold it."""
    with pikepdf.open(file) as pdf:
        owners = dict(_owners(pdf.Root.StructTreeRoot, "", None))
        for page in pdf.pages:
            for mark, font, text in _shown_on(page):
                owner = (mark, page.objgen) if isinstance(mark, str) else owners[page.objgen, mark]
                yield *owner, font, text


Owner = tuple[tuple[object, int], tuple[str, object]]  # page and MCID → kind and element


def _owners(element: pikepdf.Dictionary, kind: str, page: object) -> Iterator[Owner]:
    kind = PDF_KINDS.get(str(element.get("/S", "")), kind)
    page = element.Pg.objgen if "/Pg" in element else page
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield (page, kid), (kind, element.objgen)
        elif kid.get("/Type") == "/MCR":
            where = kid.Pg.objgen if "/Pg" in kid else page
            yield (where, int(kid.MCID)), (kind, element.objgen)
        elif kid.get("/Type") != "/OBJR":
            yield from _owners(kid, kind, page)


Mark = int | str  # MCID, or what an artifact is


def _shown_on(page: pikepdf.Page) -> Iterator[tuple[Mark, str, str]]:
    """What marks it, PostScript name, text."""
    fonts = {name: (_name_of(font), read_to_unicode(bytes(font.ToUnicode.read_bytes())))
             for name, font in page.Resources.get("/Font", {}).items()}
    font, codes = "", {}
    marks: list[Mark] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("BDC", "BMC"):
            marks.append(_mark(list(operands), marks))
        elif str(operator) == "EMC":
            marks.pop()
        elif str(operator) == "Tf":
            font, codes = fonts[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            yield marks[-1], font, "".join(_text_of(operands[0], codes))


def _mark(operands: list, outer: list[Mark]) -> Mark:
    properties = operands[1] if len(operands) > 1 else {}
    if operands[0] == "/Artifact":
        return "page-number" if properties.get("/Subtype") == "/Footer" else HEADS_AGAIN
    return int(properties["/MCID"]) if "/MCID" in properties else outer[-1]


def _name_of(font: pikepdf.Dictionary) -> str:
    return without_tag(str(font.DescendantFonts[0].FontDescriptor.FontName)[1:])


def _text_of(shown: pikepdf.Object, codes: dict[int, str]) -> Iterator[str]:
    for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(part, pikepdf.String):
            code = bytes(part)
            yield from (codes[int.from_bytes(code[at : at + 2], "big")]
                        for at in range(0, len(code), 2))


def pieces_of_ofd(file: Path) -> Iterator[Piece]:
    """What the text objects show, by the tags that refer to them."""
    with zipfile.ZipFile(file) as package:
        resources = ElementTree.fromstring(package.read("Doc_0/PublicRes.xml"))
        tags = ElementTree.fromstring(package.read("Doc_0/Tags/structure.xml"))
    names = {int(font.attrib["ID"]): font.attrib["FontName"] for font in resources.iter(f"{OFD}Font")}
    owners = {int(reference.text or ""): (_kind_of(tag), number)
              for number, tag in enumerate(tags.iter()) for reference in tag.findall(f"{OFD}ObjectRef")}
    for number, page in enumerate(OfdPages(file).pages):
        for shown in page:
            text = "".join(glyph.text for glyph in shown.glyphs)
            artifact = "page-number" if PAGE_NUMBER.fullmatch(text) else HEADS_AGAIN
            yield *owners.get(shown.id, (artifact, -number)), names[shown.font], text


def _kind_of(tag: ElementTree.Element) -> str:
    name = tag.tag.removeprefix(OFD_TAGS)
    return f"heading-{tag.attrib['Level']}" if name == "heading" else OFD_KINDS[name]


# ---- the record ------------------------------------------------------------------------------


def installed(file_name: str) -> list[Path]:
    """Where font files of that name are, by fontconfig."""
    listed = subprocess.run(["fc-list", ":", "file"], capture_output=True, text=True, check=True)
    paths = (Path(line.split(":")[0]) for line in listed.stdout.splitlines())
    return sorted({path for path in paths if path.name == file_name})


@dataclass(frozen=True)
class Font:
    """What a font file says of one of its faces."""

    sha256: str
    name: str  # PostScript
    families: frozenset[str]
    styles: frozenset[str]
    narrow: frozenset[int]  # characters that do not fill an em
    characters: frozenset[int]

    def serves(self, character: str) -> bool:
        code = ord(character)
        return code in self.characters and not (character in SHARED_WITH_LATIN and code in self.narrow)


@functools.cache
def font_of(file_name: str, index: int, sha256: str) -> Font:
    """Of several files of that name the one with that digest, if there is one."""
    digests = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in installed(file_name)}
    path = next((path for path, digest in digests.items() if digest == sha256), next(iter(digests)))
    with TTFont(path, fontNumber=index, lazy=True) as font:
        glyphs, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        said = [(each.nameID, each.toUnicode()) for each in font["name"].names]
        return Font(sha256=digests[path],
                    name=str(font["name"].getDebugName(6)),
                    families=frozenset(text for number, text in said if number in (1, 16)),
                    styles=frozenset(text for number, text in said if number in (2, 17)),
                    narrow=frozenset(ord(each) for each in SHARED_WITH_LATIN
                                     if ord(each) in glyphs and widths[glyphs[ord(each)]][0] < em),
                    characters=frozenset(glyphs))


def faults(record: dict, form: Path) -> list[str]:
    """What a record says of faces that the files do not bear out, or leaves unsaid."""
    roles = roles_of(form)
    told = [(face["role"], font_of(face["file"], face["index"], face["sha256"]), face) for face in record["faces"]]
    found = [f"{face}: the font file says otherwise" for _, font, face in told if not _is(face, font)]
    readers = {"pdf": pieces_of_pdf, "ofd": pieces_of_ofd}
    for output in record["outputs"]:
        seen = drawn(readers[output["format"]](Path(output["file"])), roles)
        said = {(role, font.name) for role, font, _ in told}
        found += [f"{pair}: in {output['format']}, not in the record" for pair in seen.keys() - said]
        found += [f"{pair}: in the record, not in {output['format']}" for pair in said - seen.keys()]
        found += [f"{output['format']}: {each}" for each in _out_of_turn(told, seen, roles)]
    return found


def _is(face: dict, font: Font) -> bool:
    return (face["sha256"] == font.sha256 and face["family"] in font.families
            and face["style"] in font.styles)


def _out_of_turn(told: list[tuple[str, Font, dict]], seen: Drawn, roles: Roles) -> Iterator[str]:
    """Characters set in a face of a role though one that is tried before it would have served."""
    for role, families in roles.families.items():
        order = {family: place for place, family in enumerate(families)}
        turn = sorted((order.get(face["family"], len(order)), font.name, font)
                      for of, font, face in told if of == role)
        for place, (_, name, _) in enumerate(turn):
            for _, earlier, font in turn[:place]:
                missed = "".join(sorted(filter(font.serves, seen.get((role, name), ()))))
                if missed:
                    yield f"{missed} of {role} in {name}, not in {earlier}"
