"""An office with a fresh profile and a folder of its own, as an ordinary user has it.

Root cannot install an extension for itself, and is held back by no permissions: where the tests run
as root, the office runs as nobody.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

SKIPPED = 77
NOBODY = 65534
PATIENCE = 120  # seconds, for one command
PIPE = f"govreport-{os.getpid()}"


def python_of_the_office() -> str | None:
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import uno"], capture_output=True,
                          check=False).returncode == 0:
            return python
    return None


def skip_where_it_cannot_run() -> None:
    for program, package in (("soffice", "libreoffice-calc"), ("unopkg", "libreoffice-common")):
        if shutil.which(program) is None:
            print(f"skipped, because {program} is not there (apt: {package})")
            sys.exit(SKIPPED)
    if python_of_the_office() is None:
        print("skipped, because no Python has uno (apt: python3-uno)")
        sys.exit(SKIPPED)


class Office:
    """`folder` is where it works; `remove` takes everything away."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        self._user = {}
        if os.geteuid() == 0:
            os.chown(self.folder, NOBODY, NOBODY)
            self._user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        self._profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        self._environment = {
            **{name: value for name, value in os.environ.items()
               if not name.startswith(("XDG_", "GOVREPORT_", "PYTHON"))},
            "HOME": str(self.folder)}

    def remove(self) -> None:
        shutil.rmtree(self.folder)

    def take(self, file: Path, name: str = "") -> Path:
        """A copy that is the office's."""
        copy = Path(shutil.copy(file, self.folder / (name or file.name)))
        if self._user:
            os.chown(copy, NOBODY, NOBODY)
        return copy

    def run(self, program: str, *words: str) -> str:
        """A program of the office, in the folder and the profile; what it said."""
        ran = self._run([program, self._profile, *words])
        return ran.stdout + ran.stderr

    def command(self, line: str) -> str:
        """A command line of the documentation."""
        return self.run(*shlex.split(line))

    def session(self, script: Path, steps: Sequence[Sequence[str]]) -> tuple[list[object], str]:
        """What each step came to, and what the office said meanwhile."""
        said = self.folder / "session.txt"
        python = python_of_the_office()
        copy = self.take(script)
        with said.open("wb") as output:
            office = subprocess.Popen(
                ["soffice", self._profile, "--headless", "--norestore",
                 f"--accept=pipe,name={PIPE};urp"],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
                **self._place())
        try:
            ran = self._run([python, str(copy), PIPE], json.dumps([*steps, ["end"]]))
            office.wait(PATIENCE)
        finally:
            if office.poll() is None:
                os.killpg(office.pid, signal.SIGKILL)
                office.wait()
        if ran.returncode != 0:
            raise AssertionError(ran.stdout + ran.stderr + said.read_text(encoding="utf-8"))
        return ([json.loads(line) for line in ran.stdout.splitlines()],
                said.read_text(encoding="utf-8"))

    def _place(self) -> dict[str, object]:
        return {"cwd": self.folder, "env": self._environment, **self._user}

    def _run(self, command: Sequence[str], given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, input=given, capture_output=True, text=True,
                              encoding="utf-8", errors="replace", check=False, timeout=PATIENCE,
                              **self._place())
