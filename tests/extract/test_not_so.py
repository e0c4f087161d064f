"""What somebody says is not so, without a word of denying, denies what was told before; what nobody told answers nobody."""

import pytest

from .test_answers import answers


@pytest.mark.parametrize(
    ("body", "denier", "denied"),
    [
        ("Ana Vek said the council had received a letter. The council said it had received no letter.",
         "The council", "It had received a letter."),
        ("Ana Vek said the divers were paid a bonus. “We paid no bonus to anybody,” Jon Ek said.",
         "Jon Ek", "We paid a bonus to somebody."),
        ("Officials in Arn said soldiers had crossed the river. “Not one soldier has crossed the river,” Jon Ek said.",
         "Jon Ek", "A soldier has crossed the river."),
        ("Police think the fire was set on purpose. Marek Dunst said he had no role in the blaze.",
         "Marek Dunst", "He had a role in the blaze."),
        ("The leaked memo names three firms. “I had nothing to do with that memo,” Captain Reyes told the inquiry.",
         "Reyes", "I had something to do with that memo."),
        ("Tenants say the heating was cut. Rolf Amundsen said he had played no part in cutting it.",
         "Rolf Amundsen", "He had played a part in cutting it."),
        ("Two residents saw the car. Lamont told police that he was nowhere near the depot when it burned.",
         "Lamont", "He was near the depot when it burned."),
        ("A nurse says a ward was shut. The trust says it had no hand in the closure of the ward.",
         "The trust", "It had a hand in the closure of the ward."),
        ("Auditors found that the fund had paid for his villa. Lindqvist said he had done nothing wrong.",
         "Lindqvist", "He had done something wrong."),
        ("The tribunal heard that invoices were doubled. The treasurer said that she knew nothing about the doubled invoices.",
         "The treasurer", "She knew about the doubled invoices."),
        ("The ombudsman found that the council had ignored 60 complaints. The council said no complaint had been ignored.",
         "The council", "A complaint had been ignored."),
        ("Foss swore he had never taken a bribe.", "Foss", "He had taken a bribe."),
        ("Rivals say the club paid the referee. The club said it had not paid anybody.", "The club", "It had paid somebody."),
        ("The channel reported that the minister would resign. His office said he would not resign.", "His office", "He would resign."),
        ("The diary describes a dinner at the villa. “That dinner never took place,” the banker said.",
         "the banker", "That dinner took place."),
        ("Locals reported a spill near the refinery. The refinery said there had been no spill.",
         "The refinery", "There had been a spill."),
    ],
)  # fmt: skip
def test_what_was_told_before_is_denied(body: str, denier: str, denied: str) -> None:
    assert [(who, what) for who, _, what in answers(body)] == [(denier, denied)]


@pytest.mark.parametrize(
    "body",
    [
        "The storm hit at noon. The coast guard said it had received no calls.",
        "Ana Vek said the ship had made no call. The coast guard said it had received no calls.",
        "Fog closed the airport. The airline said no flights had left by noon.",
        "The harvest failed. Farmers said they had not seen such a drought since 1976.",
        "“We were never warned,” a resident said.",
        "Villagers said they knew nothing of the plan until the trucks came.",
        "The pitch was wet. The referee said the rain played no part in his decision.",
        "The climber said he was nowhere near as fit as last year.",
        "The vote was delayed. The speaker said no new date had been set.",
        "The firm was accused of dumping oil. Its rival, Marn Oil, said it had not dumped any oil.",
        "The mayor insisted that the school would not close.",
        "Iran lied about never having had a programme, the minister said.",
    ],
)
def test_what_nobody_told_answers_nobody(body: str) -> None:
    assert answers(body) == []


@pytest.mark.parametrize(
    ("body", "denier", "denied"),
    [
        ("A guard testified that prisoners were beaten. The warden said it had not happened.", "The warden", "Prisoners were beaten."),
        ("Engineers say the bridge was overloaded. The roads agency says otherwise.", "The roads agency", "The bridge was overloaded."),
        ("The paper reported that the bank had hidden losses. “None of it is true,” said Lotte Brun.",
         "Lotte Brun", "The bank had hidden losses."),
        ("The paper said Stark had paid for the trip. “Not true,” Stark wrote on social media.", "Stark", "Stark had paid for the trip."),
        ("Asked whether the reactor had overheated, the director said it had not.", "the director", "The reactor had overheated."),
        ("The manager challenged the claim that staff had slept on duty.", "The manager", "Staff had slept on duty."),
        ("The officers entered pleas of not guilty to assault on Tuesday.", "The officers", "Assault."),
    ],
)  # fmt: skip
def test_denials_in_other_words(body: str, denier: str, denied: str) -> None:
    assert [(who, what) for who, _, what in answers(body)] == [(denier, denied)]


@pytest.mark.parametrize(
    ("body", "denier"),
    [
        ("The monastery has kept quiet about the missing icons.", "The monastery"),
        ("Dunphy cut short the interview when asked about the deeds.", "Dunphy"),
        ("Contacted by telephone, Ruben Ault hung up.", "Ruben Ault"),
        ("The coroner would say only that tests were continuing.", "The coroner"),
        ("The agency did not get back to this newspaper.", "The agency"),
    ],
)
def test_silence_is_no_answer(body: str, denier: str) -> None:
    assert [who for who, form, _ in answers(body) if form in ("declines_to_comment", "no_reply")] == [denier]


@pytest.mark.parametrize(
    "body",
    [
        "The firm said its own staff had paid nobody. It is a narrow denial.",
        "The denial came too late for many voters.",
        "The guns have remained silent since Friday.",
        "Rescuers could not be reached by radio for two hours.",
        "The runner distanced herself from the pack on the last hill.",
        "The patient did not respond to treatment.",
        "The launch was pushed back.",
        # What another is said to have said, and what is still to come.
        "Vek, in a speech, said the firm lied when it said it never dumped the waste.",
        'Police said the road was shut. Ana Vek, a witness, said: "The road had not been shut yet but crews were there."',
    ],
)
def test_what_only_looks_like_an_answer(body: str) -> None:
    assert answers(body) == []
