"""Groups with their sizes behind a whole: "83 farms with hens (n = 40) or geese (n = 43)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.complements import leave_nothing_out
from checker.claims.find import Claims
from checker.claims.samples import GROUPS, IS_DIVIDED
from checker.claims.sentence import Sentence
from checker.claims.series import Opener, Series
from checker.claims.share_bases import is_whole_number
from checker.text.late import late

_SIZE = late(
    r"\((?:[a-z][^()A-Z;:=]{0,40}[,;: ] ?)?(?:n ?= ?(?P<size>[NC])|(?P<same>C)|(?P<bare>N(?=\))))(?=[);,:]| \(P)"
    r"[^()]*(?:\([^()]*\)[^()]*)*\)|: n ?= ?(?P<told>[NC])"
)
_BRACKET = late(r"\([^()]*\)")
_PARENTHESIS = late(r"[()]")
_FARTHEST = 200
"""So many characters behind the whole the first group is named at most."""
_LONGEST_LABEL = 120
_NAME = 40
"""So many characters before its size the name of a group stands."""
_JOINT = late(r"\A ?(?:,|;|and\b|or\b|vs\.?|versus\b|with\b|against\b)(?! ?(?:(?:and|or|the) )*N\b)")
_FURTHER = late(r"\A,? (?:and|or) (?!(?:were|was|had|have|then|they|followed)\b)[a-z]")
"""Behind the last size: a further group, of which none is told."""
_LAST = late(r"\A ?[,;]? ?(?:or\b|and\b|vs\.?|versus\b|with\b|against\b)")
_OTHER = late(
    r"[CMU]|(?<!vs)\. |\b(?:includ|such as|e\.g|among|of wh|of these|mainly|mostly|at least|compared|than|per"
    r"|excluded|(?<!followed )by )"
)
_SORTED = late(
    r"\b(?:as follows|grouped|classif|categori[sz]|stratif|divided|split|compris|consist|randomi[sz]|assigned"
    r"|allocated|intended|treated|underwent|undergoing|received|receiving|into)"
)
"""Each of the whole is in one of the groups."""
_OF_EACH = late(r"(?<![a-z])(?<!in to )(?<!into )(?<!to )y(?![a-z])[^A-Z,;:()]{0,60}\Z")
"""Of so many groups, each: "three dry groups (n = 15) and one wet group (n = 5)"."""
_BY = late(r"\bby ")
_INCLUDING = late(r"\binclud(?:ing|ed)[: ]")
_EITHER = late(r"\b(?:either|randomi[sz]ed|assigned|allocated|divided|split|comprising|consisting of)\b")
"""Before the first of the groups whose sizes stand alone in their brackets."""
_LED = late(r"(?:[NCPF] (?:out )?of (?:the |these |those |all )?|[/=] ?)\Z")
_PASSED = frozenset(
    "session visit hour day week month year dose mg time cycle item site center centre hospital".split()
)
"""What may be counted between a whole and its groups: "31 growers had 20 sessions of A (n = 15) or B (n = 16)"."""
_OF_MANY = frozenset({"study", "trial"})
"""Which may be sorted by what they are, as well as have sizes of their own."""
_NO_WHOLES = (GROUPS - _OF_MANY) | frozenset(
    "point score year month week day hour time item step grade percent".split()
)
_GENERAL = frozenset({"case", "patient", "subject"})
"""What the things of any sort are called in brackets: "71 growers: lice (17 cases), rust (54 cases)"."""
FEW = 3
FEWEST = 10
"""Numbers below this that go up one by one may be those of notes, steps or substances."""
_CUES = frozenset({"n", "(C", "(N"})


def find_sized_groups(claims: Claims) -> Iterator[Series]:
    """Yield every whole with the sizes of its groups; ``is_cut`` tells that there may be others."""
    for sentence in claims.with_any(_CUES, "CN", "NC", "NC"):
        yield from _in_brackets(sentence)


def _in_brackets(sentence: Sentence) -> Iterator[Series]:
    pattern = _without_few(sentence)
    for sizes in _runs(pattern):
        found = _with_whole(sentence, pattern, sizes)
        if found is not None:
            yield found


def sizes_in(sentence: Sentence) -> Iterator[list[re.Match[str]]]:
    """Yield the sizes of groups that are joined to one another, none of them a bare number."""
    for sizes in _runs(_without_few(sentence)):
        if not any(found["bare"] for found in sizes):
            yield sizes


def _runs(pattern: str) -> Iterator[list[re.Match[str]]]:
    """Yield the sizes in brackets that are joined to one another, two or more."""
    sizes = list(_SIZE.finditer(pattern))
    first = 0
    while first < len(sizes) - 1:
        last = first
        while last + 1 < len(sizes) and _goes_on(pattern[sizes[last].end() : sizes[last + 1].start()]):
            last += 1
        if last > first:
            yield sizes[first : last + 1]
        first = last + 1


def _goes_on(gap: str) -> bool:
    return (
        len(gap) <= _LONGEST_LABEL
        and _JOINT.search(gap) is not None
        and _OTHER.search(_BRACKET.sub("", gap) if ")" in gap else gap) is None
    )


def _without_few(sentence: Sentence) -> str:
    """Return the pattern in which "one crop" or "two parts" of a label is no number."""
    pattern = list(sentence.pattern)
    for place, claim in zip(sentence.places, sentence.claims, strict=True):
        is_written = claim.noun in _OF_MANY and (claim.quantity.value or 0) > FEW
        if claim.quantity.glyph == "C" and claim.noun in GROUPS and claim.quantity.value != 1 and not is_written:
            pattern[place] = "y"
        elif claim.quantity.glyph == "C" and 0 < (claim.quantity.value or 0) <= FEW:
            is_size = sentence.pattern.startswith("(C)", place - 1)  # "rust (2 cases)"
            pattern[place] = "C" if is_size else "x"
        elif claim.noun in _PASSED and claim.quantity.glyph in "CD":
            pattern[place] = "z"
    return "".join(pattern)


def _with_whole(sentence: Sentence, pattern: str, sizes: list[re.Match[str]]) -> Series | None:
    places = sentence.places
    parts = tuple(_claim_at(sentence, found) for found in sizes)
    rank = bisect_left(places, sizes[0].start()) - 1
    while rank >= 0 and (
        pattern[places[rank]] in "xyz"
        or pattern.startswith("P (", places[rank])
        or (_is_inside(pattern, places[rank], sizes[0].start()) and not _is_all(sentence, sentence.claims[rank]))
    ):
        rank -= 1
    if rank < 0:
        return None
    whole = sentence.claims[rank]
    if rank and pattern[places[rank - 1] + 1 : places[rank]] == " of " and not same_noun(whole, parts[0]):
        whole = sentence.claims[rank - 1]  # "145 eyes of 130 patients … (75 eyes)"
    between = pattern[places[rank] + 1 : sizes[0].start()]
    if whole.quantity.glyph == "N":
        between = between.removeprefix(")")
    gap = _BRACKET.sub("", _BRACKET.sub("", between))
    if _SIZE.search(pattern, places[rank] + 1, sizes[0].start()) is not None:
        return None  # the size of another group stands before
    bare = [found["bare"] is not None for found in sizes]
    is_told = _are_listed(parts, between) or _EITHER.search(between) is not None
    if any(bare) and (_are_numbered(parts) or not (is_told or len(parts) >= FEW)):
        return None
    is_sorted = _SORTED.search(gap) is not None or gap.count("(") > gap.count(")")  # or all are in one bracket
    if _SORTED.search(gap) is not None:
        gap = _BY.sub("", gap)
    gap = _INCLUDING.sub("", gap).removesuffix("P ")
    if whole.noun in _NO_WHOLES or not (whole.quantity.glyph == "C" or _is_all(sentence, whole)):
        return None
    if not all(map(is_whole_number, (whole, *parts))):
        return None
    if len(gap) > _FARTHEST or _OTHER.search(gap):
        return None
    led = places[sentence.claims.index(whole)]
    if whole.quantity.glyph == "C" and _LED.search(pattern, max(0, led - 24), led):
        return None
    if not all(_is_size_of(whole, part, found) for part, found in zip(parts, sizes, strict=True)):
        return None
    if len({found["same"] is None for found in sizes}) > 1 and not any(bare):
        return None
    if any(bare) and not is_told and sum(part.quantity.value or 0 for part in parts) > (whole.quantity.value or 0):
        return None  # some may be in several
    gaps = [pattern[left.end() : right.start()] for left, right in pairwise(sizes)]
    if any(found["same"] for found in sizes) and any("N" in _BRACKET.sub("", words) for words in gaps):
        return None  # each is of a number of its own: "21 were fat (9 girls), and 9 thin (4 girls)"
    closing = _LAST.search(gaps[-1])
    if closing is None and not is_sorted and not (":" in between and len(parts) >= FEW):
        return None
    labels = (between, *gaps)
    if _FURTHER.search(pattern[sizes[-1].end() :]) is not None:
        return None
    is_sorted &= whole.noun not in _OF_MANY
    is_sorted |= leave_nothing_out(tuple(_BRACKET.sub("", label)[-_NAME:] for label in labels))
    if any(map(_OF_EACH.search, labels)):
        return None
    return Series(
        sentence,
        whole,
        parts,
        (),
        labels,
        Opener.SAMPLES,
        is_told or not any(bare),
        not is_sorted,
        pattern[: places[rank]],
        between,
    )


def _are_listed(parts: tuple[Claim, ...], between: str) -> bool:
    """Tell whether bare numbers in brackets are counts of a list behind a colon."""
    return ":" in between and len(parts) >= FEW


def _are_numbered(parts: tuple[Claim, ...]) -> bool:
    """Tell whether numbers in brackets go up, as those of notes, steps or substances do."""
    values = [part.quantity.value or 0 for part in parts]
    return min(values) < FEWEST and all(first < second for first, second in pairwise(values))


def _is_size_of(whole: Claim, part: Claim, found: re.Match[str]) -> bool:
    """Tell whether *part* counts what *whole* does: one with a noun of its own must say the same."""
    if part.noun in _GENERAL:
        return True
    if not found["same"]:
        return same_noun(whole, part)
    return part.noun == whole.noun or {part.noun, whole.noun} == {"people", "person"}


def _is_all(sentence: Sentence, whole: Claim) -> bool:
    """Tell whether a number in brackets is the size of all: "Growers (N = 541) were hill growers (n = 378) or …"."""
    start = whole.quantity.start
    ahead = sentence.document.prose[max(0, start - 5) : start].replace(" ", "")
    place = sentence.places[sentence.claims.index(whole)]
    if not sentence.pattern.startswith(")", place + 1):
        return False
    if ahead.endswith("(N=") and sentence.text.count("(N") == 1:
        return True
    return ahead.endswith("(n=") and IS_DIVIDED.match(sentence.pattern, place + 1) is not None


def _claim_at(sentence: Sentence, found: re.Match[str]) -> Claim:
    place = found.start(found.lastgroup or "size")
    return sentence.claims[bisect_left(sentence.places, place)]


def _is_inside(pattern: str, place: int, end: int) -> bool:
    """Tell whether what stands at *place* is in a bracket that closes before *end*."""
    depth = 0
    for found in _PARENTHESIS.finditer(pattern, place, end):
        depth += 1 if found[0] == "(" else -1
        if depth < 0:
            return True
    return False
