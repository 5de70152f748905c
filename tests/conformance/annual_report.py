"""The tables of the annual report (2021), written down here a second time, from the decree itself.

The tests compare what other programs read in our files with this, so it shares nothing with the
template or the library: names of cells in the order of print, the header cells of each, and a
reader of published text that goes by order alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")

# T2: rows of each block: (block, column labels and ids, rows).
PROACTIVE = [
    ("第二十条第（一）项",
     [("本年制发件数", "made"), ("本年废止件数", "repealed"), ("现行有效件数", "in-force")],
     [("规章", "regulations"), ("行政规范性文件", "normative-documents")]),
    ("第二十条第（五）项", [("本年处理决定数量", "decisions")], [("行政许可", "licensing")]),
    ("第二十条第（六）项", [("本年处理决定数量", "decisions")],
     [("行政处罚", "penalties"), ("行政强制", "coercion")]),
    ("第二十条第（八）项", [("本年收费金额（单位：万元）", "amount")], [("行政事业性收费", "fees")]),
]

# T3: chains of labels from the outside in, and ids.
APPLICANTS = "申请人情况"
LEGAL = "法人或其他组织"
REQUEST_COLUMNS = [
    ((APPLICANTS, "自然人"), "natural"),
    ((APPLICANTS, LEGAL, "商业企业"), "legal.business"),
    ((APPLICANTS, LEGAL, "科研机构"), "legal.research"),
    ((APPLICANTS, LEGAL, "社会公益组织"), "legal.welfare"),
    ((APPLICANTS, LEGAL, "法律服务机构"), "legal.law-service"),
    ((APPLICANTS, LEGAL, "其他"), "legal.other"),
    ((APPLICANTS, "总计"), "total"),
]
RESULTS = "三、本年度办理结果"
REQUEST_GROUPS = [
    ("（三）不予公开", "refused", [
        ("1.属于国家秘密", "state-secret"),
        ("2.其他法律行政法规禁止公开", "prohibited-by-law"),
        ("3.危及“三安全一稳定”", "safety-stability"),
        ("4.保护第三方合法权益", "third-party"),
        ("5.属于三类内部事务信息", "internal"),
        ("6.属于四类过程性信息", "process"),
        ("7.属于行政执法案卷", "enforcement-file"),
        ("8.属于行政查询事项", "administrative-query")]),
    ("（四）无法提供", "unavailable", [
        ("1.本机关不掌握相关政府信息", "not-held"),
        ("2.没有现成信息需要另行制作", "needs-creating"),
        ("3.补正后申请内容仍不明确", "unclear-after-correction")]),
    ("（五）不予处理", "not-processed", [
        ("1.信访举报投诉类申请", "complaint"),
        ("2.重复申请", "repeat"),
        ("3.要求提供公开出版物", "publication"),
        ("4.无正当理由大量反复申请", "excessive"),
        ("5.要求行政机关确认或重新出具已获取信息", "reconfirmation")]),
    ("（六）其他处理", "other", [
        ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "not-corrected"),
        ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "fee-not-paid"),
        ("3.其他", "other")]),
]
REQUEST_ROWS = [
    (("一、本年新收政府信息公开申请数量",), "new"),
    (("二、上年结转政府信息公开申请数量",), "carried-in"),
    ((RESULTS, "（一）予以公开"), "results.disclosed"),
    ((RESULTS, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"), "results.partly"),
    *(((RESULTS, group, label), f"results.{group_id}.{row_id}")
      for group, group_id, rows in REQUEST_GROUPS for label, row_id in rows),
    ((RESULTS, "（七）总计"), "results.total"),
    (("四、结转下年度继续办理",), "carried-over"),
]

# T4.
OUTCOMES = [("结果维持", "upheld"), ("结果纠正", "corrected"), ("其他结果", "other"),
            ("尚未审结", "pending"), ("总计", "total")]
DISPUTE_GROUPS = [(("行政复议",), "review"), (("行政诉讼", "未经复议直接起诉"), "direct"),
                  (("行政诉讼", "复议后起诉"), "after-review")]

HEADINGS = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
            "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"]


def proactive_cells() -> Iterator[tuple[str, frozenset[str]]]:
    for block, columns, rows in PROACTIVE:
        for row, row_id in rows:
            for column, column_id in columns:
                yield f"proactive/{row_id}/{column_id}", frozenset({block, row, column})


def request_cells() -> Iterator[tuple[str, frozenset[str]]]:
    for row, row_id in REQUEST_ROWS:
        for column, column_id in REQUEST_COLUMNS:
            yield f"requests/{row_id}/{column_id}", frozenset({*row, *column})


def dispute_cells() -> Iterator[tuple[str, frozenset[str]]]:
    for group, group_id in DISPUTE_GROUPS:
        for outcome, outcome_id in OUTCOMES:
            yield f"disputes/{group_id}.{outcome_id}", frozenset({*group, outcome})


def cells() -> list[tuple[str, frozenset[str]]]:
    """All 200 cells in the order of print: name, and the labels that head it."""
    return [*proactive_cells(), *request_cells(), *dispute_cells()]


def plain(text: str) -> str:
    """Without spaces and line breaks, which differ between ways of writing a label."""
    return re.sub(r"\s", "", text)


def number(text: str) -> Decimal | None:
    words = unicodedata.normalize("NFKC", text).strip()
    return Decimal(words) if NUMBER.fullmatch(words) else None


def named(numbers: Iterable[Decimal]) -> dict[str, Decimal]:
    """200 numbers in the order of print, by name. Raises when they are not 200."""
    return dict(zip((name for name, _ in cells()), numbers, strict=True))


def published_cells(report: Path) -> dict[str, Decimal]:
    """The cells of a published report whose tables are whole and in the prescribed order."""
    fields = [
        [found for field in re.split(r"[\t|]", line) if (found := number(field)) is not None]
        for line in report.read_text(encoding="utf-8").splitlines()
        if re.search(r"[\t|]", line)
    ]
    return named(value for row in fields for value in row)
