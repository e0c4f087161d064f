"""Which state somebody speaks for: a capital, a seat of government or a demonym stands for the state.

Speakers stay apart (the Kremlin is not Moscow's foreign ministry); the party only relates them. The table is general
geographical knowledge: state, then capital, seats and short names, then demonym; a star marks a state whose officials
are commonly quoted in English without translation.
"""

import re
from functools import lru_cache

from onrecord.text.names import fold_name

_TABLE = """
Afghanistan|Kabul|Afghan
Argentina|Buenos Aires|Argentine Argentinian
*Australia|Canberra|Australian
Austria|Vienna|Austrian
Azerbaijan|Baku|Azerbaijani
Belarus|Minsk|Belarusian
Belgium||Belgian
Brazil|Brasilia,Planalto|Brazilian
Bulgaria|Sofia|Bulgarian
*Canada|Ottawa|Canadian
Chile||Chilean
China|Beijing,Zhongnanhai|Chinese
Colombia|Bogota|Colombian
Costa Rica||Costa Rican
Cuba|Havana|Cuban
Czech Republic|Prague,Czechia|Czech
Denmark|Copenhagen|Danish
Egypt|Cairo|Egyptian
Ethiopia|Addis Ababa|Ethiopian
Finland|Helsinki|Finnish
France|Paris,Elysee,Elysee Palace,Quai dOrsay|French
Germany|Berlin,Bundestag|German
Greece|Athens|Greek
Hungary|Budapest|Hungarian
India|New Delhi|Indian
Indonesia|Jakarta|Indonesian
Iran|Tehran,Islamic Republic of Iran|Iranian
Iraq|Baghdad|Iraqi
*Ireland|Dublin|Irish
Israel|Jerusalem,Tel Aviv,Knesset|Israeli
Italy|Rome,Quirinal|Italian
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian
Kenya|Nairobi|Kenyan
Lebanon|Beirut|Lebanese
Libya|Tripoli|Libyan
Mexico|Mexico City|Mexican
Morocco|Rabat|Moroccan
Myanmar|Naypyidaw,Burma|Burmese
Netherlands|The Hague|Dutch
*New Zealand|Wellington|
*Nigeria|Abuja|Nigerian
North Korea|Pyongyang,DPRK|North Korean
Norway|Oslo|Norwegian
Pakistan|Islamabad|Pakistani
Palestinian Authority|Ramallah|Palestinian
Philippines|Manila,Malacanang|Philippine Filipino
Poland|Warsaw|Polish
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari
Romania|Bucharest|Romanian
Russia|Moscow,Kremlin,Russian Federation|Russian
Saudi Arabia|Riyadh|Saudi
Serbia|Belgrade|Serbian
South Africa|Pretoria|South African
South Korea|Seoul,Republic of Korea,Blue House|South Korean
Spain|Madrid,Moncloa|Spanish
Sudan|Khartoum|Sudanese
Sweden|Stockholm|Swedish
Switzerland|Bern|Swiss
Syria|Damascus|Syrian
Taiwan|Taipei|Taiwanese
Thailand|Bangkok|Thai
Tunisia|Tunis|Tunisian
Turkey|Ankara,Turkiye|Turkish
Ukraine|Kyiv,Kiev|Ukrainian
United Arab Emirates|Abu Dhabi,UAE|Emirati
*United Kingdom|London,Downing Street,Whitehall,Britain,UK,Westminster|British
*United States|Washington,White House,Pentagon,State Department,US,USA,America,Capitol Hill|American U.S. US
Venezuela|Caracas|Venezuelan
Vietnam|Hanoi|Vietnamese
Yemen|Sanaa|Yemeni
"""


_ISLAMIC_STATE = ("isis", "isil", "is", "daesh", "islamic state group", "is group", "daesh group", "isil group")
_ALIASES = dict.fromkeys(_ISLAMIC_STATE, "islamic state") | {"united nations": "un", "european union": "eu"}


def one_name(folded: str) -> str:
    """The one name for an organisation that outlets call by several, each by its own custom; else the name itself."""
    return _ALIASES.get(folded, folded)


def _read() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    states: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    english = set()
    for line in _TABLE.strip().splitlines():
        name, seats, adjectives = line.split("|")
        state = name.removeprefix("*")
        if name != state:
            english.add(state)
        states |= {fold_name(seat): state for seat in (state, *filter(None, seats.split(",")))}
        adjectives = adjectives.replace("South African", "South_African").replace("Costa Rican", "Costa_Rican")
        adjectives = adjectives.replace("North Korean", "North_Korean").replace("South Korean", "South_Korean")
        demonyms |= {fold_name(word.replace("_", " ")): state for word in adjectives.split()}
    return states, demonyms, frozenset(english)


_STATES, _DEMONYMS, _ENGLISH = _read()
_SAID_OF = re.compile(
    r"\b(" + "|".join(sorted((re.escape(word) for word in {*_DEMONYMS, *_STATES}), key=len, reverse=True)) + r")\b"
)


_POSSESSIVE = re.compile(
    r"[’']s?(?=\s+(?:\w+\s+){0,4}(?:government|ministry|minister|president|presidency|parliament|army|military|navy"
    r"|police|embassy|consulate|ambassador|officials?|authorities|spokes\w+|state\s+media)\b)",
    re.IGNORECASE,
)
"""after a state's name, before one of its organs: "Orne's western backers" do not speak for Orne"""


@lru_cache(maxsize=65_536)
def party_of(name: str, role: str | None = None) -> str | None:
    """The state that a speaker stands for; None where neither name nor office tells.

    The name must be the state's or its seat's, or begin with a demonym ("Russian Defense Ministry"); the office may
    hold either anywhere ("defence minister of Orne").
    """
    folded = fold_name(_POSSESSIVE.sub("", name)).removeprefix("the ")
    if folded in _STATES:
        return _STATES[folded]
    at = _SAID_OF.match(folded)
    if at and folded != at.group():
        return _DEMONYMS.get(at.group()) or _STATES.get(at.group())
    found = {_DEMONYMS.get(word) or _STATES[word] for word in _SAID_OF.findall(fold_name(role or ""))}
    return found.pop() if len(found) == 1 else None


def is_state(name: str) -> bool:
    """Whether a name is a state's, its capital's or its seat of government."""
    return fold_name(name).removeprefix("the ") in _STATES


def is_demonym(word: str) -> bool:
    """Whether a word says which country's something is, and names no place."""
    return fold_name(word) in _DEMONYMS


@lru_cache(maxsize=65_536)
def parties_in(text: str) -> frozenset[str]:
    """Every state that a text names, by its name, its seats or its demonym."""
    return frozenset(_DEMONYMS.get(word) or _STATES[word] for word in _SAID_OF.findall(fold_name(text)))


@lru_cache(maxsize=65_536)
def without_parties(folded: str) -> str:
    """A folded name without the states, capitals and demonyms in it."""
    return " ".join(_SAID_OF.sub(" ", folded).split())


def speaks_another_language(party: str | None) -> bool:
    """Whether the words of this party's officials reach English through a translator, as a rule."""
    return party is not None and party not in _ENGLISH
