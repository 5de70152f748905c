"""Prints what the lanes of .ci/run came to. Exit code 1 if anything failed.

Reads from one folder: `lanes` (name, exit code, seconds a line), NAME.xml (JUnit, by ctest) and
judges.log. The last line is the totals, alone.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

REASON = re.compile(r"[Ss]kipped, because .*")


@dataclass
class Lane:
    name: str
    code: int
    seconds: int
    passed: int = 0
    failed: list[str] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)  # parts of tests that did run

    def read(self, results: Path) -> None:
        file = results / f"{self.name}.xml"
        if file.is_file():
            for case in ElementTree.parse(file).iter("testcase"):
                self._count(case)
        # A lane without tests, or one that broke outside of them, counts as one.
        if self.code != 0 and not self.failed:
            self.failed.append(f"{self.name} (see its log)")
        elif self.code == 0 and not file.is_file():
            self.passed += 1

    def _count(self, case: ElementTree.Element) -> None:
        name, status = case.get("name", "?"), case.get("status")
        reasons = REASON.findall(case.findtext("system-out") or "")
        if status == "run":
            self.passed += 1
            self.left_out += [(name, reason) for reason in reasons]
        elif status == "fail":
            self.failed.append(name)
        else:
            self.skipped.append((name, reasons[0] if reasons else "skipped, and did not say why"))


def _print_table(lanes: list[Lane]) -> None:
    print(f"\n{'lane':<14}{'result':<10}{'passed':>8}{'failed':>8}{'skipped':>9}{'time':>10}")
    for lane in lanes:
        result = "FAILED" if lane.failed else "passed"
        time = f"{lane.seconds // 60} m {lane.seconds % 60:02} s"
        counts = f"{lane.passed:>8}{len(lane.failed):>8}{len(lane.skipped):>9}"
        print(f"{lane.name:<14}{result:<10}{counts}{time:>10}")
    total = sum(lane.seconds for lane in lanes)
    print(f"{'':<49}{f'{total // 60} m {total % 60:02} s':>10}\n")


def _print_reasons(lanes: list[Lane], judges: str) -> None:
    for lane in lanes:
        for name in lane.failed:
            print(f"failed: {lane.name}: {name}")
    reasons = Counter((lane.name, reason) for lane in lanes for _, reason in lane.skipped)
    for (lane, reason), count in reasons.items():
        print(f"{lane}: {count} {'tests' if count > 1 else 'test'} {reason}")
    for lane in lanes:
        for name, reason in lane.left_out:
            print(f"{lane.name}: part of {name} {reason}")
    for line in judges.splitlines():
        if "cannot be had" in line:
            print(f"judge: {line}")


def main(results: Path) -> int:
    lanes = []
    for line in (results / "lanes").read_text(encoding="utf-8").splitlines():
        name, code, seconds = line.split()
        lane = Lane(name, int(code), int(seconds))
        lane.read(results)
        lanes.append(lane)
    judges = results / "judges.log"
    _print_table(lanes)
    _print_reasons(lanes, judges.read_text(encoding="utf-8") if judges.is_file() else "")
    passed = sum(lane.passed for lane in lanes)
    failed = sum(len(lane.failed) for lane in lanes)
    skipped = sum(len(lane.skipped) for lane in lanes)
    print(f"\n{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
