"""From the options of a command to the configuration in force and the rules that run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.config import Config, config_from, find_config, load_config, merged, parse_override
from checker.errors import ConfigError
from checker.rules.files import load_rule_files
from checker.rules.registry import Registry, known_rules
from checker.rules.selection import unknown_entries


def configuration(given: Iterable[str] = (), *, isolated: bool = False) -> Config:
    """Return the settings of the nearest file, or of the one named, with what the command line overrides.

    Parameters
    ----------
    given
        Values of ``--config``: a path, or ``key=value``.
    isolated
        Whether files that are not named are left alone.
    """
    files = [each for each in given if "=" not in each]
    overrides = merged(parse_override(each) for each in given if "=" in each)
    if len(files) > 1:
        raise ConfigError("more than one configuration file is named", key="--config")
    path = Path(files[0]) if files else None if isolated else find_config(Path.cwd())
    base = load_config(path) if path is not None else Config()
    return config_from(overrides, base=base) if overrides else base


def with_options(config: Config, **options: Any) -> Config:
    """Return *config* with the *options* that were given, which are neither ``None`` nor empty."""
    return replace(config, **{key: given for key, given in options.items() if given not in (None, (), [])})


def registry_for(config: Config, rule_files: Iterable[str] = ()) -> Registry:
    """Return all rules: built-in ones, those of plug-ins, of the configuration and of rule files.

    Raises
    ------
    ConfigError
        If a setting names a rule that does not exist.
    """
    files = [*config.rule_files, *map(Path, rule_files)]
    registry = known_rules(config.rules, load_rule_files(files, trusted=True), plugins=True)
    for key, entries in _named(config).items():
        problems = unknown_entries(entries, registry.rules)
        if problems:
            raise ConfigError(problems[0], key=key)
    return registry


def _named(config: Config) -> dict[str, Iterable[str]]:
    return {
        "select": config.select,
        "ignore": config.ignore,
        "extend-select": config.extend_select,
        "severity": config.severity,
        "options": config.options,
        "per-file-ignores": [entry for entries in config.per_file_ignores.values() for entry in entries],
    }


def listed(given: Iterable[str] | None) -> tuple[str, ...]:
    """Return the entries of an option that may be repeated and may hold commas."""
    return tuple(part.strip() for each in given or () for part in each.split(",") if part.strip())
