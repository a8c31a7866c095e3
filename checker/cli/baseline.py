"""``checker baseline``: remember what is found now, so that only what is new is reported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.config import Config
    from checker.findings.baseline import Entry
    from checker.findings.finding import Finding
    from checker.findings.notice import Notice

Strings = Optional[list[str]]  # noqa: UP045  # typer evaluates this at run time


def baseline(
    paths: Annotated[Strings, typer.Argument(metavar="PATH", help="Files, folders or patterns.")] = None,
    prune: Annotated[bool, typer.Option("--prune", help="Only take out what is no longer found.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Only list the baseline.")] = False,
    file: Annotated[Optional[Path], typer.Option("--file", metavar="FILE", help="The baseline file.")] = None,  # noqa: UP045
    rules: Annotated[
        Strings, typer.Option("--rules", metavar="FILE", help="A file with more rules, TOML or Python.")
    ] = None,
    config: Annotated[Strings, typer.Option(metavar="SETTING", help="A configuration file, or key=value.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Ignore configuration files.")] = False,
) -> None:
    """Write all findings of now to the baseline; checks then report only what is new."""
    import sys
    from dataclasses import replace

    from checker.cli.run import Run
    from checker.cli.settings import configuration
    from checker.findings.baseline import entries_of, make_baseline, read_baseline, write_baseline
    from checker.project import project_with

    settings = configuration(config or (), isolated=isolated)
    settings = replace(settings, baseline=file) if file is not None else settings
    project = project_with(settings, rule_files=map(Path, rules or ()), trusted=True)
    path = project.baseline_path
    known = read_baseline(path) if path.is_file() else make_baseline(())
    if show:
        for entry in (entry for entries in known.entries.values() for entry in entries):
            count = f" ({entry.count} times)" if entry.count > 1 else ""
            typer.echo(f"{entry.path}: {entry.rule} {entry.message}{count}")
        typer.echo(f"{path}: {_entries(len(known))}")
        raise typer.Exit
    if prune and not path.is_file():
        typer.echo(f"checker: {path}: no such file", err=True)
        raise typer.Exit(2)
    run = Run(project, use_baseline=False)
    found = {settings.relative(report.name): report.findings for report in run.reports(paths or ["."])}
    if prune:
        kept = [entry for path_, entries in known.entries.items() for entry in _pruned(path_, entries, found, settings)]
    else:
        kept = [entry for name, findings in found.items() for entry in entries_of(name, findings)]
        kept += [entry for name, entries in known.entries.items() if name not in found for entry in entries]
        kept = [entry for entry in kept if entry.path in found or _exists(settings, entry.path)]
    made = make_baseline(kept)
    write_baseline(made, path)
    for line in run.failures:
        print(f"checker: {line}", file=sys.stderr)  # noqa: T201
    typer.echo(f"{path}: {_entries(len(made))}, {_entries(len(known))} before")
    raise typer.Exit(2 if run.failures else 0)


def _pruned(
    path: str, entries: Iterable[Entry], found: Mapping[str, Sequence[Finding | Notice]], settings: Config
) -> Iterator[Entry]:
    """Yield the *entries* of the document at *path* that are still found, with their counts."""
    from dataclasses import replace

    from checker.findings.baseline import make_baseline

    if path not in found:
        yield from entries if _exists(settings, path) else ()
        return
    *_, stale = make_baseline(entries).apply(path, found[path])
    gone = {entry.key: entry.count for entry in stale}
    for entry in entries:
        left = entry.count - gone.get(entry.key, 0)
        if left > 0:
            yield replace(entry, count=left)


def _exists(settings: Config, path: str) -> bool:
    return ((settings.root or Path()) / path).is_file()


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number:,} entries"
