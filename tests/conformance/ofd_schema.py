"""Every part of every OFD is valid against Annex A of GB/T 33190-2016 and against our own schema,
and every package holds together: what no schema can see.

Each profile but the strict one leaves Annex A where its readers or its standard want it to, in the
places listed here and in no other.
"""

from __future__ import annotations

import fnmatch
import functools
import os
import re
import unittest
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import exported
import judges
import ofd_variants
import wide_table

FEWEST = 40
WIDE = "wide-table"
ATTACHED = "Doc_0/Attachs/report.xml"  # a report, which has a schema of its own
TAG_FILE = "Doc_0/Tags/structure.xml"  # in a namespace of our own: Annex A does not know it
TAG_LIST = "Doc_0/Tags/CustomTags.xml"
COMPLAINT = re.compile(r"^(?P<file>.+?):\d+: element (?P<element>[\w:]+): "
                       r"Schemas validity error : (?P<says>.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Deviation:
    """Where a profile leaves Annex A."""

    part: str  # a pattern
    element: str
    says: str  # a piece of the complaint

    def explains(self, part: str, complaint: re.Match[str]) -> bool:
        return (fnmatch.fnmatch(part, self.part) and complaint["element"] == self.element
                and self.says in complaint["says"])


# Profile → where it leaves Annex A: each in every file that has the part, and nothing else.
DEVIATIONS: dict[str, Sequence[Deviation]] = {
    "strict": (),
    "compatible": (Deviation(TAG_LIST, "CustomTag", "The attribute 'TypeID' is not allowed"),
                   Deviation(TAG_LIST, "CustomTag", "'NameSpace' is required but missing")),
    "archive": (Deviation("OFD.xml", "OFD", "'OFD-A' is not an element of the set {'OFD'}"),),
}
SCHEMAS = {"strict": "parts.rng", "compatible": "compatible.rng", "archive": "archive.rng"}
RENAMED = {"renamed"}  # an office's own tags, which our schema does not know


@functools.cache
def files() -> dict[str, Path]:
    """Every variant, and a form with sheets turned on their side: name → file."""
    return {**ofd_variants.files(), WIDE: wide_table.made() / f"{wide_table.REPORT.stem}.ofd"}


@functools.cache
def unpacked(name: str) -> Path:
    folder = exported.scratch() / f"unpacked-{name}"
    with zipfile.ZipFile(files()[name]) as package:
        package.extractall(folder)
    return folder


def parts(name: str) -> list[Path]:
    """The XML parts that the plugin writes."""
    folder = unpacked(name)
    return sorted(part for part in folder.rglob("*.xml") if part != folder / ATTACHED)


def of_the_standard(name: str) -> list[Path]:
    return [part for part in parts(name) if part != unpacked(name) / TAG_FILE]


def names(profile: str) -> list[str]:
    return [name for name in files()
            if (ofd_variants.profile_of(name) if name != WIDE else "strict") == profile]


def xmllint(option: str, schema: Path, files: Sequence[Path]) -> str:
    """What xmllint says against the files; it looks at all of them at once."""
    ran = judges.run([judges.tool("xmllint"), "--noout", "--nonet", option, schema, *files])
    verdicts = re.findall(r"^(.+) (?:validates|fails to validate)$", ran.stderr, re.MULTILINE)
    if sorted(verdicts) != sorted(map(str, files)):
        raise AssertionError(f"xmllint did not judge every part: {ran.stderr[:3000]}")
    return "" if ran.returncode == 0 else ran.stderr


class OfdSchema(unittest.TestCase):
    def test_enough_files_of_every_kind_were_made(self) -> None:
        print(f"OFDs judged: {len(files())} of {len(ofd_variants.WANTED) + 1}")
        self.assertGreaterEqual(len(files()), FEWEST)

    def test_every_part_of_every_strict_file_is_valid_against_annex_a(self) -> None:
        schema = judges.schemas("ofd") / "all.xsd"
        strict = names("strict")
        judged = [part for name in strict for part in of_the_standard(name)]
        said = xmllint("--schema", schema, judged)
        invalid = {match["file"] for match in COMPLAINT.finditer(said)}
        print(f"Annex A: {len(judged) - len(invalid)} of {len(judged)} parts valid, "
              f"in {len(strict)} files")
        self.assertEqual(said, "")
        self.assertGreaterEqual(len(strict), FEWEST)
        self.assertGreater(len(judged), 8 * FEWEST)

    def test_other_profiles_leave_annex_a_where_it_is_listed_and_nowhere_else(self) -> None:
        schema = judges.schemas("ofd") / "all.xsd"
        for profile, listed in DEVIATIONS.items():
            for name in names(profile) if listed else ():
                with self.subTest(name):
                    self.check_deviations(schema, name, listed)

    def check_deviations(self, schema: Path, name: str, listed: Sequence[Deviation]) -> None:
        judged = of_the_standard(name)
        left = list(COMPLAINT.finditer(xmllint("--schema", schema, judged)))
        for deviation in listed:
            here = [file.relative_to(unpacked(name)).as_posix() for file in judged]
            for part in fnmatch.filter(here, deviation.part):
                explained = [complaint for complaint in left
                             if complaint["file"] == str(unpacked(name) / part)
                             and deviation.explains(part, complaint)]
                self.assertNotEqual(explained, [], f"{part} keeps to Annex A: {deviation}")
                left = [complaint for complaint in left if complaint not in explained]
        self.assertEqual([complaint[0] for complaint in left], [])

    def test_every_part_is_what_our_own_schema_says(self) -> None:
        for profile in DEVIATIONS:
            schema = exported.source_folder() / "tests/schemas/ofd" / SCHEMAS[profile]
            judged = [part for name in names(profile) if name not in RENAMED for part in parts(name)]
            self.assertGreater(len(judged), 20, profile)
            self.assertEqual(xmllint("--relaxng", schema, judged)[:3000], "", profile)

    def test_every_package_keeps_the_rules_that_no_schema_can_see(self) -> None:
        check = Path(os.environ["GOVREPORT_BINARY_DIR"]) / "tests/unit/ofd/ofd_check"
        ran = judges.run([check, *files().values()])
        print(ran.stdout.splitlines()[-1:])
        self.assertEqual(ran.returncode, 0, ran.stdout[:3000] + ran.stderr)
        self.assertIn(f"{len(files())} files,", ran.stdout)

    def test_there_is_room_for_a_seal(self) -> None:
        for name, file in files().items():
            with zipfile.ZipFile(file) as package:
                self.assertFalse(any("Sign" in part for part in package.namelist()), name)


if __name__ == "__main__":
    judges.main()
