"""Sizes of groups told anywhere behind the number of all: "70 lambs got it for 10 d (n = 35) or for 14 d (n = 35)".

Only "n =" is taken for a size, since nothing is asked of the words between the groups, which may be clauses with
numbers of their own. It is looked at last: where :mod:`.samples` or :mod:`.sized_groups` know the whole, they know
more of how sure it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.brackets import BRACKET
from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.complements import leave_nothing_out
from checker.claims.counts import is_whole_number
from checker.claims.find import Claims
from checker.claims.groups import ALLOTTED, GROUPS, NO_WHOLES, SORTED
from checker.claims.parts.breakdown import Breakdown, of_groups
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.parts_next import told_before
from checker.claims.parts.samples import FROM_EACH
from checker.claims.parts.sizes import FEW, PASSED, is_part_of, is_sample, may_be_shared
from checker.claims.sentence import Sentence
from checker.quantities.nouns import singular
from checker.text.late import late

_LABEL = late(r"[A-Z]?(?P<name>[^A-Z;:()]*?)(?: ?\((?:[^()]{0,40}[,;:] ?)?)?\bn ?= ?\Z")
"""Before a size: the name of its group, which may stand before the bracket or in it."""
_DIVIDED = late(
    rf"\b(?:{'|'.join(ALLOTTED + SORTED)}|randomly|separated|comprised|comprising|consist(?:ed|ing)|(?:sub)?groups|arms"
    r"|cohorts|categories|either)\b"
)
"""What says that everything is in one of the groups."""
_AGAIN = late(
    r"\b(?:further|also|again|then|additionally|in addition|moreover|another|of wh|of these|of those|of them)"
)
"""Between two sizes: what is behind is divided otherwise, or is part of what stands before."""
_CLOSING = late(r"(?:,|;|\)|\A) ?(?:and|or|vs\.?|versus|whereas|while|against|compared (?:with|to)|but)\b")
"""Before the last of the groups."""
_EACH = late(r"(?: (?!(?:were|was|are|is)\b)[a-z'-]+){0,4},? \(n ?= ?")
"""From a number of groups to the size of each."""
_SUBJECT = late(r"(?:[a-z]+: )?(?:the |all |all the |these |those |our )?(?P<noun>[a-z]{3,}) ")
"""What a sentence begins with: its subject."""
_SOME = late(
    r"\b(?:includ(?:ing|es?)\b|such as|e\.g|at least|exclu|lost|withdr|dropp|declin|refus|died|mainly|mostly|most"
    r"|majority|adverse|side)"
)
"""The sizes are of some, or of those who left."""
_CLASSES = frozenset("category state kind type sort stage condition level quartile tertile pen flock".split())
"""What groups are also called when they are announced."""
_NAME = 80
"""So many characters before its size hold the name of a group."""
_MOST = 8
"""So many groups are told at most."""


def find_sample_lists(claims: Claims) -> Iterator[Breakdown]:
    """Yield every whole whose groups are told with their sizes as "n = 35", whatever stands between."""
    for sentence in claims.with_any(frozenset({"n"}), "NC", "NC"):
        for run in _runs(sentence):
            found = _of_run(claims, sentence, run)
            if found is not None:
                yield found


def _of_run(claims: Claims, sentence: Sentence, run: list[int]) -> Breakdown | None:
    pattern, places = sentence.pattern, sentence.places
    if _is_all(sentence, run):
        whole, parts = sentence.claims[run[0]], run[1:]
    else:
        parts = run
        found = _whole_before(claims, sentence, run)
        if found is None:
            return None
        whole = found
    sizes = tuple(sentence.claims[rank] for rank in parts)
    if len(sizes) < 2 or not all(is_whole_number(size) and same_noun(whole, size) for size in sizes):
        return None
    if any(_is_of_each(sentence, rank) for rank in parts):
        return None
    is_here = whole.sentence is sentence
    if is_here and may_be_shared(sentence, whole, sizes):
        return None
    ahead = pattern[places[sentence.claims.index(whole)] if is_here else 0 : places[parts[0]]]
    if _SOME.search(ahead) or FROM_EACH.search(ahead):
        return None
    behind = pattern[places[parts[-1]] :] if is_here else f"{pattern[places[parts[-1]] :]} {whole.sentence.pattern}"
    labels = tuple(_label(pattern[: places[rank]]) for rank in parts)
    is_told = bool(_DIVIDED.search(ahead)) or _are_announced(sentence, parts) or leave_nothing_out(labels)
    if is_here and is_told:
        evidence = Evidence.WHOLE
    elif is_told or _DIVIDED.search(behind) is not None:
        evidence = Evidence.GROUPED
    elif is_here or _is_of_the_same(sentence, whole):
        evidence = Evidence.NEAR
    else:
        return None
    return of_groups(sentence, whole, sizes, labels, evidence)


def _runs(sentence: Sentence) -> Iterator[list[int]]:
    """Yield the places of sizes that belong together, the last of them joined by "and" or "or"."""
    pattern, places = sentence.pattern, sentence.places
    run: list[int] = []
    for rank in (rank for rank, place in enumerate(places) if pattern[place] in "NC" and is_sample(pattern, place)):
        gap = pattern[places[run[-1]] + 1 : places[rank]] if run else ""
        if run and (_AGAIN.search(gap) or _has_whole(sentence, run[-1] + 1, rank, len(run) + 1)):
            yield from _closed(sentence, run)
            run = []
        run.append(rank)
    yield from _closed(sentence, run)


def _closed(sentence: Sentence, run: list[int]) -> Iterator[list[int]]:
    pattern, places = sentence.pattern, sentence.places
    if not 2 <= len(run) <= _MOST:
        return
    between = BRACKET.sub("", pattern[places[run[0]] : places[run[-1]]])
    last = BRACKET.sub("", pattern[places[run[-2]] + 1 : places[run[-1]]])
    if _CLOSING.search(last) or not (")" in between or "(" in between):  # all in one bracket
        yield run


def _whole_before(claims: Claims, sentence: Sentence, run: list[int]) -> Claim | None:
    """Return the number of all before the sizes, in their sentence or the one before."""
    for rank in reversed(range(run[0])):
        if _may_be_whole(sentence, rank, len(run)):
            return sentence.claims[rank]
    sizes = [sentence.claims[rank] for rank in run]
    found = [
        claim
        for claim in told_before(claims, sentence)
        if _may_be_whole(claim.sentence, claim.sentence.claims.index(claim), len(run))
    ]
    if len(found) > 1 and sizes[0].noun is not None:
        found = [claim for claim in found if claim.noun == sizes[0].noun]
    return found[0] if len(found) == 1 else None


def _is_all(sentence: Sentence, run: list[int]) -> bool:
    """Tell whether the first size is that of all, who are divided behind it: "growers (n = 75) were assigned to"."""
    pattern, places = sentence.pattern, sentence.places
    _, _, between = BRACKET.sub("", pattern[places[run[0]] + 1 : places[run[1]]]).partition(")")
    return between.startswith(" ") and _DIVIDED.search(between) is not None and ", and" not in between


def _may_be_whole(sentence: Sentence, rank: int, groups: int) -> bool:
    """Tell whether the number at *rank* counts what *groups* may divide, and not these groups."""
    claim, place, value = sentence.claims[rank], sentence.places[rank], sentence.claims[rank].quantity.value or 0
    is_counted = claim.quantity.glyph == "C" or sentence.pattern.startswith("N (P) ", place)
    if not is_counted or not is_whole_number(claim) or value <= FEW or value == groups:
        return False
    if claim.noun in NO_WHOLES or claim.noun in PASSED or is_part_of(sentence.pattern, place):
        return False
    before = BRACKET.sub("", sentence.pattern[:place])
    return before.count("(") <= before.count(")")


def _are_announced(sentence: Sentence, parts: list[int]) -> bool:
    """Tell whether so many groups as have sizes are told before them: "three groups were formed"."""
    return any(
        claim.quantity.value == len(parts) and (claim.noun in GROUPS or claim.noun in _CLASSES)
        for claim in sentence.claims[: parts[0]]
    )


def _is_of_each(sentence: Sentence, rank: int) -> bool:
    """Tell whether several groups have the size at *rank*: "three dry groups (n = 15) and one wet group (n = 5)"."""
    if not rank:
        return False
    before = sentence.claims[rank - 1]
    between = sentence.pattern[sentence.places[rank - 1] + 1 : sentence.places[rank]]
    return before.noun in GROUPS and before.quantity.value != 1 and _EACH.fullmatch(between) is not None


def _is_of_the_same(sentence: Sentence, whole: Claim) -> bool:
    """Tell whether a sentence begins with what *whole* counts in the one before: "We saw ten ewes. The ewes were"."""
    found = _SUBJECT.match(sentence.pattern)
    return found is not None and whole.noun is not None and singular(found["noun"]) == singular(whole.noun)


def _has_whole(sentence: Sentence, first: int, last: int, groups: int) -> bool:
    return any(_may_be_whole(sentence, rank, groups) for rank in range(first, last))


def _label(before: str) -> str:
    found = _LABEL.search(before[-_NAME:])
    return "" if found is None else found["name"]
