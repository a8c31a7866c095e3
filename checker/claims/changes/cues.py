"""What the words before a number say of its part in a statement of change."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from itertools import pairwise

from checker.claims.changes.cue import Cue, Marker
from checker.claims.changes.cues_behind import LEVEL, MORE_AT, MORE_WORDS, by_what_follows, more_at
from checker.claims.changes.glance import (
    MORE_OR_LESS,
    is_plain,
    is_season,
    is_unbroken,
    last_change,
    last_words,
    words_of,
)
from checker.claims.changes.words import (
    A_FACTOR,
    A_NOUN,
    A_VERB,
    AMOUNT,
    AMOUNT_WORDS,
    HEDGED,
    LONGEST_END,
    LONGEST_GAP,
    STATEMENT,
    TOLD_SO,
)
from checker.lexicon.changes_table import ADVERBS, FACTORS, HEDGES, NOUNS, VERBS
from checker.quantities.dates import MONTH_NAMES, WEEKDAY_NAMES
from checker.text.late import late

_NO_CUE, _FROM_CUE, _TO_CUE = Cue(Marker.NONE), Cue(Marker.FROM), Cue(Marker.TO)
"""The cues of words that name no change."""
_VERB_LAST = last_words(VERBS)
_QUALIFIED_LAST = frozenset(
    """adjusted unadjusted annualised annualized record further modest sharp steep mere massive provisional
    preliminary""".split()
)
_OWNERS = frozenset("its their the his her our".split())
_AMOUNT_LAST = last_words(VERBS, ADVERBS) | HEDGES | {"of", "by", "value"} | _QUALIFIED_LAST
_FROM_WORDS = frozenset(
    "from since over than with to against versus verses vs vs. previously originally initially first".split()
)
_EARLIER = (
    r"(?:(?:census|survey|official|final|revised|comparable|corresponding|previous|prior|earlier|last)[ ]){0,2}"
    r"(?:[YA](?:'s)?|(?:[a-z]+[ ])?[a-z]+'s|census|previous|prior|preceding|earlier)[ ]"
    r"(?:(?:census|survey|official|final|revised|comparable)[ ]){0,2}"
)
"""Of what time an old level is: "the 2001 census figure of", "the previous year's total of"."""
_TIMES = (*MONTH_NAMES, *WEEKDAY_NAMES, "Y", "A")
"""Whose level an old one is: "up 15% from February's 2,963"."""
_OF_TIME = rf"(?:{'|'.join(_TIMES)})'s"
_FROM_LAST = (
    _FROM_WORDS
    | frozenset(f"{time}'s" for time in _TIMES)
    | HEDGES
    | frozenset(
        """of year's quarter's month's week's reported estimated stated given put announced published as at
        were was numbered had employed made sold earned""".split()
    )
    | frozenset(TOLD_SO.split("|"))
)
_TO_WORDS = frozenset("to at totaling totalling reaching reached hitting".split())
_TO_LAST = _TO_WORDS | HEDGES | {"of"}
"""The last words of what the patterns for a gap fit: without one of them they need not be tried."""
_FROM = late(
    rf"""(?:^|[ (,–])(?:from|(?:(?<=^[ ])|(?<=^,[ ]))since(?=[ ][YA],[ ]when)|(?P<over>(?<!of[ ])over)
        |(?<!to[ ]less[ ])(?<!to[ ]more[ ])(?<!to[ ]fewer[ ])than
        |(?P<loose>compare[sd][ ](?:with|to)|against|versus|verses|vs\.?
            |(?:previously|originally|initially|first)[ ](?:reported|estimated|stated|given|put|announced|published)
             (?:[ ](?:as|at))?))
        (?:[ ](?:an?|the)[ ](?:geometric[ ]|annual[ ]|overall[ ]|monthly[ ]|yearly[ ])?
            (?:level|total|figure|restated|rate|mean|median|average)[ ]of
        | [ ](?:the[ ])?{_EARLIER}(?:level|total|figure|count|record|average|mean)[ ]of
        | [ ](?:the[ ])?(?:fiscal[ ])?[YA](?:[ ][a-z-]+){{0,3}}?[ ](?P<named_then>[a-z-]{{4,}}|eps)[ ]of
        | [ ](?:an?|the|its|their)[ ](?:{TOLD_SO})
        | [ ](?:last|this|the[ ]previous|the[ ]prior)[ ](?:year|quarter|month|week)'s(?:[ ](?:{TOLD_SO}))?
        | [ ]{_OF_TIME}(?:[ ](?:{TOLD_SO}))?
        | (?<!week,[ ]from)(?<!month,[ ]from)(?<!year,[ ]from)[ ](?:[a-z]+'s|its|the|a)(?:[ ][a-z]+)?
          [ ](?:close|finish|figure|total|level|reading|average)[ ]of
        | [ ](?:(?:an?|the)[ ](?:year|quarter|month|week)[ ](?:ago|earlier|before)
            |last[ ](?:year|quarter|month|week))[ ]\(
        | [ ](?:in[ ])?(?:[YA]|{"|".join(MONTH_NAMES)}),[ ]when[ ](?:there[ ](?:was|were)
          |(?:it|they|he|she)[ ](?:was|were|stood[ ]at|measured|came[ ]to|numbered|had|employed|made|sold|earned))
        | [ ](?:[a-z-]+[ ]){{0,4}}?(?P<named>[a-z-]{{4,}})[ ]of
        | [ ]the(?:[ ][a-z-]+){{1,3}}[ ]\()?{HEDGED}[ ]?$""",
    re.X,
)
_TO = late(
    rf"""(?:^|[ (,–])(?:to|at|totall?ing|reaching|and[ ]reached|hitting)
        (?:[ ](?:an?|the)(?:[ ](?:annual|yearly))?[ ](?:level|total|figure|peak|low|high|rate|value|mean|median|average
            |[a-z]+[ ]record)[ ]of)?{HEDGED}[ ]$""",
    re.X,
)
_OR = late(
    r"(?:^(?: (?:a|per|each) [a-z]+| (?:in|for|by) [YA]| in the (?:[a-z]+ ){0,2}(?:week|month|quarter|year)"
    r"| (?:a|the) (?:week|month|quarter|year) (?:ago|earlier|before)"
    r"| in the (?:spring|summer|autumn|winter|season|year) before| between [YA] and [YA]| \([YA]\)| last year"
    r"| (?:across|over|during|within|throughout) (?:the|this) (?:[a-z-]+ )?[a-z]+)?,? ?"
    rf"(?:(?:or|i\.e\.,?|that is,?)(?: by)?|(?<=, )by){HEDGED} $|^ ?\((?:i\.e\.,? )?(?:by |\+)?$"
    rf"|^ ?\(?(?:or|about|up|down) $)"
)
_THAT_IS_BY = tuple(
    f"{words} by {hedge}" for words in ("that is,", "that is", "i.e.", "i.e.,", " or") for hedge in ("", "about ")
)
"""Before an amount that is no share: by how much it changed."""
_STOPS = (".", ",", ";", ")", " and ", " or ")
"""Behind ", by 12%": this is all that the levels are apart, and not "by 3% in the last month"."""
_CLOSES = (")", ", p ", "; p ", ", p=", "; p=", ", p<", "; p<")
"""Behind a number that is all its bracket says, but for how significant it is."""
_NO_CHANGE = r"(?!contract (?:sum|price|value|fee|rate|award|cost|amount|worth)s?\b)"
_CHANGE = late(
    rf"(?<![a-z-]){_NO_CHANGE}(?:(?P<verb>{A_VERB})|(?P<adverb>up(?! to )|down)|(?P<factor>{A_FACTOR}))(?![a-z-])"
)
_DATED = late(
    r"^(?: [a-z]+)? (?:in (?:[YA]|the (?:same|previous|prior|corresponding))|a year|the year (?:before|earlier)"
    r"|last year)"
)
"""Behind an old level, when it was: "up 18% on 68.2m in 1985"."""
_FACTOR_THEN = late(rf"(?<![a-z-])(?P<factor>{A_FACTOR})(?: in [a-z]+)?, (?P<verb>[a-z]+ing) from{HEDGED} \Z")
"""Behind a multiple, its levels: "halved, falling from"."""
_QUALIFIED = (
    ("more than", late(r"(?:more than|over|at least|better than|(?:has|have|had) more than) $")),
    ("almost", late(r"(?:almost|nearly|close to|virtually|just under) $")),
    ("about", late(r"(?:about|roughly|approximately|around) $")),
)
_LOSS_OF = late(rf"(?:,|–|--?|:|\() ?(?:or )?an? (?:[a-z-]+ )?loss of{HEDGED} $")
"""Before a percentage this is a fall; before an amount it may be the result of a year."""
_COMPARED_LOSS = late(r"\b(?:compared (?:with|to)|against|versus) an? (?:[a-z-]+ ){0,2}loss of \Z")
"""Before the loss of another time: "a loss of $5m, compared with a loss of $9m"."""
_FROM_LEVEL = late(r" from (?:[a-z'-]+ ){0,3}(?:close|level|price|figure|total|peak|record|average|[a-z]+) of ")
"""Between a loss and the old level: it is no result of a year."""
_MAKE_UP = (
    "make up ",
    "makes up ",
    "made up ",
    *(f"add{ending} to {the}" for ending in ("ed", "ing") for the in ("", "the ")),
)
"""Before a share, or what something is put to: nothing goes up."""
_LOSES = frozenset({"lose", "loses", "lost", "losing"})
_RAISES = frozenset({"raise", "raises", "raised", "raising"})
"""Verbs right before what is brought in."""
_SPARED = {
    f", {word} {hedge}": word
    for word in ("saving", "adding", "an extra")
    for hedge in ("", "about ", "some ", "nearly ")
}
"""Between the new level and how much less or more it is: "from $8m to $7.4m, saving $600,000"."""
_ENDS_AMOUNT = late(r"(?: (?:a|each|per|every) (?:day|week|month|quarter|year))?(?:[.,;)]|\Z)")
"""Behind an amount of which nothing else is said."""
_ON_LEVEL = frozenset((" on the ", " on last year's ", " on the previous year's "))
"""Between the percentage and the old level: "up 7% on the 385 of June"."""
_TOLD_THEN = late(r"^ (?:(?:of|in) (?:[YA]|last|the (?:year|previous|same))|recorded|counted|reported|a year)(?![a-z])")
"""Behind an old level that a comma sets off, when it was so: "an increase of 93, or 5%, on the 1,810 of 2011"."""
_COMPARED_AT = (" higher at ", " lower at ")
_ON_FIGURE = late(
    rf"^ on {_OF_TIME} $|^ (?:up)?on (?:the )?{_EARLIER.replace('[ ]', ' ')}"
    rf"(?:level|total|figure|count|record|average|mean) of{HEDGED} $"
)
"""Between the percentage and the old level: "up 7% on the 2001 figure of 385"."""
_NOUN_OVER = late(
    rf"^ (?:[a-z]+ )?(?:{A_NOUN}) (?:over|on|above|from){HEDGED}"
    rf"(?: (?:(?:last|the (?:previous|prior|preceding)) (?:year|quarter|month|week|season)'s|{_OF_TIME}))? $"
)
_OF_LEVEL = late(rf"^ (?:{'|'.join(MORE_OR_LESS)})" + LEVEL)
"""All that stands between a percentage and the old level: "11% below the 3.4m of 1985"."""
_OF_ANOTHER = late(r"^(?:\)? (?:of|above|below|more|less|higher|lower)| (?:at|for|ci|confidence))(?![a-z])")
"""Behind ", or 4%": the percentage is of something else than the old level."""


def read_cue(gap: str, behind: str, *, is_share: bool = False, is_points: bool = False) -> Cue:
    """Return what *gap*, the text before a number, and *behind*, the text after it, say of its part."""
    gap = gap[-LONGEST_GAP:]
    if gap.endswith(_MAKE_UP):
        return Cue(Marker.NONE)
    if gap.endswith((" from ", " to ")) and not gap.endswith("compared to "):
        return (more_at(behind) if behind.startswith(MORE_WORDS) else None) or _of_end(gap)
    words = words_of(gap)
    may_be_amount = not AMOUNT_WORDS.isdisjoint(words)
    if (may_be_amount and _NOUN_OVER.match(gap)) or _OF_LEVEL.match(gap):
        return Cue(Marker.FROM, is_over=True)
    is_on = gap in _ON_LEVEL or _ON_FIGURE.match(gap) or (gap == ", on the " and _TOLD_THEN.match(behind))
    if is_on or (gap == " on " and not is_share and _DATED.match(behind)):
        return _FROM_CUE
    if gap in _SPARED and (_SPARED[gap] != "an extra" or _ENDS_AMOUNT.match(behind)):
        return Cue(Marker.AMOUNT, -1 if _SPARED[gap] == "saving" else 1, _SPARED[gap])
    if (
        (is_share or is_points or _FROM_LEVEL.fullmatch(behind))
        and gap.endswith(("loss of ", "about ", "some ", "nearly ", "almost "))
        and _LOSS_OF.search(gap)
    ):
        return Cue(Marker.AMOUNT, -1, "loss")
    if gap.endswith("loss of ") and not (is_share or is_points) and _COMPARED_LOSS.search(gap):
        return Cue(Marker.FROM, is_loose=True, named="loss")
    if gap.endswith(_COMPARED_AT) and not MORE_AT.match(gap):
        return _NO_CUE
    found = AMOUNT.search(gap) if may_be_amount and _may_end_amount(words) and not gap.endswith(" at ") else None
    if found is not None and not (is_share or is_points) and _is_brought_in(gap, found):
        return _NO_CUE
    if found is not None:
        word = found["adverb"] or found["noun"] or found["verb"]
        table = ADVERBS if found["adverb"] else NOUNS if found["noun"] else VERBS
        return Cue(Marker.AMOUNT, table[word], word, is_verb=found["verb"] is not None)
    if (cue := by_what_follows(gap, behind, is_share=is_share)) is not None:
        return cue
    if _OR.match(gap) and not (gap.startswith(", by ") and not behind.startswith(_STOPS)):
        is_by = not is_share and gap.endswith(_THAT_IS_BY)
        marker = Marker.AMOUNT if is_by else Marker.NONE if is_share and _OF_ANOTHER.match(behind) else Marker.OR
        return Cue(marker, is_bracket=gap.endswith("("), is_closed=behind.startswith(_CLOSES))
    last = words[-1] if words else ""
    may_be_from = (last in _FROM_LAST or gap.endswith(("(", "( "))) and not _FROM_WORDS.isdisjoint(words)
    origin = _FROM.search(gap) if may_be_from else None
    if origin is not None:
        cue = _with_verb(Marker.FROM, gap, is_loose=origin["loose"] is not None)
        if cue.word in _LOSES:
            return _NO_CUE
        named = origin["named"] or origin["named_then"]
        cue = replace(cue, named=named) if named else cue
        return replace(cue, is_over=True) if origin["over"] else cue
    if last not in _TO_LAST or _TO_WORDS.isdisjoint(words) or _TO.search(gap) is None:
        return _NO_CUE
    return _with_verb(Marker.TO, gap)


def _is_brought_in(gap: str, found: re.Match[str]) -> bool:
    """Tell whether an amount right behind its verb is a level: "the appeal raised about £2.4m"."""
    return found["verb"] in _RAISES and HEDGES.issuperset(gap[found.end("verb") :].split())


def _may_end_amount(words: list[str]) -> bool:
    """Tell whether *words* may end with a change: by its last word, or by a verb with its object."""
    if words[-1] in _AMOUNT_LAST:
        return True
    return any(word in _OWNERS and before in _VERB_LAST for before, word in pairwise(words))


def _of_end(gap: str) -> Cue:
    """Return the cue of a *gap* that ends with "from" or "to", behind which there can be no amount."""
    if gap.endswith(" to "):
        return _TO_CUE if gap == " to " else _with_verb(Marker.TO, gap)
    if gap == " from ":
        return _FROM_CUE
    cue = _with_verb(Marker.FROM, gap)
    return _NO_CUE if cue.word in _LOSES else cue  # "lost from 30 to 50 trees" is a range


def _with_verb(marker: Marker, gap: str, *, is_loose: bool = False) -> Cue:
    """Return the cue with the last word of change in *gap*, if it stands in the same clause."""
    if marker is Marker.FROM and "ing from" in gap and (cue := _factor_then(gap)) is not None:
        return cue
    if is_plain(gap) and (carried := last_change(words_of(gap))) is not None:
        if not carried.word and not is_loose:
            return _FROM_CUE if marker is Marker.FROM else _TO_CUE
        return Cue(marker, carried.direction, carried.word, carried.is_verb, is_loose=is_loose)
    told = (each for each in _CHANGE.finditer(gap) if each[0] != "fall" or not is_season(words_of(gap[: each.start()])))
    found = next(iter(deque(told, 1)), None)
    if found is None or _is_of_another_clause(gap, found.start()):
        return Cue(marker, is_loose=is_loose)
    if found["factor"]:
        return _factor(marker, gap, found, is_loose=is_loose)
    word = found["verb"] or found["adverb"]
    direction = VERBS.get(word) or ADVERBS.get(word, 0)
    return Cue(marker, direction, word, found["verb"] is not None, is_loose=is_loose)


def _factor(marker: Marker, gap: str, found: re.Match[str], *, is_loose: bool = False) -> Cue:
    """Return the cue with the multiple that is *found* in *gap*."""
    factor = FACTORS[found["factor"]]
    hedge = next((hedge for hedge, words in _QUALIFIED if words.search(gap, 0, found.start())), "")
    return Cue(marker, 1 if factor[0] > factor[1] else -1, found["factor"], True, factor, hedge, is_loose=is_loose)


def _factor_then(gap: str) -> Cue | None:
    """Return the cue of a multiple whose levels a verb that goes the same way tells: "doubled, rising from"."""
    found = _FACTOR_THEN.search(gap)
    if found is None:
        return None
    cue = _factor(Marker.FROM, gap, found)
    return cue if VERBS.get(found["verb"]) == cue.direction or found["verb"] == "going" else None


def _is_of_another_clause(gap: str, place: int) -> bool:
    """Tell whether a statement ends behind *place*."""
    if is_unbroken(gap):
        return False
    return any(found.end() > place for found in STATEMENT.finditer(gap, max(0, place - LONGEST_END)))
