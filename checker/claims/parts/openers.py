"""What announces the parts of a whole, from the words just behind it: "comprising", a bracket, a colon, "of which".

An opener tells how complete the list claims to be, see :mod:`checker.claims.parts.told`; a new way of announcing
parts belongs here.
"""

from __future__ import annotations

import re
from enum import StrEnum

from checker.text.late import late
from checker.text.record import record


class Opener(StrEnum):
    """What leads from the whole to its parts."""

    MADE_OF = "made of"
    """comprising, made up of, consisting of, divided into …"""
    BRACKET = "bracket"
    SAMPLES = "samples"
    """Group sizes: "(n = 12) … (n = 14)"."""
    COLON = "colon"
    DASH = "dash"
    OF_WHICH = "of which"
    INCLUDING = "including"
    COMMA = "comma"
    """A bare comma or semicolon, or "with": "58 growers, 47 women and 11 men,"."""


@record(frozen=True, slots=True)
class Opening:
    """What an opener looks like behind a whole."""

    opener: Opener
    """Which it is."""
    marks: tuple[str, ...]
    """One of these stands in every sentence that has it: seen at once, before the pattern is tried."""
    pattern: re.Pattern[str]
    """All between the whole and the words of its first part."""


_ASIDE = r"(?:[^A-Z.;()]{0,60}(?: ?\([^()NCMUD]{0,20}\)))?"
"""What may be told in a bracket behind the whole."""
_TO = _ASIDE + r"[^A-HJ-Z.;]{0,80}?"
_NEXT_NUMBER = ("C N were", "C N had", "C N was", "C N (P) ", "C who", "C that", "C with ", "C in ", "C seen ")
"""What stands in such a sentence."""
_FORMED = "squad crew team party panel jury delegation orchestra troupe".split()
"""Bodies of people who are told by what they do in them."""
_BODIES = (*_FORMED, *"class council committee board cabinet commission choir".split())
"""What has members; of these few others are told by all their sorts."""
CHANGED = r",? (?:up|down) (?:by )?P?(?: ?(?:from|on) [NCMU])?(?: (?!of\b)[a-z]+){0,4}(?=:)"
"""Between a whole and the colon before its parts: how it has changed, as in "7.3m tiles, down 5% from 7.7m: …"."""
OPENINGS = (
    Opening(
        Opener.MADE_OF,
        (
            "compris",
            "consist",
            "made up",
            "compos",
            "encomp",
            "divided",
            "split",
            "broken",
            "following",
            "sum of",
            "namely",
            " being ",
            "as follows",
        ),
        late(
            _TO + r"(?: |, | \(|: )(?:and |which )?(?:(?:is|are|was|were) )?(?:compris(?:ing|es?|ed)(?: of)?"
            r"|consist(?:s|ed|ing)? of|made up of|composed of|encompassing|namely|being(?= [NCMU] )"
            r"|(?:randomly )?(?:divided|split|broken down)(?: evenly)? (?:in)?(?:to|between)(?: C(?=:))?|is the sum of"
            r"|(?:made up|allocated|distributed|divided|split|spent|shared) as follows"
            r"|(?:included|recorded|reported) (?:on|in|under) the following [a-z]+[^A-Z.;:()]{0,60}[,:])[: ]"
        ),
    ),
    Opening(
        Opener.MADE_OF,
        tuple(
            f"{verb} {word} "
            for verb in ("split", "divided", "divide", "partitioned")
            for word in ("the", "our", "its")
        ),
        late(r"(?: (?!and |into )[a-z'-]+){0,4} into[: ]"),
    ),
    Opening(
        Opener.OF_WHICH,
        ("of which", "of whom", "of these", "of those", "of them", "among whom", "among which"),
        late(
            _ASIDE + r"[^B-CE-FH-NP-XZ.;]{0,80}?(?:, or (?:about |some )?[MU](?: [a-z'-]+){0,2}(?=,))?"
            r"(?: ?\([^()]*(?:\([^()]*\)[^()]*)*\)[^A-Z.;()]{0,60}?)?"
            r"(?:[,;]? \(?(?:out )?of (?:which|whom|these|those|them)|, among (?:which|whom))[, ]"
        ),
    ),
    Opening(
        Opener.INCLUDING,
        ("includ",),
        late(
            _ASIDE + r"(?:[^A-HJ-Z.;]|(?<= [a-z])\. ){0,80}?"
            r",? \(?(?:which )?includ(?:ing|ed|es?)[: ](?!in |on |by |for |within )"
        ),
    ),
    Opening(
        Opener.BRACKET,
        ("(",),
        late(
            r"[^A-Z.;:()]{0,60}?(?:(?:,? aged [ZGD]|(?:between|from|in|since|on|until) [AYZ])[^A-Z.;:()]{0,30}?"
            r"(?:[AY][^A-Z.;:()]{0,30}?)?)?(?: ?\([^()NCMUD]{0,20}\))?[^A-Z.;:()]{0,40}?"
            r" ?\((?![^()NCMUD]{0,20}\))"
        ),
    ),
    Opening(
        Opener.COLON,
        (":",),
        late(
            r"\)?[^A-HJ-Z.;:()]{0,80}?" + rf"(?:{CHANGED})?"
            r"(?: ?\((?:P|C|[^()NCMUD]{0,30}[PZG])\)[^A-Z.;:()]{0,60}?)?"
            r"(?: (?:from|in|between) [ZY][^A-Z.;:()]{0,30}?)?"
            r"(?: (?:(?:to|into|among|in|between|by|over|across) (?:the )?)?C(?: [a-z]+)?)?"
            r"(?: (?:for|in|on|until|since) [DYA])?: ?"
        ),
    ),
    Opening(
        Opener.DASH,
        (" – ", " - ", "--"),
        late(r"[^A-Z.;:()]{0,60}?(?:,? (?:–|--|-) |--(?=[NC]))"),
    ),
    Opening(
        Opener.COMMA,
        (",", ";", *_NEXT_NUMBER, "total of ", *(f"{body} of" for body in _BODIES)),
        late(
            r"\)?[^A-Z.:()]{0,80}?(?: in Y(?=, with )| (?:in|of|from) (?:our|the|its|a) Y [a-z]+(?=,)|(?:in)?to C"
            r"|,? aged? (?:[a-z]+ ){0,2}[ZGD][^A-Z.:()]{0,60}?)?"
            r"(?: ?\([^()]*(?:\([^()]*\)[^()]*)*\)[^A-Z.:()]{0,60}?)?[,;] (?:with )?"
        ),
    ),
)
"""All openers, the most telling first."""
_SPENT = late(r"[^A-Z.:;()]{0,90}?(?:[,;] (?:with )?| (?:for|on|in|at|to|from) (?=[A-Z]))")
"""After "a total of" the first part may stand in the same clause: "a total of 47 hours at sea for 31 hours, …"."""


_LED = late(r"(?:\A|[,;:.] )(?:out )?(?:of|from|among) (?:(?:the|these|those|our|all|its) (?:[a-z]+ )?)?\Z")
_NO_COMMA = late(
    r"(?: (?:(?!to\b|than\b|and\b|or\b|only\b|at\b)[a-z'-]+|[AYD])){0,12} "
    r"(?=N (?:\(P\) )?(?:were|was|had|have|are|did|gave|[a-z]+ed)\b)"
)
"""Behind a whole that is told first, where no comma stands before its parts: "of 85 ewes 43 were shorn and 42 not"."""


TEAM = late(rf"\b(?:{'|'.join(_BODIES)}) of \Z")
"""Before the number of people in one body."""
FORMED = late(rf"\b(?:{'|'.join(_FORMED)}) of \Z")
"""Before that of a body whose members are told by what they do."""
_WITH = late(r" (?:with|had|has) ")
_WITH_GROUPS = late(r"[^A-Z.:;,()]{0,80}? with (?=[NC] )")
"""Where no comma stands before parts that are groups: "85 ewes were kept with 43 in the oat group and …"."""
_IN_COUNTS = late(r"(?:[^A-Z.:;,()]|\([^()A-Z]*\)){0,120}? in (?=C )")
"""The same where each part is told behind what it is: "85 ewes were shorn by hand in 43 ewes and … in 42 ewes"."""


_OF_ANOTHER = late(
    r" (?:the|an?|this|its|our|their) (?:[a-z-]+ ){1,4}(?:that|which) (?:(?:is|are|was|were) )?"
    r"(?:compris|consist|made up|composed|split|divided)"
)
"""Between a whole and the parts of something else: "1,500 scans and test it on the set that consists of 32 …"."""


def openings_in(pattern: str) -> list[Opening]:
    """Return those whose marks stand in *pattern*, that of a sentence."""
    found = []
    for opening in OPENINGS:
        for mark in opening.marks:
            if mark in pattern:
                found.append(opening)
                break
    return found


def opened(pattern: str, opening: Opening, place: int, start: int, end: int) -> int | None:
    """Return where the parts begin that *opening* leads to, or ``None``.

    The whole stands at *place* of *pattern*; *start* is where the words behind it begin, and *end* how far is looked.
    """
    regex = opening.pattern
    if opening.opener is Opener.COMMA and pattern.endswith("total of ", 0, place):
        regex = _SPENT
    elif opening.opener is Opener.COMMA and pattern.startswith((" with C", " had C", " has C"), start):
        regex = _WITH if TEAM.search(pattern, max(0, place - 20), place) else regex
    found = regex.match(pattern, start, end)
    if found is not None and opening.opener is Opener.MADE_OF and _OF_ANOTHER.search(pattern, start, found.end()):
        return None
    if found is None and opening.opener is Opener.COMMA and _LED.search(pattern, max(0, place - 30), place):
        found = _NO_COMMA.match(pattern, start, end)
    if found is None and opening.opener is Opener.COMMA and " group" in pattern:
        found = _WITH_GROUPS.match(pattern, start, end)
    if found is None and opening.opener is Opener.COMMA and pattern.count(" in C", start, end) > 1:
        found = _IN_COUNTS.match(pattern, start, end)
    return found.end() if found else None
