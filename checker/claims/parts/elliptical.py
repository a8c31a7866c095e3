"""Parts that count what their whole names, with nothing but a comma between: "of the 85 subjects, 43 had …"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.claims.brackets import outside, without_averages
from checker.claims.compatible import is_person
from checker.claims.complements import names_sex
from checker.claims.parts.apposed import are_apposed, are_of_one_verb, are_shared_out, are_some_of_them
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.degrees import are_degrees
from checker.claims.parts.evidence import Evidence, closed
from checker.claims.parts.flows import are_fates_of_all
from checker.claims.parts.in_a_row import is_item, is_of_class, is_of_earlier_whole
from checker.claims.parts.labels import are_arms
from checker.claims.parts.series import Series
from checker.claims.parts.sorts import (
    OF_WHOM,
    OFFSPRING,
    are_with_controls,
    ends_with_others,
    has_strangers,
    may_have_degrees,
)
from checker.quantities.quantity import Kind
from checker.text.late import late

_WORDS_IN_BRACKETS = late(r"\((?!groups?\b)[^()A-Z]*\)")
SECOND_SUBJECT = late(
    r" and the |; |\b(?:whereas|while) |, (?:and )?(?:the|a|an|this|its|that) |\bwhich (?:is|was"
    r"|were) included\b(?! \w+ the following)"
)
STAGE = late(
    r"\b(?:were|was|had been) (?:randomi[sz]ed|enrolled|included|analy[sz]ed|evaluated|treated|screened|assessed"
    r"|available)|\bevaluable\b"
    r"|\b(?:completed|consented|returned|responded|remained)\b"
)
_WINNOWED = late(r"\b(?:screened|duplicates?|read in full|full[ -]texts?|short-?listed)\b")
"""Steps in which fewer and fewer are left."""
_REST_LAST = late(r"(?:and |with |while )?the (?:other|remaining) [NCMU](?! (?:of|were of)\b)")
_SHARING = late(
    r"\b(?:shared|divided|distributed|split|given|paid|awarded|granted|voted|raised|spent|contributed|donated|provided"
    r"|collected|allotted|apportioned)\b"
)
_OF_IT = late(r"[NCMU] of (?:them|these|those|it|this|that)\b")
_OF_THAT = late(r"[NCMU] of (?:that|this|those|these|which|whom)\b")
"""A part of the part before it."""
_OF_ANOTHER = late(r"(?:and )?(?!the (?:rest|balance|remainder)\b)(?:[a-z'-]+ ){1,4}of [NCMU]")
"""A sum with a name of its own: "$22m of it abroad, and debts of $61m"."""
_TOLD_OF_IT = late(
    r"(?:and |but )?(?:spent|spends?|paid|pays?|owe[sd]?|earne?d?|made|makes?|lost|loses?|sold|sells?|bought|buys?|gave"
    r"|gives?|left|leaves?|ha[sd]|saved|saves?|lent|lends?|borrowed|raised|invested|held|holds?) (?:[a-z]+ )?[NCMU]"
)
"""What else was done with money than to make the whole: "£1.2m, £300,000 of it in gifts, and spent £1.1m"."""
FEW_PARTS = 3
HUNDRED = 100
LEAST_STEP = Fraction(1, 5)
"""So far from all of it shares may come by rounding."""
_GATHERED = late(
    r"\b(?:crowd|audience|workforce|staff|congregation|garrison|herd|flock|membership|electorate|population|turnout)"
    r" of (?:about |some |around |nearly )?\Z"
)
"""Before a number that names nothing itself, of so many gathered."""
_SOME_OF = late(r"\b(?:in|among|for) which\b|\bconfirmed\b")
_OF_SUCH = late(r" (?:[a-z-]+ ){0,3}(?:in|for) which [^,;]*, \Z")
"""Behind a whole told first: which of them it counts, as in "of 96 looms for which a date is known, 41 …"."""
_ANCHOR = late(
    r"(?:(?:\A|[,;:.] )(?:out )?of (?:(?:the |all |all the |these |those |our |its |their )(?:[a-z]+ )?)?"
    r"|\btotal of |(?:\A|[,;:.] )of (?:a|the|its|our|their) (?:[a-z]+ )?(?:workforce|staff|membership|population|sample"
    r"|cohort|crew|fleet|field|stock|payroll|class|group|enrol+ment|audience) of (?:about |some |around )?"
    r"|\A(?:in (?:all|total), |overall, )|\Aout of a total of )\Z"
)
_ANCHORED = late(
    r"(?:\A|[,;:.] )(?:among|for|in total,?|in all,?|overall,?|a total of)"
    r" (?:the |all |all the |these |those |our )?(?:total |remaining )?\Z"
)
"""Before a whole that is told first, where little else says that its parts are all."""
REACH = 120
"""No words that lead to a whole are longer than this."""
FARTHEST = 12
"""At so many numbers before a whole is looked, which may be in one row with it."""
NEAR = 60
"""So near behind people bare numbers may tell how many of them there are of each sort."""
_COST = late(r"\b(?:costs?|total|budget|price|investment|bill|financing|funding|package)\b[^A-Z.;]{0,30}\Z")
_OF_SUM = late(r"(?:out )?of (?:the|this|that|its|their|our) (?:total )?")
_SCREENED = late(r"\b(?:screen|approach|assess|invit|contact)(?:ing|ed) \Z")
_IS_NOW = late(r"\b(?:is|was|are|were|stands at|stood at|to|of)(?: now| then)? \Z")
_DESCRIBED = late(r" (?!of|to|and|or|in|at|on|per|by|for|with)(?:[a-z-]+ |\([a-z]+\) ){0,4}[a-z]{2,}s[,;] \Z")
"""Behind a number whose noun is not known: what it counts, and a comma."""
_IN_SO_MANY = late(r"[a-z] in (?:[NC]|C [a-z]+)\Z")
"""How a part is told behind what it is: "rust in 12"."""
_HAD = late(r"N (?:had|have|has|kept|owned) ")
_SELECTED = late(r"\b(?:attempting|applied|screened|invited|approached|assessed|contacted|eligible|asked|sent)\b")


def elliptical(series: Series, *, has_classes: bool) -> Breakdown | None:
    """Return "of the 85 subjects, 43 had … and 42 had …": the parts count what the whole names."""
    kind = series.whole.quantity.kind
    if is_of_earlier_whole(series) or (is_item(series) and not is_led(series)):
        return None
    if series.is_joined and _ends_with_rest(series):
        return _closed(series)
    is_of_it = kind is Kind.MONEY and series.is_joined and _OF_IT.match(series.labels[0]) is not None
    if is_of_it and any(_OF_ANOTHER.match(label) or _TOLD_OF_IT.match(label) for label in series.labels[1:]):
        return None
    if is_of_it and not any(map(_OF_THAT.search, series.labels[1:])):
        return _closed(series)
    if kind is Kind.MONEY and series.between == ", with " and series.is_joined:
        is_shared = _COST.search(series.before) is not None and all(" from " in label for label in series.labels)
        if is_shared:
            return _closed(series)
    if kind is Kind.MEASURE:
        return _closed(series)
    is_sum = kind is Kind.MONEY and _OF_SUM.fullmatch(series.before) is not None
    if kind is Kind.MONEY and not is_sum and series.is_joined and are_shared_out(series):
        is_told = series.between.endswith(" with ") or _SHARING.search(series.between) is not None
        return Breakdown(series, closed(series) if is_told else Evidence.NEAR, is_stated=False)
    if kind is Kind.MONEY and series.is_joined and series.between == ", " and are_degrees(series.labels):
        return _closed(series)  # "for £275m, £225m in cash and £50m in shares"
    if not (is_sum or kind in (Kind.NUMBER, Kind.COUNT)) or not (series.is_joined or has_classes):
        return None
    is_led_by = _is_led_by(_ANCHOR, series)
    if series.is_joined and series.between.startswith(" of ") and are_arms(series.labels):
        return _closed(series)
    if is_led_by and series.is_joined and (ends_with_others(series) or are_fates_of_all(series.labels)):
        return _closed(series)
    if has_strangers(series):
        return None  # "of 116 growers 66 were men, and 39 clinics took part"
    if any(part.noun in OFFSPRING for part in series.parts):
        return Breakdown(series, Evidence.APPOSED, is_stated=False)
    has_degrees = series.is_joined and are_degrees(series.labels)
    if len(series.parts) >= FEW_PARTS and series.between.endswith(" in ") and _are_in_so_many(series):
        return Breakdown(series, closed(series) if has_degrees else Evidence.NEAR, is_stated=False)
    if _is_of_other_stages(series, has_classes=has_classes) or is_of_class(series):
        return None
    if has_classes and all(map(_HAD.match, series.labels)):
        return None  # "of 120 families 70 had boys and 65 had girls": some had both
    if _are_chosen(series):
        if has_classes:
            return Breakdown(series, Evidence.INCLUDED, is_stated=False)
        return Breakdown(series, Evidence.NEAR, is_stated=False) if _may_be_all(series) else None
    if "(" in _WORDS_IN_BRACKETS.sub("", without_averages(series.between)) and not (
        is_led(series) or _are_just_behind(series)
    ):
        return None
    if series.is_joined and are_with_controls(series.whole.noun, series.labels):
        return _closed(series)
    if has_degrees and (is_led(series) or may_have_degrees(series)):
        return _closed(series)
    if series.between.endswith(" in ") and "," not in series.between:
        return Breakdown(series, Evidence.NEAR, is_stated=False) if _are_in_so_many(series) else None
    if series.between.endswith(" with ") and not series.between.endswith(", with "):
        is_grouped = series.is_joined and are_arms(series.labels)
        return _closed(series) if is_grouped else None
    is_named = series.whole.noun is not None or _GATHERED.search(series.before) is not None
    is_named = is_named or _is_named_behind(series, has_classes=has_classes)
    if not (is_led_by or is_named or series.between.startswith((" were ", " was "))):
        return None
    if is_led_by and series.is_joined and _are_all_alike(series):
        are_bare = all(part.quantity.kind is Kind.NUMBER for part in series.parts)
        return Breakdown(series, closed(series), is_stated=are_bare)
    if all(map(series.has_noun, series.parts)) and shares_make_all(series):
        return _closed(series)
    if has_classes and not all(map(series.has_noun, series.parts)):
        return Breakdown(series, Evidence.NEAR, is_stated=False)  # "86 rowers, 60 men and 26 women"
    if has_classes or are_apposed(series) or are_some_of_them(series):
        return Breakdown(series, closed(series) if has_classes else Evidence.APPOSED, is_stated=False)
    if series.is_joined and OF_WHOM.match(series.labels[0]) is not None:
        are_bare = all(part.quantity.kind is Kind.NUMBER for part in series.parts) and not is_person(series.whole)
        evidence = Evidence.GROUPED if are_bare and len(series.parts) >= FEW_PARTS else Evidence.NEAR
        return Breakdown(series, evidence, is_stated=False)
    return Breakdown(series, Evidence.NEAR, is_stated=False) if _may_be_all(series) else None


def _closed(series: Series) -> Breakdown:
    """Return the breakdown of a list that is closed, though the wording does not say of what."""
    return Breakdown(series, closed(series), is_stated=False)


def _are_in_so_many(series: Series) -> bool:
    """Tell whether each part but the last is told behind what it is: "rust in 12, smut in 9 and 3 were clean"."""
    later = series.labels[1:] if len(series.parts) < FEW_PARTS else series.labels[1:-1]
    is_one_of_them = series.whole.noun is None or series.before.endswith(" in ")
    are_told = series.is_joined and not is_one_of_them and all(map(_IN_SO_MANY.search, later))
    return are_told and all(map(series.has_noun, series.parts))


def _is_named_behind(series: Series, *, has_classes: bool) -> bool:
    """Tell whether the number before a list is its whole though no known noun follows it.

    As in "97 malt wort samples, 67 with …", "ewes (n = 97) …, with 67 …" and "is now 25, thirteen …".
    """
    if series.between.startswith(")"):
        return has_classes and series.before.endswith(("(n = ", "(n="))
    is_told = _IS_NOW.search(series.before) is not None or _DESCRIBED.match(series.between) is not None
    return is_told and (has_classes or are_apposed(series))


def _ends_with_rest(series: Series) -> bool:
    """Tell whether the parts are some of the whole and the rest: "210 of them in the north and the other 140 …"."""
    if _REST_LAST.match(series.labels[-1]) is None or len(series.parts) > FEW_PARTS:
        return False
    return _OF_IT.match(series.labels[0]) is not None or series.whole.quantity.kind is Kind.MEASURE


def _are_chosen(series: Series) -> bool:
    """Tell whether the whole counts those that were asked or screened, of which all or some may be told."""
    return _SELECTED.search(outside(series.between)) is not None or _SCREENED.search(series.before) is not None


def _is_of_other_stages(series: Series, *, has_classes: bool) -> bool:
    """Tell whether the parts are told of other times than the whole is, or by a subject of their own."""
    if all("Y" in label for label in series.labels):
        return True  # what there would have been in one year, and in another
    between = outside(series.between)
    is_some = _SOME_OF.search(between) is not None and not (is_led(series) and _OF_SUCH.fullmatch(between))
    if is_some or SECOND_SUBJECT.search(between.rstrip("; ")):
        return True
    if any(map(_WINNOWED.search, series.labels)):
        return True
    return not has_classes and sum(STAGE.search(label) is not None for label in series.labels) > 1


def _are_all_alike(series: Series) -> bool:
    """Tell whether the same is told of all parts, and not of the whole: "of the 85, 43 were … and 42 were …"."""
    of_total = series.before.endswith("out of a total of ")
    return (of_total or are_of_one_verb(series.labels)) and not _is_told_alike(series)


def _may_be_all(series: Series) -> bool:
    """Tell whether the parts may be all of the whole, though nothing says so, since they count what it does."""
    parts, whole = series.parts, series.whole
    if series.is_cut or 0 < sum(map(names_sex, series.labels)) < len(series.labels):
        return False  # "61 were women and 42 were old"
    if parts[0].noun is None and any(part.noun not in (None, whole.noun) for part in parts):
        return False
    if is_led(series):
        return True
    is_same = whole.noun is not None and all(part.noun == whole.noun for part in parts)
    if is_same and series.between.strip(" ,") != "" and not _is_one_of_a_row(series):
        return True
    is_open = series.before.count("(") > series.before.count(")") and not series.between.startswith(")")
    if series.between.endswith("; ") and not is_open:
        return True
    if series.between.endswith(", with ") and series.is_joined and all(part.noun is None for part in parts):
        return True
    are_bare = all(part.quantity.kind is Kind.NUMBER for part in parts)
    return are_bare and is_person(whole) and _are_close_behind(series)


def shares_make_all(series: Series) -> bool:
    """Tell whether each part is told with its share, and the shares make 100%: "202 new looms (54.0%) and 172 …"."""
    sentence, made = series.sentence, Fraction(0)
    for part in series.parts:
        rank = sentence.claims.index(part)
        if not sentence.pattern.startswith(" (P", sentence.places[rank] + 1):
            return False
        made += sentence.claims[rank + 1].quantity.value or 0
    return abs(made - HUNDRED) <= LEAST_STEP


def _is_one_of_a_row(series: Series) -> bool:
    """Tell whether the whole may be the first part: one before it counts the same, or it is told as they are."""
    claims = series.sentence.claims
    at = claims.index(series.whole)
    before = claims[max(0, at - FARTHEST) : at]
    return _is_told_alike(series) or any(claim.noun == series.whole.noun for claim in before)


def _is_told_alike(series: Series) -> bool:
    """Tell whether the same word follows the whole and all parts: "15 had rust, 36 had blight and 8 had rot"."""
    said = series.between.split()[:1]
    return (
        said != []
        and not series.between.endswith(" with ")
        and all(f" {said[0]} " in f"{label} " for label in series.labels)
    )


def _are_close_behind(series: Series) -> bool:
    """Tell whether the parts, each at the head of its words, stand a comma and a few words behind the whole."""
    led = all(label.startswith("N ") for label in series.labels)
    return led and len(series.between) < NEAR and series.between.endswith(", ")


def _are_just_behind(series: Series) -> bool:
    """Tell whether bare numbers stand just behind their whole and its share: "35 ewes (64%), 22 with high wool …"."""
    return series.between == " (P), " and all(part.quantity.kind is Kind.NUMBER for part in series.parts)


def is_led(series: Series) -> bool:
    """Tell whether the whole stands behind "of", "among" or the like at the head of its clause."""
    return _is_led_by(_ANCHOR, series) or _is_led_by(_ANCHORED, series)


def _is_led_by(anchor: re.Pattern[str], series: Series) -> bool:
    return anchor.search(series.before, max(0, len(series.before) - REACH)) is not None
