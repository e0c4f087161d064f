"""What a figure counts, and which figures count nothing."""

import pytest

from onrecord.text.counted import counted_by, is_no_count
from onrecord.text.figures import figures_in


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("£3.1m went missing from the harbour fund", None),
        ("€900 vanished from her purse", None),
        ("against seven listed in the ministry's tables", None),
        ("seven listed firms have left the exchange", "listed firms"),
        ("12 armed men entered the bank", "armed men"),
        ("40 lost dogs were found", "lost dogs"),
        ("Five remain in hospital", None),
        ("12 per cent trusted Norlinie.", None),
        ("up from 51 percent four years ago", None),
        ("two besieged Syrian towns", "besieged Syrian towns"),
        ("it wiped 300 million euros off its value", "euros"),
        ("the fleet landed 9,000 tonnes last year instead", "tonnes"),
        ("the line carried 4 million passengers last year", "passengers"),
        ("faults in 14 of 60 pumps", "pumps"),
        ("14 of the 60 pumps were faulty", "pumps"),
        ("six, not seven, of the pumps were faulty", "pumps"),
        ("Of the firm's 2 million clients, 300,000 were told", "clients"),
        ("police put the crowd at 700", "crowd"),
        ("the ministry put the number at 38", None),
        ("40 wells sunk beneath the field", "wells"),
        ("nine deaths among recruits", "deaths"),
    ],
)
def test_what_is_counted_ends_before_a_verb_and_a_time(text: str, counts: str | None) -> None:
    assert counted_by(text, figures_in(text)[-1 if text.startswith(("Of", "police")) else 0]) == counts


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a Boeing 777 of the airline turned back", 0),
        ("They fled along Highway 61.", 0),
        ("landing on runway 09 when it skidded", 0),
        ("the first 911 call came late", 0),
        ("a 999 caller told them", 0),
        ("their 5-1 defeat in the cup", 0),
        ("their 5-1 defeat in the cup", 1),
        ("They lost 0-3 at home", 0),
        ("They lost 0-3 at home", 1),
        ("the court ruled 5-4 against him", 0),
        ("a couple in their 70s were found", 0),
        ("It sailed at 05.40 in the fog.", 0),
        ("He rang at 6.15 on Monday evening", 0),
        ("delayed until at least 2032", 0),
        ("visited the No. 4 shaft", 0),
        ("UPDATE 3-Bank says its data was stolen", 0),
    ],
)
def test_what_only_names_something_is_no_count(text: str, at: int) -> None:
    assert is_no_count(text, figures_in(text)[at])


@pytest.mark.parametrize(
    "text",
    [
        "10-15 people were seen",
        "on the bus 40 people sang",
        "inflation stood at 4.50 percent",
        "shares closed at 4.50 euros",
        "in at least 2000 homes",
        "he made 911 saves",
        "police arrested 12 people",
        "the toll rose to 20",
    ],
)
def test_a_count_stays_a_count(text: str) -> None:
    assert not is_no_count(text, figures_in(text)[0])


@pytest.mark.parametrize(
    ("text", "value"),
    [("data of 2.5 mln clients", 2.5e6), ("a loan of 3 bln crowns", 3e9), ("worth 1.2 tn", 1.2e12), ("5bn", 5e9)],
)
def test_short_words_for_millions_are_read(text: str, value: float) -> None:
    assert figures_in(text)[0].value == value


def test_to_hand_over_thousands_bounds_nothing() -> None:
    assert figures_in("told to hand over thousands of letters")[0].bound == "exactly"
