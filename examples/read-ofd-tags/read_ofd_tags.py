#!/usr/bin/env python3
"""Prints the figures of a form from an OFD, by its tags alone: CellId, a tab, the value.

    read_ofd_tags.py FILE.ofd [--namespace URI] [--data-cell NAME]

OFD.xml names the document, the document its tag file, a tag the objects on the pages, an object its
text (GB/T 33190-2016: 7.4, 7.5, 11.3, 16). Nothing but Python's own library is needed.
"""

from __future__ import annotations

import argparse
import posixpath
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator

OFD = "{http://www.ofdspec.org/2016}"
OUR_NAMESPACE = "urn:govreport:ofd-tags:1"
OUR_DATA_CELL = "data-cell"

# An object is known by its page's id and its own.
ObjectKey = tuple[str, str]


class NotThere(Exception):
    """The file lacks what its tags would be read by."""


class Package:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def part(self, path: str) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(self._archive.read(path))
        except KeyError:
            raise NotThere(f"the package has no part {path}") from None
        except ElementTree.ParseError as fault:
            raise NotThere(f"{path} is not XML: {fault}") from None


def beside(part: str, location: str) -> str:
    """Where a part's `location` leads: from the part's folder, or from the root after a slash."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), location)).lstrip("/")


def needed(element: ElementTree.Element, path: str) -> str:
    """The text of the element at `path`."""
    text = element.findtext(path)
    if not text:
        raise NotThere(f"there is no {path.replace(OFD, 'ofd:')}")
    return text.strip()


def tag_file(package: Package, document: ElementTree.Element, home: str, namespace: str) -> str:
    """The tag file of this namespace. Most writers call the attribute TypeID, Annex A NameSpace."""
    index = beside(home, needed(document, f"{OFD}CustomTags"))
    offered = []
    for tag in package.part(index).iter(f"{OFD}CustomTag"):
        offered.append(tag.get("NameSpace") or tag.get("TypeID") or "")
        if offered[-1] == namespace:
            return beside(index, needed(tag, f"{OFD}FileLoc"))
    raise NotThere(f"there are no tags of {namespace}; there are: {', '.join(offered) or 'none'}")


def page_places(document: ElementTree.Element, home: str) -> dict[str, str]:
    """Page id → part."""
    return {page.get("ID", ""): beside(home, page.get("BaseLoc", ""))
            for page in document.iterfind(f"{OFD}Pages/{OFD}Page")}


def texts_of(page: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Object id → its text."""
    for text in page.iter(f"{OFD}TextObject"):
        codes = text.iterfind(f"{OFD}TextCode")
        yield text.get("ID", ""), "".join(code.text or "" for code in codes)


def figures(archive: zipfile.ZipFile, namespace: str, data_cell: str) -> Iterator[tuple[str, str]]:
    """CellId and value of each data cell, in the order of the report."""
    package = Package(archive)
    home = beside("OFD.xml", needed(package.part("OFD.xml"), f"{OFD}DocBody/{OFD}DocRoot"))
    document = package.part(home)
    tags = package.part(tag_file(package, document, home, namespace))
    shown: dict[ObjectKey, str] = {
        (page, object_id): text
        for page, place in page_places(document, home).items()
        for object_id, text in texts_of(package.part(place))
    }
    for cell in tags.iter(f"{{{namespace}}}{data_cell}"):
        # What a note or the like inside the cell shows is listed in an element of its own.
        keys = [(each.get("PageRef", ""), (each.text or "").strip())
                for each in cell.iterfind(f"{OFD}ObjectRef")]
        missing = [key for key in keys if key not in shown]
        if missing:
            raise NotThere(f"a tag names object {missing[0][1]} on page {missing[0][0]}: no text")
        yield cell.get("CellId", ""), "".join(shown[key] for key in keys)


def main() -> None:
    parser = argparse.ArgumentParser(description="figures of a form, by the tags of an OFD")
    parser.add_argument("file")
    parser.add_argument("--namespace", default=OUR_NAMESPACE, help="of the tags")
    parser.add_argument("--data-cell", default=OUR_DATA_CELL, metavar="NAME", help="of the element")
    chosen = parser.parse_args()
    try:
        with zipfile.ZipFile(chosen.file) as archive:
            found = list(figures(archive, chosen.namespace, chosen.data_cell))
        if not found:
            raise NotThere(f"no tag is called {chosen.data_cell}")
    except (OSError, zipfile.BadZipFile, NotThere) as fault:
        sys.exit(f"{chosen.file}: {fault}")
    for cell, value in found:
        print(f"{cell}\t{value}")


if __name__ == "__main__":
    main()
