"""Shell scripts parse, can be executed, and stop at the first error."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import lint

SHEBANG = "#!/usr/bin/env bash"


def _script_problems(file: Path, text: str) -> list[str]:
    found = []
    if text.startswith("#!") and not os.access(file, os.X_OK):
        found.append("is not executable")
    if text.startswith("#!") and "\nset -euo pipefail\n" not in text:
        # Scripts that must go on after a failure say so where they set the rest.
        if "\nset -uo pipefail\n" not in text:
            found.append("does not set -euo pipefail")
    parsed = subprocess.run(["bash", "-n", str(file)], capture_output=True, text=True, check=False)
    if parsed.returncode != 0:
        found.append(parsed.stderr.strip())
    return found


def problems(root: Path) -> list[str]:
    found = []
    for file in lint.all_files(root):
        text = lint.read(file) if file.suffix in ("", ".sh", ".bash") else ""
        if text.startswith(SHEBANG) or file.suffix in (".sh", ".bash"):
            place = file.relative_to(root)
            found += [f"{place}: {problem}" for problem in _script_problems(file, text)]
    return found


EXAMPLES = [
    lint.Example({"a.bash": "echo 1\n"}),
    lint.Example({"a.bash": "if true; then\n"}, "syntax error"),
    lint.Example({"a": SHEBANG + "\necho 1\n"}, "set -euo pipefail"),
    lint.Example({"a": SHEBANG + "\nset -euo pipefail\n"}, "not executable"),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
