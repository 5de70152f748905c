"""The directory list of docs/architecture.md is the tree's, no more and no less."""

from __future__ import annotations

import re
from pathlib import Path

import lint

ENTRY = re.compile(r"^\| `([\w./-]+)/` \|", re.MULTILINE)
LISTED_WHOLE = ("lib/src", "plugins", "templates", "examples")
TOP_LEVEL = {"lib", "plugins", "templates", "tests", "examples", "cli", "docs", "cmake", "scripts",
             "python", "office"}
TOP_FILES = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE"}


def _folders(root: Path) -> set[str]:
    return {
        parent.relative_to(root).as_posix()
        for path in lint.all_files(root)
        for parent in path.parents
        if root in parent.parents
    }


def problems(root: Path) -> list[str]:
    text = lint.read(root / "docs/architecture.md")
    listed = set(ENTRY.findall(text))
    there = _folders(root)
    found = [f"docs/architecture.md lists {name}/, which is not there" for name in listed - there]
    for folder in sorted(there):
        if folder.rpartition("/")[0] in LISTED_WHOLE and folder not in listed:
            found.append(f"docs/architecture.md does not list {folder}/")
    for path in {path.relative_to(root).parts[0] for path in lint.all_files(root)}:
        if not path.startswith(".") and path not in TOP_LEVEL | TOP_FILES:
            found.append(f"{path} does not belong on the top level")
    return found


LIST = {"docs/architecture.md": "| `lib/src/base/` | numbers |\n", "lib/src/base/a.cpp": ""}
EXAMPLES = [
    lint.Example({}, None, LIST),
    lint.Example({"lib/src/form/a.cpp": ""}, "does not list lib/src/form/", LIST),
    lint.Example({"docs/architecture.md": "| `lib/src/base/` | numbers |\n"}, "not there"),
    lint.Example({"notes.txt": ""}, "top level", LIST),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
