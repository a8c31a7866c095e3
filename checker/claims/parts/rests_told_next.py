"""What is left of what the sentence before tells: "… 42 people. Police said 17 were hurt and the other 25 were not"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.parts.rests_of_sums import RestOfSum
from checker.claims.parts.series import Series, is_measured
from checker.claims.sentence import Sentence
from checker.quantities.dates import MONTH_NAMES
from checker.text.late import late

_REST = Frame(
    r"<part:money|count>[^.()]{2,160}?(?:,? (?:and|while|with|but)|[;,]) (?:[a-z'-]+,? (?:and )?){0,6}?the "
    r"(?:remaining|other) <rest:money|count>(?! (?:each|apiece|per|of)\b)"
    r"(?![^.;]*\b(?:already|(?:before|previously)(?:[.,;]|\Z)))",
    cues=("remaining", "other"),
)
_SEVERAL = Frame(
    r"<part:measure|count>(?:(?! of (?:the|its|their) [NCMUDP])[^.()]){2,200}?(?:,? (?:and|while|with|but)|[;,])"
    r" (?:[a-z'-]+,? (?:and )?){0,7}?(?:for )?the (?:remaining|other) <rest:measure|count>(?! (?:each|apiece|per|of)\b)"
    r"(?=[.,;)]|\Z| [a-z])",
    cues=("remaining", "other"),
)
"""Several parts, of any measure, and what is left: "… took 41 t, farms 18 and the inns the other 9"."""
_MADE_UP = late(r" (?:made|make|makes) up ")
"""As far as "up" goes, nothing is said to have grown."""
_BACK = late(r"\bof (?:that|these|those|them|it|the (?:total|sum|amount|money))\b(?! [a-z]+s\b)")
"""What leads back to the sentence before."""
_OWN_WHOLE = late(
    r"\b(?:of|among|in) (?:the|its|their|all|all the|this|these|those) [NCMUDP]|[NCMUDP] (?:out )?of (?:the |its |their"
    r" |our |all )?[NCMUDP]|\b(?:total|from|than|up|down|per|to|another|further|more|additional|each|every|respectively"
    r"|one|first|second|group|other (?:side|hand))\b[^A-Z]{0,12}?[NCMUD]"
)
"""Words of a sentence that has a whole of its own, or other numbers than parts."""
_BARE_PART = late(r"(?:\A|[,;] | (?:said|say|says|that) |\A(?:it|they|he|she|we) [a-z]+ )(?:some |about |only )?\Z")
"""Before a part that needs a noun from the sentence before."""
_OLD_AHEAD = late(r"\b(?:from|against|than|compared (?:with|to)|versus|when|when (?:there|it|they) [a-z]+) (?:the )?\Z")
"""Before an amount of an earlier time."""
_IS_MARGIN = late(r" (?:more|fewer|less|above|below|higher|lower)\b")
"""Behind an amount that is how far another is from one of another time."""
MOST_PARTS = 3
TWO, MOST_OF_SEVERAL = 2, 5
EARLIER = 2
"""So many sentences before the whole another may be told, of which it is some."""
_DATED = late(rf"(?:in|on|by) (?:[YA]|{'|'.join(MONTH_NAMES)})\b")
_CALLED_REST = late(
    r"\b(?:remainder|rest|balance|residue|remaining|remain|others?|another|further|addition|also|more|besides)\b"
)
"""In the sentence behind a list of parts: it tells of what is in none of them."""


def find_rests_told_next(claims: Claims) -> Iterator[RestOfSum]:
    """Yield what is left of the one amount of its sort that the sentence before tells."""
    for match in claims.match(_REST):
        parts, rest = _parts(match), match["rest"]
        before = next(iter(claims.before(match.sentence, 1)), None)
        if parts is None or before is None or before.block is not match.sentence.block:
            continue
        whole = _whole(before, rest, parts)
        if whole is None and (led := _led(before, rest, parts)) is not None and _is_bare(match, before):
            yield RestOfSum((led[0],), (led[1], *parts), rest)
            continue
        if whole is not None and (_BACK.search(match.sentence.pattern, 0, place_of(rest)) or _is_bare(match, before)):
            yield RestOfSum((whole,), parts, rest)


def find_rests_of_several(claims: Claims) -> Iterator[RestOfSum]:
    """Yield what is left of the one amount of its sort, measures too, of which two parts or more are told."""
    for match in claims.match(_SEVERAL):
        rest, sentence = match["rest"], match.sentence
        before = next(iter(claims.before(sentence, 1)), None)
        if before is None or before.block is not sentence.block:
            continue
        if _OWN_WHOLE.search(_MADE_UP.sub(" made ", sentence.pattern[: place_of(rest)])):
            continue
        parts = tuple(claim for claim in _told(sentence) if claim is not rest)
        is_ahead = all(claim.quantity.end <= rest.quantity.start for claim in parts)
        if _DATED.match(sentence.pattern) and _DATED.match(sentence.pattern, place_of(rest) + 2):
            continue  # "in June it shipped 31 t by rail and 24 by road, and the remaining 40 in July"
        if not is_ahead or not TWO <= len(parts) <= MOST_OF_SEVERAL or not commensurable(rest, *parts):
            continue
        made = sum((part.quantity.value or Fraction(0) for part in parts), Fraction(0))
        wholes = [claim for claim in _told(before) if (claim.quantity.value or 0) > made]
        wholes = [claim for claim in wholes if not _OLD_AHEAD.search(before.pattern, 0, place_of(claim))]
        wholes = [claim for claim in wholes if _may_be_of(claim, *parts, rest)]
        if 0 < len(wholes) <= TWO:
            yield RestOfSum(tuple(wholes), parts, rest)


def earlier_wholes(claims: Claims, left: RestOfSum) -> list[Claim]:
    """Return the amounts told a little before the wholes, of which it may be left as well: those, and the controls."""
    earlier = (claim for sentence in claims.before(left.wholes[0].sentence, EARLIER) for claim in _told(sentence))
    return [claim for claim in earlier if _may_be_of(claim, *left.parts, left.rest)]


def _may_be_of(whole: Claim, *parts: Claim) -> bool:
    """Tell whether all *parts* may be some of *whole*, which is one definite amount."""
    is_one = not whole.quantity.is_range and whole.quantity.hedge is None and commensurable(whole, *parts)
    return is_one and all(same_noun(whole, part) for part in parts)


def _told(sentence: Sentence) -> list[Claim]:
    """Return the amounts of *sentence* that are no times, shares or money."""
    return [claim for claim in sentence.claims if claim.quantity.glyph not in "YAOKDPMBFRXI"]


def further_parts(claims: Claims, series: Series) -> Iterator[Claim]:
    """Yield the amounts of the sentence behind *series* that may be a part more: "The rest, 12, died"."""
    for sentence in claims.after(series.sentence, 1):
        if sentence.block is series.sentence.block and _CALLED_REST.search(sentence.pattern):
            for claim in sentence.claims:
                if commensurable(claim, series.whole) and claim.quantity.figure is not None:
                    yield claim


def _parts(match: Match) -> tuple[Claim, ...] | None:
    """Return the amounts before the rest, or ``None`` where the sentence may have a whole of its own."""
    rest, sentence = match["rest"], match.sentence
    if _OWN_WHOLE.search(sentence.pattern, 0, place_of(rest)) is not None:
        return None
    told = [claim for claim in sentence.claims if claim is not rest and claim.quantity.glyph not in "YAOKDP"]
    is_ahead = all(claim.quantity.end <= rest.quantity.start for claim in told)
    if not is_ahead or not 0 < len(told) <= MOST_PARTS or not commensurable(rest, *told):
        return None
    return None if any(map(is_measured, (rest, *told))) else tuple(told)


def _whole(before: Sentence, rest: Claim, parts: tuple[Claim, ...]) -> Claim | None:
    """Return the one amount of *before* of which all can be parts."""
    told = [claim for claim in before.claims if claim.quantity.glyph not in "YAOKDP"]
    if rest.quantity.glyph in "NC":
        told = [claim for claim in told if claim.quantity.glyph != "M"]
    told = [claim for claim in told if not _OLD_AHEAD.search(before.pattern, 0, place_of(claim))]
    told = [claim for claim in told if not _IS_MARGIN.match(before.pattern, place_of(claim) + 1)]
    if len(told) != 1 or told[0].quantity.is_range or told[0].quantity.hedge is not None or is_measured(told[0]):
        return None
    whole, largest = told[0], max(part.quantity.value or Fraction(0) for part in parts)
    if not commensurable(whole, rest, *parts) or (whole.quantity.value or 0) <= largest:
        return None
    return whole if all(same_noun(whole, claim) for claim in (*parts, rest)) else None


def _led(before: Sentence, rest: Claim, parts: tuple[Claim, ...]) -> tuple[Claim, Claim] | None:
    """Return the whole with which *before* opens and the one part that it tells: "Of the 1,500 asked, 870 agreed"."""
    told = [claim for claim in before.claims if claim.quantity.glyph not in "YAOKDPF"]
    if (
        len(told) != 2
        or _LED_BY.match(before.pattern) is None
        or not all(claim.quantity.glyph in "NC" for claim in told)
    ):
        return None
    whole, first = told
    values = [claim.quantity.value or Fraction(0) for claim in (first, *parts)]
    is_apart = " of " in before.pattern[place_of(first) + 1 : place_of(first) + 6]
    if is_apart or whole.quantity.hedge is not None or sum(values) >= (whole.quantity.value or 0):
        return None
    return (whole, first) if all(same_noun(whole, claim) for claim in (first, *parts, rest)) else None


_LED_BY = late(r"(?:out )?of (?:the |its |their |our |all |all the |these )?[NC][^A-Z]{0,90}, (?:about |some )?[NC]")


def _is_bare(match: Match, before: Sentence) -> bool:
    """Tell whether the part and the rest are bare numbers, so that the sentence before must name what they count."""
    sentence = match.sentence
    is_next = before.number == sentence.number - 1 and before.glyphs[:1] != ""
    part, rest = match["part"], match["rest"]
    words = sentence.pattern[: place_of(part)]
    return is_next and part.quantity.glyph == rest.quantity.glyph == "N" and _BARE_PART.search(words) is not None
