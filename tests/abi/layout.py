"""The records of govreport/plugin.h lie in memory as layout.txt says, in C and in C++, unpadded.

Plugins are compiled once and met by later hosts: a member may be added at the end of a record, and
nothing else may change. A line of layout.txt that changes or goes is a break of the boundary.

Usage: layout.py C_COMPILER CXX_COMPILER
"""

from __future__ import annotations

import difflib
import os
import re
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
HEADER = SOURCE / "lib/include/govreport/plugin.h"
GOLDEN = SOURCE / "tests/abi/layout.txt"
C_COMPILER, CXX_COMPILER = sys.argv[1:3]

STRUCT = re.compile(r"typedef struct (govreport_\w+) \{\n(.*?)\n\} \1;", re.DOTALL)
FUNCTION = re.compile(r"\(\*(\w+)\)\([^;]*\)$")
MEMBER = re.compile(r"(\w+)$")
ENUMERATOR = re.compile(r"^  (GOVREPORT_[A-Z0-9_]+) = ", re.MULTILINE)


def records() -> dict[str, list[str]]:
    """Record → members, as the header has them."""
    text = re.sub(r"/\*.*?\*/", "", HEADER.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = {}
    for name, body in STRUCT.findall(text):
        members = []
        for declaration in (part.strip() for part in body.split(";")):
            if declaration:
                match = FUNCTION.search(declaration) or MEMBER.search(declaration)
                members.append(match[1])
        found[name] = members
    return found


def enumerators() -> list[str]:
    return ENUMERATOR.findall(HEADER.read_text(encoding="utf-8"))


def program() -> str:
    """Prints the layout: a line a record, a line a member, a line a constant."""
    lines = ["#include <govreport/plugin.h>", "#include <stdio.h>", "int main(void) {"]
    for record, members in records().items():
        lines.append(f'  printf("{record}: %lu bytes\\n", (unsigned long)sizeof({record}));')
        for member in members:
            lines.append(f'  printf("  %3lu {member}, %lu\\n", '
                         f"(unsigned long)offsetof({record}, {member}), "
                         f"(unsigned long)sizeof((({record}*)0)->{member}));")
    for name in enumerators():
        lines.append(f'  printf("{name} = %lu\\n", (unsigned long){name});')
    return "\n".join([*lines, "  return 0;", "}", ""])


def layout(compiler: str, dialect: str) -> str:
    suffix = ".cpp" if dialect.startswith("c++") else ".c"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"layout{suffix}"
        source.write_text(program(), encoding="utf-8")
        compiled = subprocess.run(
            [compiler, f"-std={dialect}", "-Wpadded", "-Werror", f"-I{SOURCE}/lib/include",
             str(source), "-o", f"{folder}/layout"], capture_output=True, text=True, check=False)
        if compiled.returncode != 0:
            raise AssertionError(f"{compiler} -std={dialect}: {compiled.stderr}")
        return subprocess.run([f"{folder}/layout"], capture_output=True, text=True,
                              check=True).stdout


class Layout(unittest.TestCase):
    def test_the_header_is_understood(self) -> None:
        found = records()
        self.assertEqual(found["govreport_text"], ["data", "size"])
        self.assertEqual(found["govreport_host"],
                         ["size", "context", "extension", "write", "report", "progress"])
        declared = HEADER.read_text(encoding="utf-8").count("typedef struct ")
        self.assertEqual(len(found), declared)

    def test_records_lie_as_recorded_in_every_dialect(self) -> None:
        if struct.calcsize("P") != 8:
            self.skipTest("skipped, because layout.txt is of machines with pointers of 64 bits")
        now = layout(C_COMPILER, "c11")
        self.assertEqual(layout(C_COMPILER, "c17"), now)
        self.assertEqual(layout(CXX_COMPILER, "c++20"), now)
        recorded = GOLDEN.read_text(encoding="utf-8") if GOLDEN.exists() else ""
        if now == recorded:
            return
        if os.environ.get("GOVREPORT_UPDATE_GOLDEN"):
            GOLDEN.write_text(now, encoding="utf-8")
            self.fail("layout.txt was rewritten; read git diff: only additions at the end of a "
                      "record keep old plugins running")
        difference = difflib.unified_diff(recorded.splitlines(), now.splitlines(), "layout.txt",
                                          "plugin.h", lineterm="")
        self.fail("\n".join(difference))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
