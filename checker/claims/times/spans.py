"""Stretches of time said twice: by their ends and by their length."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.times.dates import Attribute, days_in_span, end_year_of, month_of, year_of
from checker.claims.times.day_spans import BEGAN
from checker.claims.times.spells import GAPS, SPELLS, find_later_across, is_of_one_thing
from checker.claims.times.terms import TERMS
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

TO = r"(?: to | until | till | through | and |–|-| – | - | up to )"
"""From the first of two times to the last."""
_YEARS = rf"<start:year|date>(?:{TO}(?:about |late |early |(?:his|her|its|their) [a-z]+ (?:in|on) )?<end:year|date>)?"
_LENGTH = (
    r"(?:run|reign|term|spell|tenure|stint|period|career|stay|marriage|partnership|war|rule|contract|deal|lease"
    r"|licence|license"
    r"|programme|program|project|campaign|rivalry|streak|gap|hiatus|absence|study|agreement|plan|strategy|budget"
    r"|cycle|mandate)"
)
_VERB = (
    r"(?:spent|served|reigned|ruled|lasted|lasting|played|worked|ran|led|governed|stood|lived|taught|stayed"
    r"|remained|operated)"
)

_LENGTH_FIRST = Frame(
    rf"<length:duration>(?: {_LENGTH}| [a-z]+ {_LENGTH})?(?: (?:lasted|ran|runs|went on|stretched|extended))?,? "
    rf"\(?(?:from |(?<!for D )between ){_YEARS}"
    r"(?P<after>[^A-Z]{0,12})",
    cues=("from", "between"),
)
_LENGTH_BRACKET = Frame(rf"<length:duration>(?: [a-z]+){{0,2}} \({_YEARS}\)", cues=("(Y", "(A"))
_ENDS_FIRST = Frame(
    rf"\b(?:from|between) {_YEARS}[^A-Z.;()]{{0,60}}?(?:, |–|: | \()"
    rf"(?:for |serving (?:for )?|lasting |lasted |that is (?:for )?|that is to say |i\.e\. (?:for )?|or "
    rf"|in all |making |(?:a|an|his|her|its|their) (?:period of |total of |span of "
    rf"|stretch of |run of |spell of |reign of |term of |tenure of |career of |stint of )?)?"
    rf"(?:nearly |almost |more than |over |about |some )?"
    rf"<length:duration>(?: {_LENGTH}\b|(?=[),.;]| and [DCN]\b| (?:in|during) which\b)| in all\b| altogether\b)",
    cues=("from", "between"),
)
_SPAN_BEHIND = Frame(rf"<length:duration>(?: {_LENGTH}(?: for| of|,)?|,) <start:year>(?=[ .,;)])", cues=("D", "(D"))
_ENDS_SPENT = Frame(
    rf"\bfrom {_YEARS},? (?:he|she|it|they|we|i)(?: had| has)? {_VERB}(?: as [a-z ]{{1,30}})?"
    r"(?: for)?(?: a total of)? <length:duration>\b",
    cues=("from",),
)
_WENT_ON = "lasted|dragged on|went on|continued|raged|endured|ran"
_ENDS_ASIDE = Frame(
    rf", (?:which|that) (?:{_WENT_ON}|stretched|extended) from {_YEARS}, (?:{_WENT_ON})(?: for)?(?: a total of| about"
    r"| nearly| almost| some)? <length:duration>(?=[.,;)]|\Z| and\b)",
    cues=("which", "that"),
)
_GAP_BEHIND = Frame(
    r"\b(?:in|on|from|since|of|the) <start:year|date>[^AYD.]{0,90}?[ ,–]<length:duration> "
    r"(?P<sense>later|afterwards|after),? (?:\(?(?:in|on) )<end:year|date>",
    cues=("later", "afterwards", "after"),
)
_GAP_LAST = Frame(
    r"\bin <start:year|date>[^A-Z.]{0,80}\bin <end:year|date>,? <length:duration> "
    r"(?P<sense>later|afterwards)(?=[.,;)])",
    cues=("later", "afterwards"),
)
_GAP_LED = Frame(
    r"\A(?:just |only |exactly )?<length:duration> (?P<sense>after|before) (?:its|his|her|their|the) [^AYD.;,]{2,40} "
    r"(?:in|of|on) <start:year|date>,? (?:(?! (?:born|who|whose|which)\b)[^AYD.;]){2,60}? "
    r"(?:in|on) <end:year|date>(?=[.,;)]|\Z)",
    cues=("after", "before"),
)
_GAP_AHEAD = Frame(
    r"\b(?:in|on|by) <end:year|date>,? (?:came |was held |followed )?(?:just |exactly |only |almost |nearly |some "
    r"|about |that is )?<length:duration> "
    r"(?P<sense>after|before) (?:(?!, (?:and|but|while) )[^AYD.;]){0,60}?(?:\b(?:in |the |of |on )|\()<start:year"
    r"|date>\b(?! (?:and|or) [YA])",
    cues=("after", "before"),
)
_ENDS_IN_USE = Frame(
    r"\b(?:in|on|from) <start:year|date> and [^A-Z.;,]{2,40} (?:in|on) <end:year|date>,[^A-Z.;]{0,60}?"
    r"\b(?:in use|open|in service|in business|in print|stood|lasted|operated|ran|existed|reigned"
    r"|served(?: [a-z' -]{1,30})?|lived there) "
    r"(?:for )?(?:just |only )?<length:duration>",
    cues=(
        "use",
        "open",
        "service",
        "business",
        "print",
        "stood",
        "lasted",
        "operated",
        "ran",
        "existed",
        "reigned",
        "served",
        "lived",
    ),
)
_RAISED = "elected|crowned|appointed|proclaimed|consecrated|enthroned|installed|chosen"
_REIGN = Frame(
    rf"\b(?:{_RAISED})\b[^A-Z.;()]{{0,40}}? (?:on|in) <start:date|year>,? (?:and"
    rf" )?[^A-Z.;()]{{0,30}}?\b(?:died|dying|retiring|resigning|left|leaving"
    r"|abdicated|resigned|retired|was deposed|was killed|left office|stepped down) (?:on|in) <end:date|year>,? "
    r"(?:after (?:a|an) [a-z]*?(?:reign|rule|term|tenure|pontificate|spell) of"
    r"|having (?:reigned|ruled|served|governed)(?: for)?"
    r"|after|(?:he |she )?(?:held (?:the |his |her )?[a-z]+(?: [a-z]+)?|reigned|ruled|governed|sat) for) "
    r"<length:duration>(?=[.,;)]|\Z| (?:and|but|on the throne|in office|in power)\b)",
    cues=tuple(_RAISED.split("|")),
)
_MADE = "built constructed erected painted written composed dug laid carved compiled filmed recorded"
_TOOK = Frame(
    rf"\b(?:{_MADE.replace(' ', '|')}) (?:from|between|in|over|during) {_YEARS}[,;]? "
    r"(?:it|the (?:[a-z-]+ ){0,3}[a-z-]+) took (?:[a-z ]{1,30} )?<length:duration>"
    r"(?=[.,;)]|\Z| to (?:build|complete|construct|finish|erect|write)\b)",
    cues=tuple(_MADE.split()),
)
_TAKING = Frame(
    rf"\b(?:{_MADE.replace(' ', '|')}) (?:from|between) {_YEARS},? (?:and )?(?:taking|took|over|a task of"
    rf"|work that took) "
    r"(?:just |only |some )?<length:duration>(?=[.,;)]|\Z| to (?:build|complete|construct|finish|erect|write)\b)",
    cues=("taking", "took", "over", "task"),
)
_FINISHED = "completed|finished|consecrated|dedicated|inaugurated|opened|ended|handed over"
_BUILT_BETWEEN = Frame(
    r"\b(?:begun|began|started|commenced|founded|laid down) (?:only )?in <start:year|date>,? (?:and|but)(?: (?:was|were"
    rf"|not|only)){{0,2}} (?:{_FINISHED}) (?:only )?in <end:year|date>,? [^A-Z.;()]{{0,40}}?"
    r"\b(?:took|taking|having taken|after) (?:just |only |some )?<length:duration>"
    r"(?=[.,;)]|\Z| (?:to (?:build|complete|construct|finish|erect|write)|of (?:work|building|construction))\b)",
    cues=(*_FINISHED.split("|")[:-1], "handed"),
)
_BEGUN = (
    "founded|established|opened|begun|started|launched|formed|created|built|introduced|inaugurated"
    "|joined|entered|married|came|moved|hired|enrolled"
)
_OVER = (
    "closed|ceased|ended|dissolved|wound up|abolished|demolished|disbanded|folded|shut|stopped|destroyed|burnt|scrapped"
    "|withdrawn|merged|pulled down|given up|retired|left|resigned|stepped down|divorced"
)
_FROM_BEGINNING = Frame(
    rf"\b(?:{_BEGUN})\b[^A-Z.;()]{{0,30}}? (?:in|on) <start:date|year>,? [^A-Z.;()]{{0,50}}?\b"
    rf"(?:{_OVER})\b[^A-Z.;()]{{0,30}}? "
    r"(?:in|on) <end:date|year>,? after (?:only |just |exactly )?<length:duration>(?=[.,;)]|\Z| (?:and|but)\b)",
    cues=tuple(_BEGUN.split("|")),
)
_NOT_LENGTHS = frozenset(
    "every each by aged age least most than per rose fell increased for-every another from to".split()
)

_DAYS_FIRST = Frame(
    r"<length:duration|thing>(?: (?!before|after|later|earlier|ago|prior)[a-z]+){0,3}?"
    r"(?:,| \(|:| –)? ?(?:from |on )?<days:date>",
    cues=("A", "(A"),
)
_DAYS_LAST = Frame(
    r"<days:date>(?:[),]? (?:lasted|took|ran for|went on for) |(?:,| \(|:| –)+ ?(?:a |for |over )?)"
    r"<length:duration|thing>(?=[).,; ])(?! (?:before|after|later|earlier|ago|prior|from)\b)",
    cues=("A", "(A"),
)
_GOES_ON = late(r"(?: to |–|-)Y(?: as (?:an? )?[a-z]+)?,? and (?:again |then )?(?:from Y )?(?:until|till|to) [NYA]")
"""Behind the years: they go on, "from 1399 to 1413 as regent and to 1421 as king"."""
_LETTERS = late(r"[a-z]+")
_WATCHED = late(r"\b(?:follow|observ|monitor|treat|stud|track|watch)[a-z]*(?: up)? for ?\Z")


@record(frozen=True, slots=True)
class Stretch:
    """A stretch of time with both its ends and its length."""

    start: Attribute
    """The first year, or minute of the day."""
    end: Attribute
    """The last year, or minute of the day."""
    length: Claim
    """How long it is said to be."""


_STRETCHES = (
    _LENGTH_FIRST, _LENGTH_BRACKET, _ENDS_FIRST, _ENDS_SPENT, _ENDS_ASIDE, _SPAN_BEHIND, _ENDS_IN_USE, _REIGN,
    _FROM_BEGINNING, _TOOK, _TAKING, _BUILT_BETWEEN, *SPELLS, *TERMS,
)  # fmt: skip


def find_stretches(claims: Claims) -> Iterator[Stretch]:
    """Yield the stretches of years of *claims*."""
    seen: set[int] = set()
    for match in claims.match(*_STRETCHES):
        if match["length"].quantity.start not in seen and not is_no_length(match):
            for stretch in _of_years(match, match.get("end")):
                seen.add(match["length"].quantity.start)
                yield stretch


def find_months(claims: Claims) -> Iterator[Stretch]:
    """Yield the stretches of *claims* whose ends name their months and whose length is told in months."""
    for match in claims.match(
        _LENGTH_FIRST, _LENGTH_BRACKET, _ENDS_FIRST, _ENDS_SPENT, BEGAN, _TOOK, _GAP_AHEAD, _GAP_LAST, *TERMS
    ):
        length, end = match["length"], match.get("end")
        if end is None or length.quantity.unit != "month" or length.quantity.kind is Kind.AGE or is_no_length(match):
            continue
        first, last = month_of(match["start"]), month_of(end)
        if first is not None and last is not None and length.quantity.figure is not None:
            yield Stretch(first, last, length)


def find_gaps(claims: Claims) -> Iterator[Stretch]:
    """Yield the years of two events with the years between them: "… in 1998 and, ten years later, in 2008"."""
    seen: set[int] = set()
    for match in claims.match(_GAP_BEHIND, _GAP_LAST, _GAP_AHEAD, _GAP_LED, *GAPS):
        length = match["length"].quantity.start
        if length in seen or not is_of_one_thing(match):
            continue
        seen.add(length)
        for stretch in _of_years(match, match["end"]):
            if match.groups.get("sense") == "before":
                yield Stretch(stretch.end, stretch.start, stretch.length)
            else:
                yield stretch
    for first, last, told in find_later_across(claims):
        start, end = year_of(first), year_of(last)
        is_length = told.quantity.unit == "year" and told.quantity.figure is not None
        if is_length and told.quantity.start not in seen and start is not None and end is not None:
            yield Stretch(start, end, told)


def find_days(claims: Claims) -> Iterator[tuple[Attribute, Claim]]:
    """Yield spans of days such as "3-6 May" with the number of days or nights said of them."""
    for match in claims.match(_DAYS_FIRST, _DAYS_LAST):
        days, length = days_in_span(match["days"]), match["length"]
        is_length = length.quantity.unit in ("day", "night") and length.quantity.figure is not None
        if days is not None and is_length and not is_no_length(match):
            yield days, length


def _is_of_life(match: Match) -> bool:
    """Tell whether the bracket may hold a life: "a judge who sat for 48 years (1895-1972)"."""
    if match.sentence.pattern[match.end - 1 : match.end] != ")" or match.get("end") is not None:
        return False
    first, last = year_of(match["start"]), end_year_of(match["start"])
    length = match["length"].quantity.value
    if first is None or last is None or first.fixed is None or last.fixed is None or length is None:
        return False
    span = last.fixed - first.fixed
    words = match.ahead(60)
    if span < length:
        return words.rstrip().endswith(" in")
    return span - length >= YOUTH and 2 * YOUTH < span < LONGEST_LIFE and _WHO.search(words) is not None


def _of_years(match: Match, last: Claim | None) -> Iterator[Stretch]:
    length = match["length"]
    if length.quantity.unit != "year" or length.quantity.kind is Kind.AGE or length.quantity.figure is None:
        return
    start = year_of(match["start"])
    end = end_year_of(match["start"]) if last is None else year_of(last)
    if start is not None and end is not None and not (last is not None and _is_spell(match["start"])):
        yield Stretch(start, end, length)


def _is_spell(years: Claim) -> bool:
    """Tell whether *years* are a spell of two or more, beside another: "eight years (1921-25 and 1931-35)"."""
    first, last = year_of(years), end_year_of(years)
    if first is None or last is None or first.fixed is None or last.fixed is None:
        return False
    return last.fixed - first.fixed > 1


YOUTH, LONGEST_LIFE = 15, 110
"""Years before anybody holds an office, and more than anybody lives."""
_WHO = late(r"\b(?:who|whose)\b[^.;()]*\Z")
_IS_OF_SEVERAL = late(r"\b(?:from|between) [YA](?:(?: (?:to|until|till|and) |–|-)[YA])?,? (?:and|then)(?: again)? \Z")
"""Before the years: others of which the length is told as well."""
_SPAN = late(r"\b(?:from|between) [YA](?: (?:to|until|till|and) |–|-)[YA]")
_ALTOGETHER = late(r"[^.;]{0,14}\b(?:in all|altogether|in total)\b")
_PART_BEHIND = late(r"[^A-Z.;]{0,12}, (?:[A-Z]|some|most|many|the (?:first|last) [A-Z]) of (?:them|which|those)\b")
"""Behind the length: not all of it was spent so."""
_HELD_BEFORE = late(
    r"\bre-?(?:elected|appointed|named)\b|\b(?:second|third|fourth|another|new) (?:term|time|mandate)\b"
)
"""What goes on for longer than since the first year."""
_BEHIND_NO_LENGTH = frozenset({"bc", "bce", "late", "early", "behind", "ahead"})


def is_no_length(match: Match) -> bool:
    """Tell whether the duration is no length from one year to the other: "every four years", "rose by two years"."""
    if _IS_OF_SEVERAL.search(match.before(40)) or (
        _ALTOGETHER.match(match.sentence.pattern, match.end - 10) and _SPAN.search(match.before(200))
    ):
        return True
    if _PART_BEHIND.match(match.sentence.pattern, match.end):
        return True
    if _GOES_ON.search(match.sentence.pattern, match.start) or _is_of_life(match):
        return True
    if _HELD_BEFORE.search(match.before(3) + match.sentence.pattern[match.start : match.end]):
        return True
    words = match.ahead(16).replace(",", " ").split()
    if words[-1:] == ["for"] and _WATCHED.search(match.ahead(30)) is not None:
        return True  # of each, at some time in between
    after = _LETTERS.findall(match.groups.get("after", ""))
    if after[:1] == ["of"] and after[1:2] in (["it"], ["that"], ["them"], ["which"]):
        return True  # "6 hours of it on the road"
    is_led = words[-1:] == ["from"] and match.get("days") is not None  # "from 5 to 9 May, five days in a row"
    return bool(words and words[-1] in _NOT_LENGTHS and not is_led) or bool(after and after[0] in _BEHIND_NO_LENGTH)
