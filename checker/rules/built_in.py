"""The built-in rules, in the order in which they are run and listed."""

from __future__ import annotations

from checker.rules.accounts.identity_mismatch import identity_mismatch
from checker.rules.averages.average_mismatch import average_mismatch
from checker.rules.averages.average_outside_range import average_outside_range
from checker.rules.averages.average_total_mismatch import average_total_mismatch
from checker.rules.averages.impossible_mean import impossible_mean
from checker.rules.bounds.bound_not_kept import bound_not_kept
from checker.rules.bounds.fractional_count import fractional_count
from checker.rules.bounds.impossible_percentage import impossible_percentage
from checker.rules.changes.change_mismatch import change_mismatch
from checker.rules.changes.direction_mismatch import direction_mismatch
from checker.rules.changes.growth_mismatch import growth_mismatch
from checker.rules.changes.multiple_mismatch import multiple_mismatch
from checker.rules.changes.points_called_percent import points_called_percent
from checker.rules.changes.successive_mismatch import successive_mismatch
from checker.rules.changes.unchanged_mismatch import unchanged_mismatch
from checker.rules.geometry.circle_mismatch import circle_mismatch
from checker.rules.geometry.content_mismatch import content_mismatch
from checker.rules.geometry.scale_mismatch import scale_mismatch
from checker.rules.geometry.slope_mismatch import slope_mismatch
from checker.rules.grades import as_earned
from checker.rules.lists.list_count_mismatch import list_count_mismatch
from checker.rules.order.comparative_mismatch import comparative_mismatch
from checker.rules.order.rank_mismatch import rank_mismatch
from checker.rules.order.record_mismatch import record_mismatch
from checker.rules.order.sequence_gap import sequence_gap
from checker.rules.order.superlative_mismatch import superlative_mismatch
from checker.rules.ranges.impossible_value import impossible_value
from checker.rules.ranges.reversed_range import reversed_range
from checker.rules.ranges.value_outside_range import value_outside_range
from checker.rules.rates.energy_mismatch import energy_mismatch
from checker.rules.rates.interest_mismatch import interest_mismatch
from checker.rules.rates.per_unit_mismatch import per_unit_mismatch
from checker.rules.rates.period_mismatch import period_mismatch
from checker.rules.rates.price_mismatch import price_mismatch
from checker.rules.rates.ratio_mismatch import ratio_mismatch
from checker.rules.rates.speed_mismatch import speed_mismatch
from checker.rules.restatements.equation_mismatch import equation_mismatch
from checker.rules.restatements.figures_and_words import figures_and_words
from checker.rules.restatements.restated_differently import restated_differently
from checker.rules.rule import Rule
from checker.rules.shares.fraction_and_percentage import fraction_and_percentage
from checker.rules.shares.overall_outside_groups import overall_outside_groups
from checker.rules.shares.share_mismatch import share_mismatch
from checker.rules.shares.share_unlike_its_siblings import share_unlike_its_siblings
from checker.rules.shares.stakes_disagree import stakes_disagree
from checker.rules.shares.tax_mismatch import tax_mismatch
from checker.rules.statistics.degrees_mismatch import degrees_mismatch
from checker.rules.statistics.f_score_mismatch import f_score_mismatch
from checker.rules.statistics.impossible_coefficient import impossible_coefficient
from checker.rules.statistics.margin_of_error_mismatch import margin_of_error_mismatch
from checker.rules.statistics.p_value_mismatch import p_value_mismatch
from checker.rules.statistics.significance_mismatch import significance_mismatch
from checker.rules.statistics.spread_mismatch import spread_mismatch
from checker.rules.tables.table_change_mismatch import table_change_mismatch
from checker.rules.tables.table_result_mismatch import table_result_mismatch
from checker.rules.tables.table_share_mismatch import table_share_mismatch
from checker.rules.tables.table_total_mismatch import table_total_mismatch
from checker.rules.tables.text_differs_from_table import text_differs_from_table
from checker.rules.times.age_mismatch import age_mismatch
from checker.rules.times.anniversary_mismatch import anniversary_mismatch
from checker.rules.times.clock_mismatch import clock_mismatch
from checker.rules.times.days_mismatch import days_mismatch
from checker.rules.times.duration_mismatch import duration_mismatch
from checker.rules.times.weekday_mismatch import weekday_mismatch
from checker.rules.times.zone_mismatch import zone_mismatch
from checker.rules.totals.lines_do_not_sum import lines_do_not_sum
from checker.rules.totals.margin_mismatch import margin_mismatch
from checker.rules.totals.net_change_mismatch import net_change_mismatch
from checker.rules.totals.part_exceeds_whole import part_exceeds_whole
from checker.rules.totals.parts_do_not_sum import parts_do_not_sum
from checker.rules.totals.progress_mismatch import progress_mismatch
from checker.rules.totals.remainder_mismatch import remainder_mismatch
from checker.rules.totals.shares_not_100 import shares_not_100
from checker.rules.units.conversion_mismatch import conversion_mismatch
from checker.rules.units.exchange_mismatch import exchange_mismatch
from checker.rules.units.kind_mismatch import kind_mismatch
from checker.rules.votes.majority_mismatch import majority_mismatch
from checker.rules.votes.turnout_mismatch import turnout_mismatch

_PROPOSED: tuple[Rule, ...] = (
    share_mismatch,
    share_unlike_its_siblings,
    stakes_disagree,
    fraction_and_percentage,
    overall_outside_groups,
    tax_mismatch,
    parts_do_not_sum,
    lines_do_not_sum,
    shares_not_100,
    remainder_mismatch,
    progress_mismatch,
    part_exceeds_whole,
    net_change_mismatch,
    margin_mismatch,
    list_count_mismatch,
    table_share_mismatch,
    table_total_mismatch,
    table_change_mismatch,
    table_result_mismatch,
    conversion_mismatch,
    change_mismatch,
    direction_mismatch,
    points_called_percent,
    multiple_mismatch,
    value_outside_range,
    reversed_range,
    weekday_mismatch,
    duration_mismatch,
    restated_differently,
    figures_and_words,
    clock_mismatch,
    age_mismatch,
    anniversary_mismatch,
    days_mismatch,
    impossible_value,
    p_value_mismatch,
    significance_mismatch,
    degrees_mismatch,
    impossible_coefficient,
    f_score_mismatch,
    margin_of_error_mismatch,
    spread_mismatch,
    period_mismatch,
    ratio_mismatch,
    speed_mismatch,
    per_unit_mismatch,
    price_mismatch,
    energy_mismatch,
    interest_mismatch,
    zone_mismatch,
    exchange_mismatch,
    content_mismatch,
    circle_mismatch,
    slope_mismatch,
    growth_mismatch,
    successive_mismatch,
    unchanged_mismatch,
    kind_mismatch,
    average_total_mismatch,
    average_mismatch,
    impossible_mean,
    superlative_mismatch,
    rank_mismatch,
    comparative_mismatch,
    record_mismatch,
    bound_not_kept,
    fractional_count,
    impossible_percentage,
    identity_mismatch,
    equation_mismatch,
    sequence_gap,
    turnout_mismatch,
    majority_mismatch,
    scale_mismatch,
    text_differs_from_table,
    average_outside_range,
)

BUILT_IN = tuple(map(as_earned, _PROPOSED))
"""Each at most as grave as its precision on published text allows."""
