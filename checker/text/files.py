"""Files: bytes to text, and the reader that the suffix asks for."""

from __future__ import annotations

import codecs
from pathlib import Path

from checker.errors import ReadError
from checker.text.document import Document
from checker.text.plain import read_plain
from checker.text.plugins import reader_for

_MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"))
_HTML = frozenset((".html", ".htm", ".xhtml"))
_COMMENTS = {".rst": "..", ".tex": "%", ".latex": "%", ".org": "#"}
KNOWN = frozenset(("", ".txt", ".text", ".ipynb")) | _MARKDOWN | _HTML | frozenset(_COMMENTS)
"""Suffixes that are read here; plug-ins may read others."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_file(path: str | Path) -> Document:
    """Return the document in a file, read by its suffix.

    Parameters
    ----------
    path
        Notebook (``.ipynb``), Markdown or HTML, else plain text.

    Raises
    ------
    ReadError
        If the file cannot be opened, or its bytes are not text.
    """
    path = Path(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}", path=str(path)) from error
    return read_bytes(content, str(path))


def read_bytes(content: bytes, name: str = "<text>") -> Document:
    """Return the document in *content*, read by the suffix of *name*.

    Examples
    --------
    >>> read_bytes(b"# Floods", "draft.md").blocks[0].kind
    <BlockKind.HEADING: 'heading'>
    """
    suffix = Path(name).suffix.lower()
    if suffix not in KNOWN:
        reader = reader_for(suffix)
        if reader is not None:
            return reader(content, name)
    text = decode(content, name)
    if suffix == ".ipynb":
        from checker.text.notebook import read_notebook

        return read_notebook(text, name)
    if suffix in _MARKDOWN:
        from checker.text.markdown import read_markdown

        return read_markdown(text, name)
    if suffix in _HTML:
        from checker.text.webpage import read_html

        return read_html(text, name)
    return read_plain(text, name, comment=_COMMENTS.get(suffix, ""))


def decode(content: bytes, name: str = "<text>") -> str:
    r"""Return the text in *content*: UTF-8, or what its byte-order mark says; the mark is no part of it.

    Line ends stay as they are.

    Raises
    ------
    ReadError
        If the bytes are not text.

    Examples
    --------
    >>> decode(b"\xef\xbb\xbf12\xc2\xa0km\r\n")
    '12\xa0km\r\n'
    """
    encoding = "utf-8"
    for mark, marked in _MARKS:
        if content.startswith(mark):
            content, encoding = content[len(mark) :], marked
            break
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"is not {encoding.upper()} text (byte {error.start}); save it as UTF-8"
        raise ReadError(problem, path=name) from error
    if "\0" in text:
        raise ReadError(f"is not text (a zero byte at character {text.index(chr(0))})", path=name)
    return text
