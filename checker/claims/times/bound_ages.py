"""Ages that are bound to a date: "in 1924, aged 19", "66 when he retired in 1990".

With a birth in the same sentence, or with a second of them, they can be tested, in whatever
order a sentence tells them, as long as it tells of one person.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.late import late

_ONLY = r"(?:(?:only|just|thus|therefore|already|still|barely|then|himself|herself) ){0,2}"
_AGE = rf"{_ONLY}<age:age|number>(?: years? old| years of age)?"
_EVENT = r"<event:year|date>"
_AT = r"(?:aged|at(?: the| an)? age(?: of)?|at)"
_BOUND = (
    Frame(rf"\b(?:in|on) {_EVENT},? {_AT} {_AGE}(?=[.,;:)]|\Z| \(| (?:and|but|he|she)\b)", cues=("aged", "age", "at")),
    Frame(rf"\b{_AT} {_AGE},? (?:in|on) {_EVENT}", cues=("aged", "age", "at")),
    Frame(
        rf"{_EVENT},? (?:when|as|the year (?:in which|when|that)) (?:he|she) (?:was|turned) {_AGE}"
        r"(?=[.,;:)]|\Z| [a-z(])",
        cues=("when", "as", "year"),
    ),
    Frame(
        rf"\b(?:was|had been|and|but|aged) {_AGE},? (?:when|at|on the day of)"
        rf"(?: (?!who\b)[^\WA-Z]+){{1,9}}?(?:,| in| on) {_EVENT}",
        cues=("when", "at", "of"),
    ),
    Frame(
        rf"\A(?:at|on|by) (?:his|her|the) [^A-Z.;,()]{{2,30}} (?:in|on) {_EVENT},? (?:he|she|[^A-Z.;,()]{{2,30}}) was "
        rf"{_AGE}(?=[.,;:)]|\Z)",
        cues=("his", "her", "the"),
    ),
    Frame(
        rf"\b(?:is|was)(?: now| then)?, (?:in|on) {_EVENT}, (?:now |then )?<age:age>(?=[.,;:)]|\Z| and)",
        cues=("is", "was"),
    ),
    Frame(rf"\b(?:was|is|be) (?:so )?{_AGE} on <event:date>", cues=("was", "is", "be")),
    Frame(
        rf"\b(?:(?:he|she|[a-z]+) (?:is|was|became|will be)|turn(?:ed|s)?) {_AGE} (?:in|on) {_EVENT}",
        cues=("is", "was", "became", "be", "turned", "turns", "turn"),
    ),
    Frame(
        rf"\b(?:died|d\.),? (?:(?:in|at) )?(?:[^A-Z.;,()]{{2,30}},? )?{_EVENT},? \(?(?:aged|age|at the age of) {_AGE}",
        cues=("died", "d"),
    ),
)
"""Frames of an age and the date at which somebody had it."""
_BIRTH = (
    Frame(r"\bborn\b(?P<of>[^YA.;()]{0,60}?)\b(?:in|on)(?: the)? <birth:year|date>", cues=("born",)),
    Frame(r"\b(?:born|b\.):?(?P<of>(?: [a-z'-]+){0,3},?) <birth:date>", cues=("born", "b")),
    Frame(r"\((?:born|b\.|\*) ?(?P<of>)(?:(?:in |on )?)<birth:year|date>", cues=("born", "b")),
)
_WAKING = frozenset({"born", "b"})
_DATES, _NUMBERS = "AY", "NG"
_RELATIVES = (
    "mother|father|parents|son|sons|daughter|daughters|brother|brothers|sister|sisters|wife|husband|child|children"
    "|widow|uncle|aunt|cousin|grandfather|grandmother|friend|twin|twins|nephew|niece|partner|pupil|bride|horse|dog"
)
_OTHERS = late(
    rf"\b(?!a widow)(?:his|her|their|whose|the|a|an)(?: [a-z-]+)? (?:{_RELATIVES})\b"
    r"|\b(?:whom?|whose|respectively|another|other|each|both|they|their|who)\b|\bage group|\bthe former\b"
    r"|\bthe latter\b"
)
"""The sentence may tell of several people."""
_ORIGIN = late(
    rf"\b(?:the|an?)(?: [a-z-]+){{0,2}} (?:{_RELATIVES}) of [^A-Z,;.]*"
    r"|\b(?:gave birth to|bore) (?:his|her) (?:[a-z-]+ )?(?:child|son|daughter|baby|twins)\b"
)
"""Whose child somebody is, or that somebody has one."""
_RELATIVE_BEHIND = late(rf",? (?:and )?(?:his|her|their|its) (?:[a-z-]+ )?(?:{_RELATIVES})\b")
_OTHER_CLAUSE = late(r"; (?!(?:he|she|it|his|her|its|and|in|on|at|when|by|born|died|played|married|buried|educated)\b)")
"""A clause with a subject of its own."""
_SUBJECT_BEHIND = late(r", (?:the [a-z]+ )?[A-Z][a-z]")
_WHEN_BORN = late(r"\b(?:when|after|before|where|as|until|since|while) [^,A-Z]{1,40}\Z")
NO_PERSONS = (
    "it|there|score|count|number|total|price|rate|level|mark|lead|temperature|record|size|speed|toll|crew|staff"
)
"""What has a number and no age."""
_PRICED = late(
    r"\b(?:sold|bought|traded|priced|valued|stood|opened|closed|fixed|set|put)(?: [a-z]+){0,3} \Z"
    rf"|\b(?:{NO_PERSONS}) \Z"
)
_HE, _SHE = late(r"\b(?:he|his|him|himself)\b"), late(r"\b(?:she|her|herself)\b")
_SUBJECT_WHO = late(r"\A[^A-Z.;,()]{2,60},? who\b")
"""The first words of a sentence, with what is told of its subject."""
_OWN_BIRTH = late(
    r"\b(?:he|she) (?:was|had been|is) \Z|\bhaving been \Z|(?:\A|; )(?:(?:and|but) )?\Z|"
    r"\A[^A-Z.;()]{2,60}?(?:,|:| was| had been| is) \Z|[A-Z],? (?:and )?(?:was|had been|is) \Z"
    r"|\A[^A-Z.;()]{2,60}, (?:who )?(?:was )?\Z|\A[^A-Z.;()]{2,40} \(?\Z|\b(?:aged|age of) [NG] \Z"
)
"""Before "born": the birth is that of the subject."""
_CAPITAL = late(r"\b[A-Z][\w'’.-]*")
_PLACE = late(r"\b(?:born|died|in|at|to|from|of|near|for|by|the|on|St\.?|with|de|von|van|and) (?:the |a )?\Z")
OLDEST = 125
LONGEST = 400
"""Longer sentences tell of more than one life."""


def find_bound(claims: Claims) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield birth, event and age where one sentence of *claims* tells one birth and ages that are bound to dates."""
    for sentence in claims.with_any(_WAKING, _DATES, _DATES):
        if len(sentence.pattern) > LONGEST or not _has(sentence.glyphs, dates=2, ages=1):
            continue
        births = _told_births(sentence)
        birth = births[0]["birth"] if len({match["birth"] for match in births}) == 1 else None
        if birth is None or not _is_own(births[0]):
            continue
        for match in bound_ages(sentence):
            if match["event"] is not birth and not _tells_others(sentence, births[0], match):
                yield birth, match["event"], match["age"]


def _told_births(sentence: Sentence) -> list[Match]:
    return [match for frame in _BIRTH for match in frame.fits((sentence,))]


def bound_ages(sentence: Sentence) -> list[Match]:
    """Return the ages of *sentence* that are bound to dates, in order, each with the date that is nearest to it."""
    found: dict[int, Match] = {}
    for frame in _BOUND:
        for match in frame.fits((sentence,)):
            start = match["age"].quantity.start
            if (
                _is_age(match["age"])
                and not _PRICED.search(match.before(40))
                and match["event"].quantity.year is not None
                and _is_shorter(match, found.get(start))
            ):
                found[start] = match
    return [found[start] for start in sorted(found)]


def _is_shorter(match: Match, other: Match | None) -> bool:
    return other is None or match.end - match.start < other.end - other.start


def _has(glyphs: str, *, dates: int, ages: int) -> bool:
    return sum(map(glyphs.count, _DATES)) >= dates and sum(map(glyphs.count, _NUMBERS)) >= ages


def _is_age(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity.figure is not None
        and quantity.hedge is None
        and quantity.ends is None
        and (quantity.kind is Kind.NUMBER or quantity.unit == "year")
        and quantity.figure.value.denominator == 1
        and quantity.figure.value < OLDEST
    )


def _is_own(birth: Match) -> bool:
    """Tell whether a birth is told of the subject of its sentence."""
    return not is_of_clause(birth) and _OWN_BIRTH.search(birth.sentence.pattern, 0, birth.start) is not None


def _tells_others(sentence: Sentence, birth: Match, age: Match) -> bool:
    """Tell whether another person may come in between a birth and an age."""
    start, end = min(birth.start, age.start), max(birth.end, age.end)
    if birth.start > age.start and (lead := _SUBJECT_WHO.match(sentence.pattern)) is not None:
        start = max(start, lead.end())
    if _SUBJECT_BEHIND.match(sentence.document.prose, age["age"].quantity.end, sentence.end) is not None:
        return not sentence.pattern.startswith("born")
    if _OTHER_CLAUSE.search(sentence.pattern, start, end) is not None:
        return True
    if goes_on_with_relative(age) or tells_of_several(sentence.pattern[start:end]):
        return True
    return names_other(sentence, birth["birth"], age["age"])


def goes_on_with_relative(age: Match) -> bool:
    """Tell whether the subject of an age may follow it: "in 1950, aged 70, his mother died"."""
    return _RELATIVE_BEHIND.match(age.sentence.pattern, age.end) is not None


def is_of_clause(birth: Match) -> bool:
    """Tell whether a birth is told in a clause of its own, of somebody else: "when Ann was born in 1950"."""
    return _WHEN_BORN.search(birth.sentence.pattern, 0, birth.start) is not None


def tells_of_several(words: str) -> bool:
    """Tell whether *words* of a sentence speak of more than one person."""
    words = _ORIGIN.sub("", words)
    return _OTHERS.search(words) is not None or (_HE.search(words) is not None and _SHE.search(words) is not None)


def names_other(sentence: Sentence, first: Claim, second: Claim) -> bool:
    """Tell whether between two claims a name stands that is no place or time: another person's."""
    low, high = sorted((first.quantity.start, second.quantity.start))
    prose = sentence.document.prose
    is_led = sentence.pattern.startswith("born")  # "Born in 1899, Bela Horvath was 37": the subject's own name
    last = 0
    for found in _CAPITAL.finditer(prose, low, high):
        start = found.start()
        is_date = any(each.start <= start < each.end for each in sentence.quantities)
        goes_on = last and prose[last:start].strip(" ,’'-") == ""
        if is_date or goes_on or _PLACE.search(prose[max(low, start - 14) : start]) is not None:
            last = found.end() if not is_date else last
        elif is_led and prose[:start].endswith(", "):
            is_led, last = False, found.end()
        else:
            return True
    return False
