"""``checker extract``: the quantities of texts, nothing tested."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from checker.cli.choices import Listing

Strings = Optional[list[str]]  # noqa: UP045  # typer evaluates this at run time


def extract(
    paths: Annotated[
        Strings, typer.Argument(metavar="PATH", help="Files, folders, patterns, or - for standard input.")
    ] = None,
    output_format: Annotated[
        Listing, typer.Option("--output-format", "--format", help="How quantities are listed.")
    ] = Listing.TEXT,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("-o", "--output", metavar="FILE", help="Write to this file."),
    ] = None,
    config: Annotated[Strings, typer.Option(metavar="SETTING", help="A configuration file, or key=value.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Ignore configuration files.")] = False,
    stdin_filename: Annotated[
        str, typer.Option(metavar="NAME", help="What standard input is called, and read as.")
    ] = "",
) -> None:
    """List the quantities of texts with their units and the values that they can stand for."""
    import sys

    from checker.cli.inputs import documents
    from checker.cli.listing import write_listing
    from checker.cli.run import opened
    from checker.cli.settings import configuration

    settings = configuration(config or (), isolated=isolated)
    failures: list[str] = []
    with opened(output) as stream:
        found = documents(paths or ["."], settings, failures, stdin_name=stdin_filename)
        write_listing(found, settings, output_format.value, stream)
    for line in failures:
        print(f"checker: {line}", file=sys.stderr)  # noqa: T201
    raise typer.Exit(2 if failures else 0)
