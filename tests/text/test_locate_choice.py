"""The same words in several places: all are known, and the right one is chosen."""

import pytest

from onrecord.text.locate import MOST_PLACES, QuoteFinder
from onrecord.text.sentences import split

TWICE = [
    "“We will win,” said Ana Vek. “We will win,” said Bo Rahm.",
    "“We will win,” Ana Vek said. “We will win,” Bo Rahm said.",
    "Ana Vek said: “We will win.” Bo Rahm said: “We will win.”",
    "Ana Vek told reporters “We will win” and Bo Rahm said “We will win” too.",
    "Ana Vek spoke first. “We will win,” she said. Bo Rahm answered. “We will win,” he said.",
    "“We will win,” said Ana Vek, a deputy. Later the hall was quiet. It rained. “We will win,” Bo Rahm added.",
    "“We will win,” the minister, Ana Vek, said on Monday.\n\n‘We  will win,’ the mayor, Bo Rahm, said on Tuesday.",
]


@pytest.mark.parametrize("text", TWICE)
@pytest.mark.parametrize(("speaker", "nth"), [("Ana Vek", 0), ("Bo Rahm", 1), ("Vek", 0), ("Mayor Bo Rahm", 1)])
def test_the_speaker_chooses(text: str, speaker: str, nth: int) -> None:
    located = QuoteFinder(text).find("We will win", speaker=speaker)
    assert len(located.occurrences) == 2
    assert (located.chosen, located.why) == (nth, "speaker")
    assert located.spans[0].start == located.occurrences[nth][0]


@pytest.mark.parametrize("text", [text for text in TWICE if " and Bo" not in text])
def test_the_sentence_chooses(text: str) -> None:
    sentences = list(split(text, 0, len(text)))
    for nth, place in enumerate(QuoteFinder(text).find("we will win").occurrences):
        number = next(n for n, (start, end) in enumerate(sentences, 1) if start <= place[0] < end)
        located = QuoteFinder(text).find("We will win", sentence=number)
        assert (located.chosen, located.why, len(located.occurrences)) == (nth, "sentence", 2)


def test_given_sentences_are_the_ones_that_numbers_mean() -> None:
    text = "We will win. We will win."
    assert QuoteFinder(text, [(13, 25), (0, 12)]).find("We will win", sentence=1).spans[0].start == 13


def test_a_range_chooses() -> None:
    located = QuoteFinder(TWICE[0]).find("We will win", within=(28, 60))
    assert (located.chosen, located.why) == (1, "within")


@pytest.mark.parametrize(
    "asked", [{"sentence": 99}, {"sentence": 0}, {"speaker": "Cyd Moor"}, {"within": (9_000, 9_100)}, {"speaker": ""}]
)
def test_what_chooses_nothing_leaves_the_first(asked: dict[str, object]) -> None:
    located = QuoteFinder(TWICE[0]).find("We will win", **asked)  # type: ignore[arg-type]  # one option at a time
    assert (located.chosen, located.why, len(located.occurrences)) == (0, "first", 2)


def test_letter_for_letter_comes_before_other_typography() -> None:
    located = QuoteFinder("The CITY is calm. The city is calm.").find("The city is calm")
    assert (located.verdict, located.chosen, located.why) == ("verbatim", 1, "verbatim")


def test_one_place_is_the_only_one() -> None:
    assert QuoteFinder("All is calm. Nothing stirs.").find("is calm", speaker="Ana Vek").why == "only"


def test_an_elided_quotation_is_chosen_too() -> None:
    text = "We will, all of us, win it back, said Ana Vek. We will, said some, win it back, said Bo Rahm."
    located = QuoteFinder(text).find("that … win it back", sentence=2)
    assert not located.accepted
    text = "Our men took the old bridge, said Ana Vek. Our men took the new bridge, said Bo Rahm."
    located = QuoteFinder(text).find("Our men took […] bridge, said")
    assert located.refusal is None or located.refusal == "piece_too_short"
    assert len(located.occurrences) == 2


def test_countless_occurrences_are_counted_up_to_a_limit() -> None:
    located = QuoteFinder("buffalo " * (MOST_PLACES + 5)).find("buffalo")
    assert (len(located.occurrences), located.more) == (MOST_PLACES, True)
    last = len("buffalo ") * (MOST_PLACES + 4)
    assert QuoteFinder("buffalo " * (MOST_PLACES + 5)).find("buffalo", within=(last, last + 7)).spans[0].start == last


@pytest.mark.parametrize(
    ("text", "quote", "at_a_glance"),
    [
        ("The ferry sank near the old pier. Nobody was hurt.", "sank near the old pier. Nobody", True),
        ("He said “the old pier was rotten for years” today.", "the old pier was rotten for years", True),
        ("The pier, the pier of the old town, was rotten. So it was.", "the pier of the old town, was rotten", True),
        ("“The pier was rotten for years,” he said. So it was.", "The pier was rotten for years,", True),
        ("The harbour was shut, and the harbour was shut again. Why?", "the harbour was shut again. Why", False),
        ("The old pier was rotten.", "old pier was", False),
        ("The old pier was unsafe for boats. So it was.", "old pier was unsafe for boat", False),
        ("The old pi\u00ader was unsafe for many boats. So it was.", "was unsafe for many boats", False),
        ("The old pier sank. Nobody was hurt", "The old pier sank. Nobody was hurt", False),
        ("Not in here.", "the old pier was rotten for years", False),
    ],
    ids=[
        "plain",
        "quoted",
        "letter_case",
        "comma",
        "word_twice",
        "short",
        "cut_word",
        "hidden",
        "whole_text",
        "nowhere",
    ],
)
def test_what_is_seen_at_a_glance_is_what_is_found(text: str, quote: str, at_a_glance: bool) -> None:
    finder = QuoteFinder(text)
    seen = finder.stands_plainly(quote, (0, len(text)))
    assert (seen is not None) == at_a_glance
    if seen is not None:
        found = finder.find(quote, within=(0, len(text)))
        assert (found.verdict, found.spans, found.accepted) == ("verbatim", (seen,), True)
