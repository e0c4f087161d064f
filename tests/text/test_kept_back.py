"""Not to describe, show or be able to say, to leave a thing to others, and a rule of never speaking of it are refusals."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.text import kept_back
from tests.extract.test_denied import article


def told(body: str) -> list[tuple[str, str, str]]:
    return [(denial.denier, denial.form, denial.denied_statement) for denial in read(article(body)).denials]


@pytest.mark.parametrize(
    ("body", "denier", "left_open"),
    [
        ("Bea Tull would not characterise the offer.", "Bea Tull", "The offer."),
        (
            "The hospital refused to show reporters the surgeon's notes.",
            "The hospital",
            "Refused to show reporters the surgeon's notes.",
        ),
        ("Her brother would not speak about the will.", "Her brother", "The will."),
        ("Kim Dahl could not yet say how many were under the snow.", "Kim Dahl", "How many were under the snow."),
        ("Police were in no position to say who had made the call.", "Police", "Who had made the call."),
        ("It is too soon to say what caused the crash, Mia Lo said.", "Mia Lo", "What caused the crash."),
        ("The minister has not said with whom he dined.", "The minister", "With whom he dined."),
        ("Uma Rao told parliament that the airport never discusses security.", "Uma Rao", "Security."),
        ("“Who pays is a question for the courts,” Halden Mutual said.", "Halden Mutual", "Who pays."),
        ("Tess Imo said how the men got out was for the inquiry to determine.", "Tess Imo", "How the men got out."),
        ("“It is not for me to say whether he lied,” said Ruth Orme.", "Ruth Orme", "Whether he lied."),
        ("Asked about the ballots, Sol Ek said it was “a question for the police”.", "Sol Ek", "The ballots."),
    ],
)
def test_what_is_kept_back_is_a_refusal(body: str, denier: str, left_open: str) -> None:
    assert told(body) == [(denier, "declines_to_comment", left_open)]


@pytest.mark.parametrize(
    "body",
    [
        "The key would not turn, Bea Tull said.",
        "The actress would not describe herself as brave.",
        "The brothers said they did not discuss the past at dinner.",
        "The museum will not show the painting until May.",
        "Kim Dahl said it was wrong to discuss the dead in this way.",
        "Asked about the weather, the pilot said it was a matter for concern.",
        "The feast is for the poor to enjoy, Leo Marr said.",
        "Uma Rao said the film does not discuss the war.",
    ],
)
def test_what_only_looks_like_it_is_none(body: str) -> None:
    assert not told(body)


@pytest.mark.parametrize(
    ("body", "denier", "denied"),
    [
        (
            "Nils Aare called “a wicked lie” the claim that the orphanage had been warned.",
            "Nils Aare",
            "The orphanage had been warned.",
        ),
        (
            "Mira Koss described as pure invention the reports, relayed by a radio station, of the death of a nurse.",
            "Mira Koss",
            "The death of a nurse.",
        ),
        (
            "The guard branded as baseless versions circulating in the capital that it had fired.",
            "The guard",
            "It had fired.",
        ),
    ],
)
def test_a_verdict_may_stand_before_what_it_is_on(body: str, denier: str, denied: str) -> None:
    assert told(body) == [(denier, "disputes", denied)]


@pytest.mark.parametrize(
    "body",
    [
        "Nils Aare described as excellent the report that the school had written.",
        "The poet called “a lie” the love that asks for nothing.",
        "Hauliers condemned as wrong the decision that tolls must rise.",
    ],
)
def test_a_verdict_on_a_thing_answers_nobody(body: str) -> None:
    assert not told(body)


def test_every_way_names_words_that_its_texts_have() -> None:
    assert all(words.split() for _, words in kept_back.WAYS)
