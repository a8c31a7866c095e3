from __future__ import annotations

import pytest

from checker.claims.find import find_claims
from checker.errors import RelationSyntaxError
from checker.quantities.find import find_quantities
from checker.rules.attach import mentions
from checker.rules.selector import parse_selector, singular
from checker.text.markdown import read_markdown


def named(selector: str, text: str, *others: str) -> list[str]:
    """Return the surfaces of the claims that *selector* names in *text*."""
    document = read_markdown(text)
    phrases = [phrase for other in others for phrase in parse_selector(other).phrases]
    sentences = find_claims(document, find_quantities(document)).sentences
    return [
        mention.claim.quantity.surface
        for sentence in sentences
        for mention in mentions(sentence, parse_selector(selector), phrases)
    ]


@pytest.mark.parametrize(
    ("selector", "text", "surfaces"),
    [
        ("engineers [count]", "12 engineers work in 3 teams.", ["12 engineers"]),
        ("teams [count]", "12 engineers work in 3 teams.", ["3 teams"]),
        ("revenue [currency]", "Revenue was $80m and costs were $60m.", ["$80m"]),
        ("costs [currency]", "Revenue was $80m and costs were $60m.", ["$60m"]),
        ("revenue [currency]", "It took $80m in revenue and $60m in grants.", ["$80m"]),
        ("grants [currency]", "It took $80m in revenue and $60m in grants.", ["$60m"]),
        ("revenue [currency]", "Revenue rose 5% to $80m.", ["$80m"]),
        ("revenue [percent]", "Revenue rose 5% to $80m.", ["5%"]),
        ("gross margin [percent]", "Gross margin, at 25%, was flat.", ["25%"]),
        ("turnout [percent]", "A turnout of 62%.", ["62%"]),
        ("turnout [percent]", "Turnout: 62%", ["62%"]),
        ("turnout [percent]", "Turnout (62%) was high.", ["62%"]),
        ("staff | employees [count]", "The firm has 40 employees.", ["40 employees"]),
        ("attendance [count]", "Attendance was 12,000 people.", ["12,000 people"]),
        ("teams [count]", "The teams have 12 engineers.", []),
        ("revenue [currency]", "Revenue grew. Costs were $60m.", []),
        ("revenue [currency]", "Revenue (up 3%); costs were $60m.", []),
        ("[percent]", "It rose 5% and then 7%.", ["5%", "7%"]),
        ("distance [km]", "The distance is 12 miles.", ["12 miles"]),
        ("revenue [currency]", "Revenue for the year was $412m, up from $380m in 2022.", ["$412m"]),
        ("revenue [currency]", "Revenue, which includes grants of $5m, was $80m.", []),
        ("revenue [currency]", "Revenue rose by $5m to $80m.", ["$80m"]),
        ("revenue [currency]", "Revenue was down $5m at $80m.", ["$80m"]),
        ("revenue [currency]", "Revenue fell from $90m to $80m.", ["$80m"]),
        ("revenue [currency]", "Revenue rose by $5m.", []),
        ("revenue [currency]", "Revenue was up from $70m.", []),
        ("revenue [currency]", "Revenue per store was $2m.", []),
        ("revenue [currency]", "Revenue growth of $5m was welcome.", []),
        ("revenue [currency]", "Last year's revenue was $70m.", []),
        ("revenue [currency]", "The target is a revenue of $90m; revenue was $80m.", ["$80m"]),
        ("revenue [currency]", "Revenue and costs were $80m and $60m.", []),
        ("revenue [currency]", "Revenue more than doubled to $80m.", []),
        ("gross margin [percent]", "Gross margin fell from 31% to 25%.", ["25%"]),
        ("team [count]", "They are 4 per team.", []),
        ("plot [hectare]", "The plot is 12 miles from 3 acres of wood.", []),
    ],
)
def test_a_phrase_names_the_right_amount(selector, text, surfaces):
    assert named(selector, text) == surfaces


def test_a_longer_phrase_of_another_name_keeps_its_words():
    text = "The cost of revenue was $60m."
    assert named("revenue [currency]", text) == ["$60m"]
    assert named("revenue [currency]", text, "cost of revenue [currency]") == []


@pytest.mark.parametrize(
    ("selector", "surfaces"),
    [
        ("sales [currency; hedge=none]", ["$80m"]),
        ("sales [currency; hedge=about]", ["$70m"]),
        ("sales [currency; hedge!=none]", ["$70m"]),
        ("sales [currency; entity=Acme]", ["$80m"]),
        ("sales [currency; entity!=Acme]", ["$70m"]),
        ("sales [currency; predicate=report]", ["$80m"]),
        ("sales [currency; block=list item]", ["$70m"]),
    ],
)
def test_conditions(selector, surfaces):
    text = "Acme reported sales of $80m.\n\n* Elsewhere, sales were about $70m.\n"
    assert named(selector, text) == surfaces


@pytest.mark.parametrize(
    ("selector", "said"),
    [
        ("", "names words, a dimension, or both"),
        ("revenue [curency]", "did you mean 'currency'"),
        ("revenue [currency", "noun phrase [dimension]"),
        ("revenue [currency; hegde=none]", "did you mean 'hedge'"),
        ("revenue [currency; hedge=non]", "did you mean 'none'"),
        ("revenue [currency; hedge]", "key = value"),
        ("revenue [currency; block=heading]]", "noun phrase"),
        ("x" * 1000, "noun phrase"),
    ],
)
def test_a_selector_outside_the_grammar_is_refused(selector, said):
    with pytest.raises(RelationSyntaxError) as caught:
        parse_selector(selector)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("word", "one"),
    [("cities", "city"), ("boxes", "box"), ("teams", "team"), ("glass", "glass"), ("bus", "bus"), ("ties", "tie")],
)
def test_singular(word, one):
    assert singular(word) == one
