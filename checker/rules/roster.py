"""Roster: which of many rules a text can wake.

A built-in rule finds what it looks for by cues. Asked once about a text without any words,
it names all that it asks for as long as nothing is there; it will ask for the same, and
find nothing, in every text that has nothing of it. So it need not be asked there. Whether
a frame fits, or a sentence passes a test, is seen right away: a cue alone wakes nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache, reduce
from itertools import islice, repeat
from operator import or_
from string import ascii_uppercase
from typing import NamedTuple

from checker.claims.find import Asked, Claims, Test, always
from checker.claims.orders import Orders
from checker.claims.sentence import BRACKET, SIGNS, Sentence, token_words
from checker.quantities.remembered import Remembered
from checker.rules.requests import ITEM, PROSE, TABLE, asked
from checker.rules.rule import Rule


class Room(NamedTuple):
    """What sentences with some quantities can wake."""

    requests: int
    """The requests for whose quantities there is room."""
    held: int
    """The requests for one of the kinds of quantities that there are."""
    few: tuple[str, ...] | None
    """One of these stands in every sentence that holds a cue of those; ``None`` where they are many."""
    words_among: Callable[[Iterable[bytes]], Iterable[bytes]]
    """What picks out of the words of a sentence those that are cues of theirs, or at least those that are cues."""
    signs: tuple[tuple[str, int], ...]
    """The signs that are cues of theirs, with the requests of each."""
    has_brackets: bool
    """Whether brackets are cues of theirs."""
    tests: tuple[tuple[Test, int], ...]
    """The tests of requests without cues, each with all requests but those with it."""
    placed: int
    """How far the orders of quantities are met, see :class:`checker.claims.orders.Orders`."""


FEW = 40
"""So many cues are looked for one by one before a sentence is taken apart."""
COMMON = 2
"""So many quantities or fewer are in most sentences: of these the cues are known for each order of kinds."""
MOST_PLACES = 6
"""With so many quantities what comes first is often the same."""
ANY = 1
"""The request of frames that no request names: every text meets it."""


class Roster:
    """An order of rules, by what wakes them. Every request of a rule is one bit of a number."""

    __slots__ = (
        "_bits", "_bracketed", "_by_bracket", "_by_cue", "_by_glyph", "_by_sign", "_by_word", "_free", "_free_tests",
        "_itemised", "_met", "_orders", "_rooms", "_said", "_tabled", "_tested", "_tests", "_waked", "_waking",
        "_words_among",
    )  # fmt: skip

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._waked: list[tuple[Rule, int]] = []
        """For each request, by its place, the rule, and all requests but those that wake it."""
        self._bits: dict[Asked, int] = {}
        by_cue: dict[str, int] = defaultdict(int)
        orders: dict[tuple[str, ...], int] = defaultdict(int)
        tests: dict[int, Test] = {}
        tested: dict[Test, int] = defaultdict(int)
        self._met, self._waking, self._free, bit = ANY, 0, 0, 2 * ANY
        for rule in rules:
            silence, own, first = asked(rule), [], bit
            for request in () if silence is None else silence.requests:
                for cue in request.cues:
                    by_cue[cue] |= bit
                orders[request.order] |= bit
                self._bits[request.asked] = self._bits.get(request.asked, 0) | bit
                tested[request.test] |= bit
                self._free |= 0 if request.cues else bit
                own += [bit] if request.is_waking else []
                if request.test is not always and request.is_waking:
                    tests[bit] = request.test
                bit <<= 1
            for frames in () if silence is None else silence.together:
                self._bits[frames] = reduce(or_, map(self._bits.__getitem__, frames))
            for reader, asked_for in () if silence is None else silence.readers.items():
                own_bits = ANY if asked_for is None else sum(first << place for place in asked_for)
                self._bits[reader] = self._bits.get(reader, 0) | own_bits
            if silence is None or silence.is_looked_at:
                own.append(bit)
                self._met |= bit
                bit <<= 1
            waking = sum(own)
            self._waked += [(rule, ~waking)] * (bit.bit_length() - 1 - len(self._waked))
            self._waking |= waking
        self._tests = {bit: (test, ~tested[test]) for bit, test in tests.items()}
        """By each request that wakes a rule where a test is met the test, and all requests but those with it."""
        self._free_tests = [(test, tested[test]) for bit, test in tests.items() if bit & self._free]
        self._tested = sum(tests) & ~self._free
        self._tabled, self._itemised = by_cue.pop(TABLE, 0), by_cue.pop(ITEM, 0)
        self._said = [(cue[1:], by_cue.pop(cue)) for cue in tuple(by_cue) if cue.startswith(PROSE)]
        """Words that the prose of a text holds anywhere, each with the requests for them."""
        self._orders = Orders(orders)
        self._by_word = {cue.encode(): bits for cue, bits in by_cue.items() if cue[0].islower()}
        self._words_among = frozenset(self._by_word).intersection
        self._by_glyph = {cue: by_cue.pop(cue) for cue in ascii_uppercase if cue in by_cue}
        self._by_bracket = {cue: bits for cue, bits in by_cue.items() if cue[0] == "("}
        self._bracketed = reduce(or_, self._by_bracket.values(), 0)
        self._by_sign = [(cue, bits) for cue, bits in by_cue.items() if cue in SIGNS]
        self._by_cue = dict(by_cue)
        self._rooms = Remembered(self._room)

    def awake(self, claims: Claims) -> list[Rule]:
        """Return the rules that may find something in *claims*, in order."""
        rooms, free, by_word, by_bracket = self._rooms, self._free, self._by_word, self._by_bracket
        tested, tests = self._tested, self._tests
        met = self._met | (self._tabled if claims.tables else 0) | (self._itemised if claims.has_items else 0)
        for words, own in self._said:
            met |= own if claims.says(words) else 0
        woken: list[tuple[Sentence, int]] = []
        for sentence in claims.sentences:
            requests, held, few, words_among, signs, has_brackets, free_tests, _ = rooms[sentence.glyphs]
            pattern, bits = sentence.pattern, free | held
            if few is None or [cue for cue in few if cue in pattern]:
                for word in words_among(token_words(pattern)):
                    bits |= by_word[word]
                for sign, own in signs:
                    if sign in pattern:
                        bits |= own
                if has_brackets and "(" in pattern:
                    for bracket in BRACKET.findall(pattern):
                        bits |= by_bracket.get(bracket, 0)
            bits &= requests
            for test, others in free_tests:
                if not test(sentence):
                    bits &= others
            untried = bits & tested
            while untried:
                test, others = tests[untried & -untried]
                untried &= others
                if not test(sentence):
                    bits &= others
            if bits:
                met |= bits
                woken.append((sentence, bits))
        claims.bits, claims.met, claims.woken = self._bits, met, woken
        awake, waking, waked = [], met & self._waking, self._waked
        while waking:
            rule, others = waked[(waking & -waking).bit_length() - 1]
            awake.append(rule)
            waking &= others
        return awake

    def _room(self, glyphs: str) -> Room:
        """Return the requests for whose quantities *glyphs* have room: those of all but the last, and some more."""
        if not glyphs:
            return self._room_at(glyphs, self._orders.start, self._orders.mask_at(self._orders.start))
        first = glyphs[: min(len(glyphs) - 1, MOST_PLACES)]
        before = self._rooms[first]
        placed = self._orders.moved(before.placed, glyphs[len(first) :])
        return self._room_at(glyphs, placed, before.requests | self._orders.mask_at(placed, before.placed))

    def _room_at(self, glyphs: str, placed: int, requests: int) -> Room:
        is_common = len(glyphs) <= COMMON
        sought = (cue for cue, bits in self._by_cue.items() if bits & requests)
        cues = tuple(sought if is_common else islice(sought, FEW + 1))
        held = reduce(or_, map(self._by_glyph.get, set(glyphs), repeat(0)), 0)
        few = _shortest(cues) if len(cues) <= FEW else None
        words_among = frozenset(map(str.encode, cues)).intersection if is_common else self._words_among
        signs = tuple((sign, bits) for sign, bits in self._by_sign if bits & requests)
        tests = tuple({test: ~bits for test, bits in self._free_tests if bits & requests}.items())
        return Room(requests, held, few, words_among, signs, bool(requests & self._bracketed), tests, placed)


def _shortest(cues: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of *cues* of which no other is a part."""
    return tuple(cue for cue in cues if not any(each in cue for each in cues if each != cue))


@lru_cache(maxsize=16)
def roster_of(rules: tuple[Rule, ...]) -> Roster:
    """Return the roster of *rules*, worked out once."""
    return Roster(rules)
