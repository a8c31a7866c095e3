"""Run the commands that the pages show, and write what they print: ``python docs/transcripts.py``.

A block fenced as ``console`` holds commands after ``$`` and what they print. A comment
``<!-- file: NAME -->`` above a block makes the block a file in the folder that the commands
of the page run in, which is empty at first. With ``--check`` nothing is written, and the exit
code is 1 where a command prints something else than its page says.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
BLOCK = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```\w*\n(?P<content>.*?)```\n|```console\n(?P<session>.*?)```\n", re.DOTALL
)


def pages() -> list[Path]:
    """Return the pages with commands to run."""
    return [page for page in sorted(HERE.rglob("*.md")) if "```console\n" in page.read_text("utf-8")]


def played(text: str) -> str:
    """Return the page *text* with the output that its commands have now."""
    with tempfile.TemporaryDirectory() as name:
        folder, tools = Path(name, "work"), Path(name, "bin")
        folder.mkdir()
        tools.mkdir()
        command = tools / "checker"
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m checker "$@"\n', "utf-8")
        command.chmod(0o755)

        def replay(block: re.Match[str]) -> str:
            if block["file"]:
                path = folder / block["file"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block["content"], "utf-8")
                return block[0]
            commands = [line[2:] for line in block["session"].splitlines() if line.startswith("$ ")]
            parts = [f"$ {each}\n{_output(each, folder, tools)}" for each in commands]
            return "```console\n" + "".join(parts) + "```\n"

        return BLOCK.sub(replay, text)


def _output(command: str, folder: Path, tools: Path) -> str:
    environment = {
        **os.environ,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(HERE.parent),
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }
    run = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return run.stdout if not run.stdout or run.stdout.endswith("\n") else run.stdout + "\n"


def main() -> int:
    """Write the pages, or compare them."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--check", action="store_true", help="write nothing; exit with 1 where a page differs")
    check = options.parse_args().check
    stale = 0
    for page in pages():
        text = page.read_text("utf-8")
        new = played(text)
        if new != text:
            stale += 1
            print(f"{'differs' if check else 'written'}: {page.relative_to(HERE.parent)}", file=sys.stderr)
            if not check:
                page.write_text(new, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
