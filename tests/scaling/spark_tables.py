"""The Spark job of the examples, step by step, in one process: what a table may be, what is refused
or failed, what exact sums are, and that doing a thing twice does it once."""

from __future__ import annotations

import argparse
import contextlib
import io
import re
import shutil
import sys
import tempfile
import unittest
import warnings
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal, Inexact
from pathlib import Path
from types import SimpleNamespace

import spark

spark.use()

import export_reports  # noqa: E402
import govreport  # noqa: E402
import outcomes  # noqa: E402
import python_host  # noqa: E402
import sums  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402
from python_host import SAMPLE, run  # noqa: E402


def given(region: str | None, unit: str | None, file: object, report: object = None) -> object:
    return SimpleNamespace(region=region, unit=unit, file=str(file), report=report)


class InFolder(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = self.folder / "output"

    def job(self, **settings: object) -> outcomes.Job:
        return outcomes.Job(**{"folder": str(self.output / "files"), "formats": ("xml", "xlsx"),
                               "options": {}, "draft": False, "language": "en", **settings})

    def written(self) -> dict[str, bytes]:
        files = self.output / "files"
        return {str(file.relative_to(files)): file.read_bytes()
                for file in files.rglob("*") if file.is_file()}


class OneReport(InFolder):
    def of(self, row: object, **settings: object) -> outcomes.Outcome:
        (outcome,) = outcomes.outcomes([row], self.job(**settings))
        return outcome

    def test_that_is_good_has_its_files_and_figures(self) -> None:
        done = self.of(given("东区", "一局", SAMPLE))
        report = govreport.Report.read(SAMPLE)
        self.assertEqual((done.status, done.form, done.version, done.year, done.body),
                         ("done", report.form, report.version, report.year, report.body))
        self.assertEqual(self.written(), {f"东区/一局.{format}": report.export_bytes(format)
                                          for format in ("xml", "xlsx")})
        self.assertEqual({figure.cell: figure.number for figure in done.figures},
                         {cell.id: str(cell.value) for cell in report.cells()
                          if cell.state in ("zero", "number")})

    def test_with_errors_is_exported_as_a_draft_alone(self) -> None:
        broken = python_host.broken_sample(self.folder)
        outcome = self.of(given("a", "b", broken))
        self.assertEqual((outcome.status, outcome.files, self.output.exists()),
                         ("with errors", [], False))
        self.assertIn("T3-ROW", [found.rule for found in outcome.findings])
        self.assertEqual(len(self.of(given("a", "b", broken), draft=True).files), 2)

    def test_that_is_none_fails_with_its_reason(self) -> None:
        (self.folder / "is-a-folder.xml").mkdir()
        for row, reason in ((given("a", "b", "none.md"), "FileNotFoundError"),
                            (given("a", "b", self.folder / "is-a-folder.xml"), "IsADirectory"),
                            (given("a", "b", "x.xml", "<a>"), "x.xml"),
                            (given("a", "b", "x.doc", b"milk"), "x.doc"),
                            (given("a", "b", ""), "names no file"),
                            (given("a", "b", "x\0.xml", b""), "x")):
            outcome = self.of(row)
            self.assertEqual((outcome.status, outcome.files), ("failed", []))
            self.assertIn(reason, outcome.reason)

    def test_writes_nowhere_else(self) -> None:
        for region, unit in (("..", "a"), ("a", "../b"), ("/", "a"), ("a", ""), (None, "a"),
                             ("a", ".hidden"), ("a", "名" * 67), ("a", "\0")):
            outcome = self.of(given(region, unit, SAMPLE))
            self.assertEqual(outcome.status, "failed", (region, unit))
        self.assertFalse(self.output.exists())

    def test_options_reach_the_format_and_a_wrong_one_is_named(self) -> None:
        options = {"pdf": {"profile": "a2a"}}
        self.of(given("a", "b", SAMPLE), formats=("pdf",), options=options)
        self.assertEqual(self.written()["a/b.pdf"], govreport.Report.read(SAMPLE).export_bytes(
            "pdf", options=options["pdf"]))
        failed = self.of(given("a", "b", SAMPLE), formats=("pdf",), options={"pdf": {"profil": "x"}})
        self.assertIn("profile", failed.reason)

    def test_done_by_many_at_once_is_done_once(self) -> None:
        """What two attempts at one task do, if the first was only thought to be lost."""
        row = given("a", "b", SAMPLE)
        wanted = self.of(row), self.written()
        with ThreadPoolExecutor(8) as attempts:
            done = list(attempts.map(lambda _: self.of(row), range(16)))
        self.assertEqual(done, [wanted[0]] * 16)
        self.assertEqual(self.written(), wanted[1])


class Sums(unittest.TestCase):
    def of(self, *figures: outcomes.Figure, status: str = "done") -> dict[tuple[str, ...], str]:
        report = SimpleNamespace(region="a", form="f", version=1, year=2025, status=status,
                                 figures=list(figures))
        return {(key.cell, key.unit): str(total.figure) for key, total in sums.sums([report] * 3)}

    def test_are_exact_however_long(self) -> None:
        long = "12345678901234567890123456789012345678901234567890.000000000000000001"
        self.assertEqual(self.of(outcomes.Figure("c", long, "")),
                         {("c", ""): str(sums.EXACT.multiply(Decimal(long), Decimal(3)))})
        self.assertEqual(self.of(outcomes.Figure("c", "0.10", "")), {("c", ""): "0.30"})
        with self.assertRaises(Inexact):
            sums.add(sums.Sum(Decimal("1e600"), 1), sums.Sum(Decimal("1e-600"), 1))

    def test_never_mix_units_nor_reports_with_errors(self) -> None:
        figures = outcomes.Figure("c", "1", "元"), outcomes.Figure("c", "1", "万元")
        self.assertEqual(self.of(*figures), {("c", "元"): "3", ("c", "万元"): "3"})
        self.assertEqual(self.of(*figures, status="with errors"), {})


class Tables(InFolder):
    @classmethod
    def setUpClass(cls) -> None:
        settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
                    "spark.log.level": "ERROR", "spark.sql.shuffle.partitions": "2"}
        cls.spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        cls.addClassCleanup(cls.spark.stop)

    def setUp(self) -> None:
        super().setUp()
        warnings.simplefilter("ignore", ResourceWarning)  # Spark leaves its sockets to be collected

    def run_job(self, table: Path, **settings: object) -> tuple[bool, str]:
        wanted = argparse.Namespace(**{
            "table": str(table), "output": self.output, "to": "xml", "options": [],
            "check_only": False, "draft": False, "language": "en", "reports_per_task": 2,
            "tables": "parquet", **settings})
        with contextlib.redirect_stdout(io.StringIO()) as said:
            fine = export_reports.run(self.spark, wanted)
        return fine, said.getvalue()

    def made(self, name: str) -> list[dict[str, object]]:
        return [row.asDict() for row in
                self.spark.read.parquet(str(self.output / "tables" / name)).collect()]

    def test_a_parquet_table_holds_the_reports_themselves(self) -> None:
        rows = [("东区", "一局", "a.md", bytearray(SAMPLE.read_bytes())),
                ("西区", "二局", "b.md", bytearray(SAMPLE.read_bytes())),
                ("西区", "三局", "c.md", bytearray(b"milk"))]
        table = self.folder / "table.parquet"
        self.spark.createDataFrame(
            rows, "region string, unit string, file string, report binary"
        ).write.parquet(str(table))
        fine, said = self.run_job(table)
        self.assertFalse(fine)
        self.assertIn("3 reports, 2 done, 0 with errors, 1 failed", said)
        self.assertIn("failed: 西区/三局 (c.md): ", said)
        self.assertEqual(set(self.written()), {"东区/一局.xml", "西区/二局.xml"})
        self.assertEqual(
            [tuple(row.values()) for row in self.made("regions")],
            [("东区", 1, 1, 0, 0), ("西区", 2, 1, 0, 1)])
        self.assertEqual({row["unit"] for row in self.made("findings")}, {"三局"})
        figures = {cell.id: str(cell.value) for cell in govreport.Report.read(SAMPLE).cells()
                   if cell.state in ("zero", "number")}
        for region in ("东区", "西区"):
            self.assertEqual({row["cell"]: row["sum"] for row in self.made("sums")
                              if row["region"] == region}, figures)

    def test_a_csv_table_names_files_and_doing_it_again_changes_nothing(self) -> None:
        table = self.folder / "table.csv"
        table.write_text(f'region,unit,file\n东区,"一局,甲",{SAMPLE}\n', encoding="utf-8")
        first = self.run_job(table)[0], self.written(), self.made("sums")
        left = self.output / "files/东区/.一局,甲.xml.AbCdEf"
        left.write_bytes(b"half")
        again = self.run_job(table)[0], self.written(), self.made("sums")
        self.assertEqual(first, again)
        self.assertTrue(first[0])
        self.assertEqual(set(first[1]), {"东区/一局,甲.xml"})

    def test_checking_alone_writes_no_file(self) -> None:
        table = self.folder / "table.jsonl"
        broken = python_host.broken_sample(self.folder)
        table.write_text(f'{{"region": "a", "unit": "b", "file": "{broken}"}}\n', encoding="utf-8")
        fine, said = self.run_job(table, check_only=True)
        self.assertFalse(fine)
        self.assertIn("0 done, 1 with errors, 0 failed", said)
        self.assertFalse((self.output / "files").exists())
        self.assertEqual(self.made("sums"), [])

    def test_what_cannot_be_meant_is_refused_before_anything_is_written(self) -> None:
        table = self.folder / "table.csv"
        for text, words in ((f"region,unit,file\na,b,{SAMPLE}\na,b,{SAMPLE}\n", "a/b"),
                            ("region,unit\na,b\n", "file")):
            table.write_text(text, encoding="utf-8")
            with self.assertRaises(export_reports.UsageError) as refused:
                self.run_job(table)
            self.assertIn(words, str(refused.exception))
        self.assertFalse(self.output.exists())


class Example(unittest.TestCase):
    def test_its_types_are_right(self) -> None:
        run(sys.executable, "-m", "mypy", "--strict", "--cache-dir", python_host.FOLDER / "mypy",
            *sorted(spark.EXAMPLE.glob("*.py")))

    def test_the_readme_has_the_columns_of_the_tables_and_the_options(self) -> None:
        readme = (spark.EXAMPLE / "README.md").read_text(encoding="utf-8")
        named = set(re.findall(r"`([\w-]+)`", readme))
        columns = {*export_reports.COLUMNS, *outcomes.Outcome._fields, *outcomes.Found._fields,
                   *re.findall(r"(\w+) (?:string|int)", export_reports.SUMS)}
        self.assertEqual(columns - named, set())
        for option in re.findall(r'"(--[\w-]+)"', Path(export_reports.__file__).read_text()):
            self.assertIn(option.strip("-"), {name.strip("-") for name in named})


if __name__ == "__main__":
    unittest.main()
