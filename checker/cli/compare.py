"""``checker compare``: whether the numbers of one text agree with those of another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.choices import Show


def compare(
    first: Annotated[Path, typer.Argument(help="The text that is taken as given: the report, yesterday's version.")],
    second: Annotated[Path, typer.Argument(help="The text that is tested: the headline, the summary.")],
    show: Annotated[Show, typer.Option(help="Relations to list beside the findings.")] = Show.FINDINGS,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Tell whether the numbers of a second text agree with those of a first.

    Exit code 0: they agree, or have nothing to do with each other. 1: they contradict. 2: a file cannot be read.
    """
    from checker.cli.output import make_writer, standard_output
    from checker.comparison import compare as compare_texts

    comparison = compare_texts(first, second)
    if as_json:
        typer.echo(comparison.to_json(indent=2))
    else:
        writer = make_writer("full", standard_output(), show=show)
        writer.add(comparison)
        typer.echo(f"{comparison.verdict.value}: {comparison.summary}")
    raise typer.Exit(1 if comparison.verdict.value == "contradicts" else 0)
