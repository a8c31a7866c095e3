"""A remainder that is not the whole less what was taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.parts.evidence import Evidence, leeway
from checker.relations.one_slip import sum_slip
from checker.relations.relation import Comparison, Link, Reading, Relation, equal
from checker.rules.rule import rule
from checker.text.late import late

_GAP = r"(?:(?! (?:another|further|additional|more|about half) )(?:[^A-Z.]|P)){0,90}?"
_SECOND = (
    rf"(?:{_GAP}(?:,| and) (?:[a-z]+ ){{0,2}}<second:amount>)?(?:{_GAP}(?:,| and) (?:[a-z]+ ){{0,2}}<third:amount>)?"
)
_BEFORE_PARTS = r"(?:(?! (?:another|further|additional|more|about half) )(?:[^A-Z.]|[YA])){0,90}?"
"""From a whole to its first part: it may be told when it was so."""
_LEFT = (
    r"(?:(?:[,;]| and| –| -)(?: so)? leaving| (?:with|while|and) the (?:remaining|other)"
    r"|[,;](?: and| but| while)?(?: in| of)? the (?:remaining|other)|[;,] (?:the )?rest,"
    r"|,? (?:and|but) (?:[a-z]+ ){1,2}the (?:remaining|other))"
    r"(?: just| only| a total of)?(?: the (?:remaining|other))?"
)
_REMAIN = r"(?: [a-z]+)? (?:remain|remains|(?:is|are) (?:still )?left)\b(?! (?:in ruins|to|with|by|without)\b)(?! (?:in|at) (?:hospital|the hospital|custody))"
_STILL = Frame(
    r"(?:\A|[,;:.] |\bout )of (?:the |its |their |our |all |a total of |these |those )?(?:total )?"
    rf"<whole:amount>{_BEFORE_PARTS}<part:amount>{_SECOND}{_GAP}(?:,| and|,? but|,? while|;)(?: only| just)? "
    rf"<rest:amount>{_REMAIN}",
    cues=("remain", "remains", "left"),
)
_PART_FIRST = Frame(
    r"<part:amount> (?:out )?of (?:the |its |their |our |his |her |all the )?(?:total )?<whole:amount>"
    rf"(?:{_GAP}(?:,| and|,? but|,? while|;)(?: only| just)? <left:amount>{_REMAIN}"
    rf"|{_GAP}{_LEFT} <rest:amount>(?! (?:dead|injured|wounded|hurt|homeless|others|people)\b))",
    cues=("remain", "remains", "left", "leaving", "remaining", "other", "rest"),
)
_REMAINDER = Frame(
    r"(?:\A|[,;:.] |\bout )of (?:the |its |their |our |his |her |my |all |a total of |these |those )?(?:total )?"
    rf"<whole:amount>{_GAP}<part:amount>{_SECOND}{_GAP}{_LEFT} <rest:amount>",
    cues=("leaving", "remaining", "other", "rest"),
)
_THERE = Frame(
    r"\bthere (?:were|are) (?:about |some |in all )?<whole:count>[;:,] (?:and )?(?:of (?:them|these|those|whom) )?"
    rf"<part:number> [a-z]{_GAP}{_LEFT} <rest:number>",
    cues=("remaining", "other"),
)
_NEXT = Frame(
    r"\A(?:in |of |for |among )?(?:the )?(?:remaining|other) <rest:count>(?! (?:of|were of)\b)(?!-)",
    cues=("remaining", "other"),
)
_BEFORE = late(
    r"(?:(?:\A|[,;:.] )(?:out )?(?:of|among|in) (?:the |these |our |all |all the )?(?P<whole>[NC])[^NC.]{0,120}?, "
    r"[^NC.]{0,90}?(?P<part>[NC])|(?P<first>[NC])(?: \(P\))? (?:out )?of (?:the |these |our |all |all the )?(?P<all>[NC]))(?![A-Z])[^NC]*\Z"
)
"""The sentence before "The other 16 …", with the whole and what was taken from it, and no other count."""
_OF_WHICH = Frame(
    rf"<whole:amount>(?: [a-z'-]+){{0,6}},? of which {_GAP}<part:amount>{_GAP}{_LEFT} <rest:amount>",
    cues=("leaving", "remaining", "other", "rest"),
)
_NET = Frame(
    r"<whole:money> \(<rest:money>,? net of (?:the )?(?:[a-z]+ ){1,4}of <part:money>\)",
    cues=("net",),
)
_TAKERS = "lost lose loses losing sold sell sells selling spent spend spends spending used using killed culled"
_TAKING = _TAKERS.replace(" ", "|")
_LOST = Frame(
    rf"\b(?:{_TAKING}) (?:about |some |only )?<part:amount> of (?:the |its |his |her |their |our |all )?<whole:amount>{_GAP}"
    r" (?:has|have|had|is|are|was|were)(?: now| still| only| just)* (?:left with )?<rest:amount>"
    r"(?: (?:left|remaining)(?=[.,;)]|\Z)|(?<=with [NCMUD])(?=[.,;)]|\Z))",
    cues=("left", "remaining"),
)
_HAD = Frame(
    rf"\b(?:had|has|have|owned|kept|held) (?:about |some |only )?<whole:amount>(?: [a-z]+){{0,2}}, (?:{_TAKING}) <part:amount>"
    r"(?: of (?:them|it|these))?(?: [a-z]+){0,4},? and (?:now |still |so )?(?:has|have|had|is|are)(?: now| still| only)?"
    r"(?: left with)? <rest:amount>(?: left)?(?=[.,;)]|\Z)",
    cues=tuple(_TAKERS.split()),
)
_ELSEWHERE = late(r"(?:\A|[,;:.] )(?P<where>in|among|on|at|for|with) [^,;:.]*\Z")
"""Where the part is told of something of which there are two: "In one group 27 of 30 lived, in the other 14"."""
_EXCLUDED = Frame(
    r"<whole:count>[^A-Z.;]{0,80}[,;](?: and)?(?: then)? (?:of whom )?<part:count>[^A-Z.;]{0,50}"
    r"\b(?:excluded|withdrew|dropped out|discarded|removed|rejected)\b"
    r"[^A-Z.;]{0,60}?(?:leaving|so that|and so)(?: a total of)? <rest:count>",
    cues=("excluded", "withdrew", "dropped", "discarded", "removed", "rejected"),
)


@rule(
    "SUM002",
    name="remainder-mismatch",
    severity="error",
    holds=(
        "Of the 48 cottages, 31 have been sold; the remaining 17 are let.",
        "Of 320 places, 285 are taken, leaving 35 free.",
        "Out of the 90 bids, 40 came by post, 30 by courier and the other 20 by hand.",
    ),
    breaks=(
        "Of 320 places, 285 are taken, leaving 45 free.",
        "Of the 48 cottages, 31 have been sold; the remaining 19 are let.",
        "Out of the 90 bids, 40 came by post, 30 by courier and the other 25 by hand.",
        "Of the 64 flats, 41 are sold and 33 remain.",
        "He ate 7 of the 12 eggs, leaving six.",
        "Of her 45 hens she sold 18 and kept the remaining 37.",
        "There were 75 bids; 31 were taken up and the other 34 were turned down.",
        "Nine of the 15 boats were mended and the other eight were sunk.",
        "The fund has spent $18m of its $50m, and $42m is left.",
        "There were 105 entries, and then 16 were excluded, leaving 98.",
        "The mill cost $62.5 million ($58.1 million, net of cash taken over of $6.4 million).",
        "Of the 31 ewes with lice, 15 were shorn in May. The other 17 were shorn in June.",
        "Only 2 (2%) of the 109 pots were cracked. The remaining 117 pots were sold.",
        "The two hands agreed on 268 of 304 skulls (88% agreement), but differed in the remaining 46 skulls.",
        "Rust was seen in 14 of our 88 ploughs (16 per cent); in the remaining 84 ploughs there was none.",
        "Of the 31 mills that stood there in 1850, 19 have burnt down, seven were pulled down and only six are left.",
    ),
    silent=(
        "Of the 90 seats, 60 were booked at once and another 17 within the hour.",
        "The storm sank 7 of the 12 boats, leaving two dead.",
        "Nine of the 15 boats came back and six of them remain in the harbour.",
        "Of the 90 seats, 60 were booked, leaving 45 people without a ticket.",
        "Of the 24 ewes, 12 were shorn and 12 were not. The remaining 12 ewes were sold.",
        "In the upper field 27 of 30 lambs lived (90%), in the other 14 (47%).",
        "Of the 60 ewes that came, 20 were lame. The other 12 ewes of the hill came later.",
    ),
)
def remainder_mismatch(claims: Claims) -> Iterator[Relation]:
    """What is left is not the whole less what was taken.

    What is left is the whole less what was taken. It is found by "leaving", "the remaining", "the rest" and
    the like behind the whole and the parts. "Another" and "a further" add something instead, and a rest of
    other things is not compared.

    What it checks
        A whole, what was taken from it, and what "leaving", "the remaining", "the other"
        or "the rest" says is left.

    Why it matters
        Readers add the parts up again.

    How rounding is treated
        Counts are exact unless hedged or ending in zeros; measures may be off by half of
        their last place.

    Not flagged
        "Another" and "a further", which add instead of leaving; remainders of other things.

    Source
        Newsroom checklists: subtract what is said to be left.
    """
    for match in claims.match(_NEXT):
        yield from _of_the_sentence_before(claims, match)
    for match in claims.match(_REMAINDER, _THERE, _OF_WHICH, _EXCLUDED, _NET, _STILL, _PART_FIRST, _LOST, _HAD):
        parts = _parts(match)
        whole, rest = match["whole"], match.get("rest") or match["left"]
        if _is_elsewhere(match, rest):
            continue
        if commensurable(whole, rest, *parts) and all(same_noun(whole, claim) for claim in (rest, *parts)):
            yield equal(
                rest,
                whole - total(parts),
                roles={"whole": whole, **{f"part {place}": part for place, part in enumerate(parts, 1)}, "rest": rest},
                peers=(whole, *parts, rest),
            )


def _of_the_sentence_before(claims: Claims, match: Match) -> Iterator[Relation]:
    """Yield the relation of what a sentence calls the rest to the whole and the part that the one before names."""
    before, rest = next(iter(claims.before(match.sentence, 1)), None), match["rest"]
    if before is None or before.block is not match.sentence.block:
        return
    found = _BEFORE.search(before.pattern)
    if found is None or any(letter in "NC" for letter in before.pattern[: found.start()]):
        return
    whole, part = (
        before.claims[before.places.index(found.start(role))]
        for role in (("whole", "part") if found["whole"] else ("all", "first"))
    )
    if not all(same_noun(whole, claim) for claim in (part, rest)) or not _is_less(part, whole):
        return
    relation = equal(
        rest, whole - part, roles={"whole": whole, "part": part, "rest": rest}, link=Link.INFERRED,
        peers=(whole, part, rest),
    )  # fmt: skip
    # the next sentence may call by the rest some of it, or that of something else
    left_open, others = leeway(Evidence.GROUPED, sum_slip(whole, (part, rest))), []
    if left_open.least is not None and left_open.most is not None:
        others = [
            Reading(rest, (whole - part) * left_open.least, Comparison.AT_MOST, "some of the rest"),
            Reading(rest, (whole - part) * left_open.most, Comparison.AT_LEAST, "the rest of another whole"),
        ]
    yield replace(relation, readings=(*relation.readings, *others))


def _is_less(part: Claim, whole: Claim) -> bool:
    """Tell whether *part* is below *whole*."""
    return (part.quantity.value or 0) < (whole.quantity.value or 0)


def _is_elsewhere(match: Match, rest: Claim) -> bool:
    """Tell whether *rest* is told of the other of two things, as the parts are of one."""
    found = _ELSEWHERE.search(match.ahead(80))
    if found is None:
        return False
    sentence = match.sentence
    place = sentence.places[sentence.claims.index(rest)]
    return sentence.pattern.endswith(f" {found['where']} the other ", 0, place)


def _parts(match: Match) -> tuple[Claim, ...]:
    """Return what was taken, in the order of the text."""
    return tuple(match[role] for role in ("part", "second", "third") if match.get(role) is not None)
