"""A rule sleeps only through texts in which it would find nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checker.claims.find import Claims, find_claims
from checker.claims.frame import Frame
from checker.claims.sentence import Sentence
from checker.quantities.find import find_quantities
from checker.relations.relation import Relation
from checker.rules import BUILT_IN
from checker.rules.requests import requests_of
from checker.rules.roster import Roster
from checker.rules.rule import Rule, make_rule
from checker.text.plain import read_plain


def claims_of(text: str) -> Claims:
    document = read_plain(text)
    return find_claims(document, find_quantities(document))


@pytest.mark.parametrize("waking", BUILT_IN, ids=lambda rule: rule.name)
def test_a_sleeping_rule_finds_nothing(waking: Rule) -> None:
    roster = Roster(BUILT_IN)
    for text in (*waking.holds, *waking.breaks, *waking.silent):
        claims = claims_of(text)
        awake = roster.awake(claims)
        assert [rule.name for rule in BUILT_IN if rule not in awake and any(True for _ in rule.relations(claims))] == []


@pytest.mark.parametrize("waking", BUILT_IN, ids=lambda rule: rule.name)
def test_a_reader_that_is_not_asked_finds_nothing(waking: Rule) -> None:
    roster = Roster(BUILT_IN)
    for text in (*waking.holds, *waking.breaks, *waking.silent):
        claims, unknown = claims_of(text), claims_of(text)
        roster.awake(claims)
        for reader, bits in claims.bits.items():
            if callable(reader) and not bits & claims.met:
                assert list(reader(unknown)) == [], (reader, text)


def test_of_readers_only_those_are_asked_that_may_find_something() -> None:
    def with_the_cue(claims: Claims) -> Iterator[Relation]:
        asked.append("with the cue")
        claims.with_any(frozenset({"turnout"}))
        return iter(())

    def without(claims: Claims) -> Iterator[Relation]:
        asked.append("without")
        claims.with_any(frozenset({"weir"}))
        return iter(())

    def looks(claims: Claims) -> Iterator[Relation]:
        asked.append("looks")
        assert all(sentence.pattern for sentence in claims.sentences)
        return iter(())

    def propose(claims: Claims) -> Iterator[Relation]:
        return claims.found_by(with_the_cue, without, looks)

    asked: list[str] = []
    own = make_rule(propose, code="ACME001", name="own", origin="built-in")
    claims = claims_of("The turnout was 62%.")
    assert Roster((own,)).awake(claims) == [own]
    asked.clear()
    assert list(own.relations(claims)) == []
    assert asked == ["with the cue", "looks"]


def test_a_rule_sleeps_where_its_frame_has_a_cue_and_does_not_fit() -> None:
    def propose(claims: Claims) -> Iterator[Relation]:
        assert not any(claims.match(turnout))
        return iter(())

    turnout = Frame(r"turnout (?:was|is) <share:percent>", cues=("turnout",))
    own = make_rule(propose, code="ACME001", name="own", origin="built-in")
    roster = Roster((own,))
    assert roster.awake(claims_of("The turnout rose to 62%.")) == []
    assert roster.awake(claims_of("The turnout was 62%.")) == [own]


def test_a_rule_sleeps_where_no_sentence_passes_its_test() -> None:
    def has_risen(sentence: Sentence) -> bool:
        looked_at.append(sentence.text)
        return "rose" in sentence.pattern

    def propose(claims: Claims) -> Iterator[Relation]:
        found.append([sentence.text for sentence in claims.with_kinds("P", that=has_risen)])
        return iter(())

    looked_at: list[str] = []
    found: list[list[str]] = []
    own = make_rule(propose, code="ACME001", name="own", origin="built-in")
    roster = Roster((own,))
    found.clear()
    assert roster.awake(claims_of("The turnout was 62%. It fell in 12 towns.")) == []
    assert looked_at == ["The turnout was 62%. "]
    claims = claims_of("The turnout was 62%. It rose to 64%.")
    assert roster.awake(claims) == [own]
    list(own.relations(claims))
    assert found == [["It rose to 64%."]]


def test_a_rule_that_asks_for_words_of_the_text_sleeps_without_them() -> None:
    def propose(claims: Claims) -> Iterator[Relation]:
        assert not claims.says("Both ") or claims.sentences
        return iter(())

    own = make_rule(propose, code="ACME001", name="own", origin="built-in")
    roster = Roster((own,))
    assert roster.awake(claims_of("Two came. It has 12 members.")) == []
    assert roster.awake(claims_of("Both came. It has 12 members.")) == [own]


def test_rules_keep_their_order_and_sleep_without_their_cues() -> None:
    awake = Roster(BUILT_IN).awake(claims_of("The club has 12 members."))
    assert [rule for rule in BUILT_IN if rule in awake] == awake
    assert "turnout-mismatch" not in {rule.name for rule in awake}


def test_hardly_any_rule_looks_at_every_text() -> None:
    """A rule that asks for the document before it has asked for sentences is awake everywhere, and slow."""
    assert [rule.name for rule in BUILT_IN if requests_of(rule) is None] == [
        "restated-differently",
    ]


def test_a_rule_from_elsewhere_is_always_awake() -> None:
    def propose(claims: Claims) -> Iterator[Relation]:
        asked.append(claims)
        return iter(())

    asked: list[Claims] = []
    own = make_rule(propose, code="ACME001", name="own", origin="rules.py")
    assert requests_of(own) is None
    assert asked == []
    assert Roster((own,)).awake(claims_of("Nothing.")) == [own]
