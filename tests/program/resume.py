"""Batches that are gone on with: what is skipped, what is not, and the record that says so."""

import json
import os
import shutil
import signal
import subprocess
import unittest

import twins
from full_disk import DiskTest
from interrupts import BatchRun, environment
from program import BINARY_DIR, SOURCE_DIR

RECORD = "govreport-record.jsonl"
TO = "xml,xlsx"


class ResumeTest(BatchRun):
    def run_batch(self, *words: object, to: str = TO, code: int = 0) -> dict[str, int]:
        """The counts of the summary."""
        run = subprocess.run(self.command(*words, "--json", to=to), capture_output=True, text=True, env=environment())
        self.assertEqual(run.returncode, code, run.stderr)
        self.lines = run.stdout.splitlines()
        return json.loads(run.stderr.splitlines()[-1])["summary"]

    def skipped(self, *words: object, **settings: object) -> int:
        summary = self.run_batch("--resume", *words, **settings)
        self.assertEqual(summary["skipped"] + summary["done"] + summary["with-errors"], summary["reports"])
        return summary["skipped"]

    def record(self) -> list[str]:
        return (self.outputs / RECORD).read_text(encoding="utf-8").splitlines()


class Resumed(ResumeTest):
    def setUp(self) -> None:
        super().setUp()
        self.add_twins(4)
        self.run_batch()

    def test_a_batch_that_is_done_is_skipped_whole_and_says_the_same(self) -> None:
        said, record = self.lines, self.record()
        times = {path.name: path.stat().st_mtime_ns for path in self.outputs.iterdir() if path.name != RECORD}
        self.assertEqual(self.skipped(), 4)
        self.assertEqual((self.lines, self.record()), (said, record))
        self.assertEqual({name: (self.outputs / name).stat().st_mtime_ns for name in times}, times)

    def test_the_record_has_a_line_a_report_in_the_order_of_inputs_whatever_the_number_of_workers(self) -> None:
        record = self.record()
        self.assertEqual([json.loads(line)["file"][-9:] for line in record], [f"{number:04}.json" for number in range(4)])
        self.assertEqual(record, self.lines)
        for jobs in (1, 3):
            self.run_batch("-j", jobs)
            self.assertEqual(self.record(), record)

    def test_times_of_files_say_nothing(self) -> None:
        for path in [*self.inputs.iterdir(), *self.outputs.iterdir()]:
            os.utime(path, (0, 2_000_000_000))
        self.assertEqual(self.skipped(), 4)
        changed = self.inputs / "0002.json"
        before = changed.stat()
        changed.write_bytes(changed.read_bytes() + b"\n")
        os.utime(changed, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.assertEqual(self.skipped(), 3)
        self.assertEqual(self.skipped(), 4)

    def test_what_is_not_there_as_it_was_written_is_made_again(self) -> None:
        whole = (self.outputs / "0001.xlsx").read_bytes()
        (self.outputs / "0001.xlsx").unlink()
        changed = self.outputs / "0003.xml"
        changed.write_bytes(changed.read_bytes().replace(b"<natural>", b"<natural> ", 1))
        self.assertEqual(self.skipped(), 2)
        self.assertEqual((self.outputs / "0001.xlsx").read_bytes(), whole)

    def test_other_formats_options_and_draft_are_other_work(self) -> None:
        self.assertEqual(self.skipped(to="xml"), 0)
        self.assertEqual(self.skipped(to="xml"), 4)
        self.assertEqual(self.skipped(to=TO), 0)
        self.assertEqual(self.skipped("--created", "2026-01-20"), 0)
        self.assertEqual(self.skipped("--created", "2026-01-20"), 4)
        self.assertEqual(self.skipped("--created", "2026-01-21"), 0)
        self.assertEqual(self.skipped("--draft"), 0)
        self.assertEqual(self.skipped(), 0)
        self.assertEqual(self.skipped("-O", "xlsx.mode=fill-in"), 0)
        self.assertEqual(self.skipped("-O", "xlsx.mode=fill-in"), 4)
        self.assertEqual(self.skipped("--explain", "T3-ID@requests=说明"), 0)

    def test_last_years_report_counts_by_its_bytes(self) -> None:
        previous = self.folder / "previous.json"
        report = json.loads(twins.report(0))
        report["year"] = 2024
        previous.write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
        words = ("--previous", previous, "--draft")
        self.assertEqual(self.skipped(*words, code=1), 0)
        self.assertEqual(self.skipped(*words, code=1), 4)
        previous.write_text(json.dumps(report, ensure_ascii=False) + "\n", encoding="utf-8")
        self.assertEqual(self.skipped(*words, code=1), 0)

    def test_another_template_is_other_work(self) -> None:
        templates = self.folder / "templates"
        shutil.copytree(SOURCE_DIR / "templates", templates)
        self.assertEqual(self.skipped("--template-dir", templates), 4)
        form = templates / "disclosure-annual-report/2021/form.xml"
        form.write_text(form.read_text(encoding="utf-8") + "<!-- changed -->\n", encoding="utf-8")
        self.assertEqual(self.skipped("--template-dir", templates), 0)
        self.assertEqual(self.skipped("--template-dir", templates), 4)

    def test_another_plugin_is_other_work(self) -> None:
        plugins = self.folder / "plugins"
        plugins.mkdir()
        for name in ("govreport_xlsx.so", "govreport_xlsx.plugin.xml"):
            shutil.copy(BINARY_DIR / "lib/govreport/plugins" / name, plugins)
        self.assertEqual(self.skipped("--plugin-dir", plugins), 4)
        with (plugins / "govreport_xlsx.so").open("ab") as module:
            module.write(b"\0")
        self.assertEqual(self.skipped("--plugin-dir", plugins), 0)

    def test_a_report_with_errors_keeps_its_exit_code_when_it_is_skipped(self) -> None:
        self.write("0001.json", twins.report(1).replace('"total": "', '"total": "9', 1))
        self.assertEqual(self.run_batch("--draft", code=1)["with-errors"], 1)
        self.assertEqual(self.skipped("--draft", code=1), 4)

    def test_what_failed_is_tried_again(self) -> None:
        self.write("0001.json", "milk")
        summary = self.run_batch("--resume", code=1)
        self.assertEqual((summary["skipped"], summary["failed"]), (3, 1))
        self.add_twins(2)
        self.assertEqual(self.skipped(), 4)

    def test_records_of_other_reports_in_the_folder_stay(self) -> None:
        first = self.record()
        for path in self.inputs.iterdir():
            path.unlink()
        self.write("9999.json", twins.report(9999))
        self.run_batch()
        self.assertEqual(self.record()[:4], first)
        self.assertEqual(len(self.record()), 5)

    def test_a_record_elsewhere_is_used_where_it_is_named(self) -> None:
        record = self.folder / "record.jsonl"
        shutil.move(self.outputs / RECORD, record)
        self.assertEqual(self.skipped("--record", record), 4)
        self.assertFalse((self.outputs / RECORD).exists())
        self.assertEqual(self.skipped(), 0)

    def test_a_record_that_was_cut_off_loses_half_a_line_and_no_more(self) -> None:
        record = self.outputs / RECORD
        content = record.read_bytes()
        record.write_bytes(content[: content.rindex(b"\n", 0, -1) + 500])
        self.assertEqual(self.skipped(), 3)
        self.assertEqual(record.read_bytes(), content)

    def test_a_file_that_is_no_record_is_left_alone(self) -> None:
        for name, content in (("notes.txt", "first\nsecond\n"), ("word.txt", "word"), ("o.json", '{"a":1}\n')):
            other = self.folder / name
            other.write_text(content)
            run = subprocess.run(self.command("--record", other, to=TO), capture_output=True, text=True, env=environment())
            self.assertEqual(run.returncode, 2, run.stderr)
            self.assertIn(f"{name}: error: this is no file of export records", run.stderr)
            self.assertEqual(other.read_text(), content)
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        run = subprocess.run(self.command("--record", fifo, to=TO), capture_output=True, env=environment(), timeout=60)
        self.assertEqual(run.returncode, 2)

    def test_outputs_beside_the_inputs_are_not_taken_for_inputs(self) -> None:
        for _ in range(2):
            run = self.run_program("export", "-r", self.inputs, "--to", TO, "-o", self.inputs)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertIn("4 reports: 4 done", run.stderr)
        self.assertIn("outputs of an earlier run, not read: 8", run.stderr)
        below = self.inputs / "2025"
        below.mkdir()
        shutil.copy(self.outputs / RECORD, below)
        shutil.copy(self.outputs / "0000.xml", below)
        run = self.run_program("check", "-r", self.inputs)
        self.assertIn("2025: outputs go there; it was not read", run.stderr)
        self.assertIn("4 reports: 4 done", run.stderr)


class OneReport(ResumeTest):
    def test_by_its_name_has_a_record_only_where_one_is_asked_for(self) -> None:
        report = self.write("a.json", twins.report(1))
        self.assertEqual(self.export(report).returncode, 0)
        self.assertEqual(self.left_behind(), ["a.xml"])
        self.assertEqual(self.export(report, "--resume").stdout, f"{self.outputs}/a.xml\t{(self.outputs / 'a.xml').stat().st_size}\n")
        self.assertEqual(self.left_behind(), ["a.xml", RECORD])
        self.assertEqual(self.export(report, "--resume").stdout, "")

    def test_that_is_refused_leaves_no_record(self) -> None:
        self.assertEqual(self.export(self.write("a.md", "milk"), "--resume").returncode, 1)
        self.assertEqual(self.left_behind(), [])


class AfterAnInterrupt(ResumeTest):
    def test_only_what_is_left_is_done_and_all_is_as_if_nothing_had_happened(self) -> None:
        count = 120
        self.add_twins(count)
        process = subprocess.Popen(self.command(to="xml,pdf"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment())
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130, said)
        self.assertIn("by the same command with --resume", said)
        done = len(list(self.outputs.glob("*.xml")))
        self.assertEqual(self.skipped(to="xml,pdf"), done)
        resumed = self.record()
        shutil.rmtree(self.outputs)
        self.outputs.mkdir()
        self.run_batch(to="xml,pdf")
        self.assertEqual(self.record(), resumed)


class TwoAtOnce(ResumeTest):
    def test_do_not_add_to_one_record(self) -> None:
        self.add_twins(200)
        first = subprocess.Popen(self.command(to="xml,pdf,ofd"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
        self.addCleanup(first.kill)
        first.stdout.readline()
        second = self.run_program("export", "-r", self.inputs, "--to", "xml", "-o", self.outputs)
        first.send_signal(signal.SIGINT)
        first.communicate(timeout=60)
        self.assertEqual(second.returncode, 2, second.stderr)
        self.assertIn("another export is adding to this record", second.stderr)
        self.assertTrue((self.outputs / RECORD).exists())


class RecordOnAFullDisk(DiskTest):
    def test_is_told_and_what_has_no_record_is_done_again(self) -> None:
        disk = self.mount("12k")
        for number in range(6):
            self.write(f"{number}.json", twins.report(number))
        words = ("export", "-r", self.inputs, "--to", "xml", "-o", self.outputs, "--record", disk / "record.jsonl")
        run = self.run_program(*words)
        self.assertEqual(run.returncode, 3, run.stderr)
        self.assertIn("the record of exports could not be written whole", run.stderr)
        self.assertEqual(len(list(self.outputs.glob("*.xml"))), 6)
        lines = (disk / "record.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertTrue(0 < len(lines) < 6)
        self.assertEqual([json.loads(line)["errors"] for line in lines], [0] * len(lines))
        self.assertIn(f"{len(lines)} skipped", self.run_program(*words, "--resume").stderr)


if __name__ == "__main__":
    unittest.main()
