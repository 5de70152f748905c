"""Web pages and text documents that are damaged, hostile, or of another kind."""

import socket
import threading
import time
import unittest
import zipfile
from pathlib import Path

from program import SOURCE_DIR, ProgramTest

CASES = SOURCE_DIR / "tests/unit/readers/cases"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def parts(case: str) -> dict[str, bytes]:
    folder = CASES / case / "input.docx"
    return {file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*")) if file.is_file()}


class Documents(ProgramTest):
    def import_(self, report: Path, *words: object):
        target = self.outputs / "back.xml"
        target.unlink(missing_ok=True)
        started = time.monotonic()
        run = self.run_program("--lang", "en", "import", report, "-o", target, *words)
        self.assertLess(time.monotonic() - started, 20)
        return run, target.read_text(encoding="utf-8") if target.exists() else ""

    def assert_not_read(self, name: str, content: str | bytes, code: int, *fragments: str) -> None:
        run, text = self.import_(self.write(name, content))
        self.assertEqual((run.returncode, text), (code, ""), run.stderr)
        for fragment in fragments:
            self.assertIn(fragment, run.stderr)

    def package(self, name: str, content: dict[str, bytes]) -> Path:
        target = self.inputs / name
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, data in content.items():
                archive.writestr(part, data)
        return target


class Pages(Documents):
    def test_tags_nested_too_deep_are_refused(self) -> None:
        for tag in ("div", "table><tr><td", "span"):
            with self.subTest(tag):
                self.assert_not_read("deep.html", f"<{tag}>" * 200_000 + "报告", 3, "nested too deep")

    def test_a_page_too_large_is_refused(self) -> None:
        self.assert_not_read("large.html", "<p>" + "报" * (11 << 20), 3, "too large")

    def test_too_many_lines_or_cells_are_refused(self) -> None:
        for filling in ("<p>段</p>" * 30_000,
                        "<table>" + "<tr><td colspan=1000>格</td></tr>" * 15_000 + "</table>"):
            with self.subTest(filling[:8]):
                self.assert_not_read("many.html", filling, 3, "more than 20000 lines or 1000000 cells")

    def test_one_cell_of_megabytes_takes_no_longer_than_reading_it(self) -> None:
        page = (CASES / "page-with-spanned-cells/input.html").read_text(encoding="utf-8")
        for size, words in ((2 << 20, "is no number"), (4 << 20, "too large")):
            with self.subTest(size):
                run, _ = self.import_(self.write("a.html", page.replace("<td>3</td>", f"<td>{'件' * size}</td>")))
                self.assertIn(run.returncode, (1, 3))
                self.assertIn(words, run.stderr)

    def test_an_encoding_that_cannot_be_known_names_what_was_tried(self) -> None:
        self.assert_not_read("a.html", b"<p>\xff\x80\xff\x80\xfe\xff\xff</p>", 1,
                             "declares no encoding", "tried: utf-8, gb18030, big5")

    def test_what_is_no_text_is_refused(self) -> None:
        self.assert_not_read("a.html", b"GIF89a\0\1\0\1\0", 1, "is zero")

    def test_nothing_is_fetched(self) -> None:
        """No style, picture, frame, document type or entity: nobody rings at this door."""
        with socket.create_server(("127.0.0.1", 0)) as door:
            door.settimeout(0.5)
            rung: list[object] = []
            waiting = threading.Thread(target=lambda: self.answer(door, rung))
            waiting.start()
            at = f"http://127.0.0.1:{door.getsockname()[1]}"
            page = (CASES / "page-with-entities-and-a-document-type/input.xhtml").read_text(encoding="utf-8")
            page = page.replace("http://127.0.0.1:9", at).replace(
                "<body>", f'<body><img src="{at}/a.png"/><iframe src="{at}/b"></iframe>'
                          f'<script src="{at}/c.js"></script><object data="{at}/d"></object>')
            run, text = self.import_(self.write("a.xhtml", page))
            waiting.join()
        self.assertEqual((run.returncode, rung), (0, []), run.stderr)
        self.assertNotIn(Path("/etc/hostname").read_text().strip() or "\0", text)

    @staticmethod
    def answer(door: socket.socket, rung: list[object]) -> None:
        try:
            rung.append(door.accept())
        except TimeoutError:
            pass

    def test_a_page_is_read_from_standard_input_if_it_is_said_to_be_one(self) -> None:
        page = (CASES / "page-with-spanned-cells/input.html").read_text(encoding="utf-8")
        run = self.run_program("check", "-", "--from", "html", input=page)
        self.assertEqual(run.returncode, 0, run.stderr)


class TextDocuments(Documents):
    def test_other_formats_are_refused_by_name_with_what_to_save_as(self) -> None:
        odt = self.package("x", {"META-INF/manifest.xml": b"<a/>", "content.xml": b"<a/>"}).read_bytes()
        for name, content, words in (
            ("a.doc", COMPOUND, "the old Word format (.doc)"),
            ("a.wps", COMPOUND, "WPS Writer (.wps)"),
            ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "encrypted with a password"),
            ("a.odt", odt, "(.odt)"),
            ("a.rtf", b"{\\rtf1 x}", "RTF"),
            ("a.docx", b"text", "no .docx document"),
        ):
            with self.subTest(name):
                self.assert_not_read(name, content, 1, words, ".docx")

    def test_a_file_cut_off_is_told(self) -> None:
        content = self.package("whole", parts("docx-of-plain-paragraphs")).read_bytes()
        for size in (4, 100, len(content) // 2, len(content) - 1):
            with self.subTest(size):
                self.assert_not_read("cut.docx", content[:size], 1, "cut")

    def test_a_bomb_is_not_unpacked(self) -> None:
        content = parts("docx-of-plain-paragraphs")
        content["word/document.xml"] += b" " * (200 << 20)
        run, text = self.import_(self.package("bomb.docx", content))
        self.assertEqual((run.returncode, text), (3, ""), run.stderr)
        self.assertIn("too large when unpacked", run.stderr)

    def test_tables_nested_too_deep_are_refused(self) -> None:
        content = parts("docx-of-plain-paragraphs")
        for start, end in (("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
                           ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
                           ("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", "</w:tc></w:tr></w:tbl>")):
            with self.subTest(start):
                content["word/document.xml"] = (f"<w:document {WORD}><w:body>" + start * 20_000 + end * 20_000
                                                + "</w:body></w:document>").encode()
                run, text = self.import_(self.package("deep.docx", content))
                self.assertEqual((run.returncode, text), (3, ""), run.stderr)
                self.assertIn("nested too deep", run.stderr)

    def test_too_many_paragraphs_are_refused(self) -> None:
        content = parts("docx-of-plain-paragraphs")
        content["word/document.xml"] = content["word/document.xml"].replace(
            b"<w:sectPr/>", "<w:p><w:r><w:t>段</w:t></w:r></w:p>".encode() * 30_000 + b"<w:sectPr/>")
        run, text = self.import_(self.package("many.docx", content))
        self.assertEqual((run.returncode, text), (3, ""), run.stderr)
        self.assertIn("more than 20000 lines", run.stderr)


if __name__ == "__main__":
    unittest.main()
