"""Requests as they come from outside: every field is looked at before it is believed."""

from __future__ import annotations

from typing import cast

from checker.jupyter import wire

_LONGEST_NAME = 1_000
_MOST_DECISIONS = 20_000
_MOST_KEYS = 100
_SEVERITIES = ("error", "warning", "info")
_STATES = ("open", "fixed", "dismissed", "to ask")


class Malformed(ValueError):
    """A message that is not one of ours."""


def read_request(message: object) -> wire.Request:
    """Return *message* as a request, or raise :class:`Malformed`.

    Examples
    --------
    >>> read_request({"type": "forget", "doc": "a", "more": 1})
    {'type': 'forget', 'doc': 'a'}
    """
    fields = _mapping(message, "message")
    kind, doc = fields.get("type"), _name(fields, "doc")
    if kind == "check":
        return _check(fields, doc)
    if kind == "explain":
        return wire.Explain(type="explain", doc=doc, turn=_whole(fields, "turn"), rule=_name(fields, "rule"))
    if kind == "forget":
        return wire.Forget(type="forget", doc=doc)
    if kind == "suppose":
        return _suppose(fields, doc)
    raise Malformed("type must be check, suppose, explain or forget")


def _check(fields: dict[str, object], doc: str) -> wire.Check:
    check = wire.Check(
        type="check",
        doc=doc,
        turn=_whole(fields, "turn"),
        reset=fields.get("reset") is True,
        cells=[_cell(each) for each in _sequence(fields, "cells")],
    )
    if "order" in fields:
        check["order"] = [_position(each) for each in _sequence(fields, "order")]
    if "decisions" in fields:
        check["decisions"] = [_decision(each) for each in _sequence(fields, "decisions")[:_MOST_DECISIONS]]
    if "options" in fields:
        check["options"] = _options(_mapping(fields["options"], "options"))
    if fields.get("settle") is True:
        check["settle"] = True
    if "path" in fields:
        check["path"] = _name(fields, "path")
    return check


def _suppose(fields: dict[str, object], doc: str) -> wire.Suppose:
    return wire.Suppose(
        type="suppose",
        doc=doc,
        turn=_whole(fields, "turn"),
        cell=_name(fields, "cell"),
        at=_whole(fields, "at"),
        keys=_characters(_name(fields, "keys"))[:_MOST_KEYS],
    )


def _characters(text: str) -> str:
    # Half a surrogate pair is no character; JSON can carry one all the same.
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _cell(value: object) -> wire.CellText:
    fields = _mapping(value, "cell")
    text = fields.get("text")
    if not isinstance(text, str):
        raise Malformed("the text of a cell must be a string")
    cell = wire.CellText(id=_name(fields, "id"), text=_characters(text))
    if "metadata" in fields:
        cell["metadata"] = _mapping(fields["metadata"], "metadata")
    return cell


def _position(value: object) -> wire.Position:
    fields = _mapping(value, "position")
    return wire.Position(id=_name(fields, "id"), index=_whole(fields, "index"))


def _decision(value: object) -> wire.Decision:
    fields = _mapping(value, "decision")
    state = fields.get("state")
    if state not in _STATES:
        raise Malformed(f"state must be one of {', '.join(_STATES)}")
    return wire.Decision(
        fingerprint=_name(fields, "fingerprint"),
        state=cast("wire.State", state),
        reason=str(fields.get("reason", "")),
        rule=str(fields.get("rule", "")),
        text=str(fields.get("text", "")),
    )


def _options(fields: dict[str, object]) -> wire.Options:
    minimum = fields.get("minimum", "info")
    if not isinstance(minimum, str) or minimum not in _SEVERITIES:
        raise Malformed(f"minimum must be one of {', '.join(_SEVERITIES)}")
    return wire.Options(
        minimum=minimum,
        ticks=fields.get("ticks") is True,
        off=[_short(each, "off") for each in _sequence(fields, "off")],
    )


def _mapping(value: object, name: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Malformed(f"{name} must be an object")
    return cast("dict[str, object]", value)


def _sequence(fields: dict[str, object], name: str) -> list[object]:
    value = fields.get(name, [])
    if not isinstance(value, list):
        raise Malformed(f"{name} must be a list")
    return cast("list[object]", value)


def _name(fields: dict[str, object], name: str) -> str:
    return _short(fields.get(name), name)


def _short(value: object, name: str) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        raise Malformed(f"{name} must be a string of at most {_LONGEST_NAME:,} characters")
    return value


def _whole(fields: dict[str, object], name: str) -> int:
    number = fields.get(name)
    if not isinstance(number, int) or isinstance(number, bool):
        raise Malformed(f"{name} must be a whole number")
    return number
