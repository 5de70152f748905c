"""`forms --lint`: what it prints, as words and as JSON, and how it ends."""

import json
import shutil
import unittest

from program import SOURCE_DIR, ProgramTest

EXAMPLE = SOURCE_DIR / "examples/new-form/reading-room-report"


class FormsLint(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        shutil.copytree(SOURCE_DIR / "templates/shared", self.inputs / "shared")
        shutil.copytree(EXAMPLE, self.inputs / EXAMPLE.name)
        self.form = self.inputs / EXAMPLE.name / "2025/form.xml"

    def change(self, file, *changes: tuple[str, str]) -> None:
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")

    def lint(self, *words: object):
        return self.run_program("forms", "--lint", self.inputs, *words)

    def test_a_sound_template_ends_with_0(self) -> None:
        ran = self.lint()
        self.assertEqual(ran.returncode, 0)
        self.assertEqual(ran.stdout, f"{self.form}: 0 errors, 0 warnings, 0 notes\n")

    def test_every_fault_has_file_line_what_and_what_is_allowed(self) -> None:
        self.change(self.form, ("children + adults", "chidren + adults"), ('whole="yes"', 'whole="ja"'))
        ran = self.lint()
        self.assertEqual(ran.returncode, 1)
        for line in (number for number, line in enumerate(self.form.read_text(encoding="utf-8").splitlines(), 1)
                     if "ja" in line):
            self.assertIn(f"{self.form}:{line}: error: ", ran.stdout)
        self.assertIn("hint: ", ran.stdout)

    def test_json_is_a_line_a_template(self) -> None:
        self.change(self.form, ('whole="yes"', 'whole="ja"'))
        ran = self.lint("--json")
        self.assertEqual(ran.returncode, 1)
        (line,) = ran.stdout.splitlines()
        record = json.loads(line)
        self.assertEqual(record["form"], EXAMPLE.name)
        self.assertEqual(record["errors"], 2)
        self.assertEqual({finding["file"] for finding in record["findings"]}, {str(self.form)})

    def test_a_sample_that_does_not_check_is_a_warning(self) -> None:
        sample = self.form.parent / "sample/xinghe-2025.md"
        self.change(sample, ("| 96 |", "| 97 |"))
        ran = self.lint()
        self.assertEqual(ran.returncode, 0)
        self.assertIn("warning: the sample xinghe-2025.md has ", ran.stdout)
        self.assertIn(f"{sample}:", ran.stdout)

    def test_a_sample_that_is_no_report_is_a_warning(self) -> None:
        (self.form.parent / "sample/milk.json").write_text("[]", encoding="utf-8")
        self.assertIn("warning: the sample milk.json cannot be read on this form", self.lint().stdout)

    def test_the_programs_own_templates_are_sound(self) -> None:
        ran = self.run_program("forms", "--lint", SOURCE_DIR / "templates", "--json")
        self.assertEqual(ran.returncode, 0, ran.stdout)
        for line in ran.stdout.splitlines():
            record = json.loads(line)
            self.assertEqual((record["errors"], record["warnings"]), (0, 0), line)

    def test_a_folder_that_is_not_there_ends_with_3(self) -> None:
        ran = self.run_program("forms", "--lint", self.inputs / "nowhere")
        self.assertEqual(ran.returncode, 3)
        self.assertIn("nowhere", ran.stderr)


if __name__ == "__main__":
    unittest.main()
