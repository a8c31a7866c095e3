"""What the end of a statement of cash flows adds up: the three kinds of flows, and the cash that there was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.claims.tables.columns import is_scaled
from checker.claims.tables.crossings import Crossing
from checker.claims.tables.rows import Grid, Row
from checker.claims.tables.statements import has_no_sum
from checker.text.late import late

_FLOW = (
    r"(?:total |net )*(?:cash |outflows? |inflows? )*(?:flows? )?"
    r"(?:\(?(?:provided|generated|used|from|by|in|for|of|to|net|and|or|/)\)? ?){0,6}"
)
_KINDS = tuple(
    late(rf"{_FLOW}{kind}(?: activities)?\Z") for kind in (r"(?:operating|operations)", r"investing", r"financing")
)
"""The results of the three kinds of flows, in order."""
_EXCHANGE = late(r"(?:the )?(?:net )?(?:effects? of )?(?:foreign )?(?:exchange|currency|fx)\b")
_NET = late(
    r"(?:total )?(?:net )?\(?(?:increase|decrease|change|movement)s?\)?(?: ?[/(] ?\(?(?:increase|decrease)s?\)?)?"
    r"(?: or \(?(?:increase|decrease)\)?)? in (?:total )?cash\b(?!.*\bbefore\b)"
)
_CASH = (
    r"cash(?:,? (?:and )?(?:cash )?equivalents)?(?:,? (?:and )?restricted cash)?(?: balances?)?,? ?(?:[-–—] ?)?"
    r"(?:at )?(?:the )?"
)
_BEGINNING = late(rf"(?:opening {_CASH}|{_CASH}(?:beginning|start|opening))\b")
_END = late(rf"(?:closing {_CASH}|{_CASH}(?:end|close|closing))\b")
_FARTHEST = 4
"""So many rows before the last stands the first of what it adds up."""


def find_cash_flows(grid: Grid) -> Iterator[list[Crossing]]:
    """Yield the last rows of a statement of cash flows with what they add up, column by column."""
    rows = [row for row in grid.rows if row.has_values]
    labels = [row.label for row in rows]
    nets = [place for place, label in enumerate(labels) if _NET.match(label)]
    for net in nets[:1]:
        kinds = [_last(labels[:net], kind) for kind in _KINDS]
        places = [place for place in kinds if place is not None]
        if len(places) == len(_KINDS) and places == sorted(places):
            between = range(places[-1] + 1, net)
            if all(_EXCHANGE.match(labels[place]) for place in between):
                yield _columns(grid, [rows[place] for place in (*places, *between)], rows[net])
    for place, label in enumerate(labels):
        if not _END.match(label):
            continue
        start = max(0, place - _FARTHEST + 1)
        near = labels[start:place]
        flow, beginning = _last(near, _NET), _last(near, _BEGINNING)
        if flow is None or beginning is None:
            continue
        first = min(flow, beginning)
        others = [at for at in range(first + 1, len(near)) if at not in (flow, beginning)]
        if all(at > flow and _EXCHANGE.match(near[at]) for at in others):  # before it they are part of the net flow
            yield _columns(grid, rows[start + first : place], rows[place])


def _last(labels: Sequence[str], kind: re.Pattern[str]) -> int | None:
    return next((place for place in range(len(labels) - 1, -1, -1) if kind.match(labels[place])), None)


def _columns(grid: Grid, parts: Sequence[Row], total: Row) -> list[Crossing]:
    found = []
    for place, column in enumerate(grid.columns):
        claims = [row.value(place) for row in parts]
        stated = total.value(place)
        are_blank = [(cell := row.cell(place)) is not None and cell.is_blank for row in parts]
        if (
            stated is None
            or has_no_sum(column.header)
            or any(claim is None and not is_blank for claim, is_blank in zip(claims, are_blank, strict=True))
        ):
            continue
        known = tuple([claim for claim in claims if claim is not None])
        if len(known) > 1:
            found.append(Crossing(stated, known, is_scaled(grid, grid.column(place))))
    return found
