"""Relations of lists of shares to the whole that leads them.

Another share of the list that is one of the whole shows that the whole is meant; else a
share that does not fit must be one slip away from one that does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.shares.counted import Pair
from checker.claims.shares.led import LedList, is_led_straight, is_recalled, others_near
from checker.claims.shares.led_wholes import is_alone, lost_between
from checker.relations.evidence import holds
from checker.relations.one_slip import IS_OF_ANOTHER, has_digits_enough, is_one_slip, is_share_slip, is_whole_slip
from checker.relations.relation import Link, Reading, Relation
from checker.relations.shares import is_beyond_all, is_share_of, same_whole, share_of, share_reading, written_step

SOMEWHAT = Fraction(5, 4)
"""A share that is up to so many times too large may be of those who answered."""
FEWEST = 3
"""So many shares that agree on another whole, and a larger one, speak against what is stated."""
SOME_POINTS = 3
"""A share without decimals that is so many points less than its part gives is of more."""
ALL = 100
"""A share of everything says what its whole is."""


def led_relations(claims: Claims, listed: LedList, told: set[Claim]) -> Iterator[Relation]:
    """Yield the relations of shares, but those *told*, to the whole before them; others show that it is meant."""
    asked = [pair for pair in listed.pairs if pair.share not in told and pair.share.quantity.value != ALL]
    if not asked:
        return
    whole, counts = listed.whole, others_near(claims, listed)
    held = [pair for pair in listed.pairs if is_share_of(pair.share, pair.part, whole)]
    is_slip = not held and (_is_whole_slip(listed) or is_led_straight(listed))
    for pair in asked:
        behind = parts_behind(pair, held)
        others = [count for count in counts if count is not pair.part and _is_no_less(count, pair.part)]
        others = [count for count in others if count not in behind]
        relation = share_of(pair.share, pair.part, whole, *others, link=Link.INFERRED)
        relation = replace(
            relation, readings=(*relation.readings, *_of_own_sum(pair, listed), *_of_the_rest(pair, whole))
        )
        is_sure = is_slip or is_beyond_all(pair.share) or _is_too_little(listed, pair) or _is_meant(listed, pair, held)
        is_sure = is_sure or is_recalled(pair, listed.whole) or make_all(beside_of(pair, listed.pairs), whole)
        yield relation if is_sure else replace(relation, doubt=IS_OF_ANOTHER)


def _of_own_sum(pair: Pair, listed: LedList) -> Iterator[Reading]:
    """Yield the reading of a share that it is, like those beside it, of what all their parts add up to.

    So some of the whole, told sentences before, may be divided; not where one slip makes it their sum.
    """
    beside = beside_of(pair, listed.pairs)
    if listed.is_near or len(beside) < 2 or not make_everything(beside):
        return
    made = sum((each.part.quantity.value or Fraction(0) for each in beside), Fraction(0))
    if not made or is_one_slip(str(listed.whole.quantity.value), str(made)):
        return
    if all(is_share_of_number(each, made) for each in beside):
        yield share_reading(pair.share, pair.part / total([each.part for each in beside]))


def _of_the_rest(pair: Pair, whole: Claim) -> Iterator[Reading]:
    """Yield the reading of a share that it is of what is left of the whole without those told to be lost."""
    lost = lost_between(whole, pair.part)
    if lost is not None and (lost.quantity.value or 0) < (whole.quantity.value or 0):
        yield share_reading(pair.share, pair.part / (whole - lost))


def _is_whole_slip(listed: LedList) -> bool:
    """Tell whether one slip in the whole makes all shares other than those of it.

    A lone share shows this where it is less than its part is of the whole: a subset that is not stated is smaller.
    """
    if _are_of_rest(listed):
        return False
    stated = [(pair.share, pair.part) for pair in listed.pairs]
    are_less = all(is_less(pair, listed.whole) for pair in listed.pairs)
    are_told = len(listed.pairs) >= FEWEST and show_more(listed.pairs, listed.whole) and is_alone(listed.whole)
    if are_less and are_told and _agree(listed.pairs):
        return True  # no subset is larger
    if not (listed.is_near or has_digits_enough(listed.whole)) or not is_whole_slip(listed.whole, stated):
        return False
    is_shown = listed.is_near or are_less or any(map(is_fine, listed.pairs))
    return are_less if len(listed.pairs) == 1 else is_shown and _agree(listed.pairs)


def _are_of_rest(listed: LedList) -> bool:
    """Tell whether the shares are those of what is left of the whole: "of 204 lambs, four died. Of the rest …"."""
    if listed.whole.sentence is listed.sentence:
        return False
    others = (claim.quantity.value for claim in listed.whole.sentence.claims if claim is not listed.whole)
    rests = [(listed.whole.quantity.value or 0) - other for other in others if other]
    return any(rest > 0 and all(is_share_of_number(pair, rest) for pair in listed.pairs) for rest in rests)


def is_share_of_number(pair: Pair, whole: Fraction) -> bool:
    """Tell whether the share of *pair* is that of its part in *whole*, to one unit of its last place."""
    part, share = pair.part.quantity.value or Fraction(0), pair.share.quantity.value or Fraction(0)
    return abs(100 * part / whole - share) <= written_step(pair.share)


def _is_meant(listed: LedList, pair: Pair, held: list[Pair]) -> bool:
    """Tell whether the share of *pair* is surely one of the whole: by those beside it that *held*, or by one slip."""
    beside = [other for other in beside_of(pair, listed.pairs) if other is not pair]
    is_shown = listed.is_near or len(held) > 1 or any(map(is_fine, held))
    if all(other in held for other in beside) and completes(pair, beside):
        return True
    if (
        is_shown
        and all(other in held for other in beside)
        and (len(beside) > 1 or (beside and is_less(pair, listed.whole)))
    ):
        return True  # one share beside it does not show that what is too much is of no smaller whole
    if not listed.is_near and not held and any(_speaks_against(other, pair) for other in listed.pairs):
        return False
    if not listed.is_near and len(beside) > 1 and not any(other in held for other in beside):
        return False
    if not listed.is_near and not is_fine(pair) and _is_little_more(pair, listed.whole):
        return False
    shares = [other.share for other in beside]
    if listed.former is not None and is_fine(pair) and is_share_slip(pair.share, pair.part, listed.former, ()):
        return True
    return is_share_slip(pair.share, pair.part, listed.whole, shares)


def _speaks_against(other: Pair, pair: Pair) -> bool:
    """Tell whether a share of the list that is not of its whole shows that *pair* is of another one too."""
    if other is pair or (other.part.noun != pair.part.noun and None not in (other.part.noun, pair.part.noun)):
        return False
    if other.part.quantity.start < pair.part.quantity.start:
        return True
    return holds(same_whole(other.share, other.part, pair.share, pair.part))


def beside_of(pair: Pair, pairs: tuple[Pair, ...]) -> list[Pair]:
    """Return the *pairs* in the sentence of *pair*, itself too."""
    return [other for other in pairs if other.sentence is pair.sentence]


def parts_behind(pair: Pair, held: Sequence[Pair]) -> list[Claim]:
    """Return the parts behind *pair* in its sentence, if two or more beside it *held*: it is no share of those.

    Where three or more did, it is no share of those before it either.
    """
    beside = [other for other in held if other is not pair and other.sentence is pair.sentence]
    if len(beside) < 2:
        return []
    if len(beside) >= FEWEST:
        return [other.part for other in beside]
    return [other.part for other in beside if other.part.quantity.start > pair.part.quantity.start]


def make_all(pairs: list[Pair], whole: Claim) -> bool:
    """Tell whether the counts of *pairs*, two or more, add up to *whole*, and one of them has the share it should."""
    if len(pairs) < 2 or sum(pair.part.quantity.value or 0 for pair in pairs) != whole.quantity.value:
        return False
    return any(is_share_of(pair.share, pair.part, whole) for pair in pairs)


def make_everything(pairs: Sequence[Pair]) -> bool:
    """Tell whether the shares of pairs that follow each other make 100%, so that their counts make the whole."""
    made = sum((pair.share.quantity.value or Fraction(0) for pair in pairs), Fraction(0))
    return abs(made - ALL) <= Fraction(len(pairs) - 1, 2) and len({pair.sentence for pair in pairs}) == 1


def is_far_from_sum(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """Tell whether the share is off by more than one point, as one is that was copied wrong."""
    whole = sum((other.part.quantity.value or Fraction(0) for other in pairs), Fraction(0))
    made = 100 * (pair.part.quantity.value or Fraction(0)) / whole if whole else Fraction(0)
    return abs(made - (pair.share.quantity.value or Fraction(0))) > 1


def completes(pair: Pair, beside: Sequence[Pair]) -> bool:
    """Tell whether the share of *pair* and those *beside* it make 100%, though its part is no such share of theirs."""
    pairs = [pair, *beside]
    return bool(beside) and make_everything(pairs) and is_far_from_sum(pair, pairs)


def _is_little_more(pair: Pair, whole: Claim) -> bool:
    """Tell whether a share is somewhat more than its part is of *whole*, as where some did not answer."""
    part, stated, share = pair.part.quantity.value, whole.quantity.value, pair.share.quantity.value
    return bool(part and stated and share and 1 < share * stated / (100 * part) <= SOMEWHAT)


def is_fine(pair: Pair) -> bool:
    """Tell whether the share of *pair* is given to a tenth at least, so that it fits no whole by chance."""
    figure = pair.share.quantity.figure
    return figure is not None and figure.exponent < 0


def _is_too_little(listed: LedList, pair: Pair) -> bool:
    """Tell whether the first share of a list is less than its part is of the whole just before it.

    Where some of the whole were not seen, a share is more than that.
    """
    if not listed.is_near or pair is not listed.pairs[0] or pair.share.quantity.start < pair.part.quantity.start:
        return False  # "either 0.03% (n = 148) or 0.04% (n = 151)" are no shares
    return is_less(pair, listed.whole)


def is_less(pair: Pair, whole: Claim) -> bool:
    """Tell whether a share is less than its part is of *whole*."""
    part, stated, share = pair.part.quantity.value, whole.quantity.value, pair.share.quantity.value
    return bool(part and stated and share is not None and 100 * part > stated * share)


def show_more(pairs: Sequence[Pair], whole: Claim) -> bool:
    """Tell whether shares that are less than they should be of *whole* are so by no chance.

    One of them is given to a tenth, or one is some points less.
    """
    count = whole.quantity.value
    if any(map(is_fine, pairs)) or not count:
        return True
    values = ((pair.part.quantity.value or 0, pair.share.quantity.value or 0) for pair in pairs)
    return any(100 * part / count - share > SOME_POINTS for part, share in values)


def _agree(pairs: tuple[Pair, ...]) -> bool:
    """Tell whether the shares, two or more, are of one whole, whatever it is."""
    first = max(pairs, key=lambda pair: pair.part.quantity.value or 0)
    rest = [pair for pair in pairs if pair is not first]
    return rest != [] and all(holds(same_whole(first.share, first.part, pair.share, pair.part)) for pair in rest)


def _is_no_less(count: Claim, part: Claim) -> bool:
    return (count.quantity.value or 0) >= (part.quantity.value or 0)
