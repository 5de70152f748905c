"""The cells of the report's canonical XML, as Python reads it."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from decimal import Decimal
from pathlib import Path


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def cells(file: Path) -> dict[str, Decimal]:
    """By the names of the elements: tables/TABLE[/ROW]/COLUMN."""
    root = ElementTree.parse(file).getroot()
    tables = next(element for element in root if _local(element) == "tables")
    found: dict[str, Decimal] = {}
    for table in tables:
        for outer in table:
            inner = list(outer)
            for leaf in inner or [outer]:
                row = f"/{_local(outer)}" if inner else ""
                found[f"{_local(table)}{row}/{_local(leaf)}"] = Decimal(leaf.text or "")
    return found
