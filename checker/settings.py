"""Settings: what each key of the configuration may hold.

A reader takes what TOML holds and returns the setting; what cannot be set is an error that says what can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from checker.errors import ConfigError, nearest
from checker.quantities.preferences import CURRENCIES, SYSTEMS, UNIT_CHOICES, OwnUnit
from checker.rules.declared import declared_rules
from checker.rules.rule import Severity


def _texts(given: Any) -> tuple[str, ...]:
    if isinstance(given, str):
        given = [part.strip() for part in given.split(",")]
    if not isinstance(given, list) or any(not isinstance(each, str) for each in given):
        raise ConfigError(f"is a list of texts, not {given!r}")
    return tuple(given)


def _flag(given: Any) -> bool:
    if not isinstance(given, bool):
        raise ConfigError(f"is true or false, not {given!r}")
    return given


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise ConfigError(f"is a text, not {given!r}")
    return given


def _one_of(choices: Iterable[str], given: Any) -> str:
    listed = list(choices)
    if given not in listed:
        raise ConfigError(f"is one of {', '.join(listed)}, not {given!r}{nearest(str(given), listed)}")
    return str(given)


def _severity(given: Any) -> Severity:
    return Severity(_one_of(Severity, given))


def _rounding(given: Any) -> str:
    return _one_of(("nearest", "either"), given)


@contextmanager
def _within(key: str) -> Iterator[None]:
    """Let an error name the *key* of a table that it is about."""
    try:
        yield
    except ConfigError as error:
        raise ConfigError(error.problem, key=key) from None


def _table(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise ConfigError(f"is a table, not {given!r}")
    return dict(given)


def _table_of(read: Callable[[Any], Any]) -> Callable[[Any], dict[str, Any]]:
    """Return what reads a table each of whose values *read* reads."""

    def reader(given: Any) -> dict[str, Any]:
        settings = {}
        for key, value in _table(given).items():
            with _within(key):
                settings[key] = read(value)
        return settings

    return reader


def _units(given: Any) -> dict[str, str]:
    choices = _table_of(_text)(given)
    for word, choice in choices.items():
        with _within(word):
            if word not in UNIT_CHOICES:
                raise ConfigError(f"is no ambiguous unit{nearest(word, UNIT_CHOICES)}")
            _one_of(UNIT_CHOICES[word], choice)
    return choices


def _system(given: Any) -> str:
    return _one_of(SYSTEMS, given)


def _dollar(given: Any) -> str:
    code = _text(given).upper()
    if code not in CURRENCIES:
        raise ConfigError(f"is a code of ISO 4217 such as USD, not {given!r}")
    return code


def _own_units(given: Any) -> tuple[OwnUnit, ...]:
    """Return the units of a table such as ``smoot = { definition = "1.7018 * meter", forms = ["smoots"] }``."""
    from checker.quantities.application import read_definition

    units = []
    for name, entry in _table_of(_table)(given).items():
        with _within(name):
            definition = _text(entry.get("definition"))
            units.append(OwnUnit(name, definition, _texts(entry.get("forms", []))))
            try:
                read_definition(name, definition)
            except (ValueError, AttributeError, TypeError, ArithmeticError) as error:
                raise ConfigError(f"is no definition in units that are known: {error}") from None
    return tuple(units)


READERS: dict[str, Callable[[Any], Any]] = {
    "extend": _text,
    "select": _texts,
    "ignore": _texts,
    "extend-select": _texts,
    "preview": _flag,
    "fail-on": _severity,
    "severity": _table_of(_severity),
    "per-file-ignores": _table_of(_texts),
    "include": _texts,
    "exclude": _texts,
    "respect-gitignore": _flag,
    "units": _units,
    "unit-system": _system,
    "own-units": _own_units,
    "dollar": _dollar,
    "decimal-comma": _flag,
    "rounding": _rounding,
    "options": _table_of(_table),
    "rules": declared_rules,
    "rule-files": _texts,
    "baseline": _text,
}
"""Every key that can be set, with what turns what is given for it into the setting."""
