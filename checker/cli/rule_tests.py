"""``checker test-rules``: run the examples of rules."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

Strings = Optional[list[str]]  # noqa: UP045  # typer evaluates this at run time


def run_examples(
    paths: Annotated[
        Strings, typer.Argument(metavar="FILE", help="Rule files, TOML or Python; the configured rules if none.")
    ] = None,
    config: Annotated[Strings, typer.Option(metavar="SETTING", help="A configuration file, or key=value.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Ignore configuration files.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also the built-in rules and those of plug-ins.")] = False,
) -> None:
    """Run the examples of rules: what holds must hold, what breaks must be found."""
    from checker.cli.settings import configuration
    from checker.project import project_with
    from checker.rules.files import load_rule_files
    from checker.rules.housekeeping import HOUSEKEEPING
    from checker.testing import problems_of

    settings = configuration(config or (), isolated=isolated)
    if paths:
        rules = list(load_rule_files(map(Path, paths), trusted=True))
    else:
        known = project_with(settings, trusted=True).registry.rules
        rules = [rule for rule in known if rule not in HOUSEKEEPING and (every or rule.origin != "built-in")]
    examples = sum(len(rule.holds) + len(rule.breaks) + len(rule.silent) for rule in rules)
    problems = [problem for rule in rules for problem in problems_of(rule)]
    for problem in problems:
        typer.echo(problem)
    counted = f"{len(rules)} rule{'' if len(rules) == 1 else 's'}, {examples} example{'' if examples == 1 else 's'}"
    outcome = f"{len(problems)} failed" if problems else "all as they should be"
    typer.echo(f"{counted}: {outcome}" if rules else "no rules to test: none are configured")
    raise typer.Exit(1 if problems else 0)
