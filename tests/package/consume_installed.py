"""What is installed can be used: three small programs outside the tree are built by find_package
and by pkg-config, against the library as this build made it, static or shared, and run; and a
person runs the program from wherever it was put.

Usage: consume_installed.py CMAKE C_COMPILER CXX_COMPILER static|shared
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CMAKE, C_COMPILER, CXX_COMPILER, KIND = sys.argv[1:5]
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])
SAMPLE = "share/govreport/templates/disclosure-annual-report/2021/sample/yunting-2025.md"
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]


def run(*command: str | Path, **environment: str) -> str:
    words = [str(word) for word in command]
    ran = subprocess.run(words, capture_output=True, text=True, check=False,
                         env={**os.environ, **environment})
    if ran.returncode != 0:
        raise AssertionError(f"{' '.join(words)}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        run(CMAKE, "--install", BUILD, "--prefix", cls.folder / "first")
        # Nothing may remember where it was installed.
        cls.prefix = (cls.folder / "first").rename(cls.folder / "moved")
        cls.sources = Path(shutil.copytree(SOURCE / "tests/package/consumer",
                                           cls.folder / "sources"))

    def runs(self, programs: Path, templates: str, plugins: str, **environment: str) -> None:
        """The three programs work, given the folders that the package says there are."""
        report = self.prefix / SAMPLE
        said = run(programs / "clerk", templates, plugins, report, **environment)
        self.assertRegex(said, r"^%PDF- of ABI \d+\n$")
        said = run(programs / "embedder", templates, plugins, report, **environment)
        self.assertRegex(said, r"^%PDF- of \d+\.\d+\.\d+, findings: 0\n$")
        self.assertEqual(run(programs / "figures", templates, **environment), "200 cells\n")

    def test_find_package_builds_three_programs(self) -> None:
        build = self.folder / "by-cmake"
        run(CMAKE, "-S", self.sources, "-B", build, "-G", "Ninja",
            f"-DCMAKE_PREFIX_PATH={self.prefix}", f"-DCMAKE_C_COMPILER={C_COMPILER}",
            f"-DCMAKE_CXX_COMPILER={CXX_COMPILER}",
            f"-DCMAKE_C_FLAGS={' '.join(WARNINGS)}", f"-DCMAKE_CXX_FLAGS={' '.join(WARNINGS)}")
        run(CMAKE, "--build", build)
        templates, plugins = (build / "folders").read_text(encoding="utf-8").splitlines()
        self.runs(build, templates, plugins)
        self.links(build / "clerk")

    def test_pkg_config_builds_three_programs(self) -> None:
        found = shutil.which("pkg-config")
        if not found:
            self.skipTest("pkg-config is not installed")
        # A library may stand in lib or in lib/<architecture>.
        described = next(self.prefix.glob("lib/**/govreport.pc"))
        path = {"PKG_CONFIG_PATH": str(described.parent)}
        static = ["--static"] if KIND == "static" else []
        flags = run(found, "--cflags", "--libs", *static, "govreport", **path).split()
        programs = self.folder / "by-pkg-config"
        programs.mkdir()
        c, cxx = [C_COMPILER, "-std=c11"], [CXX_COMPILER, "-std=c++20"]
        for compiler, source in [(c, "clerk.c"), (cxx, "embedder.cpp"), (cxx, "figures.cpp")]:
            run(*compiler, *WARNINGS, self.sources / source, "-o",
                programs / Path(source).stem, *flags)
        self.runs(programs, *(run(found, f"--variable={name}", "govreport", **path).strip()
                              for name in ("templatedir", "plugindir")),
                  LD_LIBRARY_PATH=str(described.parent.parent))
        self.links(programs / "clerk")

    def links(self, program: Path) -> None:
        """The program needs the shared library exactly where that was built."""
        needed = run("readelf", "-d", program)
        self.assertEqual("libgovreport.so.1" in needed, KIND == "shared", needed)

    def test_the_moved_program_finds_its_plugins_and_forms(self) -> None:
        program = self.prefix / "bin/govreport"
        if not program.exists():
            self.skipTest("the program was not built")
        formats = run(program, "formats")
        manifests = list((self.prefix / "lib/govreport/plugins").glob("govreport_*.plugin.xml"))
        self.assertTrue(manifests)
        for manifest in manifests:
            self.assertIn(manifest.name.split(".")[0].removeprefix("govreport_"), formats)
        self.assertIn("disclosure-annual-report", run(program, "forms"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
