"""Configuration: what can be set, and where it is found; :mod:`checker.settings` says how it is validated.

The nearest ``checker.toml``, or ``pyproject.toml`` with a table ``[tool.checker]``, counts;
nothing is merged from further up unless the file says ``extend``. Settings given on the
command line win. A key that is not known is an error that names the nearest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from checker.errors import ConfigError, nearest
from checker.findings.paths import path_fits
from checker.quantities.preferences import OwnUnit, Preferences
from checker.rules.rule import Rule, Severity
from checker.rules.selection import Selection
from checker.settings import READERS
from checker.text.late import late

_KEY_PART = late(r"""\s*+(?:"([^"]*+)"|'([^']*+)'|([^."']++))\s*+(?:\.|\Z)""")
FILE = "checker.toml"
PROJECT = "pyproject.toml"
MOST_EXTENDED = 16
"""A chain of ``extend`` is no longer than this."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, with their defaults.

    Examples
    --------
    >>> config_from({"fail-on": "warning", "ignore": ["PCT"]}).fail_on
    <Severity.WARNING: 'warning'>
    """

    select: tuple[str, ...] = ("ALL",)
    """Rules to run: codes, starts of codes, names, or ``ALL``."""
    ignore: tuple[str, ...] = ()
    """Rules not to run."""
    extend_select: tuple[str, ...] = ()
    """Rules to run besides *select*; how a rule in preview is switched on by name."""
    preview: bool = False
    """Whether ``ALL`` and starts of codes include rules in preview."""
    fail_on: Severity = Severity.WARNING
    """The least severity that makes the exit code 1."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """Severity of findings by rule, whatever the rule says."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Rules whose findings are not shown, by pattern of the path."""
    include: tuple[str, ...] = ("*.md", "*.markdown", "*.txt", "*.rst", "*.ipynb")
    """Patterns of the files that are read in folders."""
    exclude: tuple[str, ...] = ()
    """Patterns of the files and folders that are not."""
    respect_gitignore: bool = True
    """Whether files that git ignores are left out."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Which unit an ambiguous word means, such as ``gallon = "us"``."""
    unit_system: str | None = None
    """``"us"`` or ``"imperial"``: what all ambiguous words mean unless *units* says otherwise."""
    own_units: tuple[OwnUnit, ...] = ()
    """Units that the project adds, each with a definition in pint's units and the forms it has in prose."""
    dollar: str | None = None
    """The ISO 4217 code of the currency that a bare "$" is."""
    decimal_comma: bool = False
    """Whether "1.234,5" is written for 1,234.5."""
    rounding: str = "either"
    """``"nearest"`` takes digits as rounded; ``"either"`` also allows that they were cut off."""
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Options of rules, by code or name."""
    rules: tuple[Rule, ...] = ()
    """Rules declared in the configuration."""
    rule_files: tuple[Path, ...] = ()
    """Files with more rules: TOML always, Python only where that is allowed."""
    baseline: Path | None = None
    """The baseline file, if it is not ``checker-baseline.json`` beside the configuration."""
    root: Path | None = None
    """The folder that paths and patterns start from."""
    path: Path | None = None
    """The file that the settings come from."""

    @property
    def selection(self) -> Selection:
        """What decides which rules run."""
        return Selection(self.select, self.ignore, self.extend_select, self.preview)

    @property
    def preferences(self) -> Preferences:
        """How quantities are read where a text leaves it open."""
        return Preferences(self.units, self.unit_system, self.dollar, self.decimal_comma, self.own_units)

    def ignored_in(self, path: str) -> tuple[str, ...]:
        """Return the rules whose findings are not shown in the document at *path*, as seen from the root."""
        listed = self.per_file_ignores.items()
        return tuple(entry for pattern, entries in listed if path_fits(path, pattern) for entry in entries)

    def relative(self, name: str) -> str:
        """Return the path *name* as seen from the root, with forward slashes."""
        root = self.root or Path()
        try:
            return Path(name).resolve().relative_to(root.resolve()).as_posix()
        except (OSError, ValueError):
            return Path(name).as_posix()


def find_config(start: Path) -> Path | None:
    """Return the nearest configuration file in *start* or above it, or ``None``."""
    for folder in (start, *start.parents):
        own, project = folder / FILE, folder / PROJECT
        if own.is_file():
            return own
        if project.is_file() and _project_table(project) is not None:
            return project
    return None


def load_config(path: Path) -> Config:
    """Return the settings in the file at *path*, and in those that it extends.

    Raises
    ------
    ConfigError
        If the file cannot be read, or holds what cannot be set.
    """
    table = _extended(path.absolute(), [])
    return replace(config_from(table, path=path), root=path.absolute().parent, path=path)


def config_from(table: Mapping[str, Any], *, path: Path | None = None, base: Config | None = None) -> Config:
    """Return *base*, or the defaults, with the settings of *table*.

    Parameters
    ----------
    table
        Keys as written in TOML, with hyphens.
    path
        The file they come from, for messages and relative paths.
    base
        What they override.
    """
    where = "" if path is None else str(path)
    settings: dict[str, Any] = {}
    for key, given in table.items():
        reader = READERS.get(key)
        if reader is None:
            raise ConfigError(f"no such setting{nearest(key, READERS)}", path=where, key=key)
        try:
            settings[key.replace("-", "_")] = reader(given)
        except ConfigError as error:
            raise ConfigError(error.problem, path=where, key=".".join(filter(None, (key, error.key)))) from None
        except ValueError as error:
            raise ConfigError(str(error), path=where, key=key) from error
    settings.pop("extend", None)
    if path is not None and "rule_files" in settings:
        settings["rule_files"] = tuple(path.absolute().parent / each for each in settings["rule_files"])
    if path is not None and "baseline" in settings:
        settings["baseline"] = path.absolute().parent / settings["baseline"]
    return replace(base or Config(), **settings)


def parse_override(given: str) -> dict[str, Any]:
    """Return the table that a ``key=value`` of the command line stands for.

    Examples
    --------
    >>> parse_override('severity.share-mismatch = "info"')
    {'severity': {'share-mismatch': 'info'}}
    >>> parse_override("fail-on=warning")
    {'fail-on': 'warning'}
    >>> parse_override('per-file-ignores."a.md" = ["PCT"]')
    {'per-file-ignores': {'a.md': ['PCT']}}
    """
    import tomllib

    key, equals, value = given.partition("=")
    if not equals or not key.strip():
        raise ConfigError("is neither a file nor key=value", key=given)
    try:
        parsed: Any = tomllib.loads(f"value = {value.strip()}")["value"]
    except tomllib.TOMLDecodeError:
        parsed = value.strip()
    for part in reversed(["".join(found.groups("")).strip() for found in _KEY_PART.finditer(key)]):
        parsed = {part: parsed}
    return dict(parsed)


def merged(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return one table out of several, later ones winning; tables inside are merged too."""
    whole: dict[str, Any] = {}
    for table in tables:
        for key, value in table.items():
            known = whole.get(key)
            whole[key] = merged((known, value)) if isinstance(known, dict) and isinstance(value, dict) else value
    return whole


def _extended(path: Path, seen: list[Path]) -> dict[str, Any]:
    if path in seen or len(seen) >= MOST_EXTENDED:
        raise ConfigError("extends itself", path=str(path), key="extend")
    table = _read(path)
    parent = table.get("extend")
    if parent is None:
        return table
    if not isinstance(parent, str):
        raise ConfigError(f"is a path, not {parent!r}", path=str(path), key="extend")
    return merged((_extended((path.parent / parent).absolute(), [*seen, path]), table))


def _read(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        table = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", path=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"is not TOML: {error}", path=str(path)) from error
    return (_own_table(table) or {}) if path.name == PROJECT else table


def _project_table(path: Path) -> dict[str, Any] | None:
    """Return ``[tool.checker]`` of the project file at *path*; ``None`` if there is none that can be read."""
    import tomllib

    try:
        text = path.read_text("utf-8-sig")
        return _own_table(tomllib.loads(text)) if "checker" in text else None
    except (OSError, ValueError, RecursionError):
        return None


def _own_table(project: dict[str, Any]) -> dict[str, Any] | None:
    """Return ``[tool.checker]`` of what a project file holds; ``None`` if there is none."""
    tool = project.get("tool")
    own = tool.get("checker") if isinstance(tool, dict) else None
    return own if isinstance(own, dict) else None
