"""The commands of docs/html-output.md are run, and print what it shows."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import BINARY_DIR, SOURCE_DIR

PAGE = SOURCE_DIR / "docs/html-output.md"


class HtmlOutputPage(unittest.TestCase):
    def test_its_commands_print_what_it_shows(self) -> None:
        shown = "".join(re.findall(r"^```console\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.M | re.S))
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": f"{BINARY_DIR / 'bin'}:{os.environ['PATH']}"}
        printed = ""
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "templates").symlink_to(SOURCE_DIR / "templates")
            for command in re.findall(r"^\$ (.*)$", shown, re.M):
                ran = subprocess.run(["bash", "-c", f"mkdir -p out; {command}"], cwd=folder, env=environment,
                                     timeout=120, capture_output=True, text=True, stdin=subprocess.DEVNULL)
                printed += f"$ {command}\n{ran.stdout}"
        self.assertGreaterEqual(shown.count("$ "), 2)
        self.assertEqual(printed, shown)


if __name__ == "__main__":
    unittest.main()
