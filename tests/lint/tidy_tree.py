"""Nothing of one machine or of unfinished work in the tree: paths, notes to self, fonts."""

from __future__ import annotations

import re
from pathlib import Path

import lint

# Spelled in pieces, so that this file does not find itself.
FOLDERS = "|".join(["wo" "rk", "ro" "ot", "ho" "me", "t" "mp"])
MACHINE_PATH = re.compile(rf"(?<![\w.$}}/)*-])/(?:{FOLDERS})/\w")
NOTE_TO_SELF = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")
FONTS = {".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2", ".pfb"}
BINARY = {".png", ".jpg", ".pdf", ".ofd", ".xlsx", ".icc", ".so"}


def problems(root: Path) -> list[str]:
    found = []
    for file in lint.all_files(root):
        place = file.relative_to(root)
        if file.suffix.lower() in FONTS:
            found.append(f"{place}: fonts are found on the machine, not kept in the tree")
        if file.suffix.lower() in BINARY | FONTS:
            continue
        for number, line in enumerate(lint.read(file).splitlines(), start=1):
            if MACHINE_PATH.search(line):
                found.append(f"{place}:{number}: a path of one machine")
            if NOTE_TO_SELF.search(line):
                found.append(f"{place}:{number}: a note to oneself; finish it or open an issue")
    return found


EXAMPLES = [
    lint.Example({"a.txt": "see docs/wo" "rk/x and ${x}/t" "mp/y\n"}),
    lint.Example({"a.txt": "cd /ro" "ot/x\n"}, "path of one machine"),
    lint.Example({"a.cpp": "// TO" "DO: think\n"}, "note to oneself"),
    lint.Example({"fonts/a.ttf": ""}, "fonts are found"),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
