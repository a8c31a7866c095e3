"""What the guides promise. That their commands print what they show is held by the tests of the pages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_rule_of_the_guide_takes_ten_lines() -> None:
    guide = (ROOT / "docs" / "guides" / "write-a-rule.md").read_text("utf-8")
    (rule,) = re.findall(r"^<!-- file: checker.toml -->\n```\w*\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert len(rule.splitlines()) <= 10


def test_our_own_pages_have_no_finding(command: list[str]) -> None:
    ours = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs", "notebooks"]
    done = subprocess.run([*command, "check", *ours], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
