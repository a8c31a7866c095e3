"""Shares of a whole told beside them, with times and places between: "121 mm in May, 75 per cent of the normal 161".

Bulletins set an amount beside what it is part of, or how far it came beside what was aimed at, and tell its share
between the two or behind both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_same_per, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT, THERE
from checker.lexicon.nouns_table import DONE_BY_ONE
from checker.text.late import late

_LEVEL = "money|measure|duration|number"
_NO_NAME = (
    "first|next|last|previous|rise|increase|growth|gain|fall|drop|decline|remaining|other|"
    r"(?:and|or|but|while|who|that|which|as|had|has|have|was|were|is|are|did|do|[a-z]+(?<!s)s"
    rf"|{'|'.join(sorted(DONE_BY_ONE))}|lost|left|cost)\b"
)
"""What is not said in the name of a whole: another time, a change, what is or was done, or things that do something."""
_AMOUNT = tuple(
    Frame(
        rf"<part:{kinds}>{THERE}(?:{joints}) ?{ABOUT}<share:percent>[,)]? of "
        rf"(?:the|its|their|our|all(?: the)?|an estimated)(?: (?!{_NO_NAME})[a-z-]+){{0,4}}? <whole:{kinds}>"
        r"(?! (?:a|per|each|or|to|of (?:which|these|them))\b)"
        r"(?![^A-Z.;]{0,50} (?:being|going|coming|falling|having)\b)",
        cues=("of",),
    )
    for kinds, joints in (
        (_LEVEL, ",|,? or|, which is|, that is| –"),
        ("money|measure|duration", r",? \("),
    )
)
"""Of sums and measures, and of bare numbers of one sort, which have no share in brackets: "22 (37%) of the mallards"
are some of the mallards."""
_AIMS = "target|goal|budget|allocation|allowance|limit|quota|requirement|capacity|total"
_AIMED = Frame(
    rf"<part:count|{_LEVEL}>{THERE},? (?:against|towards|out of|or|which is) (?:{ABOUT}<share:percent> of )?"
    rf"(?:an?|the|its|their|our) (?:[a-z-]+ ){{0,2}}?(?:{_AIMS}) of {ABOUT}<whole:count|{_LEVEL}>(?:,? (?:or|which is"
    rf"|that is,?"
    rf"|which makes) {ABOUT}<behind:percent>(?: of (?:the|that|this|its) (?:{_AIMS}))?)?(?=[,.;)]|\Z)",
    cues=tuple(_AIMS.split("|")),
)
"""What was reached of what was aimed at, with the share behind either."""
_RATES = "uptake|take-up|coverage|turnout|response"
_RATE = tuple(
    Frame(
        rf"{ahead}, an? (?:{_RATES})(?: rate)? of {ABOUT}<share:percent>(?=[,.;]|\Z)",
        cues=tuple(word.partition("-")[0] for word in _RATES.split("|")),
    )
    for ahead in (
        (
            r"(?:\A|[;:] )(?:out )?of (?:the |all |all the |an estimated |about )?<whole:count>(?:[^A-Z.;()]"
            r"|[YA]){0,80},"
            r"(?: [a-z'-]+){0,3} <part:count>(?:(?! of )[^A-Z.;()]|[YA]){0,50}?"
        ),
        r"<part:count>, (?:out )?of (?:the |all the |an estimated |about |some )?<whole:count>(?: [a-z'-]+){0,6}",
    )
)
"""What some of all did, and the rate of it: "of 640 asked, 410 came, a turnout of 64 per cent"."""
_OF_THEM = Frame(
    r"(?<!of )(?<!of the )(?<!per )<whole:count>(?: (?!and |or |but )[a-z'-]+| between [a-z]+ and [a-z]+|"
    r" [AYD]){0,8},(?: and| [a-z]+ing)? <part:count>"
    rf" of (?:them|these|those|whom|which)\b(?:[^A-Z.;(),]{{0,40}}?,? (?:or|that is,?|which is) "
    rf"|[^A-Z.;(),]{{0,40}}?, )"
    rf"{ABOUT}<share:percent>(?=[.;]|\Z)",
    cues=("them", "these", "those", "whom", "which"),
)
_FULL = Frame(
    rf"\b(?:at|is|are|was|were) {ABOUT}<share:percent> (?:full|occupied|charged|of (?:its |the |their )?capacity),? "
    rf"(?:or |with |holding |that is )?<part:number|measure|count> out of (?:a possible |the )?<whole:number|measure"
    rf"|count>",
    cues=("full", "occupied", "charged", "capacity"),
)
_OF_AN_INCREASE = Frame(
    rf"<part:{_LEVEL}> of (?:the|its|their) (?:[a-z-]+ ){{0,2}}[a-z-]+ of <whole:{_LEVEL}>,? (?:which is|or|that"
    rf" is,?) {ABOUT}"
    r"<share:percent>(?=[.;,]|\Z)",
    cues=("of",),
)
_OLD = late(r"\b(?:from|than|against|per|by) (?:about |some )?\Z")
"""Before what is no part: another level, or how far it is from one."""
_AND = late(r"\band (?:[a-z'-]+ ){0,3}\Z")


def find_shares_beside_wholes(claims: Claims) -> Iterator[Match]:
    """Yield where ``share`` is that of the ``part`` in the ``whole`` that the same sentence tells beside them."""
    for match in claims.match(*_AMOUNT, _AIMED, *_RATE, _OF_THEM, _FULL, _OF_AN_INCREASE):
        share = match.get("share") or match.get("behind")
        if share is None or (match.get("share") and match.get("behind")):
            continue
        part, whole = match["part"], match["whole"]
        if _OLD.search(match.before(30)) or _is_last_of_two(match, part) or not _are_alike(part, whole):
            continue
        yield replace(match, roles={"part": part, "whole": whole, "share": share})


def _are_alike(part: Claim, whole: Claim) -> bool:
    """Tell whether *part* can be some of *whole*: it is no more, and of its sort."""
    value, other = part.quantity.value, whole.quantity.value
    is_one = commensurable(part, whole) or is_same_per(part, whole)
    return is_one and same_noun(part, whole) and value is not None and other is not None


def _is_last_of_two(match: Match, part: Claim) -> bool:
    """Tell whether "and" joins the part to an amount of its sort, so that both together may be what is meant."""
    claims = match.sentence.claims
    before = claims[: claims.index(part)][-1:]
    return _AND.search(match.before(30)) is not None and any(commensurable(claim, part) for claim in before)
