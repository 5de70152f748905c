"""Reads the structure of a tagged PDF: which text each element holds, and what heads each cell.

Follows the file's own chain: structure element → MCID → marked content → glyph → ToUnicode.
Needs pikepdf.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode().replace(" ", "")).decode("utf-16-be")


def read_to_unicode(stream: bytes) -> dict[int, str]:
    """The codes of a ToUnicode CMap."""
    codes: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", stream, re.DOTALL):
        words = HEX.findall(block)
        for code, text in zip(words[::2], words[1::2]):
            codes[int(code, 16)] = _utf16(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", stream, re.DOTALL):
        codes.update(_ranges(block))
    return codes


def _ranges(block: bytes) -> Iterator[tuple[int, str]]:
    ranges = re.findall(
        rb"<(\w+)>\s*<(\w+)>\s*(?:<([\w\s]+)>|\[((?:\s*<[\w\s]+>\s*)*)\])", block)
    for first, last, start, array in ranges:
        codes = range(int(first, 16), int(last, 16) + 1)
        if array:
            yield from zip(codes, (_utf16(text) for text in HEX.findall(array)))
            continue
        text = _utf16(start)
        for step, code in enumerate(codes):
            yield code, text[:-1] + chr(ord(text[-1]) + step)


class _PageText:
    """The text of each marked-content sequence of one page."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.by_mcid: dict[int, str] = defaultdict(str)
        self.unmarked = ""
        self._fonts = {
            name: read_to_unicode(bytes(font.ToUnicode.read_bytes()))
            for name, font in page.Resources.get("/Font", {}).items()
        }
        self._font: dict[int, str] = {}
        self._open: list[tuple[int | None, bool]] = []  # MCID, and whether ActualText stands for it
        for operands, operator in pikepdf.parse_content_stream(page):
            self._step(list(operands), str(operator))

    def _step(self, operands: list, operator: str) -> None:
        if operator in ("BDC", "BMC"):
            self._begin(operands[1] if operator == "BDC" else {}, str(operands[0]))
        elif operator == "EMC":
            self._open.pop()
        elif operator == "Tf":
            self._font = self._fonts[str(operands[0])]
        elif operator == "Tj":
            self._show(bytes(operands[0]))
        elif operator == "TJ":
            for piece in operands[0]:
                if isinstance(piece, pikepdf.String):
                    self._show(bytes(piece))

    def _begin(self, properties: pikepdf.Dictionary | dict, tag: str) -> None:
        outer = self._open[-1] if self._open else (None, False)
        mcid = int(properties["/MCID"]) if "/MCID" in properties else outer[0]
        if tag == "/Artifact":
            mcid = -1
        replaced = outer[1]
        if "/ActualText" in properties and mcid is not None and not replaced:
            self.by_mcid[mcid] += str(properties["/ActualText"])
            replaced = True
        self._open.append((mcid, replaced))

    def _show(self, codes: bytes) -> None:
        mcid, replaced = self._open[-1] if self._open else (None, False)
        if replaced:
            return
        text = "".join(
            self._font[int.from_bytes(codes[i : i + 2], "big")] for i in range(0, len(codes), 2)
        )
        if mcid is None:
            self.unmarked += text
        else:
            self.by_mcid[mcid] += text


@dataclass
class Cell:
    """A cell of a table: TH or TD, its text, and the texts of the cells its Headers name."""

    role: str
    text: str
    headers: list[str]
    scope: str
    rows: int
    columns: int


class TaggedPdf:
    def __init__(self, file: Path) -> None:
        self._pdf = pikepdf.open(file)
        self.pages = [_PageText(page) for page in self._pdf.pages]
        self._page_number = {page.objgen: n for n, page in enumerate(self._pdf.pages)}
        self.root = self._pdf.Root.StructTreeRoot
        self.mcids: list[tuple[int, int]] = []  # page and MCID, as the tree meets them
        self._texts: dict[str, str] = {}  # by ID
        self._tables: list[list[pikepdf.Dictionary]] = []
        self._walk(self.root, None)

    def outline(self) -> list[str]:
        """The bookmarks' titles, in order."""
        with self._pdf.open_outline() as outline:
            return list(self._titles(outline.root))

    def _titles(self, items: list) -> Iterator[str]:
        for item in items:
            yield item.title
            yield from self._titles(item.children)

    def tables(self) -> list[list[Cell]]:
        return [[self._cell(element) for element in cells] for cells in self._tables]

    def parent_tree(self) -> dict[int, list[pikepdf.Object]]:
        """Key → the elements that own the page's MCIDs, in their order."""
        return {key: list(kids) for key, kids in self._numbers(self.root.ParentTree)
                if isinstance(kids, pikepdf.Array)}

    def parent_key(self, page: int) -> int:
        return int(self._pdf.pages[page].StructParents)

    def page_of(self, element: pikepdf.Dictionary) -> int:
        return self._page_number[element.Pg.objgen]

    def _numbers(self, node: pikepdf.Dictionary) -> Iterator[tuple[int, pikepdf.Object]]:
        for kid in node.get("/Kids", []):
            yield from self._numbers(kid)
        entries = list(node.get("/Nums", []))
        yield from ((int(key), value) for key, value in zip(entries[::2], entries[1::2]))

    def _walk(self, element: pikepdf.Dictionary, page: int | None) -> str:
        """The element's text; notes tables, cells and MCIDs on the way."""
        if "/Pg" in element:
            page = self._page_number[element.Pg.objgen]
        role = str(element.get("/S", ""))
        if role == "/Table":
            self._tables.append([])
        if role in ("/TH", "/TD"):
            self._tables[-1].append(element)
        text = "".join(self._kid(kid, page) for kid in _as_list(element.get("/K")))
        if "/ActualText" in element:
            text = str(element.ActualText)
        if "/ID" in element:
            self._texts[bytes(element.ID).hex()] = text
        if role in ("/TH", "/TD"):
            self._cell_texts = getattr(self, "_cell_texts", {})
            self._cell_texts[element.objgen] = text
        return text

    def _kid(self, kid: object, page: int | None) -> str:
        if isinstance(kid, int):
            return self._content(page, kid)
        assert isinstance(kid, pikepdf.Dictionary)
        if kid.get("/Type") == "/MCR":
            where = self._page_number[kid.Pg.objgen] if "/Pg" in kid else page
            return self._content(where, int(kid.MCID))
        if kid.get("/Type") == "/OBJR":
            return ""
        return self._walk(kid, page)

    def _content(self, page: int | None, mcid: int) -> str:
        assert page is not None, "an MCID without a page"
        self.mcids.append((page, mcid))
        return self.pages[page].by_mcid.get(mcid, "")

    def _cell(self, element: pikepdf.Dictionary) -> Cell:
        table: dict[str, object] = {}
        for attributes in _as_list(element.get("/A")):
            if isinstance(attributes, pikepdf.Dictionary) and attributes.get("/O") == "/Table":
                table.update(attributes.items())
        headers = [bytes(name).hex() for name in table.get("/Headers", [])]  # type: ignore
        return Cell(
            role=str(element.S),
            text=self._cell_texts[element.objgen],
            headers=[self._texts[name] for name in headers],
            scope=str(table.get("/Scope", "")),
            rows=int(table.get("/RowSpan", 1)),  # type: ignore[call-overload]
            columns=int(table.get("/ColSpan", 1)),  # type: ignore[call-overload]
        )


def _as_list(kids: object) -> list:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
