"""Rules of one's own in three sizes, and how they fail."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from benchmarks.growth import grows_within
from checker.api import Checker
from checker.errors import RelationSyntaxError, RuleError
from checker.relations.relation import equal
from checker.relations.verdict import Verdict
from checker.rules.declared import declared_rules
from checker.rules.flag import flag
from checker.rules.rule import Rule, Severity, forget_session_rules, remember, rule, session_rules
from checker.testing import assert_rule, problems_of

MARGIN = {
    "code": "ACME001",
    "name": "gross-margin",
    "relation": "margin = (revenue - cost) / revenue",
    "bind": {
        "revenue": "revenue [currency]",
        "cost": "cost of sales [currency]",
        "margin": "gross margin [percent]",
    },
    "scope": "paragraph",
    "message": "gross margin works out at {expected}, not {margin}",
    "holds": ["Revenue was $80m, cost of sales $60m, and gross margin 25%."],
    "breaks": ["Revenue was $80m. Cost of sales came to $60m, and gross margin was 35%."],
}


def test_a_declared_rule_keeps_the_promises_of_its_examples():
    (margin,) = declared_rules([MARGIN])
    assert_rule(margin)
    (finding,) = Checker([margin]).check(MARGIN["breaks"][0]).findings
    assert finding.message == "gross margin works out at 25%, not 35%"
    assert list(finding.relation.roles) == ["margin", "revenue", "cost"]
    assert finding.relation.stated == "margin"
    assert {each.role for each in finding.suggestions} == {"margin", "revenue", "cost"}


def test_units_convert_by_themselves():
    density = rule(
        "density = people / area",
        code="ACME002",
        name="density",
        bind={"density": "[density]", "people": "people | residents [count]", "area": "[area]"},
        holds=[
            "The town covers 50 sq km and has 20,000 people, a density of 400 people per sq km.",
            "Its 20,000 residents live on 12,355 acres: 400 people per sq km.",
        ],
        breaks=["The town covers 12,355 acres and has 20,000 people, a density of 500 people per sq km."],
    )
    assert_rule(density)


def test_constants_with_units_inequalities_and_functions():
    reach = rule(
        "reach <= 0.5 km",
        code="ACME005",
        name="reach",
        bind={"reach": "reach [length]"},
        holds=["The hose has a reach of 400 metres."],
        breaks=["The hose has a reach of 600 metres."],
    )
    assert_rule(reach)
    total = rule(
        "total = sum(gifts)",
        code="ACME006",
        name="gifts",
        bind={"total": "total [currency]", "gifts": "all gift [currency]"},
        scope="paragraph",
        holds=["A gift of $11 came, then a gift of $12, then a gift of $13. The total was $36."],
        breaks=["A gift of $11 came, then a gift of $12, then a gift of $13. The total was $46."],
    )
    assert_rule(total)
    (finding,) = Checker([total]).check(total.breaks[0]).findings
    assert list(finding.relation.roles) == ["total", "gifts 1", "gifts 2", "gifts 3"]


def headcount(people, teams, size):
    """People do not equal teams times team size."""
    return equal(people, teams * size)


HEADCOUNT = {"people": "engineers [count]", "teams": "teams [count]", "size": "per team [count]"}


def test_a_function_gets_the_bound_claims():
    made = rule(
        "ACME003",
        name="headcount-per-team",
        bind=HEADCOUNT,
        holds=["12 engineers work in 3 teams, 4 per team."],
        breaks=["14 engineers work in 3 teams, 4 per team."],
    )(headcount)
    assert_rule(made)
    assert made.summary == "People do not equal teams times team size."
    (finding,) = Checker([made]).check(made.breaks[0]).findings
    assert finding.relation.stated == "people"
    assert finding.message == "3 × 4 is 12, not 14"


def test_a_function_may_say_true_or_false_or_several_things():
    @rule(
        "ACME007",
        name="too-many",
        bind={"people": "people [count]"},
        holds=["Some 12 people came."],
        breaks=["Some 900 people came."],
    )
    def too_many(people):
        """More people than the hall {holds}."""
        yield people.quantity.value < 500
        if people.quantity.value < 10:
            yield flag("hardly anybody", people)

    assert_rule(too_many)
    (finding,) = Checker([too_many]).check("Some 900 people came.").findings
    assert finding.message == "More people than the hall {holds}"
    (said,) = Checker([too_many]).check("Some 9 people came.").findings
    assert (said.message, said.code, said.spans) == ("hardly anybody", "ACME007", (said.stated_span,))


class Crowded(Rule):
    """More people than seats.

    What it checks
        People and seats in one sentence.
    """

    code = "ACME008"
    name = "crowded"
    severity = "warning"
    holds = ("40 people sat on 50 seats.",)
    breaks = ("60 people sat on 50 seats.",)
    spare: int = 0

    def relations(self, claims):
        for sentence in claims.sentences:
            nouns = {claim.noun: claim for claim in sentence.claims}
            people, seats = nouns.get("people"), nouns.get("seat")
            if people and seats:
                yield checker.at_most(people, seats + self.spare, roles={"people": people, "seats": seats})


def test_a_class_has_options_and_a_page():
    assert_rule(Crowded)
    assert Crowded.severity is Severity.WARNING
    assert Crowded.options() == {"spare": 0}
    assert Crowded(spare=20).spare == 20
    assert not Checker([Crowded(spare=20)]).check("60 people sat on 50 seats.").findings
    with pytest.raises(RuleError, match="did you mean 'spare'"):
        Crowded(spar=1)


def test_nothing_is_guessed_where_a_name_could_be_two_amounts():
    (margin,) = declared_rules([MARGIN])
    text = "Revenue was $80m and revenue was $90m. Cost of sales came to $60m, and gross margin was 35%."
    assert not Checker([margin]).check(text).relations
    other = "Revenue was $80m. Cost of sales was €60m, and gross margin was 35%."
    assert not Checker([margin]).check(other).relations


def test_what_holds_is_reported_as_tested():
    (margin,) = declared_rules([MARGIN])
    (tested,) = Checker([margin]).check(MARGIN["holds"][0]).relations
    assert tested.verdict is Verdict.HOLDS


def test_a_rule_further_apart_is_a_warning():
    far = {**MARGIN, "scope": "document"}
    (margin,) = declared_rules([far])
    text = "Revenue was $80m.\n\nCost of sales came to $60m.\n\nGross margin was 35%."
    (finding,) = Checker([margin]).check(text).findings
    assert finding.severity is Severity.WARNING
    assert not Checker(declared_rules([MARGIN])).check(text).relations


def test_a_section_ends_at_a_heading():
    (margin,) = declared_rules([{**MARGIN, "scope": "section"}])
    parts = ["Revenue was $80m.", "Cost of sales came to $60m.", "Gross margin was 35%."]
    assert len(Checker([margin]).check("\n\n".join(parts), format="markdown").findings) == 1
    parts.insert(1, "# Costs")
    assert not Checker([margin]).check("\n\n".join(parts), format="markdown").findings


def test_a_rule_that_raises_is_one_finding_and_the_run_goes_on():
    @rule("ACME009", name="broken", bind={"people": "people [count]"})
    def broken(people):
        """It breaks."""
        return 1 / 0

    (margin,) = declared_rules([MARGIN])
    report = Checker([broken, margin]).check(f"Some 12 people came. {MARGIN['breaks'][0]}")
    failed, found = sorted(report.findings, key=lambda each: each.code, reverse=True)
    assert (failed.code, found.code) == ("CHK004", "ACME001")
    assert "ACME009 broken failed: ZeroDivisionError: division by zero (line " in failed.message
    assert "CHK004" in str(report)
    assert report.to_dict()["findings"]
    assert report.to_sarif()["runs"]
    assert report.to_html()


def test_a_rule_that_gives_nonsense_is_one_finding():
    made = rule("ACME010", name="nonsense", bind={"people": "people [count]"})(lambda people: "yes")
    (failed,) = Checker([made]).check("Some 12 people came.").findings
    assert "not str" in failed.message


def test_examples_that_do_not_come_out_are_named():
    (margin,) = declared_rules([{**MARGIN, "holds": ["Nothing here."], "breaks": ["Nor here."], "silent": []}])
    first, second = problems_of(margin)
    assert "holds 'Nothing here.': nothing was bound" in first
    assert "breaks 'Nor here.': nothing was bound" in second
    with pytest.raises(AssertionError, match="nothing was bound"):
        assert_rule(margin)
    (bare,) = declared_rules([{key: MARGIN[key] for key in ("code", "name", "relation", "bind")}])
    assert list(problems_of(bare)) == ["ACME001 gross-margin has no examples: add holds and breaks"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"relaton": "a = b"}, "no key 'relaton'; did you mean 'relation'?"),
        ({"code": "acme1"}, "three to six capitals and three digits"),
        ({"name": "Gross Margin"}, "lower-case words joined by hyphens"),
        ({"severity": "eror"}, "no severity 'eror'; did you mean 'error'?"),
        ({"scope": "paragrph"}, "did you mean 'paragraph'?"),
        ({"holds": "one text"}, "holds is a list of texts"),
        ({"relation": "margin = revenue."}, "'.' is not part"),
        ({"bind": {"revenu": "revenue", "cost": "cost", "margin": "margin"}}, "did you mean 'revenue'?"),
        ({"message": "it is {margn}"}, "did you mean 'margin'?"),
        ({"message": "{margin.__class__}"}, "no amount 'margin.__class__'"),
        ({"message": "{margin:>999999999}"}, "no amount"),
        ({"message": "{0}"}, "no amount '0'"),
        ({"message": "{"}, "a brace in a message"),
        ({"bind": {**MARGIN["bind"], "cost": "all cost of sales [currency]"}}, "sum(cost)"),
    ],
)
def test_what_is_wrong_with_a_declared_rule_is_said(change, said):
    with pytest.raises(RuleError) as caught:
        declared_rules([{**MARGIN, **change}])
    assert said in str(caught.value)


def test_a_missing_key_is_said():
    with pytest.raises(RuleError, match="ACME001: relation is missing"):
        declared_rules([{"code": "ACME001", "name": "x"}])
    with pytest.raises(RuleError, match="are tables"):
        declared_rules({"code": "ACME001"})


def test_relation_strings_say_where_they_are_wrong():
    with pytest.raises(RelationSyntaxError, match="at column 10"):
        rule("margin = __import__('os').system('true')", code="ACME001", name="evil")


@given(st.text(alphabet=" .,;()$%&%m1580\nrevenue cost of sales gross margin was", max_size=200))
def test_any_text_is_bound_or_left_alone(text):
    (margin,) = declared_rules([MARGIN])
    report = Checker([margin]).check(text)
    assert not [finding for finding in report.findings if finding.code == "CHK004"]


def test_time_grows_with_the_length_of_the_text():
    (margin,) = declared_rules([{**MARGIN, "scope": "document"}])
    checker = Checker([margin])

    def seconds(size):
        started = time.process_time()
        checker.check("Revenue was $80m, revenue of $80m and gross margin 25%. " * size)
        return time.process_time() - started

    assert grows_within(seconds, 400, 1600, factor=8, floor=0.1)


def test_rules_of_the_session_act_at_once():
    (margin,) = declared_rules([MARGIN], origin="session")
    try:
        remember(margin)
        assert [each.code for each in checker.check(MARGIN["breaks"][0]).findings] == ["ACME001"]
    finally:
        forget_session_rules()
    assert checker.check(MARGIN["breaks"][0]).ok


def test_a_rule_of_the_session_takes_the_place_of_its_older_self():
    try:
        (first,) = declared_rules([MARGIN], origin="session")
        (second,) = declared_rules([{**MARGIN, "code": "ACME011"}], origin="session")
        for each in (first, second, second):
            remember(each)
        assert session_rules() == (second,)
    finally:
        forget_session_rules()


@pytest.mark.parametrize("change", [{"code": "PCT001"}, {"name": "share-mismatch"}, {"code": "CHK001"}])
def test_a_rule_of_the_session_cannot_be_a_built_in_one(change):
    with pytest.raises(RuleError, match="two rules answer to"):
        declared_rules([{**MARGIN, **change}], origin="session")
    assert session_rules() == ()
    assert checker.check("Nothing.").ok
