"""Parts of those that were asked or screened, by what became of them: taken in, not eligible, not willing, lost."""

from __future__ import annotations

from checker.text.late import late

_TAKEN_IN = late(
    r"\b(?:enrol+ed|included|randomi[sz]ed|recruited|participated|took part|(?<!not )agreed|consented|were eligible"
    r"|entered|(?<!not )complet(?:ed|ers)|(?<!not )analy[sz]ed|(?<!not )responded)\b"
)
_NOT_ELIGIBLE = late(
    r"\b(?:(?:did|do|does) not (?:meet|fulfil|satisfy|qualify)|(?:were|was|being) (?:not eligible|ineligible|excluded)"
    r"|failed to meet|ineligible|not eligible|excluded|met (?:the |an? )?exclusion)\b"
)
_NOT_WILLING = late(
    r"\b(?:declined|refused|unwilling|chose not|(?:did|do) not (?:consent|wish|want|agree|participate|take part)"
    r"|opted out|withdrew|dropped out|withdrawn)\b"
)
_LOST = late(
    r"\b(?:lost to follow-?up|could not be (?:reached|contacted|traced)|unreachable|(?:were|had) (?:moved|left)|died|"
    r"(?:did|do) not (?:respond|reply|attend|return)|other reasons|missed)\b"
)
_FATES = (_NOT_ELIGIBLE, _NOT_WILLING, _LOST, _TAKEN_IN)
"""In the order in which they are looked for: "were excluded" has no one "included"."""


def are_fates_of_all(labels: tuple[str, ...]) -> bool:
    """Tell whether three labels or more each tell another fate, one of them that of those taken in.

    Examples
    --------
    >>> are_fates_of_all(("N were enrolled", "N were not eligible", "N declined"))
    True
    >>> are_fates_of_all(("N were enrolled", "N were men", "N declined"))
    False
    """
    fates = [next((rank for rank, fate in enumerate(_FATES) if fate.search(label)), None) for label in labels]
    return len(labels) > 2 and None not in fates and len(set(fates)) == len(labels) and len(_FATES) - 1 in fates
