"""Content ends where another matter begins, and at the same word whether or not words that end nothing are passed over."""

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.attribution import attributions_in, endings
from onrecord.text.attribution.endings import clause_end, object_end
from onrecord.text.attribution.words import MASK, SPEECH, Line, lines_of
from tests.articles import article

_WORDS = st.sampled_from(
    f"""she he they as while but and adding Adding that which who said denied was will not on in at over throughout during the a
    Monday May statement interview years ago earlier two 40 , ; : . - — ( ) {MASK} {SPEECH} to for of Velm Vek pier safe
    according citing even though where enough its since it him by ran left""".split()
)
_LINES = st.lists(_WORDS, min_size=2, max_size=25).map(lambda words: lines_of(" ".join(words), 0, 10_000, 0)[0])


@settings(max_examples=300, deadline=None)
@given(_LINES, st.integers(0, 5))
def test_a_clause_ends_where_it_does_with_every_word_looked_at(line: Line, start: int) -> None:
    with patch.object(endings, "_breaks", lambda line, start: range(start, len(line))):
        looked_at = clause_end(line, start)
    assert clause_end(line, start) == looked_at


@settings(max_examples=300, deadline=None)
@given(_LINES, st.integers(0, 5), st.booleans())
def test_an_object_ends_where_it_does_with_every_word_looked_at(line: Line, start: int, infinitive: bool) -> None:
    with patch.object(endings, "_ENDS_NOTHING", ""), patch.object(endings, "_OPENS_OCCASION", line.tag):
        looked_at = object_end(line, start, infinitive=infinitive)
    assert object_end(line, start, infinitive=infinitive) == looked_at


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "Ana Vek urged the crew to learn as much as they could.", "to learn as much as they could", id="a measure"
        ),
        pytest.param(
            "Ana Vek mentioned a list of ports that could pay, like Velm, Arn and Tolk.",
            "a list of ports that could pay, like Velm, Arn and Tolk",
            id="examples",
        ),
        pytest.param("Ana Vek loved the letter so much that she framed it.", "the letter", id="how much"),
        pytest.param(
            "Ana Vek went on, mocking the plan and urging the crew to strike.", "the plan", id="the speaker's next deed"
        ),
        pytest.param(
            "Ana Vek urged towns to stop buying boats and selling them.",
            "to stop buying boats and selling them",
            id="one deed of two that are wanted",
        ),
    ],
)
def test_what_is_said_of_a_thing_is_whole_and_no_more(text: str, content: str) -> None:
    document = article(("body", text))
    assert content in [document.text[a:b] for one in attributions_in(document) for a, b in one.content]
