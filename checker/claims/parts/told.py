"""How a coordinated list is told, by its opener: whether its numbers are parts, and how sure that they are all.

One function an opener. What has to be known of the labels is asked of :mod:`checker.claims.parts.labels`, and
what tells numbers that are no parts of :mod:`checker.claims.parts.no_parts`.
"""

from __future__ import annotations

from dataclasses import replace

from checker.claims.brackets import outside
from checker.claims.compatible import is_person
from checker.claims.complements import leave_nothing_out, names_sex
from checker.claims.counts import number_of
from checker.claims.parts.at_once import are_of_one_sex_and_more, are_steps, may_meet, tell_of_several
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.elliptical import SECOND_SUBJECT, STAGE, elliptical, shares_make_all
from checker.claims.parts.evidence import Evidence, closed, unclosed
from checker.claims.parts.labels import (
    are_added,
    are_all_classes,
    are_kinds_alone,
    are_of_other_kinds,
    are_parallel,
    is_list_alone,
    tell_the_rest,
)
from checker.claims.parts.openers import FORMED, TEAM, Opener
from checker.claims.parts.series import Series
from checker.claims.parts.sorts import are_of_any_age, tell_of_children_that
from checker.claims.parts.uncounted import are_in_pairs, are_taken_several_times, lacks_numbers
from checker.claims.parts.values import gap
from checker.quantities.quantity import Kind
from checker.text.late import late

_REST_BEHIND = late(
    r"[^A-Z.]{0,60}(?:P[^A-Z.]{0,40})?(?:; (?:and )?|, (?:and |with |while |but ))(?:the )?"
    r"(?:remaining|remainder|rest|balance|others?|last|final|third|fourth)\b"
    r"|[^A-Z.;()]{0,30}, with (?:another )?(?:one|[NC]) (?:more |still )?(?:on|in|under|to|at|being|due)\b"
    r"|[^A-Z.()]{0,60} and (?:the (?:rest|remainder) (?:were |was |being )?(?:of )?[a-z]+(?=[.,;)]|\Z)|others\b)"
    r"|[^A-Z.()]{0,40}, (?:with )?(?:one|[NC]) (?:of (?:them|which|whom) |seat |place )?(?:(?:had|was|were|being"
    r"|is|are|having) )?(?:left|vacant|ill|absent|abstained|abstaining|empty|unfilled|withdrawn|excluded|missing)\b"
    r"|[^A-Z.()]{0,60}, (?:plus|besides|not counting|as well as) [a-z]"
    r"|[^A-Z.,;]{0,30}\b(?:with|of) (?:self-)?(?:reported|known|recorded|documented|valid|available|complete) "
    r"|[^A-Z.]{0,60}[NC]?[^A-Z.]{0,40}\b(?:unknown|unrecorded|undisclosed"
    r"|not (?:known|recorded|stated|given|reported|disclosed|identified))\b"
)
"""Behind the last part: "of which £5m came from the town; the remaining £4m …"."""
_LESS_BEHIND = late(
    r"[^A-Z.;]{0,50},? \(?(?:(?:less|minus|net of|after deducting) (?!than\b)|(?:partly |partially )?offset by )"
    r"(?:[a-z]+ ){0,4}?[MNCU]|[^A-Z.;]{0,50}, (?:less|minus|net of|before deducting) (?:an?|the|any|some) [a-z]"
)
"""Behind the last part: what is taken from them before they make the whole."""
_FEW_OF_THEM = late(r"\b(?:just|only|merely|a mere|barely|scarcely|as few as|no more than) \Z")
"""Before the first part: it tells how few they are, and not of how many parts the whole is made."""
_OF_ANY = frozenset({Opener.MADE_OF, Opener.BRACKET, Opener.OF_WHICH})
"""Behind these the parts may name what they are where the whole does not; elsewhere that shows little."""
BRIEF = 24
"""Longest label of a class that leaves out its verb: "of which 75 are doubles and 45 singles"."""
_LEAVING = late(r"\bleaving\b")
_OWN_SUBJECT = late(
    r"(?:[a-z'-]+ ){1,4}(?:was|were|is|are|stood at|came to|totall?ed|reached) [A-Z]"
    r"|(?:his|her|its|their|our|the) (?:[a-z'-]+ ){1,3}at (?:about |some )?[A-Z]"
)
"""A later number of which a clause of its own tells."""
_OF_ITS_OWN = late(r"C (?:were|was|are|is|had|have|has|did|do|[a-z]+ed)\b")
"""A later count of other things of which a verb of its own tells: "of which nine died, and 12 ewes were barren"."""
_BROUGHT_TO = late(
    r"(?:took|brought|lifted|raised|cut|sent|pushed|put|moved|carried) [^A-Z]{2,40}\bto (?:about |some )?[A-Z]"
)
"""A later number that is what something came to."""
_WHOLE_ITSELF = late(r"(?: [a-z]+)?,? (?:[NC] )?of (?:whom|which|them)\b")
"""Behind the last number: it has parts of its own."""
_SOME_OF_THEM = (" of them ", " of these ", " of those ")
"""Right behind a number that is no whole: it is some of what was told before."""
_OF_ALL_THESE = ("; of these ", "; of those ", "; of them ")
"""Between numbers and one that may be some of all of them."""
_MEANWHILE = late(r"\bwhen\Z|\bwhen [NC]|^when\b")
_ALL_ELSE = late(r"\b(?:everything|anything|everyone|everybody|all) else\b")
"""The last part is all that is in none of the others."""
_MATCHED = late(r"\b(?:healthy|controls?|matched)\b")
"""Those with whom others are compared, who are no part of them."""
_HOW = late(r"N (in|inside|within|on|under|over|by|with|without|after|before|for|from|at) ")
"""A number of which is only told how, when or where."""
_DID = late(r"N (?:(?:were|was|are|is|had|have|has) )?[a-z]+(?:ed|[a-z]t|[a-z]n|me|ve|ew|ook|ood|id|ell)\b")
"""A number of which is told what it did."""
_COMMA_AND = late(r", and \Z")
_TAKEN_OUT = late(r"\b(?:exclu|discard|remov|screen|review)")
_SAID_ANEW = late(
    r"\b[NC] (?:(?:more|others?|people) )?(?:were|was|are|is|had|have|has|remain\w*|died|did|wounded|injured|hurt"
    r"|missing|arrested|detained|rescued|displaced|homeless)\b"
)
"""A later number with a verb of its own: "14 died, including four children, and 26 were hurt"."""
_OF_LETTER = late(r"(?:\A|[ (])(?:I|[a-mo-z]) ?= ?\Z")
"""Before the value of a letter or a symbol, "2n = 38", which counts no parts; "n = 38" is the size of a sample."""


def as_told(series: Series) -> Breakdown | None:
    """Return what the text says of *series*, or ``None`` where it does not say that its numbers are parts."""
    found = _as_opened(series)
    if found is not None and are_in_pairs(series):
        return None
    if found is None or not found.is_complete or series.opener is Opener.SAMPLES:
        return found
    last = series.sentence.places[series.sentence.claims.index((*series.parts, *series.more)[-1])]
    end = series.sentence.places[series.sentence.claims.index(series.parts[-1])]
    if _LESS_BEHIND.match(series.sentence.pattern, end + 1):
        return None
    behind = _REST_BEHIND.match(series.sentence.pattern, last + 1)
    has_more = behind is not None and not (")" not in behind[0] and tell_the_rest(series.labels))
    has_more |= _FEW_OF_THEM.search(series.between) is not None and not leave_nothing_out(series.labels)
    if has_more:
        return replace(found, evidence=unclosed(series))
    if gap(series) and (are_steps(series.labels) or lacks_numbers(series)):
        return None
    if are_taken_several_times(series):
        return replace(found, evidence=Evidence.SOME)
    if tell_of_children_that(series) or are_of_any_age(series.labels):
        return replace(found, evidence=Evidence.SOME)
    if gap(series) and may_meet(series) and not (leave_nothing_out(series.labels) or shares_make_all(series)):
        return replace(found, evidence=Evidence.NEAR)
    return found


def _as_opened(series: Series) -> Breakdown | None:
    opener, kind = series.opener, series.whole.quantity.kind
    if series.whole.noun is None and _OF_LETTER.search(series.before) is not None:
        return None
    if opener not in _OF_ANY and series.whole.noun is None and any(part.noun is not None for part in series.parts):
        if series.is_joined and TEAM.search(series.before) is not None and _are_members(series):
            are_told = FORMED.search(series.before) is not None or leave_nothing_out(series.labels)
            return Breakdown(series, Evidence.LISTED, is_stated=False) if are_told else None
        are_sexes = leave_nothing_out(series.labels) and all(map(names_sex, series.labels))
        is_led = series.is_joined and (opener is not Opener.COMMA or series.between.endswith(" with ") or are_sexes)
        return Breakdown(series, Evidence.NEAR, is_stated=False) if is_led else None
    has_classes = are_all_classes(series.labels)
    of_kinds = are_of_other_kinds(series)
    if of_kinds and not has_classes:
        if opener is Opener.BRACKET:
            return Breakdown(series, Evidence.BOXED, is_stated=False) if are_kinds_alone(series) else None
        if not series.is_joined:
            return None
    if series.is_cut and not (has_classes or series.is_joined or opener is Opener.COMMA):
        return None
    if opener is Opener.MADE_OF:
        return _made_of(series, has_classes=has_classes, of_kinds=of_kinds)
    if opener is Opener.INCLUDING:
        return _included(series, has_classes=has_classes)
    if opener is Opener.OF_WHICH:
        return _of_which(series, of_kinds=of_kinds)
    if opener is Opener.COMMA and kind is Kind.DURATION:
        return Breakdown(series, closed(series), is_stated=True) if series.is_joined else None
    if opener is Opener.COMMA:
        return elliptical(series, has_classes=has_classes)
    if kind is Kind.MEASURE:
        return Breakdown(series, closed(series) if series.is_joined else unclosed(series), is_stated=False)
    return _listed(series, has_classes=has_classes, of_kinds=of_kinds)


def _are_members(series: Series) -> bool:
    """Tell whether the parts are people, as all of a team are: a party may have mules."""
    return series.before.endswith("squad of ") or all(map(is_person, series.parts))


def _made_of(series: Series, *, has_classes: bool, of_kinds: bool) -> Breakdown | None:
    """Return "31 lorries, comprising 14 in the north and 17 in the south"."""
    if SECOND_SUBJECT.search(series.between):
        return None
    is_closed = series.is_joined or (has_classes and not series.is_cut)
    return Breakdown(series, Evidence.WHOLE if is_closed else Evidence.SOME, is_stated=not of_kinds)


def _included(series: Series, *, has_classes: bool) -> Breakdown | None:
    """Return "18 wards, including 7 in Leek and 11 in Stone"."""
    if series.is_cut and not series.is_joined:
        return None  # "78 carts, including 42 long carts, 6 short carts and 30 sledges"
    is_said = has_classes or are_added(series) or (series.is_joined and _ALL_ELSE.search(series.labels[-1]) is not None)
    if not is_said and (not series.is_joined or series.whole.quantity.kind is Kind.MONEY):
        return None
    if len(series.parts) == 2 and _MATCHED.search(series.labels[-1]) and _has_comma(series):
        return None  # "19 growers, including eight with gout, and 12 matched bakers"
    if any(map(STAGE.search, series.labels)) or any(map(_SAID_ANEW.search, series.labels[1:])):
        return None
    if are_of_one_sex_and_more(series.labels):
        return None  # "including 31 women and 32 graduates"
    if is_said or tell_the_rest(series.labels):
        return Breakdown(series, closed(series), is_stated=False)
    is_alone = series.is_joined and not series.is_cut and not series.more
    return Breakdown(series, Evidence.INCLUDED if is_alone else Evidence.SOME, is_stated=False)


def _has_comma(series: Series) -> bool:
    """Tell whether a comma stands before the conjunction that joins two parts."""
    return _COMMA_AND.search(series.sentence.between(*series.parts)) is not None


def _of_which(series: Series, *, of_kinds: bool) -> Breakdown | None:
    """Return "120 rooms, of which 75 are doubles and 45 singles"."""
    labels = series.labels
    if of_kinds and any(len(label) > BRIEF or _OF_ITS_OWN.match(label) for label in labels[1:]):
        return None
    if number_of(series.parts[0]) == number_of(series.whole):
        return None  # "of these 108, 36 passed": the whole, told again
    if series.between.startswith(_OF_ALL_THESE) and number_of(series.parts[0]) > number_of(series.whole):
        return None  # "Asia 280, others 60; of these new goods 212": the last of those before is not meant alone
    if "which" not in series.between and "whom" not in series.between and " and " in series.before[-60:]:
        return None
    if len(labels[0]) == 1 and number_of(series.parts[0]) > number_of(series.whole):
        return None  # "120 men and 12 women, of whom 30 and two were hurt"
    if labels[0][:1].isupper() and any(map(_OWN_SUBJECT.match, labels[1:])):
        return None  # "of which $410m was held abroad, and debt was $250m"
    if series.between.startswith(_SOME_OF_THEM):
        return None  # "34 points, 21 of them in the second half after 13 in the first": the 21 are some themselves
    end = series.sentence.places[series.sentence.claims.index(series.parts[-1])]
    if _WHOLE_ITSELF.match(series.sentence.pattern, end + 1):
        return None  # "seven children, of whom four lived, and his second five, of whom three did"
    if any(map(_BROUGHT_TO.match, labels[1:])):
        return None  # "of which the first ten made 12, and took the whole to 84"
    if _LEAVING.search(labels[-1]) and not _LEAVING.search(labels[0]):
        return None  # what is left may be of more than the whole
    if (not series.is_joined or len(labels) > 2) and _is_aside(labels):
        return None
    if any("when" in label and _MEANWHILE.search(label) for label in labels):
        return None  # "of which 22 were full on 1 May, when nine came, and 25 on 2 May"
    if tell_of_several(labels):
        return None  # "of which 31 are women, 22 play an instrument and 14 live outside the town"
    is_open = (
        not series.is_joined
        or all("Y" in label for label in labels)  # what falls due in some of the years
        or any(" must " in label or _TAKEN_OUT.search(label) for label in labels)
        or "(" in outside(series.between)
    )
    return Breakdown(series, Evidence.SOME if is_open else closed(series), is_stated=True)


def _is_aside(labels: tuple[str, ...]) -> bool:
    """Tell whether the second number only says more of those that the first one counts: "95 came, 31 on foot"."""
    found = _HOW.match(labels[1]) if _DID.match(labels[0]) is not None else None
    if found is None or f" {found[1]} " in labels[0]:
        return False
    return all(map(_DID.match, (label.removeprefix("and ") for label in labels[2:])))


def _listed(series: Series, *, has_classes: bool, of_kinds: bool) -> Breakdown:
    """Return a list in a bracket, behind a colon or behind a dash."""
    is_stated = series.is_joined and not of_kinds
    is_boxed = series.opener is Opener.BRACKET
    is_said = series.is_joined or has_classes or (is_list_alone(series) and tell_the_rest(series.labels))
    if is_said or (is_boxed and are_parallel(series.labels)):
        return Breakdown(series, closed(series), is_stated=is_stated)
    if is_boxed and is_person(series.whole) and is_list_alone(series):
        return Breakdown(series, Evidence.BOXED, is_stated=False)
    return Breakdown(series, unclosed(series), is_stated=is_stated)
