"""Three amounts that are all a sentence holds, one of which is the product of the others by their units.

"Petrol is at $1.50 a litre, and 40 litres cost $65": so much for each of what is counted, the number, and
the total. What they are is told by their units and nouns; a word of result before the last of them, or
"in all" behind it, tells that they belong together.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, permutations

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.rates.for_each import EACH, IN_ALL, TOGETHER, is_for_each
from checker.claims.rates.products import is_speed, multiplies_to
from checker.claims.rates.told_rates import AMOUNTS, FOR_ONE_OF, KNOT, has_rate, is_of
from checker.claims.rates.trips import HALT
from checker.claims.sentence import Sentence
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late
from checker.text.record import record

_NAMED = GLYPHS[Kind.COUNT] + GLYPHS[Kind.MEASURE]
"""Of three of these, units or nouns may tell which is which."""
_TRIPS = tuple(set(permutations((GLYPHS[Kind.MEASURE], GLYPHS[Kind.MEASURE], GLYPHS[Kind.DURATION]))))
_PURCHASES = tuple(set(permutations((GLYPHS[Kind.MONEY], GLYPHS[Kind.MONEY], AMOUNTS))))
_TIMES = str.maketrans(dict.fromkeys(GLYPHS[Kind.YEAR] + GLYPHS[Kind.DATE] + GLYPHS[Kind.TIME]))
_PEOPLE = frozenset({"people", "person", "inhabitant", "resident"})
"""What people are called in a density, whatever they are called before."""
_FOR_ONE = r"(?: each| apiece| a piece| (?:an?|per|to the|to an?) (?:square |cubic )?[a-z]+)"
_SOME = r"(?:(?:about|some|just|only|nearly|almost|roughly|exactly|a total of|an average of|him|her|them|it|us|in) )*"
_PAUSE = (
    r"(?:,|:| –| \(|=)(?: (?:or|so|thus|hence|that is,?|which is|i\.e\.,?))?|,? (?:or|so|giving|yielding|making"
    r"|covering|travell?ing)"
    r"|, for(?= an? (?:total|crop|harvest|catch|yield|output|bill|cost|price|sum)\b)"
)
_RESULT = (
    r"(?:(?:room|space|enough) for "
    r"|(?:an?|the) (?:total|average|(?:population )?density|rate|speed|bill|cost|price|sum|pace|yield|output"
    r"|crop|harvest|catch|capacity)(?: [a-z]+)?(?: of)? )?"
)
_SUBJECT = (
    r"(?:,(?= [a-z]+ (?:in )?[A-Z])|,? (?:and |so )?(?:which|that|it|he|she|they|this|these|who|(?:the|its"
    r"|their) [a-z]+))?(?: [a-z]+)?"
)
_VERB = (
    "(?:is|are|was|were) worth|costs?|costing"
    "|comes? to|came to|makes?|making|gives?|giving|gave|needs?|needed|takes?|took|lasts?|lasted|earns?"
    "|earned|earning|pays?|paid|paying|brings?|bringing|brought|raises?|raised|raising|yields?|yielded|works? out at"
    "|worked out at|averag(?:es?|ed|ing)|means?|is|are|was|were|equals?|totals?|totalled|totalling|fills?|empties"
    "|(?:has|have|had)(?= an? (?:population |mean |average )?density\\b)"
    "|used|uses|burns?|burnt|burned|holds?|contains?|weighs?|amounts? to|covers?|produces?|requires?|adds? up to|at"
    "|fetch(?:es|ed)?|sells? for|sold for|is (?:full|empty|filled|emptied) (?:in|after)"
)
_TIE = late(
    rf"(?:{_FOR_ONE}| of [a-z]+)?(?: (?:in|by) Y)?(?:,? (?:{TOGETHER}))?"
    rf"(?:(?:{_PAUSE}) ?|{_SUBJECT} (?:{_VERB}) ){_SOME}{_RESULT}"
)
"""All words between the last two of the three: the last is what comes of the others."""
_FOR = late(r" (?:for|on|over) (?:(?:an?|the|all|its|his|her|their|every|each) )?")
_END = late(rf"{_FOR_ONE}?(?: on average)?(?:[.,;:)?!]|\Z| (?:{TOGETHER})\b)")
"""Behind the last: words that go on may say of what part or of what time it is."""
_OTHERWISE = late(
    r"\b(?:then|later|(?<!bought )(?<!buy )(?<!buying )back"
    r"|another|while|but|whereas|top|maximum|minimum|most|least|up to|limit|peak|rated|than|first"
    r"|(?<!will )(?<!would )last"
    r"|more|less|extra|after|before|until|except|plus|minus|without|including|excluding|discount|tax|vat|fees?"
    r"|delivery|deposit|instead|others?|if|would|could|might|may|of which|of whom|from|half|rest|some(?! [A-Z])"
    r"|bulk|winds?(?! (?:farm|park|turbine))|gusts?|kit|set|bundle|profit|loss|only|used to|former(?:ly)?|old|new"
    r"|now|initial|further"
    r"|best of [A-Z]|additional|next|previous|net|wait(?:s|ed|ing)?|stop(?:s|ped)?|breaks?|pauses?d?)\b"
)
"""Words that bring in what is not among the three: another time, another part, another amount."""
_GIVES = late(r"\b(?:or|average|averaging|making|giving|that is|i\.e\.|which is)\b")
"""Between the last two of three in a longer sentence."""
_ALSO_DID = late(r"\band (?:then |also )?(?:[a-z]+ed|bought|sold|took|gave|built|made) (?:back|in|out|off|up)\b")
"""Between the first two of them: the second is told of something else that was done."""
_ABOUT = frozenset(f", {hedge} " for hedge in ("about", "almost", "nearly", "roughly", "around", "some"))
"""The same where the last is only roughly told: "took 318 carts in eight days, almost 40 a day"."""
_PARTED = late(r"[;:()]|,? (?:but|while|whereas|against|compared|from|to)\b")
"""Between the first two of them: they may be told of two things."""
_EXCEPT = late(r"\b(?:tax|vat|fees?|net|gross|without|excluding|including|plus|minus|discounts?|adjusted|if|costs)\b")
"""Behind the last: it is not all of what the others give."""
_PLAIN = late(
    r"(?<=U) from (?=U)|(?<=M) from (?:(?:the|its|all) )?(?=[NC], or M each\b)|\bset of (?=[NC])|\bminimum (?=wages?\b)"
    r"|\b(?:net )?(?:income|earnings|profits?|loss(?:es)?)(?= (?:was|were|is|of|came to|totalled|reached) M,? or M)"
)
"""What is among the three though it has such words: "2.2m tonnes from 370,000 hectares", "a set of four".

So is what a firm has earned where that is told once more by the share: "a profit of $12m, or $3 a share on 4m shares".
"""
_ELSE = late(r"[;:]|,? (?:against|compared|while|whereas|but)\b")
"""Behind the last: what is told then is of something else."""
_NEAR = 40
_WIDEST = 60
"""Amounts that are more characters apart are not told of in one breath."""


@record(frozen=True, slots=True)
class Composed:
    """So much for each, how many there are, and what they come to."""

    rate: Claim
    """What there is for one of the number."""
    number: Claim
    """How many or how much the rate is for."""
    total: Claim
    """Their product."""
    is_by_noun: bool
    """Whether words alone say what the rate is for, so that the number counts as written."""

    @property
    def is_speed(self) -> bool:
        """Whether the three are of one trip."""
        return is_speed(self.rate)

    @property
    def is_purchase(self) -> bool:
        """Whether a price is told before what is paid at it."""
        return self.rate.quantity.kind is Kind.MONEY and self.last is not self.rate

    @property
    def is_unnamed(self) -> bool:
        """Whether the rate leaves out what there is so much of: "700 per square kilometre"."""
        return (self.rate.quantity.unit or "").startswith("one per ")

    @property
    def last(self) -> Claim:
        """The one that is told last, as what comes of the others."""
        return max(self.rate, self.number, self.total, key=lambda claim: claim.quantity.start)


def find_composed(claims: Claims) -> tuple[Composed, ...]:
    """Return the three amounts of every sentence of *claims* that says what they come to."""
    found: list[Composed | None] = []
    for sentence in claims.with_kinds(AMOUNTS, AMOUNTS, AMOUNTS, that=has_rate):
        if _are_three(sentence.glyphs) and _are_tied(sentence):
            found.append(_composed(sentence, _amounts_of(sentence)))
        else:
            found += _in_longer(sentence)
    return tuple(composed for composed in found if composed is not None)


def find_composed_trips(claims: Claims) -> Iterator[Composed]:
    """Yield those of :func:`find_composed` that are of a distance, its time and a speed."""
    if claims.with_one_of(*_TRIPS, that=has_rate):
        trips = (each for each in claims.derived(find_composed) if each.is_speed)
        yield from (trip for trip in trips if HALT.search(trip.rate.sentence.pattern) is None)


def find_composed_purchases(claims: Claims) -> Iterator[Composed]:
    """Yield those of :func:`find_composed` that are of a price, a number and what is paid."""
    if claims.with_one_of(*_PURCHASES, that=has_rate):
        yield from (each for each in claims.derived(find_composed) if each.is_purchase)


@lru_cache(maxsize=1024)
def _are_three(glyphs: str) -> bool:
    """Tell whether there are three amounts, of more than one kind or counted, and nothing else but times."""
    amounts = glyphs.translate(_TIMES)
    return len(amounts) == 3 and set(amounts) <= set(AMOUNTS) and (len(set(amounts)) > 1 or amounts[0] in _NAMED)


def _amounts_of(sentence: Sentence) -> list[Claim]:
    return [claim for claim in sentence.claims if claim.quantity.glyph in AMOUNTS]


def _in_longer(sentence: Sentence) -> Iterator[Composed | None]:
    """Yield three amounts beside each other in a longer sentence, the last of which is told as what the others give."""
    amounts, pattern = _amounts_of(sentence), sentence.pattern
    for rank in range(2, len(amounts)):
        three = amounts[rank - 2 : rank + 1]
        first, middle, last = map(place_of, three)
        if last - middle > _WIDEST or middle - first > _WIDEST or not _may_be_last(three[2]):
            continue
        before = pattern[max(0, first - _NEAR, pattern.rfind(", ", 0, first)) : last]
        if (
            _TIE.fullmatch(pattern, middle + 1, last)
            and _END.match(pattern, last + 1)
            and not _PARTED.search(pattern, first + 1, middle)
            and not _OTHERWISE.search(_PLAIN.sub(" ", before))
            and not _EXCEPT.search(pattern, last + 1, last + _NEAR)
            and ("average" in pattern[middle:last] or not EACH.match(pattern, last + 1))
            and not any(claim.quantity.is_range or claim.quantity.hedge for claim in three[:2])
        ):
            found = _composed(sentence, three)
            if found is None or found.is_unnamed or not (found.rate is found.last or _is_in_all(found)):
                continue
            ends = _ELSE.search(pattern, last)
            amounts_here = amounts if ends is None else [each for each in amounts if place_of(each) < ends.start()]
            if _has_another(found.total, three, amounts_here) or _has_another(found.number, three, amounts_here):
                continue  # "120 of the 400 pages in four days, 30 pages a day", "a house of 140 m² on a plot of 600 m²"
            is_given = _GIVES.search(pattern, middle + 1, last) or pattern[middle + 1 : last] in _ABOUT
            is_one_clause = " and " not in pattern[first:middle] and is_given
            if is_one_clause or not found.is_by_noun:
                yield found


def _has_another(claim: Claim, three: list[Claim], amounts: list[Claim]) -> bool:
    """Tell whether an amount besides the *three* tells how much there is of what *claim* tells it of."""
    others = [other for other in amounts if other not in three and commensurable(claim, other)]
    return any(same_noun(claim, other) for other in others)


def _is_in_all(found: Composed) -> bool:
    """Tell whether the last of the three is told as what all come to: "72 pumps of 11 kW each, 792 kW in all"."""
    pattern, place = found.last.sentence.pattern, place_of(found.last)
    is_total = found.last is found.total and found.total.quantity.kind is not Kind.MONEY
    return is_total and (IN_ALL.match(pattern, place + 1) is not None or pattern.endswith("total of ", 0, place))


def _may_be_last(claim: Claim) -> bool:
    """Tell whether the unit of *claim*, or the words beside it, say that it is for one of something, or is all."""
    if " per " in (claim.quantity.unit or ""):
        return True
    pattern, place = claim.sentence.pattern, place_of(claim)
    if pattern.startswith((*FOR_ONE_OF, " each", " apiece"), place + 1):
        return True
    return IN_ALL.match(pattern, place + 1) is not None or pattern.endswith("total of ", 0, place)


def _composed(sentence: Sentence, amounts: list[Claim]) -> Composed | None:
    """Return the three amounts as what they are, or ``None`` where that is not told, or in more than one way."""
    if "(" in sentence.pattern and any(_is_told_again(sentence, *pair) for pair in pairwise(amounts)):
        return None
    found = []
    for rate, number, total in permutations(amounts):
        unit, _, thing = (rate.quantity.unit or "").rpartition(" per ")
        if unit or rate.quantity.unit == KNOT:
            if _are_measured(rate, number, total) or (is_of(thing, number) and _is_in(unit, total)):
                found.append(Composed(rate, number, total, is_by_noun=False))
        elif is_for_each(sentence.pattern, rate, number, total):
            found.append(Composed(rate, number, total, is_by_noun=True))
    if len(found) > 1:
        found = [each for each in found if _are_of_a_period(each)]
    return found[0] if len(found) == 1 else None


def _is_told_again(sentence: Sentence, first: Claim, second: Claim) -> bool:
    """Tell whether a bracket just behind an amount has the same once more: "$500,000.00 (half a million)"."""
    between = sentence.pattern[place_of(first) + 1 : place_of(second)]
    return between == " (" and first.quantity.value == second.quantity.value


def _are_measured(rate: Claim, number: Claim, total: Claim) -> bool:
    return bool(number.quantity.units and total.quantity.units) and multiplies_to(rate, number, total)


def _are_of_a_period(found: Composed) -> bool:
    """Tell whether the number and the total are both of one time: "£12 an hour for 40 hours a week, £480 a week"."""
    unit, _, thing = (found.rate.quantity.unit or "").rpartition(" per ")
    counted, _, period = (found.number.quantity.unit or "").rpartition(" per ")
    return bool(period) and counted == thing and found.total.quantity.unit == f"{unit} per {period}"


def _is_in(unit: str, total: Claim) -> bool:
    """Tell whether *total* is told in the *unit* of a rate; a number alone may be, and is of any."""
    quantity = total.quantity
    is_head = unit in _PEOPLE and is_person(total)
    return quantity.kind is Kind.NUMBER or is_head or unit in ("one", quantity.unit, total.noun)


def _are_tied(sentence: Sentence) -> bool:
    """Tell whether the words between the three say that the last is what the others come to, or what for."""
    pattern, glyphs = sentence.pattern, sentence.glyphs
    first, middle, last = (at for at, glyph in zip(sentence.places, glyphs, strict=True) if glyph in AMOUNTS)
    if last - middle > _WIDEST or middle - first > _WIDEST or _ALSO_DID.search(pattern, first + 1, middle):
        return False
    is_tied = _TIE.fullmatch(pattern, middle + 1, last) or IN_ALL.match(pattern, last + 1)
    if is_tied is not None:
        is_tied = _END.match(pattern, last + 1)
    elif _FOR.fullmatch(pattern, middle + 1, last) is not None:
        is_tied = _TIE.fullmatch(pattern, first + 1, middle)  # "$18 an hour gives $720 for a 40-hour week"
    return is_tied is not None and _OTHERWISE.search(_PLAIN.sub(" ", pattern)) is None
