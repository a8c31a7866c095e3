"""From the options of a command to the settings in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.config import Config, config_from, find_config, load_config, merged, parse_override
from checker.errors import ConfigError


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


def listed(given: Iterable[str] | None) -> tuple[str, ...]:
    """Return the entries of an option that may be repeated and may hold commas."""
    return tuple(part.strip() for each in given or () for part in each.split(",") if part.strip())
