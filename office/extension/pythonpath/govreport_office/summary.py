"""Findings as the lines of a message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from govreport_office.carried import govreport, severity
from govreport_office.words import Words

MOST_LINES = 12  # a dialog has no scroll bar


def one(words: Words, finding: govreport.Finding) -> str:
    hint = "\n" + words.say("hint", hint=finding.hint) if finding.hint else ""
    return f"{words.say(finding.severity)} {finding.rule or finding.code}: {finding.message}{hint}"


def brief(words: Words, findings: Sequence[govreport.Finding]) -> list[str]:
    """One line each, the worst first, as many as fit."""
    worst = sorted(findings, key=severity)
    lines = [f"{words.say(finding.severity)}: {_place(finding)}{finding.message}"
             for finding in worst[:MOST_LINES]]
    if len(worst) > MOST_LINES:
        lines.append(words.say("more", count=len(worst) - MOST_LINES))
    return lines


def counts(words: Words, findings: Sequence[govreport.Finding]) -> str:
    if not findings:
        return words.say("none")
    of = Counter(finding.severity for finding in findings)
    return words.say("counts", errors=of["error"], warnings=of["warning"], notes=of["note"])


def _place(finding: govreport.Finding) -> str:
    return f"{finding.place.sheet} " if finding.place.sheet else ""
