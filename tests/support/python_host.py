"""The Python in which hosts are tested: the packages that scripts/judges gets for it, and the
package `govreport` as `hosts.python_wheel` installed it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])
PROGRAM = BUILD / "bin/govreport"
FOLDER = BUILD / "hosts/python"
"""What `hosts.python_wheel` leaves for the other tests: `wheel/`, and `venv/` with the package."""
SAMPLE = SOURCE / "templates/disclosure-annual-report/2021/sample/yunting-2025.md"
FORMATS = ("xlsx", "pdf", "ofd", "xml", "html")

sys.path.append(str(SOURCE / "tests/conformance"))
import judges  # noqa: E402, because it stands in a folder of its own


def skip_script(why: str) -> None:
    print(f"skipped, because {why}")
    sys.exit(judges.SKIPPED)


def use() -> None:
    """Goes on in that Python, or ends the script as skipped."""
    home = judges.cache() / "hosts-python"
    if Path(sys.prefix) == home:
        return
    if not (home / ".recipe").exists():
        skip_script("the hosts' Python is not there (scripts/judges installs it)")
    python = str(home / "bin/python")
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(package_folder())]))
    os.execve(python, [python, *sys.argv], {**os.environ, "PYTHONPATH": path})


def package_folder() -> Path:
    """Where the package is installed, once it is."""
    return FOLDER / f"venv/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"


def run(*command: str | Path, code: int = 0, cwd: Path | None = None) -> str:
    """What the command prints, in English; it has to end with `code`."""
    words = [str(word) for word in command]
    ran = subprocess.run(words, capture_output=True, check=False, cwd=cwd, encoding="utf-8",
                         env={**os.environ, "LC_ALL": "C.UTF-8"})
    if ran.returncode != code:
        raise AssertionError(f"{' '.join(words)}: {ran.returncode}, not {code}\n"
                             f"{ran.stdout}{ran.stderr}")
    return ran.stdout


def by_the_program(report: Path, folder: Path, *options: str) -> dict[str, bytes]:
    """Format → the bytes that `govreport export` writes."""
    folder.mkdir()
    run(PROGRAM, "export", report, "--to", ",".join(FORMATS), "-o", folder, *options)
    return {file.suffix[1:]: file.read_bytes() for file in folder.iterdir()}


def samples() -> list[Path]:
    """Of every form, and the published reports there are."""
    real = Path(os.environ.get("GOVREPORT_REAL", SOURCE.parent / "shared/real"))
    ours = SOURCE.glob("templates/*/*/sample/*.md")
    return [file for file in sorted([*ours, *real.glob("*.md")]) if file.name != "README.md"]


def broken_sample(folder: Path) -> Path:
    """The sample with a total that is one too many."""
    text = SAMPLE.read_text(encoding="utf-8")
    assert text.count("24103\t") == 1
    broken = folder / "broken.md"
    broken.write_text(text.replace("24103\t", "24104\t"), encoding="utf-8")
    return broken
