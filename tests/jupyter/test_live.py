"""Documents that are being written: findings follow the text, whatever is typed."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.api import Checker
from checker.jupyter import wire
from checker.jupyter.keys import Keystroke
from checker.jupyter.live import LiveDocument
from checker.jupyter.reread import reread
from checker.jupyter.supposing import only_moves, outline
from checker.text.notebook import read_cell, read_cells

CHECKER = Checker()
WRONG = "Of the 90 sites, 31 (54%) replied."
RIGHT = "Of the 90 sites, 31 (34%) replied."
PIECES = (
    WRONG,
    RIGHT,
    "Of the 80 posts, 20 (45%) were lost.",
    "🚂 gone.",
    "\n\n",
    "- ",
    "| 1 | 2 |",
    "```\n",
    "$x$ ",
    "9",
)


class Front:
    """What a front end knows: texts that it has sent, findings that it was told of."""

    def __init__(self, texts: dict[str, str], *, short: int = 0) -> None:
        self.live = LiveDocument(CHECKER.check_document, short=short)
        self.texts = dict(texts)
        self.findings: dict[str, wire.Finding] = {}
        self.turn = 0
        self.send(reset=True, cells=texts, order=list(texts))

    def send(
        self,
        cells: dict[str, str],
        *,
        reset: bool = False,
        settle: bool = False,
        order: list[str] | None = None,
    ) -> wire.Findings:
        self.turn += 1
        self.texts.update(cells)
        message = wire.Check(
            type="check",
            doc="d",
            turn=self.turn,
            reset=reset,
            cells=[wire.CellText(id=name, text=text) for name, text in cells.items()],
        )
        if order is not None:
            self.texts = {name: self.texts[name] for name in order}
            message["order"] = [wire.Position(id=name, index=number) for number, name in enumerate(order)]
        if settle:
            message["settle"] = True
        return self.take(self.live.answer(message))

    @contextmanager
    def settling(self) -> Iterator[None]:
        """Have the whole checked; what is sent inside is sent while that is going on."""
        self.turn += 1
        message = wire.Check(type="check", doc="d", turn=self.turn, reset=False, cells=[], settle=True)
        snapshot = self.live.begin(message)
        if snapshot is None:
            yield
            self.take(self.live.answer(message))
        else:
            settled = snapshot.settled()
            yield
            self.take(self.live.finish(message, snapshot, settled))

    def take(self, reply: wire.Findings) -> wire.Findings:
        reply = copy.deepcopy(reply)
        for key in reply["gone"]:
            del self.findings[key]
        self.findings |= {finding["key"]: finding for finding in reply["found"]}
        return reply

    def marked(self) -> list[tuple[str, str, list[str]]]:
        """Return what the front end would underline: code, fingerprint, the text under each mark."""
        return sorted(
            (finding["code"], finding["fingerprint"], [self.under(mark) for mark in finding["marks"]])
            for finding in self.findings.values()
        )

    def under(self, place: wire.Mark | wire.Fix) -> str:
        """Return the text at a place, which counts in UTF-16 units."""
        units = self.texts[place["cell"]].encode("utf-16-le")
        return units[2 * place["start"] : 2 * place["end"]].decode("utf-16-le")


def test_only_what_changes_is_told() -> None:
    front = Front({"a": WRONG, "b": RIGHT})
    assert [each["cell"] for finding in front.findings.values() for each in finding["marks"]] == ["a", "a", "a"]
    assert front.send({"b": RIGHT})["found"] == []
    reply = front.send({"b": "Of the 80 posts, 20 (45%) were lost."})
    assert [finding["message"] for finding in reply["found"]] == ["20 of 80 is 25%, not 45%"]
    reply = front.send({"a": RIGHT})
    assert (reply["found"], len(reply["gone"])) == ([], 1)
    assert not reply["settled"]
    assert front.send({}, settle=True)["settled"]


def test_typing_goes_on_while_the_whole_is_checked() -> None:
    front = Front({"a": WRONG, "b": f"First.\n\n{WRONG}"})
    front.send({"a": f"{RIGHT} {WRONG}"})
    with front.settling():
        front.send({"b": f"At first 🚂.\n\n{WRONG}"})
        front.send({"a": RIGHT})
    assert [under for _, _, under in front.marked()] == [["90", "31", "54%"]]
    assert not front.live.answer(wire.Check(type="check", doc="d", turn=9, reset=False, cells=[]))["settled"]
    with front.settling():
        pass
    assert front.live.answer(wire.Check(type="check", doc="d", turn=9, reset=False, cells=[]))["settled"]


def test_what_was_found_in_other_cells_is_of_no_use() -> None:
    front = Front({"a": WRONG, "b": WRONG})
    front.send({"a": f"{RIGHT} More."})
    with front.settling():
        front.send({}, order=["a"])
    assert front.findings == {}


def test_findings_behind_the_typing_move_with_their_text() -> None:
    front = Front({"a": f"First.\n\n{WRONG}"})
    reply = front.send({"a": f"First 🚂🚂.\n\n{WRONG}"})
    (finding,) = reply["found"]
    assert [front.under(mark) for mark in finding["marks"]] == ["90", "31", "54%"]
    assert [front.under(fix) for fix in finding["fixes"]] == [fix["old"] for fix in finding["fixes"]]


def test_alike_findings_have_keys_of_their_own() -> None:
    front = Front({"a": f"{WRONG}\n\n{WRONG}", "b": WRONG})
    assert len(front.findings) == 3
    assert len({finding["fingerprint"] for finding in front.findings.values()}) == 1


def test_cells_that_are_gone_take_their_findings_along() -> None:
    front = Front({"a": WRONG, "b": WRONG, "c": RIGHT})
    reply = front.send({}, order=["c", "b"])
    assert len(reply["gone"]) == 1
    assert {mark["cell"] for finding in front.findings.values() for mark in finding["marks"]} == {"b"}


def test_a_suppression_is_not_called_unused_while_something_else_is_typed() -> None:
    kept = f"{WRONG} <!-- checker: ignore[PCT001] as published -->"
    front = Front({"a": f"{kept}\n\nMore."})
    assert front.findings == {}
    front.send({"a": f"{kept}\n\nMore. {RIGHT}"})
    assert front.findings == {}
    front.send({"a": f"{kept}\n\nMore. Of the 80 posts, 20 (45%) were lost."})
    assert [finding["code"] for finding in front.findings.values()] == ["PCT001"]
    front.send({}, settle=True)
    assert [finding["code"] for finding in front.findings.values()] == ["PCT001"]


def test_options_hide_severities_and_rules_and_show_ticks() -> None:
    live = LiveDocument(CHECKER.check_document)
    base = wire.Check(type="check", doc="d", turn=1, reset=True, cells=[wire.CellText(id="a", text=f"{WRONG} {RIGHT}")])
    base["order"] = [wire.Position(id="a", index=0)]
    assert len(live.answer(base)["found"]) == 1
    for off in ("PCT001", "share-mismatch"):
        again = wire.Check(type="check", doc="d", turn=2, reset=False, cells=[])
        again["options"] = wire.Options(minimum="info", ticks=True, off=[off])
        reply = live.answer(again)
        assert not reply["found"]
    assert [tick["title"] for tick in reply["ticks"].get("a", [])] == [] or reply["turn"] == 2
    again["options"] = wire.Options(minimum="error", ticks=True, off=[])
    assert len(live.answer(again)["found"]) == 1


def test_decisions_reach_the_report() -> None:
    front = Front({"a": WRONG})
    (finding,) = front.findings.values()
    message = wire.Check(type="check", doc="d", turn=9, reset=False, cells=[])
    decision = wire.Decision(
        fingerprint=finding["fingerprint"], state="dismissed", reason="as published", rule="PCT001", text="x"
    )
    message["decisions"] = [decision]
    front.live.answer(message)
    assert front.live.report.decisions == {finding["fingerprint"]: decision}


def test_a_long_text_is_read_only_around_the_typing() -> None:
    filler = "\n\n".join(f"Paragraph {number} of the long report is about nothing at all." for number in range(300))
    text = f"# Long\n\n{filler}\n\n{WRONG}\n\n{filler}"
    front = Front({"a": text})
    at = text.index("Paragraph 40 ")
    for typed in ("Of the 80 posts, 20 (45%) were lost. ", "🚂 ", "\n\n"):
        text = text[:at] + typed + text[at:]
        at += len(typed)
        front.send({"a": text})
        assert [
            [front.under(mark) for mark in finding["marks"]]
            for finding in front.findings.values()
            if finding["message"].startswith("31")
        ] == [["90", "31", "54%"]]
    assert len(front.findings) == 2
    before = front.marked()
    front.send({}, settle=True)
    assert front.marked() == before


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("\n\n".join), st.floats(0, 1), st.sampled_from(PIECES)
)
def test_reading_around_an_edit_gives_a_sound_document(text: str, where: float, typed: str) -> None:
    at = int(where * len(text))
    edited = text[:at] + typed + text[at:]
    document = reread(read_cell(text), edited, long=0)
    assert document.text == edited
    assert len(document.prose) == len(edited)
    assert list(document.blocks) == sorted(document.blocks, key=lambda block: block.start)
    assert all(0 <= block.start <= block.end <= len(edited) for block in document.blocks)


texts = st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join)
edits = st.tuples(st.sampled_from("ab"), st.floats(0, 1), st.integers(0, 6), st.sampled_from((*PIECES, "", "5", "%")))


@settings(max_examples=60, deadline=None)
@given(texts, texts, st.lists(edits, max_size=6))
def test_marks_lie_on_their_numbers_while_typing_and_settle_to_the_whole_check(
    first: str, second: str, typing: list[tuple[str, float, int, str]]
) -> None:
    front = Front({"a": first, "b": second})
    for cell, where, length, text in typing:
        old = front.texts[cell]
        at = int(where * len(old))
        with front.settling() if length % 2 else nullcontext():
            front.send({cell: old[:at] + text + old[at + length :]})
        for finding in front.findings.values():
            assert [front.under(mark) for mark in finding["marks"]] == [mark["surface"] for mark in finding["marks"]]
            assert [front.under(fix) for fix in finding["fixes"]] == [fix["old"] for fix in finding["fixes"]]
    front.send({}, settle=True)
    whole = CHECKER.check_document(read_cells(front.texts.items()))
    expected = sorted((finding.code, finding.fingerprint) for finding in whole.findings)
    assert [(code, fingerprint) for code, fingerprint, _ in front.marked()] == expected


@settings(max_examples=60, deadline=None)
@given(texts, texts, edits, st.sampled_from((0, 2_000)))
def test_what_is_supposed_is_what_is_answered_then(
    first: str, second: str, edit: tuple[str, float, int, str], short: int
) -> None:
    front = Front({"a": first, "b": second}, short=short)
    cell, where, length, text = edit
    at = int(where * len(front.texts[cell]))
    changed = front.texts[cell][:at] + text + front.texts[cell][at + length :]
    supposed = front.live.supposing(cell, changed)
    assert front.live.text(cell) == front.texts[cell]
    assert front.send({})["found"] == []
    reply = front.send({cell: changed})
    told = {each["key"]: outline(each) for each in supposed["found"]}
    assert {**told, **{each["key"]: outline(each) for each in reply["found"]}} == told
    known = {key: outline(each) for key, each in front.findings.items()}
    assert {**known, **told} == known
    assert (supposed["gone"], supposed["ticks"]) == (reply["gone"], reply["ticks"])


keys = st.sampled_from(("\b", "\x7f", "s", " ", ".", "5", "%", "m", "🚂", "\n"))


@settings(max_examples=150, deadline=None)
@given(texts, texts, st.floats(0, 1), keys, st.sampled_from((0, 2_000)))
def test_marks_that_are_said_to_move_are_where_they_were_moved(
    first: str, second: str, where: float, key: str, short: int
) -> None:
    front = Front({"a": first, "b": second}, short=short)
    front.live.answer(wire.Check(type="check", doc="d", turn=9, reset=False, cells=[], options=TICKED))
    stroke = Keystroke(key, first, len(first[: int(where * len(first))].encode("utf-16-le")) // 2)
    before = places(front.live)
    moves = only_moves(front.live, "a", stroke, front.live.supposing("a", stroke.typed))
    front.send({"a": stroke.typed})
    moved = [(what, *stroke.moved(start, end)) for what, start, end in before]
    assert moves is (sorted(moved) == sorted(places(front.live)))


TICKED = wire.Options(minimum="info", ticks=True, off=[])


def places(live: LiveDocument) -> list[tuple[str, int, int]]:
    """Return what is drawn on the first cell, and where."""
    findings, ticks = live.drawn("a")
    marks = [
        (f"{each['key']} {each['severity']} {each['message']} {mark['stated']}", mark["start"], mark["end"])
        for each in findings
        for mark in each["marks"]
        if mark["cell"] == "a"
    ]
    return [*marks, *((tick["title"], tick["start"], tick["end"]) for tick in ticks)]


def test_a_tick_stands_behind_the_sign_or_the_unit() -> None:
    text = "Of the 90 sites, 36 (40%) replied. The strip is 10 miles (16 km) wide."
    live = LiveDocument(CHECKER.check_document)
    message = wire.Check(type="check", doc="d", turn=1, reset=True, cells=[wire.CellText(id="a", text=text)])
    message["order"] = [wire.Position(id="a", index=0)]
    message["options"] = TICKED
    ticks = live.answer(message)["ticks"]["a"]
    assert [text[tick["start"] : tick["end"]] for tick in ticks] == ["90", "36", "40%", "10 miles", "16 km"]
