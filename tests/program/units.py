"""Reports of units: multiples of the sample, in which every identity holds as it does in the sample."""

import re
from decimal import Decimal
from pathlib import Path

from program import SAMPLE, ProgramTest

NUMBER = re.compile(r">(-?[0-9]+(?:\.[0-9]+)?)</")


class UnitsTest(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        base = self.folder / "base.xml"
        run = self.run_program("import", SAMPLE, "-o", base)
        self.assertEqual(run.returncode, 0, run.stderr)
        text = base.read_text(encoding="utf-8")
        text = re.sub(r"<preamble>.*?</preamble>", "", text, flags=re.DOTALL)
        text = re.sub(r"<title>.*?</title>", "", text)
        text = re.sub(r"<h level.*?</h>", "", text)
        self.base = re.sub(r"<p>.*?</p>", "<p>情况如下。</p>", text)

    def report(self, body: str, factor: int = 1, year: int = 2025) -> str:
        """The sample's figures times `factor`, as XML."""
        head, tables = re.subn(r' year="[0-9]+" body="[^"]*"', f' year="{year}" body="{body}"', self.base)[0].split("<tables>")
        return head + "<tables>" + NUMBER.sub(lambda found: f">{Decimal(found[1]) * factor}</", tables)

    def add_unit(self, name: str, body: str, factor: int = 1, year: int = 2025) -> Path:
        return self.write(name, self.report(body, factor, year))

    @staticmethod
    def figures(xml: str) -> list[Decimal]:
        return [Decimal(found) for found in NUMBER.findall(xml.split("<tables>")[1])]
