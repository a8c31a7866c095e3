"""What a tick says: numbers that bear each other out, not limits that are kept."""

import pytest

import checker


@pytest.mark.parametrize(
    ("text", "is_confirmed"),
    [
        ("Of the 240 growers, 132 (55%) came.", True),
        ("Membership rose from 1,840 to 2,015.", True),
        ("Languages: Norse 61.4%, Cornish 22.3%, other 16.3%", True),
        ("The office opened on Monday, 5 May 2025.", True),
        ("The soil has a pH of 6.5.", False),
        ("Sold to: Norland 30.2%, Sudland 25.1%, Ostia 6.8%, Westia 4.6%", False),
    ],
)
def test_what_confirms(text, is_confirmed):
    (tested,) = checker.check(text).relations
    assert tested.verdict == "holds"
    assert tested.is_confirmed is is_confirmed
