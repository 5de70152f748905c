"""The folders: forms, plugins, fonts; opened once, shared between threads."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Literal

from . import _abi
from ._handles import Handle
from ._native import load
from ._texts import PathLike, number_of, path_bytes, words_of
from .errors import ClosedError, error_of
from .findings import Findings, Language, language_number, read_findings

OptionType = Literal["boolean", "integer", "string", "choice", "date", "files"]


@dataclass(frozen=True, slots=True)
class FormEntry:
    """A form there is, in one of its versions."""

    id: str
    version: int


@dataclass(frozen=True, slots=True)
class Option:
    """What can be said about an export, and what it may be."""

    id: str
    type: str
    """One of OptionType."""
    default: str
    choices: tuple[str, ...]
    minimum: int
    """Of integers."""
    maximum: int
    """Of integers; of files, their bytes together."""
    help: str


@dataclass(frozen=True, slots=True)
class Format:
    """A format that reports are exported to."""

    id: str
    title: str
    extension: str
    media_type: str
    standards: str
    paged: bool
    installed: bool
    """False: known by its manifest, but its plugin is not there."""
    options: tuple[Option, ...]
    plugin: str
    plugin_version: str
    libraries: str
    """Of others, with versions."""
    file: str
    """Of the plugin."""


class Form:
    """One version of one form: immutable, may be shared between threads, outlives its library."""

    def __init__(self, handle: Handle, id: str) -> None:
        self.handle = handle
        self.id = id

    def __repr__(self) -> str:
        return f"<govreport.Form {self.id}>"


class Library:
    """Forms, plugins and fonts. Opening lists them; they are read when first used, and kept.

    Threads may share a library. Closing it is never too early: reports that were made from it go
    on, and the memory is given back with the last of them.
    """

    def __init__(
        self,
        *,
        templates: PathLike | None = None,
        plugins: Iterable[PathLike] | None = None,
        fonts: Iterable[PathLike] = (),
        language: Language = "zh",
    ) -> None:
        """Templates and plugins are those that came with the package, unless others are named;
        `fonts` are folders that are looked through before the system's. Messages of findings are
        in `language`. Raises RefusedError where a folder of templates or fonts is not there; a
        folder of plugins that is not there or not safe is one of the `findings`."""
        native = load()
        self._language = language_number(language)
        settings = _abi.sized(
            _abi.LibrarySettings,
            template_folder=_abi.text(path_bytes(templates or native.templates)),
            plugin_folders=_folders([native.plugins] if plugins is None else plugins),
            font_folders=_folders(fonts),
        )
        with _Heard(self._language) as heard:
            pointer = ctypes.c_void_p()
            status = native.calls.govreport_library_open(
                ctypes.byref(settings), heard.pointer, ctypes.byref(pointer))
        self.findings: Findings = heard.findings
        if status != _abi.OK:
            raise error_of(status, "the library cannot be opened", self.findings)
        self._handle: Handle | None = Handle("library", pointer)

    def forms(self) -> tuple[FormEntry, ...]:
        """The forms there are, by id and version."""
        given = self._list("library_forms")
        return tuple(FormEntry(each.id.read(), each.version)
                     for each in _abi.records(given, _abi.FormDetails))

    def formats(self) -> tuple[Format, ...]:
        """The formats there are, each with its options."""
        given = self._list("library_formats")
        return tuple(self._format(each) for each in _abi.records(given, _abi.FormatDetails))

    def form(self, id: str, *, version: int | None = None, year: int | None = None) -> Form:
        """The form `id` in `version`, or else in the one for `year`.
        Raises RefusedError where there is no such form, or its template has faults."""
        if version is None and year is None:
            raise TypeError("a form has versions: give version or year")
        choice = _abi.sized(_abi.FormChoice, id=_abi.text(words_of("id", id)), version=number_of("version", version),
                            year=number_of("year", year))
        pointer = ctypes.c_void_p()
        with _Heard(self._language) as heard:
            status = load().calls.govreport_form_load(
                self.handle().pointer, ctypes.byref(choice), heard.pointer, ctypes.byref(pointer))
        if status != _abi.OK:
            raise error_of(status, f"the form {id!r} cannot be loaded", heard.findings)
        return Form(Handle("form", pointer), id)

    def close(self) -> None:
        """Takes no new calls from now on. May be called again."""
        self._handle = None

    def handle(self) -> Handle:
        """For the classes of this package. Raises ClosedError."""
        handle = self._handle
        if handle is None:
            raise ClosedError("the library is closed")
        return handle

    @property
    def language_number(self) -> int:
        return self._language

    def __enter__(self) -> Library:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def _list(self, call: str) -> _abi.Array:
        handle, result = self.handle(), _abi.Array()
        status = getattr(load().calls, f"govreport_{call}")(handle.pointer, ctypes.byref(result))
        if status != _abi.OK:
            raise error_of(status, "the library cannot be listed")
        result.owner = handle
        return result

    def _format(self, given: _abi.FormatDetails) -> Format:
        chinese = self._language == 0
        return Format(
            id=given.id.read(),
            title=(given.title_chinese if chinese else given.title_english).read(),
            extension=given.extension.read(),
            media_type=given.media_type.read(),
            standards=given.standards.read(),
            paged=bool(given.paged),
            installed=bool(given.installed),
            options=tuple(self._option(each)
                          for each in _abi.records(given.options, _abi.OptionDetails)),
            plugin=given.plugin.read(),
            plugin_version=given.plugin_version.read(),
            libraries=given.libraries.read(),
            file=given.file.read(),
        )

    def _option(self, given: _abi.OptionDetails) -> Option:
        chinese = self._language == 0
        return Option(
            id=given.id.read(),
            type=given.type.read(),
            default=given.default_value.read(),
            choices=tuple(each.read() for each in _abi.records(given.choices, _abi.Text)),
            minimum=given.minimum,
            maximum=given.maximum,
            help=(given.help_chinese if chinese else given.help_english).read(),
        )


_opening = threading.Lock()
_default: Library | None = None


def default_library() -> Library:
    """The library of the package's own folders, opened when first asked for and then shared."""
    global _default
    with _opening:
        if _default is None:
            _default = Library()
        return _default


def _folders(given: Iterable[PathLike]) -> _abi.Array:
    if isinstance(given, (str, bytes)):
        raise TypeError(f"{given!r} is one folder; give a list of folders")
    return _abi.array([_abi.text(path_bytes(each)) for each in given])


class _Heard:
    """Collects what one call finds."""

    def __init__(self, language: int) -> None:
        self.pointer = ctypes.c_void_p()
        self.findings = Findings()
        self._language = language

    def __enter__(self) -> _Heard:
        if load().calls.govreport_findings_create(ctypes.byref(self.pointer)) != _abi.OK:
            raise MemoryError
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        if error is None:
            self.findings = read_findings(self.pointer, self._language)
        load().calls.govreport_findings_close(self.pointer)
