"""Web pages for the tests, and what Chromium, axe-core and the Nu HTML checker make of them.

All pages are made, and all are judged, at once: a browser and a Java machine are started a single time.
"""

from __future__ import annotations

import functools
import json
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import exported
import judges
import report_variants

WIDE, NARROW = 1200, 320
HOST_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>信息公开 - 某市人民政府门户网站</title>
<style>td {{padding: 4px}} .main {{width: 100%}}</style></head>
<body><header><p>某市人民政府门户网站</p></header>
<main><h1>政府信息公开年报</h1>
{fragment}</main>
<footer><p>主办：某市人民政府办公室</p></footer></body>
</html>
"""
# Every figure with its name, what it says, and what heads it.
CELLS = """[...document.querySelectorAll("td[data-cell]")].map((cell) => ({
  cell: cell.dataset.cell, text: cell.textContent, row: cell.parentElement.rowIndex,
  headers: (cell.getAttribute("headers") ?? "").split(" ").filter(Boolean)
    .map((id) => document.getElementById(id).textContent)}))"""


def export(report: Path, name: str, *options: str) -> Path:
    folder = exported.scratch() / "pages" / name
    folder.parent.mkdir(exist_ok=True)
    return exported.export(report, "html", folder, *options)


def embedded(fragments: Sequence[Path], name: str) -> Path:
    """A site's page with fragments in it."""
    page = exported.scratch() / f"{name}.html"
    text = "".join(each.read_text(encoding="utf-8") for each in fragments)
    page.write_text(HOST_PAGE.format(fragment=text), encoding="utf-8")
    return page


def checked(report: Path, name: str) -> Path:
    """The page of a check of the report, whose last number has a digit too many."""
    ElementTree.register_namespace("", report_variants.NAMESPACE)
    tree = ElementTree.parse(exported.export(report, "xml", exported.scratch() / f"xml-of-{name}"))
    last = [cell for cell in tree.getroot().find(f"{{{report_variants.NAMESPACE}}}tables").iter() if not len(cell)][-1]
    last.text = f"1{last.text}"
    wrong, page = (exported.scratch() / f"{name}.{kind}" for kind in ("xml", "html"))
    tree.write(wrong, encoding="utf-8", xml_declaration=True)
    ran = judges.run([exported.program(), "check", wrong, "--html", page, "--lang", "zh"])
    if ran.returncode != 1:
        raise AssertionError(f"check of {wrong} gave {ran.returncode}: {ran.stdout}{ran.stderr}")
    return page


@functools.cache
def pages() -> dict[str, Path]:
    """Every kind of page that we write in UTF-8: name → file."""
    samples = report_variants.samples()
    options = report_variants.options
    made = {name: export(report, name) for name, report in samples.items()}
    for name in ("notes", "blanks", "lists"):
        report = report_variants.report(name)
        assert report is not None
        made[name] = export(report, name, "--draft")
    real = exported.reports().get("real")
    if real:
        made["real"] = export(real, "real")
    annual = samples["disclosure-annual-report-2021"]
    made["json"] = export(annual, "json", *options(data="json"))
    made["xml"] = export(annual, "xml", *options(data="xml"))
    for name, report in samples.items():
        made[f"checked-{name}"] = checked(report, f"checked-{name}")
    fragment = {name: export(report, f"fragment-{name}", *options(fragment="yes"))
                for name, report in samples.items()}
    for name, file in fragment.items():
        made[f"in-a-site-{name}"] = embedded([file], f"in-a-site-{name}")
    other = export(annual, "fragment-other", *options(fragment="yes", prefix="other", data="xml"))
    made["two-in-a-site"] = embedded([fragment["three-public-expenses-2024"], other], "two-in-a-site")
    return made


def chromium(tasks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What html_pages/judge.mjs makes of each task."""
    browser, web = judges.cache() / "ofd-js", judges.cache() / "web-pages"
    for home in (browser, web):
        judges.wanted(home / ".recipe", f"{home.name} is not there (scripts/judges installs it)")
    script = Path(__file__).with_name("html_pages") / "judge.mjs"
    ran = subprocess.run(
        [judges.tool("node"), script, judges.tool("chromium"), browser,
         web / "node_modules/axe-core/axe.min.js"],
        input=json.dumps(tasks, default=str), capture_output=True, text=True, check=False)
    if ran.returncode == judges.NO_BROWSER:
        judges.skip(f"Chromium does not start here: {ran.stderr.strip()[-300:]}")
    found = [json.loads(line) for line in ran.stdout.split("\n") if line]
    if len(found) != len(tasks):
        raise AssertionError(f"the browser ended early: {ran.stderr[-2000:]}")
    for task, each in zip(tasks, found):
        if "error" in each:
            raise AssertionError(f"{task['page']}: {each['error']}")
    return found


def nu_checker(files: Sequence[Path]) -> list[dict[str, Any]]:
    """The messages of the Nu HTML checker, errors and warnings."""
    jar = judges.cache() / "web-pages/node_modules/vnu-jar/build/dist/vnu.jar"
    judges.wanted(jar, "the Nu HTML checker is not there (scripts/judges installs it)")
    ran = judges.run([judges.tool("java"), "-jar", jar, "--stdout", "--format", "json", *files])
    return json.loads(ran.stdout)["messages"]
