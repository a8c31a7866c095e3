"""Parts beside the whole that they are of: "72 of the 60", "nine people, including eleven children"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.counts import COUNTED, are_counts, is_whole_number
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.parts.values import is_rate_of
from checker.claims.slots import ABOUT
from checker.lexicon.nouns_table import INSTITUTIONS
from checker.text.late import late

_PART_OF = Frame(
    r"<part:number>(?<![.,].) (?:out )?of (?:the|those|these|our|its|their|his|her|(?:the )?[a-z]+'s) <whole:thing>"
    r"(?! or so|')",
    cues=("of",),
)
_WHOLE_AHEAD = Frame(
    r"of (?:(?<=\Aof )|(?:(?<=[;.,:] of )|(?<=[,:] and of ))(?=the |all |these |those |our |its ))"
    r"(?:the |all |these |those |our |its )?"
    r"<whole:thing>(?: [a-z'-]+){0,6}, "
    r"(?:only |just |some )?<part:number> (?!years|per|of\b)[a-z]",
    cues=("of",),
)
_AMONG = Frame(
    r"\A(?:among|in|out of) (?:the |these |those |our |all )?<whole:thing>(?: (?!and |or |in |from |of )[a-z'-]+){0,6}"
    r", (?:only |just |some )?<part:number> (?:had|have|were|are|died|developed|received|reported|showed)\b",
    cues=("among", "in", "out"),
)
"""The whole ahead of a part that has no noun: "Among 64 patients with anaemia, 39 had iron deficiency"."""
_INCLUDING = Frame(
    r"<whole:thing>(?: [a-z'-]+){0,6},? (?:including|among them)(?: the)? <part:thing>(?! (?:and|or)\b)",
    cues=("including", "among"),
)
_INCLUDING_SOME = Frame(
    r"<whole:thing>(?:(?: [a-z'-]+){0,6},(?: (?:which|who|that) includes?| including)"
    r"|,? includes?) (?:the )?<part:number> (?:in|from|among|at|who|that|with|on|under|over|below|above|aged|new)"
    r"(?: [a-z]+){1,2}(?=[.,;]|\Z| (?!and\b))",
    cues=("including", "include", "includes"),
)
"""The part without a noun, which is then that of the only count before it."""
_OF_WHOM = Frame(
    rf"<whole:thing>(?: [a-z'-]+){{0,4}},? of (?P<who>whom|which) {ABOUT}<part:number> [a-z]",
    cues=("whom", "which"),
)
_SOME_OF_WHOM = Frame(
    rf"[,(–] ?(?:and |but |with |at least )?{ABOUT}"
    rf"(?:<part:amount>(?: \(P\))? of (?P<who>whom|which|them)\b|of (?P<whose>whom|which) {ABOUT}<behind:amount> "
    r"(?:\(P\) )?[a-z])",
    cues=("whom", "which", "them"),
)
"""A part behind more words, or before them: its whole is the amount before, and no other is to be large enough."""
_AHEAD = ("among ", "in ", "out of ")
_GROUPS = frozenset(("family", "household", "crew", "couple", "troop", "clergy", "infantry", "cavalry", "artillery"))
"""Of whom more may be told than there are of them."""
_MOST = 20
"""Of more things nobody tells a part behind a row of their kinds."""
_NEAR = 30
"""So few letters stand between things and the number of places that they are in."""
_NO_WHOLE = late(
    r"\b(?:each|every|net|balance|surplus|deficit|profits?|loss|losses|growth|gains?|rise|increase|decrease)\b"
)
"""What each of several has, or what is left of amounts, may be smaller than one of them."""
_JOINED = (", and ", ", but ", "– and ")
_OTHER_THINGS = late(
    r"\A\)|[;:.]| (?:and|or|many|numerous|several|of|with (?:a |the |their |its )?[a-z]+s|in [a-z]+s)(?= |\Z)"
)
"""Between a count and "of which": other things that may be meant."""
_STUFF = late(r"\A of [a-z]+")
"""What an amount is one of: "12 tonnes of rice"."""
_OF_PEOPLE = frozenset(("case", "casualty", "admission", "arrival", "fatality", "hospitalisation", "hospitalization"))
"""People counted by what befell them."""
_AND = late(r"(?: [a-z-]+){0,2},? (?:and|&) ")
"""Between the last two of a list of things."""
_VAGUE = frozenset(("scores", "dozens", "hundreds", "thousands", "tens"))
"""Words that may be no numbers at all: the scores of the two teams."""


def find_parts_of_wholes(claims: Claims) -> Iterator[tuple[Claim, Claim]]:
    """Yield every part with its whole, where both count the same things."""
    for match in claims.match(_PART_OF, _WHOLE_AHEAD, _AMONG, _INCLUDING, _OF_WHOM):
        part, whole = match["part"], match["whole"]
        if match.groups.get("who") == "whom" and whole.noun in INSTITUTIONS:
            continue  # "91 growers met at 40 sites, of whom 89 stayed"
        if "who" in match.groups and (_is_of_several(part, whole) or _is_where(part, whole)):
            continue  # "four sons by the first and three by the second, of whom six lived"
        if match.start == 0 and match.sentence.pattern.startswith(_AHEAD) and not _are_single(whole):
            continue  # "In 12 villages, 340 died"
        if whole.quantity.kind in COUNTED and not are_counts(whole):
            continue  # "all 4 of the 0.99 clues", "12 of the 2.0 releases"
        if commensurable(part, whole) and same_noun(part, whole) and part.quantity.surface.lower() not in _VAGUE:
            yield part, whole
    for match in claims.match(_INCLUDING_SOME):
        part, whole = match["part"], match["whole"]
        if is_whole_number(whole) and _is_alone(whole) and part.noun is None and commensurable(part, whole):
            yield part, whole

    for match in claims.match(_SOME_OF_WHOM):
        part = match.get("part") or match["behind"]
        told = _whole_before(match, part)
        if told is not None:
            yield part, told


def _whole_before(match: Match, part: Claim) -> Claim | None:
    """Return the amount of the same things that stands before *part*, where it may be no part of more than that.

    What stands before may be what "them" are together; things that are not counted stand in
    between in "20 crates of old bottles, 300 of which broke" and in "two ships with crews".
    """
    sentence = match.sentence
    if match.groups.get("who") == "them" and sentence.pattern.startswith(_JOINED, match.start):
        return None  # "38 knew it, and 61 of them did not"
    before = sentence.claims[: sentence.claims.index(part)]
    amounts = [claim for claim in before if claim.quantity.glyph in "NCMUD" and commensurable(part, claim)]
    if not amounts or _NO_WHOLE.search(sentence.pattern, 0, match.start):
        return None
    if any(is_rate_of(claim, part) for claim in before[before.index(amounts[-1]) :]):
        return None  # "the toll of £1.50 brings in £9m a year, of which £3m goes on upkeep"
    whole, value = amounts[-1], part.quantity.value
    between = sentence.pattern[place_of(whole) + 1 : match.start]
    if whole.quantity.glyph in "MU":
        between = _STUFF.sub("", between)
    if whole.quantity.glyph == "D" and between.strip():
        return None  # "two days later, some 30 of them"
    who = match.groups.get("who") or match.groups["whose"]
    if not _OTHER_THINGS.search(between) and (who != "whom" or _may_be_people(whole)) and same_noun(part, whole):
        values = [claim.quantity.value for claim in amounts]
        if value is not None and None not in values and (len(values) == 1 or value > sum(filter(None, values))):
            return whole
    return None


def _may_be_people(whole: Claim) -> bool:
    return is_person(whole) or whole.noun is None or whole.noun in _OF_PEOPLE


def _are_single(whole: Claim) -> bool:
    """Tell whether people are counted, one by one."""
    return is_person(whole) and whole.noun not in INSTITUTIONS and whole.noun not in _GROUPS


def _is_alone(whole: Claim) -> bool:
    """Tell whether no other number stands before the whole in its sentence."""
    return whole.sentence.claims[0] is whole


def _is_of_several(part: Claim, whole: Claim) -> bool:
    """Tell whether the whole ends a row of counts that hold the part together."""
    claims = whole.sentence.claims
    at = claims.index(whole)
    row = [claim.quantity.value or 0 for claim in claims[:at] if claim.quantity.glyph in "CN"]
    value, own = part.quantity.value, whole.quantity.value
    if value is None or own is None or not any(row) or not own < value <= sum(row) + own:
        return False
    return value <= _MOST or _is_last_of_list(whole)


def _is_last_of_list(whole: Claim) -> bool:
    """Tell whether the whole is coordinated with a count of other things: "61 rams and 42 ewes, of which 84 ..."."""
    claims, pattern, places = whole.sentence.claims, whole.sentence.pattern, whole.sentence.places
    at = claims.index(whole)
    joint = pattern[places[at - 1] + 1 : places[at]]
    return _AND.fullmatch(joint) is not None and claims[at - 1].noun != whole.noun


def _is_where(part: Claim, whole: Claim) -> bool:
    """Tell whether the whole is where the things before are, or of what: "14 mills in 6 towns, of which 9 are shut"."""
    claims, pattern, places = whole.sentence.claims, whole.sentence.pattern, whole.sentence.places
    at = claims.index(whole)
    if not at or not pattern.endswith((" in ", " at ", " across ", " from ", " of "), 0, places[at]):
        return False
    before, value = claims[at - 1], part.quantity.value
    is_near = places[at] - places[at - 1] < _NEAR and before.quantity.glyph in "CN"
    return is_near and value is not None and value <= (before.quantity.value or 0)
