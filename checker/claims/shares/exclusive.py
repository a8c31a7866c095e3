"""Lists of shares whose classes nobody can be in twice, though some may be left out."""

from __future__ import annotations

from checker.text.late import late

_OPENS = r"(?:and |while |whereas |only |about |approximately |some |another |a total of |of whom )*(?:[CNR] )?P "
_FIRST = late(r"(?:\b[CNR] )?P ")
_CHOSEN = late(
    _OPENS + r"(?:[a-z]+ )?(?:of [^A-Z,]{3,40} )?(?:preferred|chose|opted for|picked|(?:self-)?identified as"
    r"|originated from|(?:was|were|is|are) (?:due|attributable|attributed|ascribed) to"
    r"|(?:was|were|is|are) (?:classified|categori[sz]ed|graded|described|rated) as|fell into)\b"
)
"""What is said of a share that can be said of each thing but once."""
_GOES_ON = late(_OPENS + r"(?:to|for|as|from|into|[a-z-]+\Z|[a-z-]+ [a-z-]+\Z)")
"""The same of a further share, without the verb."""
_IS_A = late(
    _OPENS + r"(?:[a-z]+ )?(?:of [^A-Z,]{3,40} )?(?:were|was|are|is) "
    r"(?P<kind>[^A-Z]{2,60}[a-rt-z]s|(?:[^A-Z]{2,60} )?children)\Z"
)
"""What each is, as a noun: an adjective may be true beside another."""
_IS_MORE = late(
    r"\b(?:aged|old(?:er)?|young(?:er)?|(?:fe)?males?|(?:wo)?m[ae]n|boys?|girls?|smok\w+|obes\w+|overweight|diabetic\w*"
    r"|hypertens\w+|disabled|pregnant|single|employ\w+|[a-z]+ed|[a-z]+ing|positive|negative|able|unable|not|on|in|at"
    r"|from|with|without|under|over|above|below)\b"
)
"""What may be said of a thing beside what else it is."""
_PEOPLE = late(
    r"\b(?:whites?|blacks?|asians?|hispanics?|african|caucasians?|american|latin[oax]s?|indigenous|european"
    r"|muslims?|christians?|catholics?|protestants?|hindus?|orthodox|jewish|jews|buddhists?|sikhs?|atheists?)\b"
)
_OF_WHAT = late(
    rf"{_OPENS}(?:[a-z]+ )?(?:of [^A-Z,]{{3,40}} )?(?:(?:were|was|are|is) |(?:self-)?identified (?:themselves )?as )?"
    r"(?:of )?(?:[a-z/-]+ ){0,3}[a-z/-]+(?: (?:descent|origin|race|faith))?\Z"
)
_ANY_RACE = late(r"\bnon-hispanic\Z|\bany race\b")


_SECTORS = late(
    r"\b(?:agricultur\w+|farming|fish(?:ing|eries)|industr\w+|manufacturing|services?|commerce|government)\b"
)
_NUTRIENTS = late(r"\b(?:carbohydrates?|proteins?|fats?|lipids?|alcohol|fib(?:re|er)|sugars?|water|ash)\Z")
_ALONE = late(r"\b(?:only|alone|isolated|solely|exclusively)\b")
_BOTH = late(r"\b(?:both|plus|combined|combination|together|mixed|neither)\b")


def are_exclusive(labels: tuple[str, ...]) -> bool:
    """Tell whether nobody can be in two of the classes: what each chose, is due to, or is.

    Examples
    --------
    >>> are_exclusive(("P preferred tea", "P preferred milk", "P juice"))
    True
    >>> are_exclusive(("P were obese", "P were old", "P were smokers"))
    False
    """
    said = [label.removesuffix(" and").rstrip(" ,;") for label in labels]
    start = _FIRST.search(said[0])
    if start is None:
        return False
    said[0] = said[0][start.start() :]
    if all(map(_SECTORS.search, said)) or all(map(_NUTRIENTS.search, said)) or _are_alone_or_both(said):
        return True
    if _CHOSEN.match(said[0]) is not None:
        return all(_CHOSEN.match(each) or _GOES_ON.match(each) for each in said[1:])
    if all(map(_PEOPLE.search, said)) and not any(map(_ANY_RACE.search, said)):
        return all(map(_OF_WHAT.match, said))
    kinds = [found["kind"] for found in map(_IS_A.match, said) if found is not None]
    if len(kinds) < len(said) or any(map(_IS_MORE.search, kinds)):
        return False
    return len({kind.split()[-1] for kind in kinds}) == len(kinds)


def _are_alone_or_both(said: list[str]) -> bool:
    """Tell whether each share is of the one thing alone, of the other alone, or of both."""
    alone = [_ALONE.search(label) is not None for label in said]
    return (
        sum(alone) > 1
        and not all(alone)
        and all(is_alone or _BOTH.search(label) is not None for label, is_alone in zip(said, alone, strict=True))
    )
