"""What is denied or not answered is told whole: no clause is cut in its middle, none of another's joins it, and what was asked
stands where the refusal names only a field."""

import pytest

from onrecord.extract.by_rules import read
from tests.extract.test_denied import article


def told(*bodies: str) -> list[tuple[str, str]]:
    return [(denial.denier, denial.denied_statement) for denial in read(article(*bodies)).denials]


@pytest.mark.parametrize(
    ("body", "denier", "left_open"),
    [
        (
            "Asked whether the dam had been inspected, Lena Marsh said she would not comment on procedures.",
            "Lena Marsh",
            "Whether the dam had been inspected.",
        ),
        (
            "Asked where the 4,200 doses were kept, the agency declined to discuss stores.",
            "the agency",
            "Where the 4,200 doses were kept.",
        ),
        (
            "Pressed on why no siren had sounded, Otto Lahm would not discuss equipment.",
            "Otto Lahm",
            "Why no siren had sounded.",
        ),
        (
            "Asked about bonuses, Rolf Adder would not say how they had been worked out.",
            "Rolf Adder",
            "How they had been worked out.",
        ),
        (
            "Asked whether others had, Paul Ost said he was not going to speculate.",
            "Paul Ost",
            "Not going to speculate.",
        ),
        ("The bank declined to comment on individual accounts.", "The bank", "Individual accounts."),
        ("The police hung up when asked where the men were held.", "The police", "Where the men were held."),
    ],
)
def test_what_was_asked_is_left_open_where_the_refusal_names_a_field(body: str, denier: str, left_open: str) -> None:
    assert told(body) == [(denier, left_open)]


@pytest.mark.parametrize(
    ("body", "denier", "denied"),
    [
        (
            "Ella Dorn would not say whether the Fairley Trust, which owns 2,300 flats, had been warned.",
            "Ella Dorn",
            "Whether the Fairley Trust, which owns 2,300 flats, had been warned.",
        ),
        (
            "Ek would not say if the mill at Osk, which is owed $1.9 million, was to close.",
            "Ek",
            "Whether the mill at Osk, which is owed $1.9 million, was to close.",
        ),
        (
            "The striker denied butting a steward, two witnesses told the panel, and was banned.",
            "The striker",
            "Butting a steward.",
        ),
        ("Ek denied in the clearest possible terms that any order had been given.", "Ek", "Any order had been given."),
        ("Gwen Pryor denied yesterday in court having doped the mare.", "Gwen Pryor", "Having doped the mare."),
        (
            "Hal Moss had rejected talk of an early vote in a television interview last night.",
            "Hal Moss",
            "An early vote.",
        ),
        (
            "Lars Dahl dismissed claims that people had been locked in: “Doors opened by hand.”",
            "Lars Dahl",
            "People had been locked in.",
        ),
        (
            "Gino Torre rejected what the council calls “failings” over the storage of meat.",
            "Gino Torre",
            "“failings” over the storage of meat.",
        ),
    ],
)
def test_what_is_denied_is_neither_cut_nor_joined_to_more(body: str, denier: str, denied: str) -> None:
    assert told(body) == [(denier, denied)]


@pytest.mark.parametrize(
    ("before", "body", "denied"),
    [
        (
            "Pilots accused the Aviation Authority of Velland of ignoring two warnings.",
            "Dirk Holt dismissed the accusation.",
            "The Aviation Authority of Velland ignoring two warnings.",
        ),
        ("The audit does not accuse any director of theft.", "Rami Sol rejected the report.", "The report."),
        (
            "A leaflet said that the school would shut in June.",
            "Pat Gray called that leaflet “malicious”.",
            "The school would shut in June.",
        ),
        (
            "Families fear that they will be charged.",
            "Park authorities have not returned calls.",
            "Have not returned calls.",
        ),
        (
            "Opponents accused the minister of lying about the dam.",
            "Jules Abara left the room without taking questions.",
            "Left the room without taking questions.",
        ),
        (
            "The road is shut.",
            "The embassy said it had seen the video but that it would be premature to comment.",
            "Premature to comment.",
        ),
    ],
)
def test_what_only_points_back_is_resolved_or_left_in_its_own_words(before: str, body: str, denied: str) -> None:
    assert [denied_statement for _, denied_statement in told(before, body)] == [denied]


@pytest.mark.parametrize(
    ("before", "body", "denier", "denied"),
    [
        (
            "A trust said that was high.",
            "Pellon Foods said it did not accept that milk was watered.",
            "Pellon Foods",
            "Milk was watered.",
        ),
        (
            "The road is shut.",
            "The head of the Joint Staff, General Rui Pinto, denied that troops had moved.",
            "Rui Pinto",
            "Troops had moved.",
        ),
        (
            "The road is shut.",
            "Irma Kohl, 74, “flatly denies that she signed the paper”, her solicitor, Jon Peel, said.",
            "Irma Kohl",
            "She signed the paper.",
        ),
        ("The road is shut.", "“No comment,” said Rolf Aube.", "Rolf Aube", "No comment."),
        (
            "The union said guards had been drunk.",
            "Ove Lind rubbished the charge.",
            "Ove Lind",
            "Guards had been drunk.",
        ),
        (
            "The road is shut.",
            "Asked how the cash had gone, Tim Bury slammed the door.",
            "Tim Bury",
            "How the cash had gone.",
        ),
        ("The road is shut.", "Nora Pym batted away questions about her holiday.", "Nora Pym", "Her holiday."),
        (
            "The road is shut.",
            "Ben Ott, questioned about rumours of a feud, said he had never met the owner.",
            "Ben Ott",
            "He had met the owner.",
        ),
        (
            "A report said the deal was near.",
            "Eva Stone described this as speculation.",
            "Eva Stone",
            "The deal was near.",
        ),
        (
            "The road is shut.",
            "Ek rejected a claim aired on a local station that she had signed.",
            "Ek",
            "She had signed.",
        ),
    ],
)
def test_whoever_denies_is_the_one_of_whom_the_sentence_tells_it(
    before: str, body: str, denier: str, denied: str
) -> None:
    assert told(before, body) == [(denier, denied)]


def test_an_office_is_nobody_whom_the_article_names_only_later() -> None:
    (denial,) = read(article("The minister could not be reached.", "Prime Minister Theo Makos won the vote.")).denials
    assert denial.denier == "The minister"
