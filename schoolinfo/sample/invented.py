"""Schools made from word lists, for samples larger than the hand-written one."""

from itertools import product

from .draws import Draws
from .roster import District, School


def _words(text: str) -> list[str]:
    return text.split()


_FIRST = _words(
    "Amber Anchor Apple Arrow Aspen Autumn Badger Barley Basket Birch Blossom Bridge Brook Button Candle Cedar"
    " Cherry Cinder Clover Cobble Coral Cotton Cricket Crystal Dapple Dawn Dew Drift Echo Elder Ember Fable Feather"
    " Fern Finch Flint Garden Ginger Glimmer Granite Hazel Heather Heron Hollow Honey Indigo Iris Ivy Jasper Kestrel"
    " Laurel Lilac Linden Lupine Maple Meadow Mint Mossy Nectar Oak Olive Opal Otter"
)
_SECOND = _words(
    "Arbor Bay Bend Bluff Branch Canyon Cove Creek Crossing Dale Dell Falls Field Ford Gate Glade Glen Grove Harbor"
    " Hill Hollow Island Knoll Lake Landing Lane Mesa Mill Orchard Park Pass Path Point Pond Prairie Ridge River Rock"
    " Shore Spring Summit Terrace Trail Vale View Vista Wood Yard"
)
_KINDS = (
    (0, 5, "Elementary"),
    (0, 6, "Elementary"),
    (0, 5, "Elementary"),
    (6, 8, "Middle"),
    (0, 8, "K-8"),
    (0, 5, "Elementary"),
    (9, 12, "High"),
    (0, 6, "Elementary"),
    (0, 3, "Primary"),
    (6, 12, "Academy"),
)
_FIRST_DISTRICT = 960
_LATER_DISTRICTS = 400


def invent(count: int, home: District, seed: str) -> tuple[list[School], list[District]]:
    """``count`` schools with names used once, and the districts made for them: the first 960 schools join
    ``home``, every later 400 a district of their own."""
    draws = Draws(seed)
    names = list(product(_FIRST, _SECOND))
    later = max(count - _FIRST_DISTRICT, 0)
    districts = [_district(at, names[at]) for at in range(-(-later // _LATER_DISTRICTS))]
    return [_school(at, names, _home(at, home, districts), draws) for at in range(count)], districts


def _home(at: int, home: District, districts: list[District]) -> District:
    return home if at < _FIRST_DISTRICT else districts[(at - _FIRST_DISTRICT) // _LATER_DISTRICTS]


def _district(at: int, words: tuple[str, str]) -> District:
    town = f"{words[0]} {words[1]}"
    north, east = 34.2 + at % 8 * 0.7, -122.0 + at // 8 * 0.8
    return District(str(10033 + 8 * at), f"{town} Unified", "UD", north, east, town, str(99950 + at))


def _school(at: int, names: list[tuple[str, str]], district: District, draws: Draws) -> School:
    low, high, kind = _KINDS[at % len(_KINDS)]
    charter = float(draws.uniform("charter", at)) < 0.12
    return School(
        district,
        f"{1000003 + 8 * at:07d}",
        _name(at, names, kind),
        low,
        high,
        funding="Directly funded" if charter else "",
        charter_number=f"{at % 10000:04d}" if charter else "",
        closed="06/30/2023" if float(draws.uniform("closed", at)) < 0.02 else "",
        region=("North", "East", "South", "West")[at % 4],
        board_district=str(at % 7 + 1),
    )


def _name(at: int, names: list[tuple[str, str]], kind: str) -> str:
    """Names run through the pairs in a stride that keeps neighbours apart, then once more with "New"."""
    lap, step = divmod(at, len(names))
    first, second = names[step * 1009 % len(names)]
    prefix = ("", "New ", "Upper ", "Lower ")[lap]
    return f"{prefix}{first} {second} {kind}"
