"""The product, seen by the quantity benchmark.  Edit this file where the API differs.

Expected: ``checker.extract(text)`` gives an iterable of quantities ``q`` with
  q.span.start, q.span.end   character offsets into ``text``, end exclusive, the whole expression
  q.magnitude                the value as written ("1.2m" -> 1200000); None or a pair for a range
  q.low, q.high              the wide interval; for a range its ends
  q.unit                     canonical unit name, currency or counted noun, or None
  q.hedge (or q.modifier)    "about", "more than", "up to" ..., or None
  q.kind                     dates, times, identifiers and the like are not amounts here

Records that the scorer expects:
  start, end   as above
  value        float, or None when ``range`` is given
  range        (low, high) or None; "from X to Y", "X-Y", "between X and Y" are ONE record
  unit         lower-case singular name ("kilometre", "mile per hour", "percentage", "dollar",
               "village", "first-team player") or "-"; spellings are unified by units.canon
  hedge        "=", "~" (about), ">" (more than, at least), "<" (less than, up to),
               "up", "down"; a bound or approximator wins over up/down

Conventions of one gold set belong here, never in the product.
"""

import re

from shared_lib.adapter import product

from checker.quantities.nouns import noun_at

NAME = "checker"
RANGES = "pair"
HAS_HEDGE = True

# Kinds that these gold sets do not count as quantities.
NOT_AMOUNTS = {
    "date",
    "time",
    "clock",
    "clock time",
    "year",
    "decade",
    "identifier",
    "ordinal",
    "name",
    "version",
    "reference",
    "score",
}
RANGE_KINDS = {"range", "interval", "span"}
HEDGES = {
    "~": "about around approximately approximate approximation roughly nearly almost some estimated circa some "
    "average near close_to just_under just_over vague fuzzy",
    ">": "more_than greater_than over above at_least exceeding in_excess_of no_less_than no_fewer_than minimum or_more "
    "lower lower_bound least upwards_of past gt ge >= ≥",
    "<": "less_than fewer_than under below at_most up_to no_more_than maximum as_many_as as_much_as or_less upper "
    "upper_bound most within lt le <= ≤",
    "up": "up rise rose increase increased gain +",
    "down": "down fall fell decrease decreased loss -",
    "=": "= none exact exactly precisely",
}
SIGN = dict((word, sign) for sign, words in HEDGES.items() for word in words.split())
SIGN.update((sign, sign) for sign in HEDGES)


def load(opts, source=None):
    """Options of the command line (--opt key=value) arrive here; ``source`` is the data, not needed."""
    product()


def version():
    return str(getattr(product(), "__version__", ""))


def word(x):
    """A plain lower-case word for a string, an enum member or an object with a name."""
    for attribute in ("value", "name"):
        if not isinstance(x, str) and isinstance(getattr(x, attribute, None), str):
            x = getattr(x, attribute)
    return "" if x is None else str(x).strip().lower()


def sign(q):
    for attribute in ("hedge", "modifier", "direction", "change"):
        said = word(getattr(q, attribute, None))
        found = SIGN.get(re.sub(r"[\s-]+", "_", said) if len(said) > 1 else said)
        if found and found != "=":
            return found
    return "="


def unit(u):
    name = word(u).replace("_", " ")
    name = re.sub(r"(\w[\w -]*?) ?(?:\*\*|\^) ?2\b", r"square \1", name)
    name = re.sub(r"(\w[\w -]*?) ?(?:\*\*|\^) ?3\b", r"cubic \1", name)
    return name.replace(" * ", " ") or "-"


def offsets(q):
    span = getattr(q, "span", None)
    if isinstance(span, (tuple, list)):
        return tuple(span[:2])
    holder = q if span is None else span
    stop = getattr(holder, "end", None)
    return getattr(holder, "start", None), getattr(holder, "stop", None) if stop is None else stop


def ends(q):
    """Ends of a range as written: ``ends``, ``range`` or the strict interval if there is one, else low and high."""
    for attribute in ("ends", "range", "strict"):
        x = getattr(q, attribute, None)
        if isinstance(x, (tuple, list)) and len(x) == 2:
            return float(x[0]), float(x[1])
        if getattr(x, "low", None) is not None:
            return float(x.low), float(x.high)
    return float(q.low), float(q.high)


VAGUE = re.compile(r"(?i)(tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b")
UNCOUNTED = re.compile(r"(?i)(several|a couple|twice|thrice|a few)\b")
ONE = re.compile(r"(?i)\b(?:one of (?:the|his|her|its|their|our|my|those|these|a)|one (?:point|time|stage|day|night|morning|thing|way|reason|side|year|week|month|place|end))\b")
AVERAGE = re.compile(r"\baverag(?:ed|ing|es) $")
OF_WHOLE = re.compile(r" (?:of )?(which|whom|them|those|the|its|their|his|her|our|all)\b ?(?:combined |total |entire )?((?:[A-Za-z-]+ ?){0,5})")
UNITS = {"million british thermal units": "mega british thermal unit", "metric horsepower": "horsepower",
         "laotian kip": "lao kip", "us cent": "cent", "deutsche mark": "mark", "uae dirham": "united arab emirates dirham"}


def record(q, text):
    kind, magnitude = word(getattr(q, "kind", None)), getattr(q, "magnitude", None)
    if kind in NOT_AMOUNTS or UNCOUNTED.match(q.surface):
        return None
    start, end = offsets(q)
    value = pair = None
    if isinstance(magnitude, (tuple, list)):
        pair = (float(magnitude[0]), float(magnitude[1]))
    elif magnitude is None or kind in RANGE_KINDS or getattr(q, "is_range", False) is True:
        pair = ends(q)
    elif VAGUE.match(q.surface):
        pair = (float(magnitude), 10 * float(magnitude))
    else:
        value = float(magnitude)
    return {"start": start, "end": end, "value": value, "range": pair, "unit": named_unit(q, kind, text),
            "hedge": modifier(q, text), "kind": kind, "direction": q.direction}


def named_unit(q, kind, text):
    """The unit by its name in the gold sets: ages, share prices, coordinated adjectives."""
    name = unit(getattr(q, "unit", None))
    if kind == "age":
        return name + " of age"
    if name == "penny" and re.search(r"\d ?p$", q.surface):
        return "point"
    for ours, theirs in UNITS.items():
        name = re.sub(ours + r"\b", theirs, name, flags=re.I)
    if kind in ("fraction", "ratio") and name == "-":
        return share_of(q, text)
    if kind == "number" and name == "-":
        return part_of(q, text)
    leading = LEADING.search(text, max(0, q.start - 8), q.start) if kind == "count" else None
    if leading is not None:
        name = leading[1].lower() + " " + name
    return name.replace(" and ", " ")


def share_of(q, text):
    """The unit "% of X" of a share in words, X as the sets write it."""
    noun = noun_at(text, q.end)
    if noun is not None:
        return "% " + noun.phrase if noun.phrase != noun.head else "% " + text[q.end:noun.end].strip()
    noun = noun_at(text, q.end + 3) if text.startswith(" of ", q.end) else None
    if noun is not None:
        return "% " + noun.phrase
    found = OF_WHOLE.match(text, q.end)
    if found is None:
        return "-"
    if found[1] in ("which", "whom", "them", "those"):
        return "% -"
    counted = COUNTED.match(text, found.start(2))
    noun = noun_at(text, (found.start(2) if counted is None else counted.end()) - 1)
    if noun is not None:
        return "% " + noun.phrase.replace(" and ", " ")
    words = [w for w in found[2].split()]
    stop = next((i for i, w in enumerate(words) if w in STOP), len(words))
    return "% " + " ".join(words[:stop]) if words[:stop] else "% -"


LEADING = re.compile(r"(?i)\b(top|record) $")
NUMBER = r"(?:[\d,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen) (?:million |billion )?"
COUNTED = re.compile(r"(?:[\d,.]+(?:[kKmM]|bn)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen) (?:million |billion )?")
BOUNDED = re.compile(r" or (?:more|fewer|less|so) ")
PART = re.compile(rf" (?:out )?of (?:(?:the|its|their|his|her|our|these|those) (?:[A-Za-z]+['’]s )?(?:last |first |past |previous )?(?:{NUMBER})?|{NUMBER})")


def part_of(q, text):
    """The unit of a number of things out of others: the seats of "38 of the 120 seats"."""
    found = BOUNDED.match(text, q.end) or PART.match(text, q.end)
    noun = noun_at(text, found.end() - 1) if found is not None else None
    return "-" if noun is None else noun.phrase.replace(" and ", " ")


STOP = set("of in at on by to for with from and or is are was were has have had lives live said says say will would can could "
           "may might been be as that which who than but while when after before".split())


def modifier(q, text):
    """Hedge, else direction; "just under" is a bound in the gold sets."""
    before = text[max(0, q.start - 14):q.start].lower()
    if re.search(r"\bjust (?:under|below) (?:a )?$", before):
        return "<"
    if re.search(r"\bas (?:many|much) as $", before):
        return "="
    hedge = sign(q)
    if hedge == "=" and AVERAGE.search(text[max(0, q.start - 12):q.start].lower()):
        return "~"
    if hedge == "=" and q.direction:
        return "up" if q.direction > 0 else "down"
    return hedge


def changes(records, text):
    """Levels before and after a change as one range, as the gold sets have it."""
    joined = []
    for r in records:
        last = joined[-1] if joined else None
        if last and _is_from_to(last, r, text):
            joined[-1] = dict(last, value=None, range=(last["value"], r["value"]), end=r["end"],
                              unit=max(last["unit"], r["unit"], key=len))
        else:
            joined.append(r)
    return joined


def _is_from_to(first, second, text):
    if first["value"] is None or second["value"] is None:
        return False
    if not re.search(r"(?i)\bfrom (?:about |around |up to |roughly |nearly |an estimated )?$", text[max(0, first["start"] - 24):first["start"]]):
        return False
    between = text[first["end"]:second["start"]]
    if len(between) > 60 or not re.search(r"\bto (?:about |around |up to |roughly |nearly )?$", between) or re.search(r"[.;] |,", between):
        return False
    units = {unit.partition(" per ")[0].removeprefix("us ") for unit in (first["unit"], second["unit"])} - {"-"}
    return len(units) < 2


def brackets(records, text):
    """The figure in brackets takes the hedge of the figure before it, the one behind "or" its direction."""
    for first, second in zip(records, records[1:]):
        if text[second["end"]:second["end"] + 2] == ") " and " per " in second["unit"] and " per " in first["unit"]:
            second["unit"] = second["unit"].partition(" per ")[0]
        if second["hedge"] == "=" and first["hedge"] != "=" and re.fullmatch(r" ?\( ?", text[first["end"]:second["start"]]):
            second["hedge"] = first["hedge"]
        elif second["hedge"] == "=" and first["hedge"] in ("up", "down") and text[first["end"]:second["start"]] == ", or ":
            second["hedge"] = first["hedge"]
    return records


def bare_ages(r, text):
    """Whether the record is an age between commas."""
    return r["kind"] == "age" and r["end"] - r["start"] < 4 and re.search(r"\D, $", text[:r["start"]]) is not None


def ones(records, text):
    """The pronoun "one" as the number 1."""
    found = list(records)
    for match in ONE.finditer(text):
        at = match.start() + match.group().lower().index("one")
        if not any(r["start"] <= at < r["end"] for r in records):
            noun = match.group().lower().split()
            found.append({"start": at, "end": at + 3, "value": 1.0, "range": None, "hedge": "=", "kind": "number", "direction": 0,
                          "unit": noun[-1] if "of" not in noun else _partitive(text, match.end())})
    return sorted(found, key=lambda r: r["start"])


LAST = re.compile(rf" (?:last |first |past |next )?{COUNTED.pattern}")


def _partitive(text, at):
    last = LAST.match(text, at)
    noun = noun_at(text, at if last is None else last.end() - 1)
    return re.sub(r"\bmost ", "", re.sub(r"\b[a-z]+est\b", _positive, noun.phrase)) if noun else "-"


def _positive(match):
    """The plain form of a superlative."""
    word = match.group()
    return {"best": "good", "worst": "bad", "latest": "late"}.get(word) or (
        word[:-4] + "y" if word.endswith("iest") else word[:-3] + "e" if word[:-3].endswith(("rg", "lat", "saf", "c", "u")) else word[:-3])


def extract(text):
    records = [r for r in (record(q, text) for q in product().extract(text)) if r]
    records = [r for r in records if not bare_ages(r, text)]
    return brackets(changes(ones(records, text), text), text)
