"""The package `govreport`: what it reads, builds, checks and exports is what the program does, and
what it is given wrongly is told.
"""

from __future__ import annotations

import datetime
import io
import json
import re
import shutil
import tempfile
import threading
import unittest
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import python_host

python_host.use()

import govreport  # noqa: E402
from govreport import NotApplicable, Report, _abi  # noqa: E402
from python_host import FORMATS, PROGRAM, SAMPLE, SOURCE, run  # noqa: E402

CELL = "requests/new/natural"
NAMESPACE = "{urn:govreport:report:1}"


def english() -> govreport.Library:
    return govreport.Library(language="en")


class InFolder(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def names(self) -> set[str]:
        return {file.name for file in self.folder.iterdir()}


class Records(unittest.TestCase):
    def test_lie_in_memory_as_the_headers_record(self) -> None:
        recorded: dict[str, dict[str, str]] = {}
        for file in ("layout.txt", "host_layout.txt"):
            for line in (SOURCE / "tests/abi" / file).read_text().splitlines():
                if match := re.fullmatch(r"govreport_(\w+): (\d+) bytes", line):
                    members = recorded.setdefault(match[1], {})
                elif match := re.fullmatch(r" *(\d+) (\w+), (\d+)", line):
                    members[match[2]] = f"{match[1]}, {match[3]}"
        for name, kind in _abi.RECORDS.items():
            for member, *_ in kind._fields_:
                field = getattr(kind, member)
                self.assertEqual(f"{field.offset}, {field.size}", recorded[name][member],
                                 f"{name}.{member}")

    def test_a_longer_record_of_a_later_library_is_read_as_far_as_it_is_known(self) -> None:
        class Later(_abi.ctypes.Structure):
            _fields_ = [("known", _abi.FormDetails), ("later", _abi.c_int64)]

        first, second = (Later(_abi.FormDetails(_abi.Text(), year, 0), -1) for year in (1, 2))
        read = list(_abi.records(_abi.array([first, second]), _abi.FormDetails))
        self.assertEqual([each.version for each in read], [1, 2])


class WhatThereIs(unittest.TestCase):
    def test_forms_are_those_of_the_program(self) -> None:
        said = [line.split("\t")[:2] for line in run(PROGRAM, "forms").splitlines()]
        self.assertEqual([[form.id, str(form.version)] for form in english().forms()], said)

    def test_formats_and_options_are_those_of_the_program(self) -> None:
        said = [json.loads(line) for line in run(PROGRAM, "formats", "--json").splitlines()]
        formats = {each.id: each for each in english().formats()}
        self.assertEqual(set(formats), {each["format"] for each in said})
        for each in said:
            format = formats[each["format"]]
            self.assertEqual(
                (format.title, format.extension, format.media_type, format.standards, format.paged),
                (each["title"]["en"], each["extension"], each["media-type"], each["standards"],
                 each["paged"]))
            self.assertEqual(
                [(option.id, option.type, option.default, list(option.choices), option.help)
                 for option in format.options],
                [(option["id"], option["type"], option["default"], option.get("choices", []),
                  option["help"]["en"]) for option in each["options"]])
            self.assertTrue(format.installed)

    def test_a_form_that_is_not_there_is_told_with_the_near_one(self) -> None:
        with self.assertRaises(govreport.RefusedError) as caught:
            english().form("disclosure-annual-reprt", year=2025)
        self.assertIn("disclosure-annual-report", str(caught.exception))
        self.assertEqual(caught.exception.findings[0].severity, "error")

    def test_folders_may_be_named(self) -> None:
        with self.assertRaises(govreport.RefusedError):
            govreport.Library(templates="/nowhere")
        with govreport.Library(plugins=[]) as library:
            self.assertEqual(library.formats(), ())
            with self.assertRaises(govreport.RefusedError):
                Report.read(SAMPLE, library=library).export_bytes("pdf")


class SameAsTheProgram(InFolder):
    def test_every_format_of_every_sample_has_the_same_bytes(self) -> None:
        for number, file in enumerate(python_host.samples()):
            wanted = python_host.by_the_program(file, self.folder / str(number))
            report = Report.read(file)
            self.assertEqual(set(wanted), set(FORMATS))
            for format, data in wanted.items():
                self.assertEqual(report.export_bytes(format), data, f"{file.name} as {format}")
            self.assertEqual(report.xml(), wanted["xml"])

    def test_options_reach_the_format(self) -> None:
        wanted = python_host.by_the_program(
            SAMPLE, self.folder / "a", "-O", "pdf.profile=a2a", "-O", "pdf.created=2026-01-20",
            "-O", "ofd.tags=no")
        report = Report.read(SAMPLE)
        created = datetime.date(2026, 1, 20)
        self.assertEqual(
            report.export_bytes("pdf", options={"profile": "a2a", "created": created}),
            wanted["pdf"])
        self.assertEqual(report.export_bytes("ofd", options={"tags": False}), wanted["ofd"])
        self.assertNotEqual(report.export_bytes("ofd"), wanted["ofd"])

    def test_findings_are_those_of_its_json(self) -> None:
        broken = python_host.broken_sample(self.folder)
        text = broken.read_text(encoding="utf-8")
        broken.write_text(text.replace("9563\t", "9653\t"), encoding="utf-8")
        printed = json.loads(run(PROGRAM, "check", "--json", broken, code=1))
        report = Report.read(broken, library=english())
        found = report.check()
        self.assertEqual([finding.as_dict() for finding in found], printed["findings"])
        self.assertEqual(report.json(), printed)
        self.assertEqual(len(found.errors), printed["errors"])
        self.assertEqual(len(found.warnings), printed["warnings"])
        self.assertEqual(len(found.notes), printed["notes"])
        self.assertIn("transposed", [finding.slip for finding in found])
        self.assertEqual({finding.place.file for finding in found}, {str(broken)})
        self.assertIn("T3-ROW", [finding.rule for finding in found.errors])

    def test_last_years_report_is_held_against_this_one(self) -> None:
        last = self.folder / "last.xml"
        text = Report.read(SAMPLE).xml().decode().replace('year="2025"', 'year="2024"')
        last.write_text(text, encoding="utf-8")
        printed = json.loads(run(PROGRAM, "check", "--json", "--previous", last, SAMPLE, code=1))
        library = english()
        report = Report.read(SAMPLE, library=library)
        found = report.check(previous=Report.read(last, library=library))
        self.assertEqual([finding.as_dict() for finding in found], printed["findings"])
        self.assertTrue(any(finding.rule == "XY-CARRY" for finding in found))


class Reading(InFolder):
    def test_a_workbook_xml_and_json_are_the_same_report(self) -> None:
        run(PROGRAM, "export", SAMPLE, "--to", "xlsx,xml", "-o", self.folder)
        run(PROGRAM, "import", SAMPLE, "-o", self.folder / "yunting-2025.json")
        text = Report.read(SAMPLE).xml()
        for ending in ("xlsx", "xml", "json"):
            self.assertEqual(Report.read(self.folder / f"yunting-2025.{ending}").xml(), text)

    def test_a_source_may_be_named(self) -> None:
        report = Report.from_bytes(SAMPLE.read_bytes(), name="upload", source="text")
        self.assertEqual((report.body, report.year), ("云汀市人民政府", 2025))
        self.assertEqual((report.form, report.version), ("disclosure-annual-report", 2021))
        with self.assertRaises(govreport.RefusedError):
            Report.from_bytes(SAMPLE.read_bytes(), name="upload")

    def test_each_source_is_the_one_it_says(self) -> None:
        pages = (SOURCE / "tests/unit/readers/cases").glob("*/input.html")
        page = min(file for file in pages if (file.parent / "expect.xml").exists())
        report = Report.from_bytes(page.read_bytes(), name="upload", source="html")
        self.assertEqual(report.xml(), Report.read(page).xml())
        for source in ("docx", "workbook", "json", "xml"):
            with self.assertRaises(govreport.RefusedError) as caught:
                Report.from_bytes(SAMPLE.read_bytes(), name="a.md", source=source)
            self.assertTrue(caught.exception.findings, source)

    def test_cells_have_values_labels_and_heads(self) -> None:
        report = Report.read(SAMPLE)
        self.assertEqual(report.tables, ("proactive", "requests", "disputes"))
        self.assertEqual(report[CELL], 9563)
        cell = report.cells("requests")[0]
        self.assertEqual((cell.id, cell.label), (CELL, "一、本年新收政府信息公开申请数量 › 自然人"))
        self.assertEqual(cell.column_heads, ("申请人情况", "自然人"))
        self.assertEqual(cell.row_heads, ("一、本年新收政府信息公开申请数量",))
        self.assertEqual(len(report.cells()), 200)
        self.assertEqual(sum(each.derived for each in report.cells()), 34)
        with self.assertRaises(KeyError):
            report["requests/new"]
        with self.assertRaises(KeyError):
            report.cells("request")

    def test_figures_are_the_numbers_of_the_cells(self) -> None:
        for file in python_host.samples():
            report = Report.read(file)
            self.assertEqual(
                list(report.figures()),
                [(cell.id, cell.value, cell.unit) for cell in report.cells()
                 if cell.state in ("zero", "number")])
        fee = next(each for each in Report.read(SAMPLE).figures() if "." in str(each.value))
        self.assertIs(type(fee.value), Decimal)

    def test_what_is_no_report_is_told_with_its_findings(self) -> None:
        for name, data in {"a.md": b"milk\n", "b.md": b"\xff\xfe\0", "c.xml": b"<a>\0</a>",
                           "d.xlsx": b"PK", "e.json": b"", "f.odd": b"x"}.items():
            with self.assertRaises(govreport.RefusedError, msg=name) as caught:
                Report.from_bytes(data, name=name)
            self.assertTrue(caught.exception.findings.errors, name)
        with self.assertRaises(FileNotFoundError):
            Report.read(self.folder / "none.md")

    def test_invalid_utf_8_is_a_finding(self) -> None:
        text = Report.read(SAMPLE).xml().replace("渡口".encode(), b"\xc3(")
        with self.assertRaises(govreport.RefusedError) as caught:
            Report.from_bytes(text, name="a.xml")
        self.assertEqual(caught.exception.findings[0].exact_code, "xml.not-utf8")


class Building(unittest.TestCase):
    def setUp(self) -> None:
        self.form = govreport.default_library().form("disclosure-annual-report", year=2025)
        self.report = Report.new(self.form, body="云汀市人民政府", year=2025)

    def test_a_report_built_cell_by_cell_is_the_one_that_is_read(self) -> None:
        wanted = Report.read(SAMPLE)
        root = ElementTree.fromstring(wanted.xml())
        for paragraph in root.iterfind(f"{NAMESPACE}preamble/*"):
            self.report.add_paragraph("", paragraph.text or "")
        for section in root.find(f"{NAMESPACE}sections") or ():
            self._add(section)
        for cell in wanted.cells():
            self.report.set(cell.id, cell.value)
        self.report.set_part("signature", root.findtext(f"{NAMESPACE}signature") or "")
        self.report.set_part("date", root.findtext(f"{NAMESPACE}date") or "")
        self.assertEqual(self.report.xml(), wanted.xml())
        for format in FORMATS:
            self.assertEqual(self.report.export_bytes(format), wanted.export_bytes(format), format)

    def _add(self, section: ElementTree.Element) -> None:
        name = section.tag.removeprefix(NAMESPACE)
        for block in section:
            if block.tag == f"{NAMESPACE}p":
                self.report.add_paragraph(name, block.text or "")
            else:
                self.report.add_heading(name, int(block.get("level", "2")), block.text or "")

    def test_each_value_keeps_its_kind(self) -> None:
        fee = next(cell.id for cell in self.report.cells() if cell.type == "decimal")
        for cell, value in {CELL: 5, "requests/new/legal.other": 0,
                            "disputes/direct.other": NotApplicable("/"),
                            "disputes/direct.upheld": "三", fee: Decimal("4068.2080"),
                            "disputes/direct.pending": None}.items():
            self.report.set(cell, value)
            self.assertEqual(self.report[cell], value)
            self.assertIs(type(self.report[cell]), type(value))
        self.assertIn(b"4068.2080", self.report.xml())
        self.assertIsInstance(self.report["disputes/direct.other"], NotApplicable)

    def test_a_note_and_an_explanation_are_kept(self) -> None:
        self.report.set(CELL, 5, note="含上年补录")
        self.assertEqual(next(c.note for c in self.report.cells() if c.id == CELL), "含上年补录")
        self.report.explain("XY-CARRY", "requests/carried-in/total", "机构调整")
        self.assertIn("机构调整".encode(), self.report.xml())

    def test_a_sum_that_is_left_out_is_computed(self) -> None:
        parts = [cell for cell in self.report.cells("requests")
                 if cell.row_heads[0].startswith("一、") and not cell.derived]
        for number, cell in enumerate(parts, start=1):
            self.report.set(cell.id, number)
        total = next(c for c in self.report.cells() if c.id == "requests/new/total")
        self.assertEqual((total.value, total.computed), (21, True))

    def test_what_the_form_does_not_have_is_told_with_the_near_one(self) -> None:
        with self.assertRaises(govreport.RefusedError) as caught:
            self.report.set("requests/new/naturel", 5)
        self.assertIn(CELL, str(caught.exception))
        self.assertEqual(len(caught.exception.findings), 1)
        for change in (lambda: self.report.add_paragraph("overvew", "x"),
                       lambda: self.report.add_heading("overview", 7, "x"),
                       lambda: self.report.note(CELL, "of no number")):
            with self.assertRaises(govreport.RefusedError):
                change()
        self.report.set(CELL, 5)
        self.assertEqual(self.report[CELL], 5)


class Exporting(InFolder):
    def setUp(self) -> None:
        super().setUp()
        self.report = Report.read(SAMPLE)
        self.wanted = self.report.export_bytes("pdf")
        self.file = self.folder / "报告.pdf"

    def test_file_memory_and_stream_have_the_same_bytes(self) -> None:
        self.assertEqual(self.report.export("pdf", self.file), ())
        self.assertEqual(self.file.read_bytes(), self.wanted)
        stream = io.BytesIO()
        self.report.export_to("pdf", stream)
        self.assertEqual(stream.getvalue(), self.wanted)
        with (self.folder / "raw.pdf").open("wb", buffering=0) as raw:
            self.report.export_to("pdf", Sparing(raw))
        self.assertEqual((self.folder / "raw.pdf").read_bytes(), self.wanted)

    def test_progress_grows_to_one(self) -> None:
        for format in FORMATS:
            told: list[float] = []
            self.report.export_bytes(format, progress=told.append)
            self.assertEqual(told, sorted(told), format)
            self.assertEqual(told[-1], 1, format)
        self.assertGreater(len(told), 0)

    def test_false_stops_it_and_leaves_nothing(self) -> None:
        for format in FORMATS:
            with self.assertRaises(govreport.CancelledError):
                self.report.export(format, self.file, progress=lambda share: share < 0.5)
            self.assertEqual(self.names(), set(), format)
        self._is_as_before()

    def test_none_and_zero_do_not_stop_it(self) -> None:
        for answer in (None, 0, "", True):
            self.report.export("xml", self.file, progress=lambda share, said=answer: said)

    def test_what_progress_raises_is_raised_and_leaves_nothing(self) -> None:
        for raised in (KeyError("mine"), KeyboardInterrupt(), SystemExit(3)):
            for when in (0, 0.5, 1):
                def progress(share: float, raised: BaseException = raised, when: float = when) -> None:
                    if share >= when:
                        raise raised
                with self.assertRaises(type(raised)) as caught:
                    self.report.export("pdf", self.file, progress=progress)
                self.assertIs(caught.exception, raised)
                if when < 1:
                    self.assertEqual(self.names(), set())
                else:  # all was done by then, so it is there, and whole
                    self.file.unlink(missing_ok=True)
        self._is_as_before()

    def test_what_write_raises_is_raised(self) -> None:
        with self.assertRaisesRegex(OSError, "no more bytes"):
            self.report.export_to("pdf", Full(0))
        with self.assertRaises(ConnectionResetError):
            self.report.export_to("pdf", Full(ConnectionResetError()))
        self._is_as_before()

    def test_an_older_file_stays_when_a_new_one_cannot_be_made(self) -> None:
        self.file.write_bytes(b"older")
        with self.assertRaises(govreport.CancelledError):
            self.report.export("pdf", self.file, progress=lambda share: False)
        with self.assertRaises(govreport.RefusedError):
            self.report.export("pdf", self.file, options={"no": "such"})
        self.assertEqual(self.file.read_bytes(), b"older")
        with self.assertRaises(govreport.GovreportError) as caught:
            self.report.export("pdf", self.folder / "none/a.pdf")
        self.assertIn("none/a.pdf", str(caught.exception))
        self.assertEqual(self.names(), {self.file.name})

    def test_a_report_with_errors_is_exported_as_a_draft_alone(self) -> None:
        report = Report.read(python_host.broken_sample(self.folder))
        with self.assertRaises(govreport.RefusedError) as caught:
            report.export("pdf", self.file)
        self.assertEqual(caught.exception.findings, report.findings.errors)
        self.assertFalse(self.file.exists())
        report.export("pdf", self.file, draft=True)
        self.assertTrue(self.file.read_bytes().startswith(b"%PDF"))

    def test_the_progress_function_cannot_use_the_report_but_may_close_it(self) -> None:
        for use in (lambda share: self.report.check(), lambda share: self.report.set(CELL, 1),
                    lambda share: self.report.export_bytes("xml")):
            with self.assertRaises(govreport.BusyError):
                self.report.export("pdf", self.file, progress=use)
        self._is_as_before()
        self.report.export("pdf", self.file, progress=lambda share: self.report.close())
        self.assertEqual(self.file.read_bytes(), self.wanted)
        with self.assertRaises(govreport.ClosedError):
            self.report.check()

    def _is_as_before(self) -> None:
        self.report.export("pdf", self.file)
        self.assertEqual(self.file.read_bytes(), self.wanted)


class Sparing:
    """Takes at most a thousand bytes at once, as a pipe may."""

    def __init__(self, file: io.RawIOBase) -> None:
        self._file = file

    def write(self, data: bytes) -> int | None:
        return self._file.write(data[:1000])


class Full:
    """A file that answers, or raises, what it was given."""

    def __init__(self, answer: int | BaseException) -> None:
        self._answer = answer

    def write(self, data: bytes) -> int:
        if isinstance(self._answer, BaseException):
            raise self._answer
        return self._answer


Wrong = tuple[Callable[[Report], object], type[BaseException]]


class BadInput(InFolder):
    WRONG: list[Wrong] = [
        (lambda r: Report.read(None), TypeError),
        (lambda r: Report.read("a\0b.md"), ValueError),
        (lambda r: Report.from_bytes("text", name="a.md"), TypeError),
        (lambda r: Report.from_bytes(b"", name=None), TypeError),
        (lambda r: Report.from_bytes(b"", name="a\0.md"), ValueError),
        (lambda r: Report.from_bytes(b"", name="a.md", source="docm"), ValueError),
        (lambda r: Report.from_bytes(b"", name="a.md", year="2025"), TypeError),
        (lambda r: Report.from_bytes(b"", name="a.md", year=-1), ValueError),
        (lambda r: Report.from_bytes(b"", name="a.md", version=2**32 + 2021), ValueError),
        (lambda r: Report.from_bytes(b"", name="a.md", form=5), TypeError),
        (lambda r: Report.new("disclosure-annual-report", body="x", year=2025), TypeError),
        (lambda r: r.set(None, 5), TypeError),
        (lambda r: r.set(CELL, 5.5), TypeError),
        (lambda r: r.set(CELL, True), TypeError),
        (lambda r: r.set(CELL, b"5"), TypeError),
        (lambda r: r.set(CELL, [5]), TypeError),
        (lambda r: r.set(CELL, Decimal("NaN")), ValueError),
        (lambda r: r.set(CELL, Decimal("-Infinity")), ValueError),
        (lambda r: r.set(CELL, 10**400), govreport.RefusedError),
        (lambda r: r.set(CELL, "a\0b"), ValueError),
        (lambda r: r.set(CELL + "\0", 5), ValueError),
        (lambda r: r.set(CELL, "\ud800"), UnicodeEncodeError),
        (lambda r: r.set(CELL, NotApplicable("\x01")), ValueError),
        (lambda r: r.set(CELL, 5, note=5), TypeError),
        (lambda r: r.add_paragraph("overview", None), TypeError),
        (lambda r: r.add_paragraph("overview", "甲\ufffe"), ValueError),
        (lambda r: r.add_paragraph("\udfff", "甲"), UnicodeEncodeError),
        (lambda r: r.add_heading("overview", "2", "甲"), TypeError),
        (lambda r: r.add_heading("overview", 2**32 + 2, "甲"), ValueError),
        (lambda r: r.set_part("author", "甲"), ValueError),
        (lambda r: r.explain("XY-CARRY", None, "甲"), TypeError),
        (lambda r: r.check(previous="last.xml"), TypeError),
        (lambda r: r.check(previous=r), ValueError),
        (lambda r: r.export_bytes(None), TypeError),
        (lambda r: r.export_bytes("docm"), govreport.RefusedError),
        (lambda r: r.export_bytes("pd\0f"), ValueError),
        (lambda r: r.export_bytes("pdf", options={"profil": "a2a"}), govreport.RefusedError),
        (lambda r: r.export_bytes("pdf", options={"profile": "a9"}), govreport.RefusedError),
        (lambda r: r.export_bytes("pdf", options={"t3": "many"}), govreport.RefusedError),
        (lambda r: r.export_bytes("ofd", options={"tags": 7}), govreport.RefusedError),
        (lambda r: r.export_bytes("pdf", options={"profile": None}), TypeError),
        (lambda r: r.export_bytes("pdf", options={"profile": 1.5}), TypeError),
        (lambda r: r.export_bytes("pdf", options={"profile": b"a2a"}), TypeError),
        (lambda r: r.export_bytes("pdf", options={5: "a2a"}), TypeError),
        (lambda r: r.export_bytes("pdf", options={"profile": "a2a\0"}), ValueError),
        (lambda r: r.export_bytes("pdf", options={"profile": "\udc80"}), UnicodeEncodeError),
        (lambda r: r.export_bytes("pdf", options={"attach-files": [Path("a,b")]}), ValueError),
        (lambda r: r.export_bytes("pdf", progress="loud"), TypeError),
        (lambda r: r.export_to("pdf", None), TypeError),
        (lambda r: r.export("pdf", None), TypeError),
        (lambda r: r.export("pdf", 5), TypeError),
        (lambda r: r.export("pdf", "a\0.pdf"), ValueError),
        (lambda r: govreport.Library(templates=5), TypeError),
        (lambda r: govreport.Library(templates="a\0b"), ValueError),
        (lambda r: govreport.Library(plugins="/one"), TypeError),
        (lambda r: govreport.Library(fonts=[None]), TypeError),
        (lambda r: govreport.Library(language="fr"), ValueError),
        (lambda r: govreport.default_library().form("disclosure-annual-report"), TypeError),
        (lambda r: govreport.default_library().form(None, year=2025), TypeError),
        (lambda r: govreport.default_library().form("x", year=2025.0), TypeError),
    ]

    def test_is_an_exception_and_changes_nothing(self) -> None:
        report = Report.read(SAMPLE)
        before = report.xml()
        for number, (use, wanted) in enumerate(self.WRONG):
            with self.subTest(number=number), self.assertRaises(wanted):
                use(report)
        self.assertEqual(report.xml(), before)
        self.assertEqual(report.export_bytes("xml"), before)

    def test_an_option_that_was_not_meant_is_told_with_the_near_one(self) -> None:
        report = Report.read(SAMPLE, library=english())
        with self.assertRaises(govreport.RefusedError) as caught:
            report.export_bytes("pdf", options={"profil": "a2a"})
        self.assertIn('did you mean "profile"', str(caught.exception))
        self.assertEqual([f.exact_code for f in caught.exception.findings],
                         ["export.unknown-option-near"])

    def test_a_closed_handle_says_so(self) -> None:
        with Report.read(SAMPLE) as report:
            pass
        report.close()
        for use in (report.check, report.xml, report.json, report.cells, lambda: report.body,
                    lambda: report.findings, lambda: report.set(CELL, 1),
                    lambda: report.export_bytes("pdf"),
                    lambda: Report.read(SAMPLE).check(previous=report)):
            with self.assertRaises(govreport.ClosedError):
                use()

    def test_a_library_may_be_closed_before_its_reports(self) -> None:
        with govreport.Library() as library:
            report = Report.read(SAMPLE, library=library)
            form = library.form("disclosure-annual-report", year=2025)
        for use in (library.forms, library.formats, lambda: Report.read(SAMPLE, library=library),
                    lambda: Report.new(form, body="x", year=2025, library=library)):
            with self.assertRaises(govreport.ClosedError):
                use()
        self.assertTrue(report.export_bytes("pdf").startswith(b"%PDF"))
        self.assertEqual(Report.new(form, body="x", year=2025).body, "x")


class Threads(InFolder):
    def test_share_a_library_and_a_form(self) -> None:
        library = govreport.Library()
        form = library.form("disclosure-annual-report", year=2025)
        wanted = {format: Report.read(SAMPLE, library=library).export_bytes(format)
                  for format in FORMATS}

        def work(number: int) -> dict[str, bytes]:
            built = Report.new(form, body="x", year=2025, library=library)
            built.set(CELL, number)
            self.assertEqual(built[CELL], number)
            with Report.read(SAMPLE, library=library) as report:
                return {format: report.export_bytes(format) for format in FORMATS}

        with ThreadPoolExecutor(8) as pool:
            for made in pool.map(work, range(8)):
                self.assertEqual(made, wanted)

    def test_wait_for_each_other_at_one_report(self) -> None:
        report, other = Report.read(SAMPLE), Report.read(SAMPLE)
        wanted = report.export_bytes("xml")

        def work(number: int) -> bytes:
            (report if number % 2 else other).check(previous=other if number % 2 else report)
            return report.export_bytes("xml", draft=True)

        with ThreadPoolExecutor(8) as pool:
            self.assertEqual(set(pool.map(work, range(32))), {wanted})

    def test_go_on_while_one_exports(self) -> None:
        """The library runs without Python's lock: were it held, the other thread could not answer
        before the export ended."""
        answered = threading.Event()
        asked = threading.Event()

        def answer() -> None:
            asked.wait(10)
            answered.set()

        other = threading.Thread(target=answer)
        other.start()
        seen: list[bool] = []

        def progress(share: float) -> None:
            seen.append(answered.is_set())
            asked.set()

        Report.read(SAMPLE).export_bytes("pdf", progress=progress)
        other.join()
        self.assertIs(seen[0], False)
        self.assertIs(seen[-1], True)


class Memory(unittest.TestCase):
    def test_is_given_back(self) -> None:
        library = govreport.Library()

        def once() -> None:
            report = Report.read(SAMPLE, library=library)
            report.check()
            report.export_bytes("xml")
            with self.assertRaises(govreport.GovreportError):
                Report.from_bytes(b"milk", name="a.md", library=library)

        for _ in range(40):
            once()
        before = resident_kilobytes()
        for _ in range(100):
            once()
        self.assertLess(resident_kilobytes() - before, 1000)


def resident_kilobytes() -> int:
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmRSS:\s*(\d+)", status)[1])


class Readme(InFolder):
    def test_its_example_runs(self) -> None:
        text = (SOURCE / "python/README.md").read_text(encoding="utf-8")
        code = re.search(r"```python\n(.*?)```", text, re.DOTALL)[1]
        report = Report.read(SAMPLE)
        report.export("xlsx", self.folder / "form.xlsx")
        last = report.xml().replace(b'year="2025"', b'year="2024"')
        (self.folder / "last-year.xml").write_bytes(last)
        said = run(python_host.sys.executable, "-c", code.replace(
            'export("pdf", "report.pdf",', 'export("pdf", "report.pdf", draft=True,'),
            cwd=self.folder)
        self.assertIn("上年结转", said)
        self.assertTrue(said.endswith("100%\n"))
        self.assertTrue((self.folder / "report.pdf").read_bytes().startswith(b"%PDF"))

    def test_it_names_every_class_and_no_other(self) -> None:
        text = (SOURCE / "python/README.md").read_text(encoding="utf-8")
        for name in re.findall(r"`(\w+(?:Error))`", text):
            self.assertTrue(hasattr(govreport, name), name)


if __name__ == "__main__":
    unittest.main()
