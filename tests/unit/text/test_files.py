"""Bytes into documents."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from checker.errors import CheckerError, ReadError
from checker.text.document import BlockKind
from checker.text.files import decode, read_bytes, read_file

TEXT = "12 km — é 🚂\r\nmore\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
)
def test_encodings(content: bytes) -> None:
    assert decode(content) == TEXT


@pytest.mark.parametrize("content", [b"\xff\xfe\xff", b"caf\xe9 12", b"PK\x03\x04\x00", b"\x89PNG\r\n\x1a\n\0"])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(ReadError, match=r"draft\.txt: is not .*text"):
        decode(content, "draft.txt")


def test_the_error_is_an_os_error_and_ours() -> None:
    assert issubclass(ReadError, OSError)
    assert issubclass(ReadError, CheckerError)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.md", BlockKind.LIST_ITEM),
        ("A.MARKDOWN", BlockKind.LIST_ITEM),
        ("a.txt", BlockKind.LIST_ITEM),
        ("a", BlockKind.LIST_ITEM),
    ],
)
def test_readers_by_suffix(tmp_path: Path, name: str, kind: BlockKind) -> None:
    path = tmp_path / name
    path.write_bytes(b"- 12 `km`\n")
    document = read_file(path)
    assert document.name == str(path)
    assert document.blocks[0].kind is kind
    assert ("km" in document.prose) is (path.suffix.lower() not in (".md", ".markdown"))


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.md", tmp_path):
        with pytest.raises(ReadError, match="cannot be read"):
            read_file(path)


def test_line_ends_are_kept() -> None:
    assert read_bytes(b"a\r\n\r\nb 5\r\n").text == "a\r\n\r\nb 5\r\n"
