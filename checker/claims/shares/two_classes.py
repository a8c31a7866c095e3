"""Two shares side by side: the one and the other part of one whole, or two that cannot exceed it."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.complements import are_complements
from checker.claims.keys import place_of
from checker.claims.shares.division import Division, Form
from checker.claims.shares.evidence import Evidence
from checker.claims.shares.labels import are_of_one_thing, are_of_opinion, are_opposites, is_duel, is_pair, name_rest
from checker.claims.shares.scales import are_contrary, are_contrary_classes, are_votes
from checker.claims.shares.series import ShareSeries
from checker.claims.slots import ABOUT
from checker.text.late import late

_TO_THE_OTHER = late(r"P of (?:the )?vote (?:to|against)\Z")
"""The first of two shares of one vote: "won with 53% of the vote to 47% for …"."""
_ON_WHAT = late(
    r"vote|\b(?:ballots?|(?:final|official) results?|referendum|motion|resolution|plebiscite|carried|turnout)\b"
)
"""What is voted on, or how."""
_NOT_SO = late(r"P (?:(?:did|do|does|were|was|are|is|had|have|has|would|could) not|(?:had|have|has) none)\Z")
_OF_OTHERS = late(r"(?:and |while |but )?(?:in|among|for|at|of (?!the [a-z]+s\b)) ?(?:the )?[a-z]+(?: [a-z]+)?,? P")
"""Each of two shares is of a place or a class of its own: "in the north P voted and in the south P did not"."""
_TAKES = late(
    r"\b(?:covers?|covered|owns?|owned|holds?|held|makes? up|made up|accounts? for|accounted for|suppl(?:y|ies|ied)"
    rf"|provides?|provided|controls?|controlled) {ABOUT}P of (?:(?:the|its|all) (?!time\b|cases\b)[a-z]+(?: [a-z]+)?"
    r"|sales|revenues?|turnover|exports|imports|output|production|spending|households|homes|energy|electricity"
    r"|power|emissions|traffic|trade)(?:,?(?: and| while))?\Z"
)
_ANOTHER = late(r"(?!(?:in|at|of|by|for|with|among) )[a-z'-]+(?: [a-z'-]+){0,2} P")
"""The one and the other part of a whole: "Water covers 71% of the globe and land 29%"."""
_ACCOUNTED = late(
    rf"[a-z]+ (?:accounts? for|accounted for|ma[dk]e up|constituted?|comprised?|represent(?:ed)?) {ABOUT}P of "
    r"(?:the |all |its |our |their )?[a-z-]+(?: [a-z-]+){0,2}?(?:,?(?: and| while|,))?\Z"
)
_AND_OTHERS = late(rf"[a-z]+ (?:for )?{ABOUT}P(?: of (?:them|these|the total))?")
"""The two classes of all: "boys accounted for 56% of entries and girls for 44%"."""
_OF_COUNT = late(r"[CN] P ([a-z]+)")
"""What a share may say of the count just before it."""
HEADED = late(
    r" ?(?:[a-zà-ÿ'-]+ ){0,3}(?:groups?|languages?|religions?|composition|distribution|shares?|owners?|sources?"
    r"|ownership|nationality): "
)
"""A line that names the classes that it lists: "Ethnic groups: …"."""
OPEN = late(
    r"\b(?:most (?:common|frequent|prevalent|important|popular|populous|cited)\w*|commonest|predominant\w*|main|major"
    r"|majority|followed by|effects?|incidences?|prevalences?|rates?|reductions?|survival|agreement|accuracy"
    r"|sensitivit\w+|scores|reasons?|motives?|barriers?|obstacles?|worries|concerns"
    r"|(?:named|cited|mentioned) (?:by|in) P)\b"
)
"""In or before a list that nothing calls complete: it names the first few, or things that make no whole."""
REACH = 120
"""So far behind the last share "respectively" may stand."""


def as_pair(
    series: ShareSeries, shares: tuple[Claim, ...], parts: tuple[str, ...], said: str, *, is_vote: bool
) -> Division | None:
    """Return two shares as all there is of one whole, or as two that cannot exceed it, or ``None``."""
    if _say_the_same(shares, parts):
        return None
    if (are_votes(parts) and _ON_WHAT.search(said)) or ("vote" in said and _TO_THE_OTHER.search(parts[0]) is not None):
        return Division(shares, Evidence.EXCLUSIVE)
    opposite = are_opposites(parts)
    is_denied = _NOT_SO.search(parts[1]) is not None and not any(map(_OF_OTHERS.match, parts))
    if is_pair(parts, said) or (opposite and (are_of_one_thing(parts) or is_denied)):
        if are_of_opinion(parts) and not is_vote:
            return Division(shares, Evidence.EXCLUSIVE)
        if is_vote and not is_duel(said):
            return Division(shares, Evidence.NEAR, Form.VOTE)
        return Division(shares, Evidence.CLASSES, Form.DUEL if is_vote else Form.LIST)
    if HEADED.match(series.before + " " + parts[0]) and name_rest(parts[1:]) and len(series.shares) == 2:
        return Division(shares, Evidence.HEADED)
    if are_contrary_classes(parts):
        return Division(shares, Evidence.CLASSES)
    if _ACCOUNTED.match(parts[0]) and _AND_OTHERS.fullmatch(parts[1]) and are_complements(parts):
        return Division(shares, Evidence.EXCLUSIVE)
    if are_contrary(parts) or (_TAKES.search(parts[0]) and _ANOTHER.fullmatch(parts[1])):
        return Division(shares, Evidence.EXCLUSIVE)
    if "respectively" not in series.behind[:REACH] or OPEN.search(said):
        return None
    return Division(shares, Evidence.RESPECTIVE if opposite else Evidence.ALIKE, Form.RESPECTIVE)


def _say_the_same(shares: tuple[Claim, ...], parts: tuple[str, ...]) -> bool:
    """Tell whether each share says the same of its count: "55 growers (44% women) …, and 19 (32% women) …"."""
    said = [found[1] for found in map(_OF_COUNT.search, parts) if found is not None]
    if len(said) < 2 or len(set(said)) > 1:
        return False
    return not all(share.sentence.pattern.startswith(")", place_of(share) + 1) for share in shares)
