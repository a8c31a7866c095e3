"""Births, deaths and ages: who was how old when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.dates import MONTHS, end_year_of
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_AGED = r"(?:aged|at (?:the |an )?age(?: of)?)"
_AGE = r"<age:age|number>(?: years old)?(?: and D)?"
_AT = r"(?:aged|at (?:the |an )?age(?: of)?|at(?= [NG](?:[.,;)]|\Z)))"
"""Behind a death: "died at 69." too."""
_BORN = r"\bborn(?: in [a-z ,]{1,40}?)?,? (?:in |on )?(?:the )?<birth:year|date>"
_DIED = r"(?:died|dies|death|killed|executed|passed away)"

_BORN_DIED = Frame(
    rf"{_BORN}[^A-Z.;()]{{0,90}}\b{_DIED}\b[^A-Z.;]{{0,60}}\b(?:in|on) <event:year|date>"
    rf"[^A-Z.;]{{0,50}}\b{_AT} {_AGE}",
    cues=("born",),
)
_BORN_WAS = Frame(
    rf"{_BORN},? (?:he|she|[a-z]+) (?:is|was|turned|turns|became|will be) {_AGE} (?:in|on) <event:year|date>",
    cues=("born",),
)
_BORN_AGED = Frame(
    rf"{_BORN},? (?P<between>[^A-Z.;()]{{0,90}}?)\b(?:in|on) <event:year|date>,? (?:when (?:he|she) was )?"
    rf"(?:just |only )?{_AGED} {_AGE}",
    cues=("born",),
)
_DIED_AGED = Frame(
    rf"\b{_DIED}\b(?P<between>[^.;]{{0,120}}?)\b{_AT} {_AGE}", cues=("died", "dies", "death", "killed", "executed")
)
_EVENT_AGED = Frame(rf"\b(?:in|on) <event:year|date>,? {_AGED} {_AGE}", cues=("aged", "age"))
_AT_EVENT = Frame(r"\bat (?:only |just )?<age:age|number>, (?:in|on) <event:year|date>", cues=("at",))
_EVENT_AT = Frame(r"\b(?:in|on) <event:year|date>, at (?:only |just )?<age:age|number>(?=[,;])", cues=("at",))
_AGED_EVENT = Frame(rf"\b{_AGED} {_AGE},? (?:in|on) <event:year|date>", cues=("aged", "age"))
_BORN_AT_AGE = Frame(
    rf"{_BORN},? (?P<between>[^A-Z.;()]{{0,90}}?)\b{_AGED} {_AGE},? (?:in|on) <event:year|date>", cues=("born",)
)
_DIED_BORN = Frame(
    r"\b(?:died|hanged|executed|killed|shot|drowned|murdered|beheaded|married|crowned"
    r"|elected)\b[^A-Z.;()]{0,30}?\b(?:in|on) "
    rf"<event:year|date>,? {_AGED} {_AGE}\b[^A-Z.;]{{0,60}}[;,] (?:he|she) (?:had been|was) born\b[^A-Z.;]{{0,30}}? "
    r"(?:in|on) <birth:year|date>",
    cues=("born",),
)
_LIFE_DIED = Frame(
    rf"\((?:born )?<birth:year|date> ?(?:–|-|to) ?<event:year|date>\),?(?: [a-z' -]{{1,60}},)? (?:he |she )?"
    rf"(?:{_DIED})\b[^A-Z.;()]{{0,40}}?\b{_AT} {_AGE}",
    cues=("died", "dies", "killed", "executed"),
)
_DICTIONARY = Frame(
    r"\b(?:born|b\.):? (?:(?:in )?[a-z .'-]{1,40},? ?)?(?:on )?<birth:date|year>(?:,? (?:in |at )?[a-z .'-]{1,40})?"
    r"[;,.]? ?(?:(?:married|m\.)[^.;()]{1,40}[;,] )?(?:and )?(?:died|d\.):? (?:(?:in )?[a-z .'-]{1,40},? ?)?(?:on )?"
    rf"<event:date|year>(?:,? (?:in |at )?[a-z .'-]{{1,40}})?,? \(?{_AGED} {_AGE}",
    cues=("born", "b"),
)
_STARRED = Frame(
    r"\(\* ?(?:(?:in )?[a-z .'-]{1,40},? ?)?(?:on )?<birth:date|year>(?:,? (?:in |at )?[a-z .'-]{1,40})?[;,–-]? ?† ?"
    r"(?:(?:in )?[a-z .'-]{1,40},? ?)?(?:on )?<event:date|year>"
    rf"(?:,? (?:in |at )?[a-z .'-]{{1,40}})?,? \(?{_AGED} {_AGE}",
    cues=("aged", "age"),
)
_BUILT = "built completed opened founded erected launched begun planted dedicated consecrated"
_BUILT_WAS = Frame(
    rf"\b(?:{_BUILT.replace(' ', '|')})\b[^A-Z.;()]{{0,20}}? (?:in|on) <birth:year|date>,? "
    rf"(?:it |and |the [a-z ]{{2,30}} )?was (?:only |just |already |nearly )?{_AGE} when it [^A-Z.;,()]{{2,60}}? "
    r"(?:in|on) <event:year|date>",
    cues=tuple(_BUILT.split()),
)
_BORN_WHEN = Frame(
    rf"{_BORN},? (?:he |she |and )?was (?:only |just |thus |therefore )?{_AGE} when [^A-Z.;,()]{{2,60}}\b(?:in|on) "
    r"<event:year|date>",
    cues=("born",),
)
_AGE_WHEN_DIED = Frame(
    rf"\b(?:he|she|and) was (?:only |just )?{_AGE} "
    r"(?:when (?:he|she) (?:died|was (?:killed|murdered|executed|shot dead|hanged|lynched)|passed away|drowned)"
    r"|at (?:his|her) death|at the time of (?:his|her) death)",
    cues=("died", "death", "killed", "murdered", "executed", "dead", "hanged", "lynched", "away", "drowned"),
)
_LIVED_TO = Frame(
    rf"\blived to (?:be |see |reach )?(?:the age of |an age of )?{_AGE}(?=[.,;:)]|\Z| (?:and|but)\b)", cues=("lived",)
)
_BORN_LIVED_TO = Frame(
    rf"{_BORN}[^AYD.;()]{{0,60}}?\blived to (?:be |see |reach )?(?:the age of )?{_AGE}[;:,] "
    r"(?:he|she) (?:died|passed away)[^AYD.;()]{0,40}? (?:in|on) <event:year|date>",
    cues=("lived",),
)
_DEATH_WHEN_AGE = Frame(
    rf"\bat (?:the time of )?(?:his|her) death,? (?:[^A-Z.;,()]{{1,40}},? )?(?:he|she) was (?:only |just )?{_AGE}",
    cues=("death",),
)
_WHEN = Frame(
    rf"\b(?:he|she|[a-z]+) (?:was|had been) (?:only |just |already |barely )?{_AGE} when,? (?:he|she)?"
    r"[^A-Z.;()]{0,60}\b(?:in|on) <event:year|date>",
    cues=("when",),
)
_WHEN_WAS = Frame(
    r"\A(?:in|on) <event:year|date>,? (?:when|as) (?:he|she) was (?:only |just |already |still )?"
    rf"{_AGE}(?=[.,;]|\Z| [a-z])",
    cues=("when", "as"),
)
_LED_EVENT = Frame(
    rf"\A(?:in|on) <event:year|date>,? (?:he|she|[a-z]+) [^A-Z.;()]{{2,60}}, "
    rf"(?:still |only |just )?at (?:the |an )?age(?: of)? {_AGE}",
    cues=("aged", "age"),
)
_TURNED = Frame(
    rf"\((?:born|b\.) <birth:date|year>\),? (?:[a-z' -]{{1,40}},? )?(?:turned|turns|will turn|will be|became) {_AGE} "
    r"(?:in|on) <event:year|date>",
    cues=("turned", "turns", "turn", "be", "became"),
)
_BORN_LATER = Frame(
    rf"\b(?:in|on) <event:year|date>, (?:when (?:he|she) was|{_AGED}) {_AGE},? [^A-Z.;]{{2,60}}"
    r"\((?:born|b\.)(?: in)? <birth:date|year>\)",
    cues=("born", "b"),
)
_WAS_BORN = Frame(
    r"\A(?:(?:born|birth|date of birth)(?:: (?:[^A-Z.;()]{1,40}, )?| )|(?:[^\W\d_][\w'.-]* ){1,5}was born "
    r"(?:[^A-Z.;()]{0,80}? )?)(?:(?:in|on) )?<birth:date|year>",
    cues=("born", "birth"),
)
_TWO_DATES = Frame(
    r"\b(?:born|b\.) <birth:date>(?:,? [a-z ,'-]{1,40})?[;,.] ?(?:and )?(?:died|d\.) <event:date>(?=[.,; ]|\Z)",
    cues=("born", "b"),
)
_HAS_DIED = Frame(
    rf"\A[^A-Z.;()]{{2,80}}?,? (?:who )?(?:has|have) died,? (?:[a-z ,-]{{1,60}} )?{_AT} {_AGE}", cues=("died",)
)
_PLACE = r"(?: in [a-z ,]{1,40}?)?"
_LIFE = Frame(
    rf"\((?P<before>[^A-Z]{{0,160}}?)(?P<born>born )?<birth:date|year>{_PLACE}"
    rf"(?:(?: ?[–;-]| to|,)(?: ?died| ?d\.)?(?: in| on)? ?<death:date|year>{_PLACE})?\)",
    cues=("A", "(A", "(Y", "Y"),
)
_NAME = late(r"([^\W\d_][\w'’.-]*)[ ,\"”]*\Z")
_PRONOUNS = ("he ", "she ")
_BORN_LINE = late(r"(?i)(?:born|birth|date of birth)\b:? ")
_DIED_LINE, _ANYBODY = late(r"(?i)(?:died|death|date of death)\b:? "), ""
"""Lines of a box of facts, which name nobody."""
_MARKS = ",.'’\""
_GOES_ON = late(r", (?!his |her |the |and )[a-z]")
"""Behind an age in the sentence that tells the birth: "and in 1950, aged 44, took up the chair"."""
_AT_DEATH = late(r"(?i)\Aat (?:the time of )?(?:his|her) death,? ")
_RELATIVE = late(r" (?:who|whose|whom)\b[^,;]{0,80}\Z")
"""Just before an age: it is that of someone else, who is named there."""
_PRONOUN = late(r"(?i)\b(?:he|she|his|her|him)\b")
_OTHERS = frozenset(
    "his her their its whose mother father son daughter brother sister wife husband child children widow uncle aunt "
    "cousin grandfather grandmother friend".split()
)
_PRONOUNED = frozenset({"his", "her", "their", "its", "whose"})
_RELATIVES = _OTHERS - _PRONOUNED | {"twin", "horse", "dog"}
_ENDS = frozenset("died dies death killed born executed murdered".split())
"""What happens to others than those whose birth is told."""
_CLAUSES, _OWN = ("when ", "after ", "by "), frozenset({*MONTHS, "I"})
_OPENERS = ("in ", "on ", "at ", "aged ", "when ", "after ", "by ")
_OF_RELATIVE = late(
    rf"(?:\A|[.!?]\s)\s*(?:His|Her|The) (?:[a-z-]+ )?(?:{'|'.join(sorted(_RELATIVES))})\b[^.!?]*[.!?]\s+\Z"
)
"""The sentence before is about a relative."""
FARTHEST = 200
"""No sentence before is looked at that is longer."""
LEAD = 3
"""A life in brackets counts as that of the document's subject in so many sentences from its start."""


@record(frozen=True, slots=True)
class Ageing:
    """An age at an event, with the birth it is counted from."""

    birth: Claim
    """Date or year of birth."""
    event: Claim
    """Date or year of the event."""
    age: Claim
    """The age that is stated for it."""
    is_stated: bool = True
    """Whether one sentence says all three; else the birth stands at the head of the document."""


def find_ages(claims: Claims) -> Iterator[Ageing]:
    """Yield the ages of *claims* at events whose date and whose date of birth are stated."""
    taken: set[int] = set()
    seen: set[tuple[int, int]] = set()
    for match in claims.match(
        _BORN_DIED,
        _BORN_WAS,
        _BORN_AGED,
        _BORN_AT_AGE,
        _BORN_WHEN,
        _DICTIONARY,
        _DIED_BORN,
        _LIFE_DIED,
        _TURNED,
        _STARRED,
        _BORN_LIVED_TO,
        _BUILT_WAS,
    ):
        between = match.groups.get("between", "").replace(",", " ").split()
        dates = match["birth"].quantity.start, match["event"].quantity.start
        is_known = match["age"].quantity.start in taken and dates in seen
        if not is_known and _is_age(match) and not _is_of_another(between):
            seen.add(dates)
            taken.add(match["age"].quantity.start)
            yield Ageing(match["birth"], match["event"], match["age"])
    for match in claims.match(_BORN_LATER):
        if match["age"].quantity.start not in taken and _is_age(match) and _is_of_name(match):
            taken.add(match["age"].quantity.start)
            yield Ageing(match["birth"], match["event"], match["age"])
    died = [*claims.match(_DIED_AGED, _AGE_WHEN_DIED, _DEATH_WHEN_AGE, _LIVED_TO)]
    aged = [*claims.match(_EVENT_AGED, _AGED_EVENT, _AT_EVENT, _EVENT_AT, _WHEN, _WHEN_WAS, _LED_EVENT)]
    subject = life_of_subject(claims) if died or aged else None
    if subject is None and (died or aged):
        subject = _born_close_by(claims, died or aged)
    if subject is not None:
        for ageing in _of_subject(died, aged, *subject):
            if ageing.age.quantity.start not in taken:
                yield ageing
    yield from _told_last(claims)


def _told_last(claims: Claims) -> Iterator[Ageing]:
    """Yield the age with which an obituary opens, where its last line has the dates of birth and death."""
    ages = [*claims.match(_HAS_DIED)]
    if len(ages) == 1:
        lines = [*_TWO_DATES.fits([each for each in claims.sentences if each.index > ages[0].sentence.index])]
        if len(lines) == 1 and _is_age(ages[0]) and _are_of_one_name(ages[0], lines[0]):
            yield Ageing(lines[0]["birth"], lines[0]["event"], ages[0]["age"], is_stated=False)


def _are_of_one_name(first: Match, last: Match) -> bool:
    """Tell whether the sentence of *last* opens with a name that the sentence of *first* has."""
    words = last.sentence.text.lstrip("•*–- ").split()[:2]
    return (
        len(words) > 1
        and all(word[0].isupper() for word in words)
        and " ".join(words).strip(",") in first.sentence.text
    )


def _is_of_name(match: Match) -> bool:
    """Tell whether only a name stands between the age and the bracket: "when he was 27, Bela Horvath (b. 1899)"."""
    text, start = match.sentence.document.prose, match["age"].quantity.end
    words = text[start : text.rfind("(", start, match["birth"].quantity.start)].strip(" ,").split()
    return all(word[0].isupper() for word in words)


def _is_of_another(words: list[str]) -> bool:
    """Tell whether the age may be that of a relative: "born in 1950, his mother died in 1980 aged 60"."""
    if "who" in words or not _RELATIVES.isdisjoint(words):
        return True
    return not _PRONOUNED.isdisjoint(words) and not _ENDS.isdisjoint(words)


def life_of_subject(claims: Claims) -> tuple[Match, str] | None:
    """Return the life in brackets behind the name with which the document opens, and that name."""
    for sentence in claims.with_kinds(_LIFE.order[0]):
        if sentence.number > LEAD:
            break
        for match in _LIFE.fits((sentence,)):
            if match.get("death") is None and "born" not in match.groups and end_year_of(match["birth"]) is None:
                continue
            name = _name_before(sentence, match)
            return None if name is None else (match, name)
    return None


def _born_close_by(claims: Claims, died: list[Match]) -> tuple[Match, str] | None:
    """Return the one birth that opens a sentence of the paragraph of the one death in a text, and whose it is.

    "Ada Bell was born in 1832. She wrote nine books and died in Hull in 1877, aged 45."
    """
    births = [*claims.match(_WAS_BORN)]
    if len(births) != 1 or len(died) != 1:
        return None
    birth, death = births[0].sentence, died[0].sentence
    is_line = _BORN_LINE.match(birth.text) is not None and _DIED_LINE.match(death.text) is not None
    if (birth.block is not death.block and not is_line) or not -LEAD * is_line <= death.number - birth.number <= LEAD:
        return None
    if is_line:
        return births[0], _ANYBODY
    if birth is death and birth.pattern.startswith("born"):
        return (births[0], _ANYBODY) if died[0].get("event") is not None else None
    words = birth.text.partition(" was born")[0].split()
    return (births[0], words[-1].strip(_MARKS)) if words[0][:1].isupper() else None


def _name_before(sentence: Sentence, match: Match) -> str | None:
    prose = sentence.document.prose
    bracket = prose.rfind("(", sentence.start, match["birth"].quantity.start)
    while (
        bracket > sentence.start
        and "(" in prose[sentence.start : bracket]
        and ")" not in prose[sentence.start : bracket]
    ):
        bracket = prose.rfind("(", sentence.start, bracket)
    found = _NAME.search(prose, max(sentence.start, bracket - 60), bracket)
    return found[1] if found is not None and found[1][0].isupper() else None


def _of_subject(died: list[Match], aged: list[Match], life: Match, name: str) -> Iterator[Ageing]:
    birth, death = life["birth"], life.get("death")
    end = end_year_of(birth)
    if death is None and end is not None and end.fixed is not None:
        death = Claim(replace(birth.quantity, year=int(end.fixed)), birth.sentence)
    for match in died:
        is_near = name == _ANYBODY or match.sentence.index >= life.sentence.index
        if _is_age(match) and is_near and speaks_of(match, name):
            if death is not None:
                yield Ageing(birth, death, match["age"], is_stated=False)
            dates = [claim for claim in _behind(match) if claim.quantity.year is not None]
            if len(dates) == 1:
                yield Ageing(birth, dates[0], match["age"], is_stated=False)
    for match in aged:
        is_behind = match.sentence.index > life.sentence.index or (
            match.sentence is life.sentence and life.start == 0 and _GOES_ON.match(match.sentence.pattern, match.end)
        )
        if _is_age(match) and speaks_of(match, name) and is_behind:
            yield Ageing(birth, match["event"], match["age"], is_stated=False)


def _behind(match: Match) -> list[Claim]:
    """Return the claims from the start of *match* to its age."""
    claims = match.sentence.claims
    first = sum(1 for letter in match.sentence.pattern[: match.start] if "A" <= letter <= "Z")
    return list(claims[first : claims.index(match["age"])])


def speaks_of(match: Match, name: str) -> bool:
    """Tell whether the subject of a sentence is the person called *name*."""
    if name == _ANYBODY:
        return True
    text, told = match.sentence.text, match.get("age")
    end = len(text) if told is None else told.quantity.end - match.sentence.start
    before, behind = text[: end if told is None else told.quantity.start - match.sentence.start], text[end:]
    before = _AT_DEATH.sub("", before)
    words = [*before.split()[:5], *(behind.split()[:5] if before.lower().startswith(_OPENERS) else [])]
    bare = [word.strip(_MARKS) for word in words]
    if _RELATIVE.search(before):
        return False
    if before.lower().startswith(_PRONOUNS):
        start = match.sentence.start
        if _OF_RELATIVE.search(match.sentence.document.prose, max(0, start - FARTHEST), start) is not None:
            return False  # "His father was a smith. He was 70 when he died."
        return before.lower().startswith(_first_pronoun(match))
    subjects = ("he", "she", name) if before.lower().startswith(_OPENERS) else (name,)
    place = next((place for place, word in enumerate(bare) if word in subjects), None)
    if place is None or _is_namesake(match.sentence, words, place):
        return False
    if before.lower().startswith(_CLAUSES) and any(word[:1].isupper() for word in bare[1:place] if word not in _OWN):
        return False  # "when Carl died in 1969, aged 70, she"
    return not any(word.lower() in _OTHERS or word.endswith(("'s", "’s")) for word in bare[:place])


def _is_namesake(sentence: Sentence, words: list[str], place: int) -> bool:
    """Tell whether the name at *place* among *words* has another first name than before: "Carl Bell"."""
    if not place or not words[place - 1][0].isupper() or not words[place - 1].isalpha() or place == 1:
        return False
    return words[place - 1] not in sentence.document.prose[: sentence.start]


def _first_pronoun(match: Match) -> str:
    """Return the pronoun that the document uses first: that of its subject."""
    found = _PRONOUN.search(match.sentence.document.prose)
    return "she " if found is not None and found[0].lower() in ("she", "her") else "he "


def _is_age(match: Match) -> bool:
    age, event = match["age"].quantity, match.get("event")
    if event is not None and event.quantity.surface.endswith("s"):
        return False  # in a decade
    return age.figure is not None and (age.kind is Kind.NUMBER or age.unit == "year")
