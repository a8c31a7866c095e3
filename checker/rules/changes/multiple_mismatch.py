"""A multiple that disagrees with the two amounts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.changes.change import levels
from checker.claims.changes.find import find_changes
from checker.claims.changes.multiples import (
    find_doubles,
    find_factors,
    find_growths_by_times,
    find_measured_multiples,
    find_multiples,
    is_repeated,
)
from checker.claims.changes.multiplied import find_multiplied
from checker.claims.changes.no_levels import no_levels
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_same_per
from checker.claims.expression import Call, Expression
from checker.claims.find import Claims
from checker.claims.rates.relative_risks import find_relative_risks
from checker.quantities.quantity import Kind
from checker.relations.changed import plain_scales
from checker.relations.relation import Reading, Relation, at_most, equal
from checker.rules.rule import rule

_SPREAD = Fraction(1, 10)
"""How far, as a part of the multiple, two amounts may be from it: "doubled" is seldom exact."""
_LEAST_STEP = Fraction(6, 10)
"""A measured multiple stands for what is three tenths from it at least: "twice" for 1.7."""
_CENTRES = {"": 1 + _SPREAD / 2, "about": Fraction(1), "almost": 1 - _SPREAD, "more than": 1 + 3 * _SPREAD}
_WIDTHS = {"": 7 * _SPREAD / 4, "about": 2 * _SPREAD, "almost": _SPREAD, "more than": 3 * _SPREAD}


@rule(
    "CHG005",
    name="multiple-mismatch",
    severity="error",
    holds=(
        "Entries doubled from 350 to 700.",
        "Output more than tripled, to 1,300 tonnes from 400 tonnes.",
        "Three times as many came: 1,500 against 500.",
        "There were four times the 240 calls of 2019, at 960.",
        "The price has more than halved since June, from 23.4 to 11.1 cents.",
    ),
    breaks=(
        "Entries tripled from 40 to 160.",
        "The price halved from £92 to £63.",
        "The new hall holds 2,700, twice as many as the old one, which held 1,800.",
        "Three times as many came: 1,500 against 750.",
        "There were twice as many bids (640) as last year (420).",
        "There were five times the 240 calls of 2019, at 960.",
        "The mill took 112 years to build, three times as long as the 28 that had been planned.",
        "The price has more than halved since June, from 23.4 to 13.1 cents.",
        "At 1,240 metres the new path is three times as long as the old one, which measures 310 metres.",
        "Output of 4.8 million tonnes a year, three times the 1.2 million tonnes of 1960, is sold.",
        "With 96,000 visitors the fair had three times as many as the year before, when 24,000 came.",
        "The flock of 84,000 is three times that of 1950, which was 21,000.",
        "The mill employs 1,260, twice as many as in 1995, when there were 420.",
        "The use of nets went up fivefold, from 15% to 45%.",
        "Rust among pears (12.9%) was almost twice that of plums (3.7%).",
        "The yield of the new beds (115.5 kg) was 25.5 times that of the old ones (45.3 kg).",
        "Rot was three times more common in wet barns than in dry ones (61% vs 12%).",
    ),
    silent=(
        "The herd doubled in ten years, and 40 farms of 160 closed.",
        "They won twice, 4-1 and 3-2, before 500 people.",
        "Rust among pears (10.9%) was almost twice that of plums (5.7%).",
        "The new press (5,056 sheets) was 12-fold faster than the old one (426 sheets).",
        "Rot was five times more common in wet barns than in dry ones (61% vs 12%).",
    ),
)
def multiple_mismatch(claims: Claims) -> Iterator[Relation]:
    """The multiple is not what the two amounts give.

    A multiple such as "doubled" or "three times as many" says what one amount divided by the other must be.
    Both amounts have to stand in the statement, in one unit, in a form that leaves open neither which is
    which nor of what they are. "Three times more" is silent, since readers disagree on what it means.

    What it checks
        "Doubled", "tripled", "halved", "three times the …" with both amounts in the statement.

    Why it matters
        Multiples are written from memory and quoted as headlines.

    How rounding is treated
        A bare multiple may be an eighth too large or a fifth too small; "almost doubled" takes
        what is short of it, "more than doubled" what is beyond.

    Not flagged
        "Times more", which some read as one time more; multiples without both amounts.

    Source
        Usage guides on "times as many" and "times more".
    """
    for change in (*claims.derived(find_changes), *find_multiplied(claims)):
        if change.factor is not None and not is_repeated(change):
            for new, old in levels(change):
                if (new.quantity.kind is Kind.PERCENT) is not (old.quantity.kind is Kind.PERCENT):
                    continue  # "quadrupled to 38,400, or 0.7% of all"
                relation = _factor(new, old, Fraction(*change.factor), change.hedge, change.word)
                is_time = Kind.DURATION in (new.quantity.kind, old.quantity.kind)
                yield replace(relation, doubt=no_levels(change, new, old) if is_time else "")
    for match in find_multiples(claims):
        times, base, value = match["times"], match["base"], match["value"]
        if commensurable(base, value) or is_same_per(base, value):
            roles = {"multiple": times, "base": base, "value": value}
            wording = "{value} is {expected} {base}, not {multiple}"
            relation = equal(times, value / base, roles=roles, wording=wording, peers=(value, base))
            relation = _with_spread(relation, times)
            # "4.8m tonnes a year, three times the 1.2m tonnes of 1960"
            yield replace(relation, readings=(replace(relation.readings[0], scales=plain_scales(base, value)),))
    for match, factor in find_doubles(claims):
        base, value = match["base"], match["value"]
        if commensurable(base, value):
            words = match.sentence.pattern[match.start : match.end]
            hedge = next((each for each in ("about", "almost", "more than") if f", {each} " in words), "")
            yield _factor(value, base, Fraction(factor), hedge, match.groups["factor"])
    for match in find_measured_multiples(claims):
        times, base, value = match["times"], match["base"], match["value"]
        if commensurable(base, value) or is_same_per(base, value):
            yield _measured(times, base, value)
    for match in find_growths_by_times(claims):
        times, base, value = match["times"], match["base"], match["value"]
        if commensurable(base, value) or is_same_per(base, value):
            yield _growth(times, base, value)
    for match in find_relative_risks(claims):
        yield _risk(match["ratio"], match["share"])
    for match in find_factors(claims):
        small, large = sorted((match["one"], match["other"]), key=lambda claim: claim.quantity.value or 0)
        if commensurable(small, large):
            roles = {"multiple": match["times"], "base": small, "value": large}
            wording = "{value} is {expected} times {base}, not {multiple}"
            relation = equal(match["times"], large / small, roles=roles, wording=wording, peers=(small, large))
            yield _with_spread(relation, match["times"])


def _risk(ratio: Claim, share: Claim) -> Relation:
    """Return the relation of "a 31% lower risk (HR 0.69)", whichever of the two groups the ratio is of."""
    roles = {"ratio": ratio, "change": share}
    wording = "a ratio of {ratio} is a change of {expected}, not {change}"
    apart = Call("abs", (ratio - 1,))
    relation = equal(share, apart, roles=roles, wording=wording)
    return relation.or_equal(share, apart / ratio, name="the ratio of the other group")


def _growth(times: Claim, base: Claim, value: Claim) -> Relation:
    """Return the relation of "rose threefold, from 15 to 45", which some say where it came to be four times as much."""
    roles = {"multiple": times, "base": base, "value": value}
    wording = "{value} is {expected} {base}, not {multiple}"
    relation = _with_spread(equal(times, value / base, roles=roles, wording=wording, peers=(value, base)), times)
    first = replace(relation.readings[0], scales=plain_scales(base, value))
    more = replace(first, right=value / base - 1, name="so many times more")
    return replace(relation, readings=(first, more))


def _measured(times: Claim, base: Claim, value: Claim) -> Relation:
    """Return the relation of "(12%) was twice that of men (6%)", whichever is told first, and with "times more"."""
    relation = _growth(times, base, value)
    first = relation.readings[0]
    step = max(first.steps.get(times, _LEAST_STEP), _LEAST_STEP)
    readings = [replace(reading, steps={times: step}) for reading in relation.readings]
    turned = replace(readings[0], right=base / value, name="the other is so many times as much")
    return replace(relation, readings=(*readings, turned))


def _factor(new: Claim, old: Claim, factor: Fraction, hedge: str, word: str) -> Relation:
    times = factor if factor > 1 else 1 / factor  # what has more than halved was more than twice as much before
    centre, width = times * _CENTRES[hedge], times * _WIDTHS[hedge]
    distance: Expression = Call("abs", ((new / old if factor > 1 else old / new) - centre,))
    relation = at_most(
        distance,
        width,
        roles={"new": new, "old": old},
        wording=f'from {{old}} to {{new}} is not "{word}"',
        peers=(new, old),
    )
    readings = tuple(replace(reading, scales=plain_scales(new, old)) for reading in relation.readings)
    return replace(relation, readings=readings, middle=Reading(new, old * factor))


def _with_spread(relation: Relation, times: Claim) -> Relation:
    """Let a multiple stand for what is up to a tenth away from it."""
    value = times.quantity.value
    if value is None:
        return relation
    first = relation.readings[0]
    return replace(relation, readings=(replace(first, steps={times: 2 * abs(value) * _SPREAD}),))
