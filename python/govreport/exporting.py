"""An export as the library is asked for it."""

from __future__ import annotations

import ctypes
import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from . import _abi
from ._texts import PathLike, words_of

Setting = bool | int | str | datetime.date | os.PathLike[str] | Sequence[PathLike]
"""An option's value: yes or no, a number, words, a date, or files."""
Progress = Callable[[float], object]
"""Told the share that is done, 0 to 1; returns False to stop."""


class Writable(Protocol):
    """Takes bytes: an open binary file, a socket's file, a buffer."""

    def write(self, data: bytes, /) -> int | None: ...


class Order:
    """An export as the library is asked for it, with what the caller's functions raised."""

    def __init__(self, format: str, options: Mapping[str, Setting] | None, draft: bool,
                 progress: Progress | None, file: Writable | None = None) -> None:
        if progress is not None and not callable(progress):
            raise TypeError(f"progress is {progress!r}, which cannot be called")
        self._progress = progress
        self._file = file
        self._raised: BaseException | None = None
        self.request = _abi.sized(
            _abi.ExportRequest, format=_abi.text(words_of("format", format)),
            settings=_abi.array(list(_settings(options or {}))), draft=int(bool(draft)),
            write=_abi.Write(self._write), progress=_abi.Progress(self._tell))

    def raise_what_was_raised(self) -> None:
        if self._raised is not None:
            raise self._raised

    def _tell(self, context: int | None, permille: int) -> int:
        """Stands in every export, told or not: so Ctrl-C stops one."""
        if self._raised is not None:
            return 1
        try:
            return int(self._progress is not None and self._progress(permille / 1000) is False)
        except BaseException as raised:  # to be raised again when the library has cleaned up
            self._raised = raised
            return 1

    def _write(self, context: int | None, data: int | None, size: int) -> int:
        try:
            assert self._file is not None
            _write_all(self._file, ctypes.string_at(data or 0, size))
        except BaseException as raised:  # as above
            self._raised = raised
            return _abi.IO
        return _abi.OK


def _write_all(file: Writable, data: bytes) -> None:
    """Unbuffered files may take less than all at once."""
    while data:
        taken = file.write(data)
        if taken == 0:
            raise OSError("the file takes no more bytes")
        data = data[len(data) if taken is None else taken:]


def _settings(options: Mapping[str, Setting]) -> Iterator[_abi.Setting]:
    for name, value in options.items():
        id = _abi.text(words_of("an option's name", name))
        words = _abi.text(words_of(f"option {name!r}", _setting(name, value)))
        record = _abi.Setting(id, words)
        record.owner = (id, words)
        yield record


def _setting(name: str, value: Setting) -> str:
    """The value as the program takes it on its command line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, str)):
        return str(value)
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, os.PathLike):
        return _file_setting(name, value)
    if isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)):
        return ",".join(_file_setting(name, each) for each in value)
    raise TypeError(f"option {name!r} is {value!r}; give a bool, an int, a str, a date, or paths")


def _file_setting(name: str, path: PathLike) -> str:
    given = os.fspath(path)
    if not isinstance(given, str):
        raise TypeError(f"option {name!r} has {path!r}, which is no path in str")
    if "," in given:
        raise ValueError(f"option {name!r} has {given!r}: a comma would divide it in two")
    return given
