"""The extension for LibreOffice, installed into a fresh profile: its page's commands are run, its
files are the program's, its marks are in the sheets and go away again.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import installed
import office_profile
from installed import BUILD, SAMPLE, SOURCE

PROGRAM = BUILD / "bin/govreport"
COMMAND = re.compile(r"^(?:soffice|unopkg) .*$", re.MULTILINE)
REQUESTS = "依申请公开"
HEAD = "―― govreport ――"
STYLES = ("govreport error", "govreport warning", "govreport note")
SESSION = Path(__file__).with_name("office_session.py")
READER = SOURCE / "examples/read-ofd-tags/read_ofd_tags.py"
LIBRARIES_OF_OTHERS = re.compile(r"=> (/\S+)")


def program(*words: str | Path, code: int = 0) -> bytes:
    return installed.run(PROGRAM, "--lang", "en", *words, code=code).stdout


class Steps:
    """Steps of a session, whose results are asked for by name."""

    def __init__(self) -> None:
        self.steps: list[list[str]] = []
        self._names: dict[str, int] = {}
        self.results: list[object] = []

    def do(self, step: str, *arguments: object, name: str = "") -> Steps:
        if name:
            assert name not in self._names, name
            self._names[name] = len(self.steps)
        self.steps.append([step, *(str(word) for word in arguments)])
        return self

    def __getitem__(self, name: str) -> object:
        return self.results[self._names[name]]


def look(steps: Steps, when: str) -> None:
    for what in ("comments", "styles", "conditions", "left", "protected", "active_sheet"):
        steps.do(what, name=f"{what} {when}")
    steps.do("looks", REQUESTS, "E7", name=f"looks {when}")


def marking(steps: Steps, folder: Path) -> None:
    """A report with four errors, made from the sample, with a comment of its author."""
    steps.do("command", "check-quiet").do("open", folder / "form.xlsx")
    steps.do("type_in", REQUESTS, "D9", "999").do("type_in", REQUESTS, "E7", "abc")
    steps.do("comment", REQUESTS, "E7", "请复核").do("comment", REQUESTS, "F7", "已核对")
    steps.do("save", folder / "broken.xlsx", name="broken")
    look(steps, "before")
    steps.do("menu", name="menu").do("dispatch", "check-quiet")
    look(steps, "checked")
    for style in STYLES:
        steps.do("looks_of_style", style, name=style)
    steps.do("save", folder / "marked.xlsx", name="xlsx").do("save", folder / "marked.ods", name="ods")
    steps.do("export", folder / "marked.xml", "govreport_xml", "draft=yes", name="marked")
    steps.do("dispatch", "check-quiet")
    look(steps, "again")
    steps.do("type_in", REQUESTS, "D9", "418").do("type_in", REQUESTS, "E7", "181")
    steps.do("dispatch", "check-quiet")
    look(steps, "mended")
    steps.do("can_undo", name="can undo")
    steps.do("dispatch", "clear-quiet")
    look(steps, "cleared")
    steps.do("close")


def marks_that_were_saved(steps: Steps, folder: Path) -> None:
    for kind in ("xlsx", "ods"):
        steps.do("open", folder / f"marked.{kind}")
        look(steps, f"in {kind}")
        steps.do("dispatch", "clear-quiet")
        look(steps, f"cleared in {kind}")
        steps.do("close")


def bad_workbooks(steps: Steps, folder: Path) -> None:
    steps.do("open").do("dispatch", "check-quiet").do("comments", name="foreign")
    steps.do("export", folder / "foreign.ofd", "govreport_ofd", name="foreign export")
    steps.do("type_in", "Sheet1", "A1", "milk").do("save", folder / "foreign.xlsx").do("close")
    steps.do("open", folder / "form.xlsx").do("remove_sheet", "复议诉讼")
    steps.do("dispatch", "check-quiet").do("comments", name="sheet gone")
    steps.do("export", folder / "gone.pdf", "govreport_pdf", name="gone export").do("close")
    steps.do("open", folder / "broken.xlsx").do("lock", REQUESTS, "secret")
    steps.do("dispatch", "check-quiet").do("comments", name="locked")
    steps.do("protected", name="still locked").do("close")


class LibreOffice(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.office = office_profile.Office()
        cls.addClassCleanup(cls.office.remove)
        cls.folder = cls.office.folder
        cls.made = cls.folder / "by-the-program"
        (cls.made / "a2a").mkdir(parents=True)
        program("export", SAMPLE, "--to", "xlsx", "-O", "xlsx.mode=fill-in", "-o", cls.made)
        form = cls.office.take(cls.made / f"{SAMPLE.stem}.xlsx", "form.xlsx")
        cls.office.take(BUILD / "govreport.oxt")
        commands = COMMAND.findall((SOURCE / "docs/libreoffice.md").read_text(encoding="utf-8"))
        add, *cls.conversions, cls.remove_command = commands
        cls.installing = cls.office.command(add)
        cls.steps = Steps()
        for part in (marking, marks_that_were_saved, bad_workbooks):
            part(cls.steps, cls.folder)
        for name in ("page.pdf", "data.xml", "letter.ofd"):
            cls.steps.do("type_of", cls.folder / name, name=name)
        cls.steps.results, cls.said = cls.office.session(SESSION, cls.steps.steps)
        cls.converting = [cls.office.command(command) for command in cls.conversions]
        program("export", form, "--to", "pdf,ofd,xml", "-o", cls.made)
        cls.samples = cls.workbooks_of_every_sample()
        cls.office.run("soffice", "--headless", "--convert-to", "xml:govreport_xml",
                       "--outdir", "samples", *(file.name for file in cls.samples))
        cls.refused = cls.office.run("soffice", "--headless", "--convert-to", "xml:govreport_xml",
                                     "--outdir", "refused", "broken.xlsx", "foreign.xlsx")
        (cls.folder / "read-only").mkdir(0o555)
        cls.unwritten = cls.office.run("soffice", "--headless", "--convert-to",
                                       "pdf:govreport_pdf", "--outdir", "read-only", "form.xlsx")
        cls.listed = cls.office.run("unopkg", "list")
        cls.office.command(cls.remove_command)
        cls.listed_at_the_end = cls.office.run("unopkg", "list")

    @classmethod
    def workbooks_of_every_sample(cls) -> list[Path]:
        """Of every form, and published reports where there are any; to read and to fill in."""
        reports = [*(SOURCE / "templates").rglob("sample/*.md"), *installed.real_reports()]
        reports = [report for report in reports if report.stem != "README"]
        taken = []
        for mode in ("report", "fill-in"):
            folder = cls.made / mode
            folder.mkdir()
            program("export", *reports, "--to", "xlsx", "-O", f"xlsx.mode={mode}", "-o", folder)
            taken += [cls.office.take(file, f"{mode}-{file.name}") for file in folder.glob("*.xlsx")]
        return taken

    def wanted(self, extension: str) -> bytes:
        return (self.made / f"form.{extension}").read_bytes()

    def test_the_commands_of_the_page_make_the_programs_files(self) -> None:
        self.assertEqual(len(self.conversions), 5)
        for extension in ("pdf", "ofd", "xml"):
            made = self.folder / f"form.{extension}"
            self.assertTrue(made.exists(), f"{self.installing}\n{self.converting}")
            self.assertEqual(made.read_bytes(), self.wanted(extension), extension)

    def test_every_sample_in_either_mode_gives_the_programs_xml(self) -> None:
        self.assertGreaterEqual(len(self.samples), 8)
        folder = self.made / "samples"
        folder.mkdir()
        program("export", *self.samples, "--to", "xml", "-o", folder)
        files = list(folder.glob("*.xml"))
        self.assertEqual(len(files), len(self.samples))
        for file in files:
            made = self.folder / "samples" / file.name
            self.assertTrue(made.exists(), file.name)
            self.assertEqual(made.read_bytes(), file.read_bytes(), file.name)

    def test_options_follow_the_filters_name(self) -> None:
        program("export", self.folder / "broken.xlsx", "--to", "xml", "--draft", "-o", self.made,
                code=1)
        self.assertEqual((self.folder / "drafts/broken.xml").read_bytes(),
                         (self.made / "broken.xml").read_bytes())
        program("export", self.folder / "form.xlsx", "--to", "pdf", "-O", "pdf.profile=a2a",
                "-O", "pdf.title=Draft", "-o", self.made / "a2a")
        self.assertEqual((self.folder / "drafts/form.pdf").read_bytes(),
                         (self.made / "a2a/form.pdf").read_bytes())

    def test_the_pdf_is_tagged(self) -> None:
        if shutil.which("pdfinfo") is None:
            self.skipTest("pdfinfo is not installed")
        said = installed.run("pdfinfo", self.folder / "form.pdf").stdout.decode("utf-8", "replace")
        self.assertRegex(said, r"Tagged: +yes")

    def test_the_ofd_is_valid_and_has_the_figures_of_the_xml(self) -> None:
        parts = self.folder / "parts"
        with zipfile.ZipFile(self.folder / "form.ofd") as package:
            package.extractall(parts)
        schema = SOURCE / "tests/schemas/ofd/parts.rng"
        judged = [part for part in sorted(parts.rglob("*.xml")) if part.name != "report.xml"]
        self.assertGreater(len(judged), 10)
        installed.run("xmllint", "--noout", "--relaxng", schema, *judged)
        said = installed.run(sys.executable, READER, self.folder / "form.ofd").stdout.decode()
        shown = dict(line.split("\t") for line in said.splitlines())
        tree = ElementTree.parse(self.folder / "form.xml")
        figures = {cell.get("id"): cell for cell in tree.iter() if cell.tag.endswith("cell")}
        self.assertGreaterEqual(len(shown), 200)
        self.assertLessEqual(set(figures), set(shown))

    def test_the_menu_has_check_and_remove(self) -> None:
        self.assertEqual([url.rpartition("?")[2] for url, _title in self.steps["menu"]],
                         ["check", "clear"])
        self.assertTrue(all(title for _url, title in self.steps["menu"]))

    def test_each_finding_is_a_comment_and_a_style_on_its_cell(self) -> None:
        said = installed.run(PROGRAM, "--lang", "en", "check", "--json",
                             self.folder / "broken.xlsx", code=1).stdout
        self.assert_marks(said, "checked")

    def assert_marks(self, json_of_the_program: bytes, when: str) -> None:
        findings = json.loads(json_of_the_program)["findings"]
        comments = "\n".join(self.steps[f"comments {when}"].values())
        self.assertGreater(len(findings), 5)
        for finding in findings:
            self.assertIn(finding["message"], comments)
            place = finding["place"]["sheet"]
            if place:
                self.assertIn(finding["message"], self.steps[f"comments {when}"][place])
                self.assertIn(place, self.steps[f"styles {when}"])
        styles = self.steps[f"styles {when}"]
        self.assertEqual(styles[f"{REQUESTS}!E7"], "govreport error")
        self.assertEqual(set(styles.values()), set(STYLES))
        self.assertEqual(self.steps[f"active_sheet {when}"], REQUESTS)

    def test_marks_are_not_by_colour_alone(self) -> None:
        plain = [100.0, "NONE"]
        for style in STYLES:
            _colour, *shape = self.steps[style]
            self.assertNotEqual(shape, plain, style)

    def test_checking_again_leaves_one_mark_a_finding(self) -> None:
        for what in ("comments", "styles", "conditions", "protected", "looks"):
            self.assertEqual(self.steps[f"{what} again"], self.steps[f"{what} checked"], what)

    def test_marks_go_away_with_what_they_mark(self) -> None:
        left = self.steps["comments mended"]
        self.assertFalse([where for where, words in left.items() if "error" in words])
        self.assertNotIn("govreport error", self.steps["styles mended"].values())

    def test_undo_cannot_take_back_half_of_a_check(self) -> None:
        self.assertFalse(self.steps["can undo"])

    def test_what_is_not_ours_stays(self) -> None:
        before = self.steps["comments before"]
        self.assertEqual(before, {f"{REQUESTS}!E7": "请复核", f"{REQUESTS}!F7": "已核对"})
        checked = self.steps["comments checked"]
        self.assertTrue(checked[f"{REQUESTS}!E7"].startswith(f"请复核\n{HEAD}\n"))
        self.assertEqual(checked[f"{REQUESTS}!F7"], "已核对")
        self.assertTrue(self.steps["conditions before"]["D29"])
        for what in ("comments", "conditions", "left"):
            self.assertEqual(self.steps[f"{what} cleared"], self.steps[f"{what} before"], what)
        for when in ("checked", "cleared"):
            for what in ("protected", "looks"):
                self.assertEqual(self.steps[f"{what} {when}"], self.steps[f"{what} before"], what)

    def test_saved_marks_are_found_again(self) -> None:
        for kind in ("xlsx", "ods"):
            self.assertEqual(len(self.steps[f"comments in {kind}"]),
                             len(self.steps["comments checked"]), kind)
            self.assertEqual(set(self.steps[f"styles in {kind}"]),
                             set(self.steps["styles checked"]), kind)
            self.assertEqual(self.steps[f"comments cleared in {kind}"],
                             self.steps["comments before"], kind)
            self.assertEqual(self.steps[f"left cleared in {kind}"], 0, kind)

    def test_protection_keeps_what_it_allows(self) -> None:
        allowed = [set(re.findall(rb"<sheetProtection [^>]*>", all_sheets(self.folder / name)))
                   for name in ("broken.xlsx", "marked.xlsx")]
        self.assertTrue(allowed[0])
        self.assertEqual(*allowed)

    def test_marks_are_no_part_of_the_report(self) -> None:
        self.assertEqual(self.steps["marked"], "")
        self.assertEqual((self.folder / "marked.xml").read_bytes(),
                         (self.folder / "drafts/broken.xml").read_bytes())

    def test_a_workbook_that_is_no_report_is_refused(self) -> None:
        self.assertEqual(self.steps["foreign"], {})
        self.assertNotEqual(self.steps["foreign export"], "")
        self.assertFalse((self.folder / "foreign.ofd").exists())
        self.assertIn("Nothing was checked:\n", self.said)

    def test_without_a_workbook_nothing_is_checked(self) -> None:
        self.assertIn("Please open a filled-in workbook first.", self.said)
        self.assertNotIn("Traceback", self.said)

    def test_a_sheet_that_is_gone_is_said_on_the_first(self) -> None:
        words = self.steps["sheet gone"]
        self.assertTrue(any(where.endswith("!A1") for where in words), words)
        self.assertNotEqual(self.steps["gone export"], "")
        self.assertFalse((self.folder / "gone.pdf").exists())

    def test_a_sheet_with_a_password_is_left_alone(self) -> None:
        self.assertEqual(self.steps["locked"], self.steps["comments before"])
        self.assertIn(REQUESTS, self.steps["still locked"])

    def test_errors_are_told_on_standard_error_and_leave_no_file(self) -> None:
        self.assertIn("Nothing was exported:\n", self.refused)
        self.assertIn(f"error: {REQUESTS}!E7 ", self.refused)
        self.assertEqual(self.refused.count("Error: Please verify input parameters"), 2)
        self.assertEqual(list(self.folder.glob("refused/*")), [])

    def test_a_folder_that_is_read_only_gets_no_file(self) -> None:
        self.assertEqual(list((self.folder / "read-only").iterdir()), [])
        self.assertIn("Error: Please verify input parameters", self.unwritten)

    def test_it_is_removed_again(self) -> None:
        self.assertIn("org.govreport.office", self.listed)
        self.assertNotIn("org.govreport.office", self.listed_at_the_end)

    def test_it_says_everything_in_both_languages(self) -> None:
        sys.path.insert(0, str(SOURCE / "office/extension/pythonpath"))
        from govreport_office.words import WORDS
        fields = {language: {key: set(re.findall(r"\{\w+\}", words))
                             for key, words in said.items()} for language, said in WORDS.items()}
        self.assertEqual(set(fields), {"zh", "en"})
        self.assertEqual(fields["zh"], fields["en"])

    def test_files_of_others_keep_their_types(self) -> None:
        self.assertEqual(self.steps["page.pdf"], "pdf_Portable_Document_Format")
        self.assertNotIn("govreport", self.steps["data.xml"])

    def test_it_carries_all_that_libreoffice_does_not_bring(self) -> None:
        if shutil.which("apt-cache") is None:
            self.skipTest("there is no apt")
        unpacked = self.folder / "unpacked"
        with zipfile.ZipFile(BUILD / "govreport.oxt") as package:
            package.extractall(unpacked)
        carried = {file.name for file in (unpacked / "others").iterdir()}
        brought = packages_of("libreoffice-calc", "python3-uno")
        binaries = [file for file in unpacked.rglob("*") if file.is_file()
                    and file.read_bytes().startswith(b"\x7fELF")]
        self.assertGreater(len(binaries), 5)
        needed = {path for binary in binaries for path in
                  LIBRARIES_OF_OTHERS.findall(installed.run("ldd", binary).stdout.decode())}
        missing = sorted(path for path in needed
                         if Path(path).name not in carried and owner_of(path) not in brought)
        self.assertEqual(missing, [])


def all_sheets(workbook: Path) -> bytes:
    with zipfile.ZipFile(workbook) as package:
        return b"".join(package.read(name) for name in package.namelist()
                        if name.startswith("xl/worksheets/sheet"))


def packages_of(*packages: str) -> set[str]:
    said = installed.run("apt-cache", "depends", "--recurse", "--no-recommends", "--no-suggests",
                         "--no-conflicts", "--no-breaks", "--no-replaces", "--no-enhances",
                         *packages).stdout.decode()
    return set(re.findall(r"^([a-z0-9][\w.+-]*)", said, re.MULTILINE))


def owner_of(library: str) -> str:
    for path in (library, f"/usr{library}", str(Path(library).resolve())):
        said = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True,
                              check=False).stdout
        if said:
            return said.partition(":")[0]
    return library


if __name__ == "__main__":
    office_profile.skip_where_it_cannot_run()
    unittest.main(argv=sys.argv[:1])
