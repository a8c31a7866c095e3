"""Pairs of claims that say the same thing twice, so that their numbers must agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import islice, pairwise
from operator import attrgetter

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.counts import number_of
from checker.claims.find import Claims
from checker.claims.keys import Key, is_lead, is_title, key_of, predicate_of, times_of, titles, verb_of
from checker.claims.restatements.misprinted import known_amounts
from checker.claims.sentence import Sentence
from checker.claims.stems import VERB_CLASSES, are_related, content_stems, verb_forms
from checker.lexicon.predicates_table import FUNCTION, NOUNS
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late
from checker.text.record import record


class Way(StrEnum):
    """How a claim is said again."""

    VERBATIM = "the same sentence"
    SAME_KEY = "the same statement"
    TITLE = "the title"
    NAMED = "the same thing named by its amount"


_ANY = ("A ", "An ", "Any ", "Each ", "Every ")
"""How sentences begin that are about one thing of a kind each: another such sentence is about another."""


@record(frozen=True, slots=True)
class Restatement:
    """Two claims of one statement."""

    first: Claim
    """The earlier one."""
    second: Claim
    """The later one."""
    way: Way
    """How they are known to be one."""


_AMOUNTS = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_AMOUNT_GLYPHS = frozenset(GLYPHS[kind] for kind in _AMOUNTS)
ALIKE = 22
"""So many characters before their numbers are the same in sentences of one form."""
MANY = 3
"""Sentences alike but for their number, with as many different ones, are of different things."""
REACH = 8
"""How many sentences apart a statement may be made again."""
PARTS_REACH = 3
"""In so many sentences what a title counts may be told in parts."""
LEAST_WORDS = 8
"""Sentences with fewer words, numbers among them, are alike by chance."""
LEAST_SAID = 3
"""And so are rows of numbers, which have fewer different words than this."""
_NAMING = frozenset({Kind.MONEY, Kind.MEASURE})
_COUNT = GLYPHS[Kind.COUNT]
_PATTERN = attrgetter("pattern")
_DEFINITE = ("the ", "this ", "that ")
_NAMES = late(r"(?<=[a-z,] )[A-Z][\w-]+|\b\d+\b")
"""Words with a capital within a sentence, and numbers."""
_SUPPOSED = late(r"\A *if |\b(?:for example|for instance|e\.g|suppose|supposing|imagine|assum[a-z]+)\b")
"""What is only supposed may be supposed otherwise."""
_LABEL = late(r" *[-*•]? *([^\W_][\w.()-]*(?: [\w.()-]+)?):\s")
"""What a sentence is about, in front of it: "mill: takes two belts"."""
_POINTING = late(r" *(?:These|Those|The (?:above|following|preceding))\b")
"""How a sentence begins that tells of what stands beside it, and not of what another such sentence tells."""
_NOUN_BEHIND = late(r" ([a-z]+)(?![A-Za-z])")


def find_restatements(claims: Claims) -> tuple[Restatement, ...]:
    """Return every pair of claims of *claims* that say the same, nearest mentions paired."""
    found: list[Restatement] = []
    for counted in _counted_again(claims):
        found += _same_key(claims, counted)
    for title in claims.derived(titles):
        if not _AMOUNT_GLYPHS.isdisjoint(title.glyphs):
            found += _titled(claims, title)
    if len(claims.derived(known_amounts)) > 1:
        found += _named(claims)
    if len(set(map(_PATTERN, claims.sentences))) < len(claims.sentences):
        found += _verbatim(claims)
    if not found:
        return ()
    surest = {(pair.first, pair.second): pair for pair in reversed(found)}
    return tuple(pair for pair in found if surest[pair.first, pair.second] is pair)


def _verbatim(claims: Claims) -> Iterator[Restatement]:
    """Yield the numbers of sentences that are said again word for word."""
    said: dict[str, Sentence] = {}
    for sentence in claims.sentences:
        text = sentence.text
        first = said.setdefault(text, sentence)
        if first is sentence:
            continue
        said[text] = sentence
        if text.count(" ") < LEAST_WORDS or len(sentence.words) < LEAST_SAID:
            continue
        for one, other in zip(first.claims, sentence.claims, strict=False):
            if one.quantity.is_operand and one.quantity.surface == other.quantity.surface:
                yield Restatement(one, other, Way.VERBATIM)


def _same_key(claims: Claims, counted: list[tuple[Sentence, int]]) -> Iterator[Restatement]:
    """Yield the counts of one noun, which stand where it is *counted*, that are said again with the same verb."""
    groups: dict[str, list[tuple[Sentence, int]]] = defaultdict(list)
    for sentence, rank in counted:
        predicate, _ = predicate_of(sentence.pattern, sentence.places[rank])
        if predicate in VERB_CLASSES:
            groups[predicate].append((sentence, rank))
        elif len(counted) == 2:
            return
    for group in groups.values():
        if _are_of_many(group):
            continue
        for (one, rank), (other, again) in pairwise(group):
            first, second = one.claims[rank], other.claims[again]
            way = _same(claims, first, second)
            if way is not None:
                yield Restatement(first, second, way)


def _are_of_many(group: list[tuple[Sentence, int]]) -> bool:
    """Tell whether sentences that only differ in a number say it of what is before each: "This takes two forms."."""
    if len(group) < MANY:
        return False
    said = [sentence.pattern[: sentence.places[rank]][-ALIKE:] for sentence, rank in group]
    words, times = Counter(said).most_common(1)[0]
    counts = [sentence.claims[rank].quantity.value for sentence, rank in group]
    values = {value for value, each in zip(counts, said, strict=True) if each == words}
    return times >= MANY and len(values) > 2


def _counted_again(claims: Claims) -> list[list[tuple[Sentence, int]]]:
    """Return where each noun is counted, with a verb, that is so again before long, or is in a title or the lead."""
    counts: dict[str, list[tuple[Sentence, int]]] = {}
    again: set[str] = set()
    for sentence in claims.with_any(verb_forms(), _COUNT):
        for rank, quantity in enumerate(sentence.quantities):
            if quantity.glyph != _COUNT or not quantity.noun:
                continue
            noun = NOUNS.get(quantity.noun, quantity.noun)
            places = counts.setdefault(noun, [])
            if places and places[-1][0] is not sentence and _are_near(places[-1][0], sentence):
                again.add(noun)
            places.append((sentence, rank))
    return [places for noun, places in counts.items() if noun in again]


def _are_near(one: Sentence, other: Sentence) -> bool:
    """Tell whether the *other* sentence may state again what *one* does, which stands before it."""
    return other.number - one.number <= REACH or is_lead(one) or is_title(one)


def _titled(claims: Claims, title: Sentence) -> Iterator[Restatement]:
    """Yield the amounts of a *title* with the one amount of the text that is said in the same way."""
    body = [sentence for sentence in claims.after(title, REACH) if sentence.block is not title.block]
    for claim in title.claims:
        quantity = claim.quantity
        if quantity.kind not in _AMOUNTS or quantity.is_range:
            continue
        if not any(quantity.glyph in sentence.glyphs for sentence in body):
            continue
        predicate = verb_of(claim)
        if predicate not in VERB_CLASSES:
            continue
        others = [other for sentence in body for other in sentence.claims if _is_alike(claim, other)]
        said = [other for other in others if verb_of(other) == predicate and _is_said_alike(claim, other)]
        if len(said) == 1:
            yield Restatement(claim, said[0], Way.TITLE)


def _is_alike(claim: Claim, other: Claim) -> bool:
    """Tell whether two amounts are of one sort."""
    one, two = claim.quantity, other.quantity
    return one.kind is two.kind and not two.is_range and commensurable(claim, other)


def _is_said_alike(claim: Claim, other: Claim) -> bool:
    """Tell whether two amounts of one sort and predicate are said of the same."""
    keys = key_of(claim), key_of(other)
    if any(key.is_addition or key.is_update for key in keys):
        return False
    return bool(keys[0].subject & keys[1].subject) and keys[0].times <= keys[1].times


def _same(claims: Claims, first: Claim, second: Claim) -> Way | None:
    """Return how two claims of one noun and verb are the same statement, or ``None``."""
    one, other = first.sentence, second.sentence
    if one is other:
        return None
    if _SUPPOSED.search(one.pattern) or _SUPPOSED.search(other.pattern):
        return None
    leads = is_title(one) or is_lead(one)
    if not is_title(one) and one.text.startswith(_ANY) and other.text.startswith(_ANY):
        return None
    if not _are_near(one, other):
        return None
    keys = key_of(first), key_of(second)
    is_lone = other.number == one.number + 1 and len(other.glyphs) == 1
    if is_title(one) and is_lone and not keys[1].subject and not keys[1].times:
        keys = keys[0], replace(keys[1], subject=content_stems(other.pattern))  # "30 huts were destroyed when fire …"
    if any(key.is_addition or key.is_update for key in keys) or not _agree(*keys) or _name_others(first, second):
        return None
    if leads and (keys[0].times <= keys[1].times):
        if is_title(one) and _is_told_in_parts(claims, first, second):
            return None
        return Way.TITLE if is_title(one) else Way.SAME_KEY
    between = claims.sentences[one.index : other.index + 1]
    times = {time for sentence in between for time in times_of(sentence) if not time.isalpha()}
    return Way.SAME_KEY if len(times) < 2 and keys[0].times == keys[1].times else None


def _is_told_in_parts(claims: Claims, first: Claim, second: Claim) -> bool:
    """Tell whether *second* and what follows it make the count of a title: "nine died in Leek and three in Stone"."""
    whole, made = number_of(first), number_of(second)
    if made >= whole:
        return False
    for sentence in islice(claims.sentences, second.sentence.index, second.sentence.index + PARTS_REACH):
        for claim in sentence.claims:
            is_further = claim.quantity.start > second.quantity.start and claim.quantity.glyph in "NC"
            if is_further and claim.quantity.figure is not None and same_noun(claim, second):
                if number_of(claim) + number_of(second) == whole:
                    return True
                made += number_of(claim)
                if made == whole:
                    return True
    return False


def _name_others(first: Claim, second: Claim) -> bool:
    """Tell whether each sentence has a name or number before its claim that the other has not: "Row 1 holds …"."""
    one, other = (
        _NAMES.findall(each.sentence.text[: each.quantity.start - each.sentence.start]) for each in (first, second)
    )
    first_digits, second_digits = ({name for name in names if name[0].isdigit()} for names in (one, other))
    if _tell_of_others(first.sentence.text, second.sentence.text):
        return True
    apart = bool(set(one) - set(other)) and bool(set(other) - set(one))
    return apart or first_digits != second_digits


def _tell_of_others(one: str, other: str) -> bool:
    """Tell whether two sentences begin with labels of their own, or each points to something beside it."""
    labels = _LABEL.match(one), _LABEL.match(other)
    if labels[0] is not None and labels[1] is not None and labels[0][1] != labels[1][1]:
        return True
    return _POINTING.match(one) is not None and _POINTING.match(other) is not None


def _agree(first: Key, second: Key) -> bool:
    if first.modifiers != second.modifiers or first.mode is not second.mode:
        return False
    if not are_related(first.subject, second.subject):
        return False
    return not first.source or not second.source or are_related(first.source, second.source)


def _named(claims: Claims) -> Iterator[Restatement]:
    """Yield amounts by which the same thing is named: "the £3m bridge … the £3bn bridge"."""
    known, prose = claims.derived(known_amounts), claims.document.prose
    groups: dict[str, list[Claim]] = defaultdict(list)
    for sentence, rank, quantity in known:
        if quantity.kind not in _NAMING:
            continue
        before = prose[max(0, quantity.start - 5) : quantity.start].lower()
        if not before.endswith(_DEFINITE):
            continue
        noun = _NOUN_BEHIND.match(prose, quantity.end)
        if noun is not None and noun[1] not in FUNCTION:
            groups[noun[1]].append(sentence.claims[rank])
    for group in groups.values():
        for first, second in pairwise(group):
            if first.sentence is not second.sentence and _same_digits(first, second):
                yield Restatement(first, second, Way.NAMED)


def _same_digits(first: Claim, second: Claim) -> bool:
    """Tell whether two amounts are written with the same digits and differ in scale at most."""
    one, other = first.quantity.figure, second.quantity.figure
    if one is None or other is None or first.quantity.unit != second.quantity.unit:
        return False
    return str(one.mantissa).rstrip("0") == str(other.mantissa).rstrip("0")
