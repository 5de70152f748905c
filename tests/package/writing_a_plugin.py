"""docs/writing-a-plugin.md, typed in: its commands print what it shows, on an installed govreport.

GOVREPORT_UPDATE_GOLDEN=1 rewrites what the page says is printed, and fails all the same.

Usage: writing_a_plugin.py CMAKE C_COMPILER CXX_COMPILER
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

import installed
from installed import SOURCE

CMAKE, C_COMPILER, CXX_COMPILER = sys.argv[1:4]
PAGE = SOURCE / "docs/writing-a-plugin.md"
PREFIX = "/opt/govreport"
FOLDER = "~"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Session:
    """Types commands where the page says, on the prefix of the test instead of the page's."""

    def __init__(self, place: installed.Installed) -> None:
        self.prefix = str(place.prefix)
        self.folder = place.folder / "typed"
        self.folder.mkdir()
        for name in ("examples", "templates"):
            (self.folder / name).symlink_to(SOURCE / name)
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "CC": C_COMPILER, "CXX": CXX_COMPILER,
                            "CMAKE_GENERATOR": "Ninja", "CMAKE_BUILD_PARALLEL_LEVEL": "2",
                            "PATH": f"{self.prefix}/bin:{Path(CMAKE).parent}:{os.environ['PATH']}"}

    def run(self, command: str) -> str:
        """The command as the page has it, and what it prints."""
        ran = subprocess.run(["bash", "-c", command.replace(PREFIX, self.prefix)], cwd=self.folder, timeout=120,
                             env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True)
        printed = ran.stdout.replace(self.prefix, PREFIX).replace(str(self.folder), FOLDER)
        return f"$ {command}\n{printed}"


class WritingAPlugin(unittest.TestCase):
    def test_its_commands_print_what_it_shows(self) -> None:
        place = installed.Installed(CMAKE)
        self.addCleanup(place.remove)
        session = Session(place)
        page = PAGE.read_text(encoding="utf-8")

        def typed(block: re.Match[str]) -> str:
            commands = [line[2:] for line in block[1].splitlines() if line.startswith("$ ")]
            return "```console\n" + "".join(session.run(command) for command in commands) + "```"

        changed = BLOCK.sub(typed, page)
        if changed != page and os.environ.get("GOVREPORT_UPDATE_GOLDEN"):
            PAGE.write_text(changed, encoding="utf-8")
        self.assertEqual(changed, page)


if __name__ == "__main__":
    for tool in ("dpkg-deb", "dpkg-shlibdeps"):
        if shutil.which(tool) is None:
            print(f"skipped, because {tool} is not installed")
            sys.exit(77)
    unittest.main(argv=sys.argv[:1])
