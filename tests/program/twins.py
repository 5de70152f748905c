"""Reports by the thousand, each different, in which every identity holds: the sample with other figures."""

from __future__ import annotations

import functools
import json
import os
import random
import subprocess
import tempfile
from pathlib import Path

from program import PROGRAM, SAMPLE

BUSINESS = ("business", "research", "welfare", "law-service", "other")
APPLICANTS = ("natural", *(f"legal.{kind}" for kind in BUSINESS))
DISPUTES = ("upheld", "corrected", "other", "pending")


@functools.cache
def _base() -> str:
    with tempfile.TemporaryDirectory(prefix="govreport-twins-") as folder:
        file = Path(folder) / "base.json"
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        subprocess.run([PROGRAM, "import", SAMPLE, "-o", file], check=True, capture_output=True, env=environment)
        return file.read_text(encoding="utf-8")


def _requests(table: dict[str, dict[str, str]], choose: random.Random) -> None:
    results = [row for row in table if row.startswith("results.") and row != "results.total"]
    for applicant in APPLICANTS:
        handled = 0
        for row in results:
            figure = choose.randrange(400)
            table[row][applicant] = str(figure)
            handled += figure
        left, carried_in = choose.randrange(90), choose.randrange(90)
        table["results.total"][applicant] = str(handled)
        table["carried-over"][applicant] = str(left)
        table["carried-in"][applicant] = str(carried_in)
        table["new"][applicant] = str(handled + left - carried_in)
    for row in table.values():
        row["total"] = str(sum(int(row[applicant]) for applicant in APPLICANTS))


def _disputes(table: dict[str, str], choose: random.Random) -> None:
    for group in ("review", "direct", "after-review"):
        figures = [choose.randrange(60) for _ in DISPUTES]
        table.update({f"{group}.{kind}": str(figure) for kind, figure in zip(DISPUTES, figures)})
        table[f"{group}.total"] = str(sum(figures))


def report(number: int) -> str:
    """Report `number`, as JSON: its own body, figures and words."""
    choose = random.Random(number)
    made = json.loads(_base())
    body = f"云汀市第{number}局"
    made.update({"body": body, "signature": body, "title": f"{body}2025年政府信息公开工作年度报告"})
    requests, disputes = made["tables"]["requests"], made["tables"]["disputes"]
    _requests(requests, choose)
    _disputes(disputes, choose)
    for row in made["tables"]["proactive"].values():
        for cell in row:
            row[cell] = str(choose.randrange(9000))
    made["sections"]["overview"]["blocks"] = [
        {"p": f"全年新收政府信息公开申请 {requests['new']['total']} 件，办结 {requests['results.total']['total']} 件。"},
        {"p": f"平均答复用时 {choose.randrange(3, 20)} 天，电话回访 {choose.randrange(9000)} 人次。"},
    ]
    return json.dumps(made, ensure_ascii=False)


def markdown(number: int) -> str:
    """The sample as text, of another body."""
    return SAMPLE.read_text(encoding="utf-8").replace("云汀市", f"云汀第{number}市")
