"""docs/writing-a-form.md, typed in: its pieces are the example, its commands print what it shows.

GOVREPORT_UPDATE_GOLDEN=1 rewrites what the page says is printed, and fails all the same.
"""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import BINARY_DIR, SOURCE_DIR

PAGE = SOURCE_DIR / "docs/writing-a-form.md"
EXAMPLE = SOURCE_DIR / "examples/new-form/reading-room-report/2025"


def blocks(page: str) -> list[tuple[str, str]]:
    """The fenced blocks: language and text."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


class WritingAForm(unittest.TestCase):
    def setUp(self) -> None:
        self.page = PAGE.read_text(encoding="utf-8")

    def joined(self, language: str) -> str:
        return "".join(text for kind, text in blocks(self.page) if kind == language)

    def test_the_pieces_are_the_example(self) -> None:
        self.assertEqual(self.joined("xml"), (EXAMPLE / "form.xml").read_text(encoding="utf-8"))
        self.assertEqual(self.joined("markdown"), (EXAMPLE / "sample/xinghe-2025.md").read_text(encoding="utf-8"))


class Session:
    """A folder with what the page has in the project's folder, and what its reader has typed so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "templates").symlink_to(SOURCE_DIR / "templates")
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8",
                            "PATH": f"{BINARY_DIR / 'bin'}:{os.environ['PATH']}"}

    def run(self, command: str) -> str:
        """The command as the page has it, and what it prints."""
        ran = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, timeout=120,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True)
        if command.startswith("mkdir"):
            form = self.folder / "my-forms/reading-room-report/2025"
            shutil.copy(EXAMPLE / "form.xml", form)
            shutil.copy(EXAMPLE / "sample/xinghe-2025.md", form / "sample")
        return f"$ {command}\n{ran.stdout}"


class Commands(unittest.TestCase):
    def test_print_what_the_page_shows(self) -> None:
        if shutil.which("xmllint") is None:
            self.skipTest("skipped, because xmllint is not installed")
        page = PAGE.read_text(encoding="utf-8")
        changed = page
        with tempfile.TemporaryDirectory(prefix="govreport-form-") as folder:
            session = Session(Path(folder))
            for kind, text in blocks(page):
                if kind != "console":
                    continue
                commands = [line[2:] for line in text.splitlines() if line.startswith("$ ")]
                printed = "".join(session.run(command) for command in commands)
                changed = changed.replace(f"```console\n{text}```", f"```console\n{printed}```")
        if changed != page and os.environ.get("GOVREPORT_UPDATE_GOLDEN"):
            PAGE.write_text(changed, encoding="utf-8")
        self.assertEqual(changed, page)


if __name__ == "__main__":
    unittest.main()
