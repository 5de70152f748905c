"""Options and attachments that cannot stand in an OFD: the program says which and why, and writes nothing."""

import os
import unittest

from program import SAMPLE, ProgramTest

SAMPLE_TEXT = SAMPLE.read_text(encoding="utf-8")
TOO_LARGE = (64 << 20) + 1


class OfdTest(ProgramTest):
    def refuse(self, code: int, *fragments: str, **options: object) -> None:
        words = [word for name, value in options.items()
                 for word in ("-O", f"ofd.{name.replace('_', '-')}={value}")]
        self.assert_refused(self.export(SAMPLE, *words, to="ofd"), code, *fragments)


class Options(OfdTest):
    def test_a_profile_that_there_is_not(self) -> None:
        self.refuse(2, '"loose"', "strict, compatible, archive", profile="loose")

    def test_a_namespace_that_is_no_uri(self) -> None:
        self.refuse(1, "公文标引", "no URI", "percent-encoded", namespace="公文标引")

    def test_the_namespace_of_ofd_itself(self) -> None:
        self.refuse(1, "ofdspec.org", "OFD itself", namespace="http://www.ofdspec.org/2016")

    def test_a_tag_that_there_is_not(self) -> None:
        self.refuse(1, '"cell"', "header-cell, data-cell", tag_names="table=表格,cell=格")

    def test_a_name_that_no_element_can_have(self) -> None:
        self.refuse(1, '"1表"', "XML element", tag_names="table=1表")

    def test_a_doc_id_that_is_none(self) -> None:
        self.refuse(1, '"42"', "32 hexadecimal digits", doc_id="42")

    def test_a_value_that_is_no_utf8(self) -> None:
        run = self.run_program("export", SAMPLE, "--to", "ofd", "-o", self.outputs,
                               "-O", os.fsdecode(b"ofd.tag-names=table=\xff"))
        self.assert_refused(run, 2, "tag-names", '"table=…"', "UTF-8")


class Attachments(OfdTest):
    def test_one_that_is_missing(self) -> None:
        there = self.write("a.txt", "a")
        self.refuse(3, "none.xml", "there is no such file",
                    attach_files=f"{there},{self.inputs / 'none.xml'}")

    def test_one_that_is_a_folder_or_a_pipe(self) -> None:
        self.refuse(2, str(self.inputs), "this is a folder", attach_files=self.inputs)
        os.mkfifo(self.inputs / "pipe.txt")
        self.refuse(2, "pipe.txt", "no regular file", attach_files=self.inputs / "pipe.txt")

    def test_those_that_are_too_large(self) -> None:
        large = self.inputs / "large.txt"
        with open(large, "wb") as file:
            file.truncate(TOO_LARGE)  # a hole: no disk is filled
        self.refuse(3, "attach-files", str(TOO_LARGE), str(64 << 20), attach_files=large)

    def test_a_spreadsheet_in_an_archive(self) -> None:
        sheet = self.write("数据.xlsx", b"PK\x03\x04")
        self.refuse(1, "数据.xlsx", "GB/T 42133", profile="archive", attach_files=sheet)

    def test_a_spreadsheet_elsewhere_is_attached(self) -> None:
        sheet = self.write("数据.xlsx", b"PK\x03\x04")
        run = self.export(SAMPLE, "-O", f"ofd.attach-files={sheet}", to="ofd")
        self.assertEqual(run.returncode, 0, run.stderr)


class Text(OfdTest):
    def test_a_character_that_no_face_has(self) -> None:
        # U+0378 is assigned to nothing, so no face has it.
        report = self.write("report.md", SAMPLE_TEXT.replace("主动公开", "主动\u0378公开", 1))
        run = self.export(report, to="ofd")
        self.assert_refused(run, 1, "U+0378")


if __name__ == "__main__":
    unittest.main()
