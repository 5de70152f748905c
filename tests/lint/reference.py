"""Doxygen makes the reference of the API without a warning, and each function in it is described."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import lint

DOXYFILE = "docs/Doxyfile"
# The files of C functions for hosts, and the namespace of the C++ API.
DESCRIBED = ("govreport.h", "govreport::v1")


def _is_described(member: ElementTree.Element) -> bool:
    parts = (member.find(name) for name in ("briefdescription", "detaileddescription"))
    return any("".join(part.itertext()).strip() for part in parts if part is not None)


def _undescribed(folder: Path) -> list[str]:
    return [
        f"{compound.findtext('compoundname')}: {member.findtext('name')} is not described"
        for file in sorted(folder.glob("*.xml"))
        for compound in ElementTree.parse(file).getroot().iter("compounddef")
        if compound.findtext("compoundname") in DESCRIBED
        for member in compound.iter("memberdef")
        if member.get("kind") == "function" and not _is_described(member)
    ]


def problems(root: Path) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="govreport-") as folder:
        settings = f"{lint.read(root / DOXYFILE)}\nOUTPUT_DIRECTORY = {folder}\n"
        ran = subprocess.run(["doxygen", "-"], input=settings, cwd=root, capture_output=True,
                             text=True, check=False)
        found = ran.stderr.replace(f"{root}/", "").splitlines()
        if ran.returncode != 0 and not found:
            found = [f"doxygen ended with {ran.returncode}"]
        return found + _undescribed(Path(folder) / "xml")


BASE = {DOXYFILE: lint.read(lint.source_root() / DOXYFILE)}
HEADER = "lib/include/govreport/govreport.h"
EXAMPLES = [
    lint.Example({HEADER: "/* What it is. */\n/* Starts. */\nint f(void);\n"}, None, BASE),
    lint.Example({HEADER: "/* Starts. */\nint f(void);\nint g(void);\n"}, "g is not described", BASE),
    lint.Example({"lib/include/govreport/a.hpp": "/// A.\nnamespace govreport::inline v1 {\nint h();\n"
                  "}  // namespace govreport::inline v1\n"}, "h is not described", BASE),
    lint.Example({HEADER: "/* A folder <id>. */\nint f(void);\n"}, "tag <id>", BASE),
]

if __name__ == "__main__":
    if not shutil.which("doxygen"):
        lint.skip("doxygen is not installed")
    lint.run(problems, EXAMPLES)
