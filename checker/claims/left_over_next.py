"""What comes in and what goes out, told in sentences of their own, and the surplus or deficit behind them.

"Receipts were $1.25m. Expenditures were $1.08m, leaving a surplus of $0.17m." "Spending is $126bn and revenue $117bn.
That leaves a deficit of $9bn." Both sums are known by their names here, each the last one before its sum.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.accounts import Balance
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.text.late import late

_IN = "revenues? income receipts takings"
_OUT = "expenditures? spending outgoings disbursements outlays?"
_NAMED = late(
    rf"\b(?:(?P<in>{_IN.replace(' ', '|')})|(?P<out>{_OUT.replace(' ', '|')})|(?P<sold>exports)|(?P<bought>imports))\b"
    r"(?! (?:tax|duties|over|from [a-z]+ (?:of|alone)))"
)
_OTHER_SIDE = {"in": "out", "out": "in", "sold": "bought", "bought": "sold"}
_LEAVES = "leaving showing exhibiting giving producing yielding making"
_CALLED = r"(?P<result>surplus|deficit|deficiency|shortfall|gap)\b(?:[^A-Z,;:.]|[YA]){0,60} \Z"
_LEFT = late(
    rf"(?:[^A-Z;:]|[YA]){{0,60}}?[,;:]? (?:thus |so )?(?:{_LEAVES.replace(' ', '|')}) an? "
    rf"(?:(?:[^A-Z,;:.]|[YA]){{0,40}} )?{_CALLED}"
)
"""Between the second sum and what is left."""
_VERBS = "leaves? left shows? showed means meant gives? gave makes? made".replace(" ", "|") + "|results? in|resulted in"
_THEN = late(
    rf"(?:and |so )?(?:that|this|which|it)(?: will| would)? (?:{_VERBS})(?: us| it| them| the [a-z]+)? an? "
    rf"(?:[a-z]+ ){{0,3}}{_CALLED}"
)
_TOLD = late(
    r"(?:the|its|their|this) (?:trade |budget |resulting )?(?P<result>surplus|deficit|deficiency|shortfall|gap) "
    r"(?:was|is|of|came to|comes to|amounts? to|amounted to) (?:about |some |nearly )?\Z"
)
"""Before what is left, in a sentence behind both sums."""
_FURTHER = late(
    r"\b(?:after|besides|plus|together|add(?:ed|ing)|addition|less|deduct(?:ed|ing)?|each|every|per|than|compared"
    r"|preceding|previous|last year|year before|increased? (?:of|by)|decreased? (?:of|by)|rose by|fell by|net|including"
    r"|excluding|exclusive|some|part|half|of which|against|interest|capital|so far)\b|[%×/=]"
)
"""Words with which there is more to be reckoned with than the two."""
_ENDS = late(r"[.;)]|\Z|,(?! with\b)| (?:for|at|during) (?:the|that|this) (?:[a-z]+ )?(?:year|period|close|end|time)\b")
"""Behind what is left, where it is of all that comes in and goes out."""
_NARROWED = late(
    r" (?:on|to|of|from|for) (?!the |this |all |its |our |their |about |some |nearly |be )[a-z]| on the (?!same)"
)
"""Between a name and its sum: it is only a part of what comes in or goes out."""
_CUES = frozenset("surplus deficit deficiency shortfall gap".split())
_TIMES = frozenset("YAOKDF")
"""Letters of what may stand beside the sums: when, and which of them."""


def find_left_over_next(claims: Claims) -> Iterator[Balance]:
    """Yield what comes in and goes out with what is left of the one without the other, in two sentences."""
    for sentence in claims.with_any(_CUES, "M"):
        before = claims.before(sentence, 1)
        if not before or before[0].block is not sentence.block:
            continue
        sums = sentence.glyphs.count("M")
        if sums not in (1, 2) or before[0].glyphs.count("M") != 3 - sums:
            continue
        found = _in_both(before[0], sentence)
        if found is not None:
            yield found


def _in_both(first: Sentence, second: Sentence) -> Balance | None:
    """Return the balance that two sentences with three sums tell."""
    if not set(first.glyphs + second.glyphs) <= _TIMES | {"M"}:
        return None
    pieces = [*_pieces(first), *_pieces(second)]
    (_, one), (_, other), (gap, left) = pieces
    result = (_THEN.match(gap) or _TOLD.match(gap)) if other.sentence is first else _LEFT.match(gap)
    if result is None or any(_FURTHER.search(words) for words, _ in pieces):
        return None
    if not _ENDS.match(second.pattern, place_of(left) + 1) or any(each.quantity.ends for _, each in pieces):
        return None
    name, other_name = (_name(words) for words, _ in pieces[:2])
    if name is None or _OTHER_SIDE[name] != other_name or not commensurable(one, other, left):
        return None
    whole, taken = (one, other) if name in ("in", "sold") else (other, one)
    is_loss = result["result"] != "surplus"
    if ((whole.quantity.value or 0) < (taken.quantity.value or 0)) is not is_loss:
        return None
    return Balance(whole, taken, left, is_loss, is_certain=False)


def _pieces(sentence: Sentence) -> Iterator[tuple[str, Claim]]:
    """Yield each sum of a sentence with the words before it."""
    at = 0
    for place, claim in zip(sentence.places, sentence.claims, strict=True):
        if claim.quantity.glyph == "M":
            yield sentence.pattern[at:place], claim
            at = place + 1


def _name(words: str) -> str | None:
    """Return of which side the one name before a sum is; ``None`` where there is none, or more than one."""
    found = list(_NAMED.finditer(words))
    if len(found) != 1 or _NARROWED.search(words, found[0].end()):
        return None
    return found[0].lastgroup
