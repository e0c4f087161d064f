"""Whose time a phrase gives, and whether it may lie ahead."""

import pytest

from onrecord.text.moments import moment_in

WEDNESDAY = "2024-10-09"


@pytest.mark.parametrize(
    ("statement", "text", "day"),
    [
        ("Shares in the line, which flew nine million last year, fell on Monday.", "on Monday", "2024-10-07"),
        ("The poll, which was taken on Monday, was wrong.", None, None),
        ("Divers found 46 tonnes of fish, eight more than on Monday.", None, None),
        ("The gap was rather less than the 90 metres which the bureau gave on Monday.", None, None),
        ("It has 40 cases, up from the 23 reported on Monday.", None, None),
        ("Prices were higher compared with Monday.", None, None),
        ("A survey published yesterday was favourable.", None, None),
        ("The survey was published yesterday.", "yesterday", "2024-10-08"),
        ("Forty wells have run dry; on Monday the figure was 30.", None, None),
        ("He was asked on our Saturday show about it.", None, None),
        ("The club lost the cup on Saturday.", "on Saturday", "2024-10-05"),
        ("The man arrested on Monday has been named as Ola Vek.", None, None),
        ("The barge that sank on Monday had no licence.", None, None),
        ("The ford, closed on Monday, will stay shut.", None, None),
        ("Flowers were laid for the angler killed near Velm on Monday.", None, None),
        ("Villagers moved out on Sunday returned on Monday.", "on Monday", "2024-10-07"),
        ("The ford was closed by inspectors on Monday.", "on Monday", "2024-10-07"),
        ("A barge loaded with tar sank on Monday.", "on Monday", "2024-10-07"),
        ("The boy was last seen on Monday.", "on Monday", "2024-10-07"),
        ("Thieves came between Monday night and Tuesday morning.", "between Monday night", None),
    ],
)
def test_the_time_of_something_beside_is_not_that_of_what_is_told(
    statement: str, text: str | None, day: str | None
) -> None:
    found = moment_in(statement, WEDNESDAY)
    assert (found.text if found else None) == text
    assert (found.days[0].isoformat() if found and found.days else None) == day


@pytest.mark.parametrize(
    "statement",
    [
        "Clerks could refuse to open on Saturday unless guards were hired.",
        "A meeting was offered for Friday.",
        "The union called for a one-day strike on Friday.",
        "The court scheduled a hearing on Friday.",
        "Leaders planned a rally on Friday, and shops closed.",
        "The talks were due on Friday.",
        "Crews were told to leave by Friday.",
        "We'd do it again tomorrow.",
        "He threatened a walkout on Friday.",
    ],
)
def test_a_day_that_may_lie_ahead_is_left_open(statement: str) -> None:
    found = moment_in(statement, WEDNESDAY)
    assert found is not None
    assert found.days is None


@pytest.mark.parametrize(
    "statement", ["Police called in divers on Monday.", "He died on Monday.", "The board met on Monday and sacked him."]
)
def test_a_day_gone_by_stays_dated(statement: str) -> None:
    found = moment_in(statement, WEDNESDAY)
    assert found is not None
    assert found.days is not None
    assert found.days[0].isoformat() == "2024-10-07"
