"""All readers of lists in one sentence, and the whole that two of them find taken once."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.find import Claims
from checker.claims.parts.blockers import are_parts
from checker.claims.parts.breakdown import Breakdown, by_example
from checker.claims.parts.by_their_shares import find_parts_by_shares
from checker.claims.parts.causes import find_caused
from checker.claims.parts.contributions import find_contributions
from checker.claims.parts.coordinated import find_coordinated
from checker.claims.parts.division import are_no_division
from checker.claims.parts.earlier_levels import are_earlier
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.in_a_row import PART_AHEAD, is_followed
from checker.claims.parts.itemised import find_itemised
from checker.claims.parts.no_parts import words_of
from checker.claims.parts.numbered_groups import over_groups
from checker.claims.parts.openers import Opener
from checker.claims.parts.parts_next import find_parts_next
from checker.claims.parts.sample_lists import find_sample_lists
from checker.claims.parts.samples import find_samples
from checker.claims.parts.series import Series
from checker.claims.parts.shares_in_bracket import find_shares_in_brackets
from checker.claims.parts.sized_groups import find_sized_groups
from checker.claims.parts.sizes_in_bracket import find_sizes_in_brackets
from checker.claims.parts.told import as_told
from checker.claims.parts.uncounted import lacks_numbers
from checker.text.late import late

_TOOK_PART = late(r"\b(?:voted|took part|answered|replied|responded|turned out|attended)(?= ?[,;:(])")
"""What some did before they are divided, behind the whole of them all."""

_NEEDED = late(
    r"\b(?:majority|quorum|needs?|needed|requires?|required|takes?|took|necessary)\b[^A-Z.;]{0,40}[A-Z] [^A-Z]*\Z"
)
"""Before the first number: it says how many it takes, and not how many there were."""


_BY_THE_WAY = (find_sample_lists, find_contributions, find_caused)


def find_breakdowns(claims: Claims) -> tuple[Breakdown, ...]:
    """Return the breakdowns of a document."""
    told = [as_told(series) for series in map(over_groups, claims.derived(find_coordinated)) if are_parts(series)]
    found = [_with_leading_part(each) for each in told if each is not None and not _tell_who_took_part(each.series)]
    sampled = list(claims.found_by(find_samples))
    itemised = tuple(claims.found_by(find_itemised))
    known = {each.series.whole for each in sampled}
    sized = [each for each in claims.found_by(find_sized_groups) if each.series.whole not in known]
    known.update(each.series.whole for each in (*found, *itemised) if each.series.opener is not Opener.OF_WHICH)
    in_brackets = (each for each in claims.found_by(find_sizes_in_brackets) if not _counts_groups(each.series))
    sized += [each for each in in_brackets if each.series.whole not in known]
    known.update(each.series.whole for each in sized)
    sized += claims.found_by(find_shares_in_brackets)
    sized += [each for each in claims.found_by(find_parts_next) if each.series.whole not in known]
    known.update(each.series.whole for each in sized)
    sized += [each for each in claims.found_by(*_BY_THE_WAY) if each.series.whole not in known]
    sized += claims.found_by(find_parts_by_shares)
    sized = [each for each in sized if not _are_no_groups(each.series)]
    return by_example([each for each in (*found, *sampled, *itemised, *sized) if not _is_in_a_row(each, found)])


def _are_no_groups(series: Series) -> bool:
    """Tell whether what are told as sizes of groups are not all the numbers, or not of groups that are apart."""
    if is_followed(series) or lacks_numbers(series) or are_earlier(series):
        return True
    return are_no_division(series, words_of(series.labels))


def _counts_groups(series: Series) -> bool:
    """Tell whether the whole is so small that it can count the groups only: "in two states (fresh, 144; dry, 36)"."""
    value = series.whole.quantity.value or 0
    return value <= len(series.parts) and any((part.quantity.value or 0) > value for part in series.parts)


def _is_in_a_row(breakdown: Breakdown, others: list[Breakdown]) -> bool:
    """Tell whether the whole, of which little says that it is one, is itself a part beside its parts."""
    series = breakdown.series
    return (breakdown.evidence is Evidence.NEAR or series.opener is Opener.COMMA) and any(
        series.whole in other.series.parts and set(series.parts) <= set(other.series.parts) for other in others
    )


def _tell_who_took_part(series: Series) -> bool:
    """Tell whether what the numbers divide is told before the whole: "144 of the 240 voted, 130 for and 12 against"."""
    is_led = series.opener is Opener.COMMA and PART_AHEAD.search(series.before) is not None
    return is_led and _TOOK_PART.search(series.between) is not None


def _with_leading_part(breakdown: Breakdown) -> Breakdown:
    """Return *breakdown* with the part that names its whole: "12 of the 31 voted for, 14 against"."""
    series = breakdown.series
    if series.opener is not Opener.COMMA or PART_AHEAD.search(series.before) is None:
        return breakdown
    if _NEEDED.search(series.before) is not None:
        return breakdown  # "it takes 66 of the 99 members; 61 voted for it"
    claims = series.sentence.claims
    first = claims[claims.index(series.whole) - 1]
    if first.noun is not None and not series.has_noun(first):
        return breakdown  # "112 eyes of 87 growers were treated, 25 growers …"
    label = f"{series.before[-12:]}{series.between}".strip(" ,")
    parts, labels = (first, *series.parts), (label, *series.labels)
    return replace(breakdown, series=replace(series, parts=parts, labels=labels))
