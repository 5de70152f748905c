"""An installed govreport for tests of hosts: what this build made, under a prefix of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])
SAMPLE = SOURCE / "templates/disclosure-annual-report/2021/sample/yunting-2025.md"


def run(*command: str | Path, code: int = 0, cwd: Path | None = None,
        **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command, which has to end with `code`."""
    words = [str(word) for word in command]
    ran = subprocess.run(words, capture_output=True, check=False, cwd=cwd,
                         env={**os.environ, **environment})
    if ran.returncode != code:
        said = (ran.stdout + ran.stderr).decode("utf-8", "replace")
        raise AssertionError(f"{' '.join(words)}: {ran.returncode}, not {code}\n{said}")
    return ran


class Installed:
    """`prefix` holds govreport, `folder` is free for use; `remove` takes both away."""

    def __init__(self, cmake: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        self.prefix = self.folder / "prefix"
        run(cmake, "--install", BUILD, "--prefix", self.prefix)
        self.libraries = next(self.prefix.glob("lib/**/libgovreport.so")).parent

    def remove(self) -> None:
        shutil.rmtree(self.folder)

    def exported_by_the_program(self, report: Path) -> dict[str, bytes]:
        """Format → the bytes that `govreport export` makes of the report."""
        made = Path(tempfile.mkdtemp(dir=self.folder))
        run(self.prefix / "bin/govreport", "export", report, "--to", "xlsx,pdf,ofd,xml,html",
            "-o", made)
        return {file.suffix[1:]: file.read_bytes() for file in made.iterdir()}


def broken_sample(folder: Path) -> Path:
    """The sample with a total that is one too many."""
    broken = folder / "broken.md"
    text = SAMPLE.read_text(encoding="utf-8")
    assert text.count("24103\t") == 1
    broken.write_text(text.replace("24103\t", "24104\t"), encoding="utf-8")
    return broken


def real_reports() -> list[Path]:
    """Published reports, where there are any."""
    folder = Path(os.environ.get("GOVREPORT_REAL", SOURCE.parent / "shared/real"))
    return sorted(folder.glob("*.md"))
