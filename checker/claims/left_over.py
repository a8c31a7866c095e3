"""Two sums and what is left of the one without the other, whatever they are called: "leaving a surplus of £3m".

The items of an account have more names than any list has. Here their names are not read: a sentence tells two sums,
and then what is left over, or by what one exceeds the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.accounts import Balance
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.text.late import late

_NOUNS = (
    "surplus|balance|deficiency|deficit|excess|profit|loss|reduction|decrease|diminution|gain|shortfall|remainder"
    "|receipts over|revenue over|income over|difference"
)
_LEAVES = "leaving|leaves|left|showing|shows|making|makes|exhibiting|yielding|giving|producing|being"
_LEFT = late(
    r"[^A-Z]{0,40}?(?:[,;:]| and| –|--) ?(?:thus |thereby |so )?"
    rf"(?:{_LEAVES}) (?:[^A-Z;:]|[YA]){{0,60}}?"
    rf"\b(?:(?:{_NOUNS})\b(?! of (?:payments|power)\b)(?:[^A-Z;:]|[YA]){{0,70}}"
    r"|(?:unexpended|unpaid|unsettled|unspent|outstanding|unsold)\b(?:[^A-Z;:]|[YA]){0,60})\Z"
)
"""Between the second sum and what is left."""
_OF_WHICH = late(r"(?:[^A-Z]|[YA]){0,60}?\bof which\b")
_LEAVING = late(r"[^A-Z;:]{0,60},? (?:leaving|showing) (?:as|the|an?|about)\b(?:[^A-Z;:]|[YAD]){0,120}\Z")
"""The same where the second sum is said to be of the first."""
_JOINED = late(r"(?:[^A-Z]|[YAOPD]){0,160}?(?:[,;]| and| –|--)(?:[^A-Z]|[YAOD]){0,160}\Z")
"""Between the two sums: they are told side by side."""
_MORE = late(
    r"\b(?:after|besides|plus|together|added|adding|addition|less|deduct(?:ed|ing)?|each|every|per|than|compared"
    r"|which,? with|year before|preceding|previous|increased? (?:of|by)|decreased? (?:of|by)|of which [a-z]+ (?:is|are)"
    r"|from M to)\b|[%×/=]"
)
"""Words with which there is more to be reckoned with than the two."""
_MORE_BEHIND = late(r"(?: [a-z'-]+){0,2} (?:after|before|net of|excluding|including)\b")
"""The same behind what is left: "a surplus of £0.2m after tax"."""
_CUES = frozenset(_LEAVES.split("|"))
_TIMES = frozenset("YAOKDP")
"""Letters of what may stand beside the sums: when, and which of them."""


def find_left_over(claims: Claims) -> Iterator[Balance]:
    """Yield two sums with what a sentence calls the surplus of the one over the other."""
    for sentence in claims.with_any(_CUES, "M", "M", "M"):
        found = _in_sentence(sentence)
        if found is not None:
            yield found


def _in_sentence(sentence: Sentence) -> Balance | None:
    """Return the third sum of *sentence* with the two before it, which nothing but times stands beside."""
    pattern, glyphs = sentence.pattern, sentence.glyphs
    ranks = [rank for rank, glyph in enumerate(glyphs) if glyph == "M"][:3]
    if not set(glyphs[: ranks[2]]) <= _TIMES | {"M"}:
        return None
    first, second, rest = [sentence.places[rank] for rank in ranks]
    joint, gap = pattern[first + 1 : second], pattern[second + 1 : rest]
    is_left = _LEFT.match(gap) or (_LEAVING.match(gap) and _OF_WHICH.match(joint))
    if not is_left or not _JOINED.match(joint):
        return None
    if _MORE.search(pattern, 0, rest) or _MORE_BEHIND.match(pattern, rest + 1):
        return None
    one, other, left = [sentence.claims[rank] for rank in ranks]
    if not commensurable(one, other, left) or any(each.quantity.ends is not None for each in (one, other, left)):
        return None
    is_first = (one.quantity.value or 0) >= (other.quantity.value or 0)
    return Balance(*((one, other) if is_first else (other, one)), left, is_loss=False, is_certain=False)
