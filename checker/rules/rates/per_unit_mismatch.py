"""So much per head, per square kilometre or per 100,000 that is not total over number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.products import is_area, is_per_area
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_WORDS = r"(?: [a-z'-]+){0,4}"
_OR = r"(?:,|, or|,? an average of|, that is|:| –)(?: or| about| some| nearly| an average of| roughly)*"
_DENSITY = Frame(
    rf"<total:count>{_WORDS} (?:on|in|over|across|within) (?:about |some |an area of |only |just )?<area:measure>{_WORDS}"
    rf"{_OR} <rate:measure>",
    cues=("on", "in", "over", "across", "within"),
)
_PER_HEAD = Frame(
    rf"<total:money>{_WORDS} (?:on|to|for|between|among|by|over|shared by) (?:its |the |about |some |each of )?<number:count>"
    rf"{_WORDS}{_OR} <rate:money> (?:each|per|a|for each)(?![a-z])",
    cues=("each", "per", "a"),
)
_INCIDENCE = Frame(
    rf"<total:count>{_WORDS} (?:among|in|per|for|out of) (?:about |some |a population of |the )?<number:count>{_WORDS}"
    rf"{_OR} <rate:number> (?:per|in every|for every|in) <base:count>",
    cues=("per", "every"),
)


@rule(
    "RAT004",
    name="per-unit-mismatch",
    severity="error",
    holds=(
        "The island has 12,000 people on 4 sq km, or 3,000 per sq km.",
        "There were 45 cases among 300,000 people, 15 per 100,000.",
        "The county spent £9m on 150,000 pupils, £60 each.",
    ),
    breaks=(
        "The district has 84,000 people on 60 sq km, or 1,900 per sq km.",
        "There were 45 cases among 300,000 people, 25 per 100,000.",
        "The county spent £9m on 150,000 pupils, £600 each.",
    ),
    silent=(
        "The county spent £9m on 150,000 pupils, and £600 each on 40 teachers.",
        "It has 84,000 people on 60 sq km, of whom 1,900 live on the coast.",
    ),
)
def per_unit_mismatch(claims: Claims) -> Iterator[Relation]:
    """The figure per head, per area or per 100,000 is not the total over the number.

    What it checks
        A total, the number or area it is spread over, and the quotient behind a comma or "or".

    Why it matters
        A slip of a factor of ten is hard to see in a quotient.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Quotients that another clause speaks of.

    Source
        Definition of density, rate and amount per head.
    """
    for match in claims.match(_DENSITY):
        total, area, rate = match["total"], match["area"], match["rate"]
        if is_area(area) and is_per_area(rate):
            roles = {"total": total, "area": area, "density": rate}
            yield equal(rate, total / area, roles=roles, wording="{total} on {area} is {expected}, not {density}")
    for match in claims.match(_PER_HEAD):
        total, number, rate = match["total"], match["number"], match["rate"]
        roles = {"total": total, "number": number, "per head": rate}
        yield equal(
            rate, total / number, roles=roles, wording="{total} for {number} is {expected} each, not {per_head}"
        )
    for match in claims.match(_INCIDENCE):
        total, number, rate, base = match["total"], match["number"], match["rate"], match["base"]
        roles = {"cases": total, "number": number, "rate": rate, "base": base}
        wording = "{cases} among {number} is {expected} per {base}, not {rate}"
        yield equal(rate, total * base / number, roles=roles, wording=wording)
