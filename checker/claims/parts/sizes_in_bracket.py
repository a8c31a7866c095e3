"""Groups with their sizes in one bracket: "79 growers (wet group 39, dry group 40)", "(76 seats; 48 … and 28 …)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.complements import are_complements, leave_nothing_out
from checker.claims.find import Claims
from checker.claims.groups import NO_WHOLES, OF_MANY
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.sentence import Sentence
from checker.claims.share_bases import is_whole_number
from checker.text.late import late

_BRACKET = late(r"\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_NESTED = late(r"\([^()]*\)")
_BETWEEN = late(r"(?: (?:[a-z'-]+|[AYG]|aged Z)){0,12},? ?\Z")
"""From a whole to its bracket there are a few words and no other number."""
_TOLD_FIRST = late(
    r"(?:the )?(?:mean|median|average|age|aged)\b[^;=]{0,80}?(?:; (?=[NC]\b)|, (?=C(?:[,;)]| and| \(P)))"
)
"""What stands before the parts in their bracket: "mean age 37 years; 21 men, 16 women"."""
_SAMPLE = late(r"n ?= ?N[;,:] ")
"""The size of all before those of its groups: "(n = 105; women = 39; men = 66)"."""
_EACH_SAMPLE = late(r"\A ?(?:and )?n ?= ?")
_SAMPLE_OPENED = late(r"\(n ?= ?N[;,:] ")
_SEX = late(r"\A ?(?:[mf] ?[=:]? ?N|N ?[mf])\Z")
_SEXES = late(
    r"(?:m ?[=:]? ?N(?:, ?|; ?|/)f ?[=:]? ?N|f ?[=:]? ?N(?:, ?|; ?|/)m ?[=:]? ?N"
    r"|N ?m(?:, ?|; ?|/)N ?f|N ?f(?:, ?|; ?|/)N ?m)"
)
"""Men and women by their first letters: "(M = 43, F = 37)"."""
_SIZE_AHEAD = late(r"\(n ?= ?N\) ?\Z")
_SPACES, _FEW = late(r" {2,}"), late(r"C")
FEW = 3
_SPLIT = late(r"(?P<semicolon>;)|,(?: and| or)?| and | or | vs\.? | versus |/(?=[a-z]+ ?[=:]|N ?[mf]\b)")
_PART = late(r"[^A-Z]*(?P<size>[NC])(?: \(P\))?[^A-Z]*(?P<share>P)?[^A-Z]*\Z")
_NO_PART = late(
    r"\b(?:means?|median|average|ranges?|aged?(?!-)|ages|sd|iqr|per|than|from|since|until|between|grades?|stages?|p"
    r"|years?|figs?|figures?|tables?|no(?=\.? ?[NC])|numbers?|n|at|least|about|more|each|of|including|both|chapters?"
    r"|pages?|section|days?|weeks?|months?|after|before|scores?|points?|lines?|levels?|steps?|type|types|exons?|class"
    r"|phase|volume|vol|approximately|also|other|exclud\w+|except|without|leaving|minus)\b"
    r"|[=<>≤≥±/#×+*]"
)
_GROUP = late(r"\b(?:groups?|arms?|cohorts?|eras?|sites?|cent(?:er|re)s?|controls?|placebo|side|ward|unit|team|wing)\b")
_EQUALS = late(r"\A( ?(?!p\b|n\b|t\b|r\b|f\b|k\b|sd\b|or\b|hr\b|rr\b|d\b|x\b|m\b)[a-z][a-z' -]{1,30}?) ?= ?([NC])\Z")
"""A size behind its label: "women = 140"."""
_MORE = late(r"\b(?:both|others?|another|remaining|unknown|missing|rest|all)\b")
"""What names a further part, or what is in several."""
_COUNTED = late(r"[NC]|\b(?:an?|one)\b")
_STATISTIC = late(r"\b(?:means?|median|average|ranges?|aged?|ages|sd|iqr|years?|ratio|p|percentage|rate|score)\b")
_SEATED = frozenset({"member", "seat", "deputy", "senator", "representative"})
"""What parts of a number of seats are called."""
_LETTER = late(r"[a-z]{2,}")
_OPENED = frozenset({"(C", "(", "(N", "(P"})
_SAMPLED = frozenset({"n"})


def find_sizes_in_brackets(claims: Claims) -> Iterator[Breakdown]:
    """Yield every whole whose groups stand with their sizes in one bracket."""
    seen = set()
    for sentence in claims.with_any(_OPENED, "C", "NC", "NC"):
        seen.add(sentence)
        yield from _in_sentence(sentence)
    for sentence in claims.with_any(_SAMPLED, "N", "NC", "NC"):
        if sentence not in seen and _SAMPLE_OPENED.search(sentence.pattern) is not None:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[Breakdown]:
    for bracket in _BRACKET.finditer(sentence.pattern):
        found = _in_bracket(sentence, bracket)
        if found is not None:
            yield found


def _in_bracket(sentence: Sentence, bracket: re.Match[str]) -> Breakdown | None:
    pattern = sentence.pattern
    start, inside = bracket.start("inside"), _NESTED.sub(_blanked, bracket["inside"])
    if inside.startswith(("P; ", "P, ")):
        start, inside = start + len("P; "), inside[len("P; ") :]
    told = _TOLD_FIRST.match(inside)
    if told is not None:
        start, inside = start + told.end(), inside[told.end() :]
    led = _SAMPLE.match(inside)
    if led is not None:
        start, inside = start + led.end(), inside[led.end() :]
    segments = _segments(inside)
    if len(segments) < 2:
        return None
    whole = _whole_before(sentence, bracket.start())
    if led is not None:
        whole = sentence.claims[bisect_left(sentence.places, bracket.start("inside"))]
    is_led = inside.startswith("C;") and len(segments) > 2
    if is_led:
        whole, segments = sentence.claims[bisect_left(sentence.places, start)], segments[1:]
    if whole is None or whole.noun in NO_WHOLES or not is_whole_number(whole):
        return None
    if whole.noun is None and whole.quantity.glyph == "C" and led is None:
        return None
    is_of_sexes = _SEXES.fullmatch(inside) is not None
    parts: list[Claim] = []
    labels: list[str] = []
    shared = 0
    for number, (low, high) in enumerate(segments):
        label = _EQUALS.sub(r"\1 \2", inside[low:high])
        if led is not None:
            label = _EACH_SAMPLE.sub("", label)
        if is_of_sexes:
            label = _SEX.sub(" women N" if "f" in label else " men N", label)
        shift = len(inside[low:high]) - len(label)
        found = _PART.match(label)
        if _MORE.search(label):
            return None
        name = label.partition(" by ")[0] if is_led else label
        if found is None or _NO_PART.search(name) or (_LETTER.search(label) is None and "C" not in label):
            rest = [inside[first:last] for first, last in segments[number:]]
            if any(_COUNTED.search(each) and not _STATISTIC.search(each) for each in rest):
                return None  # further parts, which are told otherwise
            break
        part = sentence.claims[bisect_left(sentence.places, start + low + shift + found.start("size"))]
        named = part.noun is None or (part.noun in _SEATED if is_led else same_noun(whole, part))
        named |= parts != [] and all(other.noun is None for other in parts)  # "39 partial and 340 complete repairs"
        named |= label.strip() in ("C", "C (P)")  # "69 works (58 poems, 11 plays)"
        if not is_whole_number(part) or not named:
            return None
        parts.append(part)
        labels.append(label)
        shared += "P" in pattern[start + low : start + high]
    if len(parts) < 2:
        return None
    if told is not None and not are_complements(tuple(part.quantity.surface.lower() for part in parts)):
        return None  # "(mean age 54 years; 97 women; 61 smokers)"
    grouped = (all(map(_GROUP.search, labels)) or shared == len(parts)) and whole.noun not in OF_MANY
    grouped |= not is_led and leave_nothing_out(tuple(labels))
    has_own_size = led is not None or (is_led and whole.noun not in _SEATED)
    evidence = Evidence.WHOLE if grouped else Evidence.GROUPED if has_own_size else Evidence.BOXED
    return Breakdown(Series(sentence, whole, tuple(parts), tuple(labels), Opener.SAMPLES), evidence, is_stated=False)


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _segments(inside: str) -> list[tuple[int, int]]:
    """Return where the members of a list in brackets stand; semicolons divide before commas do."""
    cuts = list(_SPLIT.finditer(inside))
    halves = [cut for cut in cuts if cut["semicolon"]]
    if halves:
        first = inside[: halves[0].start()]
        if sum(letter in "NC" for letter in first) == 1 and any(letter in "NC" for letter in inside[halves[0].end() :]):
            rest = [cut for cut in cuts if cut["semicolon"] or _is_counted(inside, cut)]
            cuts = rest if first == "C" else halves
    at, found = 0, []
    for cut in cuts:
        found.append((at, cut.start()))
        at = cut.end()
    return [*found, (at, len(inside))]


def _is_counted(inside: str, cut: re.Match[str]) -> bool:
    """Tell whether a count follows *cut*: "(61 seats; 57 elected in wards, 2 by lists and 2 appointed)"."""
    return inside[cut.end() : cut.end() + 2].lstrip()[:1] in ("N", "C")


def _whole_before(sentence: Sentence, end: int) -> Claim | None:
    """Return the count just before a bracket, a few words and another bracket aside; or one in that other bracket."""
    pattern = _NESTED.sub(_blanked, sentence.pattern[:end])
    rank = bisect_left(sentence.places, end) - 1
    if rank >= 0 and _SIZE_AHEAD.search(sentence.pattern, max(0, end - 12), end):
        return sentence.claims[rank]  # "farms with rust (n = 21) (wet: 13, dry: 8)"
    while rank >= 0 and (pattern[sentence.places[rank]] in " AYGZ" or _is_few(sentence.claims[rank])):
        rank -= 1
    if rank < 0 or sentence.claims[rank].quantity.glyph != "C":
        return None
    between = _FEW.sub("few", _SPACES.sub(" ", pattern[sentence.places[rank] + 1 :].rstrip()))
    return sentence.claims[rank] if _BETWEEN.fullmatch(between) else None


def _is_few(claim: Claim) -> bool:
    """Tell whether a count is of one to three things: "70 growers with at least 1 hen (61 men, 9 women)"."""
    return claim.quantity.glyph == "C" and 0 < (claim.quantity.value or 0) <= FEW
