"""Project: the settings, rules and baseline that are in force in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checker.api import Checker
from checker.config import Config, find_config, load_config
from checker.errors import ConfigError
from checker.findings.baseline import FILE, Baseline, read_baseline
from checker.rules.files import load_rule_files
from checker.rules.registry import Registry, known_rules
from checker.rules.selection import unknown_entries


@dataclass(frozen=True, slots=True)
class Project:
    """What checking in a folder needs."""

    config: Config
    """The settings in force."""
    registry: Registry
    """All rules that are known, also those that do not run."""

    @property
    def baseline_path(self) -> Path:
        """Where the baseline is, or would be."""
        return self.config.baseline or (self.config.root or Path()) / FILE

    def baseline(self) -> Baseline | None:
        """Return the baseline; ``None`` if there is none, and none is named in the settings."""
        if self.config.baseline is None and not self.baseline_path.is_file():
            return None
        return read_baseline(self.baseline_path)

    def checker(self, *, use_baseline: bool = True) -> Checker:
        """Return the checker of the project."""
        baseline = self.baseline() if use_baseline else None
        return Checker(config=self.config, registry=self.registry, baseline=baseline)


def open_project(folder: str | Path, *, trusted: bool = False) -> Project:
    """Return the project that *folder* belongs to, by the nearest configuration file.

    Parameters
    ----------
    folder
        Where to look first.
    trusted
        Whether Python rule files that the configuration names may run. Front ends that open
        folders of others leave it ``False``: declared rules and installed plug-ins always work.

    Raises
    ------
    CheckerError
        If the configuration or a rule in it cannot be used.
    """
    start = Path(folder).absolute()
    path = find_config(start)
    config = Config(root=start) if path is None else load_config(path)
    return project_with(config, trusted=trusted)


def project_with(config: Config, *, rule_files: Iterable[Path] = (), trusted: bool = False) -> Project:
    """Return the project with *config*, and with the rules of further *rule_files*.

    Raises
    ------
    CheckerError
        If a rule cannot be used, or a setting names a rule that does not exist.
    """
    files = [*config.rule_files, *rule_files]
    registry = known_rules(config.rules, load_rule_files(files, trusted=trusted), plugins=True)
    _check_names(config, registry)
    return Project(config, registry)


def _check_names(config: Config, registry: Registry) -> None:
    named: dict[str, Iterable[str]] = {
        "select": config.select,
        "ignore": config.ignore,
        "extend-select": config.extend_select,
        "severity": config.severity,
        "options": config.options,
        "per-file-ignores": [entry for entries in config.per_file_ignores.values() for entry in entries],
    }
    for key, entries in named.items():
        problems = unknown_entries(entries, registry.rules)
        if problems:
            raise ConfigError(problems[0], path="" if config.path is None else str(config.path), key=key)
