"""Readings together: nothing is lost, nothing is invented, and the order of files and of work changes nothing."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile import Reconciled, reconcile
from onrecord.records import Claim, Denial, DocumentHead, Reading

from .readings import TUESDAY, claim, count, denial, head, reading

HEADS = (
    head("post"),
    head("herald", published=TUESDAY, credited=("Kyodo",)),
    head("times", published=None, outlet=None),
)
ARTICLES = tuple(item.id for item in HEADS)
STATEMENTS = st.sampled_from(
    [
        "Six people drowned in the Orne.",
        "Seven people drowned in the Orne.",
        "Six soldiers drowned in the Orne.",
        "The bridge will fall.",
        "The Vellmark bridge will likely fall before Friday.",
        "The mill paid for the bridge.",
        "The mill did not pay for the bridge.",
        "",
        "…",
    ]
)
NAMES = st.sampled_from(
    ["Jon Ek", "Ek", "Jon-Ek", "Mayor Jon Ek", "Jan Ek", "Mara Holm", "the mayor", "a witness", "officials", "Orne"]
)
COUNTS = st.lists(
    st.builds(count, st.sampled_from([6.0, 7.0]), st.sampled_from([None, "people", "soldiers"])), max_size=2
).map(tuple)
PLACES = st.integers(min_value=0, max_value=300)
CLAIMS = st.builds(
    claim, st.sampled_from(ARTICLES), STATEMENTS, st.none() | NAMES, at=PLACES, headline=st.booleans(), negated=st.booleans(),
    quantities=COUNTS, likelihood=st.sampled_from(["likely", "asserted"]), likelihood_words=st.sampled_from([None, "likely"]),
)  # fmt: skip
DENIALS = st.builds(
    denial,
    st.sampled_from(ARTICLES),
    NAMES,
    STATEMENTS,
    at=PLACES,
    form=st.sampled_from(["denies", "disputes", "no_reply"]),
)
ITEMS = st.lists(CLAIMS | DENIALS, max_size=9, unique_by=lambda item: item.id)


def readings(items: Sequence[Claim | Denial]) -> list[Reading]:
    return [reading(name, *(item for item in items if item.document == name)) for name in ARTICLES]


def together(items: Sequence[Claim | Denial], heads: Sequence[DocumentHead] = HEADS) -> Reconciled:
    return reconcile(heads, readings(items))


def test_nothing_read_is_nothing_found() -> None:
    assert reconcile([], []) == Reconciled(actors=(), findings=(), discrepancies=(), denials=())


@settings(max_examples=60, deadline=None)
@given(ITEMS, st.randoms(use_true_random=False))
def test_the_order_of_readings_and_of_items_changes_nothing(items: list[Claim | Denial], order: object) -> None:
    expected = together(items)
    shuffled, heads, mixed = list(items), list(HEADS), readings(items)
    for thing in (shuffled, heads):
        order.shuffle(thing)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert together(shuffled, heads) == expected
    order.shuffle(mixed)  # type: ignore[attr-defined]  # as above
    assert reconcile(heads, mixed) == expected


@settings(max_examples=60, deadline=None)
@given(ITEMS)
def test_every_claim_of_a_body_is_in_one_finding_and_every_denial_is_kept(items: list[Claim | Denial]) -> None:
    result = together(items)
    said = [item for item in items if isinstance(item, Claim) and not item.headline]
    listed = [key for finding in result.findings for key in finding.claims]
    assert len(listed) == len(set(listed))
    assert {item.id for item in said} <= set(listed) <= {item.id for item in items}
    assert [item.id for item in result.denials] == sorted(item.id for item in items if isinstance(item, Denial))


@settings(max_examples=60, deadline=None)
@given(ITEMS)
def test_a_finding_speaks_only_in_the_words_of_its_claims(items: list[Claim | Denial]) -> None:
    by_id = {item.id: item for item in items if isinstance(item, Claim)}
    for finding in together(items).findings:
        claims = [by_id[key] for key in finding.claims]
        assert finding.statement in {item.statement for item in claims if not item.headline}
        assert len({item.negated for item in claims}) == 1
        assert finding.documents == tuple(sorted({item.document for item in claims}))
        assert {name for origin in finding.origins for name in origin.carried_by} <= set(finding.documents)


@settings(max_examples=60, deadline=None)
@given(ITEMS)
def test_what_is_cross_referenced_is_there(items: list[Claim | Denial]) -> None:
    result = together(items)
    findings = {finding.id for finding in result.findings}
    assert [finding.label for finding in result.findings] == [f"F{i}" for i in range(1, len(findings) + 1)]
    assert {key for item in result.denials for key in item.answers} <= findings
    listed = {item.id for item in result.discrepancies}
    assert {key for finding in result.findings for key in finding.discrepancies} <= listed
    assert len(listed) == len(result.discrepancies)
    assert {value.item for item in result.discrepancies for value in item.values} <= {item.id for item in items}
    for finding in result.findings:
        assert set(finding.denials) == {item.id for item in result.denials if finding.id in item.answers}


def test_what_more_articles_carry_comes_first() -> None:
    lone = claim("post", "The mill paid for the bridge.", "Mara Holm")
    carried = [claim(name, "Six people drowned in the Orne.", "Jon Ek") for name in ARTICLES]
    first, second = together([lone, *carried]).findings
    assert set(first.claims) == {item.id for item in carried}
    assert second.claims == (lone.id,)


def test_what_the_headlines_are_about_comes_before_a_scene_from_the_same_paragraphs() -> None:
    titled = head("post").model_copy(update={"title": "Vellmark mill shut after flood"})
    told = reading(
        "post",
        claim("post", "A woman stood at the till with a full trolley.", at=0),
        claim("post", "The Vellmark mill was shut after a flood.", at=100),
    )
    assert reconcile([titled], [told]).findings[0].statement.startswith("The Vellmark mill")
    untitled = reconcile([titled.model_copy(update={"title": None})], [told]).findings
    assert untitled[0].statement.startswith("A woman")
