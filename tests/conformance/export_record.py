"""A second program recomputes the record of an export from the files: digests, faces, findings.

It shares nothing with govreport but the record's description, docs/record.md: digests by hashlib,
faces by record_faces.py, sums of the annual report by the decree's
identities over the figures that annual_report.py reads.
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
import shutil
import unittest
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import judges

judges.use_judges_python()

import annual_report  # noqa: E402
import exported  # noqa: E402
import record_faces  # noqa: E402


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def recorded(report: Path, name: str, formats: str, *options: object) -> dict:
    """The record of an export of `report`, as it stands on a line."""
    folder = exported.scratch() / name
    folder.mkdir()
    ran = judges.run([exported.program(), "export", report, "--to", formats, "-o", folder, "--json",
                      *options])
    if ran.returncode not in (0, 1):
        raise AssertionError(ran.stderr)
    return json.loads(ran.stdout)


def samples() -> dict[str, Path]:
    """A report of each form."""
    folder = exported.source_folder() / "templates"
    return {str(sample.parents[1].relative_to(folder)): sample
            for sample in sorted(folder.glob("*/*/sample/[a-z]*.md"))}


def without_some_sums(report: Path) -> Path:
    """The twin with figures changed that several sums stand on."""
    text = report.read_text(encoding="utf-8")
    for before, after in (("\t1184\n", "\t1185\n"), ("\t9563\t", "\t9653\t")):
        if text.count(before) != 1:
            raise AssertionError(f"{before!r} is not there once")
        text = text.replace(before, after)
    file = exported.scratch() / "broken.md"
    file.write_text(text, encoding="utf-8")
    return file


# ---- digests ---------------------------------------------------------------------------------


class Digests(unittest.TestCase):
    def assert_file(self, file: Path, record: dict) -> None:
        content = file.read_bytes()
        self.assertEqual((record["size"], record["sha256"]), (len(content), sha256(content)), file)

    def test_of_input_and_outputs_are_those_of_the_files(self) -> None:
        for name, sample in samples().items():
            record = recorded(sample, name.replace("/", "-"), "pdf,ofd,xlsx,xml")
            self.assert_file(sample, record["input"])
            self.assertEqual(record["input"]["file"], str(sample))
            self.assertEqual(len(record["outputs"]), 4)
            for output in record["outputs"]:
                self.assert_file(Path(output["file"]), output)

    def test_of_templates_are_those_of_all_their_files(self) -> None:
        folder = exported.source_folder() / "templates"
        for name, sample in samples().items():
            template = recorded(sample, "template-" + name.replace("/", "-"), "xml")["template"]
            listed = ""
            for file in template["files"]:
                self.assert_file(folder / file["file"], file)
                listed += f"{sha256((folder / file['file']).read_bytes())}  {file['file']}\n"
            self.assertEqual(template["sha256"], sha256(listed.encode()))
            self.assertEqual({file["file"] for file in template["files"]},
                             set(included(folder / name / "form.xml", folder)))

    def test_of_fonts_and_plugins_are_those_of_the_installed_files(self) -> None:
        record = recorded(exported.reports()["twin"], "tools", "pdf,ofd,xlsx,xml")
        for face in record["faces"]:
            digests = [sha256(file.read_bytes()) for file in record_faces.installed(face["file"])]
            self.assertIn(face["sha256"], digests, face["file"])
        for output in record["outputs"]:
            plugins = list(exported.program().parents[1].rglob(output["plugin-file"]))
            self.assertIn(output["plugin-sha256"], [sha256(each.read_bytes()) for each in plugins])

    def test_of_attachments_and_of_last_year_are_those_of_the_files(self) -> None:
        twin = exported.reports()["twin"]
        attached = exported.scratch() / "figures.csv"
        attached.write_text("a,b\n1,2\n", encoding="utf-8")
        record = recorded(twin, "attached", "ofd", "-O", f"attach-files={attached}", "--draft",
                          "--previous", twin, "--explain", "XY-CARRY@requests/carried-in/total=移交")
        self.assert_file(attached, record["outputs"][0]["files"][0])
        self.assert_file(twin, record["input"]["previous"])
        self.assertEqual(record["input"]["explanations"],
                         [{"rule": "XY-CARRY", "place": "requests/carried-in/total",
                           "explanation": "移交"}])


def included(file: Path, folder: Path) -> Iterator[str]:
    """Paths in `folder` of a template and of what it includes."""
    yield str(file.resolve().relative_to(folder.resolve()))
    for element in ElementTree.parse(file).iter("{http://www.w3.org/2001/XInclude}include"):
        yield from included(file.parent / element.attrib["href"], folder)


# ---- faces -----------------------------------------------------------------------------------


@functools.cache
def paged(form: str) -> str:
    """The record of the form's sample as PDF and OFD, as JSON."""
    return json.dumps(recorded(samples()[form], "faces-" + form.replace("/", "-"), "pdf,ofd"))


class Faces(unittest.TestCase):
    def setUp(self) -> None:
        if not shutil.which("fc-list"):
            self.skipTest("skipped, because fc-list is not there")

    def faults(self, form: str, record: dict) -> list[str]:
        return record_faces.faults(record, exported.source_folder() / "templates" / form / "form.xml")

    def test_are_role_by_role_those_that_text_is_set_in(self) -> None:
        for form in samples():
            with self.subTest(form):
                record = json.loads(paged(form))
                self.assertGreaterEqual(len({face["role"] for face in record["faces"]}), 4)
                self.assertEqual(self.faults(form, record), [])

    def test_of_another_role_or_left_out_would_be_noticed(self) -> None:
        for form in samples():
            with self.subTest(form):
                swapped, short = json.loads(paged(form)), json.loads(paged(form))
                first, *_, last = swapped["faces"]
                first["role"], last["role"] = last["role"], first["role"]
                self.assertNotEqual(self.faults(form, swapped), [])
                del short["faces"][-1]
                self.assertNotEqual(self.faults(form, short), [])


# ---- findings --------------------------------------------------------------------------------

LEAVES = ("natural", "legal.business", "legal.research", "legal.welfare", "legal.law-service",
          "legal.other")
ROWS = [row for _, row in annual_report.REQUEST_ROWS]
RESULTS = [row for row in ROWS if row.startswith("results.") and row != "results.total"]
Sum = tuple[str, str, Decimal, Decimal]


def broken_sums(figures: dict[str, Decimal]) -> Iterator[Sum]:
    """(rule, cell, expected, found) of each identity of the annual report of 2021 that fails."""
    for rule, cell, expected in sums(figures):
        if figures[cell] != expected:
            yield rule, cell, expected, figures[cell]


def sums(figures: dict[str, Decimal]) -> Iterator[tuple[str, str, Decimal]]:
    at = lambda row, column: figures[f"requests/{row}/{column}"]  # noqa: E731
    for row in ROWS:
        yield "T3-ROW", f"requests/{row}/total", sum((at(row, each) for each in LEAVES), Decimal(0))
    for column in (*LEAVES, "total"):
        yield ("T3-SUM", f"requests/results.total/{column}",
               sum((at(row, column) for row in RESULTS), Decimal(0)))
        yield ("T3-ID", f"requests/carried-over/{column}",
               at("new", column) + at("carried-in", column) - at("results.total", column))
    for _, group in annual_report.DISPUTE_GROUPS:
        parts = [figures[f"disputes/{group}.{outcome}"] for _, outcome in annual_report.OUTCOMES
                 if outcome != "total"]
        yield "T4-SUM", f"disputes/{group}.total", sum(parts, Decimal(0))


def told_sums(record: dict) -> set[Sum]:
    return {(each["rule"], each["place"]["cell"], Decimal(each["expected"]), Decimal(each["found"]))
            for each in record["findings"] if each["code"] == "identity"
            and re.match(r"T[34]-", each["rule"])}


class Findings(unittest.TestCase):
    def test_of_a_sound_report_are_none(self) -> None:
        twin = exported.reports()["twin"]
        self.assertEqual(list(broken_sums(annual_report.published_cells(twin))), [])
        self.assertEqual(told_sums(recorded(twin, "sound", "xml")), set())

    def test_are_the_sums_that_the_figures_break(self) -> None:
        broken = without_some_sums(exported.reports()["twin"])
        expected = set(broken_sums(annual_report.published_cells(broken)))
        self.assertGreaterEqual(len(expected), 4)
        record = recorded(broken, "broken", "xml", "--draft")
        self.assertEqual(told_sums(record), expected)
        self.assertEqual(record["errors"], sum(each["severity"] == "error"
                                               for each in record["findings"]))
        self.assertEqual((record["checked"], record["draft"]), (len(record["findings"]), True))


if __name__ == "__main__":
    unittest.main()
