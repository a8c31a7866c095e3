"""Selection: which rules run, worked out from lists of codes, prefixes and names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.errors import nearest
from checker.rules.rule import Rule, Tier
from checker.text.record import record

EXACT = 100
"""How specific a full code or a name is; a prefix is as specific as it is long, ``ALL`` is 0."""


@record(frozen=True, slots=True)
class Selection:
    """What was asked for. Every entry is a code, the start of one, a name, or ``ALL``."""

    select: tuple[str, ...] = ("ALL",)
    """Rules to run."""
    ignore: tuple[str, ...] = ()
    """Rules not to run."""
    extend_select: tuple[str, ...] = ()
    """Rules to run besides *select*."""
    preview: bool = False
    """Whether ``ALL`` and prefixes include rules in preview; their full code or name always does."""


def selected(rules: Iterable[Rule], selection: Selection) -> tuple[Rule, ...]:
    """Return those of *rules* that run.

    The most specific entry that fits a rule decides; of two equally specific ones the one
    that ignores.
    """
    return tuple(rule for rule in rules if is_selected(rule, selection))


def is_selected(rule: Rule, selection: Selection) -> bool:
    """Tell whether *rule* runs."""
    wanted = _specificity(rule, (*selection.select, *selection.extend_select))
    unwanted = _specificity(rule, selection.ignore)
    if rule.tier is Tier.PREVIEW and not selection.preview and wanted < EXACT:
        return False
    return wanted > unwanted


def fits(rule: Rule, entry: str) -> bool:
    """Tell whether *entry* (code, start of one, name or ``ALL``) covers *rule*."""
    return specificity(rule, entry) >= 0


def specificity(rule: Rule, entry: str) -> int:
    """Return how closely *entry* names *rule*; -1 if it does not cover it."""
    folded = entry.strip().casefold()
    if folded == "all":
        return 0
    if folded in (rule.code.casefold(), rule.name, *rule.aliases):
        return EXACT
    if entry[:1].isalpha() and len(folded) >= 3 and rule.code.casefold().startswith(folded):
        return len(folded)
    return -1


def unknown_entries(entries: Iterable[str], rules: Sequence[Rule]) -> list[str]:
    """Return one problem for every entry that covers none of *rules*, with the nearest valid one."""
    choices = [*(rule.code for rule in rules), *(rule.name for rule in rules), *(rule.code[:3] for rule in rules)]
    return [
        f"no rule {entry!r}{nearest(entry, choices)}"
        for entry in dict.fromkeys(entries)
        if entry.casefold() != "all" and not any(fits(rule, entry) for rule in rules)
    ]


def _specificity(rule: Rule, entries: Iterable[str]) -> int:
    return max((specificity(rule, entry) for entry in entries), default=-1)
