"""The print of `check`, as a clerk sees it: golden files in check_print/, one a report and language.

With GOVREPORT_UPDATE_GOLDEN=1 a file is rewritten, and the test fails all the same.
"""

import os
import pty
import re
import subprocess
import unicodedata
import unittest
from pathlib import Path

from program import PROGRAM, SAMPLE, ProgramTest

GOLDEN = Path(__file__).resolve().parent / "check_print"

# What is done to the sample: each a slip a clerk makes.
SLIPS = {
    "total": [("	1184\n", "	1185\n")],
    "transposed": [("	884	181", "	848	181")],
    "words": [("另有上年结转 2044 件", "另有上年结转 2404 件"), ("信息处理费 1480 元", "信息处理费 1480 元")],
    "everything": [
        ("	884	181", "	848	181"),
        ("行政处罚	4596", "行政处罚	"),
        ("行政复议 199 件", "行政复议 191 件"),
        ("51	43	50	55	199", "51	43	50	55	919"),
        ("2025年1月1日至2025年12月31日", "2025年1月1日至2024年12月31日"),
    ],
}


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


class CheckPrint(ProgramTest):
    maxDiff = None

    def slipped(self, name: str) -> Path:
        text = SAMPLE.read_text(encoding="utf-8")
        for old, new in SLIPS[name]:
            self.assertEqual(text.count(old), 1, old)
            text = text.replace(old, new)
        return self.write(f"{name}.md", text)

    def printed(self, name: str, language: str) -> str:
        self.slipped(name)
        run = self.run_program("check", f"{name}.md", "--lang", language, cwd=self.inputs)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        return run.stdout

    def assert_golden(self, file: Path, text: str) -> None:
        if file.exists() and file.read_text(encoding="utf-8") == text:
            return
        if os.environ.get("GOVREPORT_UPDATE_GOLDEN"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
            self.fail(f"{file.name} was rewritten; read git diff")
        self.assertEqual(text, file.read_text(encoding="utf-8") if file.exists() else "")

    def test_is_what_somebody_has_read(self) -> None:
        for name in SLIPS:
            for language in ("zh", "en"):
                with self.subTest(name=name, language=language):
                    self.assert_golden(GOLDEN / f"{name}.{language}.txt", self.printed(name, language))

    def test_is_no_wider_than_a_terminal(self) -> None:
        for name in SLIPS:
            for language in ("zh", "en"):
                for line in self.printed(name, language).splitlines():
                    self.assertLessEqual(width(line), 80, line)

    def test_is_in_chinese_where_the_locale_is(self) -> None:
        file = self.slipped("total")
        for locale, word in (("zh_CN.UTF-8", "错误"), ("C.UTF-8", "error"), ("en_GB.UTF-8", "error")):
            environment = {**os.environ, "LC_ALL": locale}
            run = subprocess.run(
                [PROGRAM, "check", file], capture_output=True, text=True, env=environment, timeout=60
            )
            self.assertIn(word, run.stdout, locale)

    def test_is_grouped_by_section_in_the_order_of_the_form(self) -> None:
        printed = self.printed("everything", "zh")
        headings = [line for line in printed.splitlines() if re.match("[一二三四五六]、|全文", line)]
        self.assertEqual([heading[0] for heading in headings], ["全", "一", "二", "三", "四"])

    def on_terminal(self, **settings: str) -> str:
        file = self.slipped("total")
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "zh_CN.UTF-8", "TERM": "xterm", **settings}
        ours, theirs = pty.openpty()
        process = subprocess.Popen([PROGRAM, "check", file], stdout=theirs, env=environment)
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 65536):
                seen += piece
        except OSError:  # the other end is closed
            pass
        process.wait(timeout=60)
        os.close(ours)
        return seen.decode()

    def test_has_colour_on_a_terminal_alone_and_beside_the_words(self) -> None:
        coloured = self.on_terminal()
        self.assertIn("\x1b[1;31m错误", coloured)
        plain = re.sub("\x1b\\[[0-9;]*m", "", coloured).replace("\r\n", "\n")
        bare = self.run_program("check", self.slipped("total"), "--lang", "zh").stdout
        self.assertEqual(plain, bare)
        self.assertNotIn("\x1b", bare)

    def test_has_no_colour_where_none_is_wanted(self) -> None:
        self.assertNotIn("\x1b", self.on_terminal(NO_COLOR="1"))
        self.assertNotIn("\x1b", self.on_terminal(TERM="dumb"))


if __name__ == "__main__":
    unittest.main()
