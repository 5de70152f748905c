"""The schema made from the form agrees with the canonical XML, and refuses what is none."""

from __future__ import annotations

import unittest
from pathlib import Path

import exported
import judges
import report_variants


class XmlSchema(unittest.TestCase):
    def setUp(self) -> None:
        ran = judges.run([exported.program(), "schema", exported.FORM])
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.schema = exported.scratch() / "report.xsd"
        self.schema.write_text(ran.stdout, encoding="utf-8")

    def judge(self, file: Path, schema: Path | None = None) -> tuple[int, str]:
        ran = judges.run([judges.tool("xmllint"), "--noout", "--nonet",
                          "--schema", schema or self.schema, file])
        return ran.returncode, ran.stderr

    def test_reports_are_valid(self) -> None:
        for name, file in exported.files("xml").items():
            code, said = self.judge(file)
            self.assertEqual(code, 0, f"{name}: {said}")

    def test_samples_of_every_form_are_valid(self) -> None:
        samples = report_variants.samples()
        self.assertGreaterEqual(len(samples), 3)
        for name, sample in samples.items():
            form, version = name.rsplit("-", 1)
            made = judges.run([exported.program(), "schema", form, "--form-version", version])
            self.assertEqual(made.returncode, 0, made.stderr)
            schema = exported.scratch() / f"{name}.xsd"
            schema.write_text(made.stdout, encoding="utf-8")
            xml = exported.export(sample, "xml", exported.scratch() / f"{name}-xml")
            code, said = self.judge(xml, schema)
            self.assertEqual(code, 0, f"{name}: {said}")

    def test_a_cell_the_form_does_not_know_is_refused(self) -> None:
        text = exported.files("xml")["twin"].read_text(encoding="utf-8")
        changed = exported.scratch() / "unknown-cell.xml"
        changed.write_text(text.replace("state-secret", "state-secrets"), encoding="utf-8")
        self.assertIn("state-secrets", changed.read_text(encoding="utf-8"))
        self.assertNotEqual(self.judge(changed)[0], 0)


if __name__ == "__main__":
    judges.main()
