"""When a percentage of change and the levels beside it do not belong together."""

from __future__ import annotations

import re

from checker.claims.sentence import Sentence
from checker.quantities.dates import MONTH_NAMES
from checker.text.late import late

_OTHER_BASIS = late(
    r"""P[ ](?:a|per|each|every)[ ](?:year|annum|month|quarter|week)(?![ ](?:ago|earlier|before))
      | P[ ](?:in|for|during)[ ](?:each|every)[ ]
      | P[ ](?:annually|annualized|compound|yearly) | average[ ]annual | annual[ ]average
      | annual[ ](?:compound[ ])?(?:rate|increase|decrease|growth|rise|fall|drop|decline|gain|loss)[ ](?:rate[ ])?of[ ]
        (?:about[ ]|some[ ]|around[ ]|nearly[ ]|almost[ ]|roughly[ ])?P
      | constant[- ](?:currenc|exchange) | currency[- ]neutral | local[ ]currenc | organic
      | (?:same|comparable|identical)[- ](?:store|restaurant) | like[- ]for[- ]like | on[ ]a[ ]comparable
      | P(?:[ ][a-z]+){0,4},?[ ](?:and[ ])?then[ ][a-z]+(?:[ ][a-z]+)?[ ]P
      | P(?:[ ][a-z]+){0,4}[ ]before[ ][a-z]+ing[ ]P
      | in[ ]real[ ]terms | adjusted[ ]for[ ]inflation | inflation[- ]adjusted""",
    re.X,
)
_TRAILING_BASIS = late(
    r"(?: of (?:last|the previous) [a-z]+)?(?: [a-z]+)?,? "
    r"(?:(?:a|per) (?:year|annum)(?! ago| earlier| before)|annually|on an? [a-z -]{1,40}basis|"
    r"(?:at|in) (?:constant|local|real)|organically|in organic terms|like[- ]for[- ]like|"
    r"on the (?:first|second|third|fourth) (?:quarter|half)|excluding|stripping out|net of|adjusted for"
    r"|if (?:those|it|they|the|one|we|you)|not counting|leaving out)(?![a-z])"
)
_PART = late(r"(?: [a-z]+)? (?:of|out of|in) (?:the |all |these )?[CN](?![a-z])")
"""Behind the new level: "from 10 to 15 of 25 patients", where the percentage is of the 25."""
_INVERSE = late(
    r"""(?<![a-z])(?:yen|dollar|dlr|pound|sterling|marks?|francs?|lira|rupees?|peso|rand|rouble|ruble|krona|yuan|baht
      | currency | exchange[ ]rate | tit(?:re|er)s? | dilutions? | parity | rank(?:ed|ing|s)? | resolution
      | below[ ](?:ground|the[ ]surface|sea|datum|street)
      | place | position | seed(?:ed)? | handicap | yields? | top[ ](?:[IN]|ten|twenty|forty)
      )(?![a-z])""",
    re.X,
)
_INVERSE_STEMS = (
    "yen", "dollar", "dlr", "pound", "sterling", "mark", "franc", "lira", "rupee", "peso", "rand", "rouble", "ruble",
    "krona", "yuan", "baht", "currency", "titre", "titer", "dilution", "exchange", "parity", "rank", "resolution",
    "below ", "place", "position", "seed", "handicap", "yield", "top ",
)  # fmt: skip
"""What a sentence must have for the pattern to fit: seen at once."""
_IN_A_PART = late(
    r" (?:(?:increase|decrease|rise|fall|drop|decline|gain|growth) )?in (?:the |our |its |their )?"
    r"(?!(?:year|quarter|month|week|day|period|half|decade|century|season|past|last|previous|first|second|third|fourth"
    r"|next|same|latest|total|all|one|two|a|an|just|only|under|over|less|about|real|nominal|absolute|relative|value"
    r"|terms|size|number|numbers|this|that|each|such|interim|meantime|aggregate|recent|as|some|nearly|almost|around"
    rf"|{'|'.join(MONTH_NAMES)}|spring|summer|autumn|winter)\b)(?P<what>[a-z][a-z'-]+)"
)
"""Behind a change: of what part of the whole it is, or of what else: "an increase of 14% in volume"."""
_MONTHS = "|".join(MONTH_NAMES)
_LAST_MONTH = late(
    rf"(?: [a-z]+){{0,4}}"
    rf"(?: in (?:{_MONTHS}|A)(?! [12Y])| a month (?:earlier|ago|before)"
    r"|(?: in)? the (?:month|week|quarter) (?:before|earlier)| the (?:previous|month|week|quarter))"
)
_LONG_AGO = late(r"(?: [a-z]+){0,3} (?:a|one|D) ?(?:year)? (?:ago|earlier|before)|(?: [a-z]+){0,4} last year")
_SO_FAR = late(
    r"(?<![a-z])(?:this (?:week|month|year|quarter)|so far|since|on the (?:week|month|year)|over the)(?![a-z])"
)
_DAY_BEFORE = late(
    r"(?: [a-z]+){0,3} (?:a day (?:earlier|ago|before)|the (?:previous|prior) (?:day|session|close)|yesterday"
    r"|on (?:mon|tues|wednes|thurs|fri)day|(?:mon|tues|wednes|thurs|fri)day)"
)
_SHORT_TIME = late(
    rf"(?<![a-z])(?:from (?:{_MONTHS}|A)(?! [12Y])|from the (?:previous|prior) (?:month|week|quarter|day)"
    r"|(?:month|week|quarter)[- ]on[- ](?:month|week|quarter)|on the (?:month|week|day))(?![a-z])"
)
_SINCE = late(r"P(?: [a-z]+){0,2} since Y")
_SINCE_OTHER = late(rf"[A-Z](?: [a-z]+){{0,2}} since (?:{_MONTHS}|last [a-z]+),? from [A-Z](?: [a-z]+)? in Y")
"""A change since a month, and a level of another year: "up 6 points since May, from 31% in 2019"."""
_IN_ONE_ALONE = late(r"(?: [a-z]+)? (?:in|from|at|among) (?:the )?[a-z]+(?: [a-z]+)? alone\b")
"""Behind how much: it is that of a part."""
_IN_A_SPAN = late(r"(?: [a-z]+)? (?:in|over|during) (?:the |a )(?:[a-z]+ )?(?:half|quarter|month|week|year|day)\b")
_PEAK_AHEAD = late(
    r"\bfrom (?:an? |its |the |their )(?:[a-z-]+ )?(?:peak|high|low|record|maximum|trough|top)(?: level)? (?:of|at) \Z"
)
"""Before an old level that may lie further back than a change in some months does."""
_GOES_ON = late(r" in [YA],?(?: and| and then| then)(?: to)? [NCMUP] in [YA]\b")
"""Behind the new level: a later one, to which the change may lead."""
_BASE = late(rf"P on (?P<base>{_MONTHS})(?![a-z])")
_FROM_MONTH = late(rf"from (?:[A-Z] in (?P<from>{_MONTHS})(?![a-z])|(?P<of>{_MONTHS})'s [A-Z])")
_MONTH_AHEAD = late(rf"(?<![a-z])(?:{_MONTHS}|A)'s (?:[a-z]+ ){{0,2}}\Z")
_DAY_AHEAD = late(r"(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)day's (?:[a-z]+ ){0,2}\Z")
"""Before an old level, whose it is: "from February's 2,963"."""
_AHEAD = 32
"""Within so many characters before an old level stands whose it is."""
_ON_THE_YEAR = late(
    r"year[- ](?:on[- ]year|ago|earlier|before)|(?:on|over) the year|from a year|same month (?:last|a) year", re.I
)
_NAMED = 25
"""Within so many characters behind a percentage stands the time that it is against."""
REACH = 600
"""How many characters before a sentence may say that percentages are on the year."""


def is_on_other_basis(pattern: str, start: int, end: int) -> bool:
    """Tell whether a percentage in ``pattern[start:end]`` is not that of the two levels beside it.

    Examples
    --------
    >>> is_on_other_basis("sales grew P a year, to M from M in Y", 11, 32)
    True
    """
    if _OTHER_BASIS.search(pattern, max(0, start - 40), end) is not None:
        return True
    if not pattern.startswith((" ", ","), end):
        return False
    return _TRAILING_BASIS.match(pattern, end) is not None or _PART.match(pattern, end) is not None


def is_in_a_part(pattern: str, end: int) -> bool:
    """Tell whether a change behind its levels is said to be in something that nothing before it names.

    Examples
    --------
    >>> is_in_a_part("sales rose to M from M, an increase of P in asia", 40)
    True
    >>> is_in_a_part("sales rose to M from M, an increase of P in sales", 40)
    False
    """
    found = _IN_A_PART.match(pattern, end)
    return found is not None and found["what"].rstrip("s") not in pattern[:end]


def is_inverse(pattern: str) -> bool:
    """Tell whether the sentence speaks of something that is better or dearer when its number is lower."""
    return any(map(pattern.__contains__, _INVERSE_STEMS)) and _INVERSE.search(pattern) is not None


def is_dated_ahead(pattern: str, end: int) -> bool:
    """Tell whether it is told before an old level, which ends at *end*, of which month or day it is."""
    return _is_ahead(_MONTH_AHEAD, pattern, end) or _is_ahead(_DAY_AHEAD, pattern, end)


def _is_ahead(whose: re.Pattern[str], pattern: str, end: int) -> bool:
    return whose.search(pattern, max(0, end - _AHEAD), end - 1) is not None


def is_long_ago(pattern: str, end: int) -> bool:
    """Tell whether the old level, which ends at *end*, is said to be a year old."""
    return _LONG_AGO.match(pattern, end) is not None


def is_of_other_days(pattern: str, start: int, end: int) -> bool:
    """Tell whether the change is that of a longer or shorter time than lies between the two levels."""
    if _DAY_BEFORE.match(pattern, end) or _is_ahead(_DAY_AHEAD, pattern, end):
        return _SO_FAR.search(pattern, start, end) is not None
    return _SHORT_TIME.search(pattern, start, end) is not None and _LONG_AGO.match(pattern, end) is not None


def is_of_other_base(pattern: str, start: int, end: int) -> bool:
    """Tell whether the percentage names the time that it is against, and that is not said to be the old level's.

    Examples
    --------
    >>> is_of_other_base("rose from M in may to M in july, up P on june", 10, 37)
    True
    """
    since = _SINCE.search(pattern, start, end + _NAMED)
    if since is not None:
        return "Y" not in pattern[start : since.start()]
    base, origin = (
        _BASE.search(pattern, start, end + _NAMED),
        _FROM_MONTH.search(pattern, max(0, start - len("from ")), end),
    )
    return base is not None and origin is not None and base["base"] != (origin["from"] or origin["of"])


def is_since_another_time(pattern: str, start: int) -> bool:
    """Tell whether the change is told since another time than the old level, both right behind it, is of."""
    return _SINCE_OTHER.match(pattern, start) is not None


def is_in_one_alone(pattern: str, end: int) -> bool:
    """Tell whether a change, which ends at *end*, is told of a part: "up 25 in the south alone"."""
    return _IN_ONE_ALONE.match(pattern, end) is not None


def is_from_peak(pattern: str, end: int, old: int) -> bool:
    """Tell whether a change, which ends at *end*, is told of a span of time, and the level at *old* is a peak."""
    return _IN_A_SPAN.match(pattern, end) is not None and _PEAK_AHEAD.search(pattern, 0, old) is not None


def leads_on(pattern: str, end: int) -> bool:
    """Tell whether a level of a still later time stands behind the new one, which ends at *end*."""
    return _GOES_ON.match(pattern, end) is not None


def is_on_the_year(pattern: str, start: int, end: int) -> bool:
    """Tell whether a percentage is said to be against the level of a year before."""
    return _ON_THE_YEAR.search(pattern, start, end) is not None


def is_other_period(sentence: Sentence, end: int) -> bool:
    """Tell whether the old level is last month's while the percentage may be on the year."""
    pattern = sentence.pattern
    if not _LAST_MONTH.match(pattern, end) and not _is_ahead(_MONTH_AHEAD, pattern, end):
        return False
    start = max(sentence.block.start, sentence.start - REACH)
    return _ON_THE_YEAR.search(sentence.document.prose, start, _before_next_share(sentence, end)) is not None


def _before_next_share(sentence: Sentence, end: int) -> int:
    """Return where the next percentage behind *end* begins, which may be on the year by itself."""
    behind = sentence.pattern.find("P", end)
    is_share = behind >= 0 and behind in sentence.places
    return sentence.quantities[sentence.places.index(behind)].start if is_share else sentence.end
