"""Shares of groups whose sizes are told before them, in the same order or in the other.

"Of 119 ewes, 57 got salt and 62 none … lameness was seen in 5 (8.8%) vs 16 (25.8%)": where all shares but one of a
run are those of groups told side by side, the last one is of the group that is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from checker.claims.claim import Claim
from checker.claims.counts import is_whole_number
from checker.claims.keys import place_of
from checker.claims.shares.counted import Cluster, Pair
from checker.relations.by_chance import ends_of
from checker.relations.led import ALL, is_fine
from checker.relations.one_slip import IS_OF_ANOTHER, is_share_slip
from checker.relations.relation import Link, Relation
from checker.relations.shares import is_beyond_all, is_share_of, share_of
from checker.text.late import late

_NAMED = "groups?|arms?|grades?|stages?|types?|days?|weeks?|months?|phases?|levels?|class"
"""Words before a number that is a name."""
_GAP = late(r"(?:[^A-Z;.]|(?<=group )[NI]|(?<=arm )[NI]|(?<=stage )[NI]|(?<=day )N){0,90}")
"""Between two shares of a run."""
_AGAINST = late(r"\b(?:vs|v|versus|against|compared (?:to|with)|than)\b")
"""Between the shares of two groups."""
_OF_GROUPS = late(
    r"\brespectively\b|\b(?:groups?|arms?|cohorts?|controls?|placebo|subgroups?|categories)\b"
    r"|\b(?:while|whereas)\b|\bwith(?:out)?\b.*\bwithout\b|\bafter\b.*\bafter\b|\bat days?\b"
)
"""In or behind a run that no such word is in: its shares are of groups."""
_BEHIND = late(r"[^A-Z;.]{0,60}(?:[CNZ](?:,| and|, and)? ?){0,6}[^A-Z;.]{0,40}")
_IS_PART = late(r"(?: [a-z'-]+){0,2}(?: \(P\))?(?: (?:out )?of (?:the |these |those |all )?|/)[NC]")
"""Behind a count that is a part of the next one."""
_LABEL = late(rf"\b(?:{_NAMED})(?:(?<=s)(?: [NI](?:,| and|, and))+)? \Z")
"""Before a number that names a group or a day: "in group N", "on days N, N, and "."""
MOST = 4
"""Runs of more shares are no groups."""
CLOSE = 60


def group_relation(cluster: Cluster, pair: Pair) -> Relation | None:
    """Return the relation of *pair*, that fits no whole, to the group that those beside it leave; or ``None``.

    One slip must make it other than that of this group: some of a group may not have been seen. Where it does not, the
    share is doubted if the groups make up a whole that is told, as it is of no other one then.
    """
    run = next((run for run in _runs_beside(cluster, pair) if pair in run), None)
    if run is None:
        return None
    found = _size_left(cluster, run, pair)
    if found is None:
        return None
    sizes, size = found
    others = [count for count in cluster.wholes(pair) if count is not size]
    shares = [other.share for other in run if other is not pair]
    is_sure = is_beyond_all(pair.share) or is_share_slip(pair.share, pair.part, size, shares)
    is_sure = is_sure or (len(run) > 2 and (pair.part.quantity.value or 0) > (size.quantity.value or 0))
    relation = share_of(pair.share, pair.part, size, *others, link=Link.INFERRED)
    if is_sure:
        return relation
    made = sum(each.quantity.value or 0 for each in sizes)
    is_all = any(count.quantity.value == made for count in cluster.counts)
    return replace(relation, doubt=IS_OF_ANOTHER) if is_all else None


def by_turns(cluster: Cluster, pair: Pair, wholes: dict[Pair, Claim | None]) -> Claim | None:
    """Return the whole of every second pair where two groups are told by turns: "9 (45%) vs 6 (24%) … 8 (40%) vs …"."""
    odd = cluster.pairs.index(pair) % 2
    whole, other = (
        _of_all([wholes[other] for other in pairs if other is not pair])
        for pairs in (cluster.pairs[odd::2], cluster.pairs[1 - odd :: 2])
    )
    if whole is None or other is None or whole is other:
        return None
    return whole if whole.quantity.start < pair.part.quantity.start else None


def _of_all(wholes: list[Claim | None]) -> Claim | None:
    """Return the one of two or more *wholes* that is all of them, or ``None``."""
    return wholes[0] if len(wholes) > 1 and wholes.count(wholes[0]) == len(wholes) else None


def _runs_beside(cluster: Cluster, pair: Pair) -> Iterator[tuple[Pair, ...]]:
    """Yield the runs of two pairs or more in the sentence of *pair* that are of groups, each of another one."""
    chain: list[Pair] = []
    for other in cluster.pairs:
        if other.sentence is not pair.sentence:
            continue
        if chain and _gap(chain[-1], other) is None:
            yield from _split(chain)
            chain = []
        chain.append(other)
    yield from _split(chain)


def _split(chain: list[Pair]) -> Iterator[tuple[Pair, ...]]:
    """Yield a *chain* of pairs as it is, or two by two where each is set against the next."""
    gaps = [_gap(first, second) or "" for first, second in pairwise(chain)]
    against = [_AGAINST.search(gap) is not None for gap in gaps]
    if any(against):
        for place, is_against in enumerate(against):
            if is_against and not any(against[max(0, place - 1) : place]) and not any(against[place + 1 : place + 2]):
                yield chain[place], chain[place + 1]
    elif 2 < len(chain) <= MOST or (len(chain) == 2 and _OF_GROUPS.search(_around(chain))):
        yield tuple(chain)


def _around(chain: list[Pair]) -> str:
    """Return the words from the first part of a *chain* up to what follows its last share."""
    pattern, start, end = chain[0].sentence.pattern, ends_of(chain[0])[0], ends_of(chain[-1])[1] + 1
    behind = _BEHIND.match(pattern, end)
    return pattern[start : end if behind is None else behind.end()]


def _gap(first: Pair, second: Pair) -> str | None:
    """Return what stands between two pairs, if that is but words."""
    gap = first.sentence.pattern[ends_of(first)[1] + 1 : ends_of(second)[0]]
    return gap if _GAP.fullmatch(gap) is not None else None


def _size_left(cluster: Cluster, run: tuple[Pair, ...], pair: Pair) -> tuple[tuple[Claim, ...], Claim] | None:
    """Return the sizes of the groups of *run* and the one that is left for *pair*, or ``None``.

    All others of the run must be of the rest, in order; of two groups in any order, best of those that make up a whole
    that is told. The nearest sentence that tells such sizes is meant.
    """
    others = [other for other in run if other is not pair]
    if pair.share.quantity.value == ALL or not any(map(is_fine, others)):
        return None
    values = {count.quantity.value for count in cluster.counts}
    at = pair.sentence.index
    found: list[tuple[int, bool, bool, int, tuple[Claim, ...]]] = []
    for sizes in _sizes(cluster, run):
        for order in (sizes, sizes[::-1]) if len(run) == 2 else (sizes,):
            if all(is_share_of(other.share, other.part, order[run.index(other)]) for other in others):
                made = sum(size.quantity.value or 0 for size in sizes)
                found.append((at - sizes[0].sentence.index, made not in values, order is not sizes, len(found), order))
    if not found:
        return None
    order = min(found, key=lambda each: each[:4])[4]
    return order, order[run.index(pair)]


def _sizes(cluster: Cluster, run: tuple[Pair, ...]) -> Iterator[tuple[Claim, ...]]:
    """Yield as many counts told side by side, in one sentence before *run*, as it has pairs; the nearest first."""
    start = run[0].part.quantity.start
    before = [count for count in cluster.counts if count.quantity.start < start]
    for _, group in groupby(reversed(before), key=lambda count: count.sentence.index):
        sizes = [count for count in group if _may_be_size(count)][::-1]
        for place in range(len(sizes) - len(run), -1, -1):
            yield tuple(sizes[place : place + len(run)])


def _may_be_size(count: Claim) -> bool:
    pattern, place = count.sentence.pattern, place_of(count)
    if not is_whole_number(count) or (count.quantity.value or 0) <= 1:
        return False
    return _IS_PART.match(pattern, place + 1) is None and not _LABEL.search(pattern, max(0, place - CLOSE), place)
