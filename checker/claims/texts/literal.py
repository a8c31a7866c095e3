"""Two texts in the same words: which figure stands where the other one stood."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from fractions import Fraction

from checker.quantities.interval import Interval
from checker.quantities.precision import Hedge
from checker.text.late import late
from checker.text.record import record
from checker.text.span import Span

_TOKEN = late(r"(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?)|[^\W\d_]+|[%$£€]")
_HEDGES: dict[tuple[str, ...], Hedge] = {
    ("more", "than"): Hedge.MORE_THAN,
    ("over",): Hedge.MORE_THAN,
    ("less", "than"): Hedge.LESS_THAN,
    ("fewer", "than"): Hedge.LESS_THAN,
    ("under",): Hedge.LESS_THAN,
    ("at", "least"): Hedge.AT_LEAST,
    ("no", "fewer", "than"): Hedge.AT_LEAST,
    ("no", "less", "than"): Hedge.AT_LEAST,
    ("at", "most"): Hedge.AT_MOST,
    ("up", "to"): Hedge.AT_MOST,
    ("no", "more", "than"): Hedge.AT_MOST,
}
_IN_HEDGES = frozenset(word for words in _HEDGES for word in words)
NEAR = 0.8
"""Texts are nearly in the same words when so many of the words of the shorter one agree, in order."""
MOST_NEAR = 400
"""Longer texts are not laid side by side: it takes the square of their length."""
MOST_TOKENS = 4000
"""Longer texts are not compared word by word."""


@record(frozen=True, slots=True)
class Place:
    """One place at which two texts in the same words have a figure each."""

    first: Span
    """The figure of the first text."""
    second: Span
    """The figure of the second text."""
    stated: Interval
    """What the first one says with the words that only it has before the figure."""
    asked: Interval
    """What the second one says."""


@record(frozen=True, slots=True)
class _Token:
    text: str
    span: Span
    is_figure: bool


def skeleton_of(text: str) -> tuple[str, ...]:
    """Return the words of *text* without hedges, with a sign for each figure.

    Examples
    --------
    >>> skeleton_of("More than 28 villages")
    ('#', 'villages')
    """
    return tuple(_skeleton(_tokens(text, 0)))


def figures_of(text: str) -> tuple[str, ...]:
    """Return the figures of *text* as written, in order."""
    return tuple(token.text for token in _tokens(text, 0) if token.is_figure)


def literal_places(first: str, second: str, *, offset: int, first_offset: int = 0) -> tuple[Place, ...] | None:
    """Return the figures of two texts place by place, or ``None`` where their words differ.

    Words that qualify a figure ("more than") may differ; those that both texts have cancel
    out, so that "at most 70 hours" and "at most 40 hours" state 70 and 40.

    Parameters
    ----------
    first, second
        The texts.
    offset, first_offset
        What to add to places in *second* and in *first*.
    """
    one, other = _tokens(first, first_offset), _tokens(second, offset)
    if max(len(one), len(other)) > MOST_TOKENS or _skeleton(one) != _skeleton(other):
        return None
    before = zip(_with_context(one), _with_context(other), strict=True)
    return tuple(_place(*pair) for pair in before)


def near_places(first: str, second: str, *, offset: int) -> tuple[Place, ...]:
    """Return the figures that stand at one place of two texts in nearly the same words.

    The words on both sides of the figure, as far as the sentence goes, must be the same in
    both texts, and so must :data:`NEAR` of all words of the shorter one.
    """
    one, other = _tokens(first, 0), _tokens(second, offset)
    if not one or not other or max(len(one), len(other)) > MOST_NEAR:
        return ()
    matcher = SequenceMatcher(None, _all_words(one), _all_words(other), autojunk=False)
    blocks = matcher.get_matching_blocks()
    if sum(block.size for block in blocks) < NEAR * min(len(one), len(other)):
        return ()
    return tuple(
        Place(one[a].span, other[b].span, _interval(one[a], []), _interval(other[b], []))
        for block in blocks
        for step in range(1, block.size - 1)
        if one[a := block.a + step].is_figure and other[b := block.b + step].is_figure
    )


def _all_words(tokens: list[_Token]) -> list[str]:
    return ["#" if token.is_figure else token.text for token in tokens]


def _tokens(text: str, offset: int) -> list[_Token]:
    found = _TOKEN.finditer(text.lower())
    return [_Token(m[0], Span(m.start() + offset, m.end() + offset), m["figure"] is not None) for m in found]


def _skeleton(tokens: list[_Token]) -> list[str]:
    return [
        "#" if token.is_figure else token.text for token in tokens if token.is_figure or token.text not in _IN_HEDGES
    ]


def _with_context(tokens: list[_Token]) -> Iterator[tuple[_Token, list[str]]]:
    """Yield every figure with the words between it and the figure before."""
    context: list[str] = []
    for token in tokens:
        if token.is_figure:
            yield token, context
            context = []
        else:
            context.append(token.text)


def _place(first: tuple[_Token, list[str]], second: tuple[_Token, list[str]]) -> Place:
    (one, before), (other, ahead) = first, second
    shared = 0
    while shared < min(len(before), len(ahead)) and before[shared] == ahead[shared]:
        shared += 1
    return Place(one.span, other.span, _interval(one, before[shared:]), _interval(other, ahead[shared:]))


def _interval(token: _Token, words: list[str]) -> Interval:
    value = Fraction(token.text.replace(",", ""))
    own = tuple(word for word in words if word in _IN_HEDGES)
    hedge = next((_HEDGES[own[at:]] for at in range(len(own)) if own[at:] in _HEDGES), None)
    if hedge is None:
        return Interval.point(value)
    closed = hedge in (Hedge.AT_LEAST, Hedge.AT_MOST)
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return Interval(value, None, closed, False)
    return Interval(None, value, False, closed)
