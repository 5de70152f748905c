"""What our own code does not use, each with the reason and what to use instead.

A line that has to use one all the same says so: `// allowed: NAME, because …`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import lint

SUFFIXES = (".h", ".hpp", ".c", ".cpp")
PRODUCT = ("lib", "plugins")


class Ban(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    reason: str


def ban(name: str, pattern: str, reason: str) -> Ban:
    return Ban(name, re.compile(pattern), reason)


BANS = [
    ban("printf of a double", r"printf\s*\([^;]*%[-+ #0-9.*]*[aefgAEFG]",
        "follows the process's locale; use the number formatting of the library or the SDK"),
    ban("stringstream", r"\b(?:[io]?stringstream|stod|stof|strtod|atof)\b",
        "follows the process's locale; use to_chars, from_chars or the number formatting"),
    ban("iostream", r"\bstd::(?:cout|cerr|clog)\b|#include <iostream>",
        "a library does not print; report a finding"),
    ban("clock", r"\b(?:system_clock::now|std::time\s*\(|localtime|gmtime|gettimeofday)",
        "the same input gives the same bytes; take the date as an option"),
    ban("random", r"\bstd::(?:rand|random_device|mt19937)|\bsrand\s*\(",
        "the same input gives the same bytes; derive identifiers from the content"),
    ban("regex", r"\bstd::w?regex\b|#include <regex>",
        "is slow and throws; scan by hand"),
    ban("setlocale", r"(?<!use)\bsetlocale\s*\(",
        "changes the whole process; put a C locale in force with uselocale"),
    ban("environment", r"\b(?:secure_)?getenv\s*\(|\btemp_directory_path\b|\bcurrent_path\b",
        "the library reads no environment; let the caller say"),
    ban("exit", r"\b(?:std::)?(?:exit|quick_exit|abort|terminate)\s*\(",
        "a library does not end its host; return an error"),
]
UNORDERED = re.compile(r"\bunordered_(?:map|set)<[^;=({]*>\s+(\w+)\s*[;={(]")
COMMENT = re.compile(r"//.*")


def _line_problems(line: str) -> list[str]:
    code = COMMENT.sub("", line)
    return [
        f"{ban.name}: {ban.reason}"
        for ban in BANS
        if ban.pattern.search(code) and f"allowed: {ban.name}, because " not in line
    ]


def _unordered_problems(text: str) -> list[str]:
    """Walking a hash table gives an order that differs between libraries."""
    return [
        f"walks {name}, whose order is not fixed; sort, or use a vector"
        for name in set(UNORDERED.findall(text))
        if re.search(rf"for\s*\([^;)]*:\s*{name}\s*\)", text)
    ]


def problems(root: Path) -> list[str]:
    found = []
    for file in lint.files_under(root, PRODUCT, SUFFIXES):
        text, place = lint.read(file), file.relative_to(root)
        for number, line in enumerate(text.splitlines(), start=1):
            found += [f"{place}:{number}: {problem}" for problem in _line_problems(line)]
        found += [f"{place}: {problem}" for problem in _unordered_problems(text)]
    return found


def _bad(line: str, problem: str) -> lint.Example:
    return lint.Example({"lib/src/a.cpp": line + "\n"}, problem)


EXAMPLES = [
    lint.Example({"lib/src/a.cpp": "uselocale(c);  // not setlocale(LC_ALL)\nint printfs;\n"
                  "getenv(x);  // allowed: environment, because the test says so\n"}),
    _bad('snprintf(b, n, "%.2f", x);', "printf of a double"),
    _bad("std::ostringstream out;", "stringstream"),
    _bad("std::cerr << 1;", "iostream"),
    _bad("auto now = std::chrono::system_clock::now();", "clock"),
    _bad("int x = std::rand();", "random"),
    _bad("std::regex word;", "regex"),
    _bad('setlocale(LC_ALL, "C");', "setlocale"),
    _bad('const char* x = std::getenv("HOME");', "environment"),
    _bad("std::abort();", "exit"),
    _bad("std::unordered_map<int, int> ids;\nfor (auto& id : ids) write(id);", "order"),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
