"""A report in JSON: read wherever a report is, written by `import`, and refused with a reason."""

import json
import resource
import subprocess
import time
import unittest

from program import PROGRAM, SAMPLE, ProgramTest, sanitizer

FORM = "disclosure-annual-report"


class JsonReports(ProgramTest):
    def imported(self) -> str:
        file = self.outputs / "report.json"
        ran = self.run_program("import", SAMPLE, "-o", file)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return file.read_text(encoding="utf-8")

    def changed(self, change) -> str:
        report = json.loads(self.imported())
        change(report)
        (self.outputs / "report.json").unlink()
        return json.dumps(report, ensure_ascii=False)

    def test_is_the_report_in_every_format(self) -> None:
        report = self.write("report.json", self.imported())
        self.assertEqual(self.run_program("check", report).returncode, 0)
        for given in (SAMPLE, report):
            self.assertEqual(self.export(given, to="xml,xlsx").returncode, 0)
        for extension in ("xml", "xlsx"):
            self.assertEqual((self.outputs / f"report.{extension}").read_bytes(),
                             (self.outputs / f"{SAMPLE.stem}.{extension}").read_bytes())

    def test_an_xml_becomes_a_json_and_back_the_same_xml(self) -> None:
        self.assertEqual(self.export(SAMPLE).returncode, 0)
        first = self.outputs / f"{SAMPLE.stem}.xml"
        self.assertEqual(self.run_program("import", first, "-o", self.outputs / "a.json").returncode, 0)
        again = self.run_program("import", self.outputs / "a.json", "-o", self.outputs / "b.xml")
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual((self.outputs / "b.xml").read_bytes(), first.read_bytes())

    def test_standard_input_says_that_it_is_json(self) -> None:
        text = self.imported()
        ran = self.run_program("check", "--from", "json", "-", input=text)
        self.assertEqual(ran.returncode, 0, ran.stderr)

    def test_a_wrong_figure_is_found_at_its_line(self) -> None:
        text = self.imported()
        total = next(n for n, line in enumerate(text.splitlines(), 1) if '"total": "24103"' in line)
        broken = self.write("broken.json", text.replace('"natural": "9563"', '"natural": "9564"'))
        ran = self.run_program("check", broken)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("T3-ROW", ran.stdout)
        self.assertIn(f"error  T3-ROW  line {total}\n", ran.stdout)

    def test_a_name_nearly_right_is_suggested(self) -> None:
        def misspell(report) -> None:
            report["tables"]["requests"]["carried-ower"] = report["tables"]["requests"].pop("carried-over")

        file = self.write("a.json", self.changed(misspell))
        self.assert_refused(self.export(file), 1, "/tables/requests/carried-ower", "did you mean carried-over?")

    def test_the_schema_is_printed(self) -> None:
        ran = self.run_program("schema", FORM, "--json")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        schema = json.loads(ran.stdout)
        self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
        self.assertEqual(set(json.loads(self.imported())) - set(schema["properties"]), set())


class BadJson(ProgramTest):
    def run_limited(self, file) -> subprocess.CompletedProcess[str]:
        """In a gigabyte and twenty seconds; a sanitizer reserves all addresses, and takes its time."""
        gigabyte = 1 << 30

        def limit() -> None:
            if not sanitizer():
                resource.setrlimit(resource.RLIMIT_AS, (gigabyte, gigabyte))

        begun = time.monotonic()
        ran = subprocess.run(
            [str(PROGRAM), "check", str(file)], capture_output=True, text=True, timeout=120,
            stdin=subprocess.DEVNULL,
            preexec_fn=limit)
        self.assertLess(time.monotonic() - begun, 90 if sanitizer() else 20)
        return ran

    def test_a_hundred_megabytes(self) -> None:
        file = self.write("big.json", '{"form": "' + "x" * 100_000_000 + '"}')
        ran = self.run_limited(file)
        self.assertEqual(ran.returncode, 3)
        self.assertIn("big.json", ran.stderr)

    def test_standard_input_without_an_end(self) -> None:
        with open("/dev/zero", "rb") as endless:
            ran = subprocess.run([str(PROGRAM), "check", "--from", "json", "-"], stdin=endless,
                                 capture_output=True, text=True, timeout=120)
        self.assertEqual(ran.returncode, 3)
        self.assertIn("-", ran.stderr)

    def test_ten_thousand_levels(self) -> None:
        for opening in ("[", '{"a":'):
            ran = self.run_limited(self.write("deep.json", opening * 10_000))
            self.assertIn("nests deeper than 32 levels", ran.stderr)
            self.assertEqual(ran.returncode, 3)

    def test_sixty_megabytes_of_values(self) -> None:
        for item in ("[],", '{"a":0},', "0,"):
            ran = self.run_limited(self.write("wide.json", "[" + item * (60_000_000 // len(item)) + "0]"))
            self.assertIn("more than 1000000 values", ran.stderr)
            self.assertEqual(ran.returncode, 3)

    def test_a_million_unknown_members(self) -> None:
        members = ",".join(f'"m{i}":0' for i in range(900_000))
        head = f'"form":"{FORM}","version":2021,"year":2025,"body":"B"'
        ran = self.run_limited(self.write("unknown.json", f"{{{head},{members}}}"))
        self.assertEqual(ran.returncode, 1)
        self.assertIn("there are more faults than these 1000", ran.stdout + ran.stderr)

    def test_utf16_and_gb18030(self) -> None:
        text = '{"form": "报告"}'
        for encoding in ("utf-16", "gb18030"):
            ran = self.run_limited(self.write("a.json", text.encode(encoding)))
            self.assertEqual(ran.returncode, 1)
            self.assertIn("UTF-8", ran.stderr)

    def test_an_array_of_reports(self) -> None:
        ran = self.run_limited(self.write("a.json", "[{}]"))
        self.assertEqual(ran.returncode, 1)
        self.assertIn("/ has to be of kind object, and is of kind array", ran.stderr)


if __name__ == "__main__":
    unittest.main()
