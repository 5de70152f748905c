"""A second program recomputes the record of an export from the files: digests, faces, findings.

It shares nothing with govreport but the record's description, docs/record.md: digests by hashlib,
faces by record_faces.py, findings by record_findings.py.
"""

from __future__ import annotations

import functools
import hashlib
import json
import shutil
import unittest
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import judges

judges.use_judges_python()

import broken_reports  # noqa: E402
import exported  # noqa: E402
import filed_report  # noqa: E402
import record_findings  # noqa: E402
import record_faces  # noqa: E402
from filed_report import Filed  # noqa: E402


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
                other = json.loads(paged(form))
                other["faces"][0]["sha256"] = "0" * 64
                self.assertEqual(len(self.faults(form, other)), 1)
                self.assertNotEqual(self.faults(form, short), [])


# ---- findings --------------------------------------------------------------------------------

Made = tuple[str, Path, Filed]  # form, file, what the file says


def published() -> Iterator[Made]:
    for form, sample in samples().items():
        name, version = form.split("/")
        yield form, sample, filed_report.read_text(sample, name, int(version))


def of_figures(change: Callable[[Filed], Filed]) -> Iterator[Made]:
    """XML of each form, with the sample's figures changed and prose that speaks of none."""
    for form, _, sound in published():
        changed = change(sound)
        if changed != sound:
            file = exported.scratch() / f"{form.replace('/', '-')}-{change.__name__}.xml"
            filed_report.write_xml(changed, file)
            yield form, file, filed_report.read_xml(file)


def of_text(change: Callable[[str], str]) -> Iterator[Made]:
    """Each sample with its text changed."""
    for form, sample, sound in published():
        file = exported.scratch() / f"{form.replace('/', '-')}-{change.__name__}.md"
        file.write_text(change(sample.read_text(encoding="utf-8")), encoding="utf-8")
        if file.read_bytes() != sample.read_bytes():
            yield form, file, filed_report.read_text(file, sound.form, sound.version)


class Findings(unittest.TestCase):
    maxDiff = None

    def assert_found(self, made: Made, formats: str = "pdf,xml",
                     before: Path | None = None) -> list[record_findings.Told]:
        """Findings of the record and our own are the same, each as often, and none is of writing."""
        form, file, filed = made
        with self.subTest(form=form, file=file.name):
            options = ("--draft", "--previous", before) if before else ("--draft",)
            record = recorded(file, f"{form.replace('/', '-')}-{file.stem}-found", formats, *options)
            previous = filed_report.read_xml(before) if before else None
            told = sorted(record_findings.told(record), key=str)
            self.assertEqual(told, sorted(record_findings.findings_of(filed, previous), key=str))
            self.assertEqual(record["checked"], len(told))
            counted = Counter(severity for _, severity, *_ in told)
            self.assertEqual([record["errors"], record["warnings"], record["notes"]],
                             [counted[severity] for severity in ("error", "warning", "note")])
            return told
        return []

    def test_of_samples_are_none_whatever_is_written(self) -> None:
        for made in published():
            self.assertEqual(self.assert_found(made, "pdf,ofd,xlsx,xml,html"), [])

    def test_are_the_sums_that_break_of_every_kind(self) -> None:
        for change in broken_reports.SUMS:
            for made in of_figures(change):
                told = self.assert_found(made)
                self.assertEqual({rule for rule, *_ in told}, {each.rule for each in made[2].rules.of_one_year})

    def test_are_the_sums_across_years_that_break(self) -> None:
        for form, _, sound in published():
            if not any(each.before for each in sound.rules.sums):
                continue
            name = form.replace("/", "-")
            last_year = broken_reports.last_year_of(sound)
            file, before = (filed_report.write_xml(filed, exported.scratch() / f"{name}-{filed.year}.xml")
                            for filed in (sound, last_year))
            told = self.assert_found((form, file, filed_report.read_xml(file)), "xml", before)
            across = [(rule, severity) for rule, severity, *_ in told if rule.startswith("XY-")]
            self.assertEqual(across.count(("XY-CARRY", "note")), 1)
            self.assertEqual(across.count(("XY-CARRY", "error")), 5)

    def test_are_those_of_values_gaps_and_texts(self) -> None:
        for change, rules in broken_reports.FIGURES.items():
            told = [self.assert_found(made) for made in of_figures(change)]
            self.assertGreaterEqual(len(told), 2, change)
            self.assertEqual([found for found in told if not rules & {rule for rule, *_ in found}], [], change)

    def test_are_those_of_published_text(self) -> None:
        for change, rules in broken_reports.TEXT.items():
            told = [self.assert_found(made) for made in of_text(change)]
            self.assertGreaterEqual(len(told), 2, change)
            self.assertEqual([found for found in told if not rules & {rule for rule, *_ in found}], [], change)


if __name__ == "__main__":
    judges.main()
