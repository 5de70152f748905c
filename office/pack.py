"""Packs the extension: one ZIP that needs nothing but LibreOffice and its Python.

The same input gives the same bytes.

Usage: pack.py OXT VERSION LIBRARY PLUGIN_FILE…
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = "pythonpath/govreport_office/govreport"  # in the extension
PREFIX = f"{PACKAGE}/_native"  # where the package looks first
TIME = (1980, 1, 1, 0, 0, 0)
LINE = re.compile(r"^\s*(\S+) => (/\S+) ", re.MULTILINE)
PLATFORMS = {"x86_64": "linux_x86_64", "aarch64": "linux_aarch64"}

# What comes with Debian's libreoffice-calc and python3-uno, which a test holds against apt: the
# system's C and C++, and the libraries LibreOffice itself is linked to.
THERE = re.compile(
    r"^lib(c|m|dl|rt|pthread|gcc_s|stdc\+\+|z|bz2|lzma|zstd|xml2|icu\w+|freetype|fontconfig|png16"
    r"|brotli\w+|expat|harfbuzz|graphite2|glib-2\.0|pcre2-8|pcre|crypto|ssl|lcms2|jpeg|uuid)\.so")


def needed(binary: Path) -> dict[str, Path]:
    """soname → file, of all that the loader would load for it."""
    listed = subprocess.run(["ldd", binary], capture_output=True, text=True, check=True).stdout
    return {name: Path(path) for name, path in LINE.findall(listed)}


def carried(binaries: list[Path]) -> dict[str, Path]:
    """The libraries of others to carry, each after those it needs."""
    found = {name: path for binary in binaries for name, path in needed(binary).items()
             if not THERE.match(name)}
    return dict(sorted(found.items(), key=lambda item: (len(needed(item[1])), item[0])))


def copyright_of(library: Path) -> bytes:
    """What Debian says of the library's licence."""
    owner = subprocess.run(["dpkg-query", "--search", library.resolve(), library],
                           capture_output=True, text=True, check=False).stdout
    package = owner.partition(":")[0]
    file = Path("/usr/share/doc") / package / "copyright"
    return file.read_bytes() if package and file.is_file() else b""


def of_others(libraries: dict[str, Path]) -> Iterator[tuple[str, bytes]]:
    yield "others/order.txt", "".join(f"{name}\n" for name in libraries).encode()
    for name, path in libraries.items():
        yield f"others/{name}", path.read_bytes()
        words = copyright_of(path)
        if words:
            yield f"licenses/{name}.txt", words


def tree(folder: Path, target: str) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            yield f"{target}{file.relative_to(folder).as_posix()}", file.read_bytes()


def filled_in(name: str, data: bytes, version: str) -> tuple[str, bytes]:
    """A file of the extension, with what only the build knows."""
    if not name.endswith(".in"):
        return name, data
    known = {b"@VERSION@": version, b"@PLATFORM@": PLATFORMS[platform.machine()]}
    for variable, value in known.items():
        data = data.replace(variable, value.encode())
    return name.removesuffix(".in"), data


def entries(version: str, library: Path, plugins: list[Path]) -> Iterator[tuple[str, bytes]]:
    for name, data in tree(PROJECT / "office/extension", ""):
        yield filled_in(name, data, version)
    yield from tree(PROJECT / "python/govreport", f"{PACKAGE}/")
    yield "LICENSE", (PROJECT / "LICENSE").read_bytes()
    yield f"{PREFIX}/lib/libgovreport.so", library.read_bytes()
    for plugin in plugins:
        yield f"{PREFIX}/lib/govreport/plugins/{plugin.name}", plugin.read_bytes()
    yield from tree(PROJECT / "templates", f"{PREFIX}/share/govreport/templates/")
    yield from of_others(carried([library, *(file for file in plugins if file.suffix == ".so")]))


def main(target: Path, version: str, library: Path, *plugins: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries(version, library, list(plugins)):
            package.writestr(zipfile.ZipInfo(name, TIME), data, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], *(Path(word) for word in sys.argv[3:]))
