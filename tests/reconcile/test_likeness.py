"""Similarity by meaning proposes; speaker, polarity, time, place, names and figures decide."""

from typing import Any

import pytest

from onrecord.errors import ConfigError
from onrecord.reconcile import embeddings, in_other_words, reconcile
from onrecord.reconcile.likeness import agreed
from onrecord.records import Claim, Time

from .readings import claim, count, head, reading, story

needs_the_extra = pytest.mark.skipif(
    not embeddings.installed(), reason="needs the extra `semantic`: pip install -e '.[semantic]'"
)
FELL = "The old crossing gave way at dawn."
DROPPED = "A bridge collapsed early in the morning."


def on(day: str) -> Time:
    return Time(text=day, earliest=day, latest=day, of="event")


def joined(one: Claim, other: Claim, cosine: float = 0.9) -> bool:
    return bool(agreed([(one, other, cosine)], {one.id: [one], other.id: [other]}, story(one, other)))


def test_what_is_near_and_contradicts_nothing_is_one() -> None:
    assert joined(claim("post", FELL), claim("herald", DROPPED))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({}, {"negated": True}, id="the opposite"),
        pytest.param({"when": on("2030-03-04")}, {"when": on("2030-06-04")}, id="another day"),
        pytest.param({"quantities": (count(6, "boats"),)}, {"quantities": (count(9, "boats"),)}, id="another figure"),
        pytest.param({}, {"quantities": (count(9, "boats"),)}, id="a figure that the other has not"),
        pytest.param({}, {"likelihood": "likely", "likelihood_words": "likely"}, id="a hedge"),
    ],
)
def test_what_contradicts_is_two_however_near(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not joined(claim("post", FELL, **one), claim("herald", DROPPED, **other))


def test_two_names_are_two_things_however_near() -> None:
    assert not joined(
        claim("post", "The crossing at Vellmark gave way."), claim("herald", "A bridge in Orne collapsed.")
    )


def test_where_the_rules_have_seen_the_same_words_their_no_stands() -> None:
    assert not joined(
        claim("post", "Orne sent troops to the river."), claim("herald", "Orne sent missiles to the river."), 0.95
    )


def test_one_speaker_needs_less() -> None:
    assert joined(claim("post", FELL, "Ana Vek"), claim("herald", DROPPED, "Ana Vek"), 0.77)
    assert not joined(claim("post", FELL, "Ana Vek"), claim("herald", DROPPED, "Ole Ask"), 0.77)


def test_what_one_article_says_twice_is_left_alone() -> None:
    assert not joined(claim("post", FELL), claim("post", DROPPED, at=90))


def test_without_the_extra_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeddings, "installed", lambda: False)
    with pytest.raises(ConfigError, match=r"onrecord\[semantic\]"):
        in_other_words([head("post")], [reading("post", claim("post", FELL))])


def test_a_file_that_is_not_the_one_measured_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(embeddings._FILES, "model", ("onrecord", "records.py", "0" * 64))
    with pytest.raises(ConfigError, match="not the one that was measured"):
        embeddings._file("model")


@needs_the_extra
def test_the_same_in_other_words_is_near_and_another_thing_is_not() -> None:
    statements = [
        "The mayor resigned after the flood.",
        "Following the flooding, the town's mayor stepped down.",
        "A ferry collided with a tanker in thick fog.",
    ]
    assert [(one, other) for one, other, _ in embeddings.near(statements, 0.6)] == [(0, 1)]


@needs_the_extra
def test_embeddings_join_what_words_do_not() -> None:
    said = {
        "post": claim("post", "The mayor resigned after the flood."),
        "herald": claim("herald", "Following the flooding, the town's mayor stepped down."),
    }
    heads, readings = [head(name) for name in said], [reading(name, item) for name, item in said.items()]
    assert len(reconcile(heads, readings).findings) == 2
    advice = in_other_words(heads, readings)
    assert [item.model for item in advice] == [embeddings.MODEL]
    assert len(reconcile(heads, readings, advice=advice).findings) == 1


@needs_the_extra
def test_order_changes_nothing_and_many_are_not_held_against_each_other_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    statements = [
        f"The {thing} of {town} is shut." for thing in ("bridge", "school", "ferry") for town in ("Orne", "Vek")
    ]
    whole = {frozenset((statements[a], statements[b])) for a, b, _ in embeddings.near(statements, 0.7)}
    turned = statements[::-1]
    assert {frozenset((turned[a], turned[b])) for a, b, _ in embeddings.near(turned, 0.7)} == whole
    monkeypatch.setattr(embeddings, "_ALL_PAIRS", 2)
    assert {frozenset((statements[a], statements[b])) for a, b, _ in embeddings.near(statements, 0.7)} <= whole
