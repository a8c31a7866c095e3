"""Time zones: what prose calls them, and the minutes they are ahead of UTC in their seasons.

Names are in lower case, without stops and without "time". Abbreviations that stand for one
season have one offset; places have those of winter and summer. Offsets after the time zone
database of IANA, as of 2024.
"""

from __future__ import annotations

_EASTERN, _CENTRAL, _MOUNTAIN, _PACIFIC = (-300, -240), (-360, -300), (-420, -360), (-480, -420)
_WESTERN_EUROPE, _CENTRAL_EUROPE, _EASTERN_EUROPE = (0, 60), (60, 120), (120, 180)
_EAST_AUSTRALIA = (600, 660)

OFFSETS: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("gmt", "utc", "greenwich mean", "universal", "coordinated universal", "z"), (0,)),
    "bst": (60,),
    "british summer": (60,),
    "cet": (60,),
    "cest": (120,),
    "eet": (120,),
    "eest": (180,),
    "msk": (180,),
    "est": (-300,),
    "edt": (-240,),
    "cst": (-360,),
    "cdt": (-300,),
    "mst": (-420,),
    "mdt": (-360,),
    "pst": (-480,),
    "pdt": (-420,),
    "jst": (540,),
    "kst": (540,),
    "aest": (600,),
    "aedt": (660,),
    "nzst": (720,),
    "nzdt": (780,),
    **dict.fromkeys(("et", "eastern", "us eastern", "new york", "washington", "boston", "miami", "toronto"), _EASTERN),
    **dict.fromkeys(("ct", "central", "us central", "chicago", "houston", "dallas", "mexico city"), _CENTRAL),
    **dict.fromkeys(("mt", "mountain", "us mountain", "denver"), _MOUNTAIN),
    **dict.fromkeys(
        ("pt", "pacific", "us pacific", "los angeles", "california", "san francisco", "seattle", "vancouver"),
        _PACIFIC,
    ),
    **dict.fromkeys(("london", "uk", "british", "dublin", "lisbon", "edinburgh"), _WESTERN_EUROPE),
    **dict.fromkeys(
        ("paris", "berlin", "rome", "madrid", "brussels", "vienna", "amsterdam", "central european", "warsaw", "prague",
         "budapest", "stockholm", "oslo", "copenhagen", "zurich", "geneva", "milan", "munich", "barcelona"),
        _CENTRAL_EUROPE,
    ),
    **dict.fromkeys(("athens", "helsinki", "kyiv", "kiev", "bucharest", "sofia", "eastern european"), _EASTERN_EUROPE),
    **dict.fromkeys(("israel", "jerusalem", "tel aviv"), (120, 180)),
    **dict.fromkeys(("moscow", "istanbul", "riyadh", "nairobi", "baghdad"), (180,)),
    **dict.fromkeys(("cairo",), (120, 180)),
    **dict.fromkeys(("johannesburg", "cape town"), (120,)),
    **dict.fromkeys(("tehran",), (210, 270)),
    **dict.fromkeys(("dubai", "abu dhabi"), (240,)),
    **dict.fromkeys(("kabul",), (270,)),
    **dict.fromkeys(("karachi", "islamabad"), (300,)),
    **dict.fromkeys(("india", "indian", "delhi", "new delhi", "mumbai", "ist"), (330,)),
    **dict.fromkeys(("dhaka",), (360,)),
    **dict.fromkeys(("bangkok", "jakarta", "hanoi"), (420,)),
    **dict.fromkeys(("beijing", "hong kong", "singapore", "shanghai", "taipei", "manila", "perth", "china"), (480,)),
    **dict.fromkeys(("tokyo", "japan", "seoul"), (540,)),
    **dict.fromkeys(("sydney", "melbourne", "canberra"), _EAST_AUSTRALIA),
    **dict.fromkeys(("brisbane",), (600,)),
    **dict.fromkeys(("auckland", "wellington"), (720, 780)),
    **dict.fromkeys(("sao paulo", "rio", "rio de janeiro", "brasilia", "buenos aires"), (-180, -120)),
}  # fmt: skip
"""Name to the minutes its clocks can be ahead of UTC. "IST" is also Irish and Israeli: see below."""
OFFSETS["ist"] = (60, 120, 180, 330)
