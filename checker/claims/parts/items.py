"""Lists of items one under the other, each with its amount, and what is told of all of them before or behind.

"The 84 pupils come from three villages:", then "31 from Leek", "40 from Stone", "13 from Rugeley"; "staff: £420,000
(62%)", "rent: £84,000 (12%)", …, "In all £680,000."
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.counts import COUNTED
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.document import Block, BlockKind
from checker.text.late import late
from checker.text.record import record

_LABEL = r"(?:[^A-Z:;()]{1,60}?(?:: | – | - |, | = ))?"
_BEHIND = r"(?:[.;,]|,? (?:and|of which|of whom|including|up from|down from) ?.*)?\Z"
_ITEMS = (
    late(rf"\A{_LABEL}(?P<amount>[NCMU])(?: [^A-Z;:()]{{1,60}}?)?(?: ?\((?P<share>P)[^A-Z()]{{0,20}}\))?{_BEHIND}"),
    late(rf"\A[^A-Z:;()]{{1,60}}? \((?P<amount>[NCMU])(?:[,;] (?P<share>P))?\){_BEHIND}"),
    late(rf"\A{_LABEL}(?P<share>P)(?: [^A-Z;:()]{{1,60}}?)? ?\((?:n ?= ?)?(?P<amount>[NCM])\){_BEHIND}"),
)
"""What an item may say: "rent: £84,000 (12%)", "rent (£84,000)", "61% were satisfied (n = 251)"."""
_TOTAL = late(r"\A(?:(?:the |a )?(?:grand )?(?:total|sum)|in all|in total|altogether|together|overall|all told|all)\b")
"""How the item, the line or the sentence begins that gives what all come to."""
_ALL = late(
    r"\A(?:(?:that|this|which) (?:makes|is|adds up to|comes to)|(?:they|these) (?:make|add up to|come to)|(?:the |a )?"
    r"(?:grand )?(?:total|sum)|in all|in total|altogether|together|overall|all told)"
    r"(?:[:,]|,? (?:we|they|it) [a-z]+| of| is| are| was| were| comes? to| came to)* (?P<total>[NCMU])"
    r"(?P<ends>(?: [a-z]+){0,2}(?=[.,;:)]|\Z))?"
)
_BARE = late(
    r"\A(?:grand )?(?:total|sum|in all|in total|altogether|together|overall|all told|all)(?::| –| -|,| =)? [NCMU]"
)
"""A line that says nothing of what the total is of."""
_SUBTOTAL = late(r"\Asub-?total\b")
_AMOUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.MEASURE})
FEWEST = 2
MOST = 60
"""So many items at most belong together."""


@record(frozen=True, slots=True)
class Item:
    """One item of a list."""

    amount: Claim
    """How much it is."""
    share: Claim | None
    """What share of all that is said to be."""


@record(frozen=True, slots=True)
class ItemList:
    """Items one under the other, each of which gives an amount."""

    items: tuple[Item, ...]
    """In the order of the text."""
    whole: Claim | None
    """What they are to make: called their total, or the only amount of their sort in the line that leads to them."""
    is_total: bool
    """Whether it is called the total of just these."""
    bases: tuple[Claim, ...]
    """The counts told before the list, of any of which the shares may be."""
    behind: tuple[Claim, ...]
    """The amounts of the paragraph behind the list, which may be what the items leave out."""


def find_item_lists(claims: Claims) -> tuple[ItemList, ...]:
    """Return the lists of which every item gives one amount."""
    if not claims.has_items:
        return ()
    said: defaultdict[int, list[Sentence]] = defaultdict(list)
    for sentence in claims.sentences:
        said[sentence.block.start].append(sentence)
    return tuple(found for run in _runs(claims) if (found := _as_list(claims, run, said)) is not None)


def _runs(claims: Claims) -> Iterator[list[int]]:
    """Yield the places of the items that make one list, among the blocks; items below them are lists of their own."""
    open_runs: dict[int, list[int]] = {}
    blocks = claims.document.blocks
    for place, block in enumerate(blocks):
        is_item = block.kind is BlockKind.LIST_ITEM
        for level in [level for level in open_runs if not is_item or level > block.level]:
            yield from _long_enough(open_runs.pop(level))
        if is_item:
            open_runs.setdefault(block.level, []).append(place)
    for run in open_runs.values():
        yield from _long_enough(run)


def _long_enough(run: list[int]) -> Iterator[list[int]]:
    if FEWEST <= len(run) <= MOST:
        yield run


def _as_list(claims: Claims, run: list[int], said: defaultdict[int, list[Sentence]]) -> ItemList | None:
    blocks = claims.document.blocks
    lines = [said[blocks[place].start] for place in run]
    if not all(lines) or any(_SUBTOTAL.match(line[0].pattern) for line in lines):
        return None
    sums = [place for place, line in enumerate(lines) if _TOTAL.match(line[0].pattern)]
    if sums not in ([], [0], [len(lines) - 1]):
        return None
    items = [_item(line[0]) for place, line in enumerate(lines) if place not in sums]
    found = [item for item in items if item is not None]
    if len(found) < len(items) or len(items) < FEWEST or not _are_alike(found):
        return None
    led = _sentences_before(blocks, run[0], said)
    behind = _sentences_behind(blocks, run, said)
    if sums:
        line = lines[sums[0]][0]
        is_total = sums != [0] and _BARE.match(line.pattern) is not None
        ends = _item(line)
        whole = None if ends is None else ends.amount
    else:
        whole, is_total = _told_total(led[-1:]) or _told_total(behind[:1]) or (None, False)
    if whole is not None and not commensurable(whole, *(item.amount for item in found)):
        whole = None
    if whole is None and not sums:
        whole = _announced(claims, blocks[run[0]], led, found)
    bases = tuple(claim for sentence in led for claim in sentence.claims if claim.quantity.kind in COUNTED)
    others = tuple(claim for sentence in behind for claim in sentence.claims if claim is not whole)
    return ItemList(tuple(found), whole, is_total, bases, others)


def _item(sentence: Sentence) -> Item | None:
    """Return the item that *sentence* is, where it gives one amount."""
    for form in _ITEMS:
        match = form.match(sentence.pattern)
        if match is not None:
            claims = {name: sentence.claim_at(match.start(name)) for name in match.groupdict() if match[name]}
            return Item(claims["amount"], claims.get("share"))
    return None


def _are_alike(items: Sequence[Item]) -> bool:
    """Tell whether the amounts of the items can be added up, and all or none of them have shares."""
    amounts = [item.amount for item in items]
    units = {amount.quantity.unit for amount in amounts if amount.quantity.kind is not Kind.COUNT}
    is_plain = all(amount.quantity.hedge is None and " per " not in (amount.quantity.unit or "") for amount in amounts)
    has_shares = {item.share is not None for item in items}
    return (
        is_plain and len(units) < 2 and len(has_shares) == 1 and all(commensurable(*two) for two in pairwise(amounts))
    )


def _sentences_before(blocks: Sequence[Block], first: int, said: defaultdict[int, list[Sentence]]) -> list[Sentence]:
    """Return the sentences with numbers in the paragraph or heading right before the item, and the heading over it."""
    found: list[Sentence] = []
    for block in reversed(blocks[max(0, first - 2) : first]):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            break
        found = [*said.get(block.start, ()), *found]
        if block.kind is BlockKind.HEADING:
            break
    return found


def _sentences_behind(
    blocks: Sequence[Block], run: list[int], said: defaultdict[int, list[Sentence]]
) -> list[Sentence]:
    """Return the sentences with numbers in the paragraph right behind the list."""
    near = blocks[run[-1] + 1 : run[-1] + 1 + MOST]
    behind = next((block for block in near if block.kind is not BlockKind.LIST_ITEM), None)
    return said.get(behind.start, []) if behind is not None and behind.kind is BlockKind.PARAGRAPH else []


def _told_total(sentences: list[Sentence]) -> tuple[Claim, bool] | None:
    """Return the amount that one of *sentences* calls the total, and whether it says no more of it."""
    for sentence in sentences:
        match = _ALL.match(sentence.pattern)
        if match is not None and sentence.places[0] == match.start("total"):
            return sentence.claims[0], match["ends"] is not None
    return None


def _announced(claims: Claims, first: Block, led: list[Sentence], items: list[Item]) -> Claim | None:
    """Return the only amount that can be the whole of *items* in the sentence that leads to them with a colon."""
    if not led or not claims.document.prose[led[-1].start : first.start].rstrip(" \n-*+•1.)").endswith(":"):
        return None
    others = [
        claim
        for claim in led[-1].claims
        if claim.quantity.kind in _AMOUNTS
        and claim.quantity.value != len(items)
        and claim.quantity.hedge is None
        and commensurable(claim, items[0].amount)
    ]
    return others[0] if len(others) == 1 else None
