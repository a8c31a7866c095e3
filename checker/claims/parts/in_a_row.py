"""Wholes that are no wholes: one of the classes of a row, which the parts behind it go on."""

from __future__ import annotations

from checker.claims.brackets import outside
from checker.claims.complements import classes_in, names_sex
from checker.claims.parts.labels import names_group
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.values import are_below
from checker.text.late import late

PART_AHEAD = late(r"(?:\A|[ ,;])[NC] (?:out )?of (?:the |its |their |our |all )?(?:[a-z]+'s )?\Z")
"""Before a whole: the first of its parts."""
_IS_ONE = late(r" (?:were|was|are|is|voted|spoke|came out) (?:in )?[a-z]+, ")
"""Behind a number that is itself of one class: "214 were in favour, 187 against and 19 abstained"."""
_OF_THEMSELVES = late(r" (?!who\b|which\b|that\b)(?:[a-z]+ ){1,4}they (?:were|are|had|have|felt|did)\b")
"""The same, in their own words: "46 patients said that they were pleased with it, eight were satisfied and …"."""
_OF_A_WHOLE = late(r"(?:\A|[;:.] )(?:out )?of (?:the|these|those) [a-z' -]{2,40}, \Z")
"""Before a number: the whole, told earlier, of which it is the first part: "of the dead, 24 were in cars"."""
_SUBJECT_AHEAD = late(r"(?:and )?[a-z][a-z', -]*[a-z] (?:the (?:other|remaining) )?[NCMU]\Z")
"""A part told behind what it is of: "mills made 12 of the loans, farms 7 and inns the other 5"."""
_NEXT = late(r"\bfollowed by\b|(?:, |\band )then (?:the|an?)\b")
"""Between the first of a row and the next: "13 named the cost, followed by time (n = 10) and distance (n = 2)"."""
_YOUNG = frozenset("child infant baby toddler newborn minor teenager".split())
_GROWN = late(r"\b(?:wom[ae]n|m[ae]n)\b")
_LETTERS_BEHIND = late(r" \([a-z-]{1,8}\), ")
"""Behind a number and its noun: the letters they go by, as in "42 healthy children (HC), 41 …"."""
LONGEST_VERB = 20
"""A verb before a number has no more letters."""


def is_of_earlier_whole(series: Series) -> bool:
    """Tell whether what seems the whole is itself told as some of one that stands before it."""
    if _OF_A_WHOLE.search(series.before) is not None:
        return True
    is_some = series.between.startswith((" of the ", " of them", " of these ", " of those ", " of its "))
    return is_some and all(map(_SUBJECT_AHEAD.fullmatch, series.labels))


def is_item(series: Series) -> bool:
    """Tell whether the whole is one of several that semicolons set apart, or that are told with the same verb.

    As in "a mill; 5 inns; 3 small barns and 2 large" and "mills lack 9 men, farms lack 5 men and inns lack 4 men".
    """
    verb = series.before[-LONGEST_VERB:].split()[-1:]
    if verb and all(f" {verb[0]} C" in label or f" {verb[0]} N" in label for label in series.labels):
        return True
    if ";" not in outside(series.between):
        return False
    return series.between.startswith((" of which ", " of whom ")) or "; " in outside(series.before)


def is_followed(series: Series) -> bool:
    """Tell whether the parts are said to come next to the whole in a row."""
    return _NEXT.search(series.between or series.labels[0]) is not None


def is_of_class(series: Series) -> bool:
    """Tell whether the whole is one of the classes itself: "17 early lambs, 4 late lambs and 6 spring lambs"."""
    is_one = _IS_ONE.fullmatch(series.between) is not None and PART_AHEAD.search(series.before) is None
    words = [*series.whole.quantity.surface.split()[:-1], series.between if is_one else ""]
    whole, nouns = series.whole.noun, {part.noun for part in series.parts}
    if series.opener is Opener.COMMA and _OF_THEMSELVES.match(series.between) is not None:
        return True
    if whole in _YOUNG and all(map(_GROWN.search, series.labels)):
        return True  # "five children, four women and seven men"
    if nouns.isdisjoint((None, whole)) and names_sex(whole or "") and any(map(names_sex, series.labels)):
        return True  # "16 boys, 18 girls and 12 men"
    if nouns == {whole} and all(map(names_group, (" ".join(words[1:]), *series.labels))):
        return True  # "31 hill side huts, 22 lake side huts and 17 sea side huts"
    if _are_sorts(series):
        return True
    own = {division for division, _ in classes_in(" ".join(words))}
    return bool(own) and any(own & {division for division, _ in classes_in(label)} for label in series.labels)


def _are_sorts(series: Series) -> bool:
    """Tell whether whole and first part are sorts of one thing: "29 inner ward nurses, 21 outer ward nurses and …"."""
    own, other = (claim.quantity.surface.split()[1:] for claim in (series.whole, series.parts[0]))
    return len(own) == len(other) > 2 and own[0] != other[0] and own[1:] == other[1:]


def are_abbreviated_sorts(series: Series) -> bool:
    """Tell whether the whole is one sort with its letters behind it, and each part another sort of the same.

    As in "a cohort of 42 healthy children (HC), 41 epileptic children and 71 children with a tic".
    """
    is_same = all(part.noun == series.whole.noun is not None for part in series.parts)
    return is_same and _LETTERS_BEHIND.fullmatch(series.between) is not None and not are_below(series)
