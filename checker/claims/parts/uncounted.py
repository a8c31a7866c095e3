"""What a list counts otherwise than its whole does: things without a number, in pairs, or each several times."""

from __future__ import annotations

from checker.claims.counts import number_of
from checker.claims.parts.no_parts import reach
from checker.claims.parts.series import Series
from checker.claims.parts.values import gap, in_all
from checker.text.late import late

_ITEM = late(r" ?(?:and )?(?:the|an?|its|his|her|their) (?:[a-z'-]+ ?){1,4}")
"""One thing of a list that is told without a number."""
_EACH = late(
    r"[^A-Z.;()]{0,40}[,;] (?:each|all)\b[^A-Z.;()]{0,60}"
    r"(?:(?P<times>[NC])|\b(?P<word>twice|duplicates?|triplicates?)\b)"
)
"""Behind the last part: how often each was taken, as in "14 wells and 15 springs, each in two replicates"."""
_TIMES = {"twice": 2, "duplicate": 2, "duplicates": 2, "triplicate": 3, "triplicates": 3}


def lacks_numbers(series: Series) -> bool:
    """Tell whether as many as are missing stand between the parts without a number.

    As in "rye (2); oats; and peas (3)" and in "nine rows: three ahead, the one itself, and five behind".
    """
    missing = gap(series)
    if missing is None or missing <= 0:
        return False
    inside = series.sentence.pattern[slice(*reach(series))].split(";")
    if len(inside) == 1:
        return sum(_ITEM.fullmatch(item) is not None for item in inside[0].split(",")[1:-1]) == missing
    return sum("N" not in item and "C" not in item for item in inside[:-1]) == missing


def are_taken_several_times(series: Series) -> bool:
    """Tell whether each of the parts was taken so often as makes the whole."""
    sentence = series.sentence
    end = sentence.places[sentence.claims.index(series.parts[-1])] + 1
    found = _EACH.match(sentence.pattern, end)
    if found is None:
        return False
    times = _TIMES[found["word"]] if found["word"] else number_of(sentence.claim_at(found.start("times")))
    return in_all(series.parts) * times == in_all((series.whole,))


def are_in_pairs(series: Series) -> bool:
    """Tell whether a part counts pairs of what the whole counts: "260 ewes, made up of 130 pairs, and 239 rams"."""
    return series.whole.noun != "pair" and any(part.noun == "pair" for part in series.parts)
