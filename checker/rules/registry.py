"""Registry: all rules that are known, from the package, plug-ins, the project and the session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from checker.errors import RuleError, nearest
from checker.rules.housekeeping import HOUSEKEEPING
from checker.rules.rule import Rule, session_rules
from checker.rules.selection import fits
from checker.text.record import record

GROUP = "checker.rules"
"""Entry points of plug-ins: the name is the code prefix, the object a rule, several, or a class."""


@record(frozen=True, slots=True)
class Registry:
    """Rules by code and by name, without clashes."""

    rules: tuple[Rule, ...]
    """In the order in which they run; housekeeping rules last."""
    problems: tuple[str, ...] = ()
    """One line for every plug-in that could not be loaded."""
    _by_key: dict[str, Rule] = field(default_factory=dict, repr=False)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def find(self, key: str) -> Rule:
        """Return the rule with *key* as its code or name.

        Raises
        ------
        RuleError
            If there is none; names the nearest.
        """
        rule = self._by_key.get(key.casefold())
        if rule is None:
            raise RuleError(f"no rule {key!r}{nearest(key, self._names())}; checker rules lists them all")
        return rule

    def _names(self) -> list[str]:
        return [key for rule in self.rules for key in (rule.code, rule.name)]


def make_registry(*groups: Iterable[Rule], problems: Iterable[str] = ()) -> Registry:
    """Return the registry of all rules in *groups*.

    Raises
    ------
    RuleError
        If two rules have the same code or name; names both owners.
    """
    by_key: dict[str, Rule] = {}
    rules: list[Rule] = []
    for rule in (rule for group in groups for rule in group):
        for key in dict.fromkeys((rule.code, rule.name, *rule.aliases)):
            other = by_key.setdefault(key.casefold(), rule)
            if other is not rule:
                owners = f"{other.code} {other.name} ({other.origin}) and {rule.code} {rule.name} ({rule.origin})"
                raise RuleError(f"two rules answer to {key!r}: {owners}")
        rules.append(rule)
    return Registry(tuple(rules), tuple(problems), by_key)


def known_rules(*extra: Iterable[Rule], plugins: bool = False) -> Registry:
    """Return the built-in rules, those of the session, of *extra* and, if asked for, of *plugins*."""
    from checker.rules import BUILT_IN  # loaded when first asked for

    installed, problems = installed_rules() if plugins else ((), ())
    return make_registry(BUILT_IN, installed, *extra, session_rules(), HOUSEKEEPING, problems=problems)


def installed_rules() -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """Return the rules of the installed plug-ins, and a line for each that fails to load."""
    from importlib.metadata import entry_points

    rules: list[Rule] = []
    problems: list[str] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda each: each.name):
        owner = entry.dist.name if entry.dist is not None else entry.value
        try:
            loaded = rules_of(entry.load(), owner)
        except Exception as error:  # whatever a plug-in does on import must not stop the run
            problems.append(f"plug-in {owner} could not be loaded: {type(error).__name__}: {error}")
            continue
        astray = next((rule for rule in loaded if not rule.code.startswith(entry.name)), None)
        if astray is not None:
            problems.append(f"plug-in {owner} announces codes {entry.name!r}, but brings {astray.code}")
            continue
        rules += loaded
    return tuple(rules), tuple(problems)


def rules_of(loaded: object, owner: str) -> list[Rule]:
    """Return the rules in what an entry point or a module attribute holds, with their owner as origin."""
    if isinstance(loaded, type) and issubclass(loaded, Rule):
        loaded = loaded()
    if isinstance(loaded, Rule):
        return [loaded.replaced(origin=owner)]
    if isinstance(loaded, Iterable) and not isinstance(loaded, str):
        return [rule for each in loaded for rule in rules_of(each, owner)]
    raise RuleError(f"{loaded!r} is neither a rule nor a list of rules", rule=owner)


def with_options(rule: Rule, options: Mapping[str, Mapping[str, Any]]) -> Rule:
    """Return *rule* with its own among the *options* of all rules, by code or name.

    Raises
    ------
    RuleError
        If it has no such option, or the value is of another type than the default.
    """
    given = {key: value for entry, table in options.items() if fits(rule, entry) for key, value in table.items()}
    known = rule.options()
    for key, value in given.items():
        if key not in known:
            raise RuleError(f"no option {key!r}{nearest(key, known)}", rule=rule.code)
        if type(value) is not type(known[key]) and not (isinstance(known[key], float) and isinstance(value, int)):
            raise RuleError(f"option {key} is of type {type(known[key]).__name__}, not {value!r}", rule=rule.code)
    return rule.replaced(**given) if given else rule
