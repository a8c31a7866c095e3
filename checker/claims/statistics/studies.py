"""Test statistics, errors and scores as reports of studies write them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.statistics.distributions import TailArea, Test
from checker.text.late import late
from checker.text.record import record

_EQUALS = r" ?= ?"
_P = (
    r"[,;:]? ?(?:\(?two-(?:tailed|sided)\)?,? )?(?:and |with (?:a )?)?"
    r"p(?:[ -]?values?)?(?: of)? ?(?P<sign>=|<|>|≤|≥)? ?<p:number>"
)
_TESTS = {
    Test.T: Frame(rf"\bt ?\(<degrees:number>\){_EQUALS}<statistic:number>{_P}", cues=("t",)),
    Test.F: Frame(rf"\bf ?\(<degrees:number>[,;] ?<others:number>\){_EQUALS}<statistic:number>{_P}", cues=("f",)),
    Test.CHI_SQUARE: Frame(
        r"(?:χ2|χ²|\bchi(?:2|-?squared?| square)|\bx2|\bx²) ?\(<degrees:number>(?:, ?n ?= ?<size:number|thing>)?\)"
        rf"{_EQUALS}<statistic:number>{_P}",
        cues=("p",),
    ),
    Test.Z: Frame(rf"\bz{_EQUALS}<statistic:number>{_P}", cues=("z",)),
    Test.R: Frame(rf"\br ?\(<degrees:number>\){_EQUALS}<statistic:number>{_P}", cues=("r",)),
}
_FREEDOM = r"[,;] ?(?:df|d\.f\.|degrees of freedom)(?: ?[=:] ?| )"
_TESTS_WITH_DF = {
    Test.T: Frame(rf"\bt{_EQUALS}<statistic:number>{_FREEDOM}<degrees:number>{_P}", cues=("t",)),
    Test.F: Frame(rf"\bf{_EQUALS}<statistic:number>{_FREEDOM}<degrees:number>[,;] ?<others:number>{_P}", cues=("f",)),
    Test.CHI_SQUARE: Frame(
        rf"(?:χ2|χ²|\bchi(?:2|-?squared?| square)|\bx2|\bx²){_EQUALS}<statistic:number>{_FREEDOM}<degrees:number>{_P}",
        cues=("df", "d", "freedom"),
    ),
}
"""The same with the degrees of freedom told behind the statistic."""
_GROUPS = Frame(
    r"<groups:thing> of <size:number|thing>(?: each)?,?[^A-Z.;]{0,60}\bt ?\(<degrees:number>\)", cues=("t",)
)
_SIGNIFICANT = Frame(
    r"\bsignificant(?:ly)?(?: [a-z]+){0,2},? ?\(?p ?(?P<sign>=|>) ?<p:number>\)?"
    r" at the <level:percent|number>(?: significance| confidence)? level",
    cues=("significant", "significantly"),
)
_CALLED = Frame(
    r"\b(?<!clinically )(?<!-)significant(?:ly)?\b(?P<between>(?:(?!significant)[^A-Z.;()]){0,60}?)"
    r"(?:,| \(| at| with(?: a)?| \([NUDPMC][^A-Z.;()]{0,20}(?: vs?\.?| versus| and|,) [NUDPMC][^A-Z.;()]{0,12}[,;])"
    r" ?p(?:[ -]values?)?(?: of| was)? ?(?P<sign>=|<|>|≤|≥) ?<p:number>(?=[).;,]|$)",
    cues=("significant", "significantly"),
)
NEAR, FAR = 40, 80
"""So many characters before a word of a report may say how it is meant."""
_UNSURE = late(
    r"\b(?:when|if|whether|but|while|whereas|although|except|only|less|more|most|than|approach\w*|trend\w*|toward\w*"
    r"|border\w*|threshold|level|alpha|defined|considered|criteri\w+|cut-?off|interaction|univaria\w+|entered|included"
    r"|retained|screen\w*|power\w*|became|remained|lost|longer|loss|lack\w*|failed?|miss\w*)\b"
)
_CONCEDING = late(r"\A(?:but |and )?(?:although|though|while|whereas) ")
"""Before a denial these words open its clause: "Although the difference was not significant"."""
_DENIED = late(
    r"\b(?:no|not|non|without)(?:[ -](?:any|a|statistically|differ|reach|be|been|find|found|show|vary|change|fall"
    r"|rise))*[ -]?\Z"
)
CONFIDENCE = Fraction(9, 10)
"""A "p" as high as this is the old way of writing how sure a result is."""
_OTHER_LEVEL = late(
    r"(?i)[.·](?:[1-9]|0[0-46-9])\d*[^.;]{0,40}?\b(?:consider|signific|level|threshold|cut|enter|retain)"
)
_NAMED_LEVEL = late(
    r"(?i)\b(?:alpha|significance(?: level)?|level of significance|significant (?:if|when|at)|p(?:[ -]values?)?)"
    r"[^.;]{0,30}?(?:of|=|<|≤|at|was|than) ?0?\Z"
)
"""A level other than one in twenty, said anywhere."""
_RATIO = Frame(
    r"\b(?:(?:odds|hazard|risk|rate) ratio|relative risk|or|hr|rr|aor|ahr)"
    r"(?: (?:for|of|in|among) [^A-Z.;(),]{2,60}?)?(?: was| were| is| of|,|:| ?=)? ?<ratio:number>"
    r"[,;]? ?[(\[]?(?:P ?)?(?:ci|confidence interval)[:,=]? ?<interval:range>[)\]]?[,;]? (?:and )?\(?"
    r"p ?(?P<sign>[=<≤]) ?<p:number>(?=[),.;]|\Z)",
    cues=("ci", "confidence"),
)
"""A ratio with its interval and its p-value."""
NEAR_ONE = Fraction(2, 100)
"""An end of an interval that is no farther from 1 may lie on its other side."""
_SCORES = Frame(
    r"\bprecision(?: of| was| is| =|:)? ?<precision:number|percent>,?(?: and)?(?: a)? recall"
    r"(?: of| was| is| =|:)? ?<recall:number|percent>,?(?: and| for| giving| so)?(?: an?| the)? "
    r"(?:f1|f-1|f_1|f-score|f-measure|f1-score|f₁)(?: score| measure)?(?: of| was| is| =|:)? ?<score:number|percent>",
    cues=("precision",),
)
_SCORE_FIRST = Frame(
    r"\bf1(?:[- ]score)?(?: was| of| is| =|:)? ?<score:number|percent> \(precision(?: of| was| =|:)? ?"
    r"<precision:number|percent>[,;](?: and)? recall(?: of| was| =|:)? ?<recall:number|percent>\)",
    cues=("precision",),
)
LEAST_ASKED = 30
"""A smaller number is the name of who asked: "a poll for 6 News"."""
_POLL = Frame(
    r"\b(?:poll|survey|sample|polled|surveyed|interviewed)\b[^A-Z.;]{0,40}?<size:thing>[^A-Z.;]{0,80}"
    r"\bmargin of (?:sampling )?error(?: of| was| is|,|:)?(?: plus or minus| plus-or-minus| ?±| ?\+/-)? "
    r"?<margin:thing|points|percent>",
    cues=("margin",),
)
_SPREAD = Frame(
    r"\b(?:from|between|of|scale|range) <range:range>[^A-Z.;]{0,40}"
    r"\bmean(?: score| rating)?(?: of| was| is)? ?<mean:number>,?(?: \(| and| with)?"
    r"(?: a| an| the)? ?(?:standard deviation|sd)(?: of| was| is| =)? ?<deviation:number>"
    r"(?:[^A-Z.;]{0,4}\bn ?= ?<size:number>)?",
    cues=("mean",),
)
_NEGATIONS = (
    "not",
    "no",
    "non",
    "nor",
    "neither",
    "without",
    "marginally",
    "nearly",
    "almost",
    "approached",
    "failed",
    "n't",
)
_CORRECTIONS = (
    "correct",
    "fwe",
    "fdr",
    "bonferroni",
    "adjust",
    "permut",
    "bootstrap",
    "holm",
    "geisser",
    "welch",
    "one-t",
)
_AVERAGES = ("macro", "micro", "weighted", "average", "averaged", "mean")


@record(frozen=True, slots=True)
class Tested:
    """A test statistic with the p-value that is reported for it."""

    p: Claim
    """The p-value as written."""
    area: TailArea
    """The p-value that the statistic gives."""
    sign: str
    """How the p-value is written: "=", "<" or ">"."""
    is_corrected: bool = False
    """Whether the sentence speaks of corrections for many tests, or of resampling."""


LONGEST_METHOD = 2_000
"""So many characters before a test may say how it was done."""


def find_tests(claims: Claims) -> Iterator[Tested]:
    """Yield the test statistics of *claims* that have their degrees of freedom and a p-value."""
    for test, frame in chain(_TESTS.items(), _TESTS_WITH_DF.items()):
        for match in claims.match(frame):
            degrees = tuple(match[role] for role in ("degrees", "others") if match.get(role) is not None)
            sign = {"≤": "<", "≥": ">"}.get(match.groups.get("sign", "="), match.groups.get("sign", "="))
            is_corrected = any(word in _around(match) for word in _CORRECTIONS)
            yield Tested(match["p"], TailArea(test, match["statistic"], degrees), sign, is_corrected)


def _around(match: Match) -> str:
    """Return the paragraph of a test, in lower case, as far as one speaks of how its tests were done."""
    block = match.sentence.block
    start = max(block.start, match.sentence.start - LONGEST_METHOD)
    return match.sentence.document.prose[start : match.sentence.end].lower()


def find_groups(claims: Claims) -> Iterator[Match]:
    """Yield "two groups of 25 … t(48)": roles ``groups``, ``size`` and ``degrees``."""
    yield from claims.match(_GROUPS)


def find_significance(claims: Claims) -> Iterator[Match]:
    """Yield "significant (p = .03) at the 5% level": roles ``p`` and ``level``."""
    for match in claims.match(_SIGNIFICANT):
        words = _said_before(match, NEAR).replace("-", " ").replace("n't", " not").split()
        if not any(word in _NEGATIONS for word in words):
            yield match


def find_called(claims: Claims) -> Iterator[tuple[Claim, str, bool]]:
    """Yield p-values with their sign beside "significant", and whether the word is denied; no level is stated."""
    seen = False
    for match in claims.match(_CALLED):
        before, between = _said_before(match, FAR), match.groups.get("between", "")
        said = f"{before} {between}".replace("-", " ").replace("n't", " not")
        is_denied = _DENIED.search(before) is not None
        if is_denied:
            said = _CONCEDING.sub("", said)
        if _UNSURE.search(said) or ":" in before:
            continue
        if not seen and _have_other_level(claims.document.prose):
            return
        seen = True
        others = (_DENIED.sub("", before) + " " + between).replace("-", " ").replace("n't", " not").split()
        if not any(word in _NEGATIONS for word in others) and (match["p"].quantity.value or 0) < CONFIDENCE:
            yield match["p"], match.groups["sign"], is_denied


def _have_other_level(prose: str) -> bool:
    return any(
        _NAMED_LEVEL.search(prose, max(0, found.start() - FAR), found.start()) for found in _OTHER_LEVEL.finditer(prose)
    )


def find_ratios(claims: Claims) -> Iterator[tuple[Match, bool]]:
    """Yield ratios with roles ``interval`` and ``p``, and whether the interval leaves 1 out.

    Those of other levels than 95%, and of corrected tests, are left out; so is an interval that ends at 1.
    """
    for match in claims.match(_RATIO):
        levels = [claim.quantity.value for claim in match.between("ratio", "interval")]
        interval = match["interval"].quantity.strict
        if levels not in ([], [95]) or interval.low is None or interval.high is None:
            continue
        if any(word in _around(match) for word in _CORRECTIONS if word != "adjust"):
            continue
        if interval.low > 1 or interval.high < 1:
            yield match, True
        elif interval.low < 1 - NEAR_ONE and interval.high > 1 + NEAR_ONE:
            yield match, False


def find_scores(claims: Claims) -> Iterator[Match]:
    """Yield precision, recall and their harmonic mean: roles ``precision``, ``recall`` and ``score``."""
    for match in claims.match(_SCORES, _SCORE_FIRST):
        if not any(word in _AVERAGES for word in _said_before(match, NEAR).replace("-", " ").split()):
            yield match


def _said_before(match: Match, reach: int) -> str:
    """Return the words before a match in its clause, at most *reach* characters."""
    words = match.ahead(reach)
    return words[max(words.rfind("."), words.rfind(";")) + 1 :]


def find_polls(claims: Claims) -> Iterator[Match]:
    """Yield polls with their margin of error: roles ``size`` and ``margin``."""
    for match in claims.match(_POLL):
        if (match["size"].quantity.value or 0) >= LEAST_ASKED:
            yield match


def find_spreads(claims: Claims) -> Iterator[Match]:
    """Yield means with their standard deviation and the ends of the scale: ``range``, ``mean``, ``deviation``."""
    yield from claims.match(_SPREAD)
