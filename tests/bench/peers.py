"""Other programs that make the same report, run beside ours in the same run.

What they need is installed by scripts/peers; a peer that is not there is skipped and says so.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from figures import BUILD, Figure, least

SOURCES = Path(__file__).resolve().parent / "peers"
SYSTEM_FONTS = "/usr/share/fonts"
# Typst goes by another of a font's names than fontconfig.
TYPST_NAMES = {"AR PL UMing CN": "AR PL UMing", "AR PL UKai CN": "AR PL UKai",
               "FandolFang": "FandolFang R"}


class Peers:
    def __init__(self, cache: Path, fonts: Path | None, chosen: dict[str, str]) -> None:
        self._cache = cache
        self._fonts = fonts
        self._folder = tempfile.TemporaryDirectory()
        self.home = Path(self._folder.name)
        made = subprocess.run([BUILD / "tests/bench/peer_input"], env=chosen, check=True,
                              capture_output=True, text=True).stdout
        (self.home / "report.json").write_text(made, encoding="utf-8")
        self._faces: dict[str, dict[str, str]] = json.loads(made)["faces"]
        for name in ("report.typ", "report.css"):
            shutil.copy(SOURCES / name, self.home)
        (self.home / "fonts.conf").write_text(self._font_configuration(), encoding="utf-8")

    def _font_configuration(self) -> str:
        given = f"<dir>{self._fonts}</dir>" if self._fonts else ""
        cache = f"<cachedir>{self.home}</cachedir>"
        return f'<fontconfig><include>/etc/fonts/fonts.conf</include>{given}{cache}</fontconfig>'

    def _write_faces(self, choice: str, names: dict[str, str]) -> None:
        faces = {role: names.get(family, family) for role, family in self._faces[choice].items()}
        (self.home / "faces.json").write_text(json.dumps(faces), encoding="utf-8")

    def _write_files(self, choice: str) -> None:
        """The faces with the files they are in, for who reads fonts by file."""
        faces = {role: {"family": family, "file": self._file(family)}
                 for role, family in self._faces[choice].items()}
        (self.home / "faces.json").write_text(json.dumps(faces), encoding="utf-8")

    def _file(self, family: str) -> str:
        return subprocess.run(["fc-match", "-f", "%{file}", family], check=True, text=True,
                              capture_output=True, env=self._environment()).stdout

    def _environment(self) -> dict[str, str]:
        return {"FONTCONFIG_FILE": str(self.home / "fonts.conf"), "PATH": "/usr/bin:/bin"}

    def _run(self, command: list[str | Path]) -> Figure:
        run = subprocess.run(command, capture_output=True, check=False, text=True,
                             env=self._environment())
        if run.returncode != 0:
            words = (run.stderr or run.stdout).strip().splitlines()
            return Figure(skipped=words[-1] if words else "it failed")
        result = json.loads(run.stdout.splitlines()[-1])
        # The first report of a process pays for what the others find ready.
        return Figure(least(result["times"][1:]), counters={"bytes": result["bytes"]})

    def typst(self, choice: str, reports: int) -> Figure:
        modules = self._cache / "typst/node_modules"
        if not modules.is_dir() or not shutil.which("node"):
            return Figure(skipped="Typst is not there; scripts/peers installs it")
        self._write_faces(choice, TYPST_NAMES)
        fonts = ":".join([SYSTEM_FONTS, *([str(self._fonts)] if self._fonts else [])])
        return self._run(["node", SOURCES / "typst.mjs", modules, self.home, fonts, str(reports),
                          self.home / "typst.pdf"])

    def weasyprint(self, choice: str, reports: int) -> Figure:
        python = self._cache / "weasyprint/bin/python"
        if not python.is_file():
            return Figure(skipped="WeasyPrint is not there; scripts/peers installs it")
        self._write_faces(choice, {})
        return self._run([python, SOURCES / "weasyprint_driver.py", self.home, str(reports),
                          self.home / "weasyprint.pdf"])

    def openpyxl(self, reports: int) -> Figure:
        python = self._cache / "python/bin/python"
        if not python.is_file():
            return Figure(skipped="openpyxl is not there; scripts/judges installs it")
        return self._run([python, SOURCES / "openpyxl_driver.py", self.home, str(reports),
                          self.home / "openpyxl.xlsx"])

    def exceljs(self, reports: int) -> Figure:
        modules = self._cache / "exceljs/node_modules"
        if not modules.is_dir() or not shutil.which("node"):
            return Figure(skipped="exceljs is not there; scripts/peers installs it")
        return self._run(["node", SOURCES / "exceljs_driver.mjs", modules, self.home, str(reports),
                          self.home / "exceljs.xlsx"])

    def ofdrw(self, choice: str, reports: int, fonts: str) -> Figure:
        """`fonts`: "embedded", whole as ofdrw does it, or "named" alone."""
        libraries, classes = self._cache / "ofdrw/lib", self._cache / "ofdrw-peer/classes"
        if not (libraries.is_dir() and classes.is_dir() and shutil.which("java")):
            return Figure(skipped="ofdrw is not there; scripts/judges and scripts/peers install it")
        self._write_files(choice)
        return self._run(["java", "-Djava.awt.headless=true", "-cp", f"{classes}:{libraries}/*",
                          "OfdrwPeer", self.home, str(reports), self.home / "ofdrw.ofd", fonts])
