"""Sizes of groups, each in a bracket behind its group: "hens (n = 40) or geese (n = 43)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from checker.claims.brackets import BRACKET
from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.groups import ALLOTTED, GROUPS, OF_MANY, SORTED
from checker.claims.sentence import Sentence
from checker.text.late import late
from checker.text.record import record


class Form(StrEnum):
    """How the size of a group is written."""

    SAMPLE = "sample"
    """(n = 40), or ": n = 40"."""
    COUNT = "count"
    """(40 hens)."""
    BARE = "bare"
    """(40)."""


@record(frozen=True, slots=True)
class Size:
    """The size of one group."""

    claim: Claim
    """The number."""
    form: Form
    """How it is written."""
    start: int
    """Offset of its bracket in the pattern."""
    end: int
    """Just behind the bracket."""


@record(frozen=True, slots=True)
class Sizes:
    """Two sizes or more, joined to one another."""

    pattern: str
    """That of the sentence, in which what is no amount of things is a small letter, see :func:`_without_few`."""
    sizes: tuple[Size, ...]
    """In the order of the text."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The numbers."""
        return tuple(size.claim for size in self.sizes)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The words between each size and the next."""
        return tuple(self.pattern[left.end : right.start] for left, right in pairwise(self.sizes))

    def has(self, form: Form) -> bool:
        """Tell whether one of the sizes is written in *form*."""
        return any(size.form is form for size in self.sizes)


_SIZE = late(
    r"\((?:[a-z][^()A-Z;:=]{0,40}[,;: ] ?)?(?:n ?= ?(?P<sample>[NC])|(?P<count>C)|(?P<bare>N(?=\))))(?=[);,:]| \(P)"
    r"[^()]*(?:\([^()]*\)[^()]*)*\)|: n ?= ?(?P<told>[NC])"
)
_FORMS = {"sample": Form.SAMPLE, "told": Form.SAMPLE, "count": Form.COUNT, "bare": Form.BARE}
_LONGEST_LABEL = 120
_JOINT = late(r"\A ?(?:,|;|and\b|or\b|vs\.?|versus\b|with\b|against\b)(?! ?(?:(?:and|or|the) )*N\b)")
OF_OTHERS = late(
    r"[CMU]|(?<!vs)(?<![^a-z][a-z])\. |\b(?:includ|such as|e\.g|among|of wh|of these|mainly|mostly|at least"
    r"|compared|than|per\b|excluded|(?<!followed )by (?!(?:[a-z-]+ ){0,2}[a-z]{3,}ing\b))"
)
"""Between a whole and a size, or two sizes: they are not of one list."""
PASSED = frozenset("session visit hour day week month year dose mg time cycle item site center centre hospital".split())
"""What may be counted between a whole and its groups: "31 growers had 20 sessions of A (n = 15) or B (n = 16)"."""
FEW = 3
_SAMPLE = late(r"\bn ?= ?\Z")
_CAPITAL = late(r"\bN ?= ?[0-9]")
_ARE_DIVIDED = late(rf"\) (?:were|was) (?:[a-z-]+ ){{0,3}}?(?:{'|'.join(ALLOTTED + SORTED)})\b")
"""Behind the size of all in brackets."""
PART_OF = late(r"(?:[NCPF] (?:out )?of (?:the |these |those |all )?|/ ?|per )\Z")
"""Before a whole that is itself what a part or a share is of."""
_IN = late(r"\b(?:in|among|of) (?:the |these |all |our )?\Z")
_SEEN = late(
    r"\) ?(?:cases |each )?(?:were|was|had|have been)? ?(?:also |most |commonly |frequently )*"
    r"(?:seen|observed|reported|found|noted|present|recorded|documented|detected|diagnosed|common|occurred|developed"
    r"|appeared|arose)\b"
)
"""Behind sizes: they are of what people had, and some may have had several."""
_HAD = late(
    r"[^A-Z.;()]{0,40}\b(?:had|reported|developed|experienced|suffered|complained)\b(?! either\b)[^A-Z.;()]{1,60}\("
)
"""Behind the number of people, the same."""


def sizes_in(sentence: Sentence) -> Iterator[Sizes]:
    """Yield the sizes of groups in *sentence* that are joined to one another."""
    pattern = _without_few(sentence)
    found = list(_SIZE.finditer(pattern))
    first = 0
    while first < len(found) - 1:
        last = first
        while last + 1 < len(found) and _goes_on(pattern[found[last].end() : found[last + 1].start()]):
            last += 1
        if last > first:
            yield Sizes(pattern, tuple(_size(sentence, each) for each in found[first : last + 1]))
        first = last + 1


def has_size(pattern: str, start: int, end: int) -> bool:
    """Tell whether the size of a group stands between *start* and *end* of *pattern*."""
    return _SIZE.search(pattern, start, end) is not None


def is_sample(pattern: str, place: int) -> bool:
    """Tell whether the number at *place* stands behind "n =": it is the size of a sample."""
    return _SAMPLE.search(pattern, max(0, place - 6), place) is not None


def is_capital(claim: Claim) -> bool:
    """Tell whether the size of a sample is written as that of all is: "N = 96"."""
    start = claim.quantity.start
    return claim.sentence.document.prose[max(0, start - 4) : start].replace(" ", "").endswith("N=")


def is_size_of_all(sentence: Sentence, rank: int) -> bool:
    """Tell whether the size of a sample is that of all: the only "N = 96", or one behind which they are divided."""
    if is_capital(sentence.claims[rank]) and len(_CAPITAL.findall(sentence.text)) == 1:
        return True  # else all are written alike
    return _ARE_DIVIDED.match(sentence.pattern, sentence.places[rank] + 1) is not None


def is_part_of(pattern: str, place: int) -> bool:
    """Tell whether a part or a share of it is told before the number at *place*: it is no whole of what follows."""
    return PART_OF.search(pattern, max(0, place - 24), place) is not None


def may_be_shared(sentence: Sentence, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Tell whether sizes are of what people had, more of it than there are people: "in 120, rust (n = 45) …"."""
    if not is_person(whole) or sum(part.quantity.value or 0 for part in parts) <= (whole.quantity.value or 0):
        return False
    place = sentence.places[sentence.claims.index(whole)]
    last = sentence.places[sentence.claims.index(parts[-1])]
    if _HAD.match(sentence.pattern, place + 1) is not None:
        return True
    is_led = _IN.search(sentence.pattern, max(0, place - 16), place) is not None
    return is_led and _SEEN.search(sentence.pattern, last) is not None


def _size(sentence: Sentence, found: re.Match[str]) -> Size:
    group = found.lastgroup or "sample"
    claim = sentence.claim_at(found.start(group))
    return Size(claim, _FORMS[group], found.start(), found.end())


def _goes_on(gap: str) -> bool:
    return (
        len(gap) <= _LONGEST_LABEL
        and _JOINT.search(gap) is not None
        and OF_OTHERS.search(BRACKET.sub("", gap) if ")" in gap else gap) is None
    )


def _without_few(sentence: Sentence) -> str:
    """Return the pattern with small letters for what is no amount of things.

    A number of groups is a "y", "one crop" or "two parts" of a label an "x", a time or dose a "z".
    """
    pattern = list(sentence.pattern)
    for place, claim in zip(sentence.places, sentence.claims, strict=True):
        is_written = claim.noun in OF_MANY and (claim.quantity.value or 0) > FEW
        if claim.quantity.glyph == "C" and claim.noun in GROUPS and claim.quantity.value != 1 and not is_written:
            pattern[place] = "y"
        elif claim.quantity.glyph == "C" and 0 < (claim.quantity.value or 0) <= FEW:
            is_size = sentence.pattern.startswith("(C)", place - 1)  # "rust (2 cases)"
            pattern[place] = "C" if is_size else "x"
        elif claim.noun in PASSED and claim.quantity.glyph in "CD":
            pattern[place] = "z"
    return "".join(pattern)
