"""The share of all beside those of two groups that leave nobody out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.complements import are_complements
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match

_OVERALL = (
    r"(?:(?:overall|in all|of all|among all|for all|for both|of both|combined|in total|together|altogether)\b"
    r"|(?:for|of|in|among|across) (?:the |our |its )?(?:(?:whole|adult|local) )?(?:workforce|labour force|population"
    r"|electorate|country|nation|group|sample|cohort|class|school|year|membership|region|town|city|county|company"
    r"|industry) as a whole\b)"
)
_GROUPS = Frame(
    r"<first:percent> (?:of|among|for|in) (?P<one>[^A-Z.;,]{1,30}?),? (?:and )?<second:percent> (?:of|among|for|in) "
    rf"(?P<two>[^A-Z.;,]{{1,30}}?)(?:,| and| –| \(| -)(?: and| or)? ?<overall:percent> {_OVERALL}",
    cues=("overall", "all", "both", "combined", "total", "together", "altogether", "whole"),
)
_AVERAGED = Frame(
    r"<first:percent> (?:of|among|for|in) (?P<one>[^A-Z.;,]{1,30}?),? (?:and )?<second:percent> (?:of|among|for|in) "
    r"(?P<two>[^A-Z.;,]{1,30}?),(?: or| and)? (?:giving |making |for |with )?an? (?:(?:overall|average|combined|mean)"
    r" (?:(?:pass|response|survival|success|turnout|recovery) )?(?:rate|figure|share|proportion|level|turnout)"
    r"|(?:[a-z]+ )?average) of <overall:percent>(?=[.,;)]|\Z)",
    cues=("overall", "average", "combined"),
)
_RANGED = Frame(
    r"\brang(?:ed|es|ing) from <first:percent> (?:in|among|at|for) [^A-Z.;,]{2,40} to <second:percent> "
    r"(?:in|among|at|for) [^A-Z.;,]{2,40}[,;:](?: and| but| while)? (?:(?:nationally|overall|nationwide),? "
    r"(?:it|the (?:figure|rate|average|mean|share|proportion)) (?:was|is|stood at|averaged|came to|comes to)"
    r"|(?:the|a) (?:national|overall) (?:average|mean|figure|rate)(?: was| is| of| being"
    r"| stood at)?) <overall:percent>(?=[.,;)]|\Z)",
    cues=("ranged", "ranges", "ranging"),
)
"""From the least to the greatest of all, with what all come to."""
_OVERALL_LAST = Frame(
    r"\b(?:among|in|of) (?P<one>[a-z ]{1,30}),? <first:percent>[^A-Z.;]{0,50}?(?:,| and| while)[^A-Z.;]{0,30}?"
    r" <second:percent> (?:of|among|for|in) (?P<two>[a-z ]{1,30}?)[,;](?: and)? "
    r"(?:overall|in all|altogether|in total),?(?: [a-z]+){0,3} <overall:percent>",
    cues=("overall", "all", "total", "altogether"),
)
_FOR_ALL = Frame(
    r"<first:percent> of (?P<one>[a-z]+(?: [a-z]+)?) and <second:percent> of (?P<two>[a-z]+ [a-z]+)\b[^A-Z.;]{0,60}[,;]"
    r"(?: and| but)? for (?:all|both) (?P<all>[a-z]+) (?:together |combined )?the (?:figure|rate|share|proportion"
    r"|percentage)"
    r" (?:was|is) <overall:percent>(?=[.,;)]|\Z)",
    cues=("all", "both"),
)
_OVERALL_AHEAD = Frame(
    r"<overall:percent> (?:overall|of all [a-z]+|in all)[^A-Z.]{0,20}?[:,(] ?<first:percent> (?:of|among|for|in) "
    r"(?P<one>[^A-Z.;,]{1,30}?),? (?:and )?<second:percent> (?:of|among|for|in) (?P<two>[a-z]+)",
    cues=("overall", "all"),
)


def find_overall_shares(claims: Claims) -> Iterator[Match]:
    """Yield the shares of "58% among men, 62% among women and 60% overall"; beside other groups there may be more."""
    yield from claims.match(_RANGED)
    for match in claims.match(_GROUPS, _AVERAGED, _FOR_ALL, _OVERALL_AHEAD, _OVERALL_LAST):
        of_all = match.groups.get("all")
        if of_all is not None and not match.groups["two"].endswith(of_all):
            continue
        if are_complements((match.groups["one"], match.groups["two"])):
            yield match
