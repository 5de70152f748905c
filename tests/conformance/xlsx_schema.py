"""Every part of our workbook is valid against the OOXML schemas (transitional)."""

from __future__ import annotations

import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import exported
import judges

# The root element of a part, and the schema that judges it.
SCHEMAS = {
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}": "sml.xsd",
    "{http://schemas.openxmlformats.org/package/2006/content-types}": "opc-contentTypes.xsd",
    "{http://schemas.openxmlformats.org/package/2006/relationships}": "opc-relationships.xsd",
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}":
        "shared-documentPropertiesExtended.xsd",
    "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}":
        "shared-documentPropertiesCustom.xsd",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}": "dml-main.xsd",
}
# Its schema imports Dublin Core, which is not among the schemas.
WELL_FORMED_ONLY = {
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}",
}


def unpack(file: Path, folder: Path) -> dict[str, list[Path]]:
    """The parts by the schema that judges them; xml:space, which it forbids, left out."""
    by_schema: dict[str, list[Path]] = {}
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            data = package.read(name)
            tag = ElementTree.fromstring(data).tag
            namespace = tag[: tag.index("}") + 1]
            if namespace in WELL_FORMED_ONLY:
                continue
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data.replace(b' xml:space="preserve"', b""))
            by_schema.setdefault(SCHEMAS[namespace], []).append(target)
    return by_schema


class XlsxSchema(unittest.TestCase):
    def workbooks(self) -> dict[str, Path]:
        """The reports as exported and to fill in, and a blank form."""
        made = dict(exported.files("xlsx"))
        for name, report in exported.reports().items():
            made[f"{name}-fill-in"] = exported.export(
                report, "xlsx", exported.scratch() / f"{name}-fill-in", "-O", "xlsx.mode=fill-in")
        made["blank"] = exported.scratch() / "blank.xlsx"
        ran = judges.run([exported.program(), "new", exported.FORM, "--year", "2025",
                          "--body", "清河区民政局", "-o", made["blank"]])
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return made

    def test_every_part_is_valid(self) -> None:
        schemas = judges.schemas("ooxml")
        for name, file in self.workbooks().items():
            parts = unpack(file, exported.scratch() / f"{name}-xlsx")
            self.assertIn("sml.xsd", parts)
            for schema, files in parts.items():
                ran = judges.run([judges.tool("xmllint"), "--noout", "--nonet",
                                  "--schema", schemas / schema, *files])
                self.assertEqual(ran.returncode, 0, f"{name}: {ran.stderr[:3000]}")


if __name__ == "__main__":
    judges.main()
