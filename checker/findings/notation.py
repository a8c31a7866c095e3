"""What is no prose: program text, numbers that are torn, and a part that is the total itself.

Looked at only when a relation fails. Rules read such stretches as they read prose, since
most of the time nothing there fails; what does fail there says more about the notation
than about the author.
"""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Between, Call, Expression, Operation
from checker.quantities.quantity import Kind
from checker.relations.one_slip import is_one_slip
from checker.relations.relation import Comparison, Reading
from checker.relations.verdict import Judgement, would_agree
from checker.text.document import BlockKind
from checker.text.late import late

IS_CODE = "the numbers stand in program text"
IS_TORN = "a number is grouped in an unknown way"
IS_ITSELF = "one of the parts is the total itself"
IS_POWER = "a number may be a power whose exponent is not raised"
IS_FAR = "the parts are of another size than the number beside them"

_CODE = late(
    r"[\w)\]]\*\*[\w(]|[\w\])]\*[A-Za-z(]|[a-z]\*\d|\w::\w|(?:\A|\s)>>> |\\n|[=!]=|\d-bit|\bCVE-\d|[a-z]_[a-z]\w*="
    r"|[*×^] ?\(|(?<!\w)\+ ?\(|[ (]-[a-z]{1,3}: |\"\w{1,40}\\?\":\s|\b[a-z]\w*\([a-z]\w*(?:\)?[*^]|, )"
)
_TORN = late(r"\d[,\s]\d{3}(?!\d)")
_POWER = late(r"(2|10)([1-9][0-9])")
MARGIN = 40
"""So much is looked at on both sides of the numbers."""
FARTHEST = 12
"""A number that is so many times larger or smaller than the sum beside it is no slip for it."""
NEAR = Fraction(1, 20)
"""Unless it is near a power of ten: thousands for millions."""
LEAST = 10
"""Of numbers with one digit a slip shows nothing."""
LONGEST = 2_000
"""Longest stretch that is looked at."""


def notation_reason(judgement: Judgement) -> str:
    """Return why the numbers of the failing relation of *judgement* may be no prose, or ``""``."""
    claims = judgement.relation.claims
    if not claims or claims[0].sentence.block.kind is BlockKind.TABLE:
        return ""
    text = claims[0].sentence.document.text
    if any(_is_torn(claim, text) for claim in claims):
        return IS_TORN
    if _is_equation(judgement.reading) and any(_is_power(claim, judgement) for claim in claims):
        return IS_POWER
    start = min(claim.quantity.start for claim in claims)
    end = max(claim.quantity.end for claim in claims)
    # In Markdown the marks of emphasis are blank in the prose: "*31* (54%)" is no product.
    prose = claims[0].sentence.document.prose
    if _CODE.search(prose, max(0, start - MARGIN), min(end, start + LONGEST) + MARGIN):
        return IS_CODE
    readings = judgement.relation.readings
    if _is_far(readings[0]):
        return IS_FAR
    return IS_ITSELF if _has_itself(readings[0]) else ""


def _is_torn(claim: Claim, text: str) -> bool:
    """Tell whether a comma with digits is glued to the number, which would be one number if it were grouped well."""
    span = claim.span
    behind = _TORN.match(text, span.end - 1) is not None
    before = text[max(0, span.start - 2) : span.start]
    return behind or (len(before) == 2 and before[1] in ",." and (before[0].isalnum() or before[0] in ",."))


def _is_equation(reading: Reading) -> bool:
    """Tell whether a reading reckons one number, and is no bound or span that a power of two is sure to be within."""
    return reading.comparison is Comparison.EQUAL and not any(
        isinstance(side, Between | Call) for side in (reading.left, reading.right)
    )


def _is_power(claim: Claim, judgement: Judgement) -> bool:
    """Tell whether all agrees if the number is a power of two or ten: "281 terabytes (248 bytes)" has 2 to the 48th."""
    power = _POWER.fullmatch(claim.quantity.number_span.of(claim.sentence.document.text))
    return power is not None and would_agree(judgement, claim, Fraction(int(power[1])) ** int(power[2]))


def _has_itself(reading: Reading) -> bool:
    """Tell whether a bare number is compared with a sum of bare numbers of which it is one: a way to refer to it."""
    if any(claim.quantity.kind is not Kind.NUMBER for side in (reading.left, reading.right) for claim in side.claims()):
        return False
    for one, other in ((reading.left, reading.right), (reading.right, reading.left)):
        if isinstance(one, Claim):
            values = [claim.quantity.value for claim in added(other) if not _is_assigned(claim)]
            stated = one.quantity.value
            if stated is not None and len(values) > 1 and stated in values:
                return True
    return False


def _is_assigned(claim: Claim) -> bool:
    """Tell whether the number stands behind an equals sign: "n = 50" gives it, and refers to no other."""
    return claim.sentence.document.text[max(0, claim.span.start - 2) : claim.span.start].rstrip().endswith("=")


def _is_far(reading: Reading) -> bool:
    """Tell whether a single thing, or a number many times larger or smaller, is compared with a sum."""
    for one, other in ((reading.left, reading.right), (reading.right, reading.left)):
        values = [claim.quantity.value or Fraction(0) for claim in added(other)]
        if not isinstance(one, Claim) or one.quantity.value is None or len(values) < 2:
            continue
        stated, made = abs(one.quantity.value), abs(sum(values, Fraction(0)))
        if not stated or not made or stated == 1:
            return True
        ratio = max(stated / made, made / stated)
        if ratio > FARTHEST and not any(abs(ratio / 10**power - 1) < NEAR for power in range(1, 13)):
            return not _is_digit_slip(stated, values)
    return False


def _is_digit_slip(stated: Fraction, values: list[Fraction]) -> bool:
    """Tell whether one digit too many, or one too few, makes the sum so much larger or smaller than what is stated."""
    missing = stated - sum(values)
    pairs = [(stated, stated - missing), *((value, value + missing) for value in values)]
    return any(
        other >= LEAST
        and value >= LEAST
        and value.denominator == other.denominator == 1
        and is_one_slip(str(value), str(other))
        for value, other in pairs
    )


def added(node: Expression) -> list[Claim]:
    """Return the claims that are added up in *node*."""
    if isinstance(node, Claim):
        return [node]
    if isinstance(node, Call) and node.function == "sum":
        return [claim for argument in node.arguments for claim in added(argument)]
    if isinstance(node, Operation) and node.sign == "+":
        return added(node.left) + added(node.right)
    return []
