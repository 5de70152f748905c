"""The profiles of our OFD: each fails Annex A of GB/T 33190-2016 in exactly the deviations that
docs/ofd-output.md lists for it, and ofdrw opens them all alike.
"""

from __future__ import annotations

import functools
import re
import unittest
import zipfile
from dataclasses import dataclass
from pathlib import Path

import exported
import judges

TAGS = "Doc_0/Tags/CustomTags.xml"


@dataclass(frozen=True)
class Deviation:
    """What a part has instead of what Annex A wants, and what the schema says of it."""

    name: str
    part: str
    written: str
    annex_a: str
    said: tuple[str, ...]


DEVIATIONS = {
    "strict": [],
    "compatible": [
        Deviation("CustomTag/@TypeID", TAGS, "TypeID=", "NameSpace=", (
            "CustomTag', attribute 'TypeID': The attribute 'TypeID' is not allowed.",
            "CustomTag': The attribute 'NameSpace' is required but missing."))],
    "archive": [
        Deviation("OFD/@DocType", "OFD.xml", 'DocType="OFD-A"', 'DocType="OFD"', (
            "OFD', attribute 'DocType': [facet 'enumeration'] The value 'OFD-A' is not an element "
            "of the set {'OFD'}.",))],
}


@functools.cache
def file(profile: str) -> Path:
    folder = exported.scratch() / f"profile-{profile}"
    options = ("-O", f"profile={profile}", "--created", "2026-01-20")
    return exported.export(exported.reports()["twin"], "ofd", folder, *options)


def parts(profile: str) -> dict[str, str]:
    """Path → text of every XML part that Annex A speaks of."""
    with zipfile.ZipFile(file(profile)) as package:
        texts = {name: package.read(name).decode() for name in package.namelist()
                 if name.endswith(".xml")}
    return {name: text for name, text in texts.items() if re.search("<ofd:[A-Z]", text[:200])}


def said(texts: dict[str, str]) -> dict[str, list[str]]:
    """Part → what Annex A's schema says against it; parts it has nothing against are left out."""
    folder = exported.scratch() / "parts"
    names = {}
    for number, (name, text) in enumerate(texts.items()):
        names[folder / f"{number}.xml"] = name
        folder.mkdir(exist_ok=True)
        (folder / f"{number}.xml").write_text(text, encoding="utf-8")
    schema = judges.schemas("ofd") / "all.xsd"
    ran = judges.run([judges.tool("xmllint"), "--noout", "--nonet", "--schema", schema, *names])
    found: dict[str, list[str]] = {}
    for path, message in re.findall(r"^(.*?):\d+: element .*? : Element '\{[^}]*\}(.*)$", ran.stderr,
                                    re.MULTILINE):
        found.setdefault(names[Path(path)], []).append(message)
    valid = len(re.findall(r" validates$", ran.stderr, re.MULTILINE))
    assert valid + len(found) == len(texts), ran.stderr[:3000]
    return found


def mended(texts: dict[str, str], deviations: list[Deviation]) -> dict[str, str]:
    result = dict(texts)
    for deviation in deviations:
        assert result[deviation.part].count(deviation.written) == 1, deviation.name
        result[deviation.part] = result[deviation.part].replace(
            deviation.written, deviation.annex_a)
    return result


class OfdProfiles(unittest.TestCase):
    def test_each_fails_annex_a_in_its_deviations_one_by_one(self) -> None:
        for profile, deviations in DEVIATIONS.items():
            for deviation in deviations:
                others = [each for each in deviations if each != deviation]
                found = said(mended(parts(profile), others))
                self.assertEqual(found, {deviation.part: list(deviation.said)},
                                 f"{profile}: {deviation.name}")

    def test_each_passes_annex_a_once_its_deviations_are_mended(self) -> None:
        for profile, deviations in DEVIATIONS.items():
            self.assertGreater(len(parts(profile)), 6, profile)
            self.assertEqual(said(mended(parts(profile), deviations)), {}, profile)

    def test_the_documentation_lists_the_same_deviations(self) -> None:
        text = (exported.source_folder() / "docs/ofd-output.md").read_text(encoding="utf-8")
        rows = re.findall(r"^\| `(compatible|archive)` \| `([^`]+)` \| `([^`]+)` \|", text,
                          re.MULTILINE)
        expected = [(profile, deviation.name, deviation.part)
                    for profile, deviations in DEVIATIONS.items() for deviation in deviations]
        self.assertEqual(sorted(rows), sorted(expected))

    def test_ofdrw_opens_each_and_reads_the_same_in_all(self) -> None:
        found = judges.ofdrw(exported.scratch() / "profiles", [file(name) for name in DEVIATIONS])
        strict = found[file("strict")]
        self.assertGreater(strict["pages"], 2)
        for profile in DEVIATIONS:
            judged = found[file(profile)]
            self.assertNotIn("error", judged, profile)
            for what in ("pages", "text", "attachments"):
                self.assertEqual(judged[what], strict[what], f"{profile}: {what}")


if __name__ == "__main__":
    judges.main()
