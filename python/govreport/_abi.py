"""The records and calls of govreport.h and plugin.h that this package uses, as ctypes has them.

Nothing here is decided: a test holds every offset against the recorded layout of the headers.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from ctypes import POINTER, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint32, c_void_p
from typing import Any, TypeVar

HOST_ABI = 3
"""GOVREPORT_HOST_ABI of the header that this was written after; an older library lacks calls."""

OK, REFUSED, UNSUPPORTED, IO, CANCELLED, LIMIT, INTERNAL = range(7)
NONE = 0xFFFFFFFF

Write = ctypes.CFUNCTYPE(c_uint32, c_void_p, c_void_p, c_size_t)
Progress = ctypes.CFUNCTYPE(c_int, c_void_p, c_uint32)


class Text(ctypes.Structure):
    """govreport_text."""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def read(self) -> str:
        return self.read_bytes().decode("utf-8", "replace")

    def read_bytes(self) -> bytes:
        return ctypes.string_at(self.data, self.size) if self.data else b""


class Array(ctypes.Structure):
    """govreport_array."""

    _fields_ = [("data", c_void_p), ("count", c_uint32), ("stride", c_uint32)]


class Range(ctypes.Structure):
    """govreport_range."""

    _fields_ = [("first", c_uint32), ("count", c_uint32)]


class Node(ctypes.Structure):
    """govreport_node."""

    _fields_ = [
        *((name, c_uint32) for name in (
            "kind", "parent", "first_child", "next_sibling", "level", "style", "table", "cell",
            "page_setup", "line")),
        ("id", Text), ("text", Text),
    ]


class Table(ctypes.Structure):
    """govreport_table."""

    _fields_ = [
        ("node", c_uint32), ("page_mode", c_uint32), ("id", Text), ("title", Text),
        ("sheet", Text), ("rows", c_uint32), ("columns", c_uint32), ("header_rows", c_uint32),
        ("label_columns", c_uint32), ("cells", Range),
    ]


class Cell(ctypes.Structure):
    """govreport_cell."""

    _fields_ = [
        *((name, c_uint32) for name in (
            "node", "table", "row", "column", "row_span", "column_span", "role", "state", "type",
            "flags", "style", "reserved")),
        ("headers", Range), ("formula", Range), ("choices", Range),
        *((name, Text) for name in (
            "id", "name", "text", "number", "note", "label", "unit", "minimum", "maximum")),
    ]


class Document(ctypes.Structure):
    """govreport_document."""

    _fields_ = [
        ("size", c_size_t), ("form", Text), ("form_version", c_uint32), ("year", c_int32),
        ("body", Text), ("title", Text), ("language", Text),
        *((name, Array) for name in (
            "nodes", "tables", "cells", "header_cells", "tokens", "rules", "choices")),
    ]


class Setting(ctypes.Structure):
    """govreport_setting."""

    _fields_ = [("id", Text), ("value", Text)]


class FindingDetails(ctypes.Structure):
    """govreport_finding_details."""

    _fields_ = [
        ("size", c_size_t), ("severity", c_uint32), ("line", c_uint32),
        *((name, Text) for name in (
            "code", "rule", "message", "hint", "file", "cell", "label", "sheet", "clause",
            "expected", "found")),
        ("suspects", Array), ("slip", Text),
    ]


class LibrarySettings(ctypes.Structure):
    """govreport_library_settings."""

    _fields_ = [("size", c_size_t), ("template_folder", Text), ("plugin_folders", Array),
                ("font_folders", Array)]


class FormDetails(ctypes.Structure):
    """govreport_form_details."""

    _fields_ = [("id", Text), ("version", c_uint32), ("reserved", c_uint32)]


class OptionDetails(ctypes.Structure):
    """govreport_option_details."""

    _fields_ = [("id", Text), ("type", Text), ("default_value", Text), ("choices", Array),
                ("minimum", c_int64), ("maximum", c_int64), ("help_chinese", Text),
                ("help_english", Text)]


class FormatDetails(ctypes.Structure):
    """govreport_format_details."""

    _fields_ = [
        *((name, Text) for name in (
            "id", "title_chinese", "title_english", "extension", "media_type", "standards")),
        ("paged", c_uint32), ("installed", c_uint32), ("options", Array),
        *((name, Text) for name in ("plugin", "plugin_version", "libraries", "file")),
    ]


class FormChoice(ctypes.Structure):
    """govreport_form_choice."""

    _fields_ = [("size", c_size_t), ("id", Text), ("version", c_uint32), ("year", c_uint32)]


class FilingInput(ctypes.Structure):
    """govreport_filing_input."""

    _fields_ = [("size", c_size_t), ("bytes", Text), ("file", Text), ("source", c_uint32),
                ("version", c_uint32), ("form", Text), ("year", c_uint32),
                ("reserved", c_uint32)]


class FilingHead(ctypes.Structure):
    """govreport_filing_head."""

    _fields_ = [("size", c_size_t), ("body", Text), ("year", c_uint32), ("reserved", c_uint32)]


class ExportRequest(ctypes.Structure):
    """govreport_export_request."""

    _fields_ = [("size", c_size_t), ("format", Text), ("settings", Array), ("draft", c_uint32),
                ("reserved", c_uint32), ("context", c_void_p), ("write", Write),
                ("progress", Progress)]


RECORDS: dict[str, type[ctypes.Structure]] = {
    "text": Text, "array": Array, "range": Range, "node": Node, "table": Table, "cell": Cell,
    "document": Document, "setting": Setting, "finding_details": FindingDetails,
    "library_settings": LibrarySettings, "form_details": FormDetails,
    "option_details": OptionDetails, "format_details": FormatDetails, "form_choice": FormChoice,
    "filing_input": FilingInput, "filing_head": FilingHead, "export_request": ExportRequest,
}
"""By their names in the headers, without `govreport_`."""

_HANDLE = c_void_p
_RESULT = POINTER(c_void_p)
_CALLS: dict[str, tuple[Any, ...]] = {
    "findings_create": (_RESULT,),
    "findings_at": (_HANDLE, c_uint32, c_int, POINTER(FindingDetails)),
    "library_open": (POINTER(LibrarySettings), _HANDLE, _RESULT),
    "library_forms": (_HANDLE, POINTER(Array)),
    "library_formats": (_HANDLE, POINTER(Array)),
    "form_load": (_HANDLE, POINTER(FormChoice), _HANDLE, _RESULT),
    "filing_read": (_HANDLE, POINTER(FilingInput), _RESULT),
    "filing_create": (_HANDLE, _HANDLE, POINTER(FilingHead), _RESULT),
    "filing_set_decimal": (_HANDLE, Text, Text),
    "filing_set_text": (_HANDLE, Text, Text),
    "filing_set_not_applicable": (_HANDLE, Text, Text),
    "filing_set_empty": (_HANDLE, Text),
    "filing_set_note": (_HANDLE, Text, Text),
    "filing_set_part": (_HANDLE, c_int, Text),
    "filing_add_paragraph": (_HANDLE, Text, Text),
    "filing_add_heading": (_HANDLE, Text, c_uint32, Text),
    "filing_explain": (_HANDLE, Text, Text, Text),
    "filing_document": (_HANDLE, POINTER(POINTER(Document))),
    "filing_xml": (_HANDLE, POINTER(Text)),
    "filing_json": (_HANDLE, c_int, POINTER(Text)),
    "filing_check": (_HANDLE, _HANDLE),
    "filing_export": (_HANDLE, POINTER(ExportRequest)),
    "filing_export_to_memory": (_HANDLE, POINTER(ExportRequest), POINTER(Text)),
    "filing_export_to_file": (_HANDLE, POINTER(ExportRequest), Text),
}
"""Those that return a status."""


def declare(library: ctypes.CDLL) -> None:
    """Gives every call its types, so that ctypes refuses what does not fit."""
    for name, types in _CALLS.items():
        call = getattr(library, f"govreport_{name}")
        call.argtypes, call.restype = types, c_uint32
    for owner in ("findings", "library", "form", "filing"):
        call = getattr(library, f"govreport_{owner}_close")
        call.argtypes, call.restype = (_HANDLE,), None
    library.govreport_findings_count.argtypes = (_HANDLE,)
    library.govreport_findings_count.restype = c_uint32
    library.govreport_filing_findings.argtypes = (_HANDLE,)
    library.govreport_filing_findings.restype = c_void_p
    library.govreport_host_abi.restype = c_uint32
    library.govreport_version.restype = c_char_p


def text(words: str | bytes) -> Text:
    """`words` as the library takes them: lives as long as what is returned.
    Raises UnicodeEncodeError for half a surrogate pair, which no UTF-8 has."""
    given = words.encode() if isinstance(words, str) else words
    record = Text(ctypes.cast(c_char_p(given), c_void_p), len(given))
    record.owner = given
    return record


_Record = TypeVar("_Record", bound=ctypes.Structure)


def array(items: Sequence[_Record]) -> Array:
    """`items`, which are all of one kind, as one array: lives as long as what is returned."""
    if not items:
        return Array()
    kind = type(items[0])
    together = (kind * len(items))(*items)
    record = Array(ctypes.addressof(together), len(items), ctypes.sizeof(kind))
    record.owner = (together, list(items))
    return record


def records(given: Array, kind: type[_Record]) -> Iterator[_Record]:
    """The records of an array of the library's, whose own may be shorter or longer than ours."""
    known = min(given.stride, ctypes.sizeof(kind))
    for index in range(given.count):
        record = kind()
        ctypes.memmove(ctypes.addressof(record), given.data + index * given.stride, known)
        yield record


def sized(kind: type[_Record], **members: Any) -> _Record:
    """A record that begins with its size."""
    record = kind(size=ctypes.sizeof(kind), **members)
    record.owner = members
    return record
