"""Where the library with its plugins and templates is, and the library, loaded once."""

from __future__ import annotations

import ctypes
import functools
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from . import _abi


class Native(NamedTuple):
    """The library as it was loaded, and the prefix it is installed in."""

    calls: ctypes.CDLL
    prefix: Path

    @property
    def templates(self) -> Path:
        return self.prefix / "share/govreport/templates"

    @property
    def plugins(self) -> Path:
        return self.prefix / "lib/govreport/plugins"


def _prefixes() -> Iterator[Path]:
    """GOVREPORT_PREFIX alone, where it is set; else the wheel's own, then those of the system."""
    chosen = os.environ.get("GOVREPORT_PREFIX")
    if chosen:
        yield Path(chosen).absolute()
        return
    yield Path(__file__).absolute().parent / "_native"
    yield from map(Path, (sys.prefix, sys.base_prefix, "/usr/local", "/usr"))


def _library_in(prefix: Path) -> Path | None:
    folders = ["lib", f"lib/{sysconfig.get_config_var('MULTIARCH') or ''}", "lib64"]
    for folder in folders:
        for name in ("libgovreport.so.1", "libgovreport.so"):
            file = prefix / folder / name
            if file.is_file():
                return file
    return None


@functools.cache
def load() -> Native:
    """Raises ImportError where there is no library, or one too old for this package."""
    looked = []
    for prefix in _prefixes():
        file = _library_in(prefix)
        if file is not None:
            return Native(_open(file), prefix)
        looked.append(str(prefix))
    raise ImportError("govreport: libgovreport.so is in none of " + ", ".join(looked)
                      + "; install the wheel, or name an installed prefix by GOVREPORT_PREFIX")


def _open(file: Path) -> ctypes.CDLL:
    calls = ctypes.CDLL(str(file))
    abi = int(calls.govreport_host_abi())
    if abi < _abi.HOST_ABI:
        raise ImportError(f"govreport: {file} is too old: its ABI is {abi}, "
                          f"and this package needs {_abi.HOST_ABI}")
    _abi.declare(calls)
    return calls
