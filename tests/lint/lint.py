"""What every lint shares: which files there are, and how a lint proves itself before it judges.

A lint is a function from the root of a source tree to a list of problems. It brings bad examples,
small trees in which it must find a given problem: a lint that cannot fail is worth nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SKIPPED = 77
GENERATED = {".git", "build", "out", ".cache", "__pycache__"}

Lint = Callable[[Path], list[str]]


@dataclass(frozen=True)
class Example:
    """A tree of path → text, and a piece of the problem that has to be found there; none if good."""

    files: dict[str, str]
    problem: str | None = None
    base: dict[str, str] = field(default_factory=dict)

    def write(self, root: Path) -> None:
        for name, text in {**self.base, **self.files}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def source_root() -> Path:
    return Path(os.environ.get("GOVREPORT_SOURCE_DIR", Path(__file__).resolve().parents[2]))


def all_files(root: Path) -> list[Path]:
    """Every file that belongs to the project: what git knows or would add, else what is there."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"],
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0 and (root / ".git").exists():
        names = listed.stdout.decode().split("\0")
        return sorted({root / name for name in names if name and (root / name).is_file()})
    return sorted(_walk(root))


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in GENERATED]
        yield from (Path(folder) / name for name in files)


def files_under(root: Path, folders: Iterable[str], suffixes: Iterable[str]) -> list[Path]:
    starts = [root / folder for folder in folders]
    return [
        path
        for path in all_files(root)
        if path.suffix in set(suffixes) and any(start in path.parents for start in starts)
    ]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def table_after(text: str, marker: str) -> list[list[str]]:
    """The rows of the Markdown table that follows `<!-- marker -->`, without its head."""
    _, found, rest = text.partition(f"<!-- {marker} -->")
    if not found:
        return []
    rows: list[list[str]] = []
    for line in rest.lstrip().splitlines():
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    return rows[2:]


def skip(reason: str) -> None:
    print(f"skipped, because {reason}")
    sys.exit(SKIPPED)


def _unproved(lint: Lint, example: Example) -> str | None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        example.write(root)
        found = lint(root)
    if example.problem is None:
        return f"finds problems in a good example: {found}" if found else None
    if any(example.problem in problem for problem in found):
        return None
    return f"does not find {example.problem!r} in its bad example, but {found}"


def run(lint: Lint, examples: list[Example]) -> None:
    """Proves the lint on its examples, then judges the tree. Exit code 1 if either fails."""
    failures = [failure for example in examples if (failure := _unproved(lint, example))]
    if not any(example.problem for example in examples):
        failures.append("has no bad example")
    if failures:
        print("\n".join(f"this lint {failure}" for failure in failures))
        sys.exit(1)
    problems = lint(source_root())
    print("\n".join(problems) if problems else f"no problem; proved on {len(examples)} examples")
    sys.exit(1 if problems else 0)
