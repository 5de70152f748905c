"""Each clause in docs/ofd-conformance.md has a mark, files that are there, and tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import features_ledger
import lint

LEDGER = "docs/ofd-conformance.md"
HEAD = ["clause", "asked", "mark", "where", "proved by"]
LEFT_OUT = "–"
MARKS = {"M", "O", LEFT_OUT}
STANDARDS = ("GB/T 33190-2016", "GB/T 42133-2022")
NAMED = re.compile(r"`([^`]+)`")


def rows(text: str) -> list[tuple[int, str, list[str]]]:
    """The clauses: line, the standard they are of, cells."""
    found, standard, inside = [], "", False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("## "):
            standard, inside = line[3:], False
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif cells == HEAD:
            inside = True
        elif inside and not set(line) <= set("|-: "):
            found.append((number, standard, cells))
    return found


def row_problems(root: Path, cells: list[str], known: set[str]) -> list[str]:
    if len(cells) != len(HEAD):
        return [f"has {len(cells)} cells, not {len(HEAD)}"]
    clause, asked, mark, where, proved = cells
    found = []
    if not re.match(r"\d|table \d|Annex", clause) or not asked:
        found.append("names no clause, or not what it asks")
    if mark not in MARKS:
        found.append(f"has the mark {mark!r}, which is none of {sorted(MARKS)}")
    files = [] if mark == LEFT_OUT else NAMED.findall(where)
    if not where or (mark != LEFT_OUT and not files):
        found.append("does not say where" if mark != LEFT_OUT else "does not say why")
    found += [f"there is no file {file}" for file in files if not (root / file).is_file()]
    tests = NAMED.findall(proved)
    if not tests:
        found.append("names no test")
    found += [f"there is no test {test}" for test in tests
              if not features_ledger.test_exists(root, test, known)]
    return found


def problems(root: Path) -> list[str]:
    known = features_ledger.google_tests(root)
    clauses = rows(lint.read(root / LEDGER))
    found = [f"{LEDGER}:{number}: {problem}"
             for number, _, cells in clauses for problem in row_problems(root, cells, known)]
    for standard in STANDARDS:
        if not any(standard in title for _, title, _ in clauses):
            found.append(f"{LEDGER}: has no clause of {standard}")
    return found


START = "| clause | asked | mark | where | proved by |\n|---|---|---|---|---|\n"
GOOD = "| 7.4 | a root | M | `plugins/ofd/a.cpp` | `Ofd.HasARoot`, `tests/b.py` |\n"
ARCHIVE = f"## GB/T 42133-2022\n\n{START}| 6.16 | no locks | – | never | `Ofd.HasARoot` |\n"
TREE = {
    "plugins/ofd/a.cpp": "",
    "tests/unit/a_test.cpp": "TEST(Ofd, HasARoot) {}\n",
    "tests/b.py": "",
}


def _example(row: str, problem: str | None, archive: str = ARCHIVE) -> lint.Example:
    text = f"## GB/T 33190-2016\n\n{START}{row}\n{archive}"
    return lint.Example({LEDGER: text}, problem, TREE)


EXAMPLES = [
    _example(GOOD, None),
    _example(GOOD.replace("a.cpp", "c.cpp"), "there is no file plugins/ofd/c.cpp"),
    _example(GOOD.replace("HasARoot", "HasNone"), "there is no test Ofd.HasNone"),
    _example(GOOD.replace("b.py", "c.py"), "there is no test tests/c.py"),
    _example(GOOD.replace("| M |", "| yes |"), "has the mark 'yes'"),
    _example("| 7.4 | a root | M | somewhere | `Ofd.HasARoot` |\n", "does not say where"),
    _example("| 7.4 | a root | – |  | `Ofd.HasARoot` |\n", "does not say why"),
    _example("| 7.4 | a root | M | `plugins/ofd/a.cpp` | surely |\n", "names no test"),
    _example("| the root | | M | `plugins/ofd/a.cpp` | `Ofd.HasARoot` |\n", "names no clause"),
    _example("| 7.4 | a root | M |\n", "has 3 cells"),
    _example(GOOD, "has no clause of GB/T 42133-2022", archive=""),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
