"""Checks and exports a table of reports on the machines of Spark, and adds them up by region.

Usage: spark-submit export_reports.py TABLE -o FOLDER [--to pdf,ofd] [-O FORMAT.OPTION=VALUE]

TABLE (Parquet, JSON lines, CSV) has the columns region, unit and file, and may have report: the
bytes or the text of the report, which is else read from file. README.md says what becomes of it.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f

from outcomes import DONE, FAILED, WITH_ERRORS, Job, outcomes
from sums import add, row, sums

COLUMNS = ("region", "unit", "file", "report")
SCHEMA = """
    region string, unit string, file string, status string, reason string, form string,
    version int, year int, body string, files array<string>,
    findings array<struct<severity: string, code: string, rule: string, message: string,
                          hint: string, cell: string, label: string, sheet: string, line: int,
                          expected: string, found: string>>,
    figures array<struct<cell: string, number: string, unit: string>>"""
SUMS = """region string, form string, version int, year int, cell string, unit string, sum string,
          reports int"""
SHOWN = 20


class UsageError(Exception):
    """Nothing was done."""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Checks and exports a table of reports.")
    parser.add_argument("table", help="Parquet, .jsonl or .csv: region, unit, file[, report]")
    parser.add_argument("-o", "--output", required=True, metavar="FOLDER", type=Path)
    parser.add_argument("--to", metavar="FORMATS", help="with commas between; all there are")
    parser.add_argument("-O", dest="options", metavar="FORMAT.OPTION=VALUE", action="append",
                        default=[], type=option)
    parser.add_argument("--check-only", action="store_true", help="export nothing")
    parser.add_argument("--draft", action="store_true", help="export although there are errors")
    parser.add_argument("--language", choices=("zh", "en"), default="zh", help="of findings")
    parser.add_argument("--reports-per-task", type=int, default=100, metavar="N")
    parser.add_argument("--tables", choices=("parquet", "json"), default="parquet")
    return parser.parse_args()


def option(words: str) -> tuple[str, str, str]:
    format, dot, rest = words.partition(".")
    name, equals, value = rest.partition("=")
    if not (dot and equals):
        raise argparse.ArgumentTypeError(f"{words!r} is not FORMAT.OPTION=VALUE")
    return format, name, value


def job_of(wanted: argparse.Namespace) -> Job:
    options: dict[str, dict[str, str]] = {}
    for format, name, value in wanted.options:
        options.setdefault(format, {})[name] = value
    formats = tuple(wanted.to.split(",")) if wanted.to else None
    return Job(folder=str(wanted.output.absolute() / "files"),
               formats=() if wanted.check_only else formats,
               options=options, draft=wanted.draft, language=wanted.language)


def read_table(spark: SparkSession, path: str) -> DataFrame:
    """With the four columns, `report` null where the table has none. Raises UsageError."""
    ending = path.rstrip("/").rpartition(".")[2]
    if ending in ("jsonl", "json"):
        table = spark.read.json(path, primitivesAsString=True)
    elif ending == "csv":
        table = spark.read.csv(path, header=True, multiLine=True, escape='"')
    else:
        table = spark.read.parquet(path)
    if "report" not in table.columns:
        table = table.withColumn("report", f.lit(None).cast("binary"))
    missing = [name for name in COLUMNS if name not in table.columns]
    if missing:
        raise UsageError(f"{path} has no column {', '.join(missing)}")
    return table.select(*COLUMNS)


def refuse_clashes(table: DataFrame) -> None:
    """Two rows that would write the same files. Raises UsageError."""
    twice = table.groupBy("region", "unit").count().where("count > 1").limit(SHOWN).collect()
    if twice:
        named = ", ".join(f"{each.region}/{each.unit}" for each in twice)
        raise UsageError(f"more than one row would write the files of {named}")


def do_the_work(table: DataFrame, job: Job, reports_per_task: int) -> DataFrame:
    """What becomes of each report, once something asks for it."""
    tasks = -(-table.count() // reports_per_task) or 1
    rows = table.repartition(tasks, "region", "unit").rdd
    done = rows.mapPartitions(lambda partition: outcomes(partition, job))
    return table.sparkSession.createDataFrame(done, SCHEMA, verifySchema=False)


def kept(table: DataFrame, folder: Path, kind: str) -> DataFrame:
    """`table` as it stands in a folder from now on: what is made of it does no work again."""
    table.write.save(str(folder), kind, mode="overwrite")
    return table.sparkSession.read.schema(table.schema).load(str(folder), kind)


def findings_of(reports: DataFrame) -> DataFrame:
    return reports.select("region", "unit", "file", f.explode("findings").alias("finding")).select(
        "region", "unit", "file", "finding.*")


def regions_of(reports: DataFrame) -> DataFrame:
    def count_of(status: str) -> Column:
        return f.count_if(f.col("status") == status).alias(status.replace(" ", "_"))
    counts = [f.count("*").alias("reports"), *map(count_of, (DONE, WITH_ERRORS, FAILED))]
    return reports.groupBy("region").agg(*counts).orderBy("region")


def sums_of(reports: DataFrame) -> DataFrame:
    """In exact decimals of Python: Spark's end at 38 digits, and round."""
    added = reports.select(*reports.columns).rdd.mapPartitions(lambda rows: sums(rows)).reduceByKey(add)
    return reports.sparkSession.createDataFrame(added.map(row), SUMS).orderBy(
        "region", "form", "version", "year", "cell", "unit")


def remove_leftovers(folder: Path) -> None:
    """What an executor that was killed had begun to write: no file of ours is hidden."""
    for file in folder.glob("*/.*"):
        file.unlink(missing_ok=True)


def tell(reports: DataFrame, seconds: float) -> bool:
    """Prints the counts and the reports that failed; whether all were done without errors."""
    counts: dict[str, int] = {
        each.status: each["count"] for each in reports.groupBy("status").count().collect()}
    total = sum(counts.values())
    print(f"{total} reports, {counts.get(DONE, 0)} done, {counts.get(WITH_ERRORS, 0)} with errors, "
          f"{counts.get(FAILED, 0)} failed; {seconds:.1f} s, {total / seconds:.1f} a second")
    for each in reports.where(f.col("status") == FAILED).orderBy("region", "unit").take(SHOWN):
        print(f"failed: {each.region}/{each.unit} ({each.file}): {each.reason}")
    return total == counts.get(DONE, 0)


def run(spark: SparkSession, wanted: argparse.Namespace) -> bool:
    for module in ("outcomes.py", "sums.py"):
        spark.sparkContext.addPyFile(str(Path(__file__).with_name(module)))
    table, job, tables = read_table(spark, wanted.table), job_of(wanted), wanted.output / "tables"
    refuse_clashes(table)
    started = time.monotonic()
    reports = kept(do_the_work(table, job, wanted.reports_per_task), tables / "reports",
                   wanted.tables)
    seconds = time.monotonic() - started
    remove_leftovers(Path(job.folder))
    for name, make in {"findings": findings_of, "regions": regions_of, "sums": sums_of}.items():
        kept(make(reports), tables / name, wanted.tables)
    return tell(reports, seconds)


def main() -> int:
    wanted = arguments()
    spark = SparkSession.builder.appName("govreport").getOrCreate()
    try:
        return 0 if run(spark, wanted) else 1
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(main())
