"""Births, deaths and ages: who was how old when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Match
from checker.claims.sentence import Sentence
from checker.claims.times.bound_ages import find_bound, goes_on_with_relative, is_of_clause, tells_of_several
from checker.claims.times.dates import MONTHS, end_year_of
from checker.claims.times.life_frames import (
    AGED_AT,
    BORN_AND_AGED,
    BORN_LATER,
    BORN_NEXT,
    DIED_AGED,
    HAS_DIED,
    LIFE,
    TWO_DATES,
    WAS_BORN,
)
from checker.lexicon.nouns_table import NO_FIRST_NAMES, POSSESSIVES, RELATIVES
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

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
_OTHER_BEFORE = late(
    r"(?:;|,? (?:and|but|while|whereas)) (?:his|her|their|whose|the) (?:[a-z-]+ ){0,2}?"
    r"(?:mother|father|sons?|daughters?|brothers?|sisters?|wife|husband|child|children|widow|uncle|aunt|cousin"
    r"|grandfather|grandmother|friend|twin|nephew|niece|partner)\b[^;]{0,80}\Z"
)
"""Just before an age: a clause of its own, whose subject is a relative."""
_PRONOUN = late(r"(?i)\b(?:he|she|his|her|him)\b")
_OTHERS = POSSESSIVES | RELATIVES
_RELATIVES = RELATIVES | {"twin", "horse", "dog"}
_OPENING = frozenset("When After Before Since While As Where Until".split())
"""With these a clause opens that tells another's birth: "When Ann was born in 1950, Tom was twelve"."""
_NO_FIRST_NAMES = _OPENING | NO_FIRST_NAMES
"""What may open a sentence before a name alone: "Dr Bell died at 67"."""
_CLAUSES, _OWN = ("when ", "after ", "by "), frozenset({*MONTHS, "I"})
_LED = late(r"(?i)(?:born|educated|trained|raised|orphaned|apprenticed|brought up) [^;:.]{2,90}?, (he|she) ")
"""How a sentence begins whose subject is "he" or "she" all the same: "Born in Ghent, the third of seven, he …"."""
_OPENERS = ("in ", "on ", "at ", "aged ", "when ", "after ", "by ")
_OF_RELATIVE = late(
    rf"(?:(?:\A|[.!?]\s)\s*(?:His|Her|The)|\b(?:his|her)) (?:[a-z-]+ )?(?:{'|'.join(sorted(_RELATIVES))})\b"
    r"(?!['’]s)[^.!?]*[.!?]\s+\Z"
)
"""The sentence before is about a relative, or tells of one."""
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
    for match in claims.match(*BORN_AND_AGED):
        is_of_other = goes_on_with_relative(match) or is_of_clause(match)
        event = match.get("event") or _last_year(match["birth"])
        if event is None or match["age"].quantity.start in taken or not _is_age(match) or is_of_other:
            continue
        taken.add(match["age"].quantity.start)
        yield Ageing(match["birth"], event, match["age"])
    for match in claims.match(BORN_LATER):
        if match["age"].quantity.start not in taken and _is_age(match) and _is_of_name(match):
            taken.add(match["age"].quantity.start)
            yield Ageing(match["birth"], match["event"], match["age"])
    for birth, event, age in find_bound(claims):
        if age.quantity.start not in taken:
            taken.add(age.quantity.start)
            yield Ageing(birth, event, age)
    died = [*claims.match(*DIED_AGED)]
    aged = [*claims.match(*AGED_AT)]
    subject = life_of_subject(claims) if died or aged else None
    if subject is None and (died or aged):
        subject = born_close_by(claims, died or aged)
    if subject is not None:
        for ageing in _of_subject(died, aged, *subject):
            if ageing.age.quantity.start not in taken:
                yield ageing
    yield from _of_obituary(claims)


def _of_obituary(claims: Claims) -> Iterator[Ageing]:
    """Yield the age with which an obituary opens, where its next sentence or its last line has the date of birth."""
    ages = [*claims.match(HAS_DIED)]
    if len(ages) != 1 or not _is_age(ages[0]):
        return
    behind = [each for each in claims.sentences if each.index > ages[0].sentence.index]
    lines = [*TWO_DATES.fits(behind)]
    if len(lines) == 1 and _are_of_one_name(ages[0], lines[0]):
        yield Ageing(lines[0]["birth"], lines[0]["event"], ages[0]["age"], is_stated=False)
    elif behind and behind[0].block is ages[0].sentence.block and not _RELATIVES.intersection(ages[0].sentence.words):
        for match in BORN_NEXT.fits(behind[:1]):
            told = [each for each in (ages[0].get("event"), match.get("event")) if each is not None]
            if len(told) == 1 and behind[0].number == ages[0].sentence.number + 1:
                yield Ageing(match["birth"], told[0], ages[0]["age"], is_stated=False)


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
    end = max(text.rfind(sign, start, match["birth"].quantity.start) for sign in "(,")
    words = text[start:end].strip(" ,").split()
    return bool(words) and all(word[0].isupper() for word in words)


def life_of_subject(claims: Claims) -> tuple[Match, str] | None:
    """Return the life in brackets behind the name with which the document opens, and that name."""
    for sentence in claims.with_kinds(LIFE.order[0]):
        if sentence.number > LEAD:
            break
        for match in LIFE.fits((sentence,)):
            if match.get("death") is None and "born" not in match.groups and end_year_of(match["birth"]) is None:
                continue
            name = _name_before(sentence, match)
            return None if name is None else (match, name)
    return None


def born_close_by(claims: Claims, told: list[Match]) -> tuple[Match, str] | None:
    """Return the one birth that opens a sentence of the paragraph of ages that are *told*, and whose it is.

    "Ada Bell was born in 1832. She wrote nine books and died in Hull in 1877, aged 45."
    """
    births = [*claims.match(WAS_BORN)]
    if len(births) != 1:
        return None
    birth, first = births[0].sentence, told[0].sentence
    is_line = _BORN_LINE.match(birth.text) is not None and _DIED_LINE.match(first.text) is not None
    if is_line:
        return (births[0], _ANYBODY) if len(told) == 1 and abs(first.number - birth.number) <= LEAD else None
    if any(each.sentence.block is not birth.block for each in told) or first.number < birth.number:
        return None
    if told[-1].sentence.number - birth.number > LEAD or _are_two(birth, first):
        return None
    if birth is first and birth.pattern.startswith("born"):
        return (births[0], _ANYBODY) if len(told) == 1 and told[0].get("event") is not None else None
    words = birth.text.partition(" was born")[0].partition(",")[0].split()
    if not words[0][:1].isupper() or words[0] in _OPENING or not _OTHERS.isdisjoint(map(str.lower, words)):
        return None
    return births[0], words[-1].strip(_MARKS)


def _are_two(birth: Sentence, told: Sentence) -> bool:
    """Tell whether one sentence speaks of him and the other of her."""
    said = [each.text.split(maxsplit=1)[0] for each in (birth, told)]
    return set(said) == {"He", "She"}


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
    death = _last_year(birth) if death is None else death
    for match in died:
        is_near = name == _ANYBODY or match.sentence.index >= life.sentence.index
        if _is_age(match) and is_near and speaks_of(match, name, life):
            if death is not None:
                yield Ageing(birth, death, match["age"], is_stated=False)
            dates = [claim for claim in _behind(match) if claim.quantity.year is not None]
            if len(dates) == 1:
                yield Ageing(birth, dates[0], match["age"], is_stated=False)
    for match in aged:
        is_behind = match.sentence.index > life.sentence.index or (
            match.sentence is life.sentence and life.start == 0 and _GOES_ON.match(match.sentence.pattern, match.end)
        )
        is_same = match.sentence is life.sentence
        if is_same and tells_of_several(match.sentence.pattern[life.end : match.start]):
            continue  # "He was born in 1930 and had his son, aged 18 in 1971, …"
        if _is_age(match) and speaks_of(match, name, life) and is_behind:
            yield Ageing(birth, match["event"], match["age"], is_stated=False)


def _last_year(life: Claim) -> Claim | None:
    """Return the second year of a life told in one figure: "1802–1870"."""
    end = end_year_of(life)
    return (
        None if end is None or end.fixed is None else Claim(replace(life.quantity, year=int(end.fixed)), life.sentence)
    )


def _behind(match: Match) -> list[Claim]:
    """Return the claims from the start of *match* to its age."""
    claims = match.sentence.claims
    first = sum(1 for letter in match.sentence.pattern[: match.start] if "A" <= letter <= "Z")
    return list(claims[first : claims.index(match["age"])])


def speaks_of(match: Match, name: str, life: Match | None = None) -> bool:
    """Tell whether the subject of a sentence is the person called *name*, whose *life* it may be that tells."""
    if name == _ANYBODY:
        return True
    text, told = match.sentence.text, match.get("age")
    end = len(text) if told is None else told.quantity.end - match.sentence.start
    before, behind = text[: end if told is None else told.quantity.start - match.sentence.start], text[end:]
    before = _AT_DEATH.sub("", before)
    words = [*before.split()[:5], *(behind.split()[:5] if before.lower().startswith(_OPENERS) else [])]
    bare = [word.strip(_MARKS) for word in words]
    if _RELATIVE.search(before) or _OTHER_BEFORE.search(before):
        return False
    if before.lower().startswith(_PRONOUNS):
        start = match.sentence.start
        if _OF_RELATIVE.search(match.sentence.document.prose, max(0, start - FARTHEST), start) is not None:
            return False  # "His father was a smith. He was 70 when he died."
        return before.lower().startswith(_first_pronoun(match))
    if (led := _LED.match(before)) is not None:
        return f"{led[1].lower()} " == _first_pronoun(match)
    subjects = ("he", "she", name) if before.lower().startswith(_OPENERS) else (name,)
    place = next((place for place, word in enumerate(bare) if word in subjects), None)
    known = match.sentence.start if life is None else life["birth"].quantity.start
    if place is None or _is_namesake(match.sentence.document.prose[:known], words, place):
        return False
    if before.lower().startswith(_CLAUSES) and any(word[:1].isupper() for word in bare[1:place] if word not in _OWN):
        return False  # "when Carl died in 1969, aged 70, she"
    return not any(word.lower() in _OTHERS or word.endswith(("'s", "’s")) for word in bare[:place])


def _is_namesake(known: str, words: list[str], place: int) -> bool:
    """Tell whether the name at *place* among *words* has another first name than what is *known*: "Carl Bell"."""
    first = words[place - 1] if place else ""
    if not first[:1].isupper() or not first.isalpha() or (place == 1 and first in _NO_FIRST_NAMES):
        return False
    return first not in known


def _first_pronoun(match: Match) -> str:
    """Return the pronoun that the document uses first: that of its subject."""
    found = _PRONOUN.search(match.sentence.document.prose)
    return "she " if found is not None and found[0].lower() in ("she", "her") else "he "


def _is_age(match: Match) -> bool:
    age, event = match["age"].quantity, match.get("event")
    if event is not None and event.quantity.surface.endswith("s"):
        return False  # in a decade
    return age.figure is not None and (age.kind is Kind.NUMBER or age.unit == "year")
