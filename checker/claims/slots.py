"""Slots: what the pattern of a frame says by itself, before it is compiled.

Compiling a pattern takes as long as a hundred sentences tried with it, and most frames fit
nothing in most texts. What every way through a pattern passes, quantities and words, is
read off the pattern itself; where a sentence lacks one of them, nothing need be compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeAlias, TypeVar

from checker.text.late import late

Part = TypeVar("Part")
Ways: TypeAlias = list[list[Part]]
"""Alternatives, each with the parts that it passes, in order."""

SLOTS = {
    "amount": "NCMUDG",
    "count": "NC",
    "number": "N",
    "thing": "C",
    "money": "M",
    "measure": "U",
    "duration": "D",
    "age": "G",
    "percent": "P",
    "points": "B",
    "share": "PFR",
    "fraction": "F",
    "ratio": "R",
    "multiple": "X",
    "range": "Z",
    "year": "Y",
    "date": "A",
    "time": "K",
    "ordinal": "O",
    "score": "S",
    "any": "NCMUDGPBFRXZ",
}
"""Kinds a slot may ask for, as glyphs; several are joined by ``|``."""

ABOUT = r"(?:about |some |around |nearly |almost |roughly |approximately |just |only )?"
"""A piece of patterns: what may stand before a slot and changes nothing of what is said of the amount."""
THERE = (
    r"(?: (?!(?:and|or|but|while|whereas|with|against|compared|versus|than|from|per|each|by|plus|including|of which"
    r"|respectively)\b)[a-z'-]+| [DAYKO]){0,14}?"
)
"""A piece: what an amount is of, when and where, as far as nothing is set beside it."""
SLOT = late(r"<(\w+):([\w|]+)>")

_LOOK = r"\(\?<[!=](?:[^()|<]|\(\?<![^()|<]*\))*\)"
_LOOKS_FIRST = late(rf"((?:{_LOOK}|\(\?:{_LOOK}\|{_LOOK}\))+)<(\w+):([\w|]+)>")
_BEHIND = late(_LOOK)
"""Looks at what stands before a slot that a pattern begins with, and each of them."""

_STRUCTURE = (
    r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|\(\?P=\w+\)|\{[\d,]*\}|<\w+:(?P<slot>[\w|]+)>"
    r"|(?P<open>\((?:\?(?:P?<\w+>|<?[=!]|[:>#]))?)|(?P<bar>\|)|(?P<close>\))"
)
"""Slots, groups and alternatives; escapes, classes, repetitions and references are passed over."""
_PIECE = late(r"\((?:\?(?:<?[=!]|:))?[^()<\\\[]*\)|" + _STRUCTURE)
"""The same, with groups of nothing but words passed over as well."""
_PIECE_OR_WORDS = late(r"\\(?P<bracket>[()])(?![?*{])|" + _STRUCTURE + r"|(?P<words>[a-z' -]{2,}(?![?*{]))")
_MAY_LACK = late(r"[?*]|\{0?,")
"""Behind a group or a slot: it may be left out."""


def glyphs_of(spec: str) -> str:
    """Return the letters of the kinds that a slot asks for.

    Examples
    --------
    >>> glyphs_of("count|percent")
    'NCP'
    """
    return "".join([SLOTS[kind] for kind in spec.split("|")])


def slots_that_must_be_filled(pattern: str) -> tuple[str, ...]:
    """Return the kinds of the slots that every way through *pattern* fills, in order.

    Where ways part, as in ``(?:<a:count>|<b:money> of <c:any>)``, a slot that all of them
    fill may be of the kinds of any.

    Examples
    --------
    >>> slots_that_must_be_filled("of (?:the )?<a:count>(?: in <b:year>)? (?:<c:thing>|<d:money>)")
    ('NC', 'CM')
    """
    return tuple(_passed(pattern, _PIECE, lambda found: glyphs_of(found["slot"]), _slot_by_slot))


def parts_that_must_stand(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return what every way through *pattern* passes, in order: of each part one of some words or glyphs.

    Examples
    --------
    >>> parts_that_must_stand("of (?:the )?<a:thing>, (?:half|a third|P) were <b:age>")
    (('of ',), ('C',), (' were ',), ('G',))
    """
    return tuple(_passed(pattern, _PIECE_OR_WORDS, _glyphs_or_words, _rarest))


def slot_first(pattern: str) -> str:
    """Return *pattern* with the looks at what is before its first slot behind it: a search goes from letter to letter.

    Examples
    --------
    >>> slot_first("(?<!of )(?:(?<!per )|(?<=as per ))<a:count> in <b:year>")
    '<a:count>(?<!of [NC])(?:(?<!per [NC])|(?<=as per [NC])) in <b:year>'
    """
    found = _LOOKS_FIRST.match(pattern)
    if found is None:
        return pattern
    looks, role, kinds = found.groups()
    looks = _BEHIND.sub(lambda look: f"{look[0][:-1]}[{glyphs_of(kinds)}])", looks)
    return f"<{role}:{kinds}>{looks}{pattern[found.end() :]}"


def is_at_start(pattern: str) -> bool:
    """Tell whether *pattern* fits at the start of a text alone, whichever way is taken.

    Examples
    --------
    >>> is_at_start(r"\\Ain <a:year>(?:,| and)"), is_at_start(r"\\Ain <a:year>|by <a:year>")
    (True, False)
    """
    depth = 0
    for found in _PIECE.finditer(pattern):
        depth += (found.lastgroup == "open") - (found.lastgroup == "close")
        if found.lastgroup == "bar" and not depth:
            return False
    return pattern.startswith(r"\A")


def stand_in(parts: Sequence[tuple[str, ...]], text: str) -> bool:
    """Tell whether one of each of *parts* stands in *text*, behind each other.

    Examples
    --------
    >>> parts = (("of ",), ("C", "N"), ("were",))
    >>> stand_in(parts, "of the C, P were old"), stand_in(parts, "P were old of C")
    (True, False)
    """
    at = 0
    for words in parts:
        if len(words) == 1:
            place = text.find(words[0], at)
            at = place + len(words[0]) if place >= 0 else -1
        else:
            at = min([place + len(each) for each in words if (place := text.find(each, at)) >= 0], default=-1)
        if at < 0:
            return False
    return True


def _passed(
    pattern: str,
    piece: re.Pattern[str],
    part: Callable[[re.Match[str]], Part],
    common: Callable[[Ways[Part]], list[Part]],
) -> list[Part]:
    """Return the parts that every way through *pattern* passes; *common* says what alternatives have of them."""
    ways: list[Ways[Part]] = [[[]]]  # of each open group its alternatives
    passed: list[bool] = [True]
    for found in piece.finditer(pattern):
        name = found.lastgroup
        if name == "open":
            ways.append([[]])
            passed.append(found["open"] in ("(", "(?:") or found["open"].startswith("(?P"))
        elif name == "bar":
            ways[-1].append([])
        elif name == "close":
            alternatives = ways.pop()
            if passed.pop() and not _MAY_LACK.match(pattern, found.end()):
                ways[-1][-1] += alternatives[0] if len(alternatives) == 1 else common(alternatives)
        elif name in ("words", "bracket") or (name and not _MAY_LACK.match(pattern, found.end())):
            ways[-1][-1].append(part(found))
    return ways[0][0] if len(ways[0]) == 1 else common(ways[0])


def _slot_by_slot(ways: Ways[str]) -> list[str]:
    """Return the kinds of the first slots of all *ways* together, of the second, and so on."""
    return ["".join(dict.fromkeys("".join(kinds))) for kinds in zip(*ways, strict=False)]


def _glyphs_or_words(found: re.Match[str]) -> tuple[str, ...]:
    return tuple(glyphs_of(found["slot"])) if found["slot"] else (found["words"] or found["bracket"],)


def _rarest(ways: Ways[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the one part that all *ways* pass: of each of them what is likely to stand in the fewest texts."""
    if not all(ways):
        return []
    rarest = [way[0] if len(way) == 1 else max(way, key=_rarity) for way in ways]
    return [tuple(chain.from_iterable(rarest))]


def _rarity(words: tuple[str, ...]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
