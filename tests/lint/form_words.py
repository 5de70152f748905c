"""No C++ file of the library, the plugins or the program holds a word of a form.

Forms are data. A label of three or more characters may stand nowhere, comments included; a shorter
one is also an everyday word, and counts when it is a whole string literal.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import lint

SUFFIXES = (".h", ".hpp", ".c", ".cpp")
# Attributes and elements that hold words of the form.
WORDY = {"alias", "corner", "heading", "keywords", "label", "note-prefix", "period", "print", "sheet",
         "subject", "text", "title", "title-ending", "title-word"}
PLACEHOLDER = re.compile(r"\{[^}]*\}|[|,]\s*")
NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．、])")
HAN = re.compile(r"[\u4e00-\u9fff]")


def labels(form: Path) -> set[str]:
    """The labels of a form, or of a part that forms share, as they stand and without their numbering."""
    found: set[str] = set()
    for element in ElementTree.parse(form).iter():
        texts = [value for name, value in element.attrib.items() if name in WORDY]
        if element.tag.rpartition("}")[2] in WORDY and element.text:
            texts.append(element.text.strip())
        for text in texts:
            for part in PLACEHOLDER.split(text):
                found |= {part, NUMBERING.sub("", part)}
    return {text for text in found if len(text) >= 2 and HAN.search(text)}


def _appears(label: str, text: str) -> bool:
    return (label if len(label) >= 3 else f'"{label}"') in text


def problems(root: Path) -> list[str]:
    forms = sorted(root.glob("templates/**/*.xml"))
    words = sorted({label for form in forms for label in labels(form)})
    if forms and not words:
        return ["the templates hold no labels: this lint reads the wrong attributes"]
    found = []
    for file in lint.files_under(root, ("lib", "plugins", "cli"), SUFFIXES):
        text = lint.read(file)
        found += [
            f"{file.relative_to(root)}: holds the form's {word!r}"
            for word in words
            if _appears(word, text)
        ]
    return found


FORM = {
    "templates/a/1/form.xml": '<form><row label="一、本年新收"/><column label="总计"/></form>',
    "lib/src/good.cpp": "// a comment on 总计 is an everyday word\n",
}
EXAMPLES = [
    lint.Example({}, None, FORM),
    lint.Example({"lib/a.cpp": 'x = "一、本年新收";'}, "本年新收", FORM),
    lint.Example({"cli/a.cpp": "// 本年新收 is the first row\n"}, "本年新收", FORM),
    lint.Example({"plugins/pdf/a.hpp": 'is_total(label == "总计")'}, "总计", FORM),
    lint.Example(
        {"templates/a/shared/rows.xml": '<part><row label="上年结转"/></part>', "cli/a.cpp": "上年结转"},
        "上年结转",
        FORM,
    ),
    lint.Example({"templates/a/1/form.xml": "<form/>"}, "hold no labels"),
    lint.Example(
        {"templates/a/1/form.xml": '<form text="{body}{year}年年度报告"/>', "cli/a.cpp": "年年度报告"},
        "年年度报告",
    ),
]

if __name__ == "__main__":
    lint.run(problems, EXAMPLES)
