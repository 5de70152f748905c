"""The wheel of the package is made, installs into a fresh environment, and exports there.

Leaves wheel and environment for the other tests of the package.

Usage: python_wheel.py CMAKE
"""

from __future__ import annotations

import re
import shutil
import sys
import unittest
import zipfile
from pathlib import Path

import python_host

python_host.use()

from python_host import BUILD, FOLDER, FORMATS, SOURCE, by_the_program, run  # noqa: E402

CMAKE = sys.argv[1]
EXAMPLE = SOURCE / "examples/python-host/export_report.py"


def make_wheel() -> Path:
    """From what is built already: that a checkout alone does as well is too slow to be tested."""
    run(CMAKE, "--install", BUILD, "--prefix", FOLDER / "prefix")
    run(sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index",
        SOURCE / "python", "--wheel-dir", FOLDER / "wheel",
        f"--config-settings=cmake.define.GOVREPORT_PREFIX={FOLDER / 'prefix'}",
        f"--config-settings=build-dir={FOLDER / 'build'}")
    return next((FOLDER / "wheel").iterdir())


class Wheel(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        shutil.rmtree(FOLDER, ignore_errors=True)
        cls.wheel = make_wheel()
        run(sys.executable, "-m", "venv", "--without-pip", FOLDER / "venv")
        cls.python = FOLDER / "venv/bin/python"
        run(sys.executable, "-m", "pip", "--python", cls.python, "install", "--no-index",
            "--no-deps", cls.wheel)
        # What is in the wheel has to do.
        shutil.rmtree(FOLDER / "prefix")

    def folder(self) -> Path:
        made = FOLDER / self.id().rpartition(".")[2]
        made.mkdir()
        return made

    def test_it_is_for_every_python_of_the_platform(self) -> None:
        self.assertRegex(self.wheel.name, r"^govreport-[\d.]+-py3-none-linux_\w+\.whl$")

    def test_it_holds_library_plugins_templates_and_types(self) -> None:
        packed = set(zipfile.ZipFile(self.wheel).namelist())
        inside = {name.removeprefix("govreport/_native/") for name in packed}
        templates = {f"share/govreport/templates/{file.relative_to(SOURCE / 'templates')}"
                     for file in (SOURCE / "templates").rglob("*.xml")}
        plugins = {f"lib/govreport/plugins/govreport_{format}{ending}"
                   for format in FORMATS for ending in (".so", ".plugin.xml")}
        self.assertLessEqual(templates | plugins | {"lib/libgovreport.so"}, inside)
        self.assertIn("govreport/py.typed", packed)

    def test_the_example_exports_every_sample_to_the_programs_bytes(self) -> None:
        folder = self.folder()
        for report in python_host.samples():
            wanted = by_the_program(report, folder / f"wanted-{report.stem}")
            made = folder / report.stem
            said = run(self.python, EXAMPLE, report, "-o", made, cwd=folder)
            self.assertEqual(
                {file.suffix[1:]: file.read_bytes() for file in made.iterdir()}, wanted)
            for format, data in wanted.items():
                self.assertIn(f"{made / report.stem}.{format}\t{len(data)}\n", said)

    def test_the_example_shows_findings_and_exports_no_report_with_errors(self) -> None:
        folder = self.folder()
        broken = python_host.broken_sample(folder)
        said = run(self.python, EXAMPLE, broken, "-o", folder / "out", code=1)
        self.assertRegex(said, r"broken\.md:\d+: error: .*24104.*\[T3-ROW\]")
        self.assertIn("look at: requests/new/total", said)
        self.assertFalse((folder / "out").exists())
        run(self.python, EXAMPLE, broken, "--draft", "-o", folder / "out", code=1)
        self.assertEqual(len(list((folder / "out").iterdir())), len(FORMATS))
        run(self.python, EXAMPLE, folder / "missing.md", code=3)

    def test_the_example_shows_how_far_it_is(self) -> None:
        folder = self.folder()
        run("sh", "-c", f"'{self.python}' '{EXAMPLE}' '{python_host.SAMPLE}' -o out 2>progress",
            cwd=folder)
        shown: dict[str, list[int]] = {}
        for format, percent in re.findall(r"(\w+) +(\d+)%", (folder / "progress").read_text()):
            shown.setdefault(format, []).append(int(percent))
        self.assertEqual(set(shown), set(FORMATS))
        for percents in shown.values():
            self.assertEqual(percents, sorted(percents))
            self.assertEqual(percents[-1], 100)

    def test_types_are_right(self) -> None:
        run(sys.executable, "-m", "mypy", "--cache-dir", FOLDER / "mypy",
            SOURCE / "python/govreport", EXAMPLE, cwd=SOURCE / "python")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
