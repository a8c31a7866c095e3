"""The page on what counts as a quantity, from the lexicon and from the finder itself."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from checker.lexicon.numbers_table import DOZENS, MAGNITUDES, MULTIPLES, SCALES
from checker.lexicon.units_table import FORMS, PHRASES, PREFIXES, ROWS
from checker.quantities.find import find_quantities
from checker.quantities.hedges import hedge_words
from checker.quantities.interval import Interval
from checker.quantities.quantity import GLYPHS, NOT_OPERANDS, Kind, Quantity
from checker.text.plain import read_plain

EXAMPLES = {
    Kind.NUMBER: ("with 59,000 more to go", "the other two stayed"),
    Kind.COUNT: ("28 villages", "14 first-team players", "half a million tickets", "dozens of boats"),
    Kind.MONEY: ("$4.2 million", "GBP 27m", "£85 a week", "13 dollars and 45 cents"),
    Kind.PERCENT: ("45%", "4-1/2 pct", "five per cent"),
    Kind.POINTS: ("0.3 percentage points", "25 bps"),
    Kind.MEASURE: ("12km", "1,000 sq km", "5 ft 11 in", "35 µg/m3", "250 litres a minute", "-4 °C"),
    Kind.DURATION: ("14 years", "2h 30m", "two years and three months"),
    Kind.AGE: ("a 15-year-old", "aged 74", "in his 40s"),
    Kind.FRACTION: ("two-thirds of them", "half of it"),
    Kind.RATIO: ("one in five", "1:5", "outnumbered 3 to 1", "9/12"),
    Kind.MULTIPLE: ("three times", "twice", "10x"),
    Kind.ORDINAL: ("the 21st",),
    Kind.YEAR: ("in 1997", "the 1960s", "in 1987/88"),
    Kind.DATE: ("on 4 March 1968", "2024-03-01"),
    Kind.TIME: ("at 18:30", "at 7pm"),
    Kind.SCORE: ("they won 3-1",),
    Kind.IDENTIFIER: ("section 4", "iPhone 14", "192.168.0.1", "No. 10"),
}
"""Stretches of prose for every kind."""

RANGES = ("12-15 guests", "between three and five hours", "10 to 12 million doses", "36 ± 4 kg", "three or four years")
INTERVALS = (
    "47 people",
    "121,000 people",
    "3.4 million people",
    "12%",
    "about 40 km",
    "nearly 300",
    "more than 60",
    "up to 700",
    "hundreds of trees",
)
MEASURED = {
    "length": (("[length]", 1),), "area": (("[length]", 2),), "volume": (("[length]", 3),), "mass": (("[mass]", 1),),
    "time": (("[time]", 1),), "speed": (("[length]", 1), ("[time]", -1)), "information": (("[information]", 1),),
    "temperature": (("[temperature]", 1),), "energy": (("[length]", 2), ("[mass]", 1), ("[time]", -2)),
    "power": (("[length]", 2), ("[mass]", 1), ("[time]", -3)),
}  # fmt: skip


def quantities_page(note: str) -> str:
    """Return the page."""
    return "\n".join(
        [
            "# What counts as a quantity\n",
            note,
            "A quantity is an amount as it is written: its digits or words, its unit",
            "or what it counts, and what the words",
            "around it make of it. `checker extract` lists the quantities of a text.",
            "Some kinds are recognised so that they",
            "are left out of all arithmetic: they are marked *never an operand*.\n",
            *_kinds(),
            *_ranges(),
            *_intervals(),
            *_hedges(),
            *_numbers(),
            *_units(),
            *_money(),
            *_outside(),
            *_preferences(),
        ]
    )


def _only(text: str) -> Quantity:
    return find_quantities(read_plain(text))[0]


def _kinds() -> list[str]:
    lines = ["## Kinds\n", "| kind | letter | examples, with what is marked as the quantity | |", "|---|---|---|---|"]
    for kind, examples in EXAMPLES.items():
        shown = "; ".join(_marked(example) for example in examples)
        lines.append(
            f"| {kind.value} | {GLYPHS[kind]} | {shown} | {'never an operand' if kind in NOT_OPERANDS else ''} |"
        )
    return [*lines, ""]


def _marked(example: str) -> str:
    found = _only(example)
    return f"{example[: found.start]}**{found.surface}**{example[found.end :]}"


def _ranges() -> list[str]:
    lines = ["## Ranges\n", 'Two ends are one quantity. A statement of change, "rose from 5 to 10", is two.\n']
    lines += ["| as written | low | high | unit |", "|---|---|---|---|"]
    for example in RANGES:
        found = _only(example)
        assert found.ends is not None
        low, high = (end.figure.value for end in found.ends if end.figure is not None)
        lines.append(f"| {example} | {_plain(low)} | {_plain(high)} | {found.unit} |")
    return [*lines, ""]


def _intervals() -> list[str]:
    lines = [
        "## What a figure stands for\n",
        "*Strict* is what the digits say, *wide* the widest that a fair writer can",
        "have meant. Findings are judged on the",
        "wide one.\n",
        "| as written | strict | wide |",
        "|---|---|---|",
    ]
    for example in INTERVALS:
        found = _only(example)
        lines.append(f"| {example} | {_interval(found.strict)} | {_interval(found.wide)} |")
    return [*lines, ""]


def _interval(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return _plain(low)
    return f"{'' if low is None else _plain(low)} … {'' if high is None else _plain(high)}"


def _plain(value: Fraction) -> str:
    return f"{float(value):,.4f}".rstrip("0").rstrip(".")


def _hedges() -> list[str]:
    lines = ["## Hedges and bounds\n", "| means | words before the number |", "|---|---|"]
    grouped: dict[str, list[str]] = defaultdict(list)
    for words, hedge in hedge_words():
        grouped[hedge.value].append(words)
    lines += [f"| {meaning} | {', '.join(sorted(words))} |" for meaning, words in grouped.items()]
    return [
        *lines,
        "",
        "Behind the number: or so, or thereabouts, give or take; or more, plus, at",
        "least; or less, or fewer, at most.\n",
    ]


def _numbers() -> list[str]:
    scales = ", ".join(f"{word} (10^{power})" for word, power in SCALES.items())
    letters = ", ".join(f"{word} (10^{power})" for word, power in MAGNITUDES.items() if word not in SCALES)
    return [
        "## Numbers\n",
        "Digits may be grouped by commas, thin and no-break spaces, apostrophes, or as",
        "in 12,34,567; they may be signed, have",
        "fractions (5 1/2, 5½) and powers of ten (3 x 10^6, 6e23). Words make",
        "numbers of any size (one hundred and twenty",
        "thousand), with fractions (two and a half) and decimals (five point two).\n",
        f"Scales: {scales}. Behind digits also: {letters}; k, m and bn glued to digits.",
        f"Also: {', '.join([*DOZENS, *MULTIPLES])}.\n",
    ]


def _units() -> list[str]:
    forms: dict[int, list[str]] = defaultdict(list)
    for form, indexes in {**FORMS, **PHRASES}.items():
        for index in indexes:
            forms[index].append(form)
    measures = sum(not _is_money(indexes[0]) for indexes in {**FORMS, **PHRASES}.values())
    lines = [
        "## Units\n",
        f'{measures} words and symbols are units. Any two may stand in a rate: "dollars a barrel", "per 100,000',
        'people", "km/h". A word that can mean several units keeps all of them as readings.\n',
        "| dimension | units |",
        "|---|---|",
    ]
    for name, dimension in MEASURED.items():
        units = [
            f"{row[0]} ({_short(forms[index])})"
            for index, row in enumerate(ROWS)
            if row[1] == dimension and forms[index]
        ]
        lines.append(f"| {name} | {', '.join(units)} |")
    return [*lines, ""]


def _short(forms: list[str]) -> str:
    return min(forms, key=lambda form: (len(form), form)).replace("|", "\\|")


def _is_money(index: int) -> bool:
    return any(len(base) == 5 and base[1:4].isupper() for base, _ in ROWS[index][1])


def _money() -> list[str]:
    codes = sorted(form for form in PREFIXES if len(form) == 3 and form.isalpha() and form.isupper())
    signs = sorted(form for form in PREFIXES if not form.isalnum())
    return [
        "## Money\n",
        f"Codes, before or behind the amount: {', '.join(codes)}.\n",
        f"Signs before it: {', '.join(f'`{sign}`' for sign in signs)}.\n",
        "A bare dollar sign keeps every dollar as a reading until a preference settles it.\n",
    ]


def _outside() -> list[str]:
    return [
        "## What is left alone\n",
        "Dates, years and times; phone numbers, addresses, coordinates, versions and codes; names such",
        'as "Boeing 737" and "Radio 4";',
        'references such as "page 214", "type 2" and "[12]"; scores; ordinals; "one" as a pronoun;',
        "numbers in code, links and mathematics.\n",
    ]


def _preferences() -> list[str]:
    return [
        "## Preferences and units of one's own\n",
        "In `checker.toml`, or under `[tool.checker]` in `pyproject.toml`:\n",
        "```toml",
        'dollar = "AUD"            # what a bare "$" is',
        'unit-system = "imperial"  # gallons, pints, quarts, fluid ounces and tons; or "us"',
        'units = { ton = "metric" } # one word set apart',
        'decimal-comma = true      # "1.234,5" is 1,234.5',
        "",
        "[own-units]",
        'smoot = { definition = "1.7018 * meter", forms = ["smoots"] }',
        'crate = { definition = "[crate]", forms = ["crates", "big crates"] }',
        "```\n",
        "The definition is any expression in pint's units, or a dimension of its own in brackets.",
        "In Python the same is a",
        "`checker.quantities.preferences.Preferences` for `checker.extract(text, preferences=…)`.",
        "A text that writes a figure such as 1.234,56 is read with",
        "decimal commas without being told.\n",
        "`quantity.pint` gives a `pint.Quantity` in the application registry.\n",
    ]
