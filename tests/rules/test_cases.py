"""The cases in the Markdown files below this folder; ``pytest --update-cases`` rewrites what they expect."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.testing import markdown_cases, read_cases, update_cases

CASES = Path(__file__).parent

test_cases = markdown_cases(CASES)

TEXT = """\
# share-mismatch

Words of explanation.

## One

```text
Of the 28 villages, 21 (85%) have no mains power.
```

```findings
PCT001 "95%" expected 75%
```

More words.

## Two

```markdown
*Of the 28 villages*, 21 (75%) have no mains power.
```

```findings
```
"""


def test_a_case_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "share_mismatch.md"
    path.write_text(TEXT, "utf-8")
    one, two = read_cases(path)
    assert (one.rule, one.title, one.form) == ("share-mismatch", "One", "plain")
    assert one.findings == ('PCT001 "95%" expected 75%',)
    assert one.found() == ('PCT001 "85%" expected 75%',)
    assert (two.form, two.findings, two.found()) == ("markdown", (), ())


def test_a_case_file_is_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "share_mismatch.md"
    path.write_text(TEXT, "utf-8")
    assert update_cases(path)
    assert path.read_text("utf-8") == TEXT.replace("95%", "85%")
    assert not update_cases(path)


def test_a_rule_that_does_not_exist_is_said(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(TEXT.replace("# share-mismatch", "# share-mismatsh", 1), "utf-8")
    with pytest.raises(AssertionError, match="no rule is called 'share-mismatsh'"):
        read_cases(path)[0].found()


def test_every_file_has_cases() -> None:
    for path in CASES.rglob("*.md"):
        assert read_cases(path), path.name
