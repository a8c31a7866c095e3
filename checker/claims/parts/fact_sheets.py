"""Totals of fact sheets, whose parts stand on the lines under them or behind them in a closed list.

"total: 19 km / border countries (2): Oland 12 km; Uland 7 km", "total: 8 / small: 5 / large: 3".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.text.late import late
from checker.text.record import record

_HEAD = late(
    r"\A(?:[a-z]+ )?total(?: [a-z]+| dependency ratio)? ?: (?P<whole>[NCU])(?: of [a-z0-9]+(?: [a-z]+)?)?"
    r"(?: \((?P<when>[YA])[^A-Z]*\))?\Z"
)
_NAME = r"[^A-Z.:;,()]{2,60}(?: \([^A-Z()]{1,30}\))?"
_ITEMS = rf"{_NAME} [NCU](?:[,;] {_NAME} [NCU])+"
_LIST = late(rf"\A(?:border countries|by [a-z]+)(?: \([NC]\))?: (?P<items>{_ITEMS})(?: \([YA][^A-Z]*\))?\Z")
_ONE_LINE = late(
    rf"\b(?:boundary|boundaries|frontiers?|borders|coastline|coast):? (?:total:? )?(?P<whole>U)(?: total)?[;:,] "
    rf"(?P<items>{_ITEMS})(?=[.\n]|\Z)"
)
_CLOSED_LINE = late(
    rf"\btotal:? (?P<whole>[NC])[;:,] (?P<items>{_NAME} [NC](?:[,;] {_NAME} [NC])+[,;] others? [NC])(?=[.\n]|\Z)"
)
"""A list that its last item closes: "total 36 ships; ferry 12, tanker 9, other 15"."""
_AREA = late(
    r"\barea(?: total)?:? (?P<whole>U)[;:,] (?P<items>land(?: area)?:? U[;,] (?:inland )?water(?: area)?:? U)"
    r"(?=[.;\n]|\Z)"
)
"""What an area is made of: "area: 236,800 sq km; land: 230,800 sq km; water: 6,000 sq km"."""
_LINES = ((("bound", "front", "border", "coast"), _ONE_LINE), (("other",), _CLOSED_LINE), (("area",), _AREA))
"""What tells all in one line, each with what stands in all that it fits."""
_LINE = late(r"\A(?P<label>[a-z' -]{2,50}): (?P<part>[NCU])(?: of [a-z0-9]+(?: [a-z]+)?)?(?P<behind>\Z| [^\n]*)")
_WHEN = late(r"\((?P<when>[YA])[^A-Z]*\)")
_SIZES = frozenset({"large", "medium", "small", "very small", "size unknown"})
_DEPENDENT = frozenset(f"{who} dependency ratio" for who in ("youth", "child", "elderly", "old-age", "aged"))
"""Whom those at work keep, by age: the ratios add up, as they are of the same people at work."""
_CUES = frozenset({"total", "boundary", "boundaries", "frontiers", "borders", "coastline", "area"})
MOST_LINES = 12
"""So many lines under a total are looked at."""


@record(frozen=True, slots=True)
class Sheet:
    """A total with all its parts."""

    whole: Claim
    """The total."""
    parts: tuple[Claim, ...]
    """What it is made of."""


def find_sheets(claims: Claims) -> Iterator[Sheet]:
    """Yield the totals of fact sheets whose parts leave nothing out."""
    for sentence in claims.with_any(_CUES, "NCU"):
        found = _line_in(sentence.pattern)
        if found is not None:
            yield from _sheet(sentence, found.start("whole"), _within(sentence, *found.span("items")))
            continue
        head = _HEAD.match(sentence.pattern)
        if head is not None:
            under = _under(claims, sentence)
            if under and under[0].number == sentence.number + 1:
                when = sentence.claim_at(head.start("when")) if head["when"] else None
                for sheet in _sheet(sentence, head.start("whole"), _parts(under, when)):
                    if not _is_explained(sheet, under) and _are_near(sheet):
                        yield sheet


def _line_in(pattern: str) -> re.Match[str] | None:
    """Return where *pattern* tells a total and its items in one line, looked for where one of its cues stands."""
    lines = (line for cues, line in _LINES if any(map(pattern.__contains__, cues)))
    return next(filter(None, (line.search(pattern) for line in lines)), None)


def _is_explained(sheet: Sheet, lines: list[Sentence]) -> bool:
    """Tell whether what the parts lack, or have too much, stands on one of the *lines*: another class."""
    values = [part.quantity.value for part in sheet.parts]
    whole = sheet.whole.quantity.value
    if whole is None or None in values:
        return False
    missing = abs(whole - sum(value for value in values if value is not None))
    others = (each.quantity.value for line in lines for each in line.claims if each not in sheet.parts)
    return missing != 0 and any(value == missing for value in others)


def _are_near(sheet: Sheet) -> bool:
    """Tell whether the parts come to so much that they may be those of the total."""
    whole, together = sheet.whole.quantity.value or 0, sum(part.quantity.value or 0 for part in sheet.parts)
    return whole <= 2 * together and together <= 2 * whole


def _under(claims: Claims, sentence: Sentence) -> list[Sentence]:
    """Return the lines under *sentence*, up to an empty one."""
    text = sentence.document.text
    end = text.find("\n\n", sentence.end)
    return [each for each in claims.after(sentence, MOST_LINES) if end < 0 or each.start < end]


def _parts(lines: list[Sentence], when: Claim | None) -> tuple[Claim, ...]:
    """Return the parts that the first of *lines* lists, or that they give one by one."""
    listed = _LIST.match(lines[0].pattern)
    if listed is not None:
        return _within(lines[0], *listed.span("items"))
    labels: list[str] = []
    parts: list[Claim] = []
    number = lines[0].number
    for line in lines:
        found = _LINE.match(line.pattern)
        if parts and line.number == number and line.pattern[:1].isupper():
            return ()  # one more without a label
        if found is None or line.number != number or not _goes_on(labels, found["label"]):
            break
        told = _WHEN.search(found["behind"])
        year = None if told is None else line.claim_at(found.start("behind") + told.start("when")).quantity.year
        if when is not None and year not in (None, when.quantity.year):
            return ()
        labels.append(found["label"])
        parts.append(line.claim_at(found.start("part")))
        number += 1
    return tuple(parts) if _leave_nothing_out(labels) else ()


def _goes_on(labels: list[str], label: str) -> bool:
    """Tell whether a line goes on with the parts of those before, up to one of all others."""
    if not labels or (labels[0].startswith("from ") and label.startswith("from ")):
        return True
    if labels[-1].startswith("other"):
        return False
    if not _is_of_classes(labels[0]):
        return not _is_of_classes(label)
    if label in _DEPENDENT:
        return labels[0] in _DEPENDENT
    if label in _SIZES or label.endswith(" gauge"):
        return labels[0] in _SIZES or labels[0].endswith(" gauge")
    return False


def _is_of_classes(label: str) -> bool:
    """Tell whether a label names one of some classes that are known to be all."""
    return label in _SIZES or label in _DEPENDENT or label.endswith(" gauge") or label.startswith("from ")


def _leave_nothing_out(labels: list[str]) -> bool:
    if len(labels) < 2:
        return False
    if labels[-1].startswith("other"):
        return len(labels) > 2
    if len(labels) == 2 and _DEPENDENT.issuperset(labels):
        return True
    is_of_sort = all(label.startswith("from ") for label in labels) or all(label.endswith(" gauge") for label in labels)
    return is_of_sort or _SIZES.issuperset(labels)


def _within(sentence: Sentence, start: int, end: int) -> tuple[Claim, ...]:
    """Return the claims between two places of the pattern."""
    return tuple([claim for place, claim in zip(sentence.places, sentence.claims, strict=True) if start <= place < end])


def _sheet(sentence: Sentence, place: int, parts: tuple[Claim, ...]) -> Iterator[Sheet]:
    whole = sentence.claim_at(place)
    is_counted = sentence.pattern[place] in "NC"
    are_alike = all((part.quantity.glyph in "NC") is is_counted for part in parts)
    if len(parts) > 1 and are_alike and (is_counted or commensurable(whole, *parts)):
        yield Sheet(whole, parts)
