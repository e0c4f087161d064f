"""Quotations on the page: what can be read by itself first, what one speaker goes on with in one row, none twice."""

from collections.abc import Sequence

from onrecord.records import RecordedQuote, Span
from onrecord.render.markdown import render

from .briefings import briefing


def rows(*told: tuple[str, int, str | None, str]) -> list[str]:
    """The rows for quotations given by article, place, speaker and words."""
    made, _ = briefing("Velm")
    heads = [head.id for head in made.documents]
    quotes: Sequence[RecordedQuote] = [
        RecordedQuote(
            speaker=who,
            document=heads[int(article)],
            span=Span(start=start, end=start + len(words), text=words),
            claim=made.claims[0].id,
        )
        for article, start, who, words in told
    ]
    page = render(made.model_copy(update={"quotes": tuple(quotes)}))
    part = page.split("## Quotes on record")[1].split("\n## ")[0]
    return [line for line in part.splitlines() if line.startswith("- ")]


def test_what_a_speaker_goes_on_with_stands_in_one_row() -> None:
    first, second = "When they begged for the boy, it was 25.", "Now that the money has come, it is 10."
    (row,) = rows(("0", 100, "Ana Vek", first), ("0", 155, "Ana Vek", second))
    assert f"“{first}” “{second}”" in row


def test_far_apart_or_of_two_speakers_they_stand_in_two() -> None:
    first, second = "The dam was never safe to begin with.", "Nobody told us a thing about the dam."
    assert len(rows(("0", 100, "Ana Vek", first), ("0", 400, "Ana Vek", second))) == 2
    assert len(rows(("0", 100, "Ana Vek", first), ("0", 145, "Jon Ek", second))) == 2


def test_a_torn_fragment_comes_after_what_can_be_read_by_itself() -> None:
    whole = "The gates were shut when we came to the works."
    found = rows(("0", 100, "Ana Vek", "peeled off and printed again"), ("0", 500, "Jon Ek", whole))
    assert [row.split(":")[0] for row in found] == ["- Jon Ek", "- Ana Vek"]


def test_no_quotation_stands_twice() -> None:
    words, more = "The dam was never safe to begin with.", "Nobody told us a thing about the dam."
    found = rows(
        ("0", 100, "Ana Vek", words),
        ("0", 145, "Ana Vek", more),
        ("1", 100, "Ana Vek", more),
        ("1", 900, "Ana Vek", words),
    )
    assert sum(row.count(words) for row in found) == 1
    assert sum(row.count(more) for row in found) == 1
