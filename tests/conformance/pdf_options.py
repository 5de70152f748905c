"""Every way the PDF can be asked for is as right as the default: each option, and faces of each kind."""

from __future__ import annotations

import functools
import unittest
from pathlib import Path

import exported
import judges
import verapdf

CFF_FACE = "Noto Serif CJK SC"
ROLES = ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti")


@functools.cache
def variants() -> dict[str, Path]:
    """The twin, once an option: name → file."""
    wanted = {
        "readable": ["-O", "compress=no"],
        "dated": ["--created", "2026-01-20"],
        "named": ["-O", "title=标题 <&>", "-O", "author=作者 (一)"],
        "alone": ["-O", "attach=no"],
        "a2a": ["-O", "profile=a2a"],
        "cff": [word for role in ROLES for word in ("--font", f"{role}={CFF_FACE}")],
    }
    made = {}
    report = exported.reports()["twin"]
    for name, options in wanted.items():
        folder = exported.scratch() / f"pdf-{name}"
        folder.mkdir()
        command = [exported.program(), "export", report, "--to", "pdf", "-o", folder, *options]
        ran = judges.run(command)
        if ran.returncode != 0:
            raise AssertionError(f"{name}: {ran.stdout}{ran.stderr}")
        made[name] = folder / f"{report.stem}.pdf"
    return made


class PdfOptions(unittest.TestCase):
    def test_all_but_the_older_profile_are_pdf_a_3a(self) -> None:
        files = {name: file for name, file in variants().items() if name != "a2a"}
        verapdf.judge(self, "3a", files)

    def test_the_older_profile_is_pdf_a_2a(self) -> None:
        verapdf.judge(self, "2a", {"a2a": variants()["a2a"]})

    def test_all_are_pdf_ua_1(self) -> None:
        verapdf.judge(self, "ua1", variants())

    def test_qpdf_finds_no_fault(self) -> None:
        for name, file in variants().items():
            ran = judges.run([judges.tool("qpdf"), "--check", file])
            self.assertEqual((ran.returncode, ran.stderr), (0, ""), name)


if __name__ == "__main__":
    judges.main()
