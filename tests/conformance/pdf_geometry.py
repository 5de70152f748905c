"""Where things stand on the page, measured on the PDF from outside: GB/T 9704-2012, 5.2 and 7.5.

Characters as mupdf finds them, ink as poppler draws it.
"""

from __future__ import annotations

import re
import unittest
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import judges

judges.use_judges_python()

import numpy  # noqa: E402
import pdf_variants  # noqa: E402
import pictures  # noqa: E402

PT = 25.4 / 72  # millimetres
DPI = 150
PIXEL = 25.4 / DPI

LEFT, RIGHT, TOP, BOTTOM = 28.0, 210 - 26.0, 37.0, 297 - 35.0  # 5.2.1: the type area
LINES, CHARACTERS = 22, 28  # 5.2.3
LINE, CHARACTER = (BOTTOM - TOP) / LINES, (RIGHT - LEFT) / CHARACTERS
NUMBER_SIZE = 14 * PT  # 7.5: 4号
EXACT = 0.02  # what rounding to EMU and to the PDF's decimals may make
SHORTEST_RULE = 8.5  # longer than any stroke of a character


def made(name: str) -> Path:
    file = pdf_variants.file(name)
    assert file is not None, name
    return file


def pages(name: str, last: int = 8) -> list[pictures.Picture]:
    return pictures.poppler(made(name), DPI, last)


@dataclass
class Character:
    text: str
    x: float  # of its origin, in millimetres
    y: float  # of its base line


def characters(file: Path, page: int) -> list[Character]:
    ran = judges.run([judges.tool("mutool"), "draw", "-q", "-F", "stext", "-o", "-", file, str(page)])
    text = re.sub(r"&#x(?:[0-8bcef]|1[0-9a-f]);", "", ran.stdout)  # no characters of XML
    return [Character(char.attrib["c"], float(char.attrib["x"]) * PT, float(char.attrib["y"]) * PT)
            for char in ElementTree.fromstring(text).iter("char")]


def lines(found: list[Character]) -> list[list[Character]]:
    """By base line, from the top."""
    by_line: dict[float, list[Character]] = {}
    for character in found:
        by_line.setdefault(round(character.y, 1), []).append(character)
    return [by_line[y] for y in sorted(by_line)]


def runs(dark: numpy.ndarray, shortest: int) -> list[tuple[int, int, int]]:
    """Dark runs along the rows: row, first column, last column."""
    found = []
    for row in numpy.nonzero(dark.sum(axis=1) >= shortest)[0]:
        edges = numpy.diff(numpy.concatenate(([0], dark[row].astype(numpy.int8), [0])))
        starts, ends = numpy.nonzero(edges == 1)[0], numpy.nonzero(edges == -1)[0] - 1
        found += [(int(row), int(a), int(b)) for a, b in zip(starts, ends) if b - a + 1 >= shortest]
    return found


def loose_ends(page: pictures.Picture) -> list[tuple[float, float]]:
    """Ends of rules, in millimetres, that meet no rule across: where a rule is broken, or overshoots
    its corner."""
    dark = page < pictures.INK
    shortest = round(SHORTEST_RULE / PIXEL)
    across, down = runs(dark, shortest), runs(dark.T, shortest)
    on_across, on_down = numpy.zeros_like(dark), numpy.zeros_like(dark)
    for row, a, b in across:
        on_across[row, a:b + 1] = True
    for column, a, b in down:
        on_down[a:b + 1, column] = True
    found = [(end, row) for row, a, b in across for end in (a, b)
             if not on_down[row - 1:row + 2, end - 1:end + 2].any()]
    found += [(column, end) for column, a, b in down for end in (a, b)
              if not on_across[end - 1:end + 2, column - 1:column + 2].any()]
    return [(x * PIXEL, y * PIXEL) for x, y in found]


class TypeArea(unittest.TestCase):
    def test_a_full_page_of_prose_is_22_lines_of_28_characters(self) -> None:
        found = lines(characters(made("prose"), 4))
        prose, number = found[:-1], found[-1]
        self.assertEqual([len(line) for line in prose], [CHARACTERS] * LINES)
        self.assertIn("4", "".join(character.text for character in number))
        first = prose[0][0].y
        for n, line in enumerate(prose):
            for k, character in enumerate(line):
                self.assertAlmostEqual(character.y, first + n * LINE, delta=EXACT)
                self.assertAlmostEqual(character.x, LEFT + k * CHARACTER, delta=EXACT)
        # The em box of a character, 0.88 em above and 0.12 em below its base line, in its line.
        size = 16 * PT
        self.assertAlmostEqual(first - 0.88 * size - TOP, (LINE - size) / 2, delta=EXACT)

    def test_all_ink_but_the_page_number_is_in_the_type_area(self) -> None:
        allowed = PIXEL + 0.1  # half the width of a rule lies outside its line
        for name in ("twin", "notes", "long-compressed-a2a", "eight-digits-split"):
            for number, page in enumerate(pages(name), start=1):
                body = page[:round((BOTTOM + allowed) / PIXEL)]
                left, top, right, bottom = pictures.ink_box_mm(body, DPI)
                place = f"{name}: page {number}"
                self.assertGreaterEqual(left, LEFT - allowed, place)
                self.assertGreaterEqual(top, TOP - allowed, place)
                self.assertLessEqual(right, RIGHT + allowed, place)
                self.assertLessEqual(bottom, BOTTOM + allowed, place)

    def test_page_numbers_stand_on_the_outer_edge_7_mm_below(self) -> None:
        for number, page in enumerate(pages("twin"), start=1):
            foot = page.copy()
            foot[:round((BOTTOM + 2) / PIXEL)] = 255
            left, _, right, _ = pictures.ink_box_mm(foot, DPI)
            column = (foot < pictures.PAPER)[:, round(left / PIXEL) + 3]
            dash = (numpy.nonzero(column)[0].mean() + 0.5) * PIXEL
            self.assertAlmostEqual(dash, BOTTOM + 7, delta=0.5, msg=f"page {number}")
            if number % 2 == 1:
                self.assertAlmostEqual(right, RIGHT - NUMBER_SIZE, delta=0.8, msg=f"page {number}")
            else:
                self.assertAlmostEqual(left, LEFT + NUMBER_SIZE, delta=0.8, msg=f"page {number}")


class Rules(unittest.TestCase):
    def test_each_rule_of_a_table_runs_from_rule_to_rule(self) -> None:
        for name in ("twin", "split", "notes", "eight-digits-split", "blanks"):
            for number, page in enumerate(pages(name), start=1):
                self.assertEqual(loose_ends(page), [], f"{name}: page {number}")

    def test_a_gap_of_half_a_millimetre_is_seen(self) -> None:
        page = max(pages("twin"), key=lambda each: len(runs(each < pictures.INK, 300)))
        self.assertEqual(loose_ends(page), [])
        row, a, b = runs(page < pictures.INK, 300)[0]
        cut = page.copy()
        cut[row - 2:row + 3, (a + b) // 2:(a + b) // 2 + 3] = 255
        self.assertNotEqual(loose_ends(cut), [])


if __name__ == "__main__":
    judges.main()
