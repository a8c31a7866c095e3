"""The command ``checker``: its commands, one module each, and what happens when one fails."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from checker.cli.baseline import baseline
from checker.cli.check import check
from checker.cli.compare import compare
from checker.cli.explain import explain
from checker.cli.extract import extract
from checker.cli.merge import merge
from checker.cli.rule_tests import run_examples
from checker.cli.rules import rules
from checker.errors import CheckerError

app = typer.Typer(
    name="checker",
    help="Finds the numbers in a text that cannot all be right, and shows why.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check)
app.command()(extract)
app.command()(compare)
app.command()(explain)
app.command()(rules)
app.command("test-rules")(run_examples)
app.command()(baseline)
app.command()(merge)


def _show_version(wanted: bool) -> None:
    if wanted:
        from checker import __version__

        typer.echo(f"claim-checker {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Finds the numbers in a text that cannot all be right, and shows why."""


def main() -> None:
    """Run the command line; errors of the checker are one line and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    try:
        app()
    except CheckerError as error:
        print(f"checker: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except BrokenPipeError:
        # The reader of a pipe has gone, such as ``head``; what is left in the buffer goes nowhere.
        sys.stdout = None
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
