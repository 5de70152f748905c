"""qpdf, poppler and mupdf on our PDF: syntax, fonts, text in reading order."""

from __future__ import annotations

import unittest

import annual_report
import exported
import judges


class PdfTools(unittest.TestCase):
    def test_qpdf_finds_no_fault(self) -> None:
        for name, file in exported.files("pdf").items():
            ran = judges.run([judges.tool("qpdf"), "--check", file])
            self.assertEqual(ran.returncode, 0, f"{name}: {ran.stdout}{ran.stderr}")
            self.assertNotIn("WARNING", ran.stdout + ran.stderr, name)

    def test_mupdf_draws_it_without_a_word(self) -> None:
        for name, file in exported.files("pdf").items():
            ran = judges.run([judges.tool("mutool"), "draw", "-q", "-F", "bbox", "-o", "-", file])
            # Debian's mupdf is built without it, and says so of any file with a profile.
            said = ran.stderr.replace("warning: ICC support is not available\n", "")
            self.assertEqual((ran.returncode, said), (0, ""), name)

    def test_fonts_are_embedded_subsets_with_their_text(self) -> None:
        for name, file in exported.files("pdf").items():
            ran = judges.run([judges.tool("pdffonts"), file])
            fonts = [line.split() for line in ran.stdout.splitlines()[2:]]
            self.assertGreater(len(fonts), 0, name)
            for font in fonts:
                # … emb sub uni object generation
                self.assertEqual(font[-5:-2], ["yes", "yes", "yes"], f"{name}: {' '.join(font)}")

    def test_text_comes_out_in_reading_order(self) -> None:
        for name, file in exported.files("pdf").items():
            ran = judges.run([judges.tool("pdftotext"), "-raw", "-enc", "UTF-8", file, "-"])
            text = annual_report.plain(ran.stdout)
            place = 0
            for heading in annual_report.HEADINGS:
                found = text.find(heading, place)
                self.assertGreaterEqual(found, 0, f"{name}: {heading} is not where it belongs")
                place = found + len(heading)

    def test_prose_is_whole(self) -> None:
        """Each paragraph comes out as it went in, but for the page numbers between its lines."""
        for name, report in exported.reports().items():
            ran = judges.run([judges.tool("pdfinfo"), "-struct-text", exported.files("pdf")[name]])
            text = annual_report.plain(ran.stdout).replace('"', "")
            for line in report.read_text(encoding="utf-8").splitlines():
                words = annual_report.plain(line)
                if len(words) > 60 and not set("\t|") & set(line):
                    start = words[10:50].replace('"', "")
                    self.assertIn(start, text, f"{name}: lost or torn: {start}")


if __name__ == "__main__":
    judges.main()
