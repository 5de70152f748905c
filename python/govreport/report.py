"""One report: read or built cell by cell, checked, exported."""

from __future__ import annotations

import contextlib
import ctypes
import dataclasses
import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from . import _abi
from ._handles import Handle
from ._native import load
from ._texts import PathLike, name_bytes, number_of, path_bytes, words_of
from .cells import Cell, Document, Figure, NotApplicable, Value
from .errors import BusyError, ClosedError, error_of
from .exporting import Order, Progress, Setting, Writable
from .findings import Findings, read_findings
from .library import Form, Library, default_library

if TYPE_CHECKING:
    import pandas

Source = Literal["xml", "text", "workbook", "json", "html", "docx"]
_SOURCES: dict[Source | None, int] = {
    None: 0, "xml": 1, "text": 2, "workbook": 3, "json": 4, "html": 5, "docx": 6}
_PARTS = {"title": 0, "signature": 1, "date": 2}
_Self = TypeVar("_Self")


class Report:
    """One report on a form.

    Threads may use different reports at once; calls on the same report wait for each other.
    A report is closed by `close()`, at the end of a `with`, or when nothing refers to it.
    Strings that no UTF-8 can hold (half a surrogate pair) raise UnicodeEncodeError.
    """

    def __init__(self, library: Library, handle: Handle) -> None:
        """For the class methods below."""
        self._handle: Handle | None = handle
        self._language = library.language_number
        self._lock = threading.Lock()
        self._user: int | None = None
        self._is_checked = False
        self._seen: dict[str, Cell] | None = None  # the cells, until something changes

    # ---- making one ------------------------------------------------------------------------

    @classmethod
    def read(cls, path: PathLike, *, library: Library | None = None, source: Source | None = None,
             form: str | None = None, version: int | None = None,
             year: int | None = None) -> Report:
        """Reads a report file: a filled-in workbook, report XML or JSON, a published text, page or
        document; `source` goes before its extension, `form`, `version` and `year` before what it
        says. Raises OSError, and RefusedError with findings where it is no report."""
        return cls.from_bytes(Path(path).read_bytes(), name=os.fspath(path), library=library,
                              source=source, form=form, version=version, year=year)

    @classmethod
    def from_bytes(cls, data: bytes | bytearray | memoryview, *, name: str,
                   library: Library | None = None, source: Source | None = None,
                   form: str | None = None, version: int | None = None,
                   year: int | None = None) -> Report:
        """The same from memory; `name` is what findings call it, and its extension says what it
        is where `source` does not."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"a report is read from bytes, not from {type(data).__name__}")
        if source not in _SOURCES:
            raise ValueError(f"source is {source!r}; it can be {', '.join(map(str, _SOURCES))}")
        input = _abi.sized(
            _abi.FilingInput, bytes=_abi.text(bytes(data)), file=_abi.text(name_bytes(name)),
            source=_SOURCES[source], version=number_of("version", version),
            form=_abi.text(words_of("form", form or "")), year=number_of("year", year))
        library = library or default_library()
        owner, pointer = library.handle(), ctypes.c_void_p()
        status = load().calls.govreport_filing_read(
            owner.pointer, ctypes.byref(input), ctypes.byref(pointer))
        if not pointer:
            raise error_of(status, f"{name} cannot be read")
        report = cls(library, Handle("filing", pointer, owner))
        if status != _abi.OK:
            raise error_of(status, f"{name} cannot be read", report.findings)
        return report

    @classmethod
    def new(cls, form: Form, *, body: str, year: int, library: Library | None = None) -> Report:
        """A report on `form` with all its sections and not a cell, to be built: `body` is the
        public body's full name."""
        if not isinstance(form, Form):
            raise TypeError(f"form is {form!r}; Library.form gives one")
        head = _abi.sized(_abi.FilingHead, body=_abi.text(words_of("body", body)),
                          year=number_of("year", year))
        library = library or default_library()
        owner, pointer = library.handle(), ctypes.c_void_p()
        status = load().calls.govreport_filing_create(
            owner.pointer, form.handle.pointer, ctypes.byref(head), ctypes.byref(pointer))
        if status != _abi.OK:
            raise error_of(status, "the report cannot be made")
        return cls(library, Handle("filing", pointer, owner))

    # ---- building it -----------------------------------------------------------------------

    def set(self, cell: str, value: Value, *, note: str | None = None) -> None:
        """Sets a cell: an int or Decimal is a number, of which the digits are kept; None leaves it
        blank; NotApplicable is a mark; a str is a text, or what was entered instead of a number.
        Floats are not taken: they are not exact. `note` is what the author says of a number.
        Raises RefusedError for a cell that the form does not have."""
        change = _change_of(cell, value)
        if note is not None and change[0] != "filing_set_decimal":
            raise ValueError(f"a note is to a number, not to {value!r}")
        noted = _abi.text(words_of("note", note or ""))
        self._change(*change)
        if note is not None:
            self._change("filing_set_note", change[1], noted)

    def note(self, cell: str, note: str) -> None:
        """What the author says of the number in `cell`."""
        self._change("filing_set_note", _abi.text(words_of("cell", cell)),
                     _abi.text(words_of("note", note)))

    def set_part(self, part: Literal["title", "signature", "date"], words: str) -> None:
        """The title, where it differs from the form's, the signature, or the date as it is to be
        printed."""
        if part not in _PARTS:
            raise ValueError(f"part is {part!r}; it can be {', '.join(_PARTS)}")
        self._change("filing_set_part", _PARTS[part], _abi.text(words_of(part, words)))

    def add_paragraph(self, section: str, words: str) -> None:
        """Adds to the end of a section; section "" is what stands before the first."""
        self._change("filing_add_paragraph", _abi.text(words_of("section", section)),
                     _abi.text(words_of("words", words)))

    def add_heading(self, section: str, level: int, words: str) -> None:
        """Adds a heading of `level` 2 to 6: the section's own, of level 1, is the form's."""
        self._change("filing_add_heading", _abi.text(words_of("section", section)),
                     number_of("level", level), _abi.text(words_of("words", words)))

    def explain(self, rule: str, place: str, words: str) -> None:
        """Why a rule does not hold at a place, a CellId or a section; "" takes it away."""
        self._change("filing_explain", _abi.text(words_of("rule", rule)),
                     _abi.text(words_of("place", place)), _abi.text(words_of("words", words)))

    def set_table(self, table: str, frame: pandas.DataFrame, *, derived: bool = True) -> None:
        """Sets the cells of `table` by a frame labelled as `table()` gives it, whose rows and
        columns may be fewer and in any order. A missing value (NaN, NA, None) leaves its cell as
        it is, and so does the value it has; with `derived` False so do all cells that follow from
        others, sums and totals. Before anything is set: KeyError for a label that the table does
        not have, TypeError or ValueError for what is no value, and for another number in a cell
        with a unit of its own, which a frame cannot say."""
        from . import tables

        said = tables.values(self.cells(table), frame, derived)
        for change in [_change_of(cell, value) for cell, value in said]:
            self._change(*change)

    # ---- looking at it ---------------------------------------------------------------------

    @property
    def form(self) -> str:
        return self._read(lambda document: document.form)

    @property
    def version(self) -> int:
        return self._read(lambda document: document.version)

    @property
    def year(self) -> int:
        return self._read(lambda document: document.year)

    @property
    def body(self) -> str:
        return self._read(lambda document: document.body)

    @property
    def title(self) -> str:
        return self._read(lambda document: document.title)

    @property
    def tables(self) -> tuple[str, ...]:
        """The ids of the tables, in the order of the form."""
        return self._read(lambda document: document.tables)

    def cells(self, table: str | None = None) -> tuple[Cell, ...]:
        """The data cells, of one table or of all, in reading order."""
        cells = self._cells().values()
        if table is None:
            return tuple(cells)
        if table not in self.tables:
            raise KeyError(f"there is no table {table!r}; there are {', '.join(self.tables)}")
        return tuple(cell for cell in cells if cell.table == table)

    def figures(self) -> tuple[Figure, ...]:
        """The numbers of all cells, in reading order: those of `cells()` and no more, for whoever
        reads them of many reports."""
        return self._read(lambda document: tuple(document.figures()))

    def __getitem__(self, cell: str) -> Value:
        """The value of a cell. Raises KeyError."""
        return self._cells()[cell].value

    def table(self, table: str) -> pandas.DataFrame:
        """The table with rows and columns labelled as on the form; needs pandas. Counts are ints,
        decimals are Decimal, blank cells NA; a column of counts alone is of dtype Int64."""
        from . import tables

        return tables.frame(self.cells(table))

    def xml(self) -> bytes:
        """The canonical XML."""
        with self._use() as filing:
            result = _abi.Text()
            status = load().calls.govreport_filing_xml(filing, ctypes.byref(result))
            self._demand(status, "the report cannot be written as XML")
            return result.read_bytes()

    def json(self) -> dict[str, Any]:
        """Form, findings and their counts: what `govreport check --json` prints. Checks first
        where that was not done since the last change."""
        with self._use() as filing:
            return self._json(filing)

    # ---- checking --------------------------------------------------------------------------

    def check(self, *, previous: Report | None = None) -> Findings:
        """Holds the report against the rules of its form, and against last year's of the same
        body; gives all that is found. Errors in the report are findings, not exceptions."""
        if previous is not None and not isinstance(previous, Report):
            raise TypeError(f"previous is {previous!r}, not a Report")
        if previous is self:
            raise ValueError("a report cannot be held against itself")
        with self._use_both(previous) as (filing, last):
            status = load().calls.govreport_filing_check(filing, last)
            self._demand(status, "the report cannot be checked")
            # Slips are told in JSON alone, of the same findings in the same order.
            told = self._json(filing)["findings"]
            return Findings(dataclasses.replace(finding, slip=each.get("slip"))
                            for finding, each in zip(self._found(filing), told, strict=True))

    @property
    def findings(self) -> Findings:
        """What reading and the last check found, and calls since, those that failed included."""
        with self._use() as filing:
            return self._found(filing)

    # ---- exporting -------------------------------------------------------------------------

    def export(self, format: str, path: PathLike, *, options: Mapping[str, Setting] | None = None,
               draft: bool = False, progress: Progress | None = None) -> Findings:
        """Writes the report to a file, whole or not at all; an older one is replaced. Checks
        first where that was not done since the last change. Gives what exporting found.

        `options` are those that the format declares (`Library.formats()`). `draft`: export although
        the report has errors. `progress` is told the share that is done and returns False to
        stop; what it raises ends the export and is raised here.

        Raises RefusedError where the report has errors or an option is not one, OutputError,
        CancelledError; no file is left then, and the report can be used as before."""
        target = _abi.text(path_bytes(path))
        order = Order(format, options, draft, progress)
        return self._export("filing_export_to_file", order, (target,), str(path))

    def export_bytes(self, format: str, *, options: Mapping[str, Setting] | None = None,
                     draft: bool = False, progress: Progress | None = None) -> bytes:
        """The same into memory."""
        result = _abi.Text()
        order = Order(format, options, draft, progress)
        taken: list[bytes] = []
        self._export("filing_export_to_memory", order, (ctypes.byref(result),), format,
                     lambda: taken.append(result.read_bytes()))
        return taken[0]

    def export_to(self, format: str, file: Writable, *,
                  options: Mapping[str, Setting] | None = None, draft: bool = False,
                  progress: Progress | None = None) -> Findings:
        """The same into an open binary file, as the bytes come: after a failure it holds the
        first of them. What its `write` raises is raised here."""
        if not callable(getattr(file, "write", None)):
            raise TypeError(f"{file!r} has no write()")
        order = Order(format, options, draft, progress, file)
        return self._export("filing_export", order, (), format)

    # ---- closing ---------------------------------------------------------------------------

    def close(self) -> None:
        """Takes no new calls from now on. May be called again, at any time."""
        self._handle = None

    def __enter__(self: _Self) -> _Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    # ---- inside ----------------------------------------------------------------------------

    @contextlib.contextmanager
    def _use(self) -> Iterator[ctypes.c_void_p]:
        """The library's handle, for one caller at a time."""
        if self._user == threading.get_ident():
            raise BusyError("the report is being exported; its progress function cannot use it")
        with self._lock:
            handle = self._handle
            if handle is None:
                raise ClosedError("the report is closed")
            self._user = threading.get_ident()
            try:
                yield handle.pointer
            finally:
                self._user = None

    @contextlib.contextmanager
    def _use_both(
        self, other: Report | None
    ) -> Iterator[tuple[ctypes.c_void_p, ctypes.c_void_p | None]]:
        """Both handles, taken in one order everywhere, so that two threads never wait for each
        other."""
        with contextlib.ExitStack() as stack:
            reports = [self] if other is None else sorted((self, other), key=id)
            handles = {id(report): stack.enter_context(report._use()) for report in reports}
            yield handles[id(self)], None if other is None else handles[id(other)]

    def _change(self, call: str, *arguments: object) -> None:
        with self._use() as filing:
            before = self._count(filing)
            status = getattr(load().calls, f"govreport_{call}")(filing, *arguments)
            if status != _abi.OK:
                raise error_of(status, "the report was not changed", self._found(filing, before))
            self._is_checked = False
            self._seen = None

    def _cells(self) -> dict[str, Cell]:
        """By their ids, in reading order."""
        with self._use() as filing:
            if self._seen is None:
                self._seen = {cell.id: cell for cell in self._document(filing).cells()}
            return self._seen

    _Looked = TypeVar("_Looked")

    def _read(self, look: Callable[[Document], _Looked]) -> _Looked:
        with self._use() as filing:
            return look(self._document(filing))

    def _document(self, filing: ctypes.c_void_p) -> Document:
        result = ctypes.POINTER(_abi.Document)()
        status = load().calls.govreport_filing_document(filing, ctypes.byref(result))
        self._demand(status, "the report cannot be looked at")
        return Document(result.contents)

    def _json(self, filing: ctypes.c_void_p) -> dict[str, Any]:
        result = _abi.Text()
        status = load().calls.govreport_filing_json(filing, self._language, ctypes.byref(result))
        self._demand(status, "the report cannot be checked")
        self._is_checked = True
        record: dict[str, Any] = json.loads(result.read())
        return record

    def _export(self, call: str, order: Order, arguments: tuple[object, ...], what: str,
                done: Callable[[], object] = lambda: None) -> Findings:
        with self._use() as filing:
            if not self._is_checked:
                self._json(filing)  # so that what comes after is of the export alone
            before = self._count(filing)
            status = getattr(load().calls, f"govreport_{call}")(
                filing, ctypes.byref(order.request), *arguments)
            order.raise_what_was_raised()
            found = self._found(filing, before)
            if status != _abi.OK:
                raise error_of(status, f"{what} was not exported",
                               found or self._found(filing).errors)
            done()
            return found

    def _found(self, filing: ctypes.c_void_p, first: int = 0) -> Findings:
        return read_findings(load().calls.govreport_filing_findings(filing), self._language, first)

    @staticmethod
    def _count(filing: ctypes.c_void_p) -> int:
        calls = load().calls
        return int(calls.govreport_findings_count(calls.govreport_filing_findings(filing)))

    @staticmethod
    def _demand(status: int, otherwise: str) -> None:
        if status != _abi.OK:
            raise error_of(status, otherwise)


def _change_of(cell: str, value: Value) -> tuple[Any, ...]:
    """The call, by its name, that sets `cell`, and what it is given."""
    call, argument = _setter(value)
    words = () if argument is None else (_abi.text(words_of("the value", argument)),)
    return f"filing_set_{call}", _abi.text(words_of("cell", cell)), *words


def _setter(value: Value) -> tuple[str, str | None]:
    """The call that sets a value, and what it is given."""
    if value is None:
        return "empty", None
    if isinstance(value, NotApplicable):
        return "not_applicable", str(value)
    if isinstance(value, str):
        return "text", value
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is no number that a report can hold")
        return "decimal", format(value, "f")
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{value!r} is of type {type(value).__name__}; a cell takes an int, a "
                        "Decimal, a str, NotApplicable or None")
    return "decimal", str(value.__index__())
