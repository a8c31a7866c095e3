"""Parts that stand beside their whole: "34 people, 21 on Friday and 13 on Saturday"."""

from __future__ import annotations

from checker.claims.compatible import is_person
from checker.claims.parts.at_once import tell_of_several
from checker.claims.parts.numbered_groups import PLACED
from checker.claims.parts.series import Series
from checker.quantities.quantity import Kind
from checker.text.late import late

_FROM = late(r"(?:[a-z]+ )*[NCMU](?: [a-z]+){0,3} from (?:(?:the )?[a-z]|[YA])")
_FROM_AHEAD = late(r"(?:\A|\b)from [a-z][a-z' -]*,? [NCMU]\Z")
"""The same told before the amount: "from tolls $310"."""
_FROM_NUMBER = late(r"\bfrom (?:about )?(?![YA])[A-Z]")
_PLACED = late(
    r"N (?:(?:[a-z]+(?:ed|en|wn|ld|nt|lt|ut|on|un|de)|(?:are|were|lie|live|stand|sit)(?= (?:in|at) )) )?"
    r"(on|in|at|from|for|under|by|to|with|of(?! (?:them|whom|which|these|those)\b)) [a-z]"
)
_ABROAD = late(r"N (?:abroad|overseas|elsewhere|offshore)")
_IS = late(r"N (?:are|were|lie|live|stand|sit) ")
"""Where parts are; what others did is another thing: "40 left from the north, and 30 live in the south"."""
_PLACE = late(r"N (in|on|at|to|with|for|from|by|under) [a-z]")
"""A bare number with where or when it is, or to what it belongs."""
_PLACE_OF_PEOPLE = late(
    r"N (in|at|to|with|for|from|by|under) (?!(?:the )?(?:spring|summer|autumn|fall|winter|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|morning|afternoon|evening)\b)[a-z]"
)
"""The same without times: people can come twice."""
_JUST_AHEAD = late(
    r"(?: (?:were|was|are|have been|had been|has been|will be|would be) [a-z]+(?:ed|en|wn|ld|nt|lt|ut))?[,;] "
)
"""Between the whole and its first part: a comma, or a verb and a comma."""
_UNNAMED = late(r"\A (?:[a-z-]+ |\([a-z]+\) ){0,4}[a-z]{2,}s(?=[,;] )")
"""What a number counts, where no noun is known."""
_CLAUSE_AHEAD = late(r" (?!(?:in|at|on|of|from|for|under|by|to|with|among)\b)[a-z' -]{2,50}, ")
"""The rest of the clause of the whole: "sold 4,300 shirts last year, …"."""
_AT = late(r"N (?:in|at) [a-z]")
"""With where or when it is."""
_BY = late(r"N by (?!the\b)[a-z]")
_FROM_THE = late(r"N from the [a-z]")
_IN_GROUPS = late(r" (?:in|on|over|for|across|into|between) (?:the |its |his |her )?[CN](?: [a-z]+)?, ")
"""Between a whole and its parts, each of which is in one of so many groups."""
_IN_A_CONTEST = late(
    r"N in (?:the |a )?(?:[a-z']+ ){0,2}(?:league|cups?|championships?|tournaments?|europe|play-?offs?|friendl(?:y|ies)"
    r"|qualif[a-z]+|division|competitions?|matches|games)\b"
)
_IN_ALL_OF = late(r" (?:in|over|for|across) all (?:competitions|matches|games|contests), ")
"""Between a whole and its parts: "27 goals in all competitions, 19 in the league and eight in the cup"."""
_ABOVE = late(r"N (?:above|below|inside|outside|indoors|outdoors|upstairs|downstairs)\b")
_SOME_OF_THEM = late(r"N of (?:them|which|whom) [a-z]")
_HARMED = late(r"\b(?:killed|wounded|injured|captured|missing|dead|hurt|drowned|taken prisoner|unhurt|safe)\Z")
_SHARED = late(
    r"M (?:of (?:it|this|that|which) )?(?:(?:is |was |were |are |would be |will be )?"
    r"(?:going|coming|came|went|goes|comes|earmarked|reserved|set aside|spent|given|paid|allotted|intended) )?"
    r"(?P<led>to|for|from|on|by) [a-z]"
)
"""A sum with where it goes or comes from."""
_HOW = late(r"\b[a-z]{3,}ly\Z")
_LIVED, _DIED = late(r"N (?:survived|lived|recovered)\b"), late(r"N (?:died|perished|drowned)\b")
_FOLLOWING_TWO = late(r"[A-Z] ((?:were|was|had|have|are|is|did|will be|would be) [a-z]+|[a-z]+)")
_FOLLOWING_PREPOSITION = late(
    r"[A-Z],? (?:to|in|from|for|at|on|by|into|towards|against|under|without|abroad|overseas|elsewhere)\b"
)
_WAS_DONE = late(r"\b[NC] (?:were|was|are|have been) [a-z]+\Z")
_DONE = late(
    r"(?:and )?[NC] (?!died|relapsed|survived|recovered|improved|failed|succeeded|happened|resigned)"
    r"[a-z]+(?:ed|en|wn|ld|nt|lt|ut)"
)
_HAVING = late(r"(?:and )?[NC] (?:[a-z]+ )?(?:with|without|having|suffering from|who had)\b(?! (?:an? )?[A-Z])")
_SOUND = late(r"(?:and )?[NC] (?:were |as )?(?:healthy|normal|unaffected|(?:[a-z-]+ )*controls?)\b")
_EVERYBODY = frozenset({"people", "person"})


def come_from(labels: tuple[str, ...]) -> bool:
    """Tell whether every part is told with where it comes from: "40 from Leek, 36 from Stone".

    Examples
    --------
    >>> come_from(("N from leek", "N from stone")), come_from(("N from N",))
    (True, False)
    """
    if all(map(_FROM_AHEAD.search, labels)):
        return True
    return any(_FROM.match(label) for label in labels) and not any(map(_FROM_NUMBER.search, labels))


def are_apposed(series: Series) -> bool:
    """Tell whether the parts follow their whole and a comma, each with its day or place, or as people of a sort."""
    if not series.is_joined:
        return False
    between = series.between.replace(" (P)", "")
    if series.whole.noun is None:
        between = _UNNAMED.sub("", between)
    are_bare = all(part.quantity.kind is Kind.NUMBER for part in series.parts)
    if _JUST_AHEAD.fullmatch(between) is None:
        if len(series.labels) == 2 and are_fates(series.labels):
            return True
        if not are_bare:
            return False
        if _CLAUSE_AHEAD.fullmatch(between) is not None:
            return _are_at_or_by(series.labels) or all(map(_FROM_THE.match, series.labels))
        if _IN_ALL_OF.fullmatch(between) is not None:
            return all(map(_IN_A_CONTEST.match, series.labels))
        placed = [PLACED.match(label) for label in series.labels]
        is_placed = None not in placed and len({found and found[1] for found in placed}) == 1
        return is_placed and _IN_GROUPS.fullmatch(between) is not None
    if are_bare:
        placed = [_PLACED.match(label) for label in series.labels if _ABROAD.fullmatch(label) is None]
        if not placed:
            return False
        is_said = placed[0] is not None and not placed[0][0].startswith(f"N {placed[0][1]} ")
        are_alike = (
            len({_IS.match(found[0]) is not None for found in placed if found and not _PLACE.match(found[0])}) < 2
        )
        is_placed = None not in placed and are_alike
        is_placed = is_placed and (is_said or len({found and found[1] for found in placed}) == 1)
        return is_placed or _are_at_or_by(series.labels) or _are_some_with_it(series)
    if _are_some_with_it(series):
        return True
    return series.whole.noun in _EVERYBODY and all(
        part.noun not in _EVERYBODY and is_person(part) for part in series.parts
    )


def _are_some_with_it(series: Series) -> bool:
    """Tell whether some have a thing, and the others another or none: "35 ewes, 19 with mites and 16 healthy ewes"."""
    if _HAVING.match(series.labels[0]) is None or series.parts[0].quantity.kind is not Kind.NUMBER:
        return False
    known = (None, "case", "control", series.whole.noun)
    return all(_HAVING.match(label) or _SOUND.match(label) for label in series.labels[1:]) and all(
        part.noun in known or (part.noun or "").endswith("control") for part in series.parts
    )


def are_placed_apart(series: Series) -> bool:
    """Tell whether every part is told with where it is, and the whole is not: "41 came, 18 by sea and 23 by land"."""
    pattern = _PLACE_OF_PEOPLE if is_person(series.whole) else _PLACE
    placed = [pattern.match(label) for label in series.labels]
    said = series.between.split()
    return series.between.endswith(", ") and all(found is not None and found[1] not in said for found in placed)


def are_some_of_them(series: Series) -> bool:
    """Tell whether the first part is told as some of them, and the others in its words without the verb.

    As in "19 boats, 12 of which fish for cod and seven for herring".
    """
    first, later = series.labels[0], series.labels[1:]
    is_first = _SOME_OF_THEM.match(first) is not None and series.between.endswith(", ") and series.is_joined
    if is_first and all(map(_HARMED.search, series.labels)):
        return True  # "lost 80 men, 31 of them killed and 49 wounded"
    if not is_first or any(part.quantity.kind is not Kind.NUMBER for part in series.parts):
        return False
    led = [_PLACE.match(label) for label in later]
    are_led = all(found is not None and f" {found[1]} " in first for found in led)
    return are_led or (_HOW.search(first) is not None and all(map(_HOW.search, later)))


def are_shared_out(series: Series) -> bool:
    """Tell whether each part of a sum is told with where it goes or comes from: "M going to schools and M to roads"."""
    found = [_SHARED.match(label) for label in series.labels]
    led = {each["led"] for each in found if each is not None and each["led"]}
    return None not in found and len(led) == 1 and not led & set(series.between.split())


def _are_at_or_by(labels: tuple[str, ...]) -> bool:
    """Tell whether each part is told with where it is, or how it was done."""
    return all(map(_AT.match, labels)) or all(map(_BY.match, labels)) or all(map(_ABOVE.match, labels))


def are_fates(labels: tuple[str, ...]) -> bool:
    """Tell whether one of two parts lived and the other died: nobody did both."""
    return any(_LIVED.match(one) and _DIED.match(other) for one, other in (labels, labels[::-1]))


def are_of_one_verb(labels: tuple[str, ...]) -> bool:
    """Tell whether all parts share a verb: said again ("were given … were given"), or left out ("… and 42 to")."""
    said = [found[1] for label in labels if (found := _FOLLOWING_TWO.search(label)) is not None]
    if tell_of_several(labels):
        return False  # "90 kept hens and 70 kept ducks": some kept both
    if _WAS_DONE.search(labels[0]) and all(_DONE.fullmatch(label) for label in labels[1:]):
        return True  # "210 were approved, 95 refused and 45 withdrawn"
    elliptical = all(_FOLLOWING_PREPOSITION.search(label) for label in labels[1:])
    return elliptical or (len(said) == len(labels) and len(set(said)) == 1)
