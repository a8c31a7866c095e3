"""Sentences that two texts have in the same words: two versions, a report and its summary."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from checker.claims.sentence import Sentence
from checker.claims.texts.literal import Place, figures_of, literal_places, skeleton_of

LEAST_WORDS = 4
"""Sentences with fewer words are alike by chance."""
MOST_ALIKE = 20
"""No more sentences with one figure in one place than this are looked at."""


def versions(first: Iterable[Sentence], second: Iterable[Sentence]) -> tuple[Place, ...]:
    """Return the figures of sentences of *second* that *first* has in the same words, place by place.

    Where several sentences of the first text have the same words, the one that agrees in
    most figures counts, and it must agree in half of them.
    """
    moulds: dict[tuple[str, ...], _Mould] = defaultdict(_Mould)
    for sentence in first:
        moulds[skeleton_of(sentence.text)].add(sentence)
    found: list[Place] = []
    for sentence in second:
        words = skeleton_of(sentence.text)
        if words in moulds and sum(word != "#" for word in words) >= LEAST_WORDS:
            other = moulds[words].closest(sentence)
            if other is not None:
                offset, first_offset = sentence.start, other.start
                found += literal_places(other.text, sentence.text, offset=offset, first_offset=first_offset) or ()
    return tuple(found)


class _Mould:
    """The sentences of one wording, by their figures."""

    def __init__(self) -> None:
        self._sentences: list[Sentence] = []
        self._with: dict[tuple[int, str], list[int]] = defaultdict(list)

    def add(self, sentence: Sentence) -> None:
        """Enter a sentence."""
        for mark in enumerate(figures_of(sentence.text)):
            if len(self._with[mark]) < MOST_ALIKE:
                self._with[mark].append(len(self._sentences))
        self._sentences.append(sentence)

    def closest(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence that shares most figures with *sentence*; ``None`` where none is sure to be the one."""
        if len(self._sentences) == 1:
            return self._sentences[0]
        figures = figures_of(sentence.text)
        votes = Counter(place for mark in enumerate(figures) for place in self._with.get(mark, ()))
        place, count = max(votes.items(), key=lambda vote: vote[1], default=(0, 0))
        return self._sentences[place] if 2 * count >= max(len(figures), 1) else None
