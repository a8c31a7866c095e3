"""Wholes told behind two parts that leave nothing out: "14 boys and 9 girls among the 23 pupils", "… (n = 23)"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.claims.claim import Claim
from checker.claims.compatible import is_person, same_noun
from checker.claims.complements import leave_nothing_out
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.parts.degrees import are_degrees
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.series import is_measured
from checker.claims.parts.sizes import is_capital
from checker.claims.parts.sorts import ANYBODY
from checker.claims.parts.total_behind import TotalBehind
from checker.text.late import late

_SAID = r"(?: \(P\))?(?: (?!and |or |but |than |more |fewer |while |per )[a-z'-]+){0,5}?"
_AMONG = Frame(
    rf"<first:thing>{_SAID}(?: \(P\))? and <second:thing>{_SAID}(?: \(P\))? (?:among|amongst|out of) "
    r"(?:(?:the|these|our|all|a total of|its) ){1,2}<total:thing>",
    cues=("among", "amongst", "out"),
)
_SAMPLE = Frame(
    rf"<first:thing>{_SAID}(?: \(P\))?(?:, <middle:thing>{_SAID}(?: \(P\))?)?(?:,? and|,) <second:thing>{_SAID}"
    r"(?: \(P\))? \((?P<all>(?:total|overall|in all|in total),? )?n ?= ?<total:number>[),;]",
    cues=("n",),
)
_COUNTED = Frame(
    rf"<first:thing>{_SAID}(?: \(P\))?,? and <second:thing>{_SAID}(?: \(P\))? \(<total:thing>(?: in (?:all|total))?\)",
    cues=("(C",),
)
_PLACED = Frame(
    r"(?P<one>[^A-Z.;:()]{3,60}) in <first:count>(?: \(P\))?,? (?P<more>(?P<two>[^A-Z.;:()]{3,40}) in "
    r"<middle:count>(?: \(P\))?,? )?and (?P<last>[^A-Z.;:()]{3,40}) in <second:count>(?: \(P\))? of "
    r"(?:the |all |our )?(?:[a-z]+ )?<total:thing>(?! (?:who|that|with|in)\b)",
    cues=("in",),
)
"""Each class with its number, and all behind the last: "rust was mild in 12, fair in 9 and severe in 4 of the 25"."""
_PLACED_FIRST = Frame(
    r"(?P<one>[^A-Z.;:()]{3,60}) in <first:count>(?: \(P\))? (?:out )?of (?:the |all |our )?(?:[a-z]+ )?<total:thing>"
    r"(?: \(P\))?, (?P<two>[^A-Z.;:()]{3,40}) in <middle:count>(?: \(P\))?,? and (?P<last>[^A-Z.;:()]{3,40}) in "
    r"<second:count>(?: \(P\))?(?=[.,;]|\Z)",
    cues=("in",),
)
"""The same with all behind the first: "rust was low in 12 of the 25 plots, moderate in nine and high in four"."""
_OF_WHICH = Frame(
    r"(?:<total:thing>[^A-Z.;:()]{0,80}?,? (?:out )?of (?:which|whom|these|those|them),?"
    r"|(?:\A|[,;:.] )(?:of|among) (?:the |these |all )?<all:thing>[^A-Z.;:()]{0,60}?,) [^A-Z.;:()]{3,150}?"
    r" (?:were|was) <first:count>(?:, <middle:count>,?)?(?: <other:count>,?)?(?: <fourth:count>,?)? and "
    r"<second:count>(?: [a-z]+)?,? respectively",
    cues=("respectively",),
)
"""Two sorts of what is told before, with their numbers behind both: "of which oaks and elms were 17 and 6"."""
_ROW = Frame(
    r"<first:count>, (?:<middle:count>,? )?(?:<other:count>,? )?and <second:count>(?: of| out of| among) "
    r"(?:the |these |our |all |all the )?<total:thing>[^A-Z.;:()]{0,30}?,? respectively",
    cues=("respectively",),
)
_WITH_FEE = Frame(
    r"<first:money>(?:(?! (?:each|apiece|a|per|more|less) )[^A-Z.()]){0,30}?[;,]? (?:and )?(?:plus|with|adding) "
    r"(?:the |its |a |an )?(?:[a-z'-]+ ){0,2}?(?:premium|fees?|commission|vat|tip|postage|delivery|duty|surcharge) of "
    r"<second:money>,? (?:(?!net|profit|loss|left|after|seller|without|before|top|besides|plus|other)[a-z'-]+ ){0,7}?"
    r"(?:was|is|came to|comes to|makes|made|rose to|paid) <total:money>(?=[.,;)]|\Z)",
    cues=("premium", "fee", "fees", "commission", "vat", "tip", "postage", "delivery", "duty", "surcharge"),
)
"""What something costs with what is put on it: "£1.8m; with the premium of £370,000 the cost was £2.17m"."""
_ALL_SORTS = ANYBODY | {"patient", "case"}
"""What all of those may be called of whom two sorts are told before."""
_CONTROLS = late(r"\bcontrols?\Z")
_CLASSES = late(r"(?:\A|[,;:.] )(?P<one>[a-z-]+), (?P<two>[a-z-]+,? )??(?:and )(?P<last>[a-z-]+) ")
"""Names of the classes ahead of their numbers: "good, fair and poor outcomes were found in"."""


def find_behind_two(claims: Claims) -> Iterator[TotalBehind]:
    """Yield the wholes behind two parts, or behind the numbers of some classes, with these."""
    for match in filter(_are_all, claims.match(_AMONG)):
        yield TotalBehind(match["total"], _row(match), evidence=Evidence.FOLLOWED)
    for match in claims.match(_SAMPLE):
        if match.get("middle") is None and _are_all(match):
            yield TotalBehind(match["total"], _row(match), evidence=Evidence.WHOLE)
        elif _are_all_people(match):
            yield TotalBehind(match["total"], _row(match), evidence=Evidence.GROUPED)
    for match in claims.match(_WITH_FEE):
        yield TotalBehind(match["total"], (match["first"], match["second"]), evidence=Evidence.WHOLE)
    for match in claims.match(_COUNTED):
        if match["total"].noun in _ALL_SORTS and _are_all(match):
            yield TotalBehind(match["total"], (match["first"], match["second"]), evidence=Evidence.WHOLE)
    for match in claims.match(_PLACED, _PLACED_FIRST):
        parts = _row(match)
        labels = tuple(f"N {match.groups[name]}" for name in ("one", "two", "last") if name in match.groups)
        if not any(map(is_measured, parts)) and (are_degrees(labels) or leave_nothing_out(labels)):
            yield TotalBehind(match["total"], parts, evidence=Evidence.FOLLOWED)
    for match in claims.match(_OF_WHICH):
        total, parts = match.get("total") or match["all"], _row(match)
        if not any(map(is_measured, (total, *parts))):
            yield TotalBehind(total, parts, evidence=Evidence.GROUPED)
    for match in claims.match(_ROW):
        parts = _row(match)
        if _are_of_one_scale(match) and not any(map(is_measured, parts)):
            yield TotalBehind(match["total"], parts, evidence=Evidence.FOLLOWED)


def _row(match: Match) -> tuple[Claim, ...]:
    """Return the numbers of a row, in the order of the text."""
    roles = ("first", "middle", "other", "fourth", "second")
    return tuple(each for each in map(match.get, roles) if each is not None)


def _are_all(match: Match) -> bool:
    """Tell whether the parts are two classes that leave nothing out, or people and those they are compared with."""
    first, second, total = match["first"], match["second"], match["total"]
    if any(map(is_measured, (first, second, total))) or not all(map(partial(_is_one_of, total), (first, second))):
        return False
    largest = max(first.quantity.value or 0, second.quantity.value or 0)
    if (total.quantity.value or 0) <= largest:
        return False  # the size of one of them
    if "all" in match.groups:
        return True
    surfaces = (first.quantity.surface.lower(), second.quantity.surface.lower())
    if leave_nothing_out(surfaces):
        return True
    return is_person(first) and _CONTROLS.search(surfaces[1]) is not None and is_capital(total)


def _are_all_people(match: Match) -> bool:
    """Tell whether the parts are people, and the size of the sample behind them is written as that of all is."""
    total, parts = match["total"], _row(match)
    if any(map(is_measured, (total, *parts))) or not (all(map(is_person, parts)) and is_capital(total)):
        return False
    return (total.quantity.value or 0) > max(part.quantity.value or 0 for part in parts)


def _is_one_of(total: Claim, part: Claim) -> bool:
    """Tell whether *part* counts what *total* does; a case may be anybody."""
    return same_noun(part, total) or part.noun in ("case", "control")


def _are_of_one_scale(match: Match) -> bool:
    """Tell whether the words ahead name as many steps of one scale as there are numbers."""
    named = _CLASSES.search(match.before(100))
    if named is None:
        return False
    labels = tuple(word.strip(" ,") for word in named.groups() if word)
    return len(labels) == len(_row(match)) and are_degrees(labels)
