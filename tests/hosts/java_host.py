"""The host in Java: its own tests pass on an installed library, without a network, and its program
runs. scripts/judges fetches what Maven needs.

Usage: java_host.py CMAKE
"""

from __future__ import annotations

import os
import shutil
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import installed
from installed import SAMPLE, SOURCE, run

CMAKE = sys.argv.pop()

sys.path.insert(0, str(SOURCE / "tests/conformance"))
import judges  # noqa: E402


class JavaHost(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        repository = judges.cache() / "java-host/repository"
        if not repository.is_dir():
            raise unittest.SkipTest(f"{repository} is not there (scripts/judges makes it)")
        cls.maven, cls.java = judges.tool("mvn"), judges.tool("java")
        cls.installed = installed.Installed(CMAKE)
        cls.addClassCleanup(cls.installed.remove)
        cls.project = Path(shutil.copytree(SOURCE / "examples/java-host",
                                           cls.installed.folder / "java-host"))
        cls.repository = repository

    def came_to_on(self, report: Path) -> ElementTree.Element:
        """What the host's tests came to on `report`."""
        prefix = self.installed.prefix
        expected = self.installed.folder / f"expected-{report.stem}"
        expected.mkdir()
        for format, bytes_ in self.installed.exported_by_the_program(report).items():
            (expected / f"report.{format}").write_bytes(bytes_)
        run(self.maven, "--offline", "--batch-mode", "--quiet", "-f", self.project, "test",
            f"-Dmaven.repo.local={self.repository}",
            f"-Djna.library.path={self.installed.libraries}",
            f"-Dgovreport.templates={prefix / 'share/govreport/templates'}",
            f"-Dgovreport.plugins={prefix / 'lib/govreport/plugins'}",
            f"-Dgovreport.sample={report}", f"-Dgovreport.expected={expected}",
            MAVEN_OPTS="-XX:TieredStopAtLevel=1")
        reports = self.project / "target/surefire-reports"
        return ElementTree.parse(reports / "TEST-govreport.GovreportTest.xml").getroot()

    def test_its_tests_pass_and_its_program_runs(self) -> None:
        came_to = self.came_to_on(SAMPLE)
        self.assertGreater(int(came_to.attrib["tests"]), 10)
        for bad in ("failures", "errors", "skipped"):
            self.assertEqual(came_to.attrib[bad], "0", bad)
        self.exports_by_its_program()

    def exports_by_its_program(self) -> None:
        output = self.installed.folder / "out"
        output.mkdir()
        prefix = self.installed.prefix
        classes = [self.project / "target/classes", *self.repository.glob("net/**/jna-*.jar")]
        for report in [SAMPLE, *installed.real_reports()]:
            run(self.java, f"-Djna.library.path={self.installed.libraries}", "-cp",
                os.pathsep.join(map(str, classes)), "govreport.Main",
                prefix / "share/govreport/templates", prefix / "lib/govreport/plugins",
                report, output)
            for format, bytes_ in self.installed.exported_by_the_program(report).items():
                self.assertEqual((output / f"{report.stem}.{format}").read_bytes(), bytes_, format)


if __name__ == "__main__":
    judges.main()
