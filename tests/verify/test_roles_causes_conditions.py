"""Who did what to whom, why, and on what condition: every word of the evidence in another order is another claim."""

from random import Random

import pytest

from onrecord.gauntlet.case import Case
from onrecord.gauntlet.corruptions import CORRUPTIONS
from onrecord.text.cues import likelihood_of
from tests.verify.drafting import claim, refusals, severities, story

ARTICLE = story(
    "Vesk troops attacked Marn positions near the dam, the Marn army said on Tuesday.",
    "The dam broke on Monday after heavy rain, the rescue service said.",
    "The minister will resign if the inquiry finds fault, her office said.",
    "Norrin Power supplied the turbines to Marn in 2019.",
    "The mayor said he did not know who opened the gate.",
    "The council approved the plan despite objections from farmers.",
    "The bridge was closed because the pier had been hit by a ferry.",
    "Marn was defeated by Vesk in the final.",
    "Asked whether the ferry had been speeding, the captain would not say.",
    "The prosecutor is investigating whether the ferry had been speeding.",
    "The parts of Orsa that Vesk occupies are short of water.",
    "The firm plans to close the mill.",
)


@pytest.mark.parametrize(
    ("check", "statement", "cited"),
    [
        pytest.param("roles", "Marn troops attacked Vesk positions near the dam.", 1, id="two sides exchanged"),
        pytest.param(
            "roles", "Vesk positions were attacked by Marn near the dam.", 1, id="into a passive with no reason"
        ),
        pytest.param("roles", "Vesk was defeated by Marn in the final.", 8, id="a passive turned round"),
        pytest.param("roles", "Marn defeated Vesk in the final.", 8, id="an active that is not the passive"),
        pytest.param("roles", "Norrin Power supplied the turbines from Marn in 2019.", 4, id="a direction turned"),
        pytest.param("causes", "The dam broke because of heavy rain.", 2, id="after made because of"),
        pytest.param("causes", "The dam broke on Monday as a result of neglect.", 2, id="a cause made up"),
        pytest.param("causes", "The council approved the plan because of objections from farmers.", 6, id="despite"),
        pytest.param("conditions", "The minister will resign.", 3, id="a condition left out"),
        pytest.param("conditions", "The minister has resigned.", 3, id="what is to come told as done"),
        pytest.param("conditions", "The firm closed the mill.", 12, id="a plan told as done"),
        pytest.param("conditions", "The mayor opened the gate.", 5, id="a question told as a fact"),
        pytest.param("conditions", "The ferry had been speeding.", 10, id="what is looked into told as found"),
        pytest.param("likelihood", "The dam may have broken on Monday.", 2, id="a doubt that nobody has"),
    ],
)
def test_the_words_of_the_evidence_put_otherwise_are_refused(check: str, statement: str, cited: int) -> None:
    assert severities(ARTICLE, claim(statement, cited), check) == ["error"]


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("Marn positions near the dam were attacked by Vesk troops.", 1, id="active to passive"),
        pytest.param("Vesk defeated Marn in the final.", 8, id="passive to active"),
        pytest.param("Marn was supplied with turbines by Norrin Power in 2019.", 4, id="supplied with, by"),
        pytest.param("The dam broke after heavy rain.", 2, id="after"),
        pytest.param("The bridge was closed due to a ferry that had hit the pier.", 7, id="because made due to"),
        pytest.param("If the inquiry finds fault, the minister will resign.", 3, id="the condition first"),
        pytest.param("The minister would resign.", 3, id="would"),
        pytest.param("The mayor did not know who opened the gate.", 5, id="the question kept"),
        pytest.param("The prosecutor is investigating the speed of the ferry.", 10, id="an inquiry"),
        pytest.param("The Vesk-occupied parts of Orsa are short of water.", 11, id="a clause made a word"),
        pytest.param("The firm plans to close the mill.", 12, id="word for word"),
    ],
)
def test_other_ways_to_say_the_same_are_accepted(statement: str, cited: int) -> None:
    found = {check: severities(ARTICLE, claim(statement, cited), check) for check in ("roles", "causes", "conditions")}
    assert not any(found.values()), found


@pytest.mark.parametrize(
    ("name", "statement", "cited", "false"),
    [
        ("sides exchanged", "Vesk attacked Marn.", 1, "Marn attacked Vesk."),
        ("cause invented", "It broke after a storm.", 2, "It broke because of a storm."),
        ("condition dropped", "She will resign if the inquiry finds fault.", 3, "She will resign."),
        ("future told as past", "She will visit the town.", 3, "She visited the town."),
    ],
)
def test_the_gauntlet_knows_these_faults(name: str, statement: str, cited: int, false: str) -> None:
    made = CORRUPTIONS[name](Case(ARTICLE, claim(statement, cited)), Random(1))  # noqa: S311
    assert made is not None
    assert made.statement == false  # type: ignore[union-attr]  # a claim


@pytest.mark.parametrize(
    ("told", "speaker", "false", "true"),
    [
        (
            "The ferry will sail unless the wind rises, the captain said.",
            "the captain",
            "The ferry will sail.",
            "Unless the wind rises, the ferry will sail.",
        ),
        (
            "The army would withdraw provided the rebels disarmed, the general said.",
            "the general",
            "The army would withdraw.",
            "The army would withdraw provided the rebels disarmed.",
        ),
        (
            "The army will withdraw provided that the rebels disarm, the general said.",
            "the general",
            "The army will withdraw.",
            "The army will withdraw if the rebels disarm.",
        ),
        (
            "Should the talks fail, the port will be closed, the envoy said.",
            "the envoy",
            "The port will be closed.",
            "Should the talks fail, the port will be closed.",
        ),
        (
            "Should the talks fail, the port would be closed, the envoy said.",
            "the envoy",
            "The port would be closed.",
            "If the talks fail, the port would be closed.",
        ),
        (
            "“If they attack us, we will burn the bridge,” Orm said.",
            "Orm",
            "“We will burn the bridge.”",
            "“If they attack us, we will burn the bridge.”",
        ),
        (
            "Orm said that if they attacked, his men would burn the bridge.",
            "Orm",
            "His men would burn the bridge.",
            "If they attacked, his men would burn the bridge.",
        ),
        (
            "The loan is to be paid as long as the strike lasts, the bank said.",
            "the bank",
            "The loan is to be paid.",
            "The loan is to be paid as long as the strike lasts.",
        ),
        (
            "The firm will build the plant on condition that the tax is cut, the mayor said.",
            "the mayor",
            "The firm will build the plant.",
            "The firm will build the plant on condition that the tax is cut.",
        ),
        (
            "The firm will build the plant only if the tax is cut, the mayor said.",
            "the mayor",
            "The firm will build the plant.",
            "The firm will build the plant only if the tax is cut.",
        ),
        (
            "Had the alarm sounded, forty people would have lived, the inspector said.",
            "the inspector",
            "Forty people would have lived.",
            "Had the alarm sounded, forty people would have lived.",
        ),
        (
            "Were the dam to break, Orsa would be flooded, the engineer said.",
            "the engineer",
            "Orsa would be flooded.",
            "Were the dam to break, Orsa would be flooded.",
        ),
        (
            "In the event of an attack, the troops will cross the river, the general said.",
            "the general",
            "The troops will cross the river.",
            "The troops will cross the river in the event of an attack.",
        ),
        (
            "The league will play on, assuming the courts agree, the chairman said.",
            "the chairman",
            "The league will play on.",
            "The league will play on, assuming the courts agree.",
        ),
        (
            "The pier could be saved if work began at once, the engineer said.",
            "the engineer",
            "The pier could be saved.",
            "The pier could be saved if work began at once.",
        ),
        (
            "If elected, Korb will close the mine, her office said.",
            "her office",
            "Korb will close the mine.",
            "If elected, Korb will close the mine.",
        ),
        (
            "If the report is right, the minister lied, the deputy said.",
            "the deputy",
            "The minister lied.",
            "If the report is right, the minister lied.",
        ),
        (
            "The minister lied, if the report is right, the deputy said.",
            "the deputy",
            "The minister lied.",
            "The minister lied, if the report is right.",
        ),
        (
            "The road will reopen on Friday, weather permitting, the council said.",
            "the council",
            "The road will reopen on Friday.",
            "The road will reopen on Friday, weather permitting.",
        ),
        (
            "Without more rain, the harvest will be lost, the union said.",
            "the union",
            "The harvest will be lost.",
            "Without more rain, the harvest will be lost.",
        ),
        (
            "The troops will leave once the treaty is signed, the envoy said.",
            "the envoy",
            "The troops will leave.",
            "The troops will leave once the treaty is signed.",
        ),
    ],
)
def test_what_hangs_on_a_condition_is_told_with_it(told: str, speaker: str, false: str, true: str) -> None:
    document = story(told)
    assert "conditions" in refusals(document, claim(false, speaker=speaker))
    rung, words = likelihood_of(true)
    assert refusals(document, claim(true, speaker=speaker, likelihood=rung, words=words)) == []


COMPARED = story(
    "Traffic is heavier on the west bank than on the east bank, the road office said.",
    "“The dam is older than the town,” Petra Lohm said.",
    "Olaf Dahl said the treaty cost more jobs than it created.",
    "The fire burned for nine hours.",
    "Jon Berg said his client would appeal.",
    "The pier was lower than the quay, the harbour master said.",
)


@pytest.mark.parametrize(
    ("speaker", "cited", "true", "false"),
    [
        (
            "the road office",
            1,
            "Traffic is heavier on the west bank.",
            "Traffic is heavier on the east bank than on the west bank.",
        ),
        (
            "the road office",
            1,
            "Traffic is heavier in the west than in the east.",
            "Traffic is lighter on the west bank than on the east bank.",
        ),
        ("Petra Lohm", 2, "The dam is older than the town.", "The town is older than the dam."),
        ("Petra Lohm", 2, "“The dam is older than the town.”", "The dam is younger than the town."),
        ("Olaf Dahl", 3, "The treaty cost more jobs than it created.", "The treaty created more jobs than it cost."),
        ("the harbour master", 6, "The pier was lower than the quay.", "The quay was lower than the pier."),
        (None, 4, "Fire burned for nine hours.", "Fire burned for nine days."),
        ("Jon Berg", 5, "His client would appeal.", "His client appealed."),
    ],
)
def test_what_is_more_and_what_is_less_stays(speaker: str | None, cited: int, true: str, false: str) -> None:
    assert refusals(COMPARED, claim(false, cited, speaker=speaker))
    assert refusals(COMPARED, claim(true, cited, speaker=speaker)) == []


@pytest.mark.parametrize(
    ("told", "speaker", "statement"),
    [
        ("Did the ministry ignore the report?", None, "The ministry ignored the report."),
        ("“So the gates were rusted?” Olaf Dahl said.", "Olaf Dahl", "The gates were rusted."),
        ("Will the port reopen on Friday?", None, "The port will reopen on Friday."),
    ],
)
def test_a_question_is_no_claim(told: str, speaker: str | None, statement: str) -> None:
    assert "conditions" in refusals(story(told), claim(statement, speaker=speaker))
    answered = story(told.replace("?", "."))
    assert "conditions" not in refusals(answered, claim(statement, speaker=speaker))


@pytest.mark.parametrize(
    ("told", "statement", "refused"),
    [
        pytest.param(
            "Ana Vek, who is barred from a third term and has offered to step aside if the port closes, waved.",
            "Ana Vek is barred from a third term.",
            False,
            id="of another predicate",
        ),
        pytest.param(
            "Ana Vek, who is barred from a third term and has offered to step aside if the port closes, waved.",
            "Ana Vek has offered to step aside.",
            True,
            id="of its own",
        ),
        pytest.param(
            "The firm will close the mill and leave the town if the tax rises.",
            "The firm will close the mill.",
            True,
            id="of two that share a verb",
        ),
    ],
)
def test_a_condition_belongs_to_the_predicate_beside_it(told: str, statement: str, *, refused: bool) -> None:
    assert ("conditions" in refusals(story(told), claim(statement))) is refused
