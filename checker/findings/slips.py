"""Slips of the pen: how a stated number could have come from the right one."""

from __future__ import annotations

from checker.text.late import late

_NOT_DIGITS = late(r"[^\d.]")


def slip_between(stated: str, right: str) -> str:
    """Return the slip that turns *right* into *stated*, or ``""``.

    Examples
    --------
    >>> slip_between("2,864", "2,846")
    'two digits exchanged'
    >>> slip_between("1,200", "120")
    'a factor of 10'
    """
    wrong, true = _NOT_DIGITS.sub("", stated), _NOT_DIGITS.sub("", right)
    if not wrong or not true or wrong == true:
        return ""
    if len(wrong) == len(true):
        return _same_length(wrong, true)
    if wrong.replace(".", "").strip("0") == true.replace(".", "").strip("0"):
        return f"a factor of {_power(wrong, true)}"
    if len(wrong) == len(true) + 1:
        return _one_more(wrong, true, "a digit doubled", "a digit too many")
    if len(wrong) + 1 == len(true):
        return _one_more(true, wrong, "a digit dropped", "a digit dropped")
    return ""


def _same_length(wrong: str, true: str) -> str:
    apart = [place for place, (a, b) in enumerate(zip(wrong, true, strict=True)) if a != b]
    if (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and wrong[apart[0]] == true[apart[1]]
        and wrong[apart[1]] == true[apart[0]]
    ):
        return "two digits exchanged"
    return ""


def _one_more(longer: str, shorter: str, doubled: str, other: str) -> str:
    for place in range(len(longer)):
        if longer[:place] + longer[place + 1 :] == shorter:
            neighbours = (longer[place - 1 : place], longer[place + 1 : place + 2])
            return doubled if longer[place] in neighbours else other
    return ""


def _power(wrong: str, true: str) -> str:
    high, low = max(float(wrong), float(true)), min(float(wrong), float(true))
    return f"{round(high / low):,}" if low else "ten"
