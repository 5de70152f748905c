"""Every part of our OFD is valid against Annex A of GB/T 33190-2016, and the package holds
together: what the schema cannot see.
"""

from __future__ import annotations

import posixpath
import re
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

import exported
import judges

NAMESPACE = "{http://www.ofdspec.org/2016}"
# Elements and attributes that hold a place in the package (type ST_Loc).
PLACES = {"DocRoot", "PublicRes", "DocumentRes", "PageRes", "CustomTags", "Attachments", "SchemaLoc",
          "Annotations", "Extensions", "FileLoc", "FontFile", "MediaFile", "Signatures"}
FONT_FOLDER_USERS = {"FontFile", "MediaFile"}


def parts(package: zipfile.ZipFile) -> dict[str, ElementTree.Element]:
    return {
        name: ElementTree.fromstring(package.read(name))
        for name in package.namelist()
        if name.endswith(".xml")
    }


def is_ofd(root: ElementTree.Element) -> bool:
    return root.tag.startswith(NAMESPACE)


def places(part: str, root: ElementTree.Element) -> list[tuple[str, str]]:
    """What a part points at: as written, and as a name in the package."""
    folder = posixpath.dirname(part)
    base = root.get("BaseLoc") if root.tag == f"{NAMESPACE}Res" else None
    found = []
    for element in root.iter():
        name = element.tag.removeprefix(NAMESPACE)
        written = (element.text or "").strip() if name in PLACES else element.get("BaseLoc")
        if not written or element is root:
            continue
        inside = posixpath.join(base, written) if base and name in FONT_FOLDER_USERS else written
        found.append((written, posixpath.normpath(posixpath.join(folder, inside))))
    return found


class OfdSchema(unittest.TestCase):
    def setUp(self) -> None:
        self.packages = {
            name: zipfile.ZipFile(file) for name, file in exported.files("ofd").items()
        }
        for package in self.packages.values():
            self.addCleanup(package.close)

    def test_every_part_is_valid_against_annex_a(self) -> None:
        schema = judges.schemas("ofd") / "all.xsd"
        for name, package in self.packages.items():
            folder = exported.scratch() / f"{name}-ofd"
            package.extractall(folder)
            files = [folder / part for part, root in parts(package).items() if is_ofd(root)]
            self.assertGreater(len(files), 4, name)
            ran = judges.run(
                [judges.tool("xmllint"), "--noout", "--nonet", "--schema", schema, *files])
            self.assertEqual(ran.returncode, 0, f"{name}: {ran.stderr[:3000]}")

    def test_every_place_leads_to_a_part_and_every_part_is_reached(self) -> None:
        for name, package in self.packages.items():
            names = package.namelist()
            self.assertEqual(len(names), len(set(names)), f"{name}: a part twice")
            reached = {"OFD.xml"}
            for part, root in parts(package).items():
                for written, target in places(part, root) if is_ofd(root) else []:
                    self.assertFalse(written.startswith(("/", "./")), f"{name}: {part}: {written}")
                    self.assertIn(target, names, f"{name}: {part}")
                    reached.add(target)
            self.assertEqual({n for n in names if not n.endswith("/")} - reached, set(), name)

    def test_ids_are_unique_and_max_unit_id_is_the_greatest(self) -> None:
        for name, package in self.packages.items():
            ids = [
                int(element.get("ID", ""))
                for root in parts(package).values()
                if is_ofd(root)
                for element in root.iter()
                if re.fullmatch("[0-9]+", element.get("ID", ""))
            ]
            self.assertEqual(len(ids), len(set(ids)), f"{name}: an id twice")
            document = next(
                root for part, root in parts(package).items() if part.endswith("Document.xml"))
            greatest = document.findtext(f".//{NAMESPACE}MaxUnitID")
            self.assertEqual(int(greatest or -1), max(ids), name)

    def test_references_lead_to_ids(self) -> None:
        for name, package in self.packages.items():
            roots = [root for root in parts(package).values() if is_ofd(root)]
            ids = {element.get("ID") for root in roots for element in root.iter()}
            for root in roots:
                for element in root.iter():
                    for attribute in ("Font", "DrawParam", "TemplateID", "PageID", "ResourceID"):
                        target = element.get(attribute)
                        if target and re.fullmatch("[0-9]+", target):
                            self.assertIn(target, ids, f"{name}: {element.tag} {attribute}")

    def test_elements_carry_the_prefix_that_readers_look_for(self) -> None:
        for name, package in self.packages.items():
            for part, root in parts(package).items():
                if is_ofd(root):
                    tags = re.findall(rb"<([A-Za-z][\w.:-]*)", package.read(part))
                    bare = {tag for tag in tags if not tag.startswith(b"ofd:")}
                    self.assertEqual(bare, set(), f"{name}: {part}")

    def test_there_is_one_document_and_room_for_a_seal(self) -> None:
        for name, package in self.packages.items():
            root = ElementTree.fromstring(package.read("OFD.xml"))
            self.assertEqual((root.get("Version"), root.get("DocType")), ("1.0", "OFD"), name)
            self.assertEqual(len(root.findall(f"{NAMESPACE}DocBody")), 1, name)
            doc_id = root.findtext(f".//{NAMESPACE}DocID") or ""
            self.assertRegex(doc_id, "^[0-9a-fA-F]{32}$", name)
            self.assertFalse(any("Signs/" in part for part in package.namelist()), name)


if __name__ == "__main__":
    judges.main()
