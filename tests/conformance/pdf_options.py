"""Every way the PDF can be asked for is as sound as the default, and asks for what it says."""

from __future__ import annotations

import re
import unittest

import judges
import pdf_variants


def pages(name: str) -> int:
    ran = judges.run([judges.tool("pdfinfo"), pdf_variants.files()[name]])
    found = re.search(r"^Pages:\s+(\d+)$", ran.stdout, re.MULTILINE)
    assert found is not None, f"{name}: {ran.stdout}{ran.stderr}"
    return int(found[1])


class PdfOptions(unittest.TestCase):
    def test_qpdf_finds_no_fault(self) -> None:
        for name, file in pdf_variants.files().items():
            ran = judges.run([judges.tool("qpdf"), "--check", file])
            self.assertEqual((ran.returncode, ran.stderr), (0, ""), name)

    def test_a_report_of_two_hundred_pages_has_them(self) -> None:
        self.assertGreaterEqual(pages("long"), 200)

    def test_options_of_the_pages_change_the_pages(self) -> None:
        contents = {name: judges.run([judges.tool("pdftotext"), "-layout", file, "-"]).stdout
                    for name, file in pdf_variants.files().items()
                    if name in ("twin", "split", "compressed", "title-3")}
        for name, content in contents.items():
            if name != "twin":
                self.assertTrue(content != contents["twin"], f"{name}: the same pages")

    def test_lists_notes_and_captions_are_read_as_such(self) -> None:
        expected = {
            "lists": ('L (block)|LI (block)|Lbl (block)|"1."|LBody (block)|',
                      'L (block)|LI (block)|Lbl (block)|"（1）"|LBody (block)|"先清理规章；"',
                      'Caption|H2 (block)|"二、主动公开政府信息情况"'),
            "notes": ('Reference (inline)|Link (inline)|"', "Note <N"),
        }
        for name, wanted in expected.items():
            ran = judges.run([judges.tool("pdfinfo"), "-struct-text", pdf_variants.files()[name]])
            lines = [line.strip().rstrip(":") for line in ran.stdout.splitlines()]
            read = "|".join(line for line in lines if not line.startswith("/"))
            read = re.sub(r"\|Lbl\|", "|Lbl (block)|", read)
            for words in wanted:
                self.assertTrue(words in read, f"{name}: {words}")


if __name__ == "__main__":
    judges.main()
