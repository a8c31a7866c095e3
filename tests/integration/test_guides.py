"""The transcripts in the guides are what the commands print.

A block below ``<!-- file: NAME -->`` is written to that file; in a block below
``<!-- transcript -->`` every line that opens with ``$`` is run, in one folder per guide.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(
    r"^<!-- (file: (?P<file>\S+)|transcript) -->\n```\w*\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL
)
GUIDES = [path for path in sorted((ROOT / "docs" / "guides").glob("*.md")) if BLOCK.search(path.read_text("utf-8"))]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_the_transcripts_are_true(guide: Path, run, tmp_path: Path) -> None:
    for block in BLOCK.finditer(guide.read_text("utf-8")):
        if block["file"]:
            path = tmp_path / block["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["content"], "utf-8")
            continue
        shown = []
        for line in block["content"].splitlines():
            if line.startswith("$ "):
                command, *arguments = shlex.split(line[2:])
                assert command == "checker"
                done = run(*arguments)
                shown += [line, *(done.stdout + done.stderr).splitlines()]
        assert shown == block["content"].splitlines()


def test_there_are_guides_with_transcripts() -> None:
    assert {"write-a-rule", "adopt"} <= {path.stem for path in GUIDES}


def test_the_rule_of_the_guide_takes_ten_lines() -> None:
    guide = (ROOT / "docs" / "guides" / "write-a-rule.md").read_text("utf-8")
    (block,) = [found for found in BLOCK.finditer(guide) if found["file"] == "checker.toml"]
    assert len(block["content"].splitlines()) <= 10


def test_our_own_pages_have_no_finding(command: list[str]) -> None:
    ours = [
        name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs", "notebooks") if (ROOT / name).exists()
    ]
    done = subprocess.run([*command, "check", *ours], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
