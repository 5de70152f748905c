"""What the extension itself says, in Chinese or English.

What is wrong with a report is said by the library."""

from __future__ import annotations

WORDS = {
    "zh": {
        "error": "错误",
        "warning": "警告",
        "note": "提示",
        "title": "检查",
        "hint": "建议：{hint}",
        "none": "没有发现问题。",
        "counts": "错误 {errors} 处，警告 {warnings} 处，提示 {notes} 处；已在表上用批注和样式标出。",
        "more": "……另有 {count} 处",
        "cleared": "检查标记已清除。",
        "failed": "没有导出：",
        "not-checked": "没有检查：",
        "no-workbook": "请先打开填好的工作簿。",
        "locked": "工作表“{sheet}”有密码保护：上面不能标注，其他表上只有批注",
        "bad-option": "选项“{word}”不是“名称=值”的形式",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "note": "note",
        "title": "Check",
        "hint": "hint: {hint}",
        "none": "Nothing was found.",
        "counts": "{errors} errors, {warnings} warnings, {notes} notes; each is marked in the sheet "
                  "by a comment and a style.",
        "more": "… and {count} more",
        "cleared": "The marks are removed.",
        "failed": "Nothing was exported:",
        "not-checked": "Nothing was checked:",
        "no-workbook": "Please open a filled-in workbook first.",
        "locked": "sheet \"{sheet}\" is protected by a password: it cannot be marked, and the "
                  "others have comments only",
        "bad-option": "option \"{word}\" is not of the form name=value",
    },
}


class Words:
    """The words of one language."""

    def __init__(self, chinese: bool) -> None:
        self.language = "zh" if chinese else "en"
        self._words = WORDS[self.language]

    def say(self, key: str, **arguments: object) -> str:
        return self._words[key].format(**arguments)
