"""A part that is larger than the whole it is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation, at_most
from checker.rules.rule import rule

_PART_OF = Frame(
    r"(?<![.,]) ?<part:number> (?:out )?of (?:the|those|these|our|its|their) <whole:thing>(?! or so|'s? (?:[a-z]+ )?[NCUMD])",
    cues=("of",),
)
_WHOLE_AHEAD = Frame(
    r"(?:\A|[;.] |[,:] (?:and )?)of (?:the |all |these |those |our |its )<whole:thing>(?: [a-z'-]+){0,6}, "
    r"(?:only |just |some )?<part:number> (?!years|per|of\b)[a-z]",
    cues=("of",),
)
_INCLUDING = Frame(
    r"<whole:thing>(?: [a-z'-]+){0,6},? (?:including|among them)(?: the)? <part:thing>(?! (?:and|or)\b)",
    cues=("including", "among"),
)
_OF_WHOM = Frame(
    r"<whole:thing>(?: [a-z'-]+){0,4},? of (?P<who>whom|which) (?:only |some |about )?<part:number> [a-z]",
    cues=("whom", "which"),
)
_PLACES = frozenset(
    "site centre center hospital clinic practice school institution unit ward country city town village district".split()
)
"""Where people are, who come before: "of whom" is said of these."""
MOST = 20
"""Of more things nobody tells a part behind a row of their kinds."""
_VAGUE = frozenset(("scores", "dozens", "hundreds", "thousands", "tens"))
"""Words that may be no numbers at all: the scores of the two teams."""


@rule(
    "SUM004",
    name="part-exceeds-whole",
    severity="error",
    holds=("Of the 60 pupils, 42 take French.", "Nine people were hurt, including three children."),
    breaks=(
        "Of the 60 pupils, 72 take French.",
        "Nine people were hurt, including eleven children.",
        "By noon 43 of the 34 lorries had left.",
        "There were 52 walkers, of whom 61 were lost.",
        "It owns 3,000 prints, of which 4,100 hang on its walls.",
    ),
    silent=(
        "Of the 12 clubs, 300 players were asked.",
        "The hall has 300 seats, including 2 boxes.",
        "In all 91 growers met at 40 sites, of whom 89 stayed.",
        "It took 155 million of the six countries' 200 million pounds.",
        "The prize is settled by adding the scores of the two judges.",
    ),
)
def part_exceeds_whole(claims: Claims) -> Iterator[Relation]:
    """The part is larger than the whole.

    A part is no larger than its whole. The two are joined by "of", "including" or "of whom" and count the
    same things. Where they count different things ("of the 12 clubs, 300 players") nothing is said.

    What it checks
        ``72 of the 60``, ``of the 60 pupils, 72``, ``nine people, including eleven children``.

    Why it matters
        Two figures were swapped, or one belongs to another sentence.

    How rounding is treated
        Counts are exact unless hedged or ending in zeros.

    Not flagged
        Parts that count other things than the whole.

    Source
        Newsroom checklists: can the part be larger than the whole?
    """
    for match in claims.match(_PART_OF, _WHOLE_AHEAD, _INCLUDING, _OF_WHOM):
        part, whole = match["part"], match["whole"]
        if match.groups.get("who") == "whom" and whole.noun in _PLACES:
            continue  # "91 growers met at 40 sites, of whom 89 stayed"
        if "who" in match.groups and _is_of_several(part, whole):
            continue  # "four sons by the first and three by the second, of whom six lived"
        if commensurable(part, whole) and same_noun(part, whole) and part.quantity.surface.lower() not in _VAGUE:
            roles = {"part": part, "whole": whole}
            yield at_most(part, whole, roles=roles, wording="{part} cannot be part of {whole}")


def _is_of_several(part: Claim, whole: Claim) -> bool:
    """Tell whether the whole ends a row of counts that hold the part together."""
    claims = whole.sentence.claims
    at = claims.index(whole)
    row = [claim.quantity.value or 0 for claim in claims[:at] if claim.quantity.glyph in "CN"]
    value, own = part.quantity.value, whole.quantity.value
    return value is not None and own is not None and any(row) and own < value <= sum(row) + own and value <= MOST
