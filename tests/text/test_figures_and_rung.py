import pytest

from onrecord.records import Likelihood
from onrecord.text.figures import figures_in, ordinal_value, word_value
from onrecord.text.harm import harm_beside
from onrecord.text.rung import rung_of
from onrecord.text.words import stem


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Nine people drove on", [None]),
        ("Nine people were killed and six injured", [{"killed"}, {"injured"}]),
        ("killing nine people", [{"killed"}]),
        ("killing at least 90 and wounding hundreds more", [{"killed"}, {"injured"}]),
        ("5 killed 20 injured", [{"killed"}, {"injured"}]),
        ("The death toll remains at three, with nine people unaccounted for", [{"killed"}, {"missing"}]),
        ("The death toll was 20 with 50 others injured", [{"killed"}, {"injured"}]),
        ("Forty-two people, among them seven children, were killed", [{"killed"}, {"killed"}]),
    ],
)
def test_the_harm_a_figure_counts(text: str, harms: list[set[str] | None]) -> None:
    assert [harm_beside(text, figure) for figure in figures_in(text)] == harms


def test_words_with_a_value() -> None:
    assert (word_value("dozen"), word_value("silo"), ordinal_value("second")) == (12, None, 2)


@pytest.mark.parametrize(("one", "other"), [("supplies", "supplying"), ("denied", "deny"), ("russian", "russia")])
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("text", "word", "rung", "negated"),
    [
        ("The dam broke.", "broke", "asserted", False),
        ("The dam did not break.", "break", "asserted", True),
        ("The dam may break.", "break", "roughly_even_chance", False),
        ("The dam will probably break.", "break", "likely", False),
        ("Engineers want to break the dam.", "break", "roughly_even_chance", False),
        ("If the dam broke, they fled.", "broke", "roughly_even_chance", False),
    ],
)
def test_the_rung_of_one_event(text: str, word: str, rung: Likelihood, negated: bool) -> None:
    assert rung_of(text, text.index(word)) == (rung, negated)
