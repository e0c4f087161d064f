"""Words, hours, headlines and polarity: what differs is listed once, with what it is; what agrees is not."""

import pytest

from onrecord.reconcile.discrepancies import discrepancies
from onrecord.records import Claim, Discrepancy, Evidence

from .readings import actor, claim, head, reading, story


def found(*claims: Claim) -> tuple[Discrepancy, ...]:
    return discrepancies({"f": sorted(claims, key=lambda c: c.id)}, story(*claims))


def quoted(article: str, words: str, *, at: int = 0) -> Claim:
    text = f"“{words},” said Jon Ek."
    place = Evidence(start=at, end=at + len(text), text=text, verdict="verbatim", occurrences=1)
    return claim(article, words, "Jon Ek", at=at).model_copy(update={"evidence": (place,)})


SAID = "The bridge will be closed by engineers before the autumn flood arrives"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(SAID, id="the same words"),
        pytest.param(SAID.upper(), id="capitals"),
        pytest.param("closed by engineers before the autumn flood arrives", id="a part of them"),
        pytest.param("Wheat prices climbed again at the harbour market in spring", id="another utterance"),
    ],
)
def test_the_same_utterance_or_another_is_no_drift(other: str) -> None:
    assert [item for item in found(quoted("post", SAID), quoted("herald", other)) if item.kind == "quotation"] == []


def test_one_utterance_in_other_words_is_drift() -> None:
    other = "The bridge will be shut by the engineers before the autumn flood comes"
    (item,) = [item for item in found(quoted("post", SAID), quoted("herald", other)) if item.kind == "quotation"]
    assert (item.relation, {value.value for value in item.values}) == ("wording", {SAID, other})
    assert "not verbatim" in item.why


def test_translation_is_named_as_likely_where_the_speaker_is_translated() -> None:
    other = "The bridge will be shut by the engineers before the autumn flood comes"
    claims = [quoted("post", SAID), quoted("herald", other)]
    told = [reading(c.document, c, actors=[actor(c.document, "Jon Ek", role="Norwegian minister")]) for c in claims]
    items = discrepancies({"f": claims}, story(*claims, readings=told))
    assert any("translated" in item.why for item in items if item.kind == "quotation")


def test_british_and_american_spelling_is_no_drift() -> None:
    one = "The tram was travelling at a higher speed than is allowed"
    assert found(quoted("post", one), quoted("herald", one.replace("travelling", "traveling"))) == ()


def headline(article: str, likelihood: str, words: str | None = None) -> Claim:
    return claim(article, f"Bridge {words or ''} to fall", headline=True, likelihood=likelihood, likelihood_words=words)


def test_headlines_of_one_statement_are_shown_weakest_first_with_an_alarm_for_the_surest() -> None:
    body = [
        claim(a, "The bridge will fall.", "Jon Ek", at=90, likelihood="likely", likelihood_words="likely")
        for a in ("post", "herald", "times")
    ]
    heads = [
        headline("post", "asserted"),
        headline("herald", "likely", "likely"),
        headline("times", "roughly_even_chance", "may"),
    ]
    (item,) = [item for item in found(*body, *heads) if item.about == "headlines"]
    assert [value.document for value in item.values] == ["times", "herald", "post"]
    assert item.alarm


def test_a_hedge_lost_between_speaker_and_outlet_is_an_alarm() -> None:
    hedged = claim(
        "post", "The lower bridge will fall in spring.", "Jon Ek", likelihood="likely", likelihood_words="likely"
    )
    bare = claim("herald", "The lower bridge will fall in spring.", None)
    (item,) = [item for item in found(hedged, bare) if item.alarm]
    assert (item.kind, item.relation) == ("attribution", "conflict")


CLAIMED = claim("herald", "The Orne brigade claimed responsibility for the attack.", "the Orne brigade")


@pytest.mark.parametrize(
    ("negated", "relation"),
    [
        pytest.param("No one immediately claimed responsibility for the attack.", "update", id="for now"),
        pytest.param("The brigade did not claim responsibility for the attack.", "conflict", id="flatly"),
    ],
)
def test_what_is_so_and_not_so_is_listed(negated: str, relation: str) -> None:
    items = found(claim("post", negated, negated=True), CLAIMED)
    assert [(item.kind, item.relation) for item in items] == [("polarity", relation)]


def test_something_else_not_so_is_no_contradiction() -> None:
    assert found(claim("post", "The names of the crew were not formally released.", negated=True), CLAIMED) == ()


def test_hours_of_several_speakers_may_all_be_true() -> None:
    claims = [
        claim("post", "The fire service was called at 6.10am.", "Jon Ek"),
        claim("herald", "The fire service was called at 6.04am.", "Mara Holm"),
    ]
    assert [(item.kind, item.relation) for item in found(*claims)] == [("date", "undetermined")]


def test_an_event_and_its_report_are_on_two_days_without_contradiction() -> None:
    from onrecord.records import Time

    strike = Time(text="October 3", earliest="2024-10-03", latest="2024-10-03", of="event")
    report = Time(text="Oct. 4", earliest="2024-10-04", latest="2024-10-04", of="report")
    claims = [
        claim("post", "A shell hit the lower bridge.", when=strike),
        claim("herald", "A shell hit the lower bridge.", when=report),
    ]
    assert found(*claims) == ()


def test_heads_are_made_for_the_articles() -> None:
    assert head("post").outlet == "Post"


def test_none_since_and_the_first_since_are_one_thing() -> None:
    one = claim("post", "No ferry had sunk on the lake since 1959.", negated=True)
    other = claim("herald", "It was the first ferry that had sunk on the lake since 1959.")
    assert found(one, other) == ()


def test_what_was_claimed_elsewhere_does_not_contradict_what_nobody_claims_here() -> None:
    here = claim("post", "So far, no group has claimed responsibility.", negated=True)
    there = claim("herald", "The group claimed responsibility for the attack in Vellmark.")
    assert [item for item in found(here, there) if item.kind == "polarity"] == []


CALLED = claim("post", "Ana Vek called the ferry company in May about the sparks.", "Ana Vek")


@pytest.mark.parametrize(
    ("statement", "speaker", "found_so"),
    [
        pytest.param("The ferry company has no record of a call in May about sparks from Vek.", "Orne Lines", True, id="the other side"),
        pytest.param("The ferry company has no record of a call in May about sparks from Vek.", "Ana Vek", False, id="herself"),
        pytest.param("The ferry company has no record of a fire in May.", "Orne Lines", False, id="something else"),
    ],
)  # fmt: skip
def test_two_sides_of_one_article_are_listed(statement: str, speaker: str, *, found_so: bool) -> None:
    items = found(claim("post", statement, speaker, at=400, negated=True), CALLED)
    assert [(item.kind, item.relation) for item in items] == [("polarity", "conflict")] * found_so


@pytest.mark.parametrize(
    ("gap", "told", "found_so"),
    [
        pytest.param(1, "A list names the piers that are to close.", True, id="right after"),
        pytest.param(90, "A list names the piers that are to close.", False, id="later"),
        pytest.param(1, "The piers are to close.", False, id="no list was told of"),
    ],
)
def test_there_was_no_such_thing_is_against_who_told_of_it_just_before(gap: int, told: str, *, found_so: bool) -> None:
    before = claim("post", told, "Ana Vek")
    after = claim("post", "There was no such list.", "Orne Lines", at=len(told) + gap, negated=True)
    assert [item.kind for item in found(before, after)] == ["polarity"] * found_so


def test_what_one_says_and_another_says_is_not_so_is_disputed_on_both_sides() -> None:
    from onrecord.reconcile import reconcile

    from .readings import reading

    against = claim("herald", "The brigade did not claim responsibility for the attack.", "Jon Ek", negated=True)
    findings = reconcile([head("herald"), head("post")], [reading("herald", against, CLAIMED)]).findings
    assert {(f.standing, f.confidence.credibility) for f in findings} == {("disputed", 4)}


def test_a_may_of_a_clause_by_the_way_is_no_hedge_that_is_lost() -> None:
    hedged = claim(
        "post",
        "The town cannot punish all pupils for what a few may have done.",
        "Jon Ek",
        likelihood="roughly_even_chance",
        likelihood_words="may have",
    )
    bare = claim("herald", "The town cannot punish all pupils for what a few have done.", "Jon Ek")
    assert not any(item.alarm for item in found(hedged, bare))


def test_a_street_and_its_country_are_no_two_places() -> None:
    street = claim("post", "Three people died when a tram caught fire in Vellmark Road.", where="Vellmark Road")
    state = claim("herald", "Three people died when a tram caught fire in France.", where="France")
    town = claim("herald", "Three people died when a tram caught fire in Orne Street.", where="Orne Street")
    assert not any(item.kind == "place" for item in found(street, state))
    assert any(item.kind == "place" for item in found(street, town))
