"""Which series of percentages divide one whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from checker.claims.breakdowns import are_complements
from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.scales import are_bands, are_contrary, are_of_total, are_steps, closes_bands, is_none, is_step
from checker.claims.share_series import ShareSeries, find_share_series
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record


@record(frozen=True, slots=True)
class Division:
    """Shares that a text presents as those of one whole."""

    shares: tuple[Claim, ...]
    """In the order of the text."""
    is_complete: bool
    """Whether they must make the whole; else they must not exceed it."""
    is_certain: bool
    """Whether a word for the rest says so; else it is inferred."""
    is_open: bool = False
    """Whether the shares before the last two may belong to another whole."""
    is_whole_line: bool = False
    """Whether the series with its classes is all there is in a line."""
    is_headed: bool = False
    """Whether a line names the classes that it lists: "Ethnic groups: …"."""
    is_vote: bool = False
    """Whether they are shares of a vote."""
    is_duel: bool = False
    """Whether it is said that there are two, as in a second round."""
    is_respective: bool = False
    """Whether their classes are named elsewhere: "31% and 69%, respectively"."""
    is_guess: bool = False
    """Whether only another series of the same form can show that they are shares of one whole."""
    is_near: bool = False
    """Whether only the closeness to a whole suggests that they are shares of one: then the list may have gaps."""
    whole: Fraction = Fraction(1)
    """What they make, as a number."""


FARTHEST_EXAMPLE = 400
"""How far away another series may stand that shows how this one is meant."""
_WORD = late(r"[a-zà-ÿ]+")
_OF_TIME = frozenset(
    """respectively of in at as to with for and or the by on total sales net revenue revenues all our this these that
    they it compares compare compared comparable were was are is year years ended end fiscal quarter months month period
    prior previous preceding same first second third fourth during approximately about three six nine twelve
    january february march april may june july august september october november december
    production output spending costs area population accounts receivable""".split()
)
"""What may stand between two series of which only the time differs."""
REACH = 120
"""So far behind the last share "respectively" may stand."""
NEARLY = Fraction(2, 1000)
"""The list of a vote that misses its whole by no more is complete."""
PLACES = 30
"""No percentage has so many."""
_REST = late(
    r"\b(?:others?|everything else|anything else|all else|unspecified|none|unknown"
    r"|no (?:answer|response|opinion|religion)"
    r"|not (?:stated|declared|specified|given)|undeclared|undecided|don't know|unaffiliated|elsewhere)"
    r"(?: [a-z/'-]+){0,3},? ?\(?<? ?P"
    r"|P(?: (?:of them|were|was|said|had|are))?,? (?:undecided|other|others|unknown|no (?:answer|opinion)|did not know"
    r"|didn't know|elsewhere|unspecified|not stated|another [a-z]+|not (?:giving|answering|responding|stating))\b"
    r"|P from (?:some )?other\b|P [^A-Z.,;]{0,40}\bmaking up the (?:rest|remainder|balance)\b"
)
_REMAINING = late(
    r"(?:\A|.*[;,] )(?:with |while |and )?(?:(?:the )?remaining|the (?:rest|other|balance))"
    r"(?: [NC])?(?: [a-z]+){0,3}?,? ?\(?[PF]"
    r"|.*\b(?:for|up|of|and) the (?:remaining|other) \(?P"
    r"|(?:and )?(?!with\b)[a-z'-]+(?: (?!with\b)[a-z'-]+){0,2} the (?:remaining|other) \(?P"
)
_REST_WORDS = ("remaining", "the rest", "the other", "the balance")
_ANNOUNCED = late(
    r"\b(?:made up of|compos(?:ed|ition)|consist(?:s|ed|ing)? of|compris\w+|split|divided|apportioned|breakdown"
    r"|capital structure|came from|comes from)\b"
)
_VOTES = late(r"\bper ?cent (?:of (?:the )?(?:\w+ )*)?votes?\b")
_PAIR = late(
    r"\b(?:second round|run-?off|split|capital structure|consist(?:s|ed|ing)? of|joint venture|venture|divided)\b"
)
_VENTURE = late(r"\b(?:own\w*|venture|held|holds?|stakes?|shares?|capital\w*|company|firm|unit)\b")
_OWNED = late(r"P (?:owned |held )?by\b|P owned\b(?! (?:an?|the|their|his|her|one|two|no|at)\b)")
_LEFT = late(r"\b(?:the (?:remaining|remainder|rest|balance)|others?)\b(?! P)")
"""Behind two shares: what is left, without its number."""
FARTHEST_REST = 80
_RATES = late(
    r"(?<!-)\b(?:rose|fell|rise|fall|(?<!making )(?<!made )(?<!make )(?<!makes )up|down|grew|growth|increas\w*"
    r"|decreas\w*|declin\w*|gain\w*|drop(?!-?outs?\b)\w*"
    r"|compared|(?<!less )(?<!more )than|versus|vs|rates?|interest|coupon|yields?|discount|inflation|unemployment"
    r"|margin|confidence|ci|P power|p ?[=<]|probability|error|sensitivity|specificity|volatility|priced"
    r"|quarter|annually|per|notes|bonds|due Y|raised|lifted|cut"
    r"|as (?:much|little) as|from [PFC])\b"
)
_LOOSE = late(r"\b(?:among|top|at least|turnout|years|mostly|mainly|largely|primarily|chiefly|smallest)\b")
_OF_CLASS = late(r"[PF] of (?:the )?(?:all )?(?:men|women|males?|females?|boys|girls|adults|children)\b")
_IN_CLASS = late(r"\b(?:of|among|in) (?:the |all )?(?:men|women|males?|females?|boys|girls),? P")
_IS_CLASS = late(
    r"\b(?:men|women|males?|females?|boys|girls),? \(?P"
    r"|P (?:of [^A-Z,]{0,40} )?(?:(?:were|was|are|being) )?(?:men|women|males?|females?|boys|girls)\b"
    r"|\b(?:men|women|males|females|boys|girls) (?:made up|make up|comprised?|formed|form|constituted?|accounted for"
    r"|account for|represented|represent) \(?P"
    r"|P (?:[a-z]+ )?(?:live|lived|living|resided?) in (?:the )?(?:towns?|cities|country|countryside|villages)\b"
    r"|P in (?:the )?(?:towns?|cities|country|countryside|villages)\b"
)
_HEADED = late(
    r" ?(?:[a-zà-ÿ'-]+ ){0,3}(?:groups?|languages?|religions?|composition|distribution|shares?|owners?|sources?): "
)
_SPREAD = late(
    r"\b(?:classification (?:was|were)|(?:classified|graded|categori[sz]ed|staged|rated) as|made up of|composition"
    r"|apportioned|distributed|broken down|distribution|breakdown|allocations?|came from"
    r"|comes from|background|owned by|owned|stakes?|split|divided|capital structure|joint venture|consortium)\b"
)
_NAMED = late(r"[a-zà-ÿ]{2,}|C")
_NAME_AHEAD = late(r"[a-zà-ÿ]{2,}\.? *\Z")
_DENIED = late(
    r"P [^A-Z,;]{0,40}\b(?:did|had|were|was|do|does|have|has|would|could) (?:not|no|never)\b|P [^A-Z,;]{0,20}n't\b"
)
_HAD = late(r"P (?:[a-z]+ ){0,2}(?:had|have)\b")
_WERE = late(r"P (?:[a-z]+ ){0,2}(?:were|was|are|is)\b")
_ATTRIBUTE = late(r"\b(?:aged|over [GDN]|above [A-Z]|females?|males?|women|men|boys|girls|smok\w+|obese|diabetic)\b")
_TWICE = late(r"\b(?:reported|observed|seen|noted|found) (?:in|for|by)\b")
_LONE = late(r"\bno (?:husband|wife|spouse|partner)\b")
"""One of the households that a list names beside couples and families: not all of them."""
_OUT_OF = late(r"(?:[NC] ?/ ?[NC]|F) ?\(P|P \((?:[NC] ?/ ?[NC]|F)\)")
_ESTIMATED = late(r"P \([^()]{0,60}\bci\b|P \((?:ci |P ci )?(?:Z|[NP] ?[-–] ?[NP])[);,]|[a-z] ?= ?\(?P")
"""Each with its interval, or as the value of a letter: estimates, not shares."""
_OPEN = late(
    r"\b(?:most (?:common|frequent|prevalent|important|popular|populous|cited)\w*|commonest|predominant\w*|main|major"
    r"|majority|followed by|effects?|incidences?|prevalences?|rates?|reductions?|survival|agreement|accuracy"
    r"|sensitivit\w+)\b"
)
"""In or before a list that nothing calls complete: it names the first few, or things that make no whole."""
_GOES_ON = late(r"[^A-Z.;]{0,30}(?:,| and) [NC] (?:as |were |was )?[a-z]+\b(?! \(?P)")
"""A further class, of which only the count is told."""
_TORN = late(r"\)? [^A-Z,;:.()]{0,30}(?<!than )(?<!from )\(?P\b")
"""A share behind the list that nothing joins to it: a comma is missing."""
_UNSIGNED = late(r"\A(?:[a-z-]+ ){0,3}N,")
"""A name with a number that has no sign: "Oak 12%, Elm 3.4, Ash 2%"."""
_GOES_ON_BARE = late(r"\)?,(?: and)? [a-zà-ÿ][a-zà-ÿ' -]{0,30}(?:\Z|[.;])")
"""A further name without its share."""
_SEX = late(r"\b(?:females?|males?|women|men|boys|girls)\b")
_TESTED = late(r"\)?[^A-Z.]{0,30}\(?p ?[=<>]")
_SUBSET = late(r"\bof any race\b|(?:with )?includ(?:ing|es)\b.*P")
"""A share that is told again in another one of the list."""
_SUBSET_STEMS = ("of any race", "includ")
_LONG_WORD = late(r"[a-zà-ÿ]{4,}")
_COMMON = frozenset("were have with from that this their which been most some patients participants".split())
_LINE_START = late(r" ?(?:(?:[a-zà-ÿ'-]+ ){0,3}[a-zà-ÿ'-]+: +)?(?:[^\s:]+ +){1,4}\(?P")
_OF_ANOTHER = late(r"P of (?:the |a )?[a-z]")


def find_divisions(claims: Claims) -> tuple[Division, ...]:
    """Return the series of shares that divide one whole."""
    found = [division for series in claims.derived(find_share_series) for division in _judged(series)]
    if any(division.is_vote or division.is_respective for division in found):
        examples = [each for each in found if (each.is_vote or each.is_respective) and _is_exact(each)]
        found = [_by_example(division, examples) for division in found]
    return tuple(division for division in found if not division.is_guess)


def percent_in_all(shares: tuple[Claim, ...]) -> Fraction | None:
    """Return what percentages come to as they are written, or ``None`` where one of the shares is a fraction."""
    figures = [share.quantity.figure for share in shares if share.quantity.kind is Kind.PERCENT]
    least, made = min((figure.exponent for figure in figures if figure is not None), default=0), 0
    if len(figures) < len(shares) or not -PLACES < least <= 0:
        return None
    for figure in figures:
        if figure is None or figure.denominator != 1 or figure.exponent - least > PLACES:
            return None
        made += figure.mantissa * 10 ** (figure.exponent - least)
    return Fraction(made, 10**-least)


def _is_exact(division: Division) -> bool:
    """Tell whether the shares make their whole to the last digit or, of more than two, nearly so."""
    made = percent_in_all(division.shares)
    return made is not None and abs(made / 100 - division.whole) <= (NEARLY if division.is_vote else 0)


def _by_example(division: Division, examples: list[Division]) -> Division:
    """Return *division* as complete where others of its form are.

    A source that lists one vote down to the last candidate, or to "other", does so for all;
    and what makes a whole "in 2019 and 2018, respectively" does so in both years.
    """
    for example in examples:
        if example is division:
            continue
        is_longer = len(example.shares) > 2 or len(example.shares) == len(division.shares)
        if division.is_vote and example.is_vote and is_longer:
            certain = division.is_complete and division.is_certain
            return replace(division, is_complete=True, is_certain=certain, is_whole_line=True, is_near=False)
        is_respective = example.is_respective and division.is_respective
        if is_respective and len(example.shares) == len(division.shares) and _are_of_two_times(example, division):
            return replace(division, is_guess=False, is_near=False)
    return division


def _are_of_two_times(*divisions: Division) -> bool:
    """Tell whether only the time differs: "60% and 40%, respectively, in May, 85% and 15%, respectively, in June"."""
    first, second = sorted(divisions, key=lambda division: division.shares[0].quantity.start)
    start, end = first.shares[-1].quantity.end, second.shares[0].quantity.start
    if end - start > FARTHEST_EXAMPLE:
        return False
    between = first.shares[-1].sentence.document.prose[start:end].lower()
    return all(word in _OF_TIME for word in _WORD.findall(between))


def _judged(series: ShareSeries) -> Iterator[Division]:
    if any(share.quantity.figure is None for share in series.shares):
        return
    ends: list[int] = []
    if any(word in series.sentence.pattern for word in _REST_WORDS):
        ends = [place for place, label in enumerate(series.labels) if place and _REMAINING.match(label)]
    for start, rest in pairwise([-1, *ends]):
        labels = " ".join(series.labels[start + 1 : rest + 1])
        if rest - start > 1 and not (_RATES.search(labels) or _OF_CLASS.search(labels)):
            shares = series.shares[start + 1 : rest + 1]
            yield Division(shares, is_complete=True, is_certain=True, is_open=len(shares) > 2)
    series = _without_subsets(series)
    if not ends and (division := _of_classes(series) or _without_rest(series)) is not None:
        yield division


def _of_classes(series: ShareSeries) -> Division | None:
    """Return the shares that are labelled with the steps of one scale, or with bands of age or size."""
    if len(series.shares) < 3 or not (is_step(series.labels[-1]) or closes_bands(series.labels[-1])):
        return None
    if _GOES_ON.match(series.behind):
        return None
    for first in range(len(series.shares) - 2):
        labels = series.labels[first:]
        said = " ".join(labels)
        if not (are_steps(labels) or are_bands(labels)) or _RATES.search(said) or _LOOSE.search(said) or "risk" in said:
            continue
        if _LONE.search(said):
            continue
        if sum(_OF_ANOTHER.search(label) is not None for label in labels) < 2:
            start = first - 1 if first and is_none(series.labels[first - 1]) else first
            ranked = "followed by" in said  # the sizes that sell best, of more sizes
            return Division(series.shares[start:], is_complete=not ranked, is_certain=False, is_near=ranked)
    return None


def _without_subsets(series: ShareSeries) -> ShareSeries:
    """Return *series* without the shares that its labels put inside another: "31% of any race", "including 6% …"."""
    if not any(stem in series.sentence.pattern for stem in _SUBSET_STEMS):
        return series
    last = len(series.labels) - 1  # "…, other, including hats 7%" names the rest
    kept = [place for place, label in enumerate(series.labels) if place == last or not _SUBSET.search(label)]
    if len(kept) == len(series.shares):
        return series
    shares = tuple(series.shares[place] for place in kept)
    return replace(series, shares=shares, labels=tuple(series.labels[place] for place in kept))


def _behind_last(series: ShareSeries) -> str:
    """Return the pattern behind the last share, brackets and all."""
    return series.sentence.pattern[place_of(series.shares[-1]) + 1 :]


def _without_rest(series: ShareSeries) -> Division | None:
    first, labels = 0, " ".join(series.labels)
    if _ANNOUNCED.search(labels):
        first = next((place for place, label in enumerate(series.labels) if place and _opens(label)), 0)
        labels = " ".join(series.labels[first:])
    shares, parts = series.shares[first:], series.labels[first:]
    said = (series.before[-160:] if first == 0 else "") + " " + labels
    votes = "vote" in said and _VOTES.search(said) is not None
    if not votes and "respectively" not in series.behind and _are_loose(labels):
        return None
    if _TORN.match(_behind_last(series)) or any(label.count("P") > 1 for label in parts[:-1]) or " spoken by" in said:
        return None
    if any(map(_UNSIGNED.search, parts)):
        return None
    if len(shares) == 2 and are_of_total(said, series.behind):
        return Division(shares, is_complete=False, is_certain=False)
    unnamed = [place for place, label in enumerate(parts) if not _NAMED.search(label)]
    if len(shares) < 2 or "F" in labels or (unnamed and (unnamed != [0] or not _NAME_AHEAD.search(series.before))):
        return None
    if not votes and "respectively" in series.behind and _are_loose(labels):
        return None
    if sum(_OF_ANOTHER.search(label) is not None for label in parts) > 1:
        return None
    if _are_estimates(series.sentence.pattern) or _TESTED.match(_behind_last(series)):
        return None
    if _LEFT.search(series.behind[:FARTHEST_REST]) and not any(map(_REST.search, parts)):
        return None
    if votes and _GOES_ON_BARE.match(_behind_last(series)):
        return None
    if len(shares) == 2:
        if _is_pair(parts, said) or (_are_opposites(parts) and _are_of_one_thing(parts)):
            duel = _PAIR.search(said) is not None
            near = votes and not duel
            return Division(shares, is_complete=not near, is_certain=False, is_vote=votes, is_duel=duel, is_near=near)
        if are_contrary(parts):
            return Division(shares, is_complete=False, is_certain=False)
        is_respective, is_guess = "respectively" in series.behind[:REACH], not _are_opposites(parts)
        pair = Division(
            shares, is_complete=True, is_certain=False, is_near=True, is_respective=is_respective, is_guess=is_guess
        )
        return pair if is_respective and not _OPEN.search(said) else None
    if 0 < sum(_SEX.search(label) is not None for label in parts) < len(parts) and not votes:
        return None
    if any(map(_REST.search, parts)):
        whole_line = first == 0 and _LINE_START.match(series.before + " " + series.labels[0]) is not None
        return Division(shares, is_complete=True, is_certain=True, is_whole_line=whole_line, is_vote=votes)
    if votes:
        return Division(shares, is_complete=False, is_certain=True, is_vote=True)
    if any(letter in labels for letter in "NCR"):
        return None
    headed = first == 0 and _HEADED.match(series.before + " " + series.labels[0]) is not None
    respective = "respectively" in series.behind[:REACH]
    near = not (headed or _SPREAD.search(said)) or respective
    if near and (
        _are_overlapping(parts) or _OUT_OF.search(series.sentence.pattern) or _OPEN.search(said) or "includ" in said
    ):
        return None
    if headed and (_OPEN.search(said) or _GOES_ON_BARE.match(_behind_last(series))):
        return None
    complete = respective or not near
    return Division(
        shares, is_complete=complete, is_certain=False, is_near=near, is_headed=headed, is_respective=respective
    )


def _are_loose(labels: str) -> bool:
    """Tell whether the shares are rates, or single ones of many."""
    return _RATES.search(labels) is not None or _LOOSE.search(labels) is not None or labels.count("Y") > 1


def _are_estimates(pattern: str) -> bool:
    return ("P (" in pattern or "=" in pattern) and _ESTIMATED.search(pattern) is not None


def _opens(label: str) -> bool:
    """Tell whether words that announce a whole stand before the share of *label*: the series begins there."""
    found = _ANNOUNCED.search(label)
    return found is not None and found.end() < label.find("P")


def _are_opposites(labels: tuple[str, ...]) -> bool:
    """Tell whether one label says what the other denies: "P did not reply and P replied"."""
    denied = [_DENIED.search(label) is not None for label in labels]
    return denied[0] != denied[1]


def _are_of_one_thing(labels: tuple[str, ...]) -> bool:
    """Tell whether both labels speak of the same, in three words or more."""
    first, second = ({word for word in _LONG_WORD.findall(label) if word not in _COMMON} for label in labels)
    return len(first & second) > 2


def _are_overlapping(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels say different sorts of things of the same people: "P were women and P had asthma"."""
    if any(map(_HAD.search, labels)) and any(map(_WERE.search, labels)):
        return True
    if sum(_TWICE.search(label) is not None for label in labels) > 1:
        return True
    named = sum(_ATTRIBUTE.search(label) is not None for label in labels)
    return 0 < named < len(labels)


def _is_pair(labels: tuple[str, ...], said: str) -> bool:
    """Tell whether two shares are all there is."""
    grouped = any(map(_OF_CLASS.search, labels)) or any(map(_IN_CLASS.search, labels))
    if not grouped and all(map(_IS_CLASS.search, labels)) and are_complements(labels):
        return True
    if _VOTES.search(said) and "first round" not in said:
        return True
    if _VENTURE.search(said) and len(_OWNED.findall(" ".join(labels))) > 1:
        return True
    if any(letter in label for label in labels for letter in "NCMU"):
        return False
    return _PAIR.search(said) is not None
