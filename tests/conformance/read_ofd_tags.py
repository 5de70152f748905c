"""The program of examples/read-ofd-tags reads from an OFD, by its tags, what the report's XML says."""

from __future__ import annotations

import re
import sys
import unittest
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import exported
import judges
import report_xml

PROGRAM = exported.source_folder() / "examples/read-ofd-tags/read_ofd_tags.py"
TAGS = "Doc_0/Tags/structure.xml"

# Options of the export and what the program has to be told of them.
DRESSES: dict[str, tuple[list[str], list[str]]] = {
    "plain": ([], []),
    "split": (["-O", "t3=split"], []),
    "archive": (["-O", "profile=archive"], []),
    "compatible": (["-O", "profile=compatible"], []),
    "renamed": (["-O", "namespace=urn:example:gw", "-O", "tag-names=data-cell=数据,table=表格"],
                ["--namespace", "urn:example:gw", "--data-cell", "数据"]),
}


def read(file: Path, *arguments: str) -> list[tuple[str, str]]:
    ran = judges.run([sys.executable, PROGRAM, file, *arguments])
    if ran.returncode != 0:
        raise AssertionError(ran.stderr)
    return [(cell, value) for cell, _, value in
            (line.partition("\t") for line in ran.stdout.splitlines())]


def refusal(file: Path, *arguments: str) -> str:
    ran = judges.run([sys.executable, PROGRAM, file, *arguments])
    assert ran.returncode == 1 and ran.stdout == "", ran
    return ran.stderr


def edited(file: Path, name: str, edit: Callable[[str], str]) -> Path:
    """A copy of the package whose tag file is another."""
    copy = exported.scratch() / name
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, edit(data.decode()).encode() if part == TAGS else data)
    return copy


def exchanged(tags: str) -> str:
    """The first two data cells show each other's objects."""
    one, two = re.findall(r"CellId=[^>]*>(<ofd:ObjectRef.*?)</", tags)[:2]
    return tags.replace(one, "\0", 1).replace(two, one, 1).replace("\0", two, 1)


class ReadOfdTags(unittest.TestCase):
    def setUp(self) -> None:
        self.twin = exported.files("ofd")["twin"]

    def test_prints_the_200_numbers_of_the_reports_xml(self) -> None:
        for name, report in exported.reports().items():
            expected = report_xml.cells(exported.files("xml")[name])
            self.assertEqual(len(expected), 200)
            for dress, (options, arguments) in DRESSES.items():
                folder = exported.scratch() / f"{name}-{dress}"
                folder.mkdir()
                found = read(exported.export(report, "ofd", folder, *options), *arguments)
                self.assertEqual([cell for cell, _ in found], list(expected), f"{name}, {dress}")
                self.assertEqual({cell: Decimal(value) for cell, value in found}, expected,
                                 f"{name}, {dress}")

    def test_goes_by_the_tags_and_not_by_the_order_on_the_page(self) -> None:
        before, after = read(self.twin), read(edited(self.twin, "exchanged.ofd", exchanged))
        self.assertEqual(after[0], (before[0][0], before[1][1]))
        self.assertEqual(after[1], (before[1][0], before[0][1]))
        self.assertNotEqual(before[0][1], before[1][1])
        self.assertEqual(after[2:], before[2:])

    def test_says_which_namespaces_there_are(self) -> None:
        self.assertIn("there are: urn:govreport:ofd-tags:1",
                      refusal(self.twin, "--namespace", "urn:example:none"))

    def test_says_that_no_tag_has_the_name(self) -> None:
        self.assertIn("no tag is called cell", refusal(self.twin, "--data-cell", "cell"))

    def test_refuses_a_tag_of_an_object_that_is_not_there(self) -> None:
        file = edited(self.twin, "dangling.ofd", lambda tags: tags.replace(">58<", ">999999<", 1))
        self.assertIn("object 999999", refusal(file))

    def test_refuses_a_file_that_is_no_package(self) -> None:
        self.assertIn("not a zip file", refusal(exported.reports()["twin"]))


if __name__ == "__main__":
    judges.main()
