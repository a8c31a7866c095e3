"""The texts that are measured: generated, always the same, and true to the last digit."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

FIRST = ("Ost", "Lin", "Carrick", "Sedge", "Holm", "Tarn", "Wex", "Ayle", "Brack", "Dun", "Elm", "Fen", "Gar", "Hazel")
SECOND = ("by", "dow", "vale", "combe", "bridge", "ford", "ley", "wick", "mere", "stead", "thorpe", "well", "worth")
OFFICES = (
    "harbour board",
    "county",
    "rail regulator",
    "health trust",
    "water company",
    "ferry operator",
    "school fund",
)
THINGS = ("homes", "pupils", "passengers", "trees", "vehicles", "jobs", "visitors", "votes", "letters", "samples")
PEOPLE = ("Residents", "Ministers", "Engineers", "Teachers", "Opponents", "Farmers", "Volunteers", "Lenders")
PLANS = ("the harbour wall", "the night service", "the new reservoir", "the merger", "the inquiry", "the school roof")

QUIET = (
    "Nobody in {place} asked why {plan} had been put off so late in the season.",
    "The road to {place} stays closed, and the diversion through the old quarry is slow when it rains.",
    "{people} said they had learned of {plan} from a notice pinned to the door of the library.",
    "A spokesman for the {office} declined to say who would pay, or when the work might begin.",
    "The report praises those who gave up their evenings for {plan}, and says little about the cost.",
    "It is not the first time that the {office} has had to explain itself, and it will hardly be the last.",
    "{people} will look again at the drawings before anything is signed.",
    "What happens next in {place} depends on the weather and on how long the pumps can be kept running.",
    "{people} from {place} had hoped for an answer before the holidays; instead there was a letter.",
    "“We were told nothing,” said a resident of {place} — and the {office}’s own papers seem to bear that out.",
    "The {office} calls {plan} “a matter of patience”; its critics – there are many – call it drift.",
    "Behind closed doors the {office} is said to be less certain about {plan} than it sounds in public.",
)


ARTICLE = 1_350
"""Code points after which an article ends with its paragraph."""
LENGTH = 1_800
"""Code points of an article on average."""


def _place(random: Random) -> str:
    return random.choice(FIRST) + random.choice(SECOND)


def _quiet(random: Random, many: int) -> list[str]:
    return [
        pattern.format(
            place=_place(random),
            people=random.choice(PEOPLE),
            plan=random.choice(PLANS),
            office=random.choice(OFFICES),
        )
        for pattern in random.sample(QUIET, many)
    ]


def _progress(random: Random) -> str:
    total = random.randrange(20, 900) * 1000
    done = random.randrange(5, total // 1000 - 5) * 1000
    return (
        f"The total is {total:,} {random.choice(THINGS)}, the {random.choice(OFFICES)} said, "
        f"of which {done:,} have been dealt with and {total - done:,} remain."
    )


def _share(random: Random) -> str:
    whole = random.randrange(12, 90) * 10
    part = random.randrange(1, whole)
    percent = round(100 * part / whole)
    return f"Of the {whole} {random.choice(THINGS)} in {_place(random)}, {part} ({percent}%) were counted twice."


def _change(random: Random) -> str:
    before = random.randrange(200, 900)
    percent = random.choice((5, 10, 20, 25))
    after = before * (100 + percent) / 100
    return f"Spending rose {percent}% to £{after:.1f}m, from £{before:.1f}m a year earlier."


def _distance(random: Random) -> str:
    kilometres = random.randrange(5, 90)
    return f"The new line runs {kilometres} km ({kilometres / 1.609344:.1f} miles) from {_place(random)} to the coast."


def _lone(random: Random) -> str:
    return (
        f"About {random.randrange(2, 60) * 100:,} people live within {random.randrange(2, 30)} miles of the site, "
        f"and it took {random.choice(('two', 'three', 'five', 'eight'))} years to find it."
    )


def _dated(random: Random) -> str:
    return (
        f"On {random.randrange(1, 29)} March {random.randrange(1990, 2026)} the bridge at {_place(random)} "
        f"was shut for the {random.choice(('second', 'third', 'fourth'))} time."
    )


def _person(random: Random) -> str:
    return f"{_place(random)}, {random.randrange(19, 90)}, has driven the {random.randrange(7, 23)}:30 for years."


def _cost(random: Random) -> str:
    return f"{random.choice(PEOPLE)} in {_place(random)} put the bill at £{random.randrange(11, 90) / 10}bn."


def _poll(random: Random) -> str:
    return f"In one survey {random.randrange(51, 90)}% were against {random.choice(PLANS)}."


def _count(random: Random) -> str:
    return f"The {random.choice(OFFICES)} in {_place(random)} has {random.randrange(12, 480)} staff."


RELATED: tuple[Callable[[Random], str], ...] = (_progress, _share, _change, _distance)
LONE: tuple[Callable[[Random], str], ...] = (_lone, _dated, _person, _cost, _poll, _count)


def news(characters: int, *, seed: int = 1, is_related: bool = True) -> str:
    """Return news-like prose of about *characters* code points, six to eight quantities in a thousand.

    Every third paragraph states a relation that can be tested, unless *is_related* is false.

    Examples
    --------
    >>> text = news(10_000)
    >>> 10_000 <= len(text) < 11_000 and text == news(10_000)
    True
    """
    random = Random(seed)
    paragraphs: list[str] = []
    length = 0
    while length < characters:
        sentences = [*_quiet(random, random.choice((4, 5))), *(kind(random) for kind in random.sample(LONE, 2))]
        if is_related and len(paragraphs) % 3 == 0:
            sentences.append(random.choice(RELATED)(random))
        random.shuffle(sentences)
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def documents(characters: int, *, seed: int = 1) -> list[str]:
    """Return short articles of news-like prose, about *characters* code points together.

    Articles are what is checked in practice: what a document costs besides its length counts
    in them as it should. As in print, their quotation marks and dashes are not ASCII. One in
    four states a relation that can be tested: in newspapers it is about one in eight.

    Examples
    --------
    >>> articles = documents(10_000)
    >>> len(articles), all(1_200 < len(article) < 2_600 for article in articles)
    (5, True)
    >>> all(article.isascii() for article in articles)
    False
    """
    return [
        news(ARTICLE, seed=seed + place, is_related=place % 4 == 0) for place in range(max(1, characters // LENGTH))
    ]


def dense(characters: int, *, seed: int = 1) -> str:
    """Return prose in which every sentence holds several numbers.

    Examples
    --------
    >>> sum(character.isdigit() for character in dense(1_000)) > 100
    True
    """
    random = Random(seed)
    sentences: list[str] = []
    length = 0
    while length < characters:
        sentences.append(random.choice(RELATED)(random))
        length += len(sentences[-1]) + 1
    return " ".join(sentences)


def contradictory(characters: int, *, seed: int = 1) -> str:
    """Return prose in which every share is wrong by far, so that every one is explained.

    Examples
    --------
    >>> contradictory(100).count("(99%)") >= 1
    True
    """
    random = Random(seed)
    sentences: list[str] = []
    length = 0
    while length < characters:
        whole = random.randrange(12, 90) * 10
        sentences.append(f"Of the {whole} {random.choice(THINGS)}, {whole // 2} (99%) were counted twice.")
        length += len(sentences[-1]) + 2
    return "\n\n".join(sentences)
