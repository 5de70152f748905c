"""What WeasyPrint takes for one report after another, in one process.

    python weasyprint_driver.py INPUT_FOLDER REPORTS OUTPUT.pdf

INPUT_FOLDER holds report.css, report.json and faces.json. Prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from html import escape
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration


def cell_html(cell: dict) -> str:
    spans = f'rowspan="{cell["row_span"]}" colspan="{cell["column_span"]}"'
    if cell["header"]:
        return f'<th scope="{cell["scope"]}" {spans}>{escape(cell["text"])}</th>'
    return f"<td {spans}>{escape(cell['text'])}</td>"


def table_html(block: dict) -> str:
    rows = [f"<tr>{''.join(map(cell_html, row))}</tr>" for row in block["rows"]]
    whole = sum(block["widths"])
    columns = "".join(f'<col style="width:{100 * width / whole:.3f}%">' for width in block["widths"])
    head = block["header_rows"]
    return (f"<table><colgroup>{columns}</colgroup><thead>{''.join(rows[:head])}</thead>"
            f"<tbody>{''.join(rows[head:])}</tbody></table>")


def block_html(block: dict) -> str:
    text = escape(block["text"])
    if block["kind"] == "table":
        return table_html(block)
    if block["kind"] == "title":
        return f"<h1>{text}</h1>"
    if block["kind"] == "heading":
        return f"<h{block['level'] + 1}>{text}</h{block['level'] + 1}>"
    return f'<p class="{block["kind"]}">{text}</p>'


def report_html(report: dict, faces: dict[str, str]) -> str:
    variables = ";".join(f"--{role}:'{family}'" for role, family in faces.items())
    body = "".join(map(block_html, report["blocks"]))
    return (f'<html lang="zh-CN" style="{variables}"><head><meta charset="utf-8">'
            f"<title>{escape(report['title'])}</title></head><body>{body}</body></html>")


def main(folder: Path, reports: int, output: Path) -> None:
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    faces = json.loads((folder / "faces.json").read_text(encoding="utf-8"))
    fonts = FontConfiguration()
    style = CSS(filename=folder / "report.css", font_config=fonts)
    times = []
    for _ in range(reports):
        before = time.process_time()
        document = HTML(string=report_html(report, faces))
        pdf = document.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
        times.append((time.process_time() - before) * 1000)
    output.write_bytes(pdf)
    print(json.dumps({"times": times, "bytes": len(pdf)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
