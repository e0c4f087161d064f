"""Figures that a text sets against each other, and those that only stand side by side."""

import pytest

from onrecord.text.contrast import contrasts_in, refers_back


@pytest.mark.parametrize(
    ("text", "how", "figures", "words"),
    [
        (
            "The fire took 40 barns, up from an earlier count of 25.",
            "older",
            (40, 25),
            "up from an earlier count of 25",
        ),
        ("Nine sailors were missing, she said, down from 14 on Monday.", "older", (9, 14), "down from 14 on Monday"),
        (
            "The flu has sickened 31 people in 15 towns, up from the 23 reported on Friday.",
            "older",
            (31, 23),
            "up from the 23 reported on Friday",
        ),
        ("The coroner lowered the number of dead from 61 to 38.", "older", (38, 61), "61"),
        ("The bureau revised the magnitude of the quake from 6.2 to 6.4.", "older", (6.4, 6.2), "6.2"),
        (
            "The port raised its estimate of the damage from 3 million to 5 million francs.",
            "older",
            (5e6, 3e6),
            "3 million",
        ),
        (
            "Orsa bid 36 francs after the bank cut its forecast from 220 million to 195 million.",
            "older",
            (195e6, 220e6),
            "220 million",
        ),
        (
            "The loss was 87 million francs, Orsa said, revising its first estimate of 60 million.",
            "older",
            (87e6, 60e6),
            "revising its first estimate of 60 million",
        ),
        (
            "Sales are running about 15% short, buyers say, although one dealer put the shortfall at “a third, easily”.",
            "beside",
            (15, 100 / 3),
            "although one dealer put the shortfall at “a third",
        ),
        (
            "Around 300 guests left, the mayor said; the port has the figure at 230.",
            "beside",
            (300, 230),
            "the port has the figure at 230",
        ),
        ("At the clinic 31 people were being treated, up from 22.", "older", (31, 22), "up from 22"),
        ("There were 218 guests in the two halls, he added, not 212.", "instead", (218, 212), "not 212"),
        ("Six clerks, not five as first reported, were questioned.", "instead", (6, 5), "not five as first reported"),
        ("Not 12 but 15 barges sank.", "instead", (15, 12), "Not 12"),
        (
            "The fund lost $5 million, rather than the $3 million that the board had reported.",
            "instead",
            (5e6, 3e6),
            "rather than the $3 million that the board had reported",
        ),
        (
            "The hulls were 75 metres apart, rather less than the 90 metres which the bureau gave.",
            "beside",
            (75, 90),
            "rather less than the 90 metres which the bureau gave",
        ),
        (
            "At least 17 recruits died, compared with nine listed in the army's tables.",
            "beside",
            (17, 9),
            "compared with nine listed in the army's tables",
        ),
        (
            "They found 17 leaks, where the plant had reported nine.",
            "beside",
            (17, 9),
            "where the plant had reported nine",
        ),
        (
            "Police said 200 people marched, while the organisers said it was 900.",
            "beside",
            (200, 900),
            "while the organisers said it was 900",
        ),
    ],
)
def test_a_figure_set_against_another_is_found_with_the_words_that_tell_it(
    text: str, how: str, figures: tuple[float, float], words: str
) -> None:
    (found,) = contrasts_in(text)
    assert (found.how, (found.figure.value, found.other.value), text[found.start : found.end]) == (how, figures, words)


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was 63 percent, up from 51 percent four years ago.",
        "Prices rose 4 percent, compared with 3 percent in May.",
        "The boats landed 61,000 tonnes instead of the 40,000 that were permitted.",
        "She saw a 55% chance of approval this year, down from 80%.",
        "He scored 20 goals, not 12 of them from penalties.",
        "Four is not six, and six is not four.",
        "The mine employs 300 people, the union says, and the mill 200.",
        "The trust said 20 wards were shut; the union said 35 nurses had left.",
        "The town has 400 officers and 12 stations.",
        "They waited for 30 minutes, not 20 people as planned.",
        "Officials say the filter ran for eight days rather than seven but say that little was lost.",
    ],
)
def test_what_changed_in_time_and_what_counts_something_else_is_no_contrast(text: str) -> None:
    assert contrasts_in(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministry put the number at 38.", 38),
        ("The true figure was nine, and the rest had been mended.", 9),
        ("It's nearer 1,500.", 1500),
        ("It was 20, because a trainee had joined.", 20),
        ("It was 20 minutes late.", None),
        ("The number of wells was 20.", None),
        ("The mine employs 300 people.", None),
        ("The harbour office gives a figure of 794.", 794),
        ("Torvia has spoken of at least 40.", 40),
        ("The shop gives a discount of 20.", None),
    ],
)
def test_the_number_refers_to_what_was_counted_before(text: str, value: float | None) -> None:
    found = refers_back(text)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    "text",
    [
        "There are 17 wells in the field and not 71.",
        "The fine should have read £12,000, not £120,000.",
    ],
)
def test_a_misprint_is_a_contrast_however_far_off(text: str) -> None:
    assert [contrast.how for contrast in contrasts_in(text)] == ["instead"]
