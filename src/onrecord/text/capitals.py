"""Capitals and seats of government that news English puts for the state: "Pyongyang denied" is North Korea denying.

Only for not taking one for a rival of the other; who spoke is still told in the article's own words. General knowledge,
written for this project: the states that news reports so name most often.
"""

from functools import cache

from onrecord.text.words import stem

_SEATS = """pyongyang=north korea,dprk|seoul=south korea|moscow,kremlin=russia|washington,white house,pentagon=united states,us,america
|kyiv,kiev=ukraine|beijing=china|tokyo=japan|london,downing street,whitehall=britain,uk,united kingdom|paris,elysee=france
|berlin=germany|rome=italy|madrid=spain|lisbon=portugal|brussels=belgium,eu,european union|vienna=austria|warsaw=poland
|prague=czech|budapest=hungary|bucharest=romania|sofia=bulgaria|athens=greece|ankara=turkey,turkiye|tehran=iran|baghdad=iraq
|damascus=syria|riyadh=saudi arabia|jerusalem=israel|ramallah=palestinian authority|cairo=egypt|tripoli=libya|tunis=tunisia
|algiers=algeria|rabat=morocco|khartoum=sudan|addis ababa=ethiopia|nairobi=kenya|abuja=nigeria|pretoria=south africa
|delhi,new delhi=india|islamabad=pakistan|kabul=afghanistan|dhaka=bangladesh|colombo=sri lanka|bangkok=thailand|hanoi=vietnam
|jakarta=indonesia|manila=philippines|taipei=taiwan|canberra=australia|wellington=new zealand|ottawa=canada|mexico city=mexico
|havana=cuba|caracas=venezuela|bogota=colombia|brasilia=brazil|santiago=chile|buenos aires=argentina|lima=peru
|minsk=belarus|tbilisi=georgia|yerevan=armenia|baku=azerbaijan|belgrade=serbia|pristina=kosovo|vatican,holy see=pope
|stockholm=sweden|oslo=norway|helsinki=finland|copenhagen=denmark|dublin=ireland|hague=netherlands|bern=switzerland"""


@cache
def _states() -> tuple[tuple[frozenset[frozenset[str]], frozenset[frozenset[str]]], ...]:
    def names(listed: str) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(map(stem, name.split())) for name in listed.split(","))

    pairs = (line.strip().partition("=") for line in _SEATS.split("|"))
    return tuple((names(seats), names(states)) for seats, _, states in pairs)


def seat_of(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one name's words, by stem, hold a seat of government and the other's the state, or the reverse."""
    return any(
        (_holds(one, seats) and _holds(other, states)) or (_holds(other, seats) and _holds(one, states))
        for seats, states in _states()
    )


def _holds(words: frozenset[str], names: frozenset[frozenset[str]]) -> bool:
    return any(name <= words for name in names)
