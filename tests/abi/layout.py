"""The records of both C headers lie in memory as recorded beside this, in C and in C++, unpadded.

Plugins and hosts are compiled once and meet later libraries: a member may be added at the end of a
record, and nothing else may change. A recorded line that changes or goes is a break of a boundary.

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
HEADERS = SOURCE / "lib/include/govreport"
RECORDED = {"plugin.h": SOURCE / "tests/abi/layout.txt",
            "govreport.h": SOURCE / "tests/abi/host_layout.txt"}
C_COMPILER, CXX_COMPILER = sys.argv[1:3]

STRUCT = re.compile(r"typedef struct (govreport_\w+) \{\n(.*?)\n\} \1;", re.DOTALL)
FUNCTION = re.compile(r"\(\*(\w+)\)\([^;]*\)$")
MEMBER = re.compile(r"(\w+)$")
ENUMERATOR = re.compile(r"^  (GOVREPORT_[A-Z0-9_]+) = ", re.MULTILINE)


def records(header: str) -> dict[str, list[str]]:
    """Record → members, as the header has them."""
    text = (HEADERS / header).read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    found = {}
    for name, body in STRUCT.findall(text):
        members = []
        for declaration in (part.strip() for part in body.split(";")):
            if declaration:
                match = FUNCTION.search(declaration) or MEMBER.search(declaration)
                members.append(match[1])
        found[name] = members
    return found


def enumerators(header: str) -> list[str]:
    return ENUMERATOR.findall((HEADERS / header).read_text(encoding="utf-8"))


def program(header: str) -> str:
    """Prints the layout: a line a record, a line a member, a line a constant."""
    lines = [f"#include <govreport/{header}>", "#include <stdio.h>", "int main(void) {"]
    for record, members in records(header).items():
        lines.append(f'  printf("{record}: %lu bytes\\n", (unsigned long)sizeof({record}));')
        for member in members:
            lines.append(f'  printf("  %3lu {member}, %lu\\n", '
                         f"(unsigned long)offsetof({record}, {member}), "
                         f"(unsigned long)sizeof((({record}*)0)->{member}));")
    for name in enumerators(header):
        lines.append(f'  printf("{name} = %lu\\n", (unsigned long){name});')
    return "\n".join([*lines, "  return 0;", "}", ""])


def layout(header: str, compiler: str, dialect: str) -> str:
    suffix = ".cpp" if dialect.startswith("c++") else ".c"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"layout{suffix}"
        source.write_text(program(header), encoding="utf-8")
        compiled = subprocess.run(
            [compiler, f"-std={dialect}", "-Wpadded", "-Werror", f"-I{SOURCE}/lib/include",
             str(source), "-o", f"{folder}/layout"], capture_output=True, text=True, check=False)
        if compiled.returncode != 0:
            raise AssertionError(f"{compiler} -std={dialect}: {compiled.stderr}")
        return subprocess.run([f"{folder}/layout"], capture_output=True, text=True,
                              check=True).stdout


class Layout(unittest.TestCase):
    def test_the_headers_are_understood(self) -> None:
        found = records("plugin.h")
        self.assertEqual(found["govreport_text"], ["data", "size"])
        self.assertEqual(found["govreport_host"],
                         ["size", "context", "extension", "write", "report", "progress"])
        for header in RECORDED:
            text = (HEADERS / header).read_text(encoding="utf-8")
            declared = len(re.findall(r"typedef struct \w+ \{", text))
            self.assertEqual(len(records(header)), declared, header)

    def test_records_lie_as_recorded_in_every_dialect(self) -> None:
        if struct.calcsize("P") != 8:
            self.skipTest("skipped, because what is recorded is of machines with pointers of 64 "
                          "bits")
        for header in RECORDED:
            with self.subTest(header):
                self.lies_as_recorded(header)

    def lies_as_recorded(self, header: str) -> None:
        now = layout(header, C_COMPILER, "c11")
        self.assertEqual(layout(header, C_COMPILER, "c17"), now)
        self.assertEqual(layout(header, CXX_COMPILER, "c++20"), now)
        golden = RECORDED[header]
        recorded = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if now == recorded:
            return
        if os.environ.get("GOVREPORT_UPDATE_GOLDEN"):
            golden.write_text(now, encoding="utf-8")
            self.fail(f"{golden.name} was rewritten; read git diff: only additions at the end of a "
                      "record keep older sides running")
        difference = difflib.unified_diff(recorded.splitlines(), now.splitlines(), golden.name,
                                          header, lineterm="")
        self.fail("\n".join(difference))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
