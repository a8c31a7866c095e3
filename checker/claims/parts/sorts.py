"""What says of a list behind a comma that its parts are sorts of what the whole counts, or are not."""

from __future__ import annotations

from checker.claims.complements import names_sex
from checker.claims.groups import OF_MANY, WRITTEN
from checker.claims.parts.degrees import names_degree
from checker.claims.parts.series import Series
from checker.text.late import late

_FEWEST = 3
_OTHERS = late(
    r"(?:and )?[NC] (?:(?:were|was|had|are|of) )?(?:(?:some |an? )?(?:others?|mixed|miscellaneous|unclassified"
    r"|indeterminate|unspecified)(?: (?:types?|kinds?|sorts?|causes?|forms?|reasons?|species|origins?|sites?))?)"
)
"""The last of the parts: those that are in none of the others."""
ANYBODY = frozenset("participant subject people person individual adult volunteer child woman man".split())
"""Those whom one compares with others as well as these."""
OF_WHOM = late(r"N of (?:which|whom) [a-z]")
"""How some of what the whole counts are told."""
_CONTROLS = late(r"(?:and )?(?:C|N (?:were )?(?:[a-z-]+ )*)\b ?(?:[a-z-]+ )*controls?")
_OF_ANY_AGE = late(r"\b(?:wom[ae]n and girls|girls and wom[ae]n|men and boys|boys and men)\b")
_CHILDREN = late(r"\b(?:child(?:ren)?|minors?|under G)\b")
_MATCHED = late(r"\bmatched\b")


def ends_with_others(series: Series) -> bool:
    """Tell whether the last of three parts or more are those in none of the others: "… and 11 of other types"."""
    return len(series.parts) >= _FEWEST and _OTHERS.fullmatch(series.labels[-1]) is not None


OFFSPRING = frozenset({"son", "daughter"})
"""What children are told as; some may be left out that died young."""


def tell_of_children_that(series: Series) -> bool:
    """Tell whether sons or daughters are told with what became of them: "five sons and two daughters lived"."""
    pairs = zip(series.parts, series.labels, strict=True)
    return any(part.noun in OFFSPRING and label != f"C {part.noun}" for part, label in pairs)


def are_of_any_age(labels: tuple[str, ...]) -> bool:
    """Tell whether one part takes in girls or boys, and another the children: "31 are women and girls, 24 children"."""
    return _OF_ANY_AGE.search(" and ".join(labels)) is not None and any(map(_CHILDREN.search, labels))


def has_strangers(series: Series) -> bool:
    """Tell whether a later part counts what the whole does not, and no sort of it is told by its noun.

    Behind some of them, people of another name are others too: "three sons, two of whom died, and nine cousins".
    """
    nouns = [part.noun for part in series.parts if not series.has_noun(part)]
    if OF_WHOM.match(series.labels[0]) is not None:
        nouns += [part.noun for part in series.parts[1:] if part.noun != series.whole.noun]
    if series.whole.noun != "child" and any(part.noun in OFFSPRING for part in series.parts):
        return True  # "he left eight grandchildren, five sons and two daughters"
    known = OF_MANY | WRITTEN | {"case"}
    return any(noun and noun not in known and not names_sex(noun) and not noun.endswith("control") for noun in nouns)


def may_have_degrees(series: Series) -> bool:
    """Tell whether the whole, just ahead, is named, but not by a degree, as in a row: "12 mild cases, 7 severe"."""
    is_just_ahead = series.between.strip(" ,;") in ("", "(P)")
    return series.whole.noun is not None and is_just_ahead and not names_degree(series.whole.quantity.surface)


def are_with_controls(whole: str | None, labels: tuple[str, ...]) -> bool:
    """Tell whether the last of the parts of some people are controls: "70 people, 36 with gout and 34 controls"."""
    return whole in ANYBODY and _CONTROLS.fullmatch(labels[-1]) is not None and not any(map(_MATCHED.search, labels))
