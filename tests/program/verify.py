"""`govreport verify`: what has changed since an export was recorded, and records that are none."""

import json
import os
import re
import shutil
import unittest
from pathlib import Path

from program import SAMPLE, SOURCE_DIR, ProgramTest

PAGE = SOURCE_DIR / "docs" / "record.md"


class RecordTest(ProgramTest):
    """The sample, exported with its record."""

    formats = "xml,xlsx"

    def setUp(self) -> None:
        super().setUp()
        self.report = self.write("r.md", SAMPLE.read_bytes())
        self.record = self.inputs / "record.jsonl"

    def record_export(self, *words: object, **settings: object) -> dict:
        run = self.export(settings.pop("report", self.report), "--json", *words, to=self.formats,
                          **settings)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        self.record.write_text(run.stdout, encoding="utf-8")
        return json.loads(run.stdout)

    def changes(self, *words: object, code: int = 1, **settings: object) -> list[str]:
        """The codes of what `verify` tells, in order."""
        run = self.run_program("verify", self.record, *words, "--json", **settings)
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        return [each["code"] for each in json.loads(run.stdout)["changes"]]


class WhatHasChanged(RecordTest):
    def test_is_nothing_right_after(self) -> None:
        self.record_export()
        self.assertEqual(self.changes("--again", code=0), [])
        run = self.run_program("verify", self.record)
        self.assertEqual((run.returncode, run.stdout),
                         (0, f"{self.report}: nothing has changed\n"))

    def test_is_told_of_input_and_outputs_by_their_bytes(self) -> None:
        record = self.record_export()
        output = Path(record["outputs"][0]["file"])
        content = output.read_bytes()
        output.write_bytes(content.replace(b"2025", b"2024", 1))
        self.assertEqual(self.changes(), ["record.output-changed"])
        output.write_bytes(content + b"\n")
        self.assertEqual(self.changes(), ["record.output-changed"])
        output.unlink()
        self.assertEqual(self.changes(), ["record.output-missing"])
        output.write_bytes(content)
        self.report.write_bytes(self.report.read_bytes() + b"\n")
        self.assertEqual(self.changes(), ["record.input-changed"])
        self.report.unlink()
        self.assertEqual(self.changes(), ["record.input-missing"])

    def test_is_told_of_findings_that_would_differ(self) -> None:
        self.record_export()
        text = self.report.read_text(encoding="utf-8")
        self.report.write_text(text.replace("\t1184\n", "\t1185\n"), encoding="utf-8")
        told = self.changes("--again")
        self.assertEqual(told[0], "record.input-changed")
        self.assertEqual(told.count("record.again-differs"), 2)
        self.assertEqual(set(told[1:]), {"record.finding-new", "record.again-differs"})
        self.record_export("--draft")
        self.report.write_text(text, encoding="utf-8")
        self.assertEqual(set(self.changes()), {"record.input-changed", "record.finding-gone"})

    def test_is_told_of_last_years_report(self) -> None:
        last = self.write("last.md", SAMPLE.read_bytes())
        self.record_export("--previous", last, "--draft")
        self.assertEqual(self.changes("--again", code=0), [])
        last.write_bytes(last.read_bytes() + b"\n")
        self.assertEqual(self.changes(), ["record.previous-changed"])

    def test_is_told_of_the_template_by_the_names_of_its_files(self) -> None:
        templates = self.folder / "templates"
        shutil.copytree(SOURCE_DIR / "templates", templates)
        self.record_export("--template-dir", templates)
        self.assertEqual(self.changes("--template-dir", templates, code=0), [])
        shared = templates / "disclosure-annual-report/shared/words.xml"
        shared.write_bytes(shared.read_bytes() + b"\n")
        run = self.run_program("verify", self.record, "--template-dir", templates)
        self.assertEqual(run.returncode, 1)
        self.assertIn("has changed: disclosure-annual-report/shared/words.xml  [record.template-changed]",
                      run.stdout)
        shutil.rmtree(templates / "disclosure-annual-report")
        self.assertIn("record.template-gone", self.changes("--template-dir", templates))

    def test_is_told_of_program_plugins_libraries_and_options(self) -> None:
        record = self.record_export()
        cases = [
            ("record.program", lambda each: each.update(govreport="0.0.9")),
            ("record.libraries", lambda each: each.update(libraries="HarfBuzz 1.0")),
            ("record.plugin-version",
             lambda each: each["outputs"][0].update({"plugin-version": "0.0.9"})),
            ("record.plugin-changed",
             lambda each: each["outputs"][0].update({"plugin-sha256": "0" * 64})),
            ("record.plugin-other", lambda each: each["outputs"][0].update(plugin="other")),
            ("record.libraries", lambda each: each["outputs"][1].update(libraries="other 1")),
            ("record.option-gone",
             lambda each: each["outputs"][1]["options"].update({"of-old": "yes"})),
            ("record.format-gone", lambda each: each["outputs"][1].update(format="xps")),
        ]
        for code, change in cases:
            changed = json.loads(json.dumps(record))
            change(changed)
            self.record.write_text(json.dumps(changed), encoding="utf-8")
            self.assertEqual(self.changes(), [code])

    def test_is_not_known_of_a_report_that_came_by_standard_input(self) -> None:
        self.record_export("--from", "text", report="-", input=SAMPLE.read_text(encoding="utf-8"))
        self.assertEqual(self.changes("--again", code=0), ["record.input-not-kept"])

    def test_is_looked_for_from_the_working_directory_or_the_base(self) -> None:
        run = self.run_program("export", "r.md", "--to", "xml", "-o", ".", "--json", cwd=self.inputs)
        self.record.write_text(run.stdout, encoding="utf-8")
        self.assertEqual(self.changes(code=0, cwd=self.inputs), [])
        self.assertEqual(self.changes("--base", self.inputs, code=0, cwd="/"), [])
        self.assertEqual(self.changes(cwd=self.outputs), ["record.input-missing", "record.output-missing"])

    def test_is_told_in_chinese_too(self) -> None:
        self.record_export()
        self.report.unlink()
        run = self.run_program("verify", self.record, "--lang", "zh")
        self.assertIn("报告文件不在了", run.stdout)


class Fonts(RecordTest):
    formats = "pdf"

    def test_that_changed_are_told_by_family_and_file(self) -> None:
        record = self.record_export()
        self.assertEqual(self.changes("--again", code=0), [])
        face = record["faces"][0]
        for code, change in (("record.font-changed", {"sha256": "0" * 64}),
                             ("record.font-missing", {"file": "gone.ttf"})):
            changed = json.loads(json.dumps(record))
            changed["faces"][0].update(change)
            self.record.write_text(json.dumps(changed), encoding="utf-8")
            run = self.run_program("verify", self.record)
            self.assertIn(f"the face {face['family']} {face['style']}", run.stdout)
            self.assertIn(f"[{code}]", run.stdout)
            self.assertEqual(run.returncode, 1)


class ARecordThatIsNone(RecordTest):
    def assert_told(self, code: int, *fragments: str) -> None:
        run = self.run_program("verify", self.record)
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        for fragment in fragments:
            self.assertIn(fragment, run.stderr)

    def test_is_an_error_with_its_line(self) -> None:
        whole = json.dumps(self.record_export())
        for line, said in ((whole[:500], "json.malformed"), ("milk", "json.malformed"),
                           ("[1]", "record.not-an-object"), ("{}", "/file"),
                           (whole.replace('"draft"', '"draught"'), "/draft"),
                           (whole.replace('"checked": 0', '"checked": "0"'), "/checked")):
            self.record.write_text(f"{whole}\n\n{line}\n", encoding="utf-8")
            self.assert_told(1, f"{self.record}:3:", said)
        self.record.write_text("[" * 10_000, encoding="utf-8")
        self.assert_told(3, f"{self.record}:1:", "json.too-deep")

    def test_that_is_empty_or_no_file_is_an_error(self) -> None:
        self.record.write_text("\n \n", encoding="utf-8")
        self.assert_told(1, "record.none")
        for file, code in ((self.folder, 2), ("/dev/zero", 2), (self.folder / "no", 3)):
            self.assertEqual(self.run_program("verify", file).returncode, code, file)
        os.mkfifo(self.folder / "pipe")
        self.assertEqual(self.run_program("verify", self.folder / "pipe").returncode, 2)

    def test_with_an_endless_line_is_an_error_soon(self) -> None:
        self.record.write_bytes(b"{" + b" " * (17 << 20))
        self.assert_told(3, "record.line-too-long")

    def test_naming_devices_and_pipes_has_them_not_read(self) -> None:
        record = self.record_export()
        os.mkfifo(self.folder / "pipe")
        for place in ("/dev/zero", str(self.folder / "pipe"), str(self.folder)):
            record["outputs"][0]["file"] = place
            record["input"]["file"] = place
            self.record.write_text(json.dumps(record), encoding="utf-8")
            self.assertEqual(self.changes(), ["record.unreadable", "record.unreadable",
                                              "record.unread"])

    def test_naming_an_endless_file_has_it_not_read(self) -> None:
        record = self.record_export()
        endless = self.outputs / "endless"
        with endless.open("wb") as file:
            file.truncate(1 << 40)
        record["outputs"][0]["file"] = str(endless)
        self.record.write_text(json.dumps(record), encoding="utf-8")
        self.assertEqual(self.changes(), ["record.output-changed"])

    def test_of_an_export_that_failed_does_not_count(self) -> None:
        whole = json.dumps(self.record_export())
        failed = self.run_program("export", self.write("milk.md", "milk\n"), "--to", "xml", "--json")
        self.record.write_text(failed.stdout + whole + "\n", encoding="utf-8")
        self.assert_told(0, "record.nothing-made")
        run = self.run_program("verify", "-", input=failed.stdout + whole)
        self.assertEqual((run.returncode, run.stdout.count("nothing has changed")), (0, 1))


def members(value: object, place: str = "") -> set[str]:
    """Paths of all that is in a record, as its page writes them."""
    if isinstance(value, list):
        return set().union(*(members(item, f"{place}[]") for item in value)) if value else set()
    if not isinstance(value, dict):
        return {place}
    named = place.endswith(("options", "families"))
    return set().union(*(members(each, f"{place}.*" if named else f"{place}.{name}".lstrip("."))
                         for name, each in value.items())) if value else set()


class ThePageOfTheRecord(RecordTest):
    def test_names_every_member_and_no_other(self) -> None:
        self.formats = "pdf,ofd,xml"
        text = self.report.read_text(encoding="utf-8").replace("\t1184\n", "\t1185\n")
        self.report.write_text(text, encoding="utf-8")
        attached = self.write("a.csv", "1\n")
        record = self.record_export("--draft", "--previous", self.report, "-O", f"ofd.attach-files={attached}",
                                    "--explain", "XY-CARRY@requests/carried-in/total=移交")
        page = PAGE.read_text(encoding="utf-8")
        table = page.split("<!-- members -->")[1].split("\n\n")[0]
        rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
        told = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
        found = members(record)
        covered = {name for name in found
                   if name in told or any(name.startswith(whole[:-1]) for whole in told if whole.endswith(".*"))}
        self.assertEqual(found - covered, set())
        unknown = {name for name in told if not name.endswith(".*") and name not in found}
        # What holds others, or is only there where it can be told, or was not asked for.
        self.assertLessEqual(unknown, {"input.previous", "outputs[].seal", "seal", "seal.signature", "seal.date",
                                       "findings[].slip"})

    def test_shows_an_example_that_is_one(self) -> None:
        page = PAGE.read_text(encoding="utf-8")
        example = json.loads(page.split("```json\n")[1].split("```")[0])
        made = self.run_program("export", SAMPLE.name, "--to", "xml", "-o", self.outputs, "--json",
                                cwd=SAMPLE.parent)
        record = json.loads(made.stdout)
        for each in (example, record):
            for output in each["outputs"]:
                output.update({"file": Path(output["file"]).name, "plugin-sha256": "", "libraries": "",
                               "size": 0, "sha256": ""})
            each["libraries"] = each["template"]["sha256"] = ""
            for file in each["template"]["files"]:
                file.update(size=0, sha256="")
        self.assertEqual(example, record)
        self.record.write_text(json.dumps(json.loads(page.split("```json\n")[1].split("```")[0])), encoding="utf-8")
        run = self.run_program("verify", self.record, "--base", SAMPLE.parent)
        self.assertEqual((run.returncode, run.stderr), (1, ""))


if __name__ == "__main__":
    unittest.main()
