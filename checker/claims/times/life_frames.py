"""Frames of lives: births, deaths and events with the age that somebody had then."""

from __future__ import annotations

from checker.claims.frame import Frame

_AGED = r"(?:aged|at (?:the |an )?age(?: of)?)"
_AGE = r"<age:age|number>(?: years old)?(?: and D)?"
_AT = r"(?:aged|at (?:the |an )?age(?: of)?|at(?= G| N(?:[.,;)]|\Z)))"
"""Behind a death: "died at 69." too."""
_BORN = r"\bborn(?: in [a-z ,]{1,40}?)?,? (?:in |on )?(?:the )?<birth:year|date>"
_DIED = r"(?:died|dies|death|killed|executed|passed away)"

_WHEN_DIED = r"[NG](?: years old)? when (?:he|she) died"
_DIED_AGED = Frame(
    rf"\b{_DIED}\b(?P<between>[^.;]{{0,120}}?)\b{_AT} {_AGE}", cues=("died", "dies", "death", "killed", "executed")
)
_EVENT_AGED = Frame(rf"\b(?:in|on) <event:year|date>,? {_AGED} {_AGE}", cues=("aged", "age"))
_AT_EVENT = Frame(r"\bat (?:only |just )?<age:age|number>, (?:in|on) <event:year|date>", cues=("at",))
_EVENT_AT = Frame(r"\b(?:in|on) <event:year|date>, at (?:only |just )?<age:age|number>(?=[,;])", cues=("at",))
_AGED_EVENT = Frame(rf"\b{_AGED} {_AGE},? (?:in|on) <event:year|date>", cues=("aged", "age"))
_LIFE_DIED = Frame(
    rf"\((?:born )?<birth:year|date> ?(?:–|-|to) ?<event:year|date>\),?(?: [a-z' -]{{1,60}},)? (?:he |she )?"
    rf"(?:{_DIED})\b[^A-Z.;()]{{0,40}}?\b{_AT} {_AGE}",
    cues=("died", "dies", "killed", "executed"),
)
_YEARS_DIED = Frame(
    rf"\(<birth:year>\)(?:, an? [a-z' -]{{1,40}},)? (?:he |she )?(?:was (?:only |just )?(?={_WHEN_DIED})|"
    rf"(?:died|dies)\b[^A-Z.;()]{{0,40}}?\b(?:{_AT}|at) ){_AGE}(?=[.,;:)]|\Z| (?:of|from|when|and|but)\b)",
    cues=("died", "dies"),
)
"""The years of a life in one figure: "the elder brother (1871–1938) died at 67"."""
_STARRED = Frame(
    r"\(\* ?(?:(?:in )?[a-z .'-]{1,40},? ?)?(?:on )?<birth:date|year>(?:,? (?:in |at )?[a-z .'-]{1,40})?[;,–-]? ?† ?"
    r"(?:(?:in )?[a-z .'-]{1,40},? ?)?(?:on )?<event:date|year>"
    rf"(?:,? (?:in |at )?[a-z .'-]{{1,40}})?,? \(?{_AGED} {_AGE}",
    cues=("aged", "age"),
)
_BUILT = "built completed opened founded erected launched begun planted dedicated consecrated"
_BUILT_WAS = Frame(
    rf"\b(?:{_BUILT.replace(' ', '|')})\b[^A-Z.;()]{{0,20}}? (?:in|on) <birth:year|date>,? "
    rf"(?:it |and |the [a-z ]{{2,30}} )?was (?:only |just |already |nearly )?{_AGE} when (?:it"
    rf"|the [a-z]+) [^A-Z.;,()]{{2,60}}? "
    r"(?:in|on) <event:year|date>",
    cues=tuple(_BUILT.split()),
)
_AGE_WHEN_DIED = Frame(
    rf"(?:\b(?:he|she|and)|\)) was (?:only |just )?{_AGE} "
    r"(?:when (?:he|she) (?:died|was (?:killed|murdered|executed|shot dead|hanged|lynched)|passed away|drowned)"
    r"|at (?:his|her) death|at the time of (?:his|her) death)",
    cues=("died", "death", "killed", "murdered", "executed", "dead", "hanged", "lynched", "away", "drowned"),
)
_LIVED_TO = Frame(
    rf"\blived to (?:be |see |reach )?(?:the age of |an age of )?{_AGE}(?=[.,;:)]|\Z| (?:and|but)\b)", cues=("lived",)
)
_BORN_LIVED_TO = Frame(
    rf"{_BORN}[^AYD.;()]{{0,60}}?\blived to (?:be |see |reach )?(?:the age of )?{_AGE}[;:,] "
    r"(?:he|she) (?:died|passed away)[^AYD.;()]{0,40}? (?:in|on) <event:year|date>",
    cues=("lived",),
)
_DEATH_WHEN_AGE = Frame(
    rf"\bat (?:the time of )?(?:his|her) death,? (?:[^A-Z.;,()]{{1,40}},? )?(?:he|she) was (?:only |just )?{_AGE}",
    cues=("death",),
)
_WHEN = Frame(
    rf"\b(?:he|she|[a-z]+) (?:was|had been) (?:only |just |already |barely )?{_AGE} when,? (?:he|she)?"
    r"[^A-Z.;()]{0,60}\b(?:in|on) <event:year|date>",
    cues=("when",),
)
_WHEN_WAS = Frame(
    r"\A(?:in|on) <event:year|date>,? (?:when|as) (?:he|she) was (?:only |just |already |still )?"
    rf"{_AGE}(?=[.,;]|\Z| [a-z])",
    cues=("when", "as"),
)
_LED_EVENT = Frame(
    rf"\A(?:in|on) <event:year|date>,? (?:he|she|[a-z]+) [^A-Z.;()]{{2,60}}, "
    rf"(?:still |only |just )?at (?:the |an )?age(?: of)? {_AGE}",
    cues=("aged", "age"),
)
BORN_LATER = Frame(
    rf"\b(?:in|on) <event:year|date>, (?:when (?:he|she) was|{_AGED}) {_AGE},? [^A-Z.;]{{2,60}}"
    r"(?:\((?:born|b\.)(?: in)?|, (?:who was )?born(?: in| on)?) <birth:date|year>[),]",
    cues=("born", "b"),
)
WAS_BORN = Frame(
    r"\A(?:(?:born|birth|date of birth)(?:: (?:[^A-Z.;()]{1,40}, )?| (?:(?:in|at|near) [^A-Z.;()]{2,40}? )?)"
    r"|(?:[^\W\d_A-Z][\w'.-]*,? ){1,8}was born (?:[^A-Z.;()]{0,80}? )?)(?:(?:in|on) )?<birth:date|year>",
    cues=("born", "birth"),
)
TWO_DATES = Frame(
    r"\b(?:born|b\.) <birth:date>(?:,? [a-z ,'-]{1,40})?[;,.] ?(?:and )?(?:died|d\.) <event:date>(?=[.,; ]|\Z)",
    cues=("born", "b"),
)
HAS_DIED = Frame(
    rf"\A(?P<who>(?:[a-z]{{1,4}}\. ){{0,3}}[^A-Z.;()]{{2,80}}?),? (?:who )?(?:(?:has|have|had) )?died,? "
    rf"(?:[^A-Z.;()]{{0,40}}?(?:in|on) <event:year|date>,? )?(?:[a-z ,-]{{1,60}} )?{_AT} {_AGE}",
    cues=("died",),
)
BORN_NEXT = Frame(
    r"\A(?:(?:he|she) (?:was|had been) )?born\b[^YA.;()]{0,60}? (?:in|on) <birth:year|date>"
    r"(?:,?(?: and)?(?: he| she)? died\b[^A-Z.;()]{0,40}? (?:in|on) <event:year|date>)?",
    cues=("born",),
)
_PLACE = r"(?: in [a-z ,]{1,40}?)?"
LIFE = Frame(
    rf"\((?P<before>[^A-Z]{{0,160}}?)(?P<born>born )?<birth:date|year>{_PLACE}"
    rf"(?:(?: ?[–;-]| to|,)(?: ?died| ?d\.)?(?: in| on)? ?<death:date|year>{_PLACE})?\)",
    cues=("A", "(A", "(Y", "Y"),
)
BORN_AND_AGED = (_LIFE_DIED, _YEARS_DIED, _STARRED, _BORN_LIVED_TO, _BUILT_WAS)
"""A birth, an event and the age at it, in one sentence."""
DIED_AGED = (_DIED_AGED, _AGE_WHEN_DIED, _DEATH_WHEN_AGE, _LIVED_TO)
"""A death and the age at it; the birth stands elsewhere."""
AGED_AT = (_EVENT_AGED, _AGED_EVENT, _AT_EVENT, _EVENT_AT, _WHEN, _WHEN_WAS, _LED_EVENT)
"""An event and the age at it; the birth stands elsewhere."""
