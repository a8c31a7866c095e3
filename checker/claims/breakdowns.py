"""Which series are breakdowns: parts that are said to make up their whole.

A bracket behind a number can hold its parts, but also a range, a conversion, test
statistics or examples. What is kept here has labelled parts of the sort of the whole; and
only where the text closes the list ("and", complementary labels) is it taken as complete.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from checker.claims.apposed import come_from
from checker.claims.breakdown import Breakdown, by_example
from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.complements import leave_nothing_out
from checker.claims.divided_measures import is_measure_divided
from checker.claims.elliptical import IN_BRACKETS, PART_AHEAD, SECOND_SUBJECT, STAGE, elliptical, is_led
from checker.claims.find import Claims
from checker.claims.groups_next import find_groups_next
from checker.claims.itemised import find_itemised
from checker.claims.no_parts import is_apart, words_of
from checker.claims.numbered_groups import over_groups
from checker.claims.samples import find_samples
from checker.claims.series import Opener, Series, find_series
from checker.claims.sized_groups import find_sized_groups
from checker.claims.sizes_in_bracket import find_sizes_in_brackets
from checker.quantities.quantity import Kind
from checker.text.late import late

_REST_BEHIND = late(
    r"[^A-Z.]{0,60}(?:; (?:and )?|, (?:and |with |while |but ))(?:the )?(?:remaining|remainder|rest|balance|others?)\b"
    r"|[^A-Z.()]{0,60} and others\b|[^A-Z.()]{0,60}, (?:plus|besides|not counting|as well as) [a-z]"
    r"|[^A-Z.]{0,60}[NC]?[^A-Z.]{0,40}\b(?:unknown|unrecorded|undisclosed"
    r"|not (?:known|recorded|stated|given|reported|disclosed|identified))\b"
)
"""Behind the last part: "of which £5m came from the town; the remaining £4m …"."""
BRIEF = 24
"""Longest label of a class that leaves out its verb: "of which 75 are doubles and 45 singles"."""
_NOT_A_LABEL = late(
    r"\b(?:means?|median|average|ranges?|aged?|sd|iqr|per|than|from|since|ratio|odds|such|e\.g|mainly|mostly|largely"
    r"|primarily|among|net of|ci|except|excluding|versus|vs|compared|respectively|each|every"
    r"|of (?:them|these|those|whom|which)|of the [a-z]+ed|it (?:has|had|was|is)|the number of)\b|\bboth *\Z"
    r"|(?<!n)(?<!n )[=<>≤≥]|[±×∈|{}]"
)
_NO_LABELS = frozenset(
    """mean means median average range ranges age aged sd iqr per than from since ratio odds such e mainly mostly
    largely primarily among net ci except excluding versus vs compared respectively each every them these
    those whom which the it both""".split()
)
"""One of these words is in every label that the pattern fits, or one of its signs."""
_NO_LABEL_SIGN = late(r"[=<>≤≥±×∈|{}]")
_LEAVING = late(r"\bleaving\b")
_TAKEN_OUT = late(r"\b(?:exclu|discard|remov|screen|review)")
_SAID_ANEW = late(
    r"\b[NC] (?:(?:more|others?|people) )?(?:were|was|are|is|had|have|has|remain\w*|died|did|wounded|injured|hurt"
    r"|missing|arrested|detained|rescued|displaced|homeless)\b"
)
"""A later number with a verb of its own: "14 died, including four children, and 26 were hurt"."""
_OTHERS = late(r"[NC] (?:were |are |in |with |of )?(?:the )?others?\b(?! than)")
"""The last part: all that is not in the parts before."""
_LETTERS = late(r"[a-z]+")
_NO_KIND = late(r"\An ?=|\b(?:total|overall|altogether)\b")
"""The size of a group, or what all come to."""
_LETTERED = late(r"[A-Z] [a-z]")
"""Two numbers with one letter: "3 T & 7 T"."""
_WORD = late(r"[a-zà-ÿ]{2,}|[a-z]\b")
_NOT_BETWEEN = late(
    r"\b(?:than|versus|vs|compared"
    r"|from(?! [AYZ]| (?:the|an?|our|this|its) (?:[a-z-]+ ){0,3}(?:database|registry|register|hospital|clinic"
    r"|cent(?:er|re)|records?|files?|archives?|literature|cohort|population|department)s?\b)"
    r"|(?<!made )(?<!follow[- ])up|down|rose|fell|instead|after|before|between(?! [AYZ])|rather"
    r"|every|each|per|such as|e\.g|among|mainly|mostly|primarily|net of|at least|plus|controls|in addition"
    r"|sits? with)\b|[=<>≤≥±×∈|{}]"
)
_NO_BETWEENS = frozenset(
    """than versus vs compared from up down rose fell instead after before between rather every each per such e among
    mainly mostly primarily net at plus controls in sit sits""".split()
)
"""One of these words is in all that the pattern fits, or one of its signs."""
_FROM_WHERE = late(r"\bfrom (?=[a-z])")
"""Before a bracket: where what is counted comes from, as in "206 children from Wales (118 boys and 88 girls)"."""
_SAID = late(
    r", (?:[a-z']+ ){1,4}(?:said|says|reported|reports|announced|told [a-z]+|confirmed|wrote)"
    r"(?: on [a-z]+day| yesterday| today| late [a-z]+)?\Z"
)
"""Who says so, between a whole and its colon."""
_NOT_WHOLE = late(
    r"\b(?:note|footnote|step|table|figure|fig\.|no\.|chapter|section|item|level) ?\Z"
    r"|\b(?:to|at) [A-Z][^A-Z.;]{0,30}\bfrom \Z"
)
_ANOTHER = late(r"\b(?:another|further|more)\b(?! than)")
_ANOTHERS = frozenset({"another", "further", "more"})
_FOLLOWING = late(r"[A-Z] ([a-z]+)")
_GROUP = late(
    r"\b(group|arm|cohort(?! stud)|condition|side|wing|class|ward|part|site|unit(?! tests?)|division|team)s?\b"
)
"""Parts that are the groups of a study, of which there are no others."""


def find_breakdowns(claims: Claims) -> tuple[Breakdown, ...]:
    """Return the breakdowns of a document."""
    told = map(over_groups, claims.derived(find_series))
    found = [_judged(series) for series in told if _is_breakdown(series)]
    samples = [
        Breakdown(series, is_complete=True, is_certain=True)
        for series in claims.derived(find_samples)
        if not _is_measured(series.whole)
    ]
    items = [Breakdown(series, is_complete=True, is_certain=False) for series in find_itemised(claims)]
    found = [None if breakdown is None else _with_leading_part(breakdown) for breakdown in found]
    sampled = {sample.series.whole for sample in samples}
    known = sampled | {each.series.whole for each in (*found, *items) if each is not None}
    groups = [series for series in find_sized_groups(claims) if series.whole not in sampled]
    groups += [series for series in find_sizes_in_brackets(claims) if series.whole not in known]
    known |= {series.whole for series in groups}
    groups += [series for series in find_groups_next(claims) if series.whole not in known]
    sized = [
        Breakdown(
            series,
            is_complete=True,
            is_certain=False,
            is_open=series.is_cut,
            is_loose=series.is_cut and (_names_some(series) or not series.is_joined),
        )
        for series in groups
    ]
    return by_example([breakdown for breakdown in [*found, *samples, *items, *sized] if breakdown is not None])


def _names_some(series: Series) -> bool:
    """Tell whether the groups are only said to be included."""
    return "includ" in series.between and ":" not in series.between


def _with_leading_part(breakdown: Breakdown) -> Breakdown:
    """Return *breakdown* with the part that names its whole: "12 of the 31 voted for, 14 against"."""
    series = breakdown.series
    if series.opener is not Opener.COMMA or PART_AHEAD.search(series.before) is None:
        return breakdown
    claims = series.sentence.claims
    first = claims[claims.index(series.whole) - 1]
    label = f"{series.before[-12:]}{series.between}".strip(" ,")
    parts, labels = (first, *series.parts), (label, *series.labels)
    return replace(breakdown, series=replace(series, parts=parts, labels=labels))


def _is_breakdown(series: Series) -> bool:
    """Tell whether the parts are labelled and of the sort of the whole."""
    if any(map(_is_measured, (series.whole, *series.parts))):
        return False
    if _blocks(series):
        return False
    if series.opener is Opener.COLON and "," in _SAID.sub("", series.between.partition(":")[0]):
        return False
    if series.whole.quantity.kind in (Kind.MEASURE, Kind.DURATION) and not is_measure_divided(series):
        return False
    if series.opener is not Opener.SAMPLES and any("n =" in label or "n=" in label for label in series.labels[1:]):
        return False
    words = words_of(series.labels)
    is_in_both = "both" in words and series.opener is Opener.COLON and not _are_exclusive(series.labels)
    if is_apart(series, words) or is_in_both:
        return False
    if not _NO_LABELS.isdisjoint(words) or any(map(_NO_LABEL_SIGN.search, series.labels)):
        is_origin = series.opener is Opener.MADE_OF or come_from(series.labels)
        labels = [label.replace(" from ", " ") if is_origin else label for label in series.labels]
        if series.opener is Opener.COMMA and (series.is_joined or leave_nothing_out(series.labels)):
            labels[0] = labels[0].replace(" of them ", " ")
        if _are_exclusive(series.labels):
            labels[-1] = labels[-1].replace("both", "")
        if any(map(_NOT_A_LABEL.search, labels)):
            return False
    if series.opener is Opener.BRACKET and _is_of_something_else(series):
        return False
    if not _are_labelled(series) or (len(set(series.labels)) == 1 and _LETTERED.fullmatch(series.labels[0])):
        return False
    if _NOT_WHOLE.search(series.before):
        return False
    if not _ANOTHERS.isdisjoint(words) and any(map(_ANOTHER.search, series.labels)):
        return False
    if series.whole.noun is None and any(part.noun is not None for part in series.parts):
        return series.opener in (Opener.MADE_OF, Opener.BRACKET, Opener.OF_WHICH)
    return True


def _is_of_something_else(series: Series) -> bool:
    """Tell whether a bracket has not just parts: the size of one group and more about it, another total, a name."""
    pattern, places, claims = series.sentence.pattern, series.sentence.places, series.sentence.claims
    first, second = series.parts[:2]
    if series.labels[0].startswith("n =") and series.sentence.between(first, second).startswith(";"):
        return True
    inside = pattern[places[claims.index(first)] : places[claims.index(series.parts[-1])]]
    return "I" in inside or "total" in (first.quantity.unit or "").split()


def _blocks(series: Series) -> bool:
    """Tell whether words between whole and parts say that these are something else."""
    between = series.between
    if _NO_BETWEENS.isdisjoint(_LETTERS.findall(between)) and not _NO_LABEL_SIGN.search(between):
        return False
    if series.opener is Opener.COMMA and "(" in between:
        between = IN_BRACKETS.sub("", IN_BRACKETS.sub("", between))
    if series.opener is Opener.BRACKET or (series.opener is Opener.COMMA and is_led(series)):
        between = _FROM_WHERE.sub("", between)
    found = _NOT_BETWEEN.search(between.removesuffix("n = ").removesuffix("n="))
    return found is not None and not (series.opener is Opener.OF_WHICH and found[0] in ("before", "after"))


def _are_labelled(series: Series) -> bool:
    """Tell whether every part has words of its own; "(108, 55 and 104 in the three arms)" shares them."""
    if series.labels[0].startswith("n =") or _is_added(series):
        return True
    labelled = [_WORD.search(label) is not None for label in series.labels]
    labelled[0] |= series.opener is Opener.COMMA and series.between.endswith(" for ")
    shares_label = series.is_joined and labelled[-1] and not any(labelled[:-1])
    return all(labelled) or (
        shares_label and (series.opener is not Opener.BRACKET or series.parts[-1].noun is not None)
    )


def _is_measured(claim: Claim) -> bool:
    """Tell whether a bare number has decimals: a statistic, not a count."""
    figure = claim.quantity.figure
    if figure is None or figure.denominator != 1 or figure.mantissa <= 0:
        return True
    return claim.quantity.kind in (Kind.NUMBER, Kind.COUNT) and figure.is_decimal and figure.exponent < 0


def _judged(series: Series) -> Breakdown | None:
    found = _as_told(series)
    if found is None or not found.is_complete or series.opener is Opener.SAMPLES:
        return found
    last = series.sentence.places[series.sentence.claims.index((*series.parts, *series.more)[-1])]
    rest = _REST_BEHIND.match(series.sentence.pattern, last + 1)
    return found if rest is None else replace(found, is_complete=False)  # more parts follow


def _as_told(series: Series) -> Breakdown | None:
    complements = leave_nothing_out(series.labels) or any(map(_GROUP.search, series.labels))
    of_kinds = not all(map(series.has_noun, series.parts)) and not _are_people(series)
    is_cut = series.is_cut and not (complements or series.is_joined or series.opener is Opener.COMMA)
    if series.opener is Opener.BRACKET and of_kinds and not complements and _are_kinds(series):
        return Breakdown(series, is_complete=True, is_certain=False, is_open=True)
    if is_cut or (of_kinds and not complements and (not series.is_joined or series.opener is Opener.BRACKET)):
        return None
    if series.opener is Opener.MADE_OF:
        if SECOND_SUBJECT.search(series.between):
            return None
        return Breakdown(series, is_complete=series.is_joined or complements, is_certain=not of_kinds)
    if series.opener is Opener.INCLUDING:
        if (
            not complements
            and not _is_added(series)
            and (not series.is_joined or series.whole.quantity.kind is Kind.MONEY)
        ):
            return None
        if any(map(STAGE.search, series.labels)) or any(map(_SAID_ANEW.search, series.labels[1:])):
            return None
        if complements or _is_added(series) or _OTHERS.search(series.labels[-1]):
            return Breakdown(series, is_complete=True, is_certain=False)
        loose = series.is_joined and not series.is_cut and not series.more
        return Breakdown(series, is_complete=loose, is_certain=False, is_open=loose, is_loose=loose)
    if series.opener is Opener.OF_WHICH:
        if of_kinds and any(len(label) > BRIEF for label in series.labels[1:]):
            return None
        if series.parts[0].quantity.value == series.whole.quantity.value:
            return None  # "of these 108, 36 passed": the whole, told again
        if "which" not in series.between and "whom" not in series.between and " and " in series.before[-60:]:
            return None
        if _LEAVING.search(series.labels[-1]) and not _LEAVING.search(series.labels[0]):
            return None  # what is left may be of more than the whole
        is_open = (
            sum(" had " in f"{label} " for label in series.labels) > 1
            or all("Y" in label for label in series.labels)  # what falls due in some of the years
            or any(" must " in label or _TAKEN_OUT.search(label) for label in series.labels)
            or "(" in series.between
        )
        return Breakdown(series, is_complete=series.is_joined and not is_open, is_certain=True)
    if series.opener is Opener.COMMA and series.whole.quantity.kind is Kind.DURATION:
        return Breakdown(series, is_complete=True, is_certain=True) if series.is_joined else None
    if series.opener is Opener.COMMA:
        return elliptical(series, complements=complements)
    if series.whole.quantity.kind is Kind.MEASURE:
        return Breakdown(series, is_complete=series.is_joined, is_certain=False)
    parallel = series.opener is Opener.BRACKET and _are_parallel(series.labels)
    complete = series.is_joined or complements or parallel
    is_list = series.opener is Opener.BRACKET and not series.is_cut and not series.more
    is_list = is_list and not any(_NO_KIND.search(label) for label in series.labels)
    if is_list and not complete and is_person(series.whole):
        return Breakdown(series, is_complete=True, is_certain=False, is_open=True)
    return Breakdown(series, is_complete=complete, is_certain=series.is_joined and not of_kinds)


def _are_people(series: Series) -> bool:
    """Tell whether three or more parts of a number of people are named, and at least half of them surely as people."""
    return (
        len(series.parts) > 2 and is_person(series.whole) and 2 * sum(map(is_person, series.parts)) >= len(series.parts)
    )


def _are_exclusive(labels: tuple[str, ...]) -> bool:
    """Tell whether the last part is in both of the others, which are told without it: "6 in A only, 2 in B only"."""
    return "both" in labels[-1] and all(" only" in label or " alone" in label for label in labels[:-1])


def _are_kinds(series: Series) -> bool:
    """Tell whether a bracket holds nothing but counts with nouns of their own: "69 works (58 poems and 11 plays)"."""
    alone = not series.is_cut and not series.more and not any(map(_NO_KIND.search, series.labels))
    pairs = zip(series.parts, series.labels, strict=True)
    named = [part.noun is not None and label[0] == "C" for part, label in pairs]
    return alone and (all(named) or (series.is_joined and named[-1]))


def _is_added(series: Series) -> bool:
    """Tell whether the parts are joined by "plus" or its sign."""
    if "plus" not in series.sentence.pattern and "+" not in series.sentence.pattern:
        return False
    between = [series.sentence.between(*pair) for pair in pairwise(series.parts)]
    return all(" plus " in words or words.strip() == "+" for words in between)


def _are_parallel(labels: tuple[str, ...]) -> bool:
    """Tell whether every part is followed by the same word: "18 in A, 19 in B, 20 in C"."""
    following = [_FOLLOWING.search(label) for label in labels]
    words = {found[1] for found in following if found is not None}
    return None not in following and len(words) == 1
