"""The key of a claim: what its sentence says of the number, worked out only when asked for.

Two claims with equal keys speak of the same thing. An attribute that the words do not
give stays unknown; who compares decides what an unknown attribute means.
"""

from __future__ import annotations

import re
from enum import StrEnum

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.stems import content_stems, noun_class, verb_class
from checker.lexicon.predicates_table import ADVERBS, FUNCTION, LIGHT, MORE, NEGATED, PLANNED, POSSIBLE, SAYING, UPDATES
from checker.text.document import BlockKind
from checker.text.late import late
from checker.text.record import record


class Mode(StrEnum):
    """How a clause means what it says."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"
    ASKED = "asked"


@record(frozen=True, slots=True)
class Key:
    """What is said of a number."""

    noun: str
    """Class or head of what is counted, or ``""``."""
    modifiers: frozenset[str]
    """Stems of the words before the head."""
    predicate: str
    """Class or stem of the verb, or ``""``."""
    subject: frozenset[str]
    """Stems of the subject of the verb, where the number is its object."""
    mode: Mode
    """Actual, planned, possible, negated or asked."""
    times: frozenset[str]
    """Years, dates and months of the sentence, as written."""
    source: frozenset[str]
    """Stems of who is quoted, empty where nobody is."""
    is_addition: bool
    """Whether the number adds to another one: "another 17"."""
    is_update: bool
    """Whether the sentence announces another state than before."""


_CLAUSE = late(r'[,;:()"–?!]| that | which | who | while | where | and | but ')
_PASSIVE = late(
    r" (?:people |civilians |others )?"
    r"(?:(?:have|has|had|were|was|are|is|be|been|being|will|also|now|already|reportedly|to) ){1,5}(?P<verb>[a-z]+)"
)
_BEFORE_VERB = frozenset(
    "people civilians others have has had were was are is be been being will also now already reportedly to".split()
)
"""With one of these words the pattern above begins."""
_NO_VERBS = FUNCTION | LIGHT | MORE
_NEXT = late(r" (?P<verb>[a-z]+)")
_MONTH = late(
    r"(?<![a-z])(?:january|february|march|april|june|july|august|september|october|november|december|yesterday|today|"
    r"tomorrow|(?:last|next|this) (?:year|month|week|quarter|season|night))(?![a-z])"
)
_IN_MAY = late(r"(?<![a-z])(?:in|by|since|until|from|of|to|on|early|late|last|next|mid) may(?![a-z])")
"""The month, which makes nothing merely possible."""
_SAID = late(
    rf"(?:according to (?P<after>[a-z' -]{{1,80}})"
    rf"|(?P<before>[a-z][a-z' –,-]{{0,80}}?) (?:{'|'.join(sorted(SAYING))})(?![a-z]))"
)
_MOST_WORDS = 5
"""How many words before a number are searched for its verb."""
_REACH = 90
"""How many characters before a number are searched for its verb and subject."""


def place_of(claim: Claim) -> int:
    """Return where the letter of *claim* stands in the pattern of its sentence, also of one with a unit lent to it."""
    sentence = claim.sentence
    return sentence.places[[quantity.start for quantity in sentence.quantities].index(claim.quantity.start)]


def predicate_of(pattern: str, place: int) -> tuple[str, int]:
    """Return the class of the verb said of the number at *place*, and where it starts; ``("", place)`` if none."""
    first, end = (place - _REACH if place > _REACH else 0), place
    for _ in range(_MOST_WORDS):
        while end > first and pattern[end - 1] == " ":
            end -= 1
        start = pattern.rfind(" ", first, end) + 1 or first
        text = pattern[start:end]
        end = start
        if text in ADVERBS:
            continue
        if text not in _NO_VERBS and text.isalpha() and text.islower():
            return verb_class(text), start
        break
    behind = _NEXT.match(pattern, place + 1)
    if behind is None:
        return "", place
    verb: str = behind[1]
    if verb in _BEFORE_VERB and (passive := _PASSIVE.match(pattern, place + 1)) is not None:
        verb = passive["verb"]
    return ("", place) if verb in FUNCTION or verb in LIGHT else (verb_class(verb), place)


def verb_of(claim: Claim) -> str:
    """Return the class of the verb said of *claim*, or ``""``."""
    return predicate_of(claim.sentence.pattern, place_of(claim))[0]


def key_of(claim: Claim) -> Key:
    """Return the key of *claim*."""
    sentence, quantity = claim.sentence, claim.quantity
    pattern, place = sentence.pattern, place_of(claim)
    predicate, verb = predicate_of(pattern, place)
    start = max((found.end() for found in _CLAUSE.finditer(pattern, 0, verb)), default=0)
    before = pattern[start:place]
    words = frozenset(re.findall(r"[a-z']+", _IN_MAY.sub(" ", before.removesuffix(" to "))))
    noun = quantity.noun or ""
    phrase = (quantity.unit or "").lower() if quantity.noun else ""
    return Key(
        noun=noun_class(noun),
        modifiers=content_stems(phrase) - content_stems(noun),
        predicate=predicate,
        subject=content_stems(pattern[start:verb]) if verb < place else frozenset(),
        mode=_mode(pattern, words),
        times=times_of(sentence),
        source=_source(pattern, start),
        is_addition=bool(words & MORE),
        is_update=bool(frozenset(re.findall(r"[a-z]+", pattern)) & (UPDATES - {"now", "first"})),
    )


def times_of(sentence: Sentence) -> frozenset[str]:
    """Return the years, dates and months that *sentence* names, as written."""
    named = {quantity.surface.lower() for quantity in sentence.quantities if quantity.glyph in "YA"}
    return frozenset(named | set(_MONTH.findall(sentence.pattern)))


def is_title(sentence: Sentence) -> bool:
    """Tell whether *sentence* is a heading, or stands alone at the head of the document."""
    if sentence.block.kind is BlockKind.HEADING:
        return True
    return is_lead(sentence) and not sentence.document.prose[sentence.end : sentence.block.end].strip()


def titles(claims: Claims) -> list[Sentence]:
    """Return the sentences with numbers that are titles, see :func:`is_title`."""
    if claims.has_headings:
        return [each for each in claims.sentences if is_title(each)]
    found: list[Sentence] = []
    for sentence in claims.sentences:
        if sentence.number > 1:
            break
        if is_title(sentence):
            found.append(sentence)
    return found


def is_lead(sentence: Sentence) -> bool:
    """Tell whether *sentence* opens the document."""
    return sentence.number == 1


def _mode(pattern: str, words: frozenset[str]) -> Mode:
    if pattern.endswith("?"):
        return Mode.ASKED
    if words & NEGATED:
        return Mode.NEGATED
    if words & POSSIBLE:
        return Mode.POSSIBLE
    return Mode.PLANNED if words & PLANNED else Mode.ACTUAL


def _source(pattern: str, start: int) -> frozenset[str]:
    """Return who says the clause that begins at *start*: "the governor told the mayor that …"."""
    found = _SAID.search(pattern, 0, start) or _SAID.search(pattern, start)
    if found is None:
        return frozenset()
    return content_stems(found["after"] or found["before"] or "") | content_stems(pattern[found.end() : start])
