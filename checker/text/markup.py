"""HTML inside Markdown: tags, comments and what stands between them."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.text.blank import FILLER, spaces

_TAG = re.compile(r"<!--|<(/?)([A-Za-z][A-Za-z0-9-]*+)[^<>]*+>|<[?!][^<>]*+>")
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*+)")
_INLINE = frozenset(
    "a abbr b bdi bdo cite data del dfn em font i ins mark q s small span strong sub sup time u wbr br code kbd samp "
    "tt var img input label".split()
)
UNREAD = frozenset("code kbd samp tt var pre script style math svg textarea sup del s".split())
"""Elements whose content is not prose, or not said."""


def tag_name(tag: str) -> tuple[str, bool]:
    """Return the element's name and whether *tag* closes it; the name of a comment is ``""``.

    Examples
    --------
    >>> tag_name("</code>"), tag_name("<!-- note -->")
    (('code', True), ('', False))
    """
    name = _NAME.match(tag)
    return (name[2].lower(), bool(name[1])) if name else ("", False)


def read_markup(source: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the prose of a block of HTML, its stretches between block tags, and its comments.

    Examples
    --------
    >>> prose, stretches, comments = read_markup("<p>12 <b>km</b></p><!-- x -->")
    >>> prose, [prose[start:end] for start, end in stretches], comments
    ('   12    km                  ', ['12    km'], [(19, 29)])
    """
    parts: list[str] = []
    comments: list[tuple[int, int]] = []
    cuts = [0]
    at, unread = 0, ""
    tag = _TAG.search(source)
    while tag:
        start, end = tag.span()
        parts.append(_between(source[at:start], unread))
        if tag[0] == "<!--":
            close = source.find("-->", end)
            end = close + 3 if close >= 0 else len(source)
            comments.append((start, end))
        name, closes = tag_name(tag[0])
        if not unread and name in UNREAD and not closes and not tag[0].endswith("/>"):
            unread = name
        elif closes and name == unread:
            unread = ""
        if name and name not in _INLINE:
            cuts += (start, end)
        parts.append(spaces(source[start:end]))
        at = end
        tag = _TAG.search(source, end)
    parts.append(_between(source[at:], unread))
    cuts.append(len(source))
    prose = "".join(parts)
    return prose, _stretches(prose, cuts), comments


def _between(text: str, unread: str) -> str:
    if not unread:
        return text
    return re.sub(r"\S", FILLER, text) if unread not in ("del", "s") else spaces(text)


def _stretches(prose: str, cuts: list[int]) -> list[tuple[int, int]]:
    """Return what is not white space between the cuts."""
    found = []
    for start, end in pairwise(cuts):
        piece = prose[start:end]
        stripped = piece.strip()
        if stripped:
            start += len(piece) - len(piece.lstrip())
            found.append((start, start + len(stripped)))
    return found
