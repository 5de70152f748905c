"""Each promise in docs/features.md names tests that exist, or says *not yet*."""

from __future__ import annotations

import re
from pathlib import Path

import lint

GOOGLE_TEST = re.compile(r"\b(?:TYPED_)?TEST(?:_F|_P)?\(\s*(\w+)\s*,\s*(\w+)\s*\)")
NAMED = re.compile(r"`([^`]+)`")
NOT_YET = "*not yet*"


def google_tests(root: Path) -> set[str]:
    return {
        f"{suite}.{name}"
        for file in lint.files_under(root, ("tests", "examples"), (".cpp",))
        for suite, name in GOOGLE_TEST.findall(lint.read(file))
    }


def test_exists(root: Path, name: str, known: set[str]) -> bool:
    """Whether `name` is a script or one of its functions, or else one of the `known` tests."""
    if "/" not in name:
        return name in known
    path, _, function = name.partition("::")
    file = root / path
    if not file.is_file():
        return False
    return not function or f"def {function}(" in lint.read(file)


def problems(root: Path) -> list[str]:
    ledger = root / "docs/features.md"
    known = google_tests(root)
    found, rows = [], 0
    for number, line in enumerate(lint.read(ledger).splitlines(), start=1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) < 2 or set(cells[-1]) <= set("-: "):
            continue
        if cells[-1] == "proved by":
            continue
        rows += 1
        names = NAMED.findall(cells[-1])
        if not names and cells[-1] != NOT_YET:
            found.append(f"docs/features.md:{number}: names no test and does not say {NOT_YET}")
        for name in names:
            if not test_exists(root, name, known):
                found.append(f"docs/features.md:{number}: there is no test {name}")
    if rows == 0:
        found.append("docs/features.md: promises nothing")
    return found


HEAD = "| promise | proved by |\n|---|---|\n"
TESTS = {
    "tests/unit/a_test.cpp": "TEST(Form, HasSixSections) {}\n",
    "tests/lint/b.py": "def problems():\n    pass\n",
}
EXAMPLES = [
    lint.Example(
        {"docs/features.md": HEAD + "| a | `Form.HasSixSections`, `tests/lint/b.py` |\n"
         "| b | *not yet* |\n| c | `tests/lint/b.py::problems` |\n"}, None, TESTS
    ),
    lint.Example({"docs/features.md": HEAD + "| a | `Form.HasSeven` |\n"}, "no test Form", TESTS),
    lint.Example({"docs/features.md": HEAD + "| a | `tests/c.py` |\n"}, "no test tests/c", TESTS),
    lint.Example(
        {"docs/features.md": HEAD + "| a | `tests/lint/b.py::x` |\n"}, "no test tests/lint", TESTS
    ),
    lint.Example({"docs/features.md": HEAD + "| a | surely |\n"}, "names no test", TESTS),
    lint.Example({"docs/features.md": "# Promises\n"}, "promises nothing", TESTS),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
