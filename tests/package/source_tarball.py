"""The source tarball has every file of the repository and none that was made, and can be configured.

Usage: source_tarball.py CMAKE
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest
from pathlib import Path

CMAKE = Path(sys.argv[1])
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])


def run(*command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=300)


def listed_by_git(*options: str) -> set[str]:
    listed = run("git", "-C", SOURCE, "ls-files", "-z", *options)
    return {name for name in listed.stdout.split("\0") if name and (SOURCE / name).exists()}


class SourceTarball(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="govreport-source-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        packed = run(CMAKE.with_name("cpack"), "--config", BUILD / "CPackSourceConfig.cmake", "-B", cls.folder)
        if packed.returncode != 0:
            raise AssertionError(packed.stdout + packed.stderr)
        [cls.tarball] = cls.folder.glob("*.tar.gz")
        with tarfile.open(cls.tarball) as tar:
            cls.names = {member.name for member in tar if not member.isdir()}
            tar.extractall(cls.folder / "unpacked", filter="data")
        [cls.root] = (cls.folder / "unpacked").iterdir()

    def test_it_has_every_file_of_the_repository_and_no_other(self) -> None:
        names = {name.removeprefix(f"{self.root.name}/") for name in self.names}
        tracked = listed_by_git()
        self.assertGreater(len(tracked), 500)
        self.assertEqual(tracked - names, set())
        self.assertEqual(names - tracked - listed_by_git("--others", "--exclude-standard"), set())

    def test_its_name_has_the_version(self) -> None:
        version = run(BUILD / "bin/govreport", "--version").stdout.split()[-1]
        self.assertEqual(self.root.name, f"govreport-{version}")
        self.assertEqual(self.tarball.name, f"govreport-{version}.tar.gz")

    def test_it_can_be_configured(self) -> None:
        configured = run(CMAKE, "-S", self.root, "-B", self.folder / "build", "-G", "Ninja",
                         "-DGOVREPORT_BUILD_TESTS=OFF")
        self.assertEqual(configured.returncode, 0, configured.stdout + configured.stderr)
        for plugin in ("ofd", "pdf", "xlsx", "xml"):
            self.assertNotIn(f"plugin {plugin}: off", configured.stdout)


if __name__ == "__main__":
    if shutil.which("git") is None or run("git", "-C", SOURCE, "rev-parse").returncode != 0:
        print("skipped, because this is no checkout of git that could say what belongs to it")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
