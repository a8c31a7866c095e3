"""``checker compare``: whether the numbers of one text agree with those of another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from checker.cli.choices import Format, Show

FORMATS = f"[{'|'.join(Format)}]"
_READ_BY_PEOPLE = (Format.FULL, Format.CONCISE, Format.GITHUB)
"""Formats that end with a line on what was looked at; here it begins with the verdict."""


def compare(
    first: Annotated[Path, typer.Argument(help="The text that is taken as given: the report, yesterday's version.")],
    second: Annotated[Path, typer.Argument(help="The text that is tested: the headline, the summary.")],
    output_format: Annotated[
        str, typer.Option("--output-format", "--format", metavar=FORMATS, help="What the output looks like.")
    ] = "full",
    output: Annotated[
        Optional[Path],  # noqa: UP045  # typer evaluates this at run time
        typer.Option("-o", "--output", metavar="FILE", help="Write to this file."),
    ] = None,
    show: Annotated[Show, typer.Option(help="Relations to list beside the findings.")] = Show.FINDINGS,
    as_json: Annotated[bool, typer.Option("--json", help="Short for --output-format json.")] = False,
) -> None:
    """Tell whether the numbers of a second text agree with those of a first.

    Exit code 0: they agree, or have nothing to do with each other. 1: they contradict. 2: a file cannot be read.
    """
    from checker.cli.output import make_writer
    from checker.cli.run import opened
    from checker.comparison import compare as compare_texts

    comparison = compare_texts(first, second)
    with opened(output) as stream:
        if as_json or output_format == Format.JSON:
            stream.write(f"{comparison.to_json(indent=2)}\n")
        else:
            writer = make_writer(output_format, stream, show=show, quiet=True)
            writer.add(comparison)
            writer.finish(comparison.summary, [])
            if output_format in _READ_BY_PEOPLE:
                stream.write(f"{comparison.verdict.value}: {comparison.summary}\n")
    raise typer.Exit(1 if comparison.verdict.value == "contradicts" else 0)
