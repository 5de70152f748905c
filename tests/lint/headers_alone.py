"""Each public header compiles alone, without a warning, in every dialect it promises.

Usage: headers_alone.py C_COMPILER CXX_COMPILER
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import lint

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"]
DIALECTS = {".h": ["c11", "c17", "c++20"], ".hpp": ["c++20"]}


def _fault(root: Path, header: Path, dialect: str) -> str | None:
    name = header.relative_to(root / "lib/include").as_posix()
    cxx = dialect.startswith("c++")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / ("alone.cpp" if cxx else "alone.c")
        # Twice: a header without a guard does not survive it.
        source.write_text(f"#include <{name}>\n#include <{name}>\nint alone;\n", encoding="utf-8")
        compiled = subprocess.run(
            [sys.argv[2 if cxx else 1], f"-std={dialect}", *WARNINGS, "-fsyntax-only",
             "-I", str(root / "lib/include"), str(source)],
            capture_output=True, text=True, check=False,
        )
    if compiled.returncode == 0:
        return None
    first = next((line for line in compiled.stderr.splitlines() if "error" in line), "")
    return f"{name} as {dialect}: {first}"


def problems(root: Path) -> list[str]:
    tasks = [
        (root, header, dialect)
        for header in lint.files_under(root, ("lib/include",), DIALECTS)
        for dialect in DIALECTS[header.suffix]
    ]
    if not tasks:
        return ["there are no public headers"]
    with ThreadPoolExecutor(2) as pool:
        return [fault for fault in pool.map(lambda task: _fault(*task), tasks) if fault]


GUARD = "#ifndef A\n#define A\n{}\n#endif\n"
EXAMPLES = [
    lint.Example({"lib/include/govreport/a.h": GUARD.format("#include <stddef.h>\nsize_t a(void);")}),
    lint.Example({"lib/include/govreport/a.h": GUARD.format("size_t a(void);")}, "a.h as c11"),
    lint.Example({"lib/include/govreport/a.h": GUARD.format("typedef int class;")}, "as c++20"),
    lint.Example({"lib/include/govreport/a.hpp": "struct A {};\n"}, "a.hpp as c++20"),
    lint.Example(
        {"lib/include/govreport/a.hpp": "#pragma once\ninline int a(long b) { return b; }\n"},
        "a.hpp as c++20",
    ),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
