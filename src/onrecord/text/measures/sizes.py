"""How long, heavy, large, fast or warm: a number with its unit, in metres, tonnes, litres, hectares, km an hour, degrees."""

import re
from collections.abc import Iterator, Sequence

from onrecord.text.figures import Figure
from onrecord.text.measures.measure import Dimension, Measure, opened
from onrecord.text.ranges import is_end_of_range

_KM, _MILE = 1000.0, 1609.34
_UNITS: dict[str, tuple[Dimension, float]] = {
    "km": ("length", _KM), "kms": ("length", _KM), "kilometre": ("length", _KM), "kilometer": ("length", _KM), "mile": ("length", _MILE),
    "metre": ("length", 1.0), "meter": ("length", 1.0), "m": ("length", 1.0), "cm": ("length", 0.01), "centimetre": ("length", 0.01),
    "centimeter": ("length", 0.01), "mm": ("length", 0.001), "millimetre": ("length", 0.001), "foot": ("length",
    0.3048), "feet": ("length", 0.3048),
    "ft": ("length", 0.3048), "inch": ("length", 0.0254), "inche": ("length", 0.0254), "yard": ("length", 0.9144),
    "light year": ("length", 9.46e15),
    "light-year": ("length", 9.46e15), "nautical mile": ("length", 1852.0),
    "tonne": ("weight", 1000.0), "ton": ("weight", 1000.0), "kilo": ("weight", 1.0), "kg": ("weight", 1.0), "kilogram": ("weight", 1.0),
    "kilogramme": ("weight", 1.0), "pound": ("weight", 0.4536), "lb": ("weight", 0.4536), "gram": ("weight", 0.001),
    "stone": ("weight", 6.35),
    "litre": ("volume", 1.0), "liter": ("volume", 1.0), "gallon": ("volume", 4.0), "barrel": ("volume", 159.0),
    "cubic metre": ("volume", 1000.0),
    "cubic meter": ("volume", 1000.0),
    "hectare": ("area", 1.0), "acre": ("area", 0.4047), "square kilometre": ("area", 100.0), "square kilometer": ("area", 100.0),
    "square mile": ("area", 259.0), "sq km": ("area", 100.0), "square metre": ("area", 0.0001), "square meter": ("area", 0.0001),
    "square feet": ("area", 0.0000093), "square foot": ("area", 0.0000093),
    "mph": ("speed", 1.609), "kph": ("speed", 1.0), "km/h": ("speed", 1.0), "kmh": ("speed", 1.0), "kilometres an hour": ("speed", 1.0),
    "kilometers an hour": ("speed", 1.0), "kilometres per hour": ("speed", 1.0), "miles an hour": ("speed", 1.609),
    "miles per hour": ("speed", 1.609),
    "km per hour": ("speed", 1.0), "knot": ("speed", 1.852),
    "degree": ("degrees", 1.0), "°c": ("degrees", 1.0), "celsius": ("degrees", 1.0), "degrees celsius": ("degrees", 1.0),
}  # fmt: skip
_UNIT = re.compile(
    rf"[\s-]?(?P<unit>{'|'.join(sorted((re.escape(u) for u in _UNITS), key=len, reverse=True))})s?(?![\w/])(?P<after>[\s-]+[a-z]+)?"
)
_HALF = re.compile(r"\bhalf\s+a\s+(?P<unit>mile|kilometre|kilometer|metre|meter|ton|tonne|pound|litre)\b")
_ROUND = 0.05
"""share by which measures may differ and still be one, in other units or rounded"""
_SHARP = 0.02
"""the same of degrees, and of a figure with a decimal point"""
_ATTRIBUTES = {
    "long": "long", "length": "long", "wide": "wide", "width": "wide", "broad": "wide", "across": "wide",
    "diameter": "wide", "high": "high", "tall": "high",
    "height": "high", "above": "high", "into": "high", "deep": "deep", "depth": "deep", "down": "deep",
    "below": "deep", "underground": "deep",
    "away": "away", "from": "away", "off": "away", "offshore": "away", "north": "away", "south": "away", "east": "away", "west": "away",
    "outside": "away", "inland": "away", "distance": "away", "thick": "thick", "rose": "high", "rise": "high",
    "risen": "high", "up": "high",
    "along": "along", "radius": "around",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")


def sizes(text: str, low: str, figures: Sequence[Figure]) -> Iterator[Measure]:
    """The measures in a text, in order; `unit` is of a length whether it is long, wide, high, deep or away."""
    for figure in figures:
        if figure.kind not in ("number", "year") or figure.value is None:
            continue
        found = _UNIT.match(low, figure.end)
        if found is None:
            continue
        unit = found["unit"]
        if is_end_of_range(low, figure.start, figure.end):
            continue
        if unit in ("m", "pound") and not _is_unit(low, unit, figure, found):
            continue
        dimension, factor = _UNITS[unit]
        value = figure.value
        minus = re.search(r"\bminus\s+$|(?<![\w)])[-−]$", low[max(0, figure.start - 8) : figure.start])
        if dimension == "degrees" and minus:
            value = -value
        slack = abs(value) * (_SHARP if figure.value % 1 else _ROUND)
        if dimension == "degrees":
            slack = 0.1 if figure.value % 1 else 0.5
        least, most = opened(value, figure.bound, slack)
        start = figure.start - len(minus.group().lstrip()) if minus else figure.start
        end = found.end("unit") + (low[found.end("unit") : found.end("unit") + 1] == "s")
        unit = attribute(low, figure.start, end) if dimension == "length" else ""
        yield Measure(start, end, text[start:end], dimension, value * factor, least * factor, most * factor, unit=unit)
    for found in _HALF.finditer(low) if "half a" in low else ():
        dimension, factor = _UNITS[found["unit"]]
        unit = attribute(low, *found.span()) if dimension == "length" else ""
        yield Measure(
            *found.span(), text[slice(*found.span())], dimension, factor / 2, 0.4 * factor, 0.6 * factor, unit=unit
        )


def _is_unit(low: str, unit: str, figure: Figure, found: re.Match[str]) -> bool:
    """Whether a word that means other things too is a unit here: "4 m", no "£4m"."""
    if unit == "m":
        return low[figure.end : figure.end + 1] == " "
    if unit == "pound":
        return (
            bool(found["after"]) and found["after"].split()[-1] in ("of", "heavy", "lighter", "weight")
        ) or "weigh" in low
    return True


def attribute(low: str, start: int, end: int) -> str:
    """What is so long: the nearest word that tells, behind the figure before one before it."""
    after = _WORD.findall(low[end : end + 24])[:2]
    before = _WORD.findall(low[max(0, start - 40) : start])[::-1][:5]
    for word in (*after, *before):
        if word in _ATTRIBUTES:
            return _ATTRIBUTES[word]
    return ""
