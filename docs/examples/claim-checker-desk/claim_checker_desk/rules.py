"""What this desk checks beside the built-in rules."""

from __future__ import annotations

from checker import equal, rule

density = rule(
    "density = residents / area",
    code="DESK001",
    name="population-density",
    bind={"density": "[density]", "residents": "people | residents | inhabitants [count]", "area": "[area]"},
    scope="paragraph",
    message="{residents} on {area} make {expected}, not {density}",
    holds=["The borough has 20,000 residents on 50 sq km, or 400 people per sq km."],
    breaks=["The borough has 20,000 residents on 50 sq km, or 700 people per sq km."],
)


@rule(
    "DESK002",
    name="seats-in-rows",
    bind={"seats": "seats [count]", "rows": "rows [count]", "each": "each | per row [count]"},
    holds=["The hall has 240 seats in 12 rows of 20 each."],
    breaks=["The hall has 250 seats in 12 rows of 20 each."],
)
def seats_in_rows(seats, rows, each):
    """The seats are not rows times seats per row."""
    return equal(seats, rows * each)


RULES = [density, seats_in_rows]
