"""Rules written in TOML: tables of ``[[tool.checker.rules]]``, or of a file of their own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.errors import RuleError, nearest
from checker.rules.define import from_relation
from checker.rules.rule import Rule

KEYS = {
    "code": str,
    "name": str,
    "relation": str,
    "bind": dict,
    "scope": str,
    "message": str,
    "summary": str,
    "why": str,
    "severity": str,
    "preview": bool,
    "holds": list,
    "breaks": list,
    "silent": list,
    "aliases": list,
}
"""What a declared rule can set, with its type."""
REQUIRED = ("code", "name", "relation")


def declared_rules(tables: object, *, origin: str = "configuration") -> tuple[Rule, ...]:
    """Return the rules that *tables*, parsed from TOML, declare.

    Raises
    ------
    RuleError
        If a table has a key that is not known, misses one, or holds what cannot be read.

    Examples
    --------
    >>> table = {"code": "ACME001", "name": "gross-margin", "relation": "margin = profit / revenue"}
    >>> declared_rules([table])
    (<Rule ACME001 gross-margin>,)
    """
    if not isinstance(tables, list) or any(not isinstance(table, Mapping) for table in tables):
        raise RuleError("rules are tables: [[rules]], or [[tool.checker.rules]] in pyproject.toml")
    return tuple(_declared(table, place, origin) for place, table in enumerate(tables, 1))


def rule_file(path: Path) -> tuple[Rule, ...]:
    """Return the rules declared in a TOML file with tables ``[[rules]]``.

    Raises
    ------
    RuleError
        If the file cannot be read, or a rule in it cannot be used.
    """
    import tomllib

    try:
        table = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise RuleError(f"cannot be read: {error.strerror or error}", rule=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise RuleError(f"is not TOML: {error}", rule=str(path)) from error
    tool = table.get("tool")
    inner = tool.get("checker") if isinstance(tool, dict) else None
    tables = (inner if isinstance(inner, dict) else table).get("rules", [])
    return declared_rules(tables, origin=path.name)


def _declared(table: Mapping[str, Any], place: int, origin: str) -> Rule:
    who = str(table.get("code") or table.get("name") or f"rule {place}")
    for key, given in table.items():
        expected = KEYS.get(key)
        if expected is None:
            raise RuleError(f"no key {key!r}{nearest(key, KEYS)}", rule=who)
        if not isinstance(given, expected):
            raise RuleError(f"{key} is {_KINDS[expected]}, not {given!r}", rule=who)
    for key in REQUIRED:
        if key not in table:
            raise RuleError(f"{key} is missing", rule=who)
    settings = dict(table)
    relation, why = settings.pop("relation"), settings.pop("why", "")
    rule = from_relation(relation, origin=origin, **settings)
    return rule.replaced(page=declared_page(rule, why))


_KINDS = {str: "a text", dict: "a table", bool: "true or false", list: "a list of texts"}


def declared_page(rule: Rule, why: str = "") -> str:
    """Return the page of a declared rule, under the headings that every page has."""
    parts = [rule.summary, "", "What it checks", *(f"    {line}" for line in rule.definition.splitlines())]
    if why:
        parts += ["", "Why it matters", *(f"    {line}" for line in why.strip().splitlines())]
    return "\n".join(parts)
