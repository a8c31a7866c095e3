"""What is told of a number by a verb of its own: "20 were upheld", "12 led to a refund".

One and the same may have done what several verbs say, so that such numbers need not be parts of one whole.
"""

from __future__ import annotations

from checker.lexicon.predicates_table import DEEDS, ONCE_OF, SEVERAL_OF, VERBS
from checker.text.late import late

NUMBER_AHEAD = r"(?:and |but |while )?[NCMUDP] (?:of (?:them|it|these|those|which|whom) )?"
"""How the label of a number begins, up to what is said of it."""
_VERB = late(
    rf"{NUMBER_AHEAD}(?:(?:were|was|are|is|have|has|had|been|being|be|could|can|may|might|must|also|later|then|now|still"
    r"|since|already) )*(?P<verb>[a-z]+)"
)
NOT_DONE = late(
    r"un|not\b|in-|(?:abandon|miss|reject|refus|exclud|declin|dropp|discard|fail|cancel|clos|delay|withdr|return|ignor"
    r"|spoil|block|defer|hel?d|kept|lost|left|turned|await|wait|plann|postpon|pend|stood|g[ai]ve (?:up|in|way))"
)
"""What becomes of the others: these are no part of those."""
_NO_VERB = frozenset("red bed shed hundred sacred wicked naked aged wooded rugged".split())


def tell_deeds(labels: tuple[str, ...]) -> bool:
    """Tell whether each label has a verb of its own.

    Examples
    --------
    >>> tell_deeds(("N hatched", "N fledged")), tell_deeds(("N were given seed", "N were given tools"))
    (True, False)
    """
    verbs = [verb_of(label) for label in labels]
    if "" in verbs or len(set(verbs)) < len(verbs):
        return False
    last = _VERB.match(labels[-1])
    if " not " in labels[-1] or (last is not None and NOT_DONE.match(labels[-1], last.start("verb"))):
        return False  # "of whom 219 arrived and 17 gave up", "… and 12 did not reply"
    return not all(" by " in label for label in labels)  # "96 are chosen by councils and 48 named by the king"


def verb_of(label: str) -> str:
    """Return the verb behind the number of *label*, or ``""``."""
    found = _VERB.match(label)
    word = found["verb"] if found is not None else ""
    is_verb = word in VERBS or word in DEEDS or word in SEVERAL_OF or word in ONCE_OF
    return word if is_verb or (word.endswith("ed") and word not in _NO_VERB) else ""
