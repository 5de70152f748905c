"""Telling the person, or whoever started the office without a screen."""

from __future__ import annotations

import sys
from pathlib import Path

from com.sun.star.awt.MessageBoxType import ERRORBOX, INFOBOX
from govreport_office import office

OK_BUTTON = 1
SWITCHES = {b"--headless", b"-headless", b"--invisible", b"-invisible", b"--convert-to",
            b"-convert-to"}


def has_screen() -> bool:
    """Whether a dialog would be seen; one that is not would wait for ever."""
    try:
        words = Path("/proc/self/cmdline").read_bytes().split(b"\0")
    except OSError:
        return True
    return not SWITCHES & set(words)


def show(context: object, title: str, words: str, failed: bool = False) -> None:
    """A dialog where there is a screen, else lines on stderr."""
    if not has_screen():
        print(words, file=sys.stderr, flush=True)
        return
    toolkit = office.service(context, "com.sun.star.awt.Toolkit")
    frame = office.service(context, "com.sun.star.frame.Desktop").getCurrentFrame()
    parent = frame.getContainerWindow() if frame else None
    kind = ERRORBOX if failed else INFOBOX
    toolkit.createMessageBox(parent, kind, OK_BUTTON, title, words).execute()
