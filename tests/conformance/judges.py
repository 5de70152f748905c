"""Where the outside programs are, and how they are run. scripts/judges installs them.

A test file that needs packages of the judges' Python calls `use_judges_python()` before importing
them; a judge that is not there ends in a skip with the reason, never in a pass.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import unittest
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

SKIPPED = 77
NO_BROWSER = 3  # exit code of ofd_js/judge.mjs


def cache() -> Path:
    chosen = os.environ.get("GOVREPORT_JUDGES")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "govreport-judges"


def use_judges_python() -> None:
    """Goes on in the judges' Python, or ends the script as skipped."""
    python = cache() / "python/bin/python"
    if Path(sys.prefix) == cache() / "python":
        return
    if not python.exists():
        print("skipped, because the judges' Python is not there (scripts/judges installs it)")
        sys.exit(SKIPPED)
    os.execv(python, [str(python), *sys.argv])


def tool(name: str) -> str:
    """The path of a program; skips the test when it is not there."""
    path = shutil.which(name)
    if path is None:
        raise unittest.SkipTest(f"{name} is not installed (scripts/judges installs it)")
    return path


def skip(reason: str) -> NoReturn:
    raise unittest.SkipTest(reason)


def wanted(file: Path, reason: str) -> None:
    """Skips the test when a judge's file is not there."""
    if not file.exists():
        skip(reason)


def schemas(standard: str) -> Path:
    """The folder of a standard's schemas, which are not part of the project."""
    source = Path(os.environ["GOVREPORT_SOURCE_DIR"])
    chosen = os.environ.get("GOVREPORT_SCHEMAS")
    folder = (Path(chosen) if chosen else source / "../shared/schemas") / standard
    if not folder.is_dir():
        raise unittest.SkipTest(f"{folder} is not there; GOVREPORT_SCHEMAS=DIR names it")
    return folder.resolve()


def fandol() -> Path:
    """The folder of the Fandol faces (FandolFang-Regular.otf and the like, CFF), for --font-dir."""
    folder = cache() / "fandol"
    if not (folder / "FandolFang-Regular.otf").exists():
        raise unittest.SkipTest("the Fandol faces are not there (scripts/judges gets them)")
    return folder


def run(command: Sequence[str | Path], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        errors="replace",  # pdfinfo mixes encodings
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )


def verapdf(profile: str, files: Sequence[Path]) -> str:
    """veraPDF's report, as XML."""
    jar = cache() / "verapdf/verapdf.jar"
    if not jar.exists():
        raise unittest.SkipTest("veraPDF is not there (scripts/judges installs it)")
    main = "org.verapdf.apps.GreenfieldCliWrapper"
    ran = run([tool("java"), "-cp", jar, main, "-f", profile, "--format", "xml", *files])
    if "<validationReport" not in ran.stdout:
        raise AssertionError(f"veraPDF gave no report: {ran.stderr[-2000:]}")
    return ran.stdout


def ofdrw(pictures: Path | None, files: Sequence[Path], dpi: float = 254) -> dict[Path, dict]:
    """What ofdrw makes of each file: pages, text, attachments, pictures if wanted, or error."""
    home = cache() / "ofdrw"
    if not (home / "classes/OfdJudge.class").exists():
        raise unittest.SkipTest("ofdrw is not there (scripts/judges installs it)")
    classes = f"{home / 'classes'}:{home / 'lib'}/*"
    ran = run(
        [tool("java"), "-Djava.awt.headless=true", f"-DpixelsPerMm={dpi / 25.4}", "-cp", classes,
         "OfdJudge", pictures or "-", *files]
    )
    lines = [line for line in ran.stdout.splitlines() if line.startswith('{"file"')]
    if len(lines) != len(files):
        raise AssertionError(f"ofdrw ended early: {ran.stderr[-2000:]}")
    return dict(zip(files, map(json.loads, lines)))


def ofd_js(pictures: Path, files: Sequence[Path], pages: int) -> dict[Path, dict]:
    """What ofd.js makes of each file in Chromium: pages, text, pictures of the first `pages`, or error."""
    modules = cache() / "ofd-js"
    if not (modules / ".recipe").exists():
        raise unittest.SkipTest("ofd.js is not there (scripts/judges installs it)")
    script = Path(__file__).with_name("ofd_js") / "judge.mjs"
    ran = run([tool("node"), script, modules, tool("chromium"), pictures, str(pages), *files])
    if ran.returncode == NO_BROWSER:
        raise unittest.SkipTest(f"Chromium does not start here: {ran.stderr.strip()[-300:]}")
    lines = ran.stdout.splitlines()
    if len(lines) != len(files):
        raise AssertionError(f"ofd.js ended early: {ran.stderr[-2000:]}")
    return dict(zip(files, map(json.loads, lines)))


def libreoffice(folder: Path, files: Sequence[Path], target: str, reader: str = "") -> list[Path]:
    """Lets LibreOffice recalculate the files and write them as `target` into `folder`.

    `reader` names its filter for the files, where it would take another.
    """
    profile = cache() / "libreoffice/user"
    soffice = tool("soffice")
    if not (profile / "registrymodifications.xcu").exists():
        raise unittest.SkipTest("LibreOffice's profile is not there (scripts/judges makes it)")
    own = folder / "profile"  # a profile serves one process at a time
    shutil.copytree(profile, own / "user")
    ran = run([soffice, "--headless", f"-env:UserInstallation={own.as_uri()}",
               *([f"--infilter={reader}"] if reader else []), "--convert-to", target, "--outdir", folder, *files])
    made = [folder / f"{file.stem}.{target}" for file in files]
    missing = [path.name for path in made if not path.exists()]
    if missing:
        raise AssertionError(f"LibreOffice did not write {missing}: {ran.stdout} {ran.stderr}")
    return made


def main() -> None:
    """Runs the tests of the calling script. All skipped: exit code 77."""
    program = unittest.main(module="__main__", exit=False, verbosity=1)
    result = program.result
    for test, reason in result.skipped:
        print(f"skipped, because {reason} [{test}]")
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.testsRun == 0 or len(result.skipped) >= result.testsRun else 0)
