"""The shared library exports the functions of govreport.h and the public C++ API, and nothing else;
nothing that it once exported is gone.

Usage: library_symbols.py LIBRARY

`library_symbols.txt` lists what hosts may rely on. A new call is added to it with
GOVREPORT_UPDATE_GOLDEN=1; a line may leave it only together with the number in the library's name.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

LIBRARY = Path(sys.argv[1])
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
HEADER = SOURCE / "lib/include/govreport/govreport.h"
LIST = SOURCE / "tests/package/library_symbols.txt"
TOLD = re.compile(r"(?:typeinfo for |typeinfo name for |vtable for )?govreport::v1::")


def exported(*options: str) -> dict[str, str]:
    listed = subprocess.run(["nm", "-D", "--defined-only", *options, LIBRARY],
                            capture_output=True, text=True, check=True).stdout
    # address, kind, name
    return {symbol[2]: symbol[1] for symbol in
            (line.split(maxsplit=2) for line in listed.splitlines())}


class LibrarySymbols(unittest.TestCase):
    def setUp(self) -> None:
        if not shutil.which("nm"):
            self.skipTest("nm is not installed")

    def test_all_of_them_are_in_our_names(self) -> None:
        strangers = [symbol for symbol in exported("-C")
                     if not re.fullmatch(r"govreport_\w+", symbol) and not TOLD.match(symbol)]
        self.assertEqual(strangers, [])

    def test_those_of_c_are_the_functions_of_the_header(self) -> None:
        declared = set(re.findall(r"\b(govreport_\w+)\(", re.sub(
            r"/\*.*?\*/", "", "".join(re.findall(r"GOVREPORT_API[^;]*;", HEADER.read_text(
                encoding="utf-8"))), flags=re.S)))
        self.assertGreater(len(declared), 30)
        self.assertEqual({name for name in exported() if not name.startswith("_Z")}, declared)

    def test_none_is_gone(self) -> None:
        # Weak ones are functions of headers, which each host brings along.
        now = {name for name, kind in exported().items() if kind != "W"}
        known = set(LIST.read_text(encoding="utf-8").split()) if LIST.exists() else set()
        if os.environ.get("GOVREPORT_UPDATE_GOLDEN"):
            LIST.write_text("".join(f"{name}\n" for name in sorted(now)), encoding="utf-8")
            self.fail(f"{LIST} was written anew: read the difference")
        self.assertTrue(known)
        self.assertEqual(sorted(known - now), [], "hosts that call these no longer start")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
