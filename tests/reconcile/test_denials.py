"""A denial answers what it denies and nothing else; not commenting is no denial."""

import pytest

from onrecord.reconcile import Reconciled, reconcile
from onrecord.reconcile.denials import NOT_FOUND, UNSAID
from onrecord.records import Claim, Denial

from .readings import actor, claim, count, denial, evidence, head, reading, said_in

TROOPS = claim("post", "The Orne army is sending troops to Vellmark.", "Jon Ek")
ARMS = claim("post", "The Orne army is shipping missiles and shells to Vellmark.", "Jon Ek", at=90)
OTHERS = (
    claim("echo", "Wheat prices climbed for a fourth week at the harbour market.", "Lena Brandt"),
    claim("echo", "The orchestra will play two concerts in the old tannery.", "Lena Brandt", at=90),
    claim("echo", "Nurses at the clinic ended their strike on Sunday evening.", "Otto Wirth", at=180),
)


def told(*items: Claim | Denial) -> Reconciled:
    everything = (*items, *OTHERS)
    articles = sorted({item.document for item in everything})
    return reconcile(
        [head(name) for name in articles],
        [reading(name, *(item for item in everything if item.document == name)) for name in articles],
    )


def answered(result: Reconciled) -> set[str]:
    """The statements of the findings that the denials answer."""
    by_id = {finding.id: finding for finding in result.findings}
    return {by_id[key].statement for item in result.denials for key in item.answers}


@pytest.mark.parametrize(
    ("denied", "expected"),
    [
        pytest.param("The Orne army is sending troops to Vellmark.", {TROOPS.statement}, id="the claim itself"),
        pytest.param("The sending of troops to Vellmark", {TROOPS.statement}, id="the claim in other words"),
        pytest.param("The shipping of missiles and shells to Vellmark", {ARMS.statement}, id="the other claim"),
        pytest.param("The Orne army is short of bread.", set(), id="something nobody claims"),
        pytest.param("Vellmark", set(), id="a name alone"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_a_denial_answers_what_it_denies(denied: str, expected: set[str]) -> None:
    assert answered(told(TROOPS, ARMS, denial("post", "Orne", denied, at=200))) == expected


def test_a_denied_finding_says_so_and_lists_who() -> None:
    result = told(TROOPS, denial("herald", "Orne", TROOPS.statement))
    (finding,) = [item for item in result.findings if TROOPS.id in item.claims]
    assert finding.standing == "denied"
    assert finding.denials == tuple(item.id for item in result.denials)
    assert (finding.confidence.level, finding.confidence.credibility) == ("low", 4)
    assert "denied by Orne" in finding.confidence.reasons


@pytest.mark.parametrize(
    ("form", "standing"), [("denies", "denied"), ("disputes", "disputed"), ("counter_accuses", "disputed")]
)
def test_the_standing_follows_the_form(form: str, standing: str) -> None:
    result = told(TROOPS, denial("herald", "Orne", TROOPS.statement, form=form))
    assert {item.standing for item in result.findings if item.denials} == {standing}


@pytest.mark.parametrize("form", ["declines_to_comment", "no_reply"])
def test_not_answering_leaves_standing_and_confidence_as_they_are(form: str) -> None:
    silent = told(TROOPS, denial("post", "the harbour master", "The words of Jon Ek", at=90, form=form))
    (before,) = [item for item in told(TROOPS).findings if TROOPS.id in item.claims]
    (after,) = [item for item in silent.findings if TROOPS.id in item.claims]
    assert after.denials
    assert (after.standing, after.confidence) == (before.standing, before.confidence)


def test_not_commenting_on_somebodys_words_is_attached_to_the_last_of_them_before() -> None:
    silent = denial("post", "the harbour master", "The words of Jon Ek", at=200, form="declines_to_comment")
    assert answered(told(TROOPS, ARMS, silent)) == {ARMS.statement}


def test_not_commenting_in_another_article_is_attached_to_nothing() -> None:
    silent = denial("herald", "the harbour master", "The words of Jon Ek", form="declines_to_comment")
    assert answered(told(TROOPS, silent)) == set()


def test_a_denial_of_an_earlier_year_answers_nothing_of_this_one() -> None:
    assert answered(told(TROOPS, denial("herald", "Orne", TROOPS.statement, when=said_in("2029")))) == set()
    assert answered(told(TROOPS, denial("herald", "Orne", TROOPS.statement, when=said_in("2030")))) == {
        TROOPS.statement
    }


def test_a_headline_alone_is_not_answered() -> None:
    headline = claim("post", "Orne army sends troops to Vellmark", headline=True)
    result = told(headline, denial("herald", "Orne", "The Orne army sends troops to Vellmark."))
    assert answered(result) == set()
    assert all(headline.id not in finding.claims for finding in result.findings)


def test_a_denial_of_any_involvement_answers_the_assessment_that_names_the_denier() -> None:
    blamed = claim(
        "post", "The fire was very likely laid by agents of Torvia.", "Jon Ek", kind="assessment",
        likelihood="very_likely", likelihood_words="very likely",
    )  # fmt: skip
    other = claim("post", "The rain will very likely last.", "Lena Brandt", at=90, kind="assessment")
    found = told(blamed, other, denial("post", "Torvia’s foreign ministry", "Any involvement.", at=200))
    assert answered(found) == {blamed.statement}


@pytest.mark.parametrize(
    ("speaker", "answered"),
    [pytest.param("the court", True, id="another's"), pytest.param("the mill", False, id="its own")],
)
def test_a_denial_that_points_to_a_sentence_answers_what_is_said_there(speaker: str, *, answered: bool) -> None:
    said = claim("post", "The owner had not kept eight rules on weighing.", speaker, negated=True)
    denied = denial("post", "the mill", "Eight rules on weighing", at=200)
    alone, pointing = denied, denied.model_copy(update={"evidence": (*said.evidence, *denied.evidence)})
    (first,) = [item for item in told(said, alone).denials if item.denier == "the mill"]
    (item,) = [item for item in told(said, pointing).denials if item.denier == "the mill"]
    assert not first.answers
    assert bool(item.answers) is answered


@pytest.mark.parametrize(
    ("statement", "denied", "tied"),
    [
        ("The agency opened a review after critics accused the maker of hiding deaths.", "The maker hiding deaths", False),
        ("Ek opposes the club, which accuses him of diverting the money from the sale.", "Diverting the money from the sale", False),
        ("The blast was unlikely to hurt sales unless the airline was at fault.", "Told of the fault before the blast", False),
        ("Critics accused the maker of hiding deaths.", "The maker hiding deaths", True),
        ("The airline was at fault for the blast.", "At fault for the blast", True),
        ("Ek said after the vote that the maker was hiding deaths.", "The maker hiding deaths", True),
    ],
)  # fmt: skip
def test_a_finding_that_only_mentions_an_accusation_is_not_denied(statement: str, denied: str, *, tied: bool) -> None:
    result = told(claim("post", statement, "Jon Ek"), denial("herald", "Otto Wirth", denied))
    assert bool(answered(result)) is tied


def test_a_question_that_is_told_is_not_called_untold() -> None:
    asked = denial("post", "Ek", "Whether he would stay", form="declines_to_comment")
    bare = denial("post", "Ek", "Declined to comment", at=90, form="declines_to_comment")
    assert {item.why for item in told(asked).denials} == {NOT_FOUND}
    assert {item.why for item in told(bare).denials} == {UNSAID}


def test_no_denial_is_not_claimed_beside_one_that_could_not_be_matched() -> None:
    alone, beside = told(TROOPS), told(TROOPS, denial("post", "Orne", "Anybody crossed the border.", at=200))
    reasons = [
        reason
        for result in (alone, beside)
        for finding in result.findings
        if TROOPS.id in finding.claims
        for reason in finding.confidence.reasons
        if "denial" in reason
    ]
    assert reasons == ["no denial", "no denial in these words"]


@pytest.mark.parametrize(("more", "tied"), [(False, True), (True, False)], ids=["one statement", "which of two"])
def test_somebodys_account_is_what_he_alone_said_before(*, more: bool, tied: bool) -> None:
    also = (claim("post", "The harbour keys were sold to a stranger.", "Jon Ek", at=90),) if more else ()
    result = told(TROOPS, *also, denial("post", "Otto Wirth", "Mr Ek's account", at=200))
    assert bool(answered(result)) is tied


BLAMED = "Torvia blamed the Orne navy for the sinking"


@pytest.mark.parametrize(
    ("denier", "sentence", "kind", "tied"),
    [
        pytest.param("the Orne navy", f"{BLAMED}, which denied firing.", "accusation", True, id="blamed, and denies"),
        pytest.param("Torvia", f"{BLAMED}, and denied losing a crew.", "accusation", False, id="the accuser denies"),
        pytest.param("Jon Ek", f"{BLAMED}, and Jon Ek denied leaving.", "accusation", False, id="another denies"),
        pytest.param("the Orne navy", f"{BLAMED}, which denied firing.", "event", False, id="no accusation"),
    ],
)
def test_who_is_blamed_and_denies_in_one_sentence_answers_that(
    denier: str, sentence: str, kind: str, *, tied: bool
) -> None:
    blamed = claim("post", f"{BLAMED}.", "Torvia", kind=kind)
    blamed = blamed.model_copy(update={"evidence": (evidence(sentence, 40),)})
    denied = denial("post", denier, "Shooting across the bay.")
    denied = denied.model_copy(update={"evidence": blamed.evidence})
    assert bool(answered(told(blamed, denied))) is tied


CALLED = "The two ministers spoke by telephone on Friday."


@pytest.mark.parametrize(
    ("denied", "sentence", "gap", "speaker", "tied"),
    [
        pytest.param("Any such call had been made.", "Orne denied that any such call had been made.", 1, "Jon Ek", True, id="such"),
        pytest.param("Such a call.", "Orne denied such a call.", 2, "Jon Ek", True, id="such a, in the next paragraph"),
        pytest.param("Any such visit.", "Orne denied any such visit.", 40, "Jon Ek", False, id="not right before"),
        pytest.param("Any such call.", "Orne denied any such call.", 1, "Orne", False, id="its own words"),
        pytest.param("The sale.", "Orne denied the sale.", 1, "Jon Ek", False, id="nothing points back"),
        pytest.param("Any such photo.", "Two saw a photo; Orne denied any such photo.", 1, "Jon Ek", False, id="told in it"),
    ],
)  # fmt: skip
def test_such_points_to_the_sentence_right_before(
    denied: str, sentence: str, gap: int, speaker: str, *, tied: bool
) -> None:
    said = claim("post", CALLED, speaker)
    item = denial("post", "Orne", denied)
    item = item.model_copy(update={"evidence": (evidence(sentence, len(CALLED) + gap),)})
    assert bool(answered(told(said, item))) is tied


@pytest.mark.parametrize(
    ("denied", "tied"),
    [
        pytest.param("Reports of opposition papers about 240 dead", True, id="the figure and the harm"),
        pytest.param("Reports of opposition papers about 240 injured", False, id="another harm"),
        pytest.param("Reports of opposition papers about 250 dead", False, id="another figure"),
        pytest.param("That 240 houses burned", False, id="another noun"),
    ],
)
def test_a_figure_that_is_denied_is_tied_to_who_gives_it(denied: str, *, tied: bool) -> None:
    toll = claim("post", "The flood killed 240 people.", "Ana Vek", quantities=(count(240, "people"),))
    assert bool(answered(told(toll, denial("herald", "Otto Wirth", denied)))) is tied


@pytest.mark.parametrize(
    ("office", "tied"),
    [("minister of energy", True), ("Orne Energy Board director", False), ("former Orne Energy Board director", True)],
)
def test_a_body_does_not_deny_what_its_own_officer_says(office: str, *, tied: bool) -> None:
    said = claim("post", "The wall of the reservoir had cracked.", "Cem Alt")
    item = denial("herald", "the Orne Energy Board", "The wall of the reservoir had cracked.")
    result = reconcile(
        [head("post"), head("herald")],
        [reading("post", said, actors=[actor("post", "Cem Alt", role=office)]), reading("herald", item)],
    )
    assert bool(result.denials[0].answers) is tied


PAID = claim(
    "post",
    "Minister Bo Lind took 900,000 crowns from the harbour board for three contracts.",
    "Ana Vek",
    kind="accusation",
)


@pytest.mark.parametrize(
    ("others", "denied", "tied"),
    [
        pytest.param((), "Taking bribes.", True, id="the crime by its name"),
        pytest.param((), "Everything.", True, id="everything"),
        pytest.param((), "Leaving the country.", False, id="something else"),
        pytest.param(
            (claim("post", "Minister Bo Lind sold the ferry to a friend.", "Otto Wirth", kind="accusation", at=100),),
            "Taking bribes.",
            False,
            id="one of two accusations",
        ),
    ],
)
def test_a_crime_denied_by_name_answers_the_one_accusation(
    others: tuple[Claim, ...], denied: str, *, tied: bool
) -> None:
    assert bool(answered(told(PAID, *others, denial("post", "Bo Lind", denied, at=400)))) is tied


@pytest.mark.parametrize(
    ("statement", "denied", "tied"),
    [
        ("Torvia discussed a price of up to 430 crowns.", "A price above 400 crowns had ever been discussed", True),
        ("The certificate was issued by Orne Survey on Monday.", "The certificate had been issued under pressure from a client", False),
        ("Some 4,000 people were under orders to leave.", "The order to leave came too late for people in the valley", False),
    ],
)  # fmt: skip
def test_half_of_what_is_denied_is_enough_only_where_all_is_clearly_alike(
    statement: str, denied: str, *, tied: bool
) -> None:
    assert bool(answered(told(claim("post", statement, "Jon Ek"), denial("post", "Ana Vek", denied, at=200)))) is tied


def test_what_is_said_not_to_be_so_can_be_denied() -> None:
    said = claim("post", "The mayor told the crew that the ferry was not for sale.", "Jon Ek", negated=True)
    same = denial("post", "Ana Vek", "The mayor had told the crew that the ferry was not for sale.", at=200)
    plain = denial("post", "Ana Vek", "The mayor had told the crew that the ferry was for sale.", at=200)
    assert answered(told(said, same)) == {said.statement}
    assert answered(told(said, plain)) == set()


@pytest.mark.parametrize(
    ("at", "denier", "tied"),
    [
        pytest.param(900, "the Orne army", True, id="it names the denier"),
        pytest.param(200, "Otto Wirth", True, id="it stands near"),
        pytest.param(900, "Otto Wirth", False, id="of something else, far before"),
    ],
)
def test_an_account_is_of_the_denier_or_near_him(at: int, denier: str, *, tied: bool) -> None:
    assert bool(answered(told(TROOPS, denial("post", denier, "Mr Ek's account", at=at)))) is tied


@pytest.mark.parametrize(("gap", "tied"), [(40, True), (400, False)])
def test_such_points_over_a_sentence_to_what_is_told_of_by_name(gap: int, *, tied: bool) -> None:
    said = claim("post", "Torvia Steel had offered 36 crowns a share for Orne Rail.", "two bankers")
    item = denial("post", "Orne Rail", "Any such offer had been received by its board in spring.")
    sentence = "Orne Rail denied that any such offer had been received by its board in spring."
    item = item.model_copy(update={"evidence": (evidence(sentence, len(said.statement) + gap),)})
    assert bool(answered(told(said, item))) is tied


def test_not_commenting_on_a_thing_is_attached_to_nothing_that_somebody_named_beside_it_said() -> None:
    silent = denial("post", "the harbour master", "The crate Jon Ek says he found", at=200, form="declines_to_comment")
    assert answered(told(TROOPS, silent)) == set()


def test_a_number_that_is_denied_answers_no_finding_that_gives_only_another() -> None:
    seventy = claim(
        "post", "Further cases are likely because the illness takes up to 70 days to show itself.", "Jon Ek"
    )
    assert answered(told(seventy, denial("post", "Orne", "40 people are ill.", at=200))) == set()


def test_one_word_of_what_is_denied_beside_another_wrong_is_no_tie() -> None:
    fixed = claim("post", "The board has fixed a day for the vote, the mayor having signed the decree.", "Jon Ek")
    assert answered(told(fixed, denial("echo", "Clara Anouf", "She had signed for the contract.", at=400))) == set()


@pytest.mark.parametrize(
    ("statement", "tied"),
    [
        ("The captain, Jon Ek, was charged with illegal fishing and resisting inspection.", False),
        ("Two men were arrested on suspicion of illegal fishing and resisting inspection.", False),
        ("The captain, Jon Ek, was guilty of illegal fishing and resisting inspection.", True),
    ],
)
def test_who_pleads_not_guilty_does_not_deny_that_there_is_a_charge(statement: str, *, tied: bool) -> None:
    charge = claim("post", statement, None)
    plea = denial("herald", "Viktor Selm", "Illegal fishing and resisting inspection.")
    assert answered(told(charge, plea)) == ({statement} if tied else set())


def test_one_word_of_a_question_left_open_ties_it_to_nobody() -> None:
    sold = claim("post", "The Orne Bank had sold dollars.", "Jon Ek")
    asked = denial("herald", "a director of the mill", "To whom it had sold.", form="declines_to_comment")
    assert answered(told(sold, asked)) == set()


@pytest.mark.parametrize(
    ("denied", "tied"),
    [
        ("The sirens in Velm had power on Friday.", True),
        ("The sirens in Velm were without power on Friday.", False),
        ("The sirens in Velm had no power on Friday.", False),
    ],
)
def test_who_denies_the_opposite_bears_a_finding_out(denied: str, *, tied: bool) -> None:
    powered = claim("post", "The sirens in Velm had power on Friday.", "Jon Ek")
    assert bool(answered(told(powered, denial("herald", "the rescue service", denied)))) is tied
