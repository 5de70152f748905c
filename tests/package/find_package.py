"""What is installed can be used: by a project that calls find_package, and by a person who runs
the program from wherever it was put.

Usage: find_package.py CMAKE CXX_COMPILER
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CMAKE, COMPILER = sys.argv[1:3]
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])


def run(*command: str | Path) -> str:
    words = [str(word) for word in command]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise AssertionError(f"{' '.join(words)}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        run(CMAKE, "--install", BUILD, "--prefix", cls.folder / "first")
        # Nothing may remember where it was installed.
        cls.prefix = (cls.folder / "first").rename(cls.folder / "moved")

    def test_a_project_finds_library_and_headers(self) -> None:
        build = self.folder / "consumer"
        run(CMAKE, "-S", SOURCE / "tests/package/consumer", "-B", build, "-G", "Ninja",
            f"-DCMAKE_PREFIX_PATH={self.prefix}", f"-DCMAKE_CXX_COMPILER={COMPILER}")
        run(CMAKE, "--build", build)
        said = run(build / "embedder", self.prefix / "share/govreport/templates")
        self.assertRegex(said, r"^\d+\.\d+\.\d+\n$")

    def test_the_moved_program_finds_its_plugins_and_forms(self) -> None:
        program = self.prefix / "bin/govreport"
        if not program.exists():
            self.skipTest("the program was not built")
        formats = run(program, "formats")
        for manifest in (self.prefix / "lib/govreport/plugins").glob("govreport_*.json"):
            self.assertIn(manifest.stem.removeprefix("govreport_"), formats)
        self.assertIn("disclosure-annual-report", run(program, "forms"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
