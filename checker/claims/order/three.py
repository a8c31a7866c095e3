"""Three amounts that are all a sentence holds, one of which is how far the other two lie apart.

"At 68 m, the new tower is 16 m higher than the old one, which was 52 m high": a comparative behind it, or "a
gap of" before it, marks the distance. Where it stands last, the clause that tells it names nothing but
what was named before; where it stands between the two, all that follows "than" is the other one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.claims.claim import Claim
from checker.claims.compatible import are_on_one_scale, commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.claims.stems import stem
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_HIGH, _LONG, _WIDE, _DEEP = (
    "taller higher high tall lower",
    "longer long shorter",
    "wider wide narrower",
    "deeper deep",
)
_OTHERS = "heavier lighter bigger larger smaller older younger dearer cheaper warmer colder hotter cooler fewer more"
_WAYS = tuple(word for words in (_HIGH, _LONG, _WIDE, _DEEP, _OTHERS) for word in words.split() if word.endswith("er"))
_WAYS += ("more", "fewer")
_WORDS = ("difference", "gap", "margin", "majority", "lead", "swing", "surplus")
_CUES = frozenset((*_WAYS, *_WORDS))
_DIMENSION = {word: words for words in (_HIGH, _LONG, _WIDE, _DEEP) for word in words.split()}
_KINDS = "NCMUD"
_TIMES = str.maketrans(dict.fromkeys("YAKOI"))
_BEHIND = late(
    rf"(?: [a-z]+)? (?P<way>{'|'.join(_WAYS)})"
    r"(?: (?P<than>than) | (?P<thing>[a-z]+)(?=[.,;:)]|\Z)|(?=[.,;:)]|\Z))"
)
_BEFORE = late(rf"\b(?:{'|'.join(_WORDS)})(?: is| was| being)?(?: of|:)? (?:only |just |about |some |a mere )?\Z")
_THAN = late(
    r"(?!(?:(?:it|they|he|she|we) [a-z]+|(?:in |on |at )?(?:last|the|a|an|this) (?:[a-z]+ )?(?:year|month|week|day"
    r"|season|quarter|decade)(?: [a-z]+)?)[,(])"
    r"(?:(?!and |but |while |or |when |that |if |(?<=, )(?:against|compared) )[^A-Z;:]){2,60}"
)
"""What the other amount is of: behind another time, or what the same one had, a comma brings in something else."""
_BOTH = late(r",? (?:to|against|versus|and|vs\.?) (?:[a-z'.-]+ ){0,3}")
_END = late(r"(?: (?:votes|points|seats|degrees|people))?(?:[.,;:)]|\Z)")
_SIZE = late(r"[A-Z] (?P<size>high|tall|long|wide|deep|thick|across)\b")
_WORD = late(r"[a-z][a-z'-]+")
_ELSE = late(
    r"\b(?:each|per|average[ds]?|adjusted|mean|median|rose|rise[sn]?|fell|fall(?:en|s)?|grew|grown?|increased?|up|down"
    r"|another|further|total|altogether|in all|if|would|may|might|could|at least|up to|between|respectively|planned"
    r"|expected|forecast|estimated|allowed|usual|budget(?:ed)?|(?:of|among) (?:which|whom|them|these|those)|including"
    r"|later|earlier|ago|others?|half|twice"
    r"|times|error|interval|ci|overall|absolute)\b"
)
"""Words that bring in another amount than the three, or another time."""
_PLAIN = frozenset(
    """is was are were thus therefore so the that say to or which ie only just some about almost nearly by it he she
    they being and with an of lead margin difference gap majority swing surplus this these giving makes making has had
    won first second former latter one two""".split()
)
_SO = (", or ", " that is ", " so ", " thus ", " i.e. ")
"""Before how many more there are of the one than of the other."""
_WIDEST = 70
_GOALS = Frame(
    r"\b(?:scored|scoring|for) <first:count>,? (?:and|while|but) (?:conceded|conceding|letting in|let in|allowing"
    r"|allowed"
    r"|against) <second:count>(?: [a-z]+){0,2},? (?:for |giving |with |giving them |and had )?(?:an? |the |their )"
    r"(?:goals?|points?) difference of (?:\+ ?)?<margin:count>(?=[.,;:)]|\Z| (?:and|in|after)\b)",
    cues=("difference",),
)
"""Of the goals of a season: "scoring 68 goals and conceding 45, a goal difference of +23"."""


@record(frozen=True, slots=True)
class Apart:
    """Two amounts and how far they are said to lie apart."""

    first: Claim
    """The one that is told first."""
    second: Claim
    """The other."""
    margin: Claim
    """What is said to lie between them."""


def find_three(claims: Claims) -> Iterator[Apart]:
    """Yield the three amounts of each sentence that holds just these, one of them as the distance of the others."""
    for sentence in claims.with_any(_CUES, _KINDS, _KINDS, _KINDS):
        if _are_three(sentence.glyphs) and _ELSE.search(sentence.pattern) is None:
            found = _in_sentence(sentence)
            if found is not None and _are_of_one_sort(found):
                yield found
    for match in claims.match(_GOALS):
        if (match["margin"].quantity.value or 0) > 0:
            yield Apart(match["first"], match["second"], match["margin"])


@lru_cache(maxsize=1024)
def _are_three(glyphs: str) -> bool:
    """Tell whether there are three amounts and nothing else but times."""
    amounts = glyphs.translate(_TIMES)
    return len(amounts) == 3 and set(amounts) <= set(_KINDS)


def _in_sentence(sentence: Sentence) -> Apart | None:
    pattern = sentence.pattern
    first, middle, last = (claim for claim in sentence.claims if claim.quantity.glyph in _KINDS)
    one, two, three = (place_of(claim) for claim in (first, middle, last))
    if two - one > _WIDEST or three - two > _WIDEST or _are_of_two_dimensions(pattern):
        return None
    if _is_marked(sentence, three):
        is_told = _names_nothing_new(sentence, two, three) and not _is_marked(sentence, two)
        return Apart(first, middle, last) if is_told else None
    told = _BEHIND.match(pattern, two + 1)
    if told is not None:
        is_whole = told["than"] is not None and _THAN.fullmatch(pattern, told.end(), three) is not None
        return Apart(first, last, middle) if is_whole and ";" not in pattern[one:three] else None
    is_led = _BEFORE.search(pattern, 0, one) is not None and _BOTH.fullmatch(pattern, two + 1, three) is not None
    return Apart(middle, last, first) if is_led and _END.match(pattern, three + 1) else None


def _is_marked(sentence: Sentence, place: int) -> bool:
    """Tell whether the amount at *place* is called a distance, and nothing follows that it could be of."""
    pattern = sentence.pattern
    behind = _BEHIND.match(pattern, place + 1)
    if behind is not None:
        thing, is_count = behind["thing"], behind["way"] in ("more", "fewer")
        if thing is None and is_count and not pattern.endswith(_SO, 0, place):
            return False  # "two marks (which make eight) and this is adjacent (two more)"
        return behind["than"] is None and (thing is None or stem(thing) in _named(sentence, place))
    return _BEFORE.search(pattern, 0, place) is not None and _END.match(pattern, place + 1) is not None


def _names_nothing_new(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the clause before *end* names but what was named before it."""
    between = sentence.pattern[start + 1 : end]
    cut = max(between.rfind(sign) for sign in ",;:–(")
    if cut < 0:
        return False
    named = _named(sentence, start + 1 + cut)
    said = [word for word in _WORD.findall(between[cut:]) if word not in _PLAIN]
    return all(stem(word) in named for word in said)


def _named(sentence: Sentence, end: int) -> set[str]:
    """Return what is named in a sentence before *end*, and what it counts."""
    words = _WORD.findall(sentence.pattern, 0, end) + [
        claim.noun for claim in sentence.claims if claim.noun and place_of(claim) < end
    ]
    return set(map(stem, words))


def _are_of_two_dimensions(pattern: str) -> bool:
    """Tell whether one amount is told as a length and another as a width, or their distance as that of a height."""
    sizes = {_DIMENSION.get(found["size"], found["size"]) for found in _SIZE.finditer(pattern)}
    ways = {_DIMENSION[word] for word in _WORD.findall(pattern) if word in _DIMENSION}
    return len(sizes | ways) > 1


def _are_of_one_sort(found: Apart) -> bool:
    first, second, margin = found.first, found.second, found.margin
    is_alike = len({claim.quantity.kind for claim in (first, second)} - {Kind.NUMBER, Kind.COUNT}) < 2
    if not is_alike or (first.noun and second.noun and not same_noun(first, second) and not margin.noun):
        return False
    if any(claim.quantity.is_range or claim.quantity.hedge for claim in (first, second)):
        return False
    if sum(bool(claim.quantity.units) for claim in (first, second, margin)) == 1:
        return False  # "62 m², 14 fewer than the old one, with 880 to pay"
    if (margin.quantity.value or 0) < 0:
        return False  # told with its sign: "scored 28 and conceded 45, a goal difference of -17"
    if not same_noun(first, margin):
        return False  # "12 points clear, they have played two games more than Hull, who have 41"
    if are_on_one_scale(first, second):
        return margin.quantity.unit in (None, "degree", first.quantity.unit)
    return bool(commensurable(first, second, margin))
