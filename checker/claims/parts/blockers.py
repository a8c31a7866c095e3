"""Words that keep the numbers behind a number from being its parts: in their labels, before them, before the whole.

These are the vetoes that come before a list is taken for one; what is said by the numbers' own kinds and
places is asked of :mod:`checker.claims.parts.no_parts`.
"""

from __future__ import annotations

from checker.claims.brackets import outside, without_averages
from checker.claims.complements import leave_nothing_out
from checker.claims.parts.apposed import come_from
from checker.claims.parts.divided_measures import is_measure_divided
from checker.claims.parts.elliptical import is_led
from checker.claims.parts.in_turn import told_in_turn
from checker.claims.parts.labels import are_exclusive, are_labelled
from checker.claims.parts.no_parts import is_apart, words_of
from checker.claims.parts.openers import CHANGED, Opener
from checker.claims.parts.series import Series, is_measured
from checker.quantities.quantity import Kind
from checker.text.late import late

_NOT_A_LABEL = late(
    r"\b(?:means?|median|average|ranges?|aged?|sd|iqr|per|(?<!other )than|from|since|ratio|odds|e\.g"
    r"|(?:such|mainly|mostly|largely|primarily)(?=[^A-Z]*[A-Z])|among|net of|ci|except|excluding|versus|vs|compared"
    r"|respectively|each|every|(?:none|neither) (?:out )?of|of (?:them|these|those|whom|which)|of the [a-z]+ed"
    r"|it (?:has|had|was|is)|the number of|D (?:after|before|later|earlier|ago))\b|\bboth *\Z|\Aout of [NC]"
    r"|\A(?:and |but )?(?:as|because|since|although|though) [NC] (?:were|was|had|did|are|is|have|has)\b|\ball but [NC]"
    r"|(?<!n)(?<!n )[=<>≤≥]|[±×∈|{}]"
)
_NO_LABELS = frozenset(
    """mean means median average range ranges age aged sd iqr per than from since ratio odds such e mainly mostly
    largely primarily among net ci except excluding versus vs compared respectively each every them these those
    whom which the it both none neither out but after before later earlier ago as because although though""".split()
)
"""One of these words is in every label that the pattern fits, or one of its signs."""
_NO_LABEL_SIGN = late(r"[=<>≤≥±×∈|{}]")
_ANOTHER = late(r"\b(?:another|further|more)\b(?! than)")
_ANOTHERS = frozenset({"another", "further", "more"})
_NOT_BETWEEN = late(
    r"\b(?:than|versus|vs|compared"
    r"|from(?! [AYZ]| (?:the|an?|our|this|its) (?:[a-z-]+ ){0,3}(?:database|registry|register|hospital|clinic"
    r"|cent(?:er|re)|records?|files?|archives?|literature|cohort|population|department)s?\b)"
    r"|(?<!made )(?<!follow[- ])up|down|rose|fell(?! (?:ill|sick|victim|in (?:battle|action))\b)"
    r"|instead|after|before|between(?! [AYZ]| (?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december)\b)|rather"
    r"|every|each|per|such as|e\.g|among|mainly|mostly|primarily|net of|at least|plus|controls|in addition"
    r"|equal numbers?"
    r"|sits? with)\b|[=<>≤≥±×∈|{}]"
)
_NO_BETWEENS = frozenset(
    """than versus vs compared from up down rose fell instead after before between rather every each per such e among
    mainly mostly primarily net at plus controls in sit sits equal""".split()
)
"""One of these words is in all that the pattern fits, or one of its signs."""
_FIRST_OF = late(r"\A(N) of (?:them|which|whom|(?:these|those)(?: [a-z]+)?) ")
"""How the first part may be told behind a comma: "19 boats, 12 of which fish for cod and seven for herring"."""
_WHO = late(r"\A((?:and )?[NC]) who\b.*")
"""A part of people with what each of them did: "11 men who came from elsewhere"."""
_OF_EACH = late(r"\b(?:each|every)\b[^.;]{0,40}\Z")
"""Before a number that is told of each of several."""
_LETTERS = late(r"[a-z]+")
_AMOUNT = late(r"[NCMUD]")
_FROM_WHERE = late(r"\bfrom (?=[a-z])")
"""Before a bracket: where what is counted comes from, as in "206 children from Wales (118 boys and 88 girls)"."""
_WHEN = late(r"\b(?:after|before) (?=[a-z][^A-Z]*\Z)")
"""When it was, in the words before a colon: "nine rams were shorn after lambing: four old and five young"."""
_WORKED_OUT = late(r" ?[-–−+*] ?\(")
"""Between a number and a bracket: the one is taken from the other, or added to it."""
_SAID = late(
    r", (?:[a-z']+ ){1,4}(?:said|says|reported|reports|announced|told [a-z]+|confirmed|wrote)"
    r"(?: on [a-z]+day| yesterday| today| late [a-z]+)?\Z"
)
"""Who says so, between a whole and its colon."""
_CHANGED = late(CHANGED)
_NOT_WHOLE = late(
    r"\b(?:note|footnote|step|table|figure|fig\.|no\.|chapter|section|item|level) ?\Z"
    r"|\b(?:to|at) [A-Z][^A-Z.;]{0,30}\bfrom \Z"
    r"|\b(?:marks?|marked|scores?|scored|rated|ratings?|grades?|graded|points?)\b[^A-Z.;]{0,30}\bout of \Z"
    r"|\b(?:up|down|higher|lower|less|more|fewer|rise|fall|increase|decrease)(?: (?:by )?[A-Z])?,? (?:from|than|on) "
    r"(?:about |some )?\Z"
)


def are_parts(series: Series) -> bool:
    """Tell whether nothing in the words around the numbers of *series* keeps them from being parts of its whole."""
    if any(map(is_measured, (series.whole, *series.parts))) or _is_barred_between(series):
        return False
    if series.whole.quantity.kind in (Kind.MEASURE, Kind.DURATION) and not is_measure_divided(series):
        return False
    if series.opener is not Opener.SAMPLES and any("n =" in label or "n=" in label for label in series.labels[1:]):
        return False
    if series.opener is Opener.COMMA and ";" in series.between and _OF_EACH.search(series.before) is not None:
        return False  # "each of the teams has 15 players; 178 took part"
    in_turn = told_in_turn(series)
    if in_turn is not None and in_turn.is_certain:
        return False
    words = words_of(series.labels)
    if is_apart(series, words) or _are_barred(series, words):
        return False
    if series.opener is Opener.BRACKET and _is_of_something_else(series):
        return False
    return are_labelled(series) and _NOT_WHOLE.search(series.before) is None


def _is_barred_between(series: Series) -> bool:
    """Tell whether words between whole and parts say that these are something else."""
    between = series.between
    if series.opener is Opener.BRACKET and _WORKED_OUT.fullmatch(between) is not None:
        return True  # "there are 256 - (128 + 28) = 100 bytes"
    if ")" in between and "(" not in between.partition(")")[0] and _AMOUNT.search(series.before.rpartition("(")[2]):
        return True  # "900 trees (640 apples, 260 pears) include 500 old ones"
    if series.opener is Opener.COLON and between.endswith(": either "):
        return True  # "four beats: either two long and two short, or …" has another list behind this
    if series.opener is Opener.COLON:
        between = _CHANGED.sub("", between)
    if series.opener is Opener.COLON and "," in _SAID.sub("", between.partition(":")[0]):
        return True
    if _NO_BETWEENS.isdisjoint(_LETTERS.findall(between)) and not _NO_LABEL_SIGN.search(between):
        return False
    if series.opener is Opener.COLON:
        between = _WHEN.sub("", between)
    if series.opener in (Opener.COMMA, Opener.OF_WHICH) and "(" in between:
        between = outside(between)
    is_from = series.opener is Opener.OF_WHICH and come_from(series.labels)
    if is_from or series.opener is Opener.BRACKET or (series.opener is Opener.COMMA and is_led(series)):
        between = _FROM_WHERE.sub("", between)
    found = _NOT_BETWEEN.search(between.removesuffix("n = ").removesuffix("n="))
    if found is None or (series.opener is Opener.OF_WHICH and found[0] in ("before", "after", "among")):
        return False
    # storms "from 17 stations: 138 storms …" are no stations
    noun = series.whole.noun
    return found[0] != "from" or noun is None or any(part.noun != noun for part in series.parts)


def _are_barred(series: Series, words: frozenset[str]) -> bool:
    """Tell whether a label, of those in which *words* stand, is that of no part."""
    is_in_both = are_exclusive(series.labels)
    if "both" in words and series.opener is Opener.COLON and not is_in_both:
        return True
    if not _ANOTHERS.isdisjoint(words) and any(map(_ANOTHER.search, series.labels)):
        return True
    if _NO_LABELS.isdisjoint(words) and not any(map(_NO_LABEL_SIGN.search, series.labels)):
        return False
    is_origin = series.opener is Opener.MADE_OF or come_from(series.labels)
    labels = [f" {label}".replace(" from ", " ").strip() if is_origin else label for label in series.labels]
    labels = [_WHO.sub(r"\1", without_averages(label)) for label in labels]
    if series.opener is Opener.COMMA and (series.is_joined or leave_nothing_out(series.labels)):
        labels[0] = _FIRST_OF.sub(r"\1 ", labels[0])
    if is_in_both:
        labels[-1] = labels[-1].replace("both", "")
    return any(map(_NOT_A_LABEL.search, labels))


def _is_of_something_else(series: Series) -> bool:
    """Tell whether a bracket has not just parts: the size of one group and more about it, another total, a name."""
    pattern, places, claims = series.sentence.pattern, series.sentence.places, series.sentence.claims
    first, second = series.parts[:2]
    if series.labels[0].startswith("n =") and series.sentence.between(first, second).startswith(";"):
        return True
    inside = pattern[places[claims.index(first)] : places[claims.index(series.parts[-1])]]
    return "I" in inside or "total" in (first.quantity.unit or "").split()
