"""Frames: which quantities a sentence must hold for a pattern to fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.find import find_claims
from checker.claims.frame import MOST_LOOKS, Frame
from checker.claims.sentence import TOKEN, token_words
from checker.quantities.find import find_quantities
from checker.text.plain import read_plain


@pytest.mark.parametrize(
    ("pattern", "order"),
    [
        (r"of <whole:count>, <part:thing>", ("NC", "C")),
        (r"<a:count>(?: of <b:money>)? in <c:year>", ("NC", "Y")),
        (r"<a:count>(?: and <b:money>)* in <c:year>", ("NC", "Y")),
        (r"<a:count>(?: and <b:money>){0,3}", ("NC",)),
        (r"<a:count>(?: and <b:money>){1,3}", ("NC", "M")),
        (r"from (?:<range:range>|<low:thing> to <high:money>) on", ("ZC",)),
        (r"<a:thing>|<b:money> of <c:any>", ("CM",)),
        (r"<a:thing>|only", ()),
        (r"(?!<a:thing>)(?<!x)<b:money>(?= of <c:age>)", ("M",)),
        (r"[(<|?] \(<a:thing>\) (?P<word>up|down) <b:money>", ("C", "M")),
    ],
)
def test_slots_that_every_way_fills_are_known(pattern: str, order: tuple[str, ...]) -> None:
    assert Frame(pattern, cues=("of",)).order == order


@given(st.text(alphabet="ab z'CP(),.=:–é-0\n", max_size=60))
def test_the_words_of_a_pattern_are_those_of_its_tokens(pattern: str) -> None:
    words = [token for token in TOKEN.findall(pattern) if token[0].islower()]
    assert token_words(pattern) == [word.encode() for word in words]


def test_a_pattern_has_no_accents() -> None:
    document = read_plain("Le Rhône à Nîmes: 12 ânes, façade, Dvořák, Łódź, naïve.")
    (sentence,) = find_claims(document, find_quantities(document)).sentences
    assert sentence.pattern == "le rhone a nimes: C, facade, dvorak, lodz, naive."


def test_a_frame_for_the_start_of_a_sentence_fits_nowhere_else() -> None:
    document = read_plain("In all 12 cows. He saw in all 12 cows.")
    sentences = find_claims(document, find_quantities(document)).sentences
    frame = Frame(r"\Ain all <a:count>", cues=("all",))
    assert [match.sentence.start for match in frame.fits(sentences)] == [0]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"<a:count> \(<b:percent>\)", "("),
        (r"<a:count> ?\(?<b:percent>\)?", ""),
        (r"<a:count>(?: \(<b:percent>\)|, or <c:percent>)", ""),
        (r"<a:count> or more than <b:count>(?: \(C\))?", " or more than "),
        (r"<a:count> of <b:count>", ""),
    ],
)
def test_what_a_frame_cannot_do_without_is_in_every_sentence_that_it_fits(pattern: str, words: str) -> None:
    assert Frame(pattern, cues=("of",))._literal() == words


def test_a_frame_that_is_asked_often_still_fits_where_its_bracket_stands() -> None:
    document = read_plain("\n\n".join(["It has 40 or 50% of them."] * 2 * MOST_LOOKS + ["Of them 40 (50%) came."]))
    claims = find_claims(document, find_quantities(document))
    frame = Frame(r"<a:number> \(<b:percent>\)", cues=("of",))
    assert [match["b"].quantity.surface for match in claims.match(frame)] == ["50%"]
