"""``checker rules``: every rule, and whether it runs."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

Strings = Optional[list[str]]  # noqa: UP045  # typer evaluates this at run time


def rules(
    rule_files: Annotated[
        Strings, typer.Option("--rules", metavar="FILE", help="A file with more rules, TOML or Python.")
    ] = None,
    config: Annotated[Strings, typer.Option(metavar="SETTING", help="A configuration file, or key=value.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Ignore configuration files.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """List every rule: code, name, gravest severity, state, where it comes from, what it flags."""
    from pathlib import Path

    from checker.cli.settings import configuration
    from checker.project import project_with
    from checker.rules.selection import is_selected

    settings = configuration(config or (), isolated=isolated)
    registry = project_with(settings, rule_files=map(Path, rule_files or ()), trusted=True).registry
    rows = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": str(rule.severity),
            "state": str(rule.tier) if is_selected(rule, settings.selection) or rule.tier != "stable" else "off",
            "origin": rule.origin,
            "summary": rule.summary,
        }
        for rule in sorted(registry, key=lambda each: each.code)
    ]
    if as_json:
        import json

        typer.echo(json.dumps(rows, indent=2))
    else:
        widths = {key: max(len(row[key]) for row in rows) for key in rows[0]}
        for row in rows:
            cells = [f"{row[key]:<{widths[key]}}" for key in ("code", "name", "severity", "state", "origin")]
            typer.echo("  ".join([*cells, row["summary"]]).rstrip())
    for line in registry.problems:
        typer.echo(f"checker: {line}", err=True)
    raise typer.Exit(2 if registry.problems else 0)
