"""``checker check``: test the arithmetic of texts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from checker.cli.choices import Format, Least, Show

Strings = Optional[list[str]]  # noqa: UP045  # typer evaluates this at run time

FORMATS = f"[{'|'.join(Format)}]"


def check(
    paths: Annotated[
        Strings, typer.Argument(metavar="PATH", help="Files, folders, patterns, or - for standard input.")
    ] = None,
    select: Annotated[
        Strings, typer.Option(metavar="RULE", help="Rules to run: codes, starts of codes, names, or ALL.")
    ] = None,
    ignore: Annotated[Strings, typer.Option(metavar="RULE", help="Rules not to run.")] = None,
    extend_select: Annotated[
        Strings, typer.Option(metavar="RULE", help="Rules to run besides the selected ones.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Also run rules in preview.")] = False,
    fail_on: Annotated[Optional[Least], typer.Option(help="Least severity that makes the exit code 1.")] = None,  # noqa: UP045
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    output_format: Annotated[
        str, typer.Option("--output-format", "--format", metavar=FORMATS, help="What the output looks like.")
    ] = "full",
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("-o", "--output", metavar="FILE", help="Write to this file."),
    ] = None,
    show: Annotated[Show, typer.Option(help="Relations to list beside the findings.")] = Show.FINDINGS,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
    rules: Annotated[
        Strings, typer.Option("--rules", metavar="FILE", help="A file with more rules, TOML or Python.")
    ] = None,
    config: Annotated[Strings, typer.Option(metavar="SETTING", help="A configuration file, or key=value.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Ignore configuration files.")] = False,
    baseline: Annotated[Optional[Path], typer.Option(metavar="FILE", help="The baseline file.")] = None,  # noqa: UP045
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Show findings of the baseline too.")] = False,
    add_ignore: Annotated[bool, typer.Option("--add-ignore", help="Write comments that ignore the findings.")] = False,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="The reason that --add-ignore writes.")] = "",
    stdin_filename: Annotated[
        str, typer.Option(metavar="NAME", help="What standard input is called, and read as.")
    ] = "",
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Findings only, no last line.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say which settings are in force.")] = False,
) -> None:
    """Test the arithmetic of texts, and flag the numbers that cannot all be right.

    Exit code 0: nothing found that counts. 1: something found. 2: something could not be read or run.
    """
    from checker.cli.run import Run
    from checker.cli.settings import configuration, listed, with_options
    from checker.project import project_with
    from checker.rules.rule import Severity

    settings = with_options(
        configuration(config or (), isolated=isolated),
        select=listed(select),
        ignore=listed(ignore),
        extend_select=listed(extend_select),
        preview=preview or None,
        fail_on=Severity(fail_on) if fail_on is not None else None,
        baseline=baseline,
    )
    project = project_with(settings, rule_files=map(Path, rules or ()), trusted=True)
    run = Run(project, use_baseline=not no_baseline)
    if verbose:
        run.say_settings()
    if add_ignore:
        raise typer.Exit(run.add_ignores(paths or ["."], reason))
    found = run.check(
        paths or ["."],
        form=output_format,
        show=show,
        output=output,
        statistics=statistics,
        quiet=quiet,
        stdin_name=stdin_filename,
    )
    raise typer.Exit(2 if run.failures else 0 if exit_zero or not found else 1)
