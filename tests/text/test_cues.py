import pytest

from onrecord.text.cues import (
    LADDER,
    certainties_in,
    denial_cues_in,
    forms,
    hedges_in,
    likelihood_of,
    negators_in,
)
from onrecord.text.lexicon import actor_words, adjectives, inflect, nouns, rows, verbs
from onrecord.text.no_denials import refuses_a_proposal


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("warn", ("warns", "warned", "warned", "warning")),
        ("deny", ("denies", "denied", "denied", "denying")),
        ("argue", ("argues", "argued", "argued", "arguing")),
        ("stress", ("stresses", "stressed", "stressed", "stressing")),
    ],
)
def test_regular_verbs_are_inflected(lemma: str, expected: tuple[str, ...]) -> None:
    assert inflect(lemma) == expected


@pytest.mark.parametrize(
    "name", ["verbs.tsv", "nouns.tsv", "adjectives.tsv", "hedges.tsv", "actors.tsv", "first_names.tsv"]
)
def test_every_line_of_a_table_says_where_it_comes_from(name: str) -> None:
    assert all(row[-1] in ("own", "tuning", "icd203, own") for row in rows(name))


def test_the_tables_hold_the_forms_of_every_kind() -> None:
    assert {"said", "told", "argues"} <= forms("saying")
    assert {"denied", "rejects"} <= forms("denying")
    assert "blamed" in forms("accusing")
    assert "disputed" in forms("disputing")
    assert verbs()["made"][0].tail
    assert nouns()["claims"].lemma == "claim"
    assert "c" in adjectives()["adamant"].frames
    assert {kind for kind, _ in actor_words()} >= {"agency", "state", "armed_force"}


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        pytest.param("The pier will close.", "asserted", id="none"),
        pytest.param("It is unlikely to close.", "unlikely", id="not the word inside it"),
        pytest.param("The possibility is highly likely.", "very_likely", id="the ladder outweighs a modal"),
        pytest.param("The pier may close.", "roughly_even_chance", id="modal"),
        pytest.param("The pier reportedly closed.", "reported", id="hearsay"),
        pytest.param("It opened in May.", "asserted", id="a month"),
        pytest.param("Mrs May said no.", "asserted", id="a surname"),
        pytest.param("It opens as soon as possible.", "asserted", id="as soon as possible"),
        pytest.param("It could no longer pay, and could not sell.", "asserted", id="what nobody was able to do"),
        pytest.param("They knew of it as early as May and kept silent.", "asserted", id="a month amid a sentence"),
        pytest.param("Orne May Send Its Troops", "roughly_even_chance", id="a modal in a headline"),
        pytest.param(
            "It asked its lawyers whether it could withdraw.", "asserted", id="what it asked to be able to do"
        ),
        pytest.param("Could the vote be set aside? The court will tell.", "asserted", id="a question"),
        pytest.param("Eleven suspects were held.", "asserted", id="those who are suspected"),
        pytest.param("It was not possible to tell.", "asserted", id="what was not possible"),
        pytest.param("Maybe 50 boats came.", "asserted", id="an estimate"),
        pytest.param("I could see the gate from there.", "asserted", id="what somebody saw"),
        pytest.param("She could still hear the water.", "asserted", id="what somebody heard"),
        pytest.param("Prices could see a rise.", "roughly_even_chance", id="what may be seen"),
        pytest.param("Neither of them could swim.", "asserted", id="what neither was able to do"),
        pytest.param("The gate fell before it could be shut.", "asserted", id="what came too late"),
        pytest.param("They shut it so that the boats could land.", "asserted", id="a purpose"),
        pytest.param("They did what they could.", "asserted", id="all that was possible"),
        pytest.param("What this could mean is open.", "roughly_even_chance", id="what it may mean"),
        pytest.param("So the gate could fall.", "roughly_even_chance", id="so it may"),
        pytest.param("It was supposed by now to be open.", "asserted", id="what was planned"),
        pytest.param("He is supposed to have fled.", "reported", id="what is supposed"),
        pytest.param("There is little chance of rain.", "very_unlikely", id="little chance"),
        pytest.param("There is a better than even chance of rain.", "likely", id="better than even"),
    ],
)
def test_the_rung_is_read(text: str, rung: str) -> None:
    assert likelihood_of(text)[0] == rung


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The order was held back so that loading of the sugar could be ended.", False),
        ("Loading of the sugar could be ended by then.", True),
        ("They saw the crack days before anybody thought to stop the trams.", False),
        ("Two miners are thought to have died.", True),
        ("Two miners, thought to be brothers, have died.", True),
    ],
)
def test_a_purpose_and_a_thought_that_somebody_had_hedge_nothing(text: str, *, hedged: bool) -> None:
    assert bool(hedges_in(text)) is hedged


def test_all_rungs_of_the_directive_have_words() -> None:
    assert all(
        any(h.likelihood == rung for h in hedges_in(words)) for rung, words in zip(LADDER, _ONE_EACH, strict=True)
    )


_ONE_EACH = (
    "almost no chance",
    "highly unlikely",
    "improbable",
    "an even chance",
    "probably",
    "most likely",
    "almost certainly",
)


def test_words_of_certainty_and_negation_are_found() -> None:
    assert certainties_in("It was Confirmed beyond doubt") == ("confirmed", "beyond doubt")
    assert negators_in("He didn’t go and never failed to call") == ("n't", "never", "failed to")


@pytest.mark.parametrize(
    "text",
    [
        "The convoy crossed the river without a fight.",
        "He was arrested without warning.",
        "The council met without the mayor.",
        "The guards fled without firing a shot.",
        "Without the dam the town would be flooded.",
        "No fewer than ten were hurt.",
        "Not only the pier was rotten.",
        "There is no doubt that it fell.",
    ],
)
def test_what_only_says_how_negates_no_statement(text: str) -> None:
    assert negators_in(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Thousands are without power.",
        "The town was left without water.",
        "Families went without food.",
        "No one was hurt.",
        "The pier was not safe.",
        "Nothing was found.",
    ],
)
def test_what_says_that_something_is_not_so_does(text: str) -> None:
    assert negators_in(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She said so.", id="none"),
        pytest.param("He did not deny it.", id="a denied denial"),
        pytest.param("The two contests are on Tuesday.", id="a noun"),
        pytest.param("The disputed islands lie east.", id="an adjective"),
        pytest.param("He was denied a visa.", id="a thing refused"),
        pytest.param("They denied them entry.", id="refused to somebody"),
        pytest.param("It has not reached out to members.", id="reached out"),
        pytest.param("The judge denied workers the right to strike.", id="a right kept from somebody"),
        pytest.param("The plan would deny Ana Vek a majority.", id="kept from a name"),
        pytest.param("There is no denying the cost.", id="no denying"),
        pytest.param("The town is in denial.", id="in denial"),
        pytest.param("A court dismissed the lawsuit.", id="a case dismissed"),
        pytest.param("The firm moved to dismiss the suit.", id="a motion"),
        pytest.param("Voters rejected Ana Vek in May.", id="somebody rejected"),
        pytest.param("His disputed title is at stake.", id="an adjective after his"),
        pytest.param("The disputes over oil went on.", id="a quarrel"),
        pytest.param("She urged him to disavow the ad.", id="only wished"),
        pytest.param("They accused her of denying the link.", id="held against her"),
        pytest.param("The footage contradicts the report.", id="evidence"),
        pytest.param("A false report of a fire went round.", id="the outlet's own verdict"),
        pytest.param("They refused to give ground.", id="refused to give in"),
        pytest.param("He has not addressed the crowd.", id="a speech not held"),
    ],
)
def test_what_only_looks_like_a_denial_is_none(text: str) -> None:
    assert denial_cues_in(text) == ()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("The operator denied that the silo was full.", "denies", id="denied"),
        pytest.param("The claim was denied by the mayor.", "denies", id="passive"),
        pytest.param("She rejects the report.", "denies", id="rejects"),
        pytest.param("He disputes the figure.", "disputes", id="disputes"),
        pytest.param("She dismissed it as complete nonsense.", "disputes", id="dismissed"),
        pytest.param("She denied Ana Vek’s account.", "denies", id="somebody's account"),
        pytest.param("She moved quickly to deny the report.", "denies", id="to deny"),
        pytest.param("They called it a false report.", "disputes", id="a verdict"),
        pytest.param("The mayor contradicted the report.", "disputes", id="contradicted"),
        pytest.param("He refused to give any details.", "declines_to_comment", id="no details"),
        pytest.param("He did not address the allegations.", "declines_to_comment", id="did not address"),
        pytest.param("The bank declined to comment.", "declines_to_comment", id="declined"),
        pytest.param("The ministry did not comment.", "declines_to_comment", id="did not comment"),
        pytest.param("The army would neither confirm nor deny it.", "declines_to_comment", id="neither nor"),
        pytest.param("The firm did not respond to a request.", "no_reply", id="no reply"),
        pytest.param("He could not be reached for comment.", "no_reply", id="not reached"),
    ],
)
def test_the_form_of_an_answer_is_told(text: str, form: str) -> None:
    assert [cue.form for cue in denial_cues_in(text)][:1] == [form]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rights are denied by the council.", id="a right kept back"),
        pytest.param("She would not dismiss the report.", id="a dismissal that is none"),
        pytest.param("It spares them a yes-or-no response on the dam.", id="a no within a word"),
    ],
)
def test_what_is_kept_back_or_not_done_is_no_denial(text: str) -> None:
    assert denial_cues_in(text) == ()


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        pytest.param("The board rejected the offer.", True, id="an offer"),
        pytest.param("The judges denied, however, a request by the union.", True, id="a request, after an aside"),
        pytest.param("The board rejected as too low the $1.7 billion bid.", True, id="a bid, with its reason first"),
        pytest.param("The proposal was rejected by 64 percent of voters.", True, id="by a vote"),
        pytest.param("The board rejected the claim.", False, id="a claim"),
        pytest.param("She denied that the offer was late.", False, id="what is said of an offer"),
        pytest.param("The offer, she denied, was late.", False, id="an offer that only stands before"),
    ],
)
def test_turning_down_what_is_asked_for_is_told_from_denying(text: str, *, refused: bool) -> None:
    (cue,) = denial_cues_in(text)
    assert refuses_a_proposal(text, cue.start, cue.end) is refused


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("The bank disputes Mr Dorn’s description of it.", "disputes"),
        ("An MP who was there disputes it.", "disputes"),
        ("“No such order was given,” Finn said.", "No such"),
        ("“We do not recognise the reference to a leaflet,” he said.", "do not recognise"),
    ],
)
def test_what_another_has_told_is_disputed(words: str, cue: str) -> None:
    assert [one.text for one in denial_cues_in(words)] == [cue]


def test_a_quarrel_over_somebodys_farm_disputes_no_words() -> None:
    assert not denial_cues_in("Land disputes over Dorn’s farm go on, and no such luck was had.")
