"""Texts as the library takes them."""

from __future__ import annotations

import os
import re

PathLike = str | os.PathLike[str]

# XML 1.0, 2.2, and the other control characters: no text of a report may hold them.
_FORBIDDEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def words_of(what: str, given: str) -> str:
    """`given`, if it is words that a report can hold; `what` names it."""
    if not isinstance(given, str):
        raise TypeError(f"{what} is {given!r}, not a str")
    forbidden = _FORBIDDEN.search(given)
    if forbidden:
        raise ValueError(f"{what} holds U+{ord(forbidden[0]):04X}, which no report can hold")
    return given


def name_bytes(given: str) -> bytes:
    """What to call a file: names that are no UTF-8 are shown as far as they can be."""
    name = os.fspath(given)
    if not isinstance(name, str):
        raise TypeError(f"name is {given!r}, not a str")
    if "\0" in name:
        raise ValueError(f"the name {name!r} holds a NUL byte")
    return name.encode("utf-8", "replace")


def path_bytes(given: PathLike) -> bytes:
    """A path in the file system's own bytes. Raises ValueError for one that holds a NUL."""
    path = os.fsencode(given)
    if b"\0" in path:
        raise ValueError(f"the path {given!r} holds a NUL byte")
    return path


def number_of(what: str, given: int | None) -> int:
    """A year, version or level as the library takes it; 0 is none."""
    if given is None:
        return 0
    if isinstance(given, bool) or not isinstance(given, int):
        raise TypeError(f"{what} is {given!r}, not a whole number")
    if not 1 <= given <= 9999:
        raise ValueError(f"{what} is {given}; it can be 1 to 9999")
    return given
