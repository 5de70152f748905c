"""`govreport fonts`, and font folders, as their users meet them."""

import json
import os
import struct
import unicodedata
import unittest
from pathlib import Path

import program

UMING = Path("/usr/share/fonts/truetype/arphic/uming.ttc")
ZENHEI = Path("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc")
FORM = "disclosure-annual-report"
ROLES = ["xiaobiaosong", "fangsong", "kaiti", "heiti", "songti"]


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def column(line: str, word: str) -> int:
    """The terminal's column at which `word` begins in `line`."""
    return width(line[: line.index(word)])


def tables(font: bytes, face: int) -> dict[str, int]:
    """Where each table of a face begins in its file."""
    start = struct.unpack_from(">I", font, 12 + 4 * face)[0] if font[:4] == b"ttcf" else 0
    count = struct.unpack_from(">H", font, start + 4)[0]
    entries = (struct.unpack_from(">4sIII", font, start + 12 + 16 * i) for i in range(count))
    return {tag.decode(): offset for tag, _, offset, _ in entries}


class FontsTest(program.ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        for font in (UMING, ZENHEI):
            if not font.exists():
                self.skipTest(f"skipped, because {font} is not there")
        self.fonts = self.folder / "fonts"
        self.fonts.mkdir()

    def font_of(self, source: Path, name: str, fs_type: int | None = None) -> Path:
        """A copy of a font in our folder, with the licence bits given."""
        content = bytearray(source.read_bytes())
        if fs_type is not None:
            for face in range(struct.unpack_from(">I", content, 8)[0]):
                os2 = tables(content, face)["OS/2"]
                struct.pack_into(">H", content, os2, 4)
                struct.pack_into(">H", content, os2 + 8, fs_type)
        file = self.fonts / name
        file.write_bytes(content)
        return file

    def listed(self, *words: object, code: int = 0) -> dict:
        run = self.run_program("fonts", FORM, "--json", *words)
        self.assertEqual(run.returncode, code, run.stderr)
        return json.loads(run.stdout)

    def test_lists_each_role_with_its_face_file_outlines_and_licence(self) -> None:
        record = self.listed()
        self.assertEqual([role["role"] for role in record["roles"]], ROLES)
        for role in record["roles"]:
            face = role["face"]
            self.assertTrue(Path(face["file"]).is_file())
            self.assertIn(face["outlines"], ["truetype", "cff", "cff-cid"])
            self.assertIn(face["embedding"], ["installable", "editable"])
            self.assertTrue(face["embeddable"])
            self.assertIn("方正", "".join(role["absent"]))

    def test_names_the_package_that_would_bring_what_is_missing(self) -> None:
        fangsong = self.listed()["roles"][1]
        if "FandolFang" not in fangsong["absent"]:
            self.skipTest("skipped, because FandolFang is installed")
        self.assertIn("texlive-lang-chinese", fangsong["packages"])

    def test_a_family_asked_for_comes_first_and_the_others_help_out(self) -> None:
        role = self.listed("--font", "fangsong=WenQuanYi Zen Hei")["roles"][1]
        self.assertEqual(role["face"]["family"], "WenQuanYi Zen Hei")
        self.assertGreater(role["face"]["faces-in-file"], 1)
        self.assertIn("AR PL UMing CN", [face["family"] for face in role["fallbacks"]])

    def test_fonts_of_a_folder_given_come_first(self) -> None:
        file = self.font_of(ZENHEI, "hei.ttc")
        role = self.listed("--font-dir", self.fonts, "--font", "heiti=WenQuanYi Zen Hei")["roles"][3]
        self.assertEqual(role["face"]["file"], str(file.resolve()))

    def test_the_table_stands_in_columns_in_both_languages(self) -> None:
        for language, face, file in (("zh", "字体", "文件"), ("en", "face", "file")):
            run = self.run_program("fonts", FORM, "--lang", language)
            self.assertEqual(run.returncode, 0, run.stderr)
            head, *rows = run.stdout.splitlines()[: 1 + len(ROLES)]
            families = [role["face"] for role in self.listed()["roles"]]
            for row, used in zip(rows, families):
                self.assertEqual(column(row, used["family"]), column(head, face), run.stdout)
                self.assertEqual(column(row, used["file"]), width(head[: head.rindex(file)]), run.stdout)

    def test_a_role_without_any_face_is_an_error_that_names_packages(self) -> None:
        bare = self.inputs / "fonts.conf"
        bare.write_text("<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig/>")
        os.environ["FONTCONFIG_FILE"] = str(bare)
        self.addCleanup(os.environ.pop, "FONTCONFIG_FILE")
        run = self.run_program("fonts", FORM)
        self.assertEqual(run.returncode, 1)
        self.assertIn("no face", run.stdout)
        self.assertIn("FandolFang", run.stderr)
        self.assertIn("fonts-arphic-uming", run.stderr)
        self.assert_refused(self.export(program.SAMPLE, to="pdf"), 3, "fonts-noto-cjk", "no font is installed")

    def test_what_does_not_exist_is_said(self) -> None:
        self.assert_refused(self.run_program("fonts", "no-such-form"), 3, "no-such-form")
        self.assert_refused(self.run_program("fonts", FORM, "--font-dir", "no/such"), 3, "no/such")
        self.assert_refused(self.run_program("fonts", FORM, "--font", "heiti"), 2, "equals sign")
        self.assert_refused(self.run_program("fonts", FORM, "--font", "heit=X"), 2, "heit", "heiti")
        run = self.run_program("fonts", FORM, "--font", "heiti=No Such Family")
        self.assert_refused(run, 1, "No Such Family")

    def test_a_damaged_font_is_a_warning_in_the_record_and_the_report_is_written(self) -> None:
        (self.fonts / "damaged.ttf").write_bytes(ZENHEI.read_bytes()[:1000])
        (self.fonts / "letter.otf").write_text("Dear reader")
        run = self.export(program.SAMPLE, "--font-dir", self.fonts, "--json", to="pdf")
        self.assertEqual(run.returncode, 0, run.stderr)
        faults = [f for f in json.loads(run.stdout)["findings"] if f["code"].startswith("text.font-")]
        self.assertEqual([fault["severity"] for fault in faults], ["warning", "warning"])
        self.assertIn("damaged.ttf", faults[0]["message"])
        self.assertIn("letter.otf", faults[1]["message"])

    def test_a_font_that_forbids_embedding_is_an_error_that_names_it(self) -> None:
        for fs_type in (0x0002, 0x0100, 0x0200):
            self.font_of(ZENHEI, "hei.ttc", fs_type)
            words = ("--font-dir", self.fonts, "--font", "heiti=WenQuanYi Zen Hei")
            for to in ("pdf", "ofd", "xlsx,pdf"):
                run = self.export(program.SAMPLE, *words, to=to)
                self.assert_refused(run, 1, "WenQuanYi Zen Hei", "heiti")
            face = self.listed(*words)["roles"][3]["face"]
            self.assertFalse(face["embeddable"])

    def test_a_font_for_preview_and_print_or_for_editing_is_embedded(self) -> None:
        for fs_type, word in ((0x0004, "preview-and-print"), (0x0008, "editable")):
            self.font_of(ZENHEI, "hei.ttc", fs_type)
            words = ("--font-dir", self.fonts, "--font", "heiti=WenQuanYi Zen Hei")
            run = self.export(program.SAMPLE, *words, to="pdf")
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertEqual(self.listed(*words)["roles"][3]["face"]["embedding"], word)

    def test_a_folder_that_may_not_be_read_is_named(self) -> None:
        self.fonts.chmod(0)
        self.addCleanup(self.fonts.chmod, 0o755)
        run = self.run_as_nobody("fonts", FORM, "--font-dir", self.fonts)
        self.assertEqual(run.returncode, 3, run.stderr)
        self.assertIn(str(self.fonts), run.stderr)

    def test_fonts_that_no_role_uses_leave_the_bytes_the_same(self) -> None:
        """Fonts that are only there must not show: neither their names nor their numbers."""
        self.export(program.SAMPLE, to="pdf,ofd")
        without = {file.name: file.read_bytes() for file in self.outputs.iterdir()}
        self.assertEqual(len(without), 2)
        unrelated = Path("/usr/share/fonts/truetype/dejavu")
        if not unrelated.is_dir():
            self.skipTest("skipped, because the DejaVu fonts are not there")
        for font in unrelated.glob("*.ttf"):
            (self.fonts / font.name).write_bytes(font.read_bytes())
        run = self.export(program.SAMPLE, "--font-dir", self.fonts, to="pdf,ofd")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual({file.name: file.read_bytes() for file in self.outputs.iterdir()}, without)


if __name__ == "__main__":
    unittest.main()
