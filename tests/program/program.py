"""Runs the program on inputs made for one test, in a folder of its own, in English."""

import os
import shutil
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

BINARY_DIR = Path(os.environ["GOVREPORT_BINARY_DIR"])
SOURCE_DIR = Path(os.environ["GOVREPORT_SOURCE_DIR"])
PROGRAM = BINARY_DIR / "bin" / "govreport"
FORM_DIR = SOURCE_DIR / "templates" / "disclosure-annual-report" / "2021"
SAMPLE = FORM_DIR / "sample" / "yunting-2025.md"


def sanitizer() -> str | None:
    """What the program is built with, if anything: its memory is not what it would be without."""
    program = PROGRAM.read_bytes()
    return next((name for name in ("asan", "tsan") if f"__{name}_init".encode() in program), None)


class ProgramTest(unittest.TestCase):
    """Gives each test a folder with `in/` and `out/`."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="govreport-program-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.inputs = self.folder / "in"
        self.outputs = self.folder / "out"
        self.inputs.mkdir()
        self.outputs.mkdir()

    def write(self, name: str, content: str | bytes) -> Path:
        file = self.inputs / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def run_program(self, *words: object, **settings: object) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        if "input" not in settings:
            settings["stdin"] = subprocess.DEVNULL
        return subprocess.run(
            [str(PROGRAM), *map(str, words)],
            capture_output=True,
            text=True,
            timeout=120,
            env=environment,
            **settings,
        )

    def run_as_nobody(self, *words: object) -> subprocess.CompletedProcess[str]:
        """As a user without rights: to root nothing is forbidden."""
        if os.geteuid() != 0:
            self.skipTest("skipped, because only root can become another user")
        if not all(folder.stat().st_mode & stat.S_IXOTH for folder in [*PROGRAM.parents, *SAMPLE.parents]):
            self.skipTest("skipped, because another user cannot reach the program in its folder")
        self.folder.chmod(0o755)
        return self.run_program(*words, user=65534, group=65534, extra_groups=[], cwd="/")

    def export(self, report: object, *words: object, to: str = "xml", **settings: object):
        return self.run_program("export", report, "--to", to, "-o", self.outputs, *words, **settings)

    def assert_refused(self, run: subprocess.CompletedProcess[str], code: int, *fragments: str) -> None:
        """It ended with `code`, said each fragment, and left no file, whole or partial."""
        self.assertEqual(run.returncode, code, run.stderr)
        for fragment in fragments:
            self.assertIn(fragment, run.stderr)
        self.assertEqual(self.left_behind(), [])

    def left_behind(self) -> list[str]:
        return sorted(path.name for path in self.outputs.iterdir())
