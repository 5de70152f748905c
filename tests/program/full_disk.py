"""A disk that fills up in the middle: the old file stays, nothing else is left behind."""

import os
import resource
import signal
import subprocess
import unittest
from pathlib import Path

from program import SAMPLE, ProgramTest

FORMATS = ("xml", "xlsx", "pdf", "ofd", "html")


class DiskTest(ProgramTest):
    """On a tmpfs of a few pages, where one may be mounted."""

    def mount(self, size: str) -> Path:
        disk = self.folder / "disk"
        disk.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode != 0:
            self.skipTest("skipped, because no tmpfs may be mounted here")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=False)
        return disk


class FullDisk(DiskTest):
    def test_every_format_leaves_the_old_file(self) -> None:
        disk = self.mount("8k")
        for file_format in FORMATS:
            with self.subTest(file_format):
                old = disk / f"yunting-2025.{file_format}"
                old.write_text("old")
                run = self.run_program("export", SAMPLE, "--to", file_format, "-o", disk)
                self.assertEqual(run.returncode, 3, run.stderr)
                self.assertIn("no space left", run.stderr.lower())
                self.assertEqual(old.read_text(), "old")
                self.assertEqual([path.name for path in disk.iterdir()], [old.name])
                old.unlink()


class FileSizeLimit(ProgramTest):
    """The same by a limit on the size of files, where nothing can be mounted."""

    @staticmethod
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    def test_every_format_leaves_the_old_file(self) -> None:
        for file_format in FORMATS:
            with self.subTest(file_format):
                old = self.outputs / f"yunting-2025.{file_format}"
                old.write_text("old")
                run = self.export(SAMPLE, to=file_format, preexec_fn=self.limit)
                self.assertEqual(run.returncode, 3, run.stderr)
                self.assertEqual(old.read_text(), "old")
                self.assertEqual(self.left_behind(), [old.name])
                old.unlink()


if __name__ == "__main__":
    unittest.main()
