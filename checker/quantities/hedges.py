"""Words before and behind a number that qualify it: hedges, bounds, directions."""

from __future__ import annotations

from checker.quantities.context import Place
from checker.quantities.precision import Hedge
from checker.text.late import late

_ONE_WORD = {
    "about": Hedge.ABOUT, "around": Hedge.ABOUT, "roughly": Hedge.ABOUT, "approximately": Hedge.ABOUT,
    "approx": Hedge.ABOUT, "approx.": Hedge.ABOUT, "some": Hedge.ABOUT, "circa": Hedge.ABOUT, "c.": Hedge.ABOUT,
    "ca.": Hedge.ABOUT, "ca": Hedge.ABOUT, "~": Hedge.ABOUT, "≈": Hedge.ABOUT, "∼": Hedge.ABOUT,
    "estimated": Hedge.ABOUT, "barely": Hedge.ABOUT, "scarcely": Hedge.ABOUT, "hardly": Hedge.ABOUT,
    "virtually": Hedge.NEARLY, "practically": Hedge.NEARLY, "approaching": Hedge.NEARLY, "nearing": Hedge.NEARLY,
    "possibly": Hedge.ABOUT, "max": Hedge.AT_MOST,
    "max.": Hedge.AT_MOST,
    "maybe": Hedge.ABOUT, "perhaps": Hedge.ABOUT, "probably": Hedge.ABOUT,
    "near": Hedge.ABOUT, "nearly": Hedge.NEARLY, "almost": Hedge.NEARLY,
    "over": Hedge.MORE_THAN, "above": Hedge.MORE_THAN, "exceeding": Hedge.MORE_THAN, "exceeded": Hedge.MORE_THAN,
    "exceeds": Hedge.MORE_THAN, "exceed": Hedge.MORE_THAN, "topping": Hedge.MORE_THAN, "topped": Hedge.MORE_THAN,
    "beyond": Hedge.MORE_THAN, ">": Hedge.MORE_THAN, "surpassing": Hedge.MORE_THAN,
    "under": Hedge.LESS_THAN, "below": Hedge.LESS_THAN, "<": Hedge.LESS_THAN,
    "minimum": Hedge.AT_LEAST, "≥": Hedge.AT_LEAST, ">=": Hedge.AT_LEAST, "maximum": Hedge.AT_MOST, "≤": Hedge.AT_MOST,
    "<=": Hedge.AT_MOST, "⩾": Hedge.AT_LEAST, "⩽": Hedge.AT_MOST, "within": Hedge.AT_MOST,
}  # fmt: skip
_PHRASES: dict[str, dict[str, Hedge | None]] = {
    "than": {
        "more": Hedge.MORE_THAN, "greater": Hedge.MORE_THAN, "higher": Hedge.MORE_THAN, "larger": Hedge.MORE_THAN,
        "bigger": Hedge.MORE_THAN, "longer": Hedge.MORE_THAN, "older": Hedge.MORE_THAN, "better": Hedge.MORE_THAN,
        "heavier": Hedge.MORE_THAN, "wider": Hedge.MORE_THAN, "taller": Hedge.MORE_THAN, "over": Hedge.MORE_THAN,
        "less": Hedge.LESS_THAN, "fewer": Hedge.LESS_THAN, "lower": Hedge.LESS_THAN, "smaller": Hedge.LESS_THAN,
        "shorter": Hedge.LESS_THAN, "younger": Hedge.LESS_THAN, "lighter": Hedge.LESS_THAN, "cheaper": Hedge.LESS_THAN,
    },
    "least": {"at": Hedge.AT_LEAST, "the": Hedge.AT_LEAST, "very": Hedge.AT_LEAST},
    "most": {"at": Hedge.AT_MOST, "the": Hedge.AT_MOST, "very": Hedge.AT_MOST},
    "like": {"something": Hedge.ABOUT}, "quite": {"not": Hedge.NEARLY}, "less": {"or": Hedge.ABOUT},
    "on": {"close": Hedge.NEARLY, "nigh": Hedge.NEARLY},
    "at": {"capped": Hedge.AT_MOST}, "minimum": {"a": Hedge.AT_LEAST},
    "to": {
        "up": Hedge.AT_MOST, "close": Hedge.NEARLY, "near": Hedge.NEARLY, "limited": Hedge.AT_MOST,
    },
    "as": {
        "many": Hedge.AT_MOST, "much": Hedge.AT_MOST, "high": Hedge.AT_MOST, "long": Hedge.AT_MOST,
        "few": Hedge.AT_LEAST, "little": Hedge.AT_LEAST, "low": Hedge.AT_LEAST,
    },
    "of": {
        "upwards": Hedge.MORE_THAN, "upward": Hedge.MORE_THAN,
        "excess": Hedge.MORE_THAN, "north": Hedge.MORE_THAN, "minimum": Hedge.AT_LEAST,
        "maximum": Hedge.AT_MOST, "shy": Hedge.NEARLY, "short": Hedge.NEARLY, "south": Hedge.LESS_THAN,
        "estimated": Hedge.ABOUT, "region": Hedge.ABOUT, "order": Hedge.ABOUT,
        "neighbourhood": Hedge.ABOUT, "neighborhood": Hedge.ABOUT,
    },
    "under": {"just": Hedge.NEARLY}, "over": {"just": Hedge.MORE_THAN},
}  # fmt: skip
_SKIPPED = frozenset(("a", "an", "only", "just", "further", "extra", "another", "additional", "whopping", "staggering"))
_MOVING = frozenset(
    "picked picking picks ticked ticking crept inched edged nudged went stepped add adds added adding".split()
)
"""Verbs that are said with "up" and a level."""
_NEGATED = {Hedge.MORE_THAN: Hedge.AT_MOST, Hedge.LESS_THAN: Hedge.AT_LEAST}

UP = frozenset(
    "up rise rises rose risen rising increase increases increased increasing gain gains gained gaining grow "
    "grows grew grown "
    "growing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soared "
    "soaring advance "
    "advanced add added adding rally rallied rebound rebounded higher raise raised raising growth hike hiked "
    "spike spiked "
    "upside improve improved improving widen widened expanded recovered leapt rocketed swelled increment upward "
    "upwards "
    "accelerated appreciated strengthened advances advancing rallies rallying rebounds rebounding leaps leaping "
    "strengthens strengthening expanding raises hikes boost boosts boosted boosting lift lifts lifted lifting "
    "widens expands improves improving accelerates appreciates skyrocketed ballooned vaulted bounced".split()
)
DOWN = frozenset(
    "down fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing "
    "decline declines "
    "declined declining lose loses lost losing slip slips slipped slipping slide slid sliding tumble tumbled "
    "tumbling plunge "
    "plunged plunging sink sank sunk shed sheds cut cuts cutting lower lowered reduce reduced reducing reduction "
    "shrink shrank "
    "shrunk plummet plummeted plummeting slump slumped slumping dip dipped dipping ease eased easing retreat retreated "
    "contract contracted narrowed narrow weakened downward downwards depreciated downside discount dive dived "
    "slashed slash shedding slips slipping sinks sinking tumbles plunges slumps dips eases retreats retreating shrinks "
    "shrinking plummets weakens weakening narrowing trims trimmed trimming "
    "lowers lowering slashes slashing sags sagged sagging skidded crashed crashes crashing tanked tanks nosedived "
    "cratered dwindled shaved shaves pared receded".split()
)
MULTIPLIED = frozenset(
    "double doubles doubled doubling treble trebled triple tripled tripling quadruple quadrupled halve halved "
    "halving go goes "
    "went gone change changes changed revised".split()
)
CHANGE = (UP | DOWN | MULTIPLIED) - {
    "growth",
    "increment",
    "discount",
    "upside",
    "downside",
    "reduction",
    "add",
    "added",
    "advance",
    "cutting",
}

_BEHIND = late(
    r"[ -](?:(or so|or thereabouts|-?odd|-?ish|give or take)"
    r"|(or more|or over|or above|or older|or longer|or higher|or up|and older|minimum"
    r"|and (?:up|over|above)(?! [0-9$£€])"
    r"|at (?:the (?:very )?)?least"
    r"|plus(?! (?:or minus|[0-9$£€]|an? |the |any |accrued|interest|tax|vat|expenses)))"
    r"|(or less|or fewer|or under|or below|or younger|or lower|and under(?! [0-9$£€])|maximum|max"
    r"|at (?:the (?:very )?)?most))(?![a-z-])"
)
_BEHIND_FIRST = frozenset(" -+")
_BEHIND_SECOND = frozenset("oipgam-")


_BEFORE_OVER = frozenset(
    "for in after well just of is was were are be been lasted lasts lasting last took takes take taking within with "
    "has have had having spent spends spending spend wait waits waited waiting serve serves served serving stay stays "
    "stayed live lives lived work works worked need needs needed by at since every "
    "already until from till to and or but that than only".split()
)
"""Words before which "over" is more than: "for over two years"; behind others, a stretch of time is the span of what is
said: "$5m over two years"."""
_PAST_OVER = (" ago", " old", " later", " earlier", " away", " early", " late", " long", " of experience", " of age")


def is_span(place: Place, end: int, text: str) -> bool:
    """Tell whether "over" before the stretch of time at *place*, which ends at *end*, says how long something goes on.

    Examples
    --------
    >>> from checker.quantities.numerals import Numeral
    >>> from checker.quantities.precision import Figure
    >>> def said(text):
    ...     at, figure = text.index("5"), Figure(5, 0)
    ...     return is_span(Place(text, Numeral(at, at + 1, figure, "plain"), at, figure), at + 7, text)
    >>> said("It cost $3m over 5 years."), said("She taught for over 5 years."), said("They met over 5 years ago.")
    (True, False, False)
    """
    words = place.lower
    if words[-1:] != ["over"]:
        return words[-2:] in (["over", "a"], ["over", "an"])
    return len(words) > 1 and words[-2] not in _BEFORE_OVER and not text.startswith(_PAST_OVER, end)


STRETCHES = frozenset("inning innings over game match round set lap hole season start quarter half".split())
"""What is played for so long: "four hits over seven innings"."""
EARLIER = (" ago", " earlier", " before")
"""What makes a stretch of time the time of a level: "lower than two years ago"."""


def qualified(place: Place) -> tuple[Hedge | None, int]:
    """Return the hedge and the direction that the words before the number at *place* give it."""
    return hedge_before(place.lower) if place.last in SPEAKING else (None, 0)


def hedge_before(words: list[str]) -> tuple[Hedge | None, int]:
    """Return the hedge and the direction that the lower-case *words* before a number give it."""
    hedge: Hedge | None = None
    at = len(words) - 1
    if at < 0 or words[at] not in SPEAKING:
        return None, 0
    if words[at] in _SKIPPED:
        at -= 1
        if at < 0:
            return None, 0
    last = words[at]
    before = words[at - 1] if at else ""
    group = _PHRASES.get(last)
    if group is not None and before in group:
        hedge = group[before]
        at -= 2
        if before == "up" and at >= 0 and words[at] in _MOVING:
            return None, 0  # "inflation picked up to 1.8 per cent"
        if last == "than" and at >= 0 and words[at] in ("no", "not") and hedge in _NEGATED:
            hedge = _NEGATED[hedge]
    elif last in _ONE_WORD:
        hedge = _ONE_WORD[last]
        at -= 1
    return hedge, _direction(words, at)


def _direction(words: list[str], at: int) -> int:
    by = False
    while at >= 0 and words[at] in _BEFORE_AMOUNT:
        by = by or words[at] == "by"
        at -= 1
    for word in words[max(0, at - 2 * by) : at + 1][::-1]:
        if word in UP:
            return 0 if word == "up" and _is_phrasal(words, word) else 1
        if word in DOWN:
            return 0 if word == "down" and _is_phrasal(words, word) else -1
    return 0


def _is_phrasal(words: list[str], word: str) -> bool:
    """Tell whether "up" or "down", which *word* is, belongs to the verb before it."""
    at = len(words) - 1 - words[::-1].index(word)
    before = words[at - 1] if at else ""
    return before in _PHRASAL and (word == "up" or before not in _ENDING)


_ENDING = frozenset(("end", "ended", "ends", "ending"))
"""Verbs with which "down" is a direction: "ended down 3%"."""
_PHRASAL = frozenset(
    "gave give gives giving made make makes making set sets setting took take takes taking pick picked picking "
    "end ended ends ending put puts putting turn turned turning get gets got getting bring brought bringing build "
    "built building blow blew blown blowing wind wound line lined rack racked chalk chalked notch notched sign "
    "signed buy bought buying use used using save saved saving pile piled eat ate hold held holding back backed "
    "split break broke broken breaking fill filled filling show showed sum serve served dig dug cough coughed "
    "stir lock locked shoot shot shooting gun gunned track tracked knock knocked tear tore torn burn burned burnt "
    "shut hunt hunted lay laid hand handed lie write wrote strike struck chase chased mow mowed pull pulled "
    "pulling hang hung round rounded beat cordon cordoned patch patched soak soaked stock stocked".split()
)
"""Verbs with which "up" and "down" are no directions."""
ADDING = frozenset(
    (
        "declined",
        "declines",
        "add",
        "adds",
        "added",
        "adding",
        "raise",
        "raised",
        "raises",
        "raising",
        "lost",
        "lose",
        "loses",
        "shed",
        "sheds",
        "shedding",
        "losing",
        "cut",
        "cuts",
        "cutting",
        "slash",
        "slashed",
        "slashes",
        "slashing",
        "lift",
        "lifts",
        "lifted",
        "lifting",
        "boost",
        "boosts",
        "boosted",
        "boosting",
    )
)
"""Verbs that change an amount of money or a share, but not the number of things that follows."""
RAISING = frozenset(
    ("raise", "raises", "raised", "raising", "add", "adding", "lift", "lifts", "lifted", "lifting", "boost")
)
"""Verbs that are a direction only before "by": "raised $5m" is no rise."""
_BEFORE_AMOUNT = frozenset(("by", "a", "an", "another", "further", "of", "as", "nearly", "some", "about", "around"))


def hedge_behind(text: str, end: int) -> Hedge | None:
    """Return the hedge in the words that follow a number, or ``None``."""
    following = text[end : end + 1]
    if following not in _BEHIND_FIRST or not following:
        return None
    if following == "+":
        return Hedge.AT_LEAST if text[end + 1 : end + 2] != "/" else None
    if text[end + 1 : end + 2] not in _BEHIND_SECOND:
        return None
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    return Hedge.ABOUT if found[1] else Hedge.AT_LEAST if found[2] else Hedge.AT_MOST


SPEAKING = frozenset((*_ONE_WORD, *_PHRASES, *_SKIPPED, *_BEFORE_AMOUNT, *UP, *DOWN))
"""The words that can qualify a number from directly before it: all others are passed over at once."""
HEARD = SPEAKING | _PHRASAL | {"no", "not", *_MOVING, *(word for group in _PHRASES.values() for word in group)}
"""The words that :func:`hedge_before` and :func:`probes` tell from others, wherever they stand."""


_EARLIER_WORDS = (["rose"], ["fell"], ["no"], ["crept"], ["gave"], ["rose", ""], ["fell", ""])


def probes(words: list[str]) -> list[list[str]]:
    """Return words before two others that show whether any could change the hedge that those give.

    Examples
    --------
    >>> [hedge_before([*earlier, "fell", "to"]) for earlier in probes(["fell", "to"])] == [(None, 0)] * 7
    True
    """
    groups = _PHRASES.get(words[0], {}) if words[-1] in _SKIPPED else {}
    return [*_EARLIER_WORDS, *([word] for word in groups)]


_IN_FULL = {
    **{(first, "as"): f"as {first} as" for first in _PHRASES["as"]},
    **{(first, last): f"at the {last}" for last in ("least", "most") for first in ("the", "very")},
    ("or", "less"): "more or less",
}
"""Hedges of more than two words, by their last two."""


def hedge_words() -> list[tuple[str, Hedge]]:
    """Return the words before a number that are hedges, with what they mean."""
    found = [(word, hedge) for word, hedge in _ONE_WORD.items() if hedge is not None]
    for last, group in _PHRASES.items():
        for first, hedge in group.items():
            if hedge is not None:
                found.append((_IN_FULL.get((first, last)) or f"{first} {last}", hedge))
    return found
