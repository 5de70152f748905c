"""Each plugin exports exactly one symbol, its entry.

Usage: exported_symbols.py MODULE…
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import unittest

MODULES = sys.argv[1:]
ENTRY = "govreport_plugin_entry"


class ExportedSymbols(unittest.TestCase):
    def test_each_plugin_exports_its_entry_alone(self) -> None:
        if not shutil.which("nm"):
            self.skipTest("nm is not installed")
        self.assertTrue(MODULES, "no plugin was built")
        for module in MODULES:
            listed = subprocess.run(["nm", "-D", "--defined-only", module],
                                    capture_output=True, text=True, check=True)
            symbols = [line.split()[-1] for line in listed.stdout.splitlines()]
            self.assertEqual(symbols, [ENTRY], module)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
