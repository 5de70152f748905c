"""The Debian packages: what they depend on, what lintian says, and that they can be installed, used and removed.

They are made from the tree that was built, installed by apt on this machine, and removed again; so it takes root,
and a machine on which govreport is not installed.

Usage: debian_packages.py CMAKE
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CMAKE = Path(sys.argv[1])
SOURCE = Path(os.environ["GOVREPORT_SOURCE_DIR"])
BUILD = Path(os.environ["GOVREPORT_BINARY_DIR"])
NAMES = ["govreport", "libgovreport-dev", "libgovreport1", "python3-govreport"]
PLUGINS = "govreport-example-plugins"
TOOLS = ["apt-get", "dpkg-deb", "dpkg-query", "dpkg-shlibdeps", "gzip", "lintian"]
SAMPLES = Path("/usr/share/govreport/templates/disclosure-annual-report/2021/sample")
NOBODY = 65534

# What lintian warns of and we leave: the first is for what goes into Debian's own archive, the second is how CPack
# writes its scripts, the third comes of a library in /usr/lib, where it is found on every architecture.
ACCEPTED = {"initial-upload-closes-no-bugs", "maintscript-calls-ldconfig", "pkg-config-unavailable-for-cross-compilation"}

# Where installing may leave files, less what apt and dpkg keep for themselves.
ROOTS = ["/etc", "/opt", "/srv", "/usr", "/var/lib"]
KEPT = {"/var/lib/apt", "/var/lib/dpkg"}


def run(*command: object, **settings: object) -> str:
    words = [str(word) for word in command]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=300, **settings)
    if ran.returncode != 0:
        raise AssertionError(f"{' '.join(words)}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


def apt(*words: object) -> str:
    return run("apt-get", "-o", "DPkg::Lock::Timeout=120", "-y", *words,
               env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def why_not() -> str | None:
    if os.geteuid() != 0:
        return "installing packages takes root"
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        return f"{', '.join(missing)} not installed"
    present = subprocess.run(["dpkg-query", "-W", *NAMES], capture_output=True, text=True).stdout
    if present:
        return "govreport is installed on this machine, and would be removed"
    return None


def files() -> set[str]:
    found = set()
    for root in ROOTS:
        for folder, folders, names in os.walk(root):
            folders[:] = [each for each in folders if os.path.join(folder, each) not in KEPT and each != "__pycache__"]
            found.update(os.path.join(folder, name) for name in [*folders, *names])
    return found


def owned_by_others(path: str) -> bool:
    """Did some other package bring or take it meanwhile?"""
    return subprocess.run(["dpkg-query", "-S", path], capture_output=True).returncode == 0


class DebianPackages(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="govreport-packages-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.folder.chmod(0o755)
        run(CMAKE.with_name("cpack"), "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder / "packages",
            "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")  # half the time
        cls.packages = sorted((cls.folder / "packages").glob("*.deb"))
        # Beside the other tests, which mostly wait for apt.
        cls.lintian = subprocess.Popen(["lintian", "--allow-root", "--tag-display-limit", "0", *cls.packages],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.lintian.kill)

    def field(self, package: str, name: str) -> str:
        file = next(each for each in self.packages if each.name.startswith(package + "_"))
        return run("dpkg-deb", "--field", file, name).strip()

    def test_there_is_one_for_each_use(self) -> None:
        self.assertEqual([self.field(file.name.split("_")[0], "Package") for file in self.packages], NAMES)

    def test_they_depend_on_what_they_need(self) -> None:
        version = self.field("libgovreport1", "Version")
        self.assertEqual(self.field("python3-govreport", "Architecture"), "all")
        self.assertIn("libgovreport1", self.field("python3-govreport", "Depends"))
        for name in ["govreport", "libgovreport-dev"]:
            self.assertIn(f"libgovreport1 (= {version})", self.field(name, "Depends").split(", "))
        for package, libraries in {"libgovreport1": ["libicu72", "libharfbuzz0b", "libpugixml1v5", "libxml2", "libc6"],
                                   "govreport": ["libpodofo0.9.8", "libxlsxwriter4", "libzip4", "libstdc++6"]}.items():
            names = {word.split()[0] for word in self.field(package, "Depends").split(", ")}
            self.assertLessEqual(set(libraries), names)
        self.assertIn("fonts-noto-cjk", self.field("govreport", "Recommends"))

    def test_the_library_says_what_links_to_it(self) -> None:
        library = next(each for each in self.packages if each.name.startswith("libgovreport1_"))
        self.assertRegex(run("dpkg-deb", "--info", library, "shlibs"), r"^libgovreport 1 libgovreport1 \(>= \S+\)\n$")
        listed = run("dpkg-deb", "--contents", library)
        header = (SOURCE / "lib/include/govreport/govreport.h").read_text(encoding="utf-8")
        abi = re.search(r"GOVREPORT_HOST_ABI (\d+)u", header)[1]
        self.assertIn(f"/libgovreport.so.1 -> libgovreport.so.1.{abi}\n", listed)

    def test_they_are_installed_used_and_removed_without_a_trace(self) -> None:
        before = files()
        self.addCleanup(lambda: apt("purge", *NAMES, PLUGINS) if why_not() else None)
        apt("install", "--no-install-recommends", *self.packages)
        self.assertIn("/usr/bin/govreport", files())
        self.use_the_program()
        self.use_the_library()
        self.use_python()
        self.use_a_plugin_of_others()
        apt("purge", *NAMES, PLUGINS)
        changed = sorted(path for path in before ^ files() if not owned_by_others(path))
        self.assertEqual(changed, [])

    def test_what_lintian_says_is_no_error(self) -> None:
        said, wrong = self.lintian.communicate(timeout=300)
        tags = re.findall(r"^([EW]): \S+: (\S+)", said, re.MULTILINE)
        self.assertEqual([tag for kind, tag in tags if kind == "E" or tag not in ACCEPTED], [], said)
        self.assertIn(self.lintian.returncode, (0, 2), wrong)

    def as_nobody(self, *command: object) -> str:
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
        return run(*command, cwd="/", env=environment, user=NOBODY, group=NOBODY, extra_groups=[])

    def output(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir()
        os.chown(folder, NOBODY, NOBODY)
        return folder

    def use_the_program(self) -> None:
        """As a user without rights, from /: every format is what the tree's own program writes."""
        report = SAMPLES / "yunting-2025.md"
        self.as_nobody("govreport", "check", report)
        formats = [line.split("\t")[0] for line in self.as_nobody("govreport", "formats").splitlines()]
        self.assertLessEqual({"html", "ofd", "pdf", "xlsx", "xml"}, set(formats))
        installed, built = self.output("installed"), self.output("built")
        self.as_nobody("govreport", "export", report, "--to", ",".join(formats), "-o", installed)
        run(BUILD / "bin/govreport", "export", report, "--to", ",".join(formats), "-o", built)
        for format in formats:
            name = f"{report.stem}.{format}"
            self.assertEqual((installed / name).read_bytes(), (built / name).read_bytes(), name)
        self.assertIn("complete -F", self.as_nobody("cat", "/usr/share/bash-completion/completions/govreport"))

    def use_the_library(self) -> None:
        """A program in C is built against it by pkg-config alone, and finds it where it runs."""
        source = self.folder / "host.c"
        source.write_text(HOST, encoding="utf-8")
        flags = run("pkg-config", "--cflags", "--libs", "govreport").split()
        folders = [run("pkg-config", "--variable", name, "govreport").strip() for name in ("templatedir", "plugindir")]
        run(shutil.which("cc") or "gcc", source, "-o", self.folder / "host", *flags)
        said = self.as_nobody(self.folder / "host", *folders).split()
        self.assertLessEqual({"html", "ofd", "pdf", "xlsx", "xml"}, set(said))

    def use_python(self) -> None:
        """Debian's own Python finds the package, and the package the library."""
        report = SAMPLES / "yunting-2025.md"
        target = self.output("python") / "report.xml"
        self.as_nobody("/usr/bin/python3", "-c", "import sys, govreport\n"
                       "report = govreport.Report.read(sys.argv[1])\n"
                       "assert not report.check().errors\n"
                       "report.export('xml', sys.argv[2])", report, target)
        self.assertEqual(target.read_bytes(), (self.folder / "built" / f"{report.stem}.xml").read_bytes())

    def use_a_plugin_of_others(self) -> None:
        """The template for plugins, built over the packages and packed itself, brings its formats to the program."""
        build = self.folder / "plugins"
        run(CMAKE, "-S", SOURCE / "examples/third-party-plugin", "-B", build, "-G", "Ninja", "-DBUILD_TESTING=OFF")
        run(CMAKE, "--build", build)
        run(CMAKE.with_name("cpack"), "--config", build / "CPackConfig.cmake", "-B", build / "packages",
            "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
        apt("install", "--no-install-recommends", next((build / "packages").glob("*.deb")))
        listed = self.as_nobody("govreport", "formats")
        self.assertIn("/usr/lib/govreport/plugins/govreport_csv.so", listed)
        report = SAMPLES / "yunting-2025.md"
        output = self.output("of-others")
        self.as_nobody("govreport", "export", report, "--to", "csv,fods", "-o", output)
        self.assertEqual(sorted(file.suffix for file in output.iterdir()), [".csv", ".fods"])


HOST = """
#include <stdio.h>
#include <string.h>
#include <govreport/govreport.h>

static govreport_text text(const char* words) {
  govreport_text text = {words, strlen(words)};
  return text;
}

int main(int count, char** words) {
  govreport_text folder = text(words[count - 1]);
  govreport_library_settings settings = {sizeof settings};
  govreport_library* library = NULL;
  govreport_array formats;
  uint32_t i;
  settings.template_folder = text(words[1]);
  settings.plugin_folders = (govreport_array){&folder, 1, sizeof folder};
  if (govreport_library_open(&settings, NULL, &library) != GOVREPORT_OK) return 1;
  govreport_library_formats(library, &formats);
  for (i = 0; i < formats.count; ++i) {
    const govreport_format_details* format =
        (const govreport_format_details*)((const char*)formats.data + i * formats.stride);
    printf("%.*s\\n", (int)format->id.size, format->id.data);
  }
  govreport_library_close(library);
  return 0;
}
"""


if __name__ == "__main__":
    if reason := why_not():
        print(f"skipped, because {reason}")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
