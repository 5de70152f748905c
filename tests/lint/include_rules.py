"""Who may include whom. The rules are the two tables of docs/architecture.md."""

from __future__ import annotations

import fnmatch
import re
from dataclasses import dataclass
from pathlib import Path

import lint

SUFFIXES = (".h", ".hpp", ".c", ".cpp")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
CPP_HEADER = re.compile(r"^[a-z_]+$")
C_HEADERS = set(
    "assert.h ctype.h errno.h limits.h locale.h math.h setjmp.h signal.h stdarg.h stdbool.h"
    " stddef.h stdint.h stdio.h stdlib.h string.h time.h wchar.h".split()
)
SYSTEM_HEADERS = set(
    "dirent.h dlfcn.h fcntl.h pthread.h pwd.h sys/mman.h sys/resource.h sys/stat.h sys/types.h"
    " glob.h sys/file.h sys/wait.h sys/ioctl.h unistd.h".split()
)
PLUGIN_HEADERS = {"govreport/plugin.h", "govreport/plugin_sdk.hpp"}


@dataclass(frozen=True)
class Rules:
    modules: dict[str, set[str]]
    owners: dict[str, list[str]]  # header pattern → files that may include it

    @staticmethod
    def read(root: Path) -> Rules:
        text = lint.read(root / "docs/architecture.md")
        modules = {
            _plain(row[0]): {_plain(name) for name in row[1].split(",") if _plain(name) != "–"}
            for row in lint.table_after(text, "allowed includes")
        }
        owners = {
            pattern.strip("` "): re.findall(r"`([^`]+)`", row[2])
            for row in lint.table_after(text, "third-party owners")
            for pattern in row[1].split(",")
        }
        return Rules(modules, owners)

    def owners_of(self, header: str) -> list[str] | None:
        for pattern, files in self.owners.items():
            if fnmatch.fnmatchcase(header, pattern):
                return files
        return None


def _plain(cell: str) -> str:
    return cell.strip().strip("`")


def _fault(root: Path, file: Path, quoted: bool, header: str, rules: Rules) -> str | None:
    place = file.relative_to(root).as_posix()
    if header.startswith("govreport/"):
        return _public_fault(root, place, header)
    if quoted:
        return _own_fault(root, file, header, rules)
    if CPP_HEADER.match(header) or header in C_HEADERS:
        return None
    if header in SYSTEM_HEADERS:
        return "a public header stands on the standard library only" if _public(place) else None
    owners = rules.owners_of(header)
    if owners is None:
        return "no table of docs/architecture.md knows this header"
    if not any(fnmatch.fnmatchcase(place, owner) for owner in owners):
        return f"only {', '.join(owners)} may include it"
    return None


def _public(place: str) -> bool:
    return place.startswith("lib/include/")


def _public_fault(root: Path, place: str, header: str) -> str | None:
    if place.startswith("plugins/") and header not in PLUGIN_HEADERS:
        return f"a plugin sees only {' and '.join(sorted(PLUGIN_HEADERS))} of the library"
    if not (root / "lib/include" / header).is_file():
        return "no such public header"
    return None


def _own_fault(root: Path, file: Path, header: str, rules: Rules) -> str | None:
    place = file.relative_to(root)
    if _public(place.as_posix()):
        return "a public header includes others as govreport/…"
    if place.parts[:2] != ("lib", "src"):
        home = root.joinpath(*place.parts[: 2 if place.parts[0] in ("plugins", "examples") else 1])
        target = (file.parent / header).resolve()
        from_home = (home / header).resolve()
        if any(found.is_file() and home.resolve() in found.parents for found in (target, from_home)):
            return None
        return f"is not a file of {home.relative_to(root).as_posix()}"
    return _module_fault(root, file, header, rules)


def _module_fault(root: Path, file: Path, header: str, rules: Rules) -> str | None:
    sources = root / "lib/src"
    own = file.relative_to(sources).parts[0]
    if own not in rules.modules:
        return f"the table of allowed includes does not know the module {own}"
    if ".." in Path(header).parts:
        return "say the path from lib/src"
    if (file.parent / header).is_file():
        return None
    if not (sources / header).is_file():
        return "no such file under lib/src"
    other = Path(header).parts[0]
    if other != own and other not in rules.modules[own]:
        allowed = ", ".join(sorted(rules.modules[own])) or "no other module"
        return f"{own} may include {allowed}"
    return None


def problems(root: Path) -> list[str]:
    rules = Rules.read(root)
    if not rules.modules or not rules.owners:
        return ["docs/architecture.md: a table of include rules is missing"]
    found = []
    for file in lint.files_under(root, ("lib", "plugins", "cli", "examples"), SUFFIXES):
        text = lint.read(file)
        for match in INCLUDE.finditer(text):
            fault = _fault(root, file, match[1] == '"', match[2], rules)
            if fault:
                line = text.count("\n", 0, match.start(2)) + 1
                found.append(f"{file.relative_to(root)}:{line}: {match[2]}: {fault}")
    return found


BASE = {
    "docs/architecture.md": "<!-- allowed includes -->\n"
    "| module | may include |\n|---|---|\n| `base` | – |\n| `form` | `base` |\n\n"
    "<!-- third-party owners -->\n"
    "| library | headers | files |\n|---|---|---|\n"
    "| pugixml | `pugixml.hpp` | `lib/src/base/xml.cpp` |\n",
    "lib/include/govreport/plugin.h": "#include <stddef.h>\n",
    "lib/include/govreport/form.hpp": "#include <string>\n",
    "lib/src/base/xml.hpp": "#include <string>\n",
    "lib/src/base/xml.cpp": '#include "base/xml.hpp"\n\n#include <pugixml.hpp>\n',
    "lib/src/form/form.hpp": '#include "base/xml.hpp"\n#include <govreport/form.hpp>\n',
    "plugins/pdf/page.hpp": "#include <govreport/plugin.h>\n",
    "plugins/pdf/page.cpp": '#include "page.hpp"\n',
}
EXAMPLES = [
    lint.Example({}, None, BASE),
    lint.Example({"lib/src/base/a.cpp": '#include "form/form.hpp"\n'}, "base may include", BASE),
    lint.Example({"lib/src/form/a.cpp": "#include <pugixml.hpp>\n"}, "only lib/src/base", BASE),
    lint.Example({"lib/src/form/a.cpp": "#include <zip.h>\n"}, "knows this header", BASE),
    lint.Example({"lib/src/new/a.cpp": '#include "base/xml.hpp"\n'}, "does not know", BASE),
    lint.Example({"plugins/pdf/a.cpp": '#include "base/xml.hpp"\n'}, "not a file of", BASE),
    lint.Example({"plugins/pdf/a.cpp": "#include <govreport/form.hpp>\n"}, "a plugin sees", BASE),
    lint.Example({"plugins/pdf/a.cpp": '#include "govreport/form.hpp"\n'}, "a plugin sees", BASE),
    lint.Example(
        {"plugins/pdf/a.cpp": '#include "../../lib/src/base/xml.hpp"\n'}, "not a file of", BASE
    ),
    lint.Example({"cli/main.cpp": '#include "base/xml.hpp"\n'}, "not a file of cli", BASE),
    lint.Example({"lib/include/govreport/b.hpp": '#include "form.hpp"\n'}, "includes others as", BASE),
    lint.Example({"lib/include/govreport/b.hpp": "#include <unistd.h>\n"}, "stands on", BASE),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
