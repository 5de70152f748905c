"""Bad input of every kind: the program says what, where and what to do, and writes nothing."""

import os
import shutil
import subprocess
import unittest
from pathlib import Path

from program import SAMPLE, ProgramTest

SAMPLE_TEXT = SAMPLE.read_text(encoding="utf-8")
SAMPLE_LINES = SAMPLE_TEXT.splitlines()


def line_of(words: str) -> int:
    """The first line (from 1) of the sample that holds `words`."""
    return next(number for number, line in enumerate(SAMPLE_LINES, 1) if words in line)


def with_line(number: int, line: str) -> str:
    lines = list(SAMPLE_LINES)
    lines[number - 1] = line
    return "\n".join(lines)


def section_lines(number: str) -> tuple[int, int]:
    """First and last line (indices) of the section whose heading begins with e.g. "五、"."""
    heads = [
        index
        for index, line in enumerate(SAMPLE_LINES)
        if line.lstrip("# ").startswith(tuple(f"{each}、" for each in "一二三四五六"))
        and "\t" not in line
        and "|" not in line
        and len(line) < 60
    ]
    start = next(index for index in heads if SAMPLE_LINES[index].lstrip("# ").startswith(number))
    following = [index for index in heads if index > start]
    return start, following[0] if following else len(SAMPLE_LINES)


class Files(ProgramTest):
    def test_no_such_file(self) -> None:
        self.assert_refused(self.export(self.inputs / "no.md"), 3, "no.md", "there is no such file", "check the name")

    def test_a_folder(self) -> None:
        folder = self.inputs / "folder.md"
        folder.mkdir()
        self.assert_refused(self.export(folder), 2, "folder.md", "this is a folder", "hint")

    def test_a_pipe_does_not_hang(self) -> None:
        pipe = self.inputs / "pipe.md"
        os.mkfifo(pipe)
        self.assert_refused(self.export(pipe), 2, "pipe.md", "no regular file")

    def test_an_empty_file(self) -> None:
        self.assert_refused(self.export(self.write("empty.md", "")), 1, "empty.md", "hint")

    def test_not_utf8(self) -> None:
        damaged = SAMPLE_TEXT.encode("utf-8").replace("年".encode("utf-8"), b"\xe5\xb9", 1)
        self.assert_refused(self.export(self.write("bad.md", damaged)), 1, "bad.md", "UTF-8")

    def test_binary(self) -> None:
        self.assert_refused(self.export(self.write("binary.md", b"PK\x03\x04\x00\x00\x00\x01")), 1, "binary.md")

    def test_an_extension_nobody_reads(self) -> None:
        self.assert_refused(self.export(self.write("report.odp", "x")), 2, "report.odp", "--from")

    def test_a_workbook_of_another_kind(self) -> None:
        self.assert_refused(self.export(self.write("report.xls", "x")), 1, "report.xls", "saved as .xlsx")

    def test_a_file_that_may_not_be_read(self) -> None:
        file = self.write("secret.md", SAMPLE_TEXT)
        file.chmod(0)
        run = self.run_as_nobody("export", file, "--to", "xml", "-o", self.outputs)
        self.assert_refused(run, 3, "secret.md", "Permission denied")


class Reports(ProgramTest):
    def refuse(self, text: str, *fragments: str, code: int = 1) -> str:
        run = self.export(self.write("report.md", text))
        self.assert_refused(run, code, "report.md", *fragments)
        return run.stderr

    def test_a_text_that_is_no_report(self) -> None:
        self.refuse("# Shopping\n\n- milk\n- bread\n", "hint")

    def test_a_section_missing(self) -> None:
        start, end = section_lines("五、")
        self.refuse("\n".join(SAMPLE_LINES[:start] + SAMPLE_LINES[end:]), "STRUCT-MISSING", "hint")

    def test_a_section_twice(self) -> None:
        start, end = section_lines("五、")
        doubled = SAMPLE_LINES[:end] + SAMPLE_LINES[start:end] + SAMPLE_LINES[end:]
        self.refuse("\n".join(doubled), "STRUCT-TWICE", f"report.md:{end + 1}:")

    def test_a_section_out_of_order(self) -> None:
        start, end = section_lines("五、")
        section = SAMPLE_LINES[start:end]
        rest = SAMPLE_LINES[:start] + SAMPLE_LINES[end:]
        self.refuse("\n".join([*rest, "", *section]), "STRUCT-ORDER")

    def test_a_table_cut_off_half_way(self) -> None:
        first, _ = section_lines("四、")
        cut = line_of("属于行政执法案卷")
        self.refuse("\n".join(SAMPLE_LINES[:cut] + [""] + SAMPLE_LINES[first:]), "STRUCT-ROW", "hint")

    def test_a_row_with_too_few_fields(self) -> None:
        number = line_of("属于国家秘密")
        fields = SAMPLE_LINES[number - 1].rstrip("\t").split("\t")
        self.refuse(with_line(number, "\t".join(fields[:-2])), f"report.md:{number}:")

    def test_a_row_with_too_many_fields(self) -> None:
        number = line_of("属于国家秘密")
        self.refuse(with_line(number, SAMPLE_LINES[number - 1].rstrip("\t") + "\t4711"), f"report.md:{number}:", "4711")

    def test_a_letter_in_a_number(self) -> None:
        number = line_of("属于国家秘密")
        fields = SAMPLE_LINES[number - 1].rstrip("\t").split("\t")
        fields[-2] = fields[-2][:-1] + "O"
        self.refuse(with_line(number, "\t".join(fields)), f"report.md:{number}:", "TYPE", fields[-2])

    def test_a_year_without_a_form_version(self) -> None:
        self.refuse(SAMPLE_TEXT.replace("2025", "2008"), "2008", code=3)

    def test_a_wrong_sum_names_the_cell_and_both_sides(self) -> None:
        number = line_of("属于国家秘密")
        fields = SAMPLE_LINES[number - 1].rstrip("\t").split("\t")
        wrong = str(int(fields[-1]) + 1)
        message = self.refuse(with_line(number, "\t".join([*fields[:-1], wrong])), "T3-ROW", "T3-SUM", wrong, fields[-1])
        self.assertIn(f"report.md:{number}:", message)

    def test_xml_with_a_fault_names_its_line(self) -> None:
        file = self.write("report.xml", '<report xmlns="urn:govreport:report:1"\n form="x">\n<a></report>')
        self.assert_refused(self.export(file), 1, "report.xml:3:", "not well-formed")

    def test_xml_with_a_document_type_is_not_read(self) -> None:
        file = self.write("report.xml", '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r>&e;</r>')
        self.assert_refused(self.export(file), 1, "document type declaration")


class Requests(ProgramTest):
    def test_an_unknown_format_names_the_near_one(self) -> None:
        self.assert_refused(self.export(SAMPLE, to="xlxs"), 2, 'did you mean "xlsx"?', "known:")

    def test_an_unknown_option_names_the_near_one(self) -> None:
        self.assert_refused(self.export(SAMPLE, "-O", "pdf.compres=no", to="pdf"), 2, 'did you mean "compress"?')

    def test_an_option_value_that_is_not_allowed(self) -> None:
        self.assert_refused(self.export(SAMPLE, "-O", "pdf.compress=maybe", to="pdf"), 2, "maybe", "yes, no")

    def test_an_option_of_the_pages_that_is_out_of_range(self) -> None:
        self.assert_refused(self.export(SAMPLE, "-O", "t3=half", to="pdf"), 2, '"t3"', '"half"', "auto, whole, split", "pdf")
        self.assert_refused(self.export(SAMPLE, "-O", "title-lines=6", to="ofd"), 2, '"6"', "0 … 5", "ofd")
        self.assert_refused(self.export(SAMPLE, "-O", "t3=split", to="xml"), 2, '"t3"', "xml")

    def test_an_option_without_a_value(self) -> None:
        self.assert_refused(self.export(SAMPLE, "-O", "compress", to="pdf"), 2, "compress", "option=value")

    def test_a_date_that_is_none(self) -> None:
        self.assert_refused(self.export(SAMPLE, "--created", "2025-02-30", to="pdf"), 2, "2025-02-30", "YYYY-MM-DD")

    def test_a_folder_of_fonts_that_is_not_there(self) -> None:
        self.assert_refused(self.export(SAMPLE, "--font-dir", self.folder / "no-fonts", to="pdf"), 3, "no-fonts")

    def test_an_unknown_command(self) -> None:
        run = self.run_program("exprot", SAMPLE)
        self.assertEqual(run.returncode, 2)
        self.assertIn("exprot", run.stderr)

    def test_two_inputs_of_one_name(self) -> None:
        (self.inputs / "a").mkdir()
        (self.inputs / "b").mkdir()
        first, second = self.inputs / "a" / "r.md", self.inputs / "b" / "r.md"
        for file in (first, second):
            file.write_text(SAMPLE_TEXT, encoding="utf-8")
        run = self.run_program("export", first, second, "--to", "xml", "-o", self.outputs)
        self.assert_refused(run, 2, str(first), str(second))


class Targets(ProgramTest):
    def test_a_target_folder_that_is_not_there(self) -> None:
        run = self.run_program("export", SAMPLE, "--to", "xml", "-o", self.outputs / "no")
        self.assert_refused(run, 3, "there is no such folder", "make the folder first")

    def test_a_target_folder_that_cannot_be_written_to(self) -> None:
        locked = self.folder / "locked"
        locked.mkdir(mode=0o755)
        run = self.run_as_nobody("export", SAMPLE, "--to", "xml", "-o", locked)
        self.assert_refused(run, 3, "locked", "Permission denied")
        self.assertEqual(list(locked.iterdir()), [])

    def test_an_output_that_is_the_input(self) -> None:
        made = self.export(SAMPLE)
        self.assertEqual(made.returncode, 0, made.stderr)
        report = self.outputs / "yunting-2025.xml"
        before = report.read_bytes()
        run = self.export(report)
        self.assertEqual(run.returncode, 2)
        self.assertIn("the input itself", run.stderr)
        self.assertEqual(report.read_bytes(), before)

    def test_no_clobber_keeps_the_old_file(self) -> None:
        old = self.outputs / "yunting-2025.xml"
        old.write_text("old")
        run = self.export(SAMPLE, "--no-clobber")
        self.assertEqual(run.returncode, 2)
        self.assertIn("--no-clobber", run.stderr)
        self.assertEqual(old.read_text(), "old")

    def test_a_report_with_errors_leaves_the_old_file(self) -> None:
        old = self.outputs / "report.xml"
        old.write_text("old")
        number = line_of("属于国家秘密")
        fields = SAMPLE_LINES[number - 1].rstrip("\t").split("\t")
        text = with_line(number, "\t".join([*fields[:-1], "1"]))
        run = self.export(self.write("report.md", text))
        self.assertEqual(run.returncode, 1)
        self.assertEqual(old.read_text(), "old")
        self.assertEqual(self.left_behind(), ["report.xml"])

    def test_a_draft_is_written_all_the_same_with_exit_one(self) -> None:
        number = line_of("属于国家秘密")
        fields = SAMPLE_LINES[number - 1].rstrip("\t").split("\t")
        text = with_line(number, "\t".join([*fields[:-1], "1"]))
        run = self.export(self.write("report.md", text), "--draft")
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertEqual(self.left_behind(), ["report.xml"])


class Plugins(ProgramTest):
    def plugin_folder(self) -> Path:
        """A copy of the program's own tree, so that a plugin can be taken away or broken."""
        tree = self.folder / "tree"
        source = Path(os.environ["GOVREPORT_BINARY_DIR"])
        for part in ("bin", "lib/govreport/plugins", "share/govreport/templates"):
            (tree / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source / part, tree / part)
        self.tree = tree
        return tree / "lib" / "govreport" / "plugins"

    def export_there(self, *words: object):
        return subprocess.run(
            [str(self.tree / "bin" / "govreport"), "export", str(SAMPLE), "-o", str(self.outputs), *map(str, words)],
            capture_output=True, text=True, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"},
        )

    def test_a_missing_plugin_is_known_but_not_installed(self) -> None:
        (self.plugin_folder() / "govreport_pdf.so").unlink()
        self.assert_refused(self.export_there("--to", "pdf,xml"), 3, 'format "pdf" is known', "not installed", "govreport_pdf.so")

    def test_a_broken_plugin_says_why_it_cannot_be_loaded(self) -> None:
        (self.plugin_folder() / "govreport_pdf.so").write_bytes(b"no module")
        self.assert_refused(self.export_there("--to", "pdf"), 1, "cannot be loaded", "govreport_pdf.so")

    def test_a_plugin_that_is_not_what_its_manifest_says(self) -> None:
        manifest = self.plugin_folder() / "govreport_xml.plugin.xml"
        manifest.write_text(manifest.read_text().replace("</plugin>", "<!-- --></plugin>"))
        self.assert_refused(self.export_there("--to", "xml"), 1, "manifest", "govreport plugin describe")


if __name__ == "__main__":
    unittest.main()
