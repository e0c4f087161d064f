"""Where a condition opens, and where the same words open none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text import conditions
from onrecord.text.comparison import words_of
from onrecord.text.conditions import openings


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The ferry will sail unless the wind rises.", "unless"),
        ("The army would withdraw provided the rebels disarmed.", "provided"),
        ("The army would withdraw, provided that both sides agree.", "provided"),
        ("Should the talks fail, the port will be closed.", "should"),
        ("Had the alarm sounded, forty people would have lived.", "had"),
        ("Were the dam to break, Orsa would be flooded.", "were"),
        ("The loan is to be paid as long as the strike lasts.", "as"),
        ("In the event of an attack, the troops will move.", "in"),
        ("The road will reopen on Friday, weather permitting.", "weather"),
        ("The troops will leave once the treaty is signed.", "once"),
        ("Without more rain the harvest will be lost.", "without"),
    ],
)
def test_a_condition_opens(text: str, opening: str) -> None:
    words = words_of(text)
    assert [words[at].low for at in openings(words)] == [opening]


@pytest.mark.parametrize(
    "text",
    [
        "The firm provided the turbines that will drive the pumps.",
        "Food will be provided the same day.",
        "It looks as if nobody was there.",
        "The mayor should resign.",
        "The ministry had the bridge closed.",
        "There were the usual speeches.",
        "He spoke on condition of anonymity.",
        "She was once the mayor of Velm.",
        "The convoy left without a word.",
        "As the strike goes on, shops close.",
    ],
)
def test_the_same_words_open_none(text: str) -> None:
    assert openings(words_of(text)) == []


_WORDS = st.sampled_from(
    """if even unless provided that so long as on condition in the event case without should had were once assuming it the
    Velm would to rain will , weather permitting only when given""".split()
)


@given(st.lists(_WORDS, max_size=14))
def test_no_other_word_opens_a_condition(sentence: list[str]) -> None:
    words = words_of(" ".join(sentence))
    assert openings(words) == [at for at, word in enumerate(words) if conditions._opens(words, at, word.low)]
