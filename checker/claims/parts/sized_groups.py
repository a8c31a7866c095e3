"""Groups with their sizes behind a whole: "83 farms with hens (n = 40) or geese (n = 43)".

The groups are joined to one another, each with its bracket behind it; what is in the bracket may then be a count or
a bare number as well, which anywhere else would be something else than a size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from checker.claims.brackets import BRACKET, is_closed_before, outside
from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.complements import leave_nothing_out
from checker.claims.counts import is_whole_number
from checker.claims.find import Claims
from checker.claims.groups import ALLOTTED, NO_WHOLES, OF_MANY
from checker.claims.parts.breakdown import Breakdown, of_groups
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.sizes import (
    FEW,
    OF_OTHERS,
    Form,
    Size,
    Sizes,
    has_size,
    is_part_of,
    is_sample,
    is_size_of_all,
    may_be_shared,
    sizes_in,
)
from checker.claims.parts.sizes_of_all import is_nested, with_all_among
from checker.claims.sentence import Sentence
from checker.text.late import late

_FARTHEST = 200
"""So many characters behind the whole the first group is named at most."""
_NAME = 40
"""So many characters before its size the name of a group stands."""
_FURTHER = late(r"\A,? (?:and|or) (?!(?:were|was|had|have|then|they|followed)\b)[a-z]")
"""Behind the last size: a further group, of which none is told."""
_LAST = late(r"\A ?[,;]? ?(?:or\b|and\b|vs\.?|versus\b|with\b|against\b)")
_SORTED = late(
    rf"\b(?:{'|'.join(ALLOTTED)}|as follows|grouped|classif|categori[sz]|stratif|compris|consist|intended|treated"
    r"|underwent|undergoing|received|receiving|into)"
)
"""Each of the whole is in one of the groups."""
_OF_EACH = late(r"(?<![a-z])(?<!in to )(?<!into )(?<!to )y(?![a-z])[^A-Z,;:()]{0,60}\Z")
"""Of so many groups, each: "three dry groups (n = 15) and one wet group (n = 5)"."""
_BY = late(r"\bby ")
_INCLUDING = late(r"\binclud(?:ing|ed)[: ]")
_EITHER = late(rf"\b(?:{'|'.join(ALLOTTED)}|either|comprising|consisting of)\b")
"""Before the first of the groups whose sizes stand alone in their brackets."""
_DESCRIBED = late(r" (?!(?:of|to|and|or|in|at|on|per|by|for|with)\b)[a-z]")
"""Behind a number whose noun is not known: "71 infested with lice (n = 17) or mites (n = 54)"."""
_NO_NUMBER = late(
    r"(?:[=<>≤≥±/–-]|\b(?:type|grade|stage|level|score|phase|group|day|week|above|below|than|least|aged?|model)) ?\Z"
)
"""Before a number that does not count what stands behind it."""
_GENERAL = frozenset({"case", "patient", "subject"})
"""What the things of any sort are called in brackets: "71 growers: lice (17 cases), rust (54 cases)"."""
FEWEST = 10
"""Numbers below this that go up one by one may be those of notes, steps or substances."""
_CUES = frozenset({"n", "(C", "(N"})


def find_sized_groups(claims: Claims) -> Iterator[Breakdown]:
    """Yield every whole with the sizes of its groups."""
    for sentence in claims.with_any(_CUES, "CN", "NC", "NC"):
        for sizes in sizes_in(sentence):
            found = _with_whole(sentence, sizes) or with_all_among(sentence, sizes)
            if found is not None:
                yield found


def _with_whole(sentence: Sentence, sizes: Sizes) -> Breakdown | None:
    start, parts = sizes.sizes[0].start, sizes.claims
    rank = _rank_of_whole(sentence, sizes)
    if rank < 0 or has_size(sizes.pattern, sentence.places[rank] + 1, start):
        return None
    whole = sentence.claims[rank]
    is_of = rank > 0 and sentence.pattern[sentence.places[rank - 1] + 1 : sentence.places[rank]] == " of "
    if is_of and not same_noun(whole, parts[0]):
        whole = sentence.claims[rank - 1]  # "145 eyes of 130 patients … (75 eyes)"
    between = sizes.pattern[sentence.places[rank] + 1 : start]
    if whole.quantity.glyph == "N":
        between = between.removeprefix(")")
    if not _may_be_whole(sentence, whole, sizes) or not all(map(is_whole_number, parts)):
        return None
    if may_be_shared(sentence, whole, parts):
        return None
    is_bare = whole.quantity.glyph == "N" and sizes.pattern[sentence.places[rank] + 1] != ")"
    gap = outside(between)
    is_sorted = _SORTED.search(gap) is not None
    if len(gap) > _FARTHEST or OF_OTHERS.search(_plain(gap, is_sorted=is_sorted)):
        return None
    is_listed = ":" in between and len(parts) >= FEW
    is_told = not sizes.has(Form.BARE) or is_listed or _EITHER.search(between) is not None
    if not (is_told or _may_be_sizes(whole, parts)) or (sizes.has(Form.BARE) and _are_numbered(parts)):
        return None
    is_sorted |= gap.count("(") > gap.count(")")  # or all are in one bracket
    is_closed = is_sorted or is_listed or _LAST.search(sizes.gaps[-1]) is not None
    labels = (between, *sizes.gaps)
    if not is_closed or not _are_of_one(whole, sizes) or any(map(_OF_EACH.search, labels)):
        return None
    is_whole = is_sorted and whole.noun not in OF_MANY and not is_bare
    is_whole |= leave_nothing_out(tuple(BRACKET.sub("", label)[-_NAME:] for label in labels))
    is_little = not is_told or ("includ" in between and ":" not in between)
    evidence = Evidence.WHOLE if is_whole else Evidence.NEAR if is_little else Evidence.GROUPED
    return of_groups(sentence, whole, parts, labels, evidence)


def _rank_of_whole(sentence: Sentence, sizes: Sizes) -> int:
    """Return the place of the count before the first size, or -1; what is in a closed bracket counts others."""
    pattern, places, start = sizes.pattern, sentence.places, sizes.sizes[0].start
    rank = bisect_left(places, start) - 1
    while rank >= 0 and (
        pattern[places[rank]] in "xyzZYAG"
        or pattern.startswith("P (", places[rank])
        or (is_closed_before(pattern, places[rank], start) and not _is_all(sentence, sentence.claims[rank], start))
    ):
        rank -= 1
    return rank


def _may_be_whole(sentence: Sentence, whole: Claim, sizes: Sizes) -> bool:
    """Tell whether *whole* counts things that are divided into groups, and not those that something else is of."""
    if whole.noun in NO_WHOLES or not is_whole_number(whole):
        return False
    place = sentence.places[sentence.claims.index(whole)]
    if whole.quantity.glyph != "C":
        return _is_all(sentence, whole, sizes.sizes[0].start) or _is_described(sentence.pattern, place, whole, sizes)
    return not is_part_of(sentence.pattern, place)


def _is_described(pattern: str, place: int, whole: Claim, sizes: Sizes) -> bool:
    """Tell whether words behind a number may name what it counts, though none is known as a noun."""
    return (
        _DESCRIBED.match(pattern, place + 1) is not None
        and "-" not in whole.quantity.surface
        and _NO_NUMBER.search(pattern, max(0, place - 12), place) is None
        and not (sizes.has(Form.COUNT) or sizes.has(Form.BARE))
        and all((part.quantity.value or 0) < (whole.quantity.value or 0) for part in sizes.claims)
    )


def _plain(gap: str, *, is_sorted: bool) -> str:
    """Return the words between a whole and the first size without those that lead to groups."""
    return _INCLUDING.sub("", _BY.sub("", gap) if is_sorted else gap).removesuffix("P ")


def _may_be_sizes(whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Tell whether bare numbers in brackets may be sizes though nothing says so: three or more, none in several."""
    return len(parts) >= FEW and sum(part.quantity.value or 0 for part in parts) <= (whole.quantity.value or 0)


def _are_of_one(whole: Claim, sizes: Sizes) -> bool:
    """Tell whether the sizes are written alike and count what the whole does, and no further group is named."""
    if not all(_is_size_of(whole, size) for size in sizes.sizes):
        return False
    if sizes.has(Form.COUNT):
        if sizes.has(Form.SAMPLE) and not sizes.has(Form.BARE):
            return False
        if any("N" in BRACKET.sub("", words) for words in sizes.gaps):
            return False  # each is of a number of its own: "21 were fat (9 girls), and 9 thin (4 girls)"
    return _FURTHER.search(sizes.pattern[sizes.sizes[-1].end :]) is None


def _are_numbered(parts: tuple[Claim, ...]) -> bool:
    """Tell whether numbers in brackets go up, as those of notes, steps or substances do."""
    values = [part.quantity.value or 0 for part in parts]
    return min(values) < FEWEST and all(first < second for first, second in pairwise(values))


def _is_size_of(whole: Claim, size: Size) -> bool:
    """Tell whether a size counts what *whole* does: one with a noun of its own must say the same."""
    part = size.claim
    if part.noun in _GENERAL:
        return True
    if size.form is not Form.COUNT:
        return same_noun(whole, part)
    return part.noun == whole.noun or {part.noun, whole.noun} == {"people", "person"}


def _is_all(sentence: Sentence, whole: Claim, first: int) -> bool:
    """Tell whether a number in brackets is the size of all: "Growers (N = 541) were hill growers (n = 378) or …"."""
    rank = sentence.claims.index(whole)
    pattern, place = sentence.pattern, sentence.places[rank]
    if not (is_sample(pattern, place) and pattern.startswith(")", place + 1)):
        return False
    return is_size_of_all(sentence, rank) or is_nested(pattern, place, first)
