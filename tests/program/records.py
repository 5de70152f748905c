"""What programs read: the JSON of check and export, and the exit codes."""

import hashlib
import json
import unittest

from program import SAMPLE, ProgramTest


class CheckJson(ProgramTest):
    def test_one_object_a_file_with_the_members_promised(self) -> None:
        other = self.write("milk.md", "milk\n")
        run = self.run_program("check", "--json", SAMPLE, other)
        self.assertEqual(run.returncode, 1)
        sound, unread = map(json.loads, run.stdout.splitlines())
        self.assertEqual(list(sound), ["file", "form", "version", "year", "body", "errors", "warnings", "notes", "findings"])
        self.assertEqual((sound["form"], sound["version"], sound["year"]), ("disclosure-annual-report", 2021, 2025))
        self.assertEqual((sound["errors"], sound["findings"]), (0, []))
        self.assertEqual((unread["form"], unread["errors"]), (None, 1))

    def test_a_broken_sum_has_place_both_sides_and_suspects(self) -> None:
        text = SAMPLE.read_text(encoding="utf-8").replace("\t1184", "\t1185")
        run = self.run_program("check", "--json", self.write("r.md", text))
        record = json.loads(run.stdout)
        row = next(each for each in record["findings"] if each["rule"] == "T3-ROW")
        cell = "requests/results.refused.state-secret/total"
        self.assertEqual((row["code"], row["severity"]), ("identity", "error"))
        self.assertEqual(row["place"]["cell"], cell)
        self.assertEqual((row["expected"], row["found"]), ("1184", "1185"))
        self.assertEqual(row["suspects"][0], cell)
        self.assertGreater(row["place"]["line"], 0)


class ExportJson(ProgramTest):
    def test_the_record_names_each_file_with_its_digest_and_options(self) -> None:
        run = self.export(SAMPLE, "--json", "-O", "pdf.compress=no", to="pdf,xml")
        self.assertEqual(run.returncode, 0, run.stderr)
        record = json.loads(run.stdout)
        self.assertEqual([each["format"] for each in record["outputs"]], ["pdf", "xml"])
        for output in record["outputs"]:
            content = (self.outputs / f"yunting-2025.{output['format']}").read_bytes()
            self.assertEqual(output["sha256"], hashlib.sha256(content).hexdigest())
            self.assertEqual(output["size"], len(content))
        self.assertEqual(record["outputs"][0]["options"]["compress"], "no")
        self.assertGreater(record["pages"], 0)
        self.assertTrue(all(face["family"] for face in record["faces"]))

    def test_the_record_names_the_options_of_the_pages_for_paged_formats_only(self) -> None:
        run = self.export(SAMPLE, "--json", "-O", "level=gb", "-O", "ofd.t3=split", to="pdf,ofd,xml")
        self.assertEqual(run.returncode, 0, run.stderr)
        pdf, ofd, xml = json.loads(run.stdout)["outputs"]
        names = ("t3", "mode", "level", "title-lines")
        self.assertEqual([pdf["options"][name] for name in names], ["auto", "grid", "gb", "0"])
        self.assertEqual([ofd["options"][name] for name in names], ["split", "grid", "gb", "0"])
        self.assertEqual(set(xml["options"]) & set(names), set())
        self.assertIsNone(xml["pages"])

    def test_the_record_says_where_a_seal_goes(self) -> None:
        record = json.loads(self.export(SAMPLE, "--json", to="pdf,ofd").stdout)
        signature, date = record["seal"]["signature"], record["seal"]["date"]
        self.assertEqual((signature["page"], date["page"]), (record["pages"], record["pages"]))
        # GB/T 9704-2012, 7.3.5.2: the signature ends two characters before the type area does, 26 mm
        # from the right edge; the date begins two characters after the signature.
        character = 156 / 28
        left, width = float(signature["left"]), float(signature["width"])
        self.assertAlmostEqual(left + width, 210 - 26 - 2 * character, delta=0.01)
        self.assertAlmostEqual(float(date["left"]), left + 2 * character, delta=0.02)
        self.assertLess(float(date["left"]) + float(date["width"]), 210 - 26)
        for box in (signature, date):
            self.assertAlmostEqual(float(box["height"]), 5.64, delta=0.01)  # 16 pt
        self.assertGreater(float(date["top"]), float(signature["top"]))
        self.assertEqual([each["seal"] for each in record["outputs"]], [record["seal"]] * 2)

    def test_a_report_with_errors_is_a_record_too(self) -> None:
        text = SAMPLE.read_text(encoding="utf-8").replace("\t1184", "\t1185")
        run = self.export(self.write("r.md", text), "--json")
        self.assertEqual(run.returncode, 1)
        self.assertGreater(json.loads(run.stdout)["errors"], 0)
        self.assertEqual(self.left_behind(), [])


class Listings(ProgramTest):
    def test_formats_are_listed_with_their_options(self) -> None:
        run = self.run_program("formats")
        self.assertEqual([line.split("\t")[0] for line in run.stdout.splitlines()], ["html", "ofd", "pdf", "xlsx", "xml"])
        details = self.run_program("formats", "pdf").stdout
        self.assertIn("compress=yes|no", details)
        for option in ("t3=auto|whole|split", "mode=grid|compressed", "level=basic|gb|strict", "title-lines=0..5"):
            self.assertIn(f"  {option} (default ", details)
        self.assertNotIn("t3=", self.run_program("formats", "xml").stdout)

    def test_formats_are_records_too(self) -> None:
        records = [json.loads(line) for line in self.run_program("formats", "--json").stdout.splitlines()]
        self.assertEqual([each["format"] for each in records], ["html", "ofd", "pdf", "xlsx", "xml"])
        pdf = json.loads(self.run_program("formats", "pdf", "--json").stdout)
        self.assertEqual(pdf, records[2])
        self.assertTrue(pdf["paged"] and pdf["installed"])
        options = {option["id"]: option for option in pdf["options"]}
        self.assertEqual(options["t3"]["choices"], ["auto", "whole", "split"])
        self.assertEqual((options["title-lines"]["minimum"], options["title-lines"]["maximum"]), (0, 5))
        self.assertTrue(all(option["help"]["zh"] and option["help"]["en"] for option in pdf["options"]))

    def test_forms_are_listed_by_id_and_version(self) -> None:
        run = self.run_program("forms")
        self.assertIn("\ndisclosure-annual-report\t2021\t", run.stdout)
        keys = [tuple(line.split("\t")[:2]) for line in run.stdout.splitlines()]
        self.assertEqual(keys, sorted(keys))

    def test_help_teaches_by_examples_in_either_language(self) -> None:
        self.assertIn("govreport export report.md --to xlsx,pdf,ofd,xml -o out", self.run_program("--help").stdout)
        self.assertIn("govreport export 年报.md", self.run_program("--help", "--lang", "zh").stdout)

    def test_import_writes_xml_that_imports_to_the_same_bytes(self) -> None:
        first, second = self.outputs / "a.xml", self.outputs / "b.xml"
        self.assertEqual(self.run_program("import", SAMPLE, "-o", first).returncode, 0)
        self.assertEqual(self.run_program("import", first, "-o", second).returncode, 0)
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_a_report_comes_by_standard_input_too(self) -> None:
        run = self.run_program("check", "-", "--from", "text", input=SAMPLE.read_text(encoding="utf-8"))
        self.assertEqual(run.returncode, 0, run.stderr)


if __name__ == "__main__":
    unittest.main()
