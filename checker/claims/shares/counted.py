"""Counts with their percentages that share a whole: "309 (31.4%) …, 74 (7.5%) … and 66 (6.7%)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby, islice

from checker.claims.claim import Claim
from checker.claims.counts import OPEN_ENDED, number_of
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.sections import reads_on
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.record import record

_STOP = r"[),;:](?! (?:out )?of (?:the |all |these |those )?[NC])(?! ci)(?! ?(?:n ?= ?)?(?:[FR]|[NC] ?/ ?[NC]))"
_COUNT_FIRST = Frame(
    r"(?<!(?<!total )of )(?<!of the )(?<!of the remaining )(?<!of all )(?<!of these )(?<!all but )(?<![NC] to )(?<!/)"
    rf"<part:count>(?: [a-z'-]+){{0,5}},? ?\((?:= ?)?<share:percent>{_STOP}",
    cues=("(P", "="),
)
_SAMPLE_BEHIND = Frame(r"<share:percent>[^A-Z.;()]{0,60} ?\(n ?= ?<part:count>\)", cues=("n",))
_SAMPLE_FIRST = Frame(rf"\bn ?= ?<part:count>[,;:(]? ?\(?<share:percent>(?:{_STOP}| of\b)", cues=("n",))
_SHARE_FIRST = Frame(r"\(<share:percent>[,;:] ?n ?= ?<part:count>(?=[);,])", cues=("(P",))
MOST_WHOLES = 24
"""So many counts of a paragraph, the nearest first, are looked at as the whole of a pair."""


MOST_PAIRS = 40
"""A paragraph with more pairs is a table in disguise."""


@record(frozen=True, slots=True)
class Pair:
    """A count with its percentage."""

    part: Claim
    """The count."""
    share: Claim
    """The percentage."""

    @property
    def sentence(self) -> Sentence:
        """Where it stands."""
        return self.part.sentence


@record(frozen=True, slots=True)
class Cluster:
    """The pairs of a paragraph, with the counts that may be their whole."""

    pairs: tuple[Pair, ...]
    """In the order of the text."""
    counts: tuple[Claim, ...]
    """Every count of the paragraph, those of the pairs included."""

    def wholes(self, pair: Pair) -> list[Claim]:
        """Return the counts that may be the whole of *pair*, those just before it first; none is less than the part."""
        least = number_of(pair.part)
        before = (count for count in reversed(self.counts[: self._place(pair.part)]) if number_of(count) >= least)
        behind = (count for count in self.counts[self._place(pair.share) :] if number_of(count) >= least)
        return [*islice(before, MOST_WHOLES), *islice(behind, MOST_WHOLES // 3)]

    def before(self, pair: Pair) -> list[Claim]:
        """Return the counts before *pair*, the nearest first."""
        place = self._place(pair.part)
        return list(reversed(self.counts[max(0, place - MOST_WHOLES) : place]))

    def _place(self, claim: Claim) -> int:
        """Return how many counts stand before *claim*."""
        return bisect_left(self.counts, claim.quantity.start, key=lambda count: count.quantity.start)


def find_clusters(claims: Claims) -> tuple[Cluster, ...]:
    """Return the paragraphs that hold two or more counts with percentages."""
    found: dict[Claim, Pair] = {}
    for match in claims.match(_COUNT_FIRST, _SAMPLE_BEHIND, _SAMPLE_FIRST, _SHARE_FIRST):
        part, share = match["part"], match["share"]
        figure = part.quantity.figure
        if figure is not None and figure.denominator == 1 and not figure.is_decimal and share not in found:
            found[share] = Pair(part, share)
    pairs = sorted(found.values(), key=lambda pair: pair.part.quantity.start)
    clusters = [tuple(group) for _, group in groupby(pairs, key=lambda pair: pair.sentence.block.start)]
    return tuple(Cluster(group, tuple(_counts(claims, group))) for group in clusters if 1 < len(group) <= MOST_PAIRS)


def _counts(claims: Claims, group: tuple[Pair, ...]) -> Iterator[Claim]:
    """Yield the counts of the paragraph of *group*, and of the sections of the abstract before it."""
    first = group[0].sentence
    near = [*reversed(claims.before(first, 40)), first, *claims.after(first, 60)]
    for sentence in near:
        if reads_on(sentence, first):
            yield from (claim for claim in sentence.claims if _is_count(claim))


def _is_count(claim: Claim) -> bool:
    figure = claim.quantity.figure
    counted = claim.quantity.kind in (Kind.COUNT, Kind.NUMBER)
    if claim.noun is None and claim.quantity.hedge in OPEN_ENDED:
        return False  # "groups below 25, 25 to 34, and 35 or more"
    return counted and figure is not None and figure.denominator == 1 and not figure.is_decimal and figure.mantissa > 0
