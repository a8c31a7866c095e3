"""Subtitles: what is said, without counters and times."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.text.document import Document
from checker.text.files import decode
from checker.text.plain import read_plain

_FRAME = re.compile(r"^\d+\s*\n\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:\d\d:\d\d[,.]\d{3}[^\n]*$", re.MULTILINE)


def read_subtitles(content: bytes, name: str) -> Document:
    """Return the document in a subtitle file; every offset counts in the file as it is."""
    text = decode(content, name)
    prose = _FRAME.sub(lambda frame: re.sub(r"[^\n]", " ", frame[0]), text)
    return replace(read_plain(prose, name), text=text)
