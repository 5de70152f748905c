"""What a long document costs in memory: finished pages are not kept but as their compressed bytes.

Peaks of whole processes, of reports of 250, 500 and 1,000 pages; nothing is timed.
"""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

from program import sanitizer

SKIPPED = 77
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
PROGRAM = Path(os.environ["GOVREPORT_BINARY_DIR"]) / "bin/govreport"
FOLDER = tempfile.TemporaryDirectory(prefix="govreport-")

PAGES = (250, 500, 1000)
PARAGRAPHS_A_PAGE = 2.1
# Bytes of memory a page. The report itself, its text bound and attached, takes about 9,000: that is
# what a plugin that keeps nothing leaves. Pages of 600 glyphs kept whole would take 60,000 more.
A_PAGE = 14_000


@dataclass(frozen=True)
class Cost:
    peak: int  # bytes
    file: int


@functools.cache
def report(pages: int) -> Path:
    """The sample with prose for so many pages: 28 characters a line, 22 lines a page."""
    made = []
    for number in range(int(pages * PARAGRAPHS_A_PAGE)):
        sentence = f"第{number}件事项已于2025年办结，答复文书（政信〔2025〕{number}号）当日寄出，Email同步发送；"
        made.append(f"<p>{number + 1}. {sentence * 7}</p>")
    file = Path(FOLDER.name) / f"{pages}.xml"
    text = sample().replace("</overview>", "".join(made) + "</overview>", 1)
    file.write_text(text, encoding="utf-8")
    return file


@functools.cache
def sample() -> str:
    markdown = next((SOURCE / "templates/disclosure-annual-report/2021/sample").glob("[a-z]*.md"))
    file = Path(FOLDER.name) / "sample.xml"
    subprocess.run([PROGRAM, "import", markdown, "-o", file], check=True, capture_output=True)
    return file.read_text(encoding="utf-8")


@functools.cache
def cost(pages: int, extension: str, *options: str) -> Cost:
    folder = Path(FOLDER.name) / "-".join((str(pages), extension, *options)).replace("=", "-")
    folder.mkdir()
    # Draft: a section of a thousand pages is longer than it should be.
    command = [PROGRAM, "export", report(pages), "--to", extension, "-o", folder, "--draft", "--quiet"]
    command += [word for option in options for word in ("-O", option)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    made = folder / f"{pages}.{extension}"
    if process.returncode not in (0, 1) or not made.is_file():
        raise AssertionError(f"{command} failed with {process.returncode}")
    return Cost(usage.ru_maxrss * 1024, made.stat().st_size)


def grown_a_page(first: int, last: int, *options: str) -> float:
    grown = cost(last, "ofd", *options).peak - cost(first, "ofd", *options).peak
    return grown / (last - first)


class MemoryOfOfd(unittest.TestCase):
    def check(self, *options: str) -> None:
        first, last = PAGES[0], PAGES[-1]
        files = cost(last, "ofd", *options).file - cost(first, "ofd", *options).file
        grown = grown_a_page(first, last, *options)
        print(f"{grown:.0f} bytes of memory a page, {files / (last - first):.0f} of the file "
              f"({', '.join(options) or 'default'})")
        self.assertGreater(files / (last - first), 500)
        self.assertLess(grown, A_PAGE)

    def test_does_not_grow_by_finished_pages(self) -> None:
        self.check("tags=no", "attach=no")

    def test_does_not_grow_by_what_the_tags_say_of_a_page(self) -> None:
        self.check()

    def test_grows_no_faster_the_longer_the_document_is(self) -> None:
        early, late = grown_a_page(*PAGES[:2]), grown_a_page(*PAGES[1:])
        self.assertLess(late, early + 5_000)


if __name__ == "__main__":
    if sanitizer():
        print(f"skipped, because the program is built with {sanitizer()}, which has memory of its own")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
