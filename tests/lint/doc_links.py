"""Relative links of Markdown documents lead somewhere, anchors included."""

from __future__ import annotations

import re
from pathlib import Path

import lint

FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
HEADING = re.compile(r"^#+\s+(.*?)\s*#*$", re.MULTILINE)


def anchors(text: str) -> set[str]:
    """The anchors that a forge gives to the headings of a document."""
    found: set[str] = set()
    for title in HEADING.findall(FENCE.sub("", text)):
        plain = re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", title).lower())
        name = plain.replace(" ", "-")
        number = 0
        while (unique := name if number == 0 else f"{name}-{number}") in found:
            number += 1
        found.add(unique)
    return found


def _fault(file: Path, link: str) -> str | None:
    path, _, anchor = link.partition("#")
    target = (file.parent / path) if path else file
    if not target.exists():
        return "leads nowhere"
    if anchor and target.suffix == ".md" and anchor not in anchors(lint.read(target)):
        return "no such heading there"
    return None


def problems(root: Path) -> list[str]:
    found = []
    for file in lint.all_files(root):
        # Samples of reports are input, not documents of ours.
        if file.suffix != ".md" or "sample" in file.relative_to(root).parts:
            continue
        text = FENCE.sub("", lint.read(file))
        for link in LINK.findall(text):
            if "://" in link or link.startswith("mailto:"):
                continue
            fault = _fault(file, link)
            if fault:
                found.append(f"{file.relative_to(root)}: ({link}) {fault}")
    return found


EXAMPLES = [
    lint.Example({"a.md": "[b](docs/b.md#the-end)", "docs/b.md": "# The `end`\n"}),
    lint.Example({"a.md": "[b](docs/c.md)"}, "leads nowhere"),
    lint.Example({"a.md": "[b](b.md#start)", "b.md": "# The end\n"}, "no such heading"),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
