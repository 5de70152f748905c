"""The host in C, built by CMake and by its Makefile against an installed library, does what its
README says.

Usage: c_host.py CMAKE C_COMPILER CXX_COMPILER
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

import installed
from installed import SAMPLE, SOURCE, run

CMAKE, C_COMPILER, CXX_COMPILER = sys.argv[1:4]
PROGRESS = re.compile(r"(\w+) +(\d+) %")


class CHost(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.installed = installed.Installed(CMAKE)
        cls.addClassCleanup(cls.installed.remove)
        cls.folder = cls.installed.folder
        sources = Path(shutil.copytree(SOURCE / "examples/c-host", cls.folder / "c-host"))
        build = cls.folder / "build"
        run(CMAKE, "-S", sources, "-B", build, "-G", "Ninja",
            f"-DCMAKE_PREFIX_PATH={cls.installed.prefix}", f"-DCMAKE_C_COMPILER={C_COMPILER}",
            f"-DCMAKE_CXX_COMPILER={CXX_COMPILER}", "-DCMAKE_C_FLAGS=-Werror")
        run(CMAKE, "--build", build)
        cls.sources, cls.host = sources, build / "c-host"

    def output(self) -> Path:
        folder = self.folder / self.id()
        folder.mkdir()
        return folder

    def test_it_exports_a_report_to_the_programs_bytes(self) -> None:
        for report in [SAMPLE, *installed.real_reports()]:
            wanted = self.installed.exported_by_the_program(report)
            folder = self.folder / f"out-{report.stem}"
            folder.mkdir()
            said = run(self.host, "-o", folder, report).stdout.decode()
            self.assertEqual({file.suffix[1:]: file.read_bytes() for file in folder.iterdir()},
                             wanted)
            self.assertEqual(sorted(said.split()),
                             [str(folder / f"{report.stem}.{format}") for format in sorted(wanted)])

    def test_it_exports_to_standard_output(self) -> None:
        wanted = self.installed.exported_by_the_program(SAMPLE)
        for format, bytes_ in wanted.items():
            self.assertEqual(run(self.host, "-w", format, SAMPLE).stdout, bytes_, format)

    def test_it_shows_how_far_it_is(self) -> None:
        said = run(self.host, "-o", self.output(), SAMPLE).stderr.decode()
        shown: dict[str, list[int]] = {}
        for format, percent in PROGRESS.findall(said):
            shown.setdefault(format, []).append(int(percent))
        self.assertEqual(set(shown), {"xlsx", "pdf", "ofd", "xml", "html"})
        for format, percents in shown.items():
            self.assertEqual(percents, sorted(percents), format)
            self.assertEqual(percents[-1], 100, format)
        self.assertGreater(len(shown["pdf"]), 3)

    def test_what_is_stopped_leaves_nothing_behind(self) -> None:
        folder = self.output()
        said = run(self.host, "-s", "500", "-o", folder, SAMPLE, code=3).stderr.decode()
        self.assertEqual(list(folder.iterdir()), [])
        self.assertIn("error export.cancelled: ", said)

    def test_it_prints_what_is_wrong_and_exports_nothing(self) -> None:
        folder = self.output()
        broken = installed.broken_sample(self.folder)
        said = run(self.host, "-o", folder, broken, code=1).stderr.decode()
        self.assertRegex(said, r"error \S+broken\.md:\d+ T3-ROW \[requests/new/total\]: .*24104")
        self.assertEqual(list(folder.iterdir()), [])

    def test_a_full_disk_is_told(self) -> None:
        with Path("/dev/full").open("wb") as full:
            ran = subprocess.run([self.host, "-w", "pdf", SAMPLE], stdout=full,
                                 stderr=subprocess.DEVNULL, check=False)
        self.assertEqual(ran.returncode, 4)

    def test_what_is_no_report_is_told(self) -> None:
        folder = self.output()
        for name, words in {"list.md": b"milk\nbread\n", "nul.md": b"a\0b", "latin.md": b"\xe9\xff",
                            "empty.xml": b"", "report.odd": b"x"}.items():
            (self.folder / name).write_bytes(words)
            said = run(self.host, "-o", folder, self.folder / name, code=4).stderr.decode()
            self.assertRegex(said, f"^error .*{name}", name)
        run(self.host, "-o", folder, self.folder / "missing.md", code=4)
        run(self.host, "-t", folder / "none", "-o", folder, SAMPLE, code=4)
        run(self.host, "-w", "docm", SAMPLE, code=1)
        run(self.host, SAMPLE, code=2)
        self.assertEqual(list(folder.iterdir()), [])

    def test_its_makefile_builds_it_by_pkg_config(self) -> None:
        for tool in ("make", "pkg-config"):
            if not shutil.which(tool):
                self.skipTest(f"{tool} is not installed")
        run("make", f"CC={C_COMPILER}", "CFLAGS=-Wall -Wextra -Werror", cwd=self.sources,
            PKG_CONFIG_PATH=str(self.installed.libraries / "pkgconfig"))
        said = run(self.sources / "c-host", "-w", "xml", SAMPLE,
                   LD_LIBRARY_PATH=str(self.installed.libraries)).stdout
        self.assertTrue(said.startswith(b"<?xml"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
