"""Our own output, made by the program for the tests to judge.

Two reports: `twin`, the sample in the tree, whose numbers differ wherever the form's identities
let them; and `real`, a published one, which is left out where it is not there.
"""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import tempfile
from pathlib import Path

import judges

FORM = "disclosure-annual-report"


def source_folder() -> Path:
    return Path(os.environ["GOVREPORT_SOURCE_DIR"])


def program() -> Path:
    return Path(os.environ["GOVREPORT_BINARY_DIR"]) / "bin/govreport"


@functools.cache
def scratch() -> Path:
    """A folder that is gone when the tests are over."""
    folder = Path(tempfile.mkdtemp(prefix="govreport-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@functools.cache
def reports() -> dict[str, Path]:
    twin = next((source_folder() / "templates" / FORM / "2021/sample").glob("[a-z]*.md"))
    found = {"twin": twin}
    real = Path(os.environ.get("GOVREPORT_REAL") or source_folder() / "../shared/real")
    if real.is_dir():
        found["real"] = next(real.resolve().glob("*.md"))
    else:
        print(f"skipped, because {real} is not there: the real report; GOVREPORT_REAL=DIR names it")
    return found


def export(report: Path, extension: str, folder: Path, *options: str) -> Path:
    """The report in one format, written into `folder` as options of the program ask.

    With --draft a report whose figures do not add up is written all the same, with exit code 1.
    """
    folder.mkdir(exist_ok=True)
    ran = judges.run([program(), "export", report, "--to", extension, "-o", folder, *options])
    made = folder / f"{report.stem}.{extension}"
    allowed = (0, 1) if "--draft" in options else (0,)
    if ran.returncode not in allowed or not made.exists():
        raise AssertionError(f"export of {report} {options} failed: {ran.stdout}{ran.stderr}")
    return made


@functools.cache
def files(extension: str) -> dict[str, Path]:
    """The reports in one format: name → file."""
    made = {}
    for name, report in reports().items():
        made[name] = export(report, extension, scratch() / name)
    return made
