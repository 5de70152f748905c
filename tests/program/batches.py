"""Many reports in one run: what is taken, in which order, under which names, and how it is told."""

import hashlib
import json
import os
import subprocess
import unittest
from pathlib import Path

import twins
from full_disk import DiskTest
from program import SAMPLE, ProgramTest

BAD = "milk\n"


class BatchTest(ProgramTest):
    def add_twins(self, count: int, folder: str = "") -> None:
        (self.inputs / folder).mkdir(parents=True, exist_ok=True)
        for number in range(count):
            self.write(str(Path(folder, f"{number:04}.json")), twins.report(number))

    def check_lines(self, *words: object, **settings: object) -> list[str]:
        """The files of a check, in its order, as they were named below the inputs."""
        run = self.run_program("check", "--json", *words, cwd=self.inputs, **settings)
        return [json.loads(line)["file"] for line in run.stdout.splitlines()]

    def digests(self) -> dict[str, str]:
        files = sorted(path for path in self.outputs.rglob("*") if path.is_file())
        return {str(path.relative_to(self.outputs)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    @staticmethod
    def summary(run: subprocess.CompletedProcess[str]) -> dict[str, object]:
        return json.loads(run.stderr.splitlines()[-1])["summary"]


class Inputs(BatchTest):
    def test_a_folder_stands_for_its_reports_in_the_order_of_their_paths(self) -> None:
        for name in ("b.md", "a.json", "sub/z.md", "sub.md", ".hidden.md", "~$b.xlsx", "notes.pdf", "sub/x.txt.bak"):
            (self.inputs / name).parent.mkdir(exist_ok=True)
            self.write(name, BAD)
        self.assertEqual(self.check_lines("-r", "."), ["./a.json", "./b.md", "./sub/z.md", "./sub.md"])

    def test_a_folder_is_looked_into_only_when_asked_and_stops_nothing(self) -> None:
        (self.inputs / "sub").mkdir()
        run = self.run_program("check", "--json", self.inputs / "sub", SAMPLE)
        self.assertEqual(run.returncode, 2)
        refused, sound = map(json.loads, run.stdout.splitlines())
        self.assertIn("-r", refused["findings"][0]["hint"])
        self.assertEqual(sound["errors"], 0)

    def test_a_folder_without_reports_is_told(self) -> None:
        run = self.run_program("check", "-r", self.inputs)
        self.assertEqual(run.returncode, 3)
        self.assertIn("no report", run.stderr)

    def test_a_pattern_that_the_shell_left_stands_for_what_it_matches(self) -> None:
        for name in ("b1.md", "a1.md", "a2.txt"):
            self.write(name, BAD)
        self.write("[x].md", BAD)
        self.assertEqual(self.check_lines("*1.md"), ["a1.md", "b1.md"])
        self.assertEqual(self.check_lines("[x].md"), ["[x].md"])
        run = self.run_program("check", "*.html", cwd=self.inputs)
        self.assertEqual(run.returncode, 3)
        self.assertIn("*.html: error: no file matches this pattern", run.stderr)

    def test_a_list_gives_a_path_a_line_or_one_before_each_nul(self) -> None:
        for name in ("b.md", "a b.md", "new\nline.md"):
            self.write(name, BAD)
        self.write("lines", "b.md\r\n\na b.md\nmissing.md")
        self.write("nuls", "new\nline.md\0b.md\0")
        self.assertEqual(self.check_lines("--files-from", "lines"), ["b.md", "a b.md", "missing.md"])
        self.assertEqual(self.check_lines("--files-from", "nuls"), ["new\nline.md", "b.md"])
        self.assertEqual(self.check_lines("--files-from", "-", "b.md", input="a b.md\n"), ["b.md", "a b.md"])

    def test_a_list_may_name_what_is_no_report_and_nothing_is_waited_for(self) -> None:
        os.mkfifo(self.inputs / "fifo.md")
        (self.inputs / "folder").mkdir()
        names = ["missing.md", "list.txt", "./list.txt", "fifo.md", "/dev/zero", "/dev/stdin", "folder", str(SAMPLE)]
        self.write("list.txt", "\n".join(names))
        run = self.run_program("check", "--json", "--files-from", "list.txt", "--from", "text", cwd=self.inputs)
        self.assertEqual(run.returncode, 3)
        told = {line["file"]: line for line in map(json.loads, run.stdout.splitlines())}
        self.assertEqual(list(told), names)
        codes = {name: [each["code"] for each in line["findings"]] for name, line in told.items()}
        self.assertEqual(codes["missing.md"], ["file.not-found"])
        self.assertEqual(codes["list.txt"], ["cli.list-names-itself"])
        self.assertEqual(codes["./list.txt"], ["cli.list-names-itself"])
        self.assertEqual(codes["folder"], ["cli.folder-needs-recursive"])
        for name in ("fifo.md", "/dev/zero", "/dev/stdin"):
            self.assertEqual(codes[name], ["file.not-regular"], name)
        self.assertEqual(codes[str(SAMPLE)], [])
        self.assertEqual((self.summary(run)["done"], self.summary(run)["failed"]), (1, 7))

    def test_a_list_that_is_a_fifo_or_missing_is_refused(self) -> None:
        os.mkfifo(self.inputs / "fifo")
        for name, code in (("fifo", 2), ("missing", 3)):
            run = self.run_program("check", "--files-from", name, cwd=self.inputs)
            self.assertEqual(run.returncode, code, run.stderr)
            self.assertIn(name, run.stderr)

    def test_nothing_named_and_standard_input_twice_are_usage_errors(self) -> None:
        self.assertEqual(self.run_program("check").returncode, 2)
        run = self.run_program("check", "-", "--files-from", "-", input="")
        self.assertEqual(run.returncode, 2)
        self.assertIn("only once", run.stderr)

    def test_a_thousand_files_of_which_a_third_are_no_reports(self) -> None:
        text = SAMPLE.read_text(encoding="utf-8")
        for number in range(0, 999, 3):
            self.write(f"{number:03}.md", text)
            self.write(f"{number + 1:03}.jpg", BAD)
            self.write(f"{number + 2:03}.md", BAD)
        run = self.run_program("check", "-r", self.inputs, "--json")
        self.assertEqual(run.returncode, 1)
        summary = self.summary(run)
        counted = [summary[name] for name in ("reports", "done", "with-errors", "failed", "passed-over")]
        self.assertEqual(counted, [666, 333, 0, 333, 333])
        run = self.run_program("check", "-r", self.inputs)
        failed = run.stderr.split("failed: 333\n")[1].splitlines()
        self.assertEqual(len([line for line in failed if line.startswith(f"  {self.inputs}/")]), 333)
        self.assertIn("002.md: ", failed[0])
        self.assertRegex(failed[-1], r"^666 reports: 333 done, 0 with errors, 333 failed, 0 skipped; [\d.]+ s, [\d.]+ a second$")

    def test_an_output_folder_within_the_inputs_is_not_read_and_this_is_said(self) -> None:
        self.add_twins(2)
        inside = self.inputs / "made"
        inside.mkdir()
        for _ in range(2):
            run = self.run_program("export", "-r", self.inputs, "--to", "xml", "-o", inside)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertIn("2 reports: 2 done", run.stderr)
        self.assertIn("made: outputs go there", run.stderr)


class Order(BatchTest):
    def test_output_and_bytes_are_the_same_whatever_the_number_of_workers(self) -> None:
        self.add_twins(24)
        self.write("0003.json", BAD)
        self.write("0007.json", twins.report(7).replace('"total": "', '"total": "9'))
        seen = []
        for jobs in (1, 2, 7):
            run = self.export("-r", self.inputs, "-j", str(jobs), to="xml,xlsx,pdf,ofd")
            self.assertEqual(run.returncode, 1, run.stderr)
            told = [line for line in run.stderr.splitlines() if " a second" not in line and "left" not in line]
            seen.append((run.stdout, told, self.digests()))
        self.assertEqual(len(seen[0][2]), 22 * 4 + 1)
        self.assertEqual(seen[0], seen[1])
        self.assertEqual(seen[0], seen[2])

    def test_json_is_one_line_a_report_on_standard_output_and_the_summary_on_the_other(self) -> None:
        self.add_twins(5)
        run = self.export("-r", self.inputs, "--json", "-j3")
        files = [Path(json.loads(line)["file"]).name for line in run.stdout.splitlines()]
        self.assertEqual(files, [f"{number:04}.json" for number in range(5)])
        self.assertEqual(len(run.stderr.splitlines()), 1)
        summary = self.summary(run)
        self.assertEqual((summary["reports"], summary["done"], summary["undone"]), (5, 5, 0))
        self.assertGreater(float(summary["rate"]), 0)

    def test_one_report_by_its_name_has_no_summary_and_quiet_has_none_either(self) -> None:
        self.assertEqual(self.export(SAMPLE).stderr, "")
        self.add_twins(2)
        run = self.export("-r", self.inputs, "--quiet")
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))

    def test_the_number_of_workers_is_a_whole_number_from_one(self) -> None:
        for jobs in ("0", "-1", "many", "5000"):
            self.assertEqual(self.run_program("check", SAMPLE, "-j", jobs).returncode, 2, jobs)


class Names(BatchTest):
    def report(self, name: str, body: str, year: int = 2025) -> None:
        report = json.loads(twins.report(1))
        report.update({"body": body, "signature": body, "year": year})
        self.write(name, json.dumps(report, ensure_ascii=False))

    def test_follow_a_pattern(self) -> None:
        self.report("1.json", "云汀市水务局")
        self.report("2.json", "云汀市统计局")
        run = self.export("-r", self.inputs, "--name", "{body}-{year} {stem}_{form}.{version}")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(self.left_behind(), [
            "govreport-record.jsonl",
            "云汀市水务局-2025 1_disclosure-annual-report.2021.xml",
            "云汀市统计局-2025 2_disclosure-annual-report.2021.xml",
        ])

    def test_that_no_file_can_have_are_mended_and_never_lead_elsewhere(self) -> None:
        self.report("1.json", "../../tmp/云汀市:第*局?")
        self.assertEqual(self.export(self.inputs / "1.json", "--name", "{body}").returncode, 0)
        self.assertEqual(self.left_behind(), ["_._.._tmp_云汀市_第_局_.xml"])

    def test_that_are_no_patterns_are_refused(self) -> None:
        for pattern, said in (("a/{stem}", "slash"), ("{stem", "brace"), ("}", "brace"), ("{bodi}", "bodi"), ("", "no name")):
            self.assert_refused(self.export(SAMPLE, "--name", pattern), 2, said)
        self.report("1.json", "局" * 100)
        self.assert_refused(self.export(self.inputs / "1.json", "--name", "{body}"), 2, "300 bytes")

    def test_that_clash_are_all_told_before_anything_is_written(self) -> None:
        self.add_twins(3, "a")
        self.add_twins(2, "b")
        run = self.export("-r", self.inputs / "a", self.inputs / "b")
        self.assert_refused(run, 2, "a/0000.json and ", "b/0000.json would be written to one file", "b/0001.json")
        self.assertNotIn("0002.json", run.stderr)
        for name in ("x.json", "y.json"):
            self.report(name, "云汀市水务局")
        run = self.export(self.inputs / "x.json", self.inputs / "y.json", "--name", "{body}")
        self.assert_refused(run, 2, "x.json", "y.json would be written to one file")

    def test_of_an_input_are_never_an_outputs(self) -> None:
        self.report("x.json", "云汀市水务局")
        self.report("云汀市水务局.json", "云汀市统计局")
        before = {path.name: path.read_bytes() for path in self.inputs.iterdir()}
        run = self.run_program("import", "--to", "json", "-r", self.inputs, "-o", self.inputs, "--name", "{body}")
        self.assertEqual(run.returncode, 2, run.stderr)
        self.assertIn("an output would be the input itself", run.stderr)
        self.assertEqual({path.name: path.read_bytes() for path in self.inputs.iterdir()}, before)

    def test_keep_the_folders_below_the_one_given(self) -> None:
        self.add_twins(1, "东区/一局")
        self.add_twins(1, "西区")
        run = self.export("-r", self.inputs)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(list(self.digests()), ["govreport-record.jsonl", "东区/一局/0000.xml", "西区/0000.xml"])


class Imports(BatchTest):
    def test_of_several_reports_go_to_a_folder(self) -> None:
        self.add_twins(3)
        run = self.run_program("import", "-r", self.inputs, "-o", self.outputs)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(run.stdout.splitlines(), [f"{self.outputs}/{number:04}.xml" for number in range(3)])
        run = self.run_program("import", self.inputs / "0000.json", "--to", "json", "-o", f"{self.outputs}/")
        self.assertEqual(run.returncode, 0, run.stderr)
        first = (self.outputs / "0000.json").read_bytes()
        self.run_program("import", self.outputs / "0000.xml", "-o", self.outputs / "again.json")
        self.assertEqual((self.outputs / "again.json").read_bytes(), first)

    def test_of_several_reports_to_one_file_are_refused(self) -> None:
        self.add_twins(2)
        run = self.run_program("import", "-r", self.inputs, "-o", self.outputs / "one.xml")
        self.assert_refused(run, 2, "several reports cannot be written to one file")

    def test_leave_out_reports_with_errors_and_go_on(self) -> None:
        self.add_twins(3)
        self.write("0001.json", twins.report(1).replace('"total": "', '"total": "9'))
        run = self.run_program("import", "-r", self.inputs, "-o", self.outputs)
        self.assertEqual(run.returncode, 1)
        self.assertEqual(self.left_behind(), ["0000.xml", "0002.xml"])
        self.assertIn("3 reports: 2 done, 1 with errors", run.stderr)


class FullDiskInTheMiddle(BatchTest, DiskTest):
    def test_what_is_done_stays_and_what_is_not_is_named(self) -> None:
        disk = self.mount("200k")
        self.add_twins(12)
        run = self.run_program("export", "-r", self.inputs, "--to", "xml,xlsx", "-o", disk)
        self.assertEqual(run.returncode, 3, run.stderr)
        stems = {path.stem for path in disk.glob("*.xml")}
        self.assertTrue(0 < len(stems) < 12, stems)
        self.assertEqual({path.stem for path in disk.glob("*.xlsx")}, stems)
        left = {path.name for path in disk.iterdir() if path.suffix not in (".xml", ".xlsx")}
        self.assertEqual(left - {"govreport-record.jsonl"}, set())
        failed = run.stderr.split("failed: ")[1].splitlines()[1:]
        for number in range(12):
            named = any(line.startswith(f"  {self.inputs}/{number:04}.json: ") for line in failed)
            self.assertEqual(named, f"{number:04}" not in stems)
        for stem in stems:
            self.assertEqual(self.run_program("check", disk / f"{stem}.xml", disk / f"{stem}.xlsx").returncode, 0)


if __name__ == "__main__":
    unittest.main()
