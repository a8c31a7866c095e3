"""Shares beside the ratio that they put in per cent: "18/40 (45%)", "45% (18/40)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.counts import is_quotient
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.shares.pieces import GAP
from checker.claims.shares.stated import NOT_OTHERS
from checker.text.late import late

_NUMBERED = late(r"(?:\b(?:grade|grades|exon|exons|stage|phase|level|class|type|category)s? |/)\Z")
"""Before "2/3" that names two steps of a scale, and no fraction."""
_ODDS = late(r"\b(?:odds|priced|prices?|bookmakers?|betting|acuity|vision)\b")
"""Before "11/4 (27%)" that is no part of a whole; a chance told as odds is 4 in 15."""
_RATIO_FIRST = Frame(
    r"<ratio:ratio|fraction|thing>(?: (?!(?:favou?rite|outsider|shot|chance|odds)s?\b)[a-z'-]+){0,4}"
    r"(?: ?\(|, ?|; (?=P[),])| or |, or | = )<share:percent>"
    rf"(?! (?:ci|confidence|to)\b)(?! (?:vs?\.?|versus) P){NOT_OTHERS}",
    cues=("P", "(P"),
)
_RATIO_OF_THINGS = Frame(rf"<share:percent>{GAP} \(<ratio:thing>\)", cues=("P",))
_RATIO_BEHIND = Frame(
    rf"<share:percent>(?: of (?:the |all |our )?[NC])?{GAP}(?: ?\(|, |; )(?:n ?= ?)?"
    r"<ratio:ratio|fraction>(?:\)|[;,](?! ?P(?! (?:ci|confidence|credible)\b))| (?!and\b|vs?\b|versus\b|of P))",
    cues=("P", "(P"),
)
_AHEAD = 60
_WORDS = r"[^A-Z.;()]{0,50}"
_AND = r",? (?:compared (?:with|to)|versus|vs\.?|v\.?|against|and|or|than) "
_TWO_BEHIND = Frame(
    rf"<share:percent>{_WORDS}{_AND}{_WORDS}<second:percent>{_WORDS} ?\((?:n ?= ?)?<ratio:ratio>,?{_AND}<other:ratio>"
    r"(?=[);,])",
    cues=("P", "(P"),
)
"""Two shares with both ratios in one bracket: "63% against 41% of growers (64/101 vs 41/99)"."""
_TWO_FIRST = Frame(
    rf"<ratio:ratio>{_WORDS}{_AND}{_WORDS}<other:ratio>{_WORDS}(?: ?\(|, )<share:percent>,?{_AND}<second:percent>"
    r"(?=[);,.])",
    cues=("P", "(P"),
)


def find_quotients(claims: Claims) -> Iterator[Match]:
    """Yield where ``ratio``, a part over its whole such as "18/40", stands beside its ``share``."""
    for match in claims.match(_RATIO_FIRST, _RATIO_BEHIND, _RATIO_OF_THINGS):
        is_named = _NUMBERED.search(match.before(12)) is not None or _ODDS.search(match.before(_AHEAD)) is not None
        if is_quotient(match["ratio"]) and not is_named:
            yield match
    for match in claims.match(_TWO_BEHIND, _TWO_FIRST):
        second = {"share": match["second"], "ratio": match["other"]}
        for each in (match, replace(match, roles=second)):
            if is_quotient(each["ratio"]):
                yield each
