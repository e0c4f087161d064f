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
        ("Asked who would pay, Bea Stott replied only that “money will be found”.", "Bea Stott", "Who would pay."),
        ("The insurer declined to put a figure on the damage.", "The insurer", "The damage."),
        ("Ek would not put a figure on it or say why.", "Ek", "Would not put a figure on it or say why."),
        ("The embassy has no information about the missing divers.", "The embassy", "The missing divers."),
        (
            "Al Pace did not want to speak when he was found at home.",
            "Al Pace",
            "Did not want to speak when he was found at home.",
        ),
        ("Asked about the ballots, Sol Ek said it was “a question for the police”.", "Sol Ek", "The ballots."),
    ],
)
def test_what_is_kept_back_is_a_refusal(body: str, denier: str, left_open: str) -> None:
    assert told(body) == [(denier, "declines_to_comment", left_open)]


@pytest.mark.parametrize(
    "body",
    [
        "A guard who did not want to talk to reporters said the gate was open.",
        "Bea Stott said only her sister knew.",
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


@pytest.mark.parametrize(
    ("before", "body", "denier", "left_open"),
    [
        (
            "“We did our duty,” Alma Vik said.",
            "She did not say how many guards had been on duty.",
            "Alma Vik",
            "How many guards had been on duty.",
        ),
        ("“Our boats were at sea,” the navy said.", "It would not say where.", "the navy", "Would not say where."),
        (
            "“We are victims too,” Nita Barr said.",
            "She, however, took no questions.",
            "Nita Barr",
            "Took no questions.",
        ),
    ],
)
def test_a_he_who_does_not_say_is_the_one_who_spoke_last(before: str, body: str, denier: str, left_open: str) -> None:
    (denial,) = read(article(before, body)).denials
    assert (denial.denier, denial.denied_statement) == (denier, left_open)


@pytest.mark.parametrize(
    "body",
    [
        "Noha’s brother had been hit, but she did not say how.",
        "It is wrong to comment on looks, Ana Vek said.",
        "Parents did not want to speak to their children about it.",
        "The firm has no information on its website about prices.",
        "The lock would not release the door.",
        "The critic described as nonsense the plot of the new opera.",
    ],
)
def test_what_is_not_shown_or_told_to_the_public_is_no_refusal(body: str) -> None:
    assert not told(body)


def test_it_would_be_wrong_is_said_by_who_speaks() -> None:
    (denial,) = read(
        article(
            "A spokeswoman said the hall was cleared.",
            "Asked whether a valve was old, as two fitters have said, she said it would be wrong to speculate.",
        )
    ).denials
    assert (denial.denier, denial.denied_statement) == ("A spokeswoman", "Whether a valve was old.")
