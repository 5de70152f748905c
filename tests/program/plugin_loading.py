"""Which plugins the program loads, and what it says of those that it does not: one test a rule of docs/writing-a-plugin.md.

Usage: plugin_loading.py C_COMPILER
"""

import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from program import SAMPLE, SOURCE_DIR, ProgramTest

COMPILER = sys.argv[1]
SOUND = (SOURCE_DIR / "tests/unit/export/modules/sound.c").read_text(encoding="utf-8")
NOBODY = 65534

# What a module may do as soon as it is loaded, and how the program then says it ended.
AT_LOAD = {
    "*(volatile int*)8 = 1;": "Segmentation fault",
    "abort();": "Aborted",
    "exit(0);": "exit",
    "for (;;) pause();": "5 s",
}


def compiled(source: str, module: Path) -> Path:
    flags = ["-std=c17", "-D_GNU_SOURCE", "-fPIC", "-shared", f"-I{SOURCE_DIR / 'lib/include'}"]
    subprocess.run([COMPILER, *flags, "-x", "c", "-", "-o", str(module)], input=source, text=True, check=True, timeout=60)
    return module


class PluginLoading(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.plugins = self.folder / "plugins"
        self.plugins.mkdir(mode=0o755)
        self.module = compiled(SOUND, self.plugins / "govreport_line.so")
        self.describe().check_returncode()

    def describe(self, module: Path | None = None):
        module = module or self.module
        return self.run_program("plugin", "describe", module, "-o", module.with_suffix(".plugin.xml"))

    def export_lines(self, **settings: object):
        return self.export(SAMPLE, "--plugin-dir", self.plugins, to="line", **settings)

    def assert_not_loaded(self, code: int, *fragments: str) -> None:
        self.assert_refused(self.export_lines(), code, *fragments)

    def replace_module(self, source: str) -> None:
        """As an update that goes wrong would: the manifest stays."""
        self.module.unlink()
        compiled(source, self.module)

    def test_a_sound_plugin_is_listed_with_its_path_and_exports(self) -> None:
        listed = self.run_program("formats", "--plugin-dir", self.plugins).stdout.splitlines()
        self.assertIn(["line", "a line", "", str(self.module)], [line.split("\t") for line in listed])
        self.assertIn(str(self.module), self.run_program("formats", "line", "--plugin-dir", self.plugins).stdout)
        run = self.export_lines()
        self.assertEqual((run.returncode, self.left_behind()), (0, [f"{SAMPLE.stem}.line"]), run.stderr)

    def test_each_format_is_listed_with_the_path_of_its_plugin(self) -> None:
        for line in self.run_program("formats").stdout.splitlines():
            id, *_, path = line.split("\t")
            self.assertTrue(Path(path).is_file(), line)
            self.assertEqual(Path(path).name, f"govreport_{id}.so")

    def test_folders_that_are_named_come_first_and_hide_the_programs_own(self) -> None:
        self.replace_module(SOUND.replace('GOVREPORT_TEXT("line")', 'GOVREPORT_TEXT("xml")'))
        self.describe().check_returncode()
        run = self.run_program("formats", "xml", "--plugin-dir", self.plugins)
        self.assertIn(str(self.module), run.stdout)
        self.assertIn("xml", run.stderr)

    def test_the_working_folder_is_not_searched(self) -> None:
        run = self.run_program("formats", cwd=self.plugins)
        self.assertNotIn("line", [line.split("\t")[0] for line in run.stdout.splitlines()])

    def test_a_bare_name_is_the_file_of_the_working_folder(self) -> None:
        run = self.run_program("plugin", "describe", self.module.name, cwd=self.plugins)
        self.assertEqual((run.returncode, run.stdout),
                         (0, self.module.with_suffix(".plugin.xml").read_text(encoding="utf-8")), run.stderr)

    def test_a_module_without_a_manifest_is_not_known(self) -> None:
        self.module.with_suffix(".plugin.xml").unlink()
        self.assert_not_loaded(2, 'format "line" is not known')

    def test_a_manifest_without_its_module_names_the_plugin_that_is_missing(self) -> None:
        self.module.unlink()
        self.assert_not_loaded(3, 'format "line" is known, but its plugin is not installed', str(self.module))

    def test_a_manifest_that_says_otherwise_is_refused(self) -> None:
        self.replace_module(SOUND.replace("a line", "two lines"))
        self.assert_not_loaded(1, "the plugin is not what the manifest beside it says")

    def test_a_folder_that_everyone_may_write_to_is_passed_over(self) -> None:
        self.plugins.chmod(0o777)
        self.assert_not_loaded(2, "everyone may write here", str(self.plugins))

    def test_a_module_that_everyone_may_write_to_is_refused(self) -> None:
        self.module.chmod(0o757)
        self.assert_not_loaded(1, "everyone may write here", str(self.module))

    def test_folders_and_modules_of_another_user_are_refused(self) -> None:
        if os.geteuid() != 0:
            self.skipTest("skipped, because only root can give files to another user")
        os.chown(self.module, NOBODY, NOBODY)
        self.assert_not_loaded(1, "it belongs to another user", str(self.module))
        os.chown(self.plugins, NOBODY, NOBODY)
        self.assert_not_loaded(2, "it belongs to another user", str(self.plugins))

    def test_another_interface_is_refused_with_both_numbers(self) -> None:
        self.replace_module(SOUND.replace("GOVREPORT_PLUGIN_ABI", "77"))
        self.assert_not_loaded(1, "the plugin's interface is number 77; this program needs number 1")

    def test_a_module_without_the_entry_is_no_plugin(self) -> None:
        self.replace_module("int other(void) { return 1; }")
        self.assert_not_loaded(1, "does not export govreport_plugin_entry")

    def test_a_symbol_that_is_missing_is_named(self) -> None:
        self.replace_module(SOUND + "void nowhere(void); __attribute__((constructor)) void go(void) { nowhere(); }")
        self.assert_not_loaded(1, "the plugin cannot be loaded", "nowhere")

    def test_what_is_no_module_is_refused(self) -> None:
        self.module.write_text("no module", encoding="utf-8")
        self.assert_not_loaded(1, "the plugin cannot be loaded")

    def test_a_plugin_that_ends_the_process_gets_no_manifest(self) -> None:
        for deed, ending in AT_LOAD.items():
            module = compiled(self.at_load(deed), self.plugins / "govreport_bad.so")
            run = self.describe(module)
            self.assertEqual(run.returncode, 3, f"{deed}: {run.stderr}")
            self.assertIn(ending, run.stderr)
            self.assertFalse(module.with_suffix(".plugin.xml").exists(), deed)

    def test_a_plugin_that_came_to_end_the_process_is_named_and_nothing_is_written(self) -> None:
        for deed, ending in list(AT_LOAD.items())[:3]:
            self.replace_module(self.at_load(deed))
            run = self.export(SAMPLE, "--plugin-dir", self.plugins, to="xml,line")
            self.assert_refused(run, 3, ending, str(self.module))
        listed = self.run_program("formats", "--plugin-dir", self.plugins)
        self.assertEqual(listed.returncode, 0)
        self.assertIn("line", listed.stdout)

    def at_load(self, deed: str) -> str:
        return ("#include <stdlib.h>\n#include <unistd.h>\n" + SOUND
                + f"__attribute__((constructor)) static void at_load(void) {{ {deed} }}\n")


if __name__ == "__main__":
    if shutil.which(COMPILER) is None:
        print("skipped, because there is no compiler")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
