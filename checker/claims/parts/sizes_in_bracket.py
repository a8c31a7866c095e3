"""Groups with their sizes in one bracket: "79 growers (wet group 39, dry group 40)", "(76 seats; 48 … and 28 …)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum

from checker.claims.brackets import BRACKET
from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.complements import are_complements, leave_nothing_out
from checker.claims.counts import is_whole_number
from checker.claims.find import Claims
from checker.claims.groups import NO_WHOLES, OF_MANY
from checker.claims.parts.breakdown import Breakdown, of_groups
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.labels import names_group
from checker.claims.parts.sizes import FEW
from checker.claims.sentence import Sentence
from checker.text.late import late
from checker.text.record import record

_LIST = late(r"\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_BETWEEN = late(r"(?: (?:[a-z'-]+|[AYGZ])){0,12},? ?\Z")
"""From a whole to its bracket there are a few words and no other number."""
_TOLD_FIRST = late(
    r"(?:the )?(?:mean|median|average|age[ds]?)\b[^;=]{0,80}?"
    r"(?:; (?=[NC]\b|n ?= ?N)|, (?=C(?:[,;)]| and| \(P)|N (?:fe)?males?\b))"
)
"""What stands before the parts in their bracket: "mean age 37 years; 21 men, 16 women"."""
_SAMPLE = late(r"n ?= ?N[;,:] ")
"""The size of all before those of its groups: "(n = 105; women = 39; men = 66)"."""
_EACH_SAMPLE = late(r"\A( ?(?:and )?(?:[a-z][a-z0-9' -]{0,40}[:,]? )?)n ?= ?")
_SAMPLE_OPENED = late(r"\((?:age[^()A-Z]{0,12}[ZGY][;,] )?n ?= ?N(?:[;,:] |\)[^()]{0,30} \()")
_SIZED = late(r"\(n ?= ?(?P<whole>N)\)(?:,? (?:aged? )?Z(?: of age)?)?,? ?\Z")
"""Just before a bracket: the size of all in one of its own, "ewes (n = 40) (lean: 19, fat: 21)"."""
_OF_THESE = late(r",? (?:of|among) (?:whom|which|them)\b[^;]*\Z")
"""Behind the last part: some of it."""
_TOLD_APART = late(r"\A ?(?:and )?[^A-Z]*[a-z)] ?[,:] ?N\Z")
"""A name with its size behind a comma or a colon: "blight after rain, 9"."""
_OTHER_LAST = late(r"\A(?=.*N) ?(?:and )?(?:N )?others?(?: [a-z]+)?(?:[,:]? N)?\Z")
_BOTH_LAST = late(r"\A ?(?:and )?(?:N (?:in |with |had )?both|(?:in )?both(?: in)? N)\Z")
_DOSED = late(r"\A ?(?:and )?[UP](?: [a-z][a-z-]*){0,2}[:,](?= ?N(?:\Z|;))")
"""A group told by what it is given: "8 mg: 27"."""
_MEASURED = late(
    r"\b(?:scor\w*|means?|medians?|averag\w*|rates?|levels?|points?|weigh\w*|values?|aged?|ages|times?|length|height"
    r"|yields?|doses?|counts?|results?)\b"
)
"""Before such a list: what else the numbers may be than sizes of groups."""
_NEAR = 90
_SEX = late(r"\A ?(?:[mf] ?[=:]? ?N|N ?[mf])\Z")
_SEXES = late(
    r"(?:m ?[=:]? ?N(?:, ?|; ?|/)f ?[=:]? ?N|f ?[=:]? ?N(?:, ?|; ?|/)m ?[=:]? ?N"
    r"|N ?m(?:, ?|; ?|/)N ?f|N ?f(?:, ?|; ?|/)N ?m)"
)
"""Men and women by their first letters: "(M = 43, F = 37)"."""
_SPACES, _FEW = late(r" {2,}"), late(r"C")
_SPLIT = late(
    r"(?P<semicolon>;)|,(?: and| or)?| and | or | vs\.? | versus |/(?=[a-z]+ ?[=:]|N ?[mf]\b|N (?:fe)?males?\b)"
)
_PART = late(r"[^A-Z]*(?P<size>[NC])(?: \(P\))?[^A-Z]*(?P<share>P)?[^A-Z]*\Z")
_NO_PART = late(
    r"\b(?:means?|median|average|ranges?|aged?(?!-)|ages|sd|iqr|per|than|from|since|until|between|grades?|stages?|p"
    r"|years?|figs?|figures?|tables?|no(?=\.? ?[NC])|numbers?|n|at|least|about|more|each|of|including|both|chapters?"
    r"|pages?|section|days?|weeks?|months?|after|before|scores?|points?|lines?|levels?|steps?|type|types|exons?|class"
    r"|phase|volume|vol|approximately|also|other|exclud\w+|except|without|leaving|minus)\b|[=<>≤≥±/#×+*]"
)
_EQUALS = late(r"\A( ?(?!p\b|n\b|t\b|r\b|f\b|k\b|sd\b|or\b|hr\b|rr\b|d\b|x\b|m\b)[a-z][a-z' -]{1,30}?) ?= ?([NC])\Z")
"""A size behind its label: "women = 140"."""
_MORE = late(r"\b(?:both|others?|another|remaining|unknown|missing|rest|all)\b")
"""What names a further part, or what is in several."""
_COUNTED = late(r"[NC]|\b(?:an?|one)\b")
_STATISTIC = late(r"\b(?:means?|median|average|ranges?|aged?|ages|sd|iqr|years?|ratio|p|percentage|rate|score)\b")
_SEATED = frozenset({"member", "seat", "deputy", "senator", "representative"})
"""What parts of a number of seats are called."""
_TESTED = late(r"[,;] ?p ?[=<>≤≥] ?[NR]\Z")
"""Behind the list: how likely it is by chance."""
_LETTER = late(r"[a-z]{2,}")
_OPENED = frozenset({"(C", "(", "(N", "(P", "(U"})
_SAMPLED = frozenset({"n"})
_COUNTS_OPENED = frozenset({"(C"})


def find_sizes_in_brackets(claims: Claims) -> Iterator[Breakdown]:
    """Yield every whole whose groups stand with their sizes in one bracket."""
    seen = set()
    for sentence in claims.with_any(_OPENED, "C", "NC", "NC"):
        seen.add(sentence)
        yield from _in_sentence(sentence)
    for sentence in claims.with_any(_SAMPLED, "N", "NC", "NC"):
        if sentence not in seen and _SAMPLE_OPENED.search(sentence.pattern) is not None:
            seen.add(sentence)
            yield from _in_sentence(sentence)
    for sentence in claims.with_any(_COUNTS_OPENED, "N", "C", "C"):
        if sentence not in seen:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[Breakdown]:
    for bracket in _LIST.finditer(sentence.pattern):
        opened = _opened(sentence, bracket)
        found = None if opened is None else _in_bracket(sentence, opened)
        if found is not None:
            yield found


class _Place(StrEnum):
    """Where the whole stands."""

    AHEAD = "ahead"
    """Before the bracket: "79 growers (wet 39, dry 40)"."""
    SAMPLE = "sample"
    """In a bracket as the size of all, there or before: "(n = 105; women = 39; men = 66)"."""
    UNNAMED = "unnamed"
    """Ahead, with words that are not known to name what it counts."""
    FIRST = "first"
    """At the head of the bracket, as a count: "(76 seats; 48 in wards and 28 by lists)"."""


@record(frozen=True, slots=True)
class _Opened:
    """A bracket with a list."""

    whole: Claim
    place: _Place
    start: int
    """Where the list begins in the pattern."""
    inside: str
    """The list, brackets within it blanked."""
    members: list[tuple[int, int]]
    """Where the members of the list stand in it."""
    is_told_first: bool
    """Whether something else stands before the list."""


def _opened(sentence: Sentence, bracket: re.Match[str]) -> _Opened | None:
    """Return the list in *bracket* with its whole, without the share and the average age that stand before it."""
    start, inside = bracket.start("inside"), BRACKET.sub(_blanked, bracket["inside"])
    at = len("P; ") if inside.startswith(("P; ", "P, ")) else 0
    told = _TOLD_FIRST.match(inside, at)
    at = told.end() if told else at
    sample = _SAMPLE.match(inside, at)
    at = sample.end() if sample else at
    start, inside = start + at, _OF_THESE.sub("", _TESTED.sub("", inside[at:]))
    members = _members(inside)
    if len(members) < 2:
        return None
    place, whole = _Place.AHEAD, None
    if inside.startswith("C;") and len(members) > 2:
        place, whole, members = _Place.FIRST, sentence.claim_at(start), members[1:]
    elif sample:
        place, whole = _Place.SAMPLE, sentence.claim_at(bracket.start("inside") + sample.start())
    else:
        sized = _SIZED.search(sentence.pattern, 0, bracket.start())
        whole = sentence.claim_at(sized.start("whole")) if sized else _whole_before(sentence, bracket.start())
        if sized:
            place = _Place.SAMPLE
        elif whole is not None and whole.quantity.glyph == "N":
            place = _Place.UNNAMED
    if _DOSED.match(inside) and _MEASURED.search(sentence.pattern, max(0, bracket.start() - _NEAR), bracket.start()):
        return None
    if whole is None or whole.noun in NO_WHOLES or not is_whole_number(whole):
        return None
    if whole.noun is None and whole.quantity.glyph == "C":
        return None
    return _Opened(whole, place, start, inside, members, told is not None and not sample)


def _in_bracket(sentence: Sentence, opened: _Opened) -> Breakdown | None:
    whole, place, inside = opened.whole, opened.place, opened.inside
    sexes = _SEXES.match(inside)
    are_sexes = sexes is not None and (sexes.end() == len(inside) or inside[sexes.end()] in ";,")
    members = opened.members[:2] if are_sexes else opened.members
    are_opposed = len(members) == 2 and leave_nothing_out(tuple(inside[low:high] for low, high in members))
    parts: list[Claim] = []
    labels: list[str] = []
    shared, is_in_both = 0, False
    for number, (low, high) in enumerate(members):
        label = _label(inside[low:high], are_sexes=are_sexes, are_samples=place is _Place.SAMPLE)
        is_last = number == len(members) - 1 > 1
        is_in_both = is_last and _BOTH_LAST.match(label) is not None
        if _MORE.search(label) and not is_in_both and not (is_last and _OTHER_LAST.match(label)):
            return None
        name = label.replace(" without ", " ") if are_opposed else label
        if not (_is_part(name, place) or (is_last and _MORE.search(label))):
            if any(_is_counted(inside[first:last]) for first, last in opened.members[number:]):
                return None  # further parts, which are told otherwise
            break
        at = next(at for at in range(low, high) if inside[at] in "NC")
        part = sentence.claim_at(opened.start + at)
        if not is_whole_number(part) or not _is_of(part, label, opened, parts):
            return None
        parts.append(part)
        labels.append(label)
        shared += "P" in sentence.pattern[opened.start + low : opened.start + high]
    if len(parts) < 2:
        return None
    are_sorts = are_complements(tuple(map(_named, parts, labels)))
    if (opened.is_told_first or place is _Place.UNNAMED) and not are_sorts:
        return None  # "(mean age 54 years; 97 women; 61 smokers)"
    are_groups = all(map(names_group, labels)) or shared == len(parts)
    is_whole = are_groups and whole.noun not in OF_MANY
    is_whole |= place is not _Place.FIRST and (are_sorts or leave_nothing_out(tuple(labels)))
    is_grouped = place is _Place.SAMPLE or (place is _Place.FIRST and whole.noun not in _SEATED)
    evidence = Evidence.WHOLE if is_whole else Evidence.GROUPED if is_grouped else Evidence.BOXED
    evidence = Evidence.NEAR if is_in_both else evidence
    return of_groups(sentence, whole, tuple(parts), tuple(labels), evidence)


def _label(member: str, *, are_sexes: bool, are_samples: bool) -> str:
    """Return a member of the list with its size written as in "women 140"."""
    label = _DOSED.sub("dose:", _EQUALS.sub(r"\1 \2", member))
    if are_samples:
        label = _EACH_SAMPLE.sub(r"\1", label)
    return _SEX.sub(" women N" if "f" in label else " men N", label) if are_sexes else label


def _named(part: Claim, label: str) -> str:
    """Return what names a part: its label, and the noun that it counts."""
    return f"{label} {part.quantity.surface.lower()}"


def _is_part(label: str, place: _Place) -> bool:
    """Tell whether a member of the list is one number of things with a name."""
    name = label.partition(" by ")[0] if place is _Place.FIRST else label
    if _TOLD_APART.match(label) is not None and _STATISTIC.search(label) is None:
        return True
    is_named = "C" in label or _LETTER.search(label) is not None
    return is_named and _PART.match(label) is not None and _NO_PART.search(name) is None


def _is_counted(member: str) -> bool:
    """Tell whether a member of the list counts something."""
    return _COUNTED.search(member) is not None and _STATISTIC.search(member) is None


def _is_of(part: Claim, label: str, opened: _Opened, parts: list[Claim]) -> bool:
    """Tell whether *part* counts what the whole does, or a sort of it, as the *parts* before do."""
    if part.noun is None or label.strip() in ("C", "C (P)"):
        return True  # "69 works (58 poems, 11 plays)"
    if parts and all(other.noun is None for other in parts):
        return True  # "43 partial and 360 complete repairs"
    return part.noun in _SEATED if opened.place is _Place.FIRST else same_noun(opened.whole, part)


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _members(inside: str) -> list[tuple[int, int]]:
    """Return where the members of a list in brackets stand; semicolons divide before commas do."""
    cuts = list(_SPLIT.finditer(inside))
    halves = [cut for cut in cuts if cut["semicolon"]]
    if halves:
        first = inside[: halves[0].start()]
        if sum(letter in "NC" for letter in first) == 1 and any(letter in "NC" for letter in inside[halves[0].end() :]):
            rest = [cut for cut in cuts if cut["semicolon"] or _counts_behind(inside, cut)]
            cuts = rest if first == "C" else halves
    at, found = 0, []
    for cut in cuts:
        found.append((at, cut.start()))
        at = cut.end()
    return [*found, (at, len(inside))]


def _counts_behind(inside: str, cut: re.Match[str]) -> bool:
    """Tell whether a count follows *cut*: "(61 seats; 57 elected in wards, 2 by lists and 2 appointed)"."""
    return inside[cut.end() : cut.end() + 2].lstrip()[:1] in ("N", "C")


def _whole_before(sentence: Sentence, end: int) -> Claim | None:
    """Return the count just before a bracket, a few words and another bracket aside; or one in that other bracket."""
    pattern = BRACKET.sub(_blanked, sentence.pattern[:end])
    rank = bisect_left(sentence.places, end) - 1
    while rank >= 0 and (pattern[sentence.places[rank]] in " AYGZ" or _is_few(sentence.claims[rank])):
        rank -= 1
    if rank < 0 or sentence.claims[rank].quantity.glyph not in "CN":
        return None
    between = _FEW.sub("few", _SPACES.sub(" ", pattern[sentence.places[rank] + 1 :].rstrip()))
    return sentence.claims[rank] if _BETWEEN.fullmatch(between) else None


def _is_few(claim: Claim) -> bool:
    """Tell whether a count is of one to three things: "70 growers with at least 1 hen (61 men, 9 women)"."""
    return claim.quantity.glyph == "C" and 0 < (claim.quantity.value or 0) <= FEW
