"""docs/scaling.md: its commands are run, one after another, and every way of sharing the work out
makes the same files."""

import os
import re
import subprocess
import unittest
from pathlib import Path

import twins
from program import PROGRAM, SOURCE_DIR, ProgramTest

PAGE = (SOURCE_DIR / "docs/scaling.md").read_text(encoding="utf-8")
COUNT = 8


def blocks() -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


class ScalingPage(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.work = self.folder / "work"
        (self.work / "reports").mkdir(parents=True)
        for number in range(COUNT):
            file = self.work / f"reports/unit-{number}.json"
            file.write_text(twins.report(number), encoding="utf-8")

    def run_block(self, block: str) -> None:
        found = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
        ran = subprocess.run(["bash", "-euo", "pipefail", "-c", block], cwd=self.work, text=True,
                             capture_output=True, timeout=300,
                             env={**os.environ, "PATH": found, "LC_ALL": "C.UTF-8"})
        self.assertEqual(ran.returncode, 0, f"{block}\n{ran.stdout}{ran.stderr}")

    def made(self, *folders: str) -> dict[str, bytes]:
        return {file.name: file.read_bytes()
                for folder in folders for file in (self.work / folder).iterdir()
                if file.name != "govreport-record.jsonl"}

    def test_its_commands_run_and_shares_make_what_one_process_makes(self) -> None:
        self.assertGreaterEqual(len(blocks()), 7)
        for block in blocks():
            # Of so few reports, the page's five hundred would all be one process's.
            self.run_block(block.replace("--max-args 500", "--max-args 2"))
        whole = self.made("out")
        self.assertEqual(len(whole), 5 * COUNT)
        for folder, extensions in (("out-xml", {".xml"}), ("out-shares", {".pdf", ".ofd"}),
                                   ("out-xargs", {".pdf"})):
            self.assertEqual(self.made(folder), {
                name: data for name, data in whole.items() if Path(name).suffix in extensions})
        self.assertEqual(len(list((self.work / "records").iterdir())), COUNT // 2)
        second = (self.work / "share-01").read_text().split()
        self.assertEqual(set(self.made("out-task-1")), {f"{Path(name).stem}.xml" for name in second})
        self.assertEqual(len((self.work / "checked.jsonl").read_text().splitlines()), COUNT)
        self.assertIn("云汀市", (self.work / "total.xml").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
