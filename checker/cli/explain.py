"""``checker explain``: the page of a rule."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

Strings = Optional[list[str]]  # noqa: UP045  # typer evaluates this at run time


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Code or name of the rule.")],
    rules: Annotated[
        Strings, typer.Option("--rules", metavar="FILE", help="A file with more rules, TOML or Python.")
    ] = None,
    config: Annotated[Strings, typer.Option(metavar="SETTING", help="A configuration file, or key=value.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Ignore configuration files.")] = False,
) -> None:
    """Show what a rule checks, why it matters, what it flags and what not."""
    from checker.errors import RuleError
    from checker.rules.page import rule_page
    from checker.rules.registry import known_rules

    try:
        found = known_rules().find(rule)  # most are built in, and need no settings and no plug-ins
    except RuleError:
        from pathlib import Path

        from checker.cli.settings import configuration
        from checker.project import project_with

        settings = configuration(config or (), isolated=isolated)
        found = project_with(settings, rule_files=map(Path, rules or ()), trusted=True).registry.find(rule)
    typer.echo(rule_page(found).rstrip())
