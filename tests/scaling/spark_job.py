"""The Spark job of the examples, on two executors, over 2,000 reports of which one is none; one of
the executors is killed at its work.

Usage: spark_job.py [COUNT]
"""

from __future__ import annotations

import json
import os
import signal
import shutil
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import spark

spark.use()

import govreport  # noqa: E402
import twins  # noqa: E402
from python_host import PROGRAM, run  # noqa: E402

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
REGIONS = 10
BAD = COUNT // 2 + 1
FORMATS = [(format.id, format.extension) for format in govreport.default_library().formats()]
SECONDS = 500


class Inputs:
    """A folder a region, a file a unit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.table = folder / "table.jsonl"
        self.files: dict[tuple[str, str], Path] = {}

    def make(self) -> None:
        for number in range(1, COUNT + 1):
            self._add(f"第{number % REGIONS + 1}区", f"unit-{number:05}",
                      twins.report(number))
        self.bad = list(self.files)[BAD]
        self._damage(self.files[self.bad])
        self.table.write_text("".join(
            json.dumps({"region": region, "unit": unit, "file": str(file)}) + "\n"
            for (region, unit), file in self.files.items()), encoding="utf-8")

    def _add(self, region: str, unit: str, report: str) -> None:
        file = self.folder / "in" / region / f"{unit}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
        self.files[region, unit] = file

    def _damage(self, file: Path) -> None:
        file.write_bytes(file.read_bytes()[:5000])

    def good(self) -> dict[tuple[str, str], Path]:
        return {key: file for key, file in self.files.items() if key != self.bad}


def exported_by_the_program(files: list[Path], folder: Path) -> None:
    names = folder.with_suffix(".list")
    names.write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
    run(PROGRAM, "export", "--files-from", names, "--to", ",".join(id for id, _ in FORMATS),
        "-o", folder, "--quiet")


class TwoExecutors(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.inputs = Inputs(cls.folder)
        cls.inputs.make()
        cls.output = cls.folder / "output"
        cls.job = spark.Submitted(cls.folder / "job", cls.inputs.table, "-o", cls.output,
                                  "--tables", "json", "--language", "en")
        cls.addClassCleanup(cls.job.stop)
        cls.kill_one_executor()
        cls.code = cls.job.wait(SECONDS)
        if not (cls.output / "tables/sums/_SUCCESS").exists():
            raise AssertionError(f"the job ended with {cls.code}\n{cls.job.log()[-5000:]}")

    @classmethod
    def kill_one_executor(cls) -> None:
        """In the middle of its first partition, when it has written some of its files."""
        spark.wait_until("files", lambda: any(cls.output.glob("files/*/*.xml"))
                         or cls.job.process.poll() is not None, SECONDS)
        executor = cls.job.executor_at_work()
        assert executor, cls.job.log()[-5000:]
        os.kill(executor, signal.SIGKILL)

    def table(self, name: str) -> list[dict[str, object]]:
        return spark.rows(self.output / "tables" / name)

    def written(self) -> set[str]:
        return {str(file.relative_to(self.output / "files"))
                for file in (self.output / "files").rglob("*") if file.is_file()}

    def test_every_good_report_has_its_files_and_nothing_else_is_there(self) -> None:
        wanted = {f"{region}/{unit}.{extension}" for region, unit in self.inputs.good()
                  for _, extension in FORMATS}
        self.assertEqual(self.written(), wanted)

    def test_the_bytes_are_the_programs(self) -> None:
        folder = self.folder / "wanted"
        folder.mkdir()
        exported_by_the_program(list(self.inputs.good().values()), folder)
        for region, unit in self.inputs.good():
            for _, extension in FORMATS:
                name = f"{unit}.{extension}"
                self.assertEqual((self.output / "files" / region / name).read_bytes(),
                                 (folder / name).read_bytes(), name)

    def test_each_report_is_listed_once_with_what_became_of_it(self) -> None:
        listed = {(row["region"], row["unit"]): row for row in self.table("reports")}
        self.assertEqual(set(listed), set(self.inputs.files))
        self.assertEqual(len(self.table("reports")), COUNT)
        for key, row in listed.items():
            if key != self.inputs.bad:
                self.assertEqual((row["status"], len(row["files"])), ("done", len(FORMATS)), row)

    def test_the_bad_one_stops_nothing_and_is_named_with_its_reason(self) -> None:
        self.assertEqual(self.code, 1, self.job.log()[-3000:])
        region, unit = self.inputs.bad
        bad = [row for row in self.table("reports") if row["status"] != "done"]
        self.assertEqual([(row["region"], row["unit"], row["status"]) for row in bad],
                         [(region, unit, "failed")])
        self.assertIn("JSON", bad[0]["reason"])
        self.assertIn(f"failed: {region}/{unit} ({self.inputs.files[self.inputs.bad]}): ",
                      self.job.said())
        self.assertIn(f"{COUNT} reports, {COUNT - 1} done, 0 with errors, 1 failed",
                      self.job.said())
        found = [row for row in self.table("findings") if row["severity"] == "error"]
        self.assertEqual({(row["region"], row["unit"]) for row in found}, {(region, unit)})

    def test_regions_are_counted(self) -> None:
        wanted = Counter(region for region, _ in self.inputs.files)
        for row in self.table("regions"):
            failed = int(row["region"] == self.inputs.bad[0])
            total = wanted.pop(row["region"])
            self.assertEqual((row["reports"], row["done"], row["with_errors"], row["failed"]),
                             (total, total - failed, 0, failed))
        self.assertFalse(wanted)

    def test_sums_of_a_region_are_those_of_merge(self) -> None:
        sums: dict[str, dict[str, str]] = {}
        for row in self.table("sums"):
            self.assertNotIn(row["cell"], sums.setdefault(row["region"], {}))
            sums[row["region"]][row["cell"]] = row["sum"]
            self.assertEqual((row["form"], row["version"], row["year"]),
                             ("disclosure-annual-report", 2021, 2025))
        self.assertEqual(set(sums), {region for region, _ in self.inputs.files})
        for region, cells in sums.items():
            self.assertEqual(cells, self.merged(region))

    def merged(self, region: str) -> dict[str, str]:
        units = [file for (of, _), file in self.inputs.good().items() if of == region]
        total = self.folder / f"{region}.xml"
        run(PROGRAM, "merge", *units, "--body", region, "-o", total, "--draft")
        return {cell.id: str(cell.value) for cell in govreport.Report.read(total).cells()
                if cell.value is not None}

    def test_two_executors_took_part_and_one_was_lost(self) -> None:
        ended = self.job.events("TaskEnd")
        by_stage = Counter(event["Stage ID"] for event in ended)
        exporting = max(by_stage, key=lambda stage: by_stage[stage])
        tasks = [event for event in ended if event["Stage ID"] == exporting]
        reasons = Counter(event["Task End Reason"]["Reason"] for event in tasks)
        self.assertGreaterEqual(reasons["ExecutorLostFailure"], 1, reasons)
        done = [event["Task Info"] for event in tasks
                if event["Task End Reason"]["Reason"] == "Success"]
        self.assertGreaterEqual(len({task["Executor ID"] for task in done}), 2)
        partitions = Counter(task["Index"] for task in done)
        self.assertEqual(set(partitions.values()), {1})
        print(f"{self.job.said().splitlines()[0]}; {len(partitions)} partitions by executors "
              f"{sorted({task['Executor ID'] for task in done})}; {dict(reasons)}", flush=True)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
