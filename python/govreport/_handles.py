"""Owning what the library gives."""

from __future__ import annotations

import ctypes
import weakref

from ._native import load


class Handle:
    """A handle of the library's, closed when nothing refers to it any more: whoever calls the
    library with it holds a reference meanwhile, so that closing early does no harm."""

    def __init__(self, kind: str, pointer: ctypes.c_void_p, made_from: Handle | None = None) -> None:
        self.pointer = pointer
        close = getattr(load().calls, f"govreport_{kind}_close")
        # What it was made from has to outlive it, so the reference goes last.
        finalizer = weakref.finalize(self, _close, close, pointer, made_from)
        # At the end of the process a thread may still be in a call.
        finalizer.atexit = False


def _close(close: ctypes._NamedFuncPointer, pointer: ctypes.c_void_p,
           made_from: Handle | None) -> None:
    close(pointer)
    del made_from
