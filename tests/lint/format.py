"""C and C++ files are laid out as .clang-format says."""

from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import lint

SUFFIXES = {".h", ".hpp", ".c", ".cpp"}


def _is_laid_out(file: Path) -> bool:
    # Compared by content: --dry-run of clang-format 14 objects to comments after
    # `namespace a::inline b` that it would itself write.
    run = subprocess.run(["clang-format", str(file)], capture_output=True, check=True)
    return run.stdout == file.read_bytes()


def problems(root: Path) -> list[str]:
    files = [path for path in lint.all_files(root) if path.suffix in SUFFIXES]
    with ThreadPoolExecutor(2) as pool:
        good = list(pool.map(_is_laid_out, files))
    return [
        f"{file.relative_to(root)}: scripts/format lays it out otherwise"
        for file, is_good in zip(files, good)
        if not is_good
    ]


STYLE = {".clang-format": lint.read(lint.source_root() / ".clang-format")}
EXAMPLES = [
    lint.Example({"a.cpp": "int a() { return 1; }\n"}, "a.cpp", STYLE),
    lint.Example({"a.cpp": "int a = 1;\n"}, None, STYLE),
]

if __name__ == "__main__":
    if not shutil.which("clang-format"):
        lint.skip("clang-format is not installed")
    lint.run(problems, EXAMPLES)
