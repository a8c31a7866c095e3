"""Sentence starts inside a block, by one pattern led by the stop and a few gates.

A stop followed by white space and then by a capital, a digit or an opening quote is a
candidate. The word before the stop then decides: some abbreviations never end a sentence
("Dr."), some do not before a figure ("No. 4", "Aug. 8"), and some may ("U.S.", "Inc.",
"p.m."), for which the next word is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.text.late import late

_OPENING = "\"'“‘«([¡¿"
_NEVER = frozenset(
    "mr mrs ms mx messrs dr prof rev hon gen col sgt capt lt cmdr maj cpl adm sen rep gov pres supt insp "
    "st mt vs v cf viz e.g i.e eg ie approx ca c esp incl".split()
)
_NOT_BEFORE_FIGURE = frozenset(
    "no nos nr fig figs eq eqs sec sect ch chap vol vols p pp para art col ref tab app al max min avg est "
    "jan feb mar apr jun jul aug sep sept oct nov dec ft lb lbs oz yd yds hr hrs mins secs sq cu "
    "mon tue tues wed thu thur thurs fri sat sun tel ext".split()
)
_DAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MAY_END = frozenset("inc ltd co corp bros jr sr plc llc dept univ assn intl ave blvd rd ph.d".split())
_SHORTENED = _NEVER | _NOT_BEFORE_FIGURE | _MAY_END
_ASKED_FOR_MORE = _SHORTENED | {"in"}
_LONG_TAILS = sorted({word[-4:] for word in _SHORTENED if len(word) > 3 and word.isalpha()})
_BEHIND_STOP = rf"""
    (?:
      (?<= [a-z]{{4}}\. ) (?<! (?:{"|".join(_LONG_TAILS)})\. )
      \s++ (?P<plain> (?= ["'“‘]{{0,3}} [A-Z]) )    # behind a long word that is no abbreviation: most of them
    |
      (?<! [.!?…][.!?…] )                        # the first of a run of stops
      [.!?…]*+                                   # and the rest of it
      (?: ["'”’»)\]*_]++ | \[\d{{1,3}}\] )*+       # closing quotes, brackets, note marks
      [¹²³⁰-⁹]*+
      \s++
      (?= ["'“‘«(\[¡¿]{{0,3}} [^\W_a-zß-öø-ÿ]      # capital or digit, after opening quotes
        | ["'“‘«(\[¡¿]{{0,3}} [£$€¥₹+−\-–#~≈\ufffc] )  # sign, currency, code
    )
    """
_STOP = late(r"[.!?…]" + _BEHIND_STOP, re.VERBOSE)
_FULL_STOP = late(r"\." + _BEHIND_STOP, re.VERBOSE)
"""The same where no other stop is in sight: what begins with one certain character is found faster."""
_CLOCK = late(r"(?:\b|\d)[ap]\.m\Z", re.IGNORECASE)
_DOTTED = late(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_WORD = late(r"[^\W_]++(?!(?<![^\W_]{2})\.)")  # not an initial
_AFTER_CLOCK = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Mon Tue Wed Thu Fri Sat Sun EST EDT ET CST CDT CT MST MDT MT PST PDT PT "
    "GMT UTC BST CET CEST MSK Eastern Central Pacific Moscow".split()
)
_OPENERS = frozenset(
    "The A An This That These Those It Its He She They We You I His Her Their Our My There Here In On At By For From "
    "With Without Of To As If When While Where After Before During Since Until Under Over About Among Between But And "
    "Or So Yet Nor Not No Both Each Every Some Many Most Several All Any Another Other One Two Three Four Five Six "
    "Seven Eight Nine Ten What Who Which Why How Meanwhile However Also Then Thus Therefore Although Though Because "
    "Nearly Almost Around Some Only Just More Less Fewer At Last Earlier Later Now Today Yesterday".split()
)


def sentence_starts(prose: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets behind *start* at which a new sentence begins.

    Parameters
    ----------
    prose
        The prose of a document.
    start, end
        The block to look at, half-open, in code points.

    Examples
    --------
    >>> text = "Dr. Lee saw 12 people at 5 p.m. Monday. About 3.5 km off, 4 more waited."
    >>> [text[at:at + 5] for at in sentence_starts(text, 0, len(text))]
    ['About']
    """
    is_mixed = prose.find("?", start, end) >= 0 or prose.find("!", start, end) >= 0 or prose.find("…", start, end) >= 0
    for stop in (_STOP if is_mixed else _FULL_STOP).finditer(prose, start, end):
        after = stop.end()
        if stop.lastindex is None:
            at = stop.start()
            if prose[at] == ".":
                word = prose[prose.rfind(" ", start, at) + 1 : at]
                is_plain = len(word) > 1 and word.isalpha() and word.lower() not in _ASKED_FOR_MORE
                if not (is_plain and prose[at + 1] != ".") and _is_inside(prose, start, at, after, end):
                    continue
            elif prose[at] == "…" and prose[after].isdigit():
                continue
        yield after


def _is_inside(prose: str, start: int, stop: int, after: int, end: int) -> bool:
    """Tell whether the full stop at *stop* belongs to a word, so that the sentence goes on."""
    before = prose[max(start, stop - 24) : stop].rsplit(None, 1)
    word = before[-1].lstrip(_OPENING) if before else ""
    if prose.startswith("..", stop):
        return prose[after].isdigit()
    if not word:
        return True
    lower = word.lower()
    figure = prose[after].isdigit()
    if lower in _NEVER:
        return len(word) == 1 or not word.isupper() or not _opens(prose, after, end)
    if lower in _NOT_BEFORE_FIGURE:
        return figure or prose[after] == "(" or (lower in _DAYS and prose.startswith(_MONTHS, after))
    if lower == "in" and figure:  # "6 ft. 2 in. 200 lb."
        return len(before) == 2 and before[0][-1:].isdigit()
    if word.isdecimal():  # "1. The first": the number of a list, not a sentence
        return stop - len(word) <= start + 2
    if word in ("b", "m") and stop > start + 2 and (prose[stop - 2] == "(" or prose[stop - 3] in ",;."):
        return True  # "(b. Hull, 4 May 1899; m. 1925; d. York, 2 May 1951)"
    if len(word) == 1 or lower in _MAY_END or ("." in word and _DOTTED.search(word)):
        return _goes_on(prose, word, after, end)
    return False


def _opens(prose: str, after: int, end: int) -> bool:
    """Tell whether a sentence opens behind a word of capitals that is no abbreviation: "cows with CA. RESULTS: We"."""
    following = _WORD.match(prose, after, min(end, after + 24))
    return following is not None and (following[0] in _OPENERS or prose.startswith(":", following.end()))


def _goes_on(prose: str, word: str, after: int, end: int) -> bool:
    """Tell whether a sentence goes on behind a word that may end one: "U.S.", "Inc.", "5 p.m."."""
    is_bracketed = prose[after] == "("
    while after < end and prose[after] in _OPENING:
        after += 1
    following = _WORD.match(prose, after, min(end, after + 24))
    if _CLOCK.search(word):
        is_aside = is_bracketed and prose[after : after + 1].isdigit()  # "at 8 p.m. (0100 GMT)"
        return is_aside or (following is not None and following[0] in _AFTER_CLOCK)
    if len(word) == 1 and not word.isupper():
        return word not in "xyzabkmnt"
    return following is None or following[0] not in _OPENERS
