"""What the labels of parts say together: that each has one, that they share a word, a verb or a place."""

from __future__ import annotations

from itertools import pairwise

from checker.claims.compatible import is_person
from checker.claims.complements import leave_nothing_out
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.text.late import late

_WORD = late(r"[a-zà-ÿ]{2,}|[a-z]\b")
_LETTERED = late(r"[A-Z] [a-z]")
"""Two numbers with one letter: "3 T & 7 T"."""
_NO_KIND = late(r"\An ?=|\b(?:total|overall|altogether)\b")
"""The size of a group, or what all come to."""
_LAST_KIND = late(r"N (?:of|with|without|un[a-z]+)\b")
"""The last of several kinds, told without its noun: "3 oaks, 2 elms, 1 of unknown kind"."""
_FOLLOWING = late(r"[A-Z] ([a-z]+)")
_GROUP = late(
    r"\b(group|arm|cohort(?! stud)|condition|side|wing|class|ward|part|site|unit(?! tests?)|division|team)s?\b"
)
"""A group that has been made of all, or a place: there are no others."""


_ARM = late(r"[NC] in (?:the |an? )?(?:[a-z'-]+ ){0,4}(?:group|arm)\b")
"""One of the groups that all were put into."""
_OCCUR = late(r"\b(?:found|occurs?|occurring|grows?|lives?|present|recorded|known|native|represented|seen)\b")
"""How it is told where things are that may be in several places."""
_REST = late(
    r"[NC] (?:were |was |are |is |had |in |with |of |from |to |by |due to )?(?:an? |the )?(?:others?|additional"
    r"|miscellaneous|unclassified|unspecified|undetermined|indeterminate|unidentified|uncertain|unknown"
    r"|not (?:known|stated|given|recorded|specified))\b(?! than)"
)
_IN_BOTH = late(r"\b(?:in|on|at|by|of|from|with|to|for|had|took|have) both [a-z]")

_CHOOSING = "named|appointed|chosen|elected|nominated|selected|designated|picked"
_CHOSEN = late(rf"[NC] (?:members? )?(?:(?:to be|were|was|are|is|being) )?(?:{_CHOOSING}) by ")
_BY_OTHERS = late(rf"(?:and )?[NC] (?:members? )?(?:(?:(?:to be|were|was|are|is|being) )?(?:{_CHOOSING}) )?by ")
"""Who has chosen some of a body: "five named by the president, five by parliament"."""


def are_arms(labels: tuple[str, ...]) -> bool:
    """Tell whether every part is told with the group of a trial that it is: "23 in the oat group"."""
    return all(map(_ARM.match, labels))


def are_labelled(series: Series) -> bool:
    """Tell whether every part has words of its own; "(92, 47 and 88 in the three arms)" shares them."""
    labels = series.labels
    if len(set(labels)) == 1 and _LETTERED.fullmatch(labels[0]):
        return False
    if labels[0].startswith("n =") or are_added(series):
        return True
    labelled = [_WORD.search(label) is not None for label in labels]
    labelled[0] |= series.opener is Opener.COMMA and series.between.endswith(" for ")
    shares_label = series.is_joined and labelled[-1] and not any(labelled[:-1])
    return all(labelled) or (
        shares_label and (series.opener is not Opener.BRACKET or series.parts[-1].noun is not None)
    )


def are_added(series: Series) -> bool:
    """Tell whether the parts are joined by "plus" or its sign."""
    if "plus" not in series.sentence.pattern and "+" not in series.sentence.pattern:
        return False
    between = [series.sentence.between(*pair) for pair in pairwise(series.parts)]
    return all(" plus " in words or words.strip() == "+" for words in between)


def names_group(label: str) -> bool:
    """Tell whether a label names a group that has been made of all."""
    return _GROUP.search(label) is not None


def are_all_classes(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels name classes that leave nothing out, or groups that have been made of all."""
    return leave_nothing_out(labels) or any(map(names_group, labels))


def are_of_other_kinds(series: Series) -> bool:
    """Tell whether the parts have other names than the whole, and are not just sorts of people."""
    if all(map(series.has_noun, series.parts)):
        return False
    is_people = len(series.parts) > 2 and is_person(series.whole)
    return not (
        is_people and 2 * sum(part.noun is None or is_person(part) for part in series.parts) >= len(series.parts)
    )


def are_kinds_alone(series: Series) -> bool:
    """Tell whether a list is nothing but counts with nouns of their own: "58 poems and 11 plays"."""
    pairs = zip(series.parts, series.labels, strict=True)
    named = [part.noun is not None and label[0] == "C" for part, label in pairs]
    is_told = all(named[:-1]) and (named[-1] or _LAST_KIND.match(series.labels[-1]) is not None)
    is_told |= all(named[:-1]) and tell_the_rest(series.labels)
    return is_list_alone(series) and (is_told or (series.is_joined and named[-1]))


def is_list_alone(series: Series) -> bool:
    """Tell whether nothing but a list of parts stands behind the whole, of which none is the size or sum of all."""
    return not series.is_cut and not series.more and not any(map(_NO_KIND.search, series.labels))


def are_exclusive(labels: tuple[str, ...]) -> bool:
    """Tell whether the last part is in both of the others, which are told without it: "6 in A only, 2 in B only"."""
    return "both" in labels[-1] and all(" only" in label or " alone" in label for label in labels[:-1])


def tell_the_rest(labels: tuple[str, ...]) -> bool:
    """Tell whether the last part is all that is in none of the two or more before: "1 of unknown kind", "2 others"."""
    return len(labels) > 2 and _REST.match(labels[-1]) is not None


def are_parallel(labels: tuple[str, ...]) -> bool:
    """Tell whether every part is followed by the same word: "18 in A, 19 in B, 20 in C"."""
    following = [_FOLLOWING.search(label) for label in labels]
    words = {found[1] for found in following if found is not None}
    return None not in following and len(words) == 1


def tell_where_found(labels: tuple[str, ...]) -> bool:
    """Tell whether the parts are told by where they occur, which may be in several places: "31 are found in A"."""
    return _OCCUR.search(labels[0]) is not None and all(" in " in f" {label} " for label in labels)


def is_in_both(label: str) -> bool:
    """Tell whether a part is said to be in both of two others: "nine in both tissues"."""
    return _IN_BOTH.search(label) is not None


def are_chosen(labels: tuple[str, ...]) -> bool:
    """Tell whether each label says who has chosen so many, as nobody is twice.

    Examples
    --------
    >>> are_chosen(("N named by the king", "N by the senate")), are_chosen(("N bitten by dogs", "N by cats"))
    (True, False)
    """
    return _CHOSEN.match(labels[0]) is not None and all(map(_BY_OTHERS.match, labels[1:]))
